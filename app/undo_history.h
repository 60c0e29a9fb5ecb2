// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QVector>
#include <functional>

namespace midstage::app {

/// What the user did and how it is taken back, the newest first. It lasts as long as the window.
class UndoHistory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `done` says what was done ("Deleted shapes-1"); `undo` takes it back and is called at most once. `offer`: a way
    /// back is to be shown at once, as after something that is easily done by mistake.
    void add(const QString& done, std::function<void()> undo, bool offer);
    /// Tells once whether it was taken back; where it was not, the step is there again and can be tried anew.
    using Report = std::function<void(bool taken_back)>;
    /// The same for what is taken back in the background and may fail.
    void add_slow(const QString& done, std::function<void(const Report& report)> undo, bool offer);
    /// Takes back what was done last, or the step of that number. False where there is nothing.
    bool undo(int number = 0);
    bool can_undo() const { return !steps_.isEmpty(); }
    /// What undo() would take back; empty where nothing.
    QString text() const { return steps_.isEmpty() ? QString() : steps_.back().done; }
    /// The newest step's number, for who offers to take back that one.
    int newest() const { return steps_.isEmpty() ? 0 : steps_.back().number; }

Q_SIGNALS:
    void added(const QString& done, bool offer);
    void undone(const QString& done);
    void changed();

private:
    struct Step {
        int number = 0; ///< rising
        QString done;
        std::function<void(const Report&)> undo;
    };
    void put_back(const Step& step);
    QVector<Step> steps_;
    int number_ = 0;
};

} // namespace midstage::app
