// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample_data.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QVector>
#include <memory>
#include <optional>

namespace midstage::app {

class Background;

/// The images of one set of a run, in the rows that its scores and tables have.
struct RunImageSet {
    std::shared_ptr<const SampleImages> images; ///< null where they cannot be had
    QString problem;                            ///< why, in a sentence
    QVector<int> labels;                        ///< of the training and the ID test set; empty where not known
    QStringList class_names;                    ///< of the ID data; empty where not known
    qsizetype bytes = 0;
};
using RunImageSetPtr = std::shared_ptr<const RunImageSet>;

/// The set's images by the run's own specification. `set`: "train", "id_test", or an OOD set as it is called in
/// ood.csv. Reads the disk: call it in the background. What is wrong stands in RunImageSet::problem.
RunImageSet run_image_set_of(const QString& folder, const QString& set, const QString& data_dir);

/// Images of the sets of runs, loaded in the background one set at a time and remembered.
class RunImages : public QObject {
    Q_OBJECT

public:
    /// About how much is kept; what was asked for longest ago goes first.
    static constexpr qsizetype most_bytes = qsizetype{512} << 20;

    explicit RunImages(Background* background, QObject* parent = nullptr);

    /// Forgets all that was loaded from another folder.
    void set_data_dir(const QString& data_dir);
    /// Null until it is loaded. What could not be had is tried again when it is wanted some seconds later.
    RunImageSetPtr find(const QString& folder, const QString& set) const;
    /// Loads the set where it is not there; `loaded` tells when it is. What was wanted last is loaded first, and what
    /// has waited behind many others is dropped.
    void want(const QString& folder, const QString& set);
    /// Another run has taken the folder.
    void forget(const QString& folder);

Q_SIGNALS:
    void loaded(const QString& folder, const QString& set);

private:
    struct Key {
        QString folder;
        QString set;
        bool operator==(const Key& other) const { return folder == other.folder && set == other.set; }
    };
    struct Kept {
        Key key;
        RunImageSetPtr images;
        QElapsedTimer since;
    };
    const Kept* kept_of(const Key& key) const;
    void load_next();
    void keep(const Key& key, const RunImageSetPtr& images);

    Background* background_;
    QString data_dir_;
    QVector<Kept> kept_;  ///< newest last
    QVector<Key> wanted_; ///< next first
    std::optional<Key> loading_;
    bool stale_ = false; ///< what is being loaded is of a run that has been replaced
    int generation_ = 0; ///< what was read from another data folder does not count any more
};

} // namespace midstage::app
