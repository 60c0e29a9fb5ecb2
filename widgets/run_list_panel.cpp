// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run_list_panel.h"

#include "widgets/run_list_view.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace midstage::widgets {

RunListPanel::RunListPanel(RunListView* list, QWidget* parent)
    : QWidget(parent)
    , list_(list)
    , text_(new QLineEdit(this))
    , button_(new QToolButton(this))
    , hidden_(new QLabel(this))
    , menu_(new QMenu(this)) {
    text_->setObjectName(QStringLiteral("run_filter"));
    text_->setPlaceholderText(tr("Filter runs"));
    text_->setClearButtonEnabled(true);
    text_->setAccessibleName(tr("Filter runs"));
    text_->setToolTip(tr("Words that name, data, model, tags or note of a run hold; Return goes to the list"));
    text_->installEventFilter(this);
    button_->setObjectName(QStringLiteral("run_filter_menu"));
    button_->setPopupMode(QToolButton::InstantPopup);
    button_->setFocusPolicy(Qt::StrongFocus);
    button_->setToolTip(tr("Which states and tags are shown, and whether archived runs are"));
    button_->setAccessibleName(tr("Filter by state and tag"));
    button_->setMenu(menu_);
    hidden_->setForegroundRole(QPalette::PlaceholderText);
    hidden_->setContentsMargins(10, 0, 10, 2);
    hidden_->setTextFormat(Qt::RichText);
    hidden_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    row->addWidget(text_, 1);
    row->addWidget(button_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(hidden_);
    layout->addWidget(list_, 1);
    setFocusProxy(list_);
    connect(text_, &QLineEdit::textEdited, this, [this](const QString& text) {
        RunFilter filter = this->filter();
        filter.text = text;
        change(filter);
    });
    // The field's own button for clearing it edits no text.
    connect(text_, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && !filter().text.isEmpty()) {
            RunFilter filter = this->filter();
            filter.text.clear();
            change(filter);
        }
    });
    connect(text_, &QLineEdit::returnPressed, this, [this] { list_->setFocus(Qt::OtherFocusReason); });
    connect(menu_, &QMenu::aboutToShow, this, &RunListPanel::fill_menu);
    connect(hidden_, &QLabel::linkActivated, this, [this] {
        RunFilter all;
        all.archived = filter().archived;
        change(all);
    });
    show_filter();
}

const RunFilter& RunListPanel::filter() const {
    return list_->filter();
}

void RunListPanel::set_items(const QVector<RunItem>& items) {
    list_->set_items(items);
    show_filter();
}

void RunListPanel::set_filter(const RunFilter& filter) {
    list_->set_filter(filter);
    if (text_->text() != filter.text) {
        text_->setText(filter.text);
    }
    show_filter();
}

void RunListPanel::edit_filter() {
    text_->setFocus(Qt::ShortcutFocusReason);
    text_->selectAll();
}

void RunListPanel::change(const RunFilter& filter) {
    set_filter(filter);
    Q_EMIT filter_changed();
}

void RunListPanel::show_filter() {
    const RunFilter& filter = this->filter();
    QStringList parts;
    switch (filter.states) {
    case RunFilter::States::all:
        break;
    case RunFilter::States::open:
        parts.append(tr("open"));
        break;
    case RunFilter::States::finished:
        parts.append(tr("finished"));
        break;
    case RunFilter::States::ended_early:
        parts.append(tr("not finished"));
        break;
    }
    for (const QString& tag : filter.tags) {
        parts.append(QLatin1Char('#') + tag);
    }
    button_->setText(parts.isEmpty() ? tr("Filter") : parts.join(QStringLiteral(", ")));
    qsizetype hidden = 0;
    RunFilter everything;
    everything.archived = filter.archived;
    for (const RunItem& item : list_->items()) {
        hidden += everything.matches(item) && !filter.matches(item) ? 1 : 0;
    }
    hidden_->setVisible(hidden > 0);
    hidden_->setText(tr("%n hidden by the filter.", nullptr, static_cast<int>(hidden)) +
                     QStringLiteral(" <a href=\"#\">%1</a>").arg(tr("Show all")));
}

void RunListPanel::fill_menu() {
    menu_->clear();
    auto* group = new QActionGroup(menu_);
    const auto add = [this](const QString& title, bool checked, auto set) {
        QAction* action = menu_->addAction(title);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, [this, set](bool on) {
            RunFilter filter = this->filter();
            set(filter, on);
            change(filter);
        });
        return action;
    };
    using States = RunFilter::States;
    for (const auto& [states, title] :
         {std::pair(States::all, tr("All states")), std::pair(States::open, tr("Waiting or under way")),
          std::pair(States::finished, tr("Finished")), std::pair(States::ended_early, tr("Failed or stopped"))}) {
        group->addAction(add(title, filter().states == states,
                             [states = states](RunFilter& filter, bool) { filter.states = states; }));
    }
    QStringList tags = tags_of(list_->items()) + filter().tags; // one that no run has any more can be taken off
    tags.removeDuplicates();
    menu_->addSection(tags.isEmpty() ? tr("No tags yet") : tr("Tags"));
    for (const QString& tag : tags) {
        QString title = tag;
        add(title.replace(QLatin1Char('&'), QStringLiteral("&&")), filter().tags.contains(tag),
            [tag](RunFilter& filter, bool on) {
                filter.tags.removeAll(tag);
                if (on) {
                    filter.tags.append(tag);
                }
            });
    }
    menu_->addSeparator();
    add(tr("Show archived"), filter().archived, [](RunFilter& filter, bool on) { filter.archived = on; });
}

bool RunListPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == text_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !text_->text().isEmpty()) {
            text_->clear();
            return true;
        }
        if (key == Qt::Key_Down) {
            list_->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace midstage::widgets
