// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <array>
#include <memory>

namespace midstage::runs {
struct ComparedRun;
}

namespace midstage::app {

class Background;

/// A run as the comparison has it.
struct ReadRun {
    std::shared_ptr<const runs::ComparedRun> run; ///< averaged over its OOD sets; null where it cannot be read
    QString search;                               ///< its settings, a line each, as "training.lr=0.1"
    QString error;                                ///< why it cannot be read, one sentence
};
using ReadRuns = QHash<QString, ReadRun>; ///< by folder

/// Reads many runs again and again without reading what has not changed. Not thread-safe: one call at a time.
class ComparedRunReader {
public:
    struct Batch {
        ReadRuns read;     ///< new or changed ones
        bool more = false; ///< the time was up before all had been looked at
    };
    /// In the order given, until the time is up, but at least one. `time` in milliseconds.
    Batch read(const QStringList& folders, int time);

private:
    /// What tells one version of a run's files from another.
    struct Stamp {
        std::array<QDateTime, 3> changed;
        std::array<qint64, 3> size{};
        bool operator==(const Stamp&) const = default;
    };
    struct Known {
        Stamp stamp;
        bool active = false;  ///< whether its process still lives does not show in its files
        QElapsedTimer looked; ///< when it was read
    };
    static Stamp stamp_of(const QString& folder);

    QHash<QString, Known> known_;
};

/// The runs that are compared, read in the background in small parts, so that the first figures are there at once and
/// nobody else has to wait for the disk.
class ComparedRuns : public QObject {
    Q_OBJECT

public:
    explicit ComparedRuns(Background* background, QObject* parent = nullptr);

    /// Those that are wanted, the most urgent first; they are looked at soon, at most once a second.
    void set_folders(const QStringList& folders);
    /// Nothing is read while nobody looks.
    void set_active(bool active);
    const ReadRuns& runs() const { return runs_; }
    /// Whether every run has been read once.
    bool complete() const { return complete_; }

Q_SIGNALS:
    void changed();

private:
    void read();

    Background* background_;
    std::shared_ptr<ComparedRunReader> reader_;
    QStringList folders_;
    ReadRuns runs_;
    QTimer soon_;
    bool active_ = false;
    bool reading_ = false;
    bool wanted_ = false; ///< something may have changed since the last reading began
    bool complete_ = false;
};

} // namespace midstage::app
