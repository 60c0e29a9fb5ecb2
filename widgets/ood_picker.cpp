// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ood_picker.h"

#include "widgets/appearance.h"
#include "widgets/checkpoint.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::widgets {

namespace {

enum Column { set_column, limit_column, fit_column, role_column };
constexpr int tip_role = Qt::UserRole + 1;
constexpr int most_images = 100'000'000;
constexpr int shown_rows = 7;
constexpr int row_padding = 6;

QString limit_text(qint64 limit) {
    return limit == 0 ? OodPicker::tr("all") : QLocale().toString(limit);
}

QString fit_text(const QString& fit) {
    return fit == QLatin1String("crop") ? OodPicker::tr("crop") : OodPicker::tr("resize");
}

/// In a list that has little room.
QString role_text(bool validation) {
    return validation ? OodPicker::tr("val.") : OodPicker::tr("test");
}

/// Edits the number of images, the fit and the role in place.
class OodDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant& value, const QLocale& locale) const override {
        return value.userType() == QMetaType::LongLong ? limit_text(value.toLongLong())
                                                       : QStyledItemDelegate::displayText(value, locale);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + row_padding};
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        if (index.column() == limit_column) {
            auto* editor = new QSpinBox(parent);
            editor->setRange(0, most_images);
            editor->setSingleStep(500);
            editor->setSpecialValueText(OodPicker::tr("all"));
            editor->setFrame(false);
            return editor;
        }
        if (index.column() == fit_column) {
            auto* editor = new QComboBox(parent);
            editor->addItem(fit_text(QStringLiteral("resize")), QStringLiteral("resize"));
            editor->addItem(fit_text(QStringLiteral("crop")), QStringLiteral("crop"));
            editor->setFrame(false);
            return editor;
        }
        if (index.column() == role_column) {
            auto* editor = new QComboBox(parent);
            editor->addItem(role_text(false), false);
            editor->addItem(role_text(true), true);
            editor->setFrame(false);
            return editor;
        }
        return nullptr;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        if (auto* spin = qobject_cast<QSpinBox*>(editor)) {
            spin->setValue(index.data(Qt::EditRole).toInt());
        } else if (auto* combo = qobject_cast<QComboBox*>(editor)) {
            combo->setCurrentIndex(combo->findData(index.data(Qt::UserRole)));
        }
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        if (auto* spin = qobject_cast<QSpinBox*>(editor)) {
            spin->interpretText();
            model->setData(index, qint64(spin->value()), Qt::EditRole);
        } else if (auto* combo = qobject_cast<QComboBox*>(editor)) {
            model->setData(index, combo->currentData(), Qt::UserRole);
            model->setData(index, combo->currentText(), Qt::DisplayRole);
        }
    }
};

} // namespace

QString ask_for_images(QWidget* parent, bool folder) {
    return folder
               ? QFileDialog::getExistingDirectory(parent, OodPicker::tr("A folder of images"))
               : QFileDialog::getOpenFileName(
                     parent, OodPicker::tr("An archive of images, or an IDX, .npy, .npz or .mat file"), {},
                     OodPicker::tr("Image sets (*.tar *.tar.gz *.tgz *.gz *ubyte *.npy *.npz *.mat);;All files (*)"));
}

OodPicker::OodPicker(QWidget* parent)
    : QWidget(parent)
    , list_(new QTreeWidget(this))
    , add_(new QToolButton(this)) {
    list_->setColumnCount(4);
    list_->setHeaderLabels({tr("OOD sets"), tr("Images"), tr("Fit"), tr("Role")});
    list_->headerItem()->setToolTip(limit_column, tr("The first so many images of the set, in file order"));
    list_->headerItem()->setToolTip(fit_column,
                                    tr("How images of another size come to the ID set's: antialiased bilinear "
                                       "resizing as PIL does it, or a crop of the centre"));
    list_->headerItem()->setToolTip(role_column,
                                    tr("test: the figures that are shown and reported. val.: a set to choose a "
                                       "checkpoint by, held against the validation split (Advanced, Validation share); "
                                       "the figures leave it out."));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setItemDelegate(new OodDelegate(list_));
    // Cells, not rows: Left and Right then go to the number of images and the fit, and F2 edits them.
    list_->setSelectionBehavior(QAbstractItemView::SelectItems);
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                           QAbstractItemView::EditKeyPressed);
    list_->setAccessibleName(tr("OOD sets"));
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(set_column, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(limit_column, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(fit_column, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(role_column, QHeaderView::ResizeToContents);
    list_->setFixedHeight((fontMetrics().height() + row_padding) * (shown_rows + 1) + 8);
    add_->setText(tr("Add images of your own"));
    add_->setToolTip(tr("Adds a folder, an archive or a file of images as an OOD set"));
    add_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(add_);
    const auto ask = [this](bool folder) {
        const QString path = ask_for_images(this, folder);
        if (!path.isEmpty()) {
            add_path(path);
        }
    };
    menu->addAction(tr("Folder\u2026"), this, [ask] { ask(true); });
    menu->addAction(tr("Archive or file\u2026"), this, [ask] { ask(false); });
    add_->setMenu(menu);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(list_);
    layout->addWidget(add_, 0, Qt::AlignLeft);
    setFocusProxy(list_);
    connect(list_, &QTreeWidget::itemChanged, this, [this] {
        if (!filling_) {
            Q_EMIT changed();
        }
    });
}

QTreeWidgetItem* OodPicker::add_item(const OodChoice& choice, bool checked) {
    const auto known = std::find_if(choices_.begin(), choices_.end(),
                                    [&](const Choice& entry) { return entry.key == choice.dataset; });
    auto* item = new QTreeWidgetItem(list_);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    item->setData(set_column, Qt::UserRole, choice.dataset);
    item->setCheckState(set_column, checked ? Qt::Checked : Qt::Unchecked);
    item->setData(limit_column, Qt::EditRole, choice.limit);
    item->setTextAlignment(limit_column, Qt::AlignRight | Qt::AlignVCenter);
    item->setData(fit_column, Qt::UserRole, choice.fit);
    item->setText(fit_column, fit_text(choice.fit));
    item->setData(role_column, Qt::UserRole, choice.validation);
    item->setText(role_column, role_text(choice.validation));
    QString tip = choice.dataset;
    if (known == choices_.end()) {
        item->setText(set_column, short_set_name(choice.dataset));
    } else {
        item->setText(set_column, known->title);
        tip = known->tip;
        if (!known->missing.isEmpty()) {
            tip += QLatin1Char('\n') + known->missing;
            item->setForeground(set_column, palette().color(QPalette::PlaceholderText));
        }
    }
    item->setData(set_column, tip_role, tip);
    item->setToolTip(set_column, tip);
    return item;
}

void OodPicker::set_choices(const QVector<Choice>& choices) {
    if (list_->viewport()->findChild<QSpinBox*>() != nullptr) {
        list_->setFocus(); // takes the number that is being typed
    }
    const QTreeWidgetItem* current = list_->currentItem();
    const QVariant at = current != nullptr ? current->data(set_column, Qt::UserRole) : QVariant();
    const int column = list_->currentColumn();
    const QVector<OodChoice> chosen = value();
    choices_ = choices;
    set_value(chosen);
    for (int row = 0; at.isValid() && row < list_->topLevelItemCount(); ++row) {
        if (list_->topLevelItem(row)->data(set_column, Qt::UserRole) == at) {
            list_->setCurrentItem(list_->topLevelItem(row), column);
        }
    }
}

void OodPicker::set_value(const QVector<OodChoice>& chosen) {
    filling_ = true;
    list_->clear();
    for (const OodChoice& choice : chosen) {
        add_item(choice, true);
    }
    for (const bool usable : {true, false}) {
        for (const Choice& choice : choices_) {
            const bool is_chosen = std::any_of(chosen.begin(), chosen.end(),
                                               [&](const OodChoice& entry) { return entry.dataset == choice.key; });
            if (!is_chosen && choice.missing.isEmpty() == usable) {
                add_item({choice.key, 1000, QStringLiteral("resize")}, false);
            }
        }
    }
    filling_ = false;
}

QVector<OodChoice> OodPicker::value() const {
    QVector<OodChoice> chosen;
    for (int row = 0; row < list_->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = list_->topLevelItem(row);
        if (item->checkState(set_column) == Qt::Checked) {
            chosen.append(
                {item->data(set_column, Qt::UserRole).toString(), item->data(limit_column, Qt::EditRole).toLongLong(),
                 item->data(fit_column, Qt::UserRole).toString(), item->data(role_column, Qt::UserRole).toBool()});
        }
    }
    return chosen;
}

void OodPicker::add_path(const QString& path) {
    QVector<OodChoice> chosen = value();
    if (std::none_of(chosen.begin(), chosen.end(), [&](const OodChoice& entry) { return entry.dataset == path; })) {
        chosen.append({path, 1000, QStringLiteral("resize")});
        set_value(chosen);
        Q_EMIT changed();
    }
}

void OodPicker::mark_problem(int chosen, const QString& sentence) {
    filling_ = true;
    int at = 0;
    for (int row = 0; row < list_->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = list_->topLevelItem(row);
        const bool marked = item->checkState(set_column) == Qt::Checked && at++ == chosen;
        if (marked) {
            item->setIcon(set_column, themed_icon(QStringLiteral("warning"), palette()));
            item->setToolTip(set_column, sentence);
            list_->scrollToItem(item);
        } else if (chosen < 0) {
            item->setIcon(set_column, {});
            item->setToolTip(set_column, item->data(set_column, tip_role).toString());
        }
    }
    filling_ = false;
}

} // namespace midstage::widgets
