// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text_for.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QVector>
#include <optional>

namespace midstage::widgets {

/// `unreadable`: the run's file is damaged or of a newer version.
enum class RunItemState { queued, running, paused, finished, failed, cancelled, interrupted, unreadable };

/// What a list shows of a run.
struct RunItem {
    QString id; ///< the run's folder
    QString name;
    QString summary; ///< for example "fashion-mnist, cnn-small"
    RunItemState state = RunItemState::queued;
    double epochs_done = 0;
    double epochs = 0;        ///< that are planned; 0 for a run that trains nothing
    double fraction = 0;      ///< of the whole run, in [0, 1]
    double seconds_left = -1; ///< of a run that waits: what it is expected to take; negative = not known
    int queue_position = 0;   ///< 1 = next of those that wait in this program; 0 = does not wait here
    bool here = false;        ///< this program's worker is at it
    QDateTime created;
    QString error;            ///< where failed or unreadable
    QString parent;           ///< folder of the run that it starts from; empty = none
    double parent_epoch = -1; ///< of the checkpoint that it starts from; negative = the last one of a finished parent
    QStringList tags;
    QString note;                 ///< of the user's, several lines
    bool archived = false;        ///< left out of the list unless archived runs are asked for
    QString waits_for;            ///< name of the run that has to end first, while both wait here; empty = none
    double images_per_second = 0; ///< while it is under way here; 0 = not known
    bool operator==(const RunItem&) const = default;
};

/// "running", "finished" ... for people.
QString run_state_title(RunItemState state, TextFor reader = TextFor::window);
/// "1:05 left", "2 h 10 min left"; empty where not known.
QString time_left_text(double seconds);
/// An estimate without false precision: "about 40 s", "about 12 min", "about 2 h 10 min"; empty where not known.
QString about_time_text(double seconds);

/// The runs, in the order given. Keeps rows (and with them selection and scroll position) while their values change.
class RunListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { item_role = Qt::UserRole, id_role };

    using QAbstractListModel::QAbstractListModel;

    void set_items(const QVector<RunItem>& items);
    const QVector<RunItem>& items() const { return items_; }
    const RunItem* find(const QString& id) const;
    int row_of(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A run's name is asked for with `rename_wanted` and changes once it is written.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void rename_wanted(const QString& id, const QString& name);

private:
    QVector<RunItem> items_;
};

} // namespace midstage::widgets

Q_DECLARE_METATYPE(midstage::widgets::RunItem)
