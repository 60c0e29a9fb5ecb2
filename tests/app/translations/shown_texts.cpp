// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/translations/shown_texts.h"

#include "widgets/elided_label.h"
#include "widgets/plot_canvas.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTreeWidget>

namespace midstage::app {

namespace {

constexpr int most_rows = 30; ///< of a table: the others are made likewise

class Collector {
public:
    QVector<ShownText> texts;

    void add(const QString& text, const QObject* owner, const char* what) {
        if (!text.trimmed().isEmpty()) {
            texts.append({text, place_of(owner) + QLatin1Char(' ') + QLatin1String(what)});
        }
    }

    void visit(QWidget* widget) {
        add(widget->toolTip(), widget, "tool tip");
        add(widget->statusTip(), widget, "status tip");
        add(widget->accessibleName(), widget, "accessible name");
        add(widget->accessibleDescription(), widget, "accessible description");
        if (widget->isWindow() || qobject_cast<QDockWidget*>(widget) != nullptr) {
            add(widget->windowTitle(), widget, "title");
        }
        if (auto* label = qobject_cast<QLabel*>(widget)) {
            add(label->text(), label, "text");
        } else if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
            add(button->text(), button, "text");
        } else if (auto* group = qobject_cast<QGroupBox*>(widget)) {
            add(group->title(), group, "title");
        } else if (auto* line = qobject_cast<QLineEdit*>(widget)) {
            add(line->placeholderText(), line, "placeholder");
        } else if (auto* edit = qobject_cast<QPlainTextEdit*>(widget)) {
            add(edit->placeholderText(), edit, "placeholder");
        } else if (auto* spin = qobject_cast<QAbstractSpinBox*>(widget)) {
            add(spin->specialValueText(), spin, "special value");
            if (auto* number = qobject_cast<QSpinBox*>(spin)) {
                add(number->prefix() + number->suffix(), spin, "unit");
            }
        } else if (auto* box = qobject_cast<QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                add(box->itemText(i), box, "item");
                add(box->itemData(i, Qt::ToolTipRole).toString(), box, "item's tool tip");
            }
        } else if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                add(tabs->tabText(i), tabs, "tab");
                add(tabs->tabToolTip(i), tabs, "tab's tool tip");
            }
        } else if (auto* menu = qobject_cast<QMenu*>(widget)) {
            add(menu->title(), menu, "title");
        } else if (auto* header = qobject_cast<QHeaderView*>(widget)) {
            for (int i = 0; i < header->count() && header->model() != nullptr; ++i) {
                add(header->model()->headerData(i, header->orientation()).toString(), header, "header");
                add(header->model()->headerData(i, header->orientation(), Qt::ToolTipRole).toString(), header,
                    "header's tool tip");
            }
        } else if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
            visit_items(view, {});
        } else if (auto* plot = qobject_cast<widgets::PlotCanvas*>(widget)) {
            visit_plot(plot);
        }
        for (QAction* action : widget->actions()) {
            add(action->text(), action, "text");
            add(action->statusTip(), action, "status tip");
            add(action->toolTip(), action, "tool tip");
        }
    }

private:
    static QString place_of(const QObject* object) {
        QStringList names;
        for (; object != nullptr && names.size() < 5; object = object->parent()) {
            const QString name = object->objectName();
            names.prepend(QString::fromLatin1(object->metaObject()->className()) +
                          (name.isEmpty() ? QString() : QLatin1Char('#') + name));
        }
        return names.join(QLatin1Char('/'));
    }

    void visit_items(QAbstractItemView* view, const QModelIndex& parent) {
        const QAbstractItemModel* model = view->model();
        if (model == nullptr || qobject_cast<QComboBox*>(view->parentWidget()) != nullptr) {
            return;
        }
        for (int row = 0; row < std::min(model->rowCount(parent), most_rows); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                add(index.data().toString(), view, "cell");
                add(index.data(Qt::ToolTipRole).toString(), view, "cell's tool tip");
                add(index.data(Qt::AccessibleTextRole).toString(), view, "cell's accessible text");
            }
            visit_items(view, model->index(row, 0, parent));
        }
    }

    void visit_plot(widgets::PlotCanvas* plot) {
        for (QCPAxisRect* rect : plot->axisRects()) {
            for (QCPAxis* axis : rect->axes()) {
                add(axis->label(), plot, "axis");
            }
        }
        for (auto* caption : plot->findChildren<widgets::PlotCaption*>()) {
            add(caption->caption(), plot, "caption");
        }
        for (auto* legend : plot->findChildren<QCPLegend*>()) {
            for (int i = 0; i < legend->itemCount(); ++i) {
                if (auto* item = qobject_cast<QCPPlottableLegendItem*>(legend->item(i))) {
                    add(item->plottable()->name(), plot, "legend");
                }
            }
        }
        for (int i = 0; i < plot->itemCount(); ++i) {
            if (auto* text = qobject_cast<QCPItemText*>(plot->item(i))) {
                add(text->text(), plot, "label");
            }
        }
    }
};

QString without_letters_marks(QString text) {
    return text.remove(QRegularExpression(QStringLiteral("\\(&.\\)"))).remove(QLatin1Char('&'));
}

class Measurer {
public:
    QStringList found;

    void look_at(QWidget* widget) {
        if (!widget->isVisible() || widget->size().isEmpty()) {
            return;
        }
        if (auto* label = qobject_cast<QLabel*>(widget)) {
            look_at_label(label);
        } else if (auto* box = qobject_cast<QComboBox*>(widget)) {
            look_at_chooser(box);
        } else if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
            const bool text = !button->text().isEmpty() && shows_text(button);
            if (text && button->sizeHint().width() > button->width() + 1) {
                tell(button, button->text(), button->sizeHint().width(), button->width());
            }
        } else if (auto* group = qobject_cast<QGroupBox*>(widget)) {
            const int needed = group->fontMetrics().horizontalAdvance(without_letters_marks(group->title()));
            if (needed > group->width()) {
                tell(group, group->title(), needed, group->width());
            }
        } else if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                const int needed = tabs->fontMetrics().horizontalAdvance(without_letters_marks(tabs->tabText(i)));
                const bool seen = tabs->isTabVisible(i) && tabs->rect().contains(tabs->tabRect(i).center());
                if (tabs->isTabVisible(i) && (!seen || needed > tabs->tabRect(i).width())) {
                    tell(tabs, tabs->tabText(i), needed, seen ? tabs->tabRect(i).width() : 0);
                }
            }
        } else if (auto* header = qobject_cast<QHeaderView*>(widget)) {
            look_at_header(header);
        }
        look_at_place(widget);
    }

private:
    static bool shows_text(const QAbstractButton* button) {
        const auto* tool = qobject_cast<const QToolButton*>(button);
        return tool == nullptr || tool->toolButtonStyle() != Qt::ToolButtonIconOnly || tool->icon().isNull();
    }

    void tell(const QWidget* widget, const QString& text, int needed, int there) {
        found.append(QStringLiteral("%1 \"%2\": needs %3 pixels, has %4")
                         .arg(QString::fromLatin1(widget->metaObject()->className()), text.left(90))
                         .arg(needed)
                         .arg(there));
    }

    void look_at_label(const QLabel* label) {
        if (label->text().isEmpty() || qobject_cast<const widgets::ElidedLabel*>(label) != nullptr) {
            return; // that one's tool tip has the whole text
        }
        const bool wraps = label->wordWrap();
        const int needed = wraps ? label->heightForWidth(label->width()) : label->sizeHint().width();
        const int there = wraps ? label->height() : label->width();
        if (needed > there + 1 && !shows_whole(label->toolTip(), label->text())) {
            tell(label, label->text(), needed, there);
        }
    }

    void look_at_chooser(const QComboBox* box) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const QRect field =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        const int needed = box->fontMetrics().horizontalAdvance(box->currentText());
        if (needed > field.width() + 1 && !shows_whole(box->toolTip(), box->currentText())) {
            tell(box, box->currentText(), needed, field.width());
        }
    }

    void look_at_header(const QHeaderView* header) {
        const QAbstractItemModel* model = header->model();
        if (model == nullptr || header->orientation() == Qt::Vertical) {
            return;
        }
        for (int i = 0; i < header->count(); ++i) {
            const QString text = model->headerData(i, header->orientation()).toString();
            const QString tip = model->headerData(i, header->orientation(), Qt::ToolTipRole).toString();
            int needed = 0;
            for (const QString& line : text.split(QLatin1Char('\n'))) {
                needed = std::max(needed, header->fontMetrics().horizontalAdvance(line));
            }
            if (!header->isSectionHidden(i) && needed > header->sectionSize(i) && !shows_whole(tip, text)) {
                tell(header, text, needed, header->sectionSize(i));
            }
        }
    }

    /// Runs out of what it lies in, where that cannot be scrolled.
    void look_at_place(const QWidget* widget) {
        const QWidget* parent = widget->parentWidget();
        const bool texts = qobject_cast<const QLabel*>(widget) != nullptr ||
                           qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                           qobject_cast<const QComboBox*>(widget) != nullptr;
        if (!texts || parent == nullptr || widget->isWindow() ||
            qobject_cast<const QAbstractScrollArea*>(parent->parentWidget()) != nullptr) {
            return;
        }
        if (widget->geometry().right() > parent->width() + 1) {
            tell(widget, widget->accessibleName() + widget->toolTip(), widget->geometry().right(), parent->width());
        }
    }

    static bool shows_whole(const QString& tip, const QString& text) { return tip.contains(text.section('\n', 0, 0)); }
};

} // namespace

QVector<ShownText> texts_of(QWidget* root) {
    Collector collector;
    collector.visit(root);
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        collector.visit(widget);
    }
    return collector.texts;
}

QStringList shared_letters(QWidget* root) {
    static const QRegularExpression letter(QStringLiteral("(?<!&)&([^&\\s])"));
    QStringList found;
    QList<QWidget*> widgets = root->findChildren<QWidget*>();
    widgets.prepend(root);
    for (QWidget* widget : widgets) {
        if (qobject_cast<QMenu*>(widget) == nullptr && qobject_cast<QMenuBar*>(widget) == nullptr) {
            continue;
        }
        QMap<QString, QString> owners;
        for (const QAction* action : widget->actions()) {
            const auto match = letter.match(action->text());
            if (!match.hasMatch() || !action->isVisible()) {
                continue;
            }
            QString& owner = owners[match.captured(1).toUpper()];
            if (!owner.isEmpty()) {
                found.append(QStringLiteral("\"%1\" and \"%2\" share a letter").arg(owner, action->text()));
            }
            owner = action->text();
        }
    }
    return found;
}

QStringList overlong_texts(QWidget* root) {
    Measurer measurer;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        measurer.look_at(widget);
    }
    measurer.found.removeDuplicates();
    return measurer.found;
}

} // namespace midstage::app
