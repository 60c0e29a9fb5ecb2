// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include "app/language.h"
#include "widgets/appearance.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

namespace midstage::app {

namespace {

/// Chinese has a menu's letter in parentheses behind the word; a button of the tool bar does without.
void name_button(QAction* action) {
    static const QRegularExpression letter(QStringLiteral("\\(&.\\)"));
    action->setIconText(action->text().remove(letter).remove(QLatin1Char('&')));
}

} // namespace

QAction* Actions::add(const QString& text, const QKeySequence& key, const QString& tip, const QString& icon) {
    auto* action = new QAction(text, window_);
    action->setShortcut(key);
    const QString keys = key.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    action->setStatusTip(tip);
    action->setProperty("icon_name", icon);
    name_button(action);
    all_.append(action);
    return action;
}

Actions::Actions(QMainWindow* window)
    : QObject(window)
    , window_(window) {
    start = add(tr("&Start"), Qt::CTRL | Qt::Key_Return,
                tr("Start the experiment, or let it wait for the runs before it"), QStringLiteral("start"));
    pause = add(tr("&Pause"), Qt::CTRL | Qt::Key_P, tr("Pause the run under way, or let it go on"),
                QStringLiteral("pause"));
    stop = add(tr("S&top"), Qt::CTRL | Qt::Key_Period,
               tr("Stop the run under way; it can be resumed exactly where it was"), QStringLiteral("stop"));
    cancel = add(tr("&Cancel"), {}, tr("Stop the run under way and mark it as cancelled"));
    resume_run = add(tr("&Resume this run"), Qt::CTRL | Qt::Key_R,
                     tr("Let the chosen run go on where it was stopped or failed, after the runs before it"),
                     QStringLiteral("start"));
    run_next = add(tr("Run &next"), {}, tr("Let the chosen run be the first of those that wait"));
    unqueue = add(tr("Take out of the &queue"), {}, tr("The chosen run does not wait any more; it stays in the list"),
                  QStringLiteral("close"));
    take_options = add(tr("&Use its options"), Qt::CTRL | Qt::Key_U, tr("Fill the form with the chosen run's options"));
    open_folder = add(tr("Open run &folder"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, tr("Show the chosen run's files"),
                      QStringLiteral("folder"));
    remove = add(tr("&Delete run"), {}, tr("Move the chosen run's folder to the trash"));
    estimate = add(tr("&Estimate constraint\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                   tr("The training loss of the chosen checkpoint under random masks"));
    fine_tune = add(tr("Fine-&tune\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                    tr("Unleashing Mask: fine-tune from the chosen checkpoint with the loss held at a constraint"));
    prune = add(tr("P&rune\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_P,
                tr("UMAP: prune the chosen checkpoint with a learned mask under a constraint"));
    find_atypical = add(tr("Find &atypical\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_A,
                        tr("The training samples that the chosen checkpoint forgets under random masks"));
    best = add(tr("&Best checkpoint"), Qt::CTRL | Qt::Key_B,
               tr("Jump to the best checkpoint of the OOD mean (an oracle: chosen with test data)"),
               QStringLiteral("best"));
    final_checkpoint =
        add(tr("&Final checkpoint"), Qt::CTRL | Qt::Key_E, tr("Jump to the last checkpoint"), QStringLiteral("final"));
    previous =
        add(tr("&Previous checkpoint"), Qt::ALT | Qt::Key_Left, tr("One checkpoint back"), QStringLiteral("previous"));
    next = add(tr("&Next checkpoint"), Qt::ALT | Qt::Key_Right, tr("One checkpoint on"), QStringLiteral("next"));
    play = add(tr("Pla&y"), Qt::CTRL | Qt::Key_Space, tr("Play through the checkpoints, or stop at this one"));
    pin =
        add(tr("P&in as B"), Qt::CTRL | Qt::SHIFT | Qt::Key_B,
            tr("Keep this run and checkpoint in view as B, beside the run that is chosen next"), QStringLiteral("pin"));
    reset_zoom = add(tr("Whole ran&ge"), Qt::CTRL | Qt::Key_0, tr("Show all epochs again"));
    export_plot = add(tr("Export &plot\u2026"), Qt::CTRL | Qt::Key_S, tr("Write the plot as PNG, SVG or PDF"),
                      QStringLiteral("export"));
    export_data = add(tr("Export plot &data\u2026"), Qt::CTRL | Qt::Key_D, tr("Write what the plot shows as CSV"));
    copy_plot =
        add(tr("&Copy plot"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, tr("Put the plot as a picture into the clipboard"));
    copy_data = add(tr("Cop&y plot data"), Qt::CTRL | Qt::SHIFT | Qt::Key_D,
                    tr("Put what the plot shows as CSV into the clipboard"));
    copy_python = add(tr("Copy plot as Pyt&hon"), Qt::CTRL | Qt::SHIFT | Qt::Key_M,
                      tr("Put a script into the clipboard that draws the plot anew from the run's folder"));
    picture_scales = new QActionGroup(this);
    for (const int scale : {1, 2, 3, 4}) {
        QAction* action = picture_scales->addAction(tr("%1 times").arg(scale));
        action->setCheckable(true);
        action->setData(scale);
        action->setStatusTip(tr("Pixels of an exported PNG picture for each pixel of the plot at 96 dots an inch"));
    }
    export_table = add(tr("Export this checkpoint's &table\u2026"), Qt::CTRL | Qt::Key_T,
                       tr("Write the table of the chosen checkpoint as CSV"));
    export_tables = add(tr("Export &all tables\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_T,
                        tr("Write the tables of all checkpoints as one CSV"));
    open_run =
        add(tr("&Open run\u2026"), QKeySequence(Qt::CTRL | Qt::Key_O),
            tr("Show a run from any folder, for example one copied from another machine"), QStringLiteral("folder"));
    import_checkpoint = add(tr("&Import checkpoint\u2026"), Qt::CTRL | Qt::Key_I,
                            tr("Evaluate weights that were trained elsewhere, for example with PyTorch"));
    choose_runs_dir = add(tr("Choose &runs folder\u2026"), {}, tr("Where runs are written and listed"));
    choose_data_dir = add(tr("Choose data &folder\u2026"), {}, tr("Where the files of data sets are looked for"));
    appearances = new QActionGroup(this);
    const auto add_appearance = [this](widgets::Appearance appearance, const QString& text, const QString& tip) {
        QAction* action = add(text, {}, tip);
        action->setCheckable(true);
        action->setData(static_cast<int>(appearance));
        appearances->addAction(action);
    };
    add_appearance(widgets::Appearance::system, tr("As the &system"),
                   tr("Light, dark or high contrast as the desktop is"));
    add_appearance(widgets::Appearance::light, tr("&Light"), tr("Dark text on light ground, for projectors and print"));
    add_appearance(widgets::Appearance::dark, tr("&Dark"), tr("Light text on dark ground"));
    add_appearance(widgets::Appearance::contrast_light, tr("&High contrast, light"), tr("Black on white"));
    add_appearance(widgets::Appearance::contrast_dark, tr("High contrast, d&ark"), tr("White on black"));
    languages = new QActionGroup(this);
    const auto add_language = [this](const QString& key, const QString& name, const QString& tip) {
        QAction* action = add(name, {}, tip);
        action->setCheckable(true);
        action->setData(key);
        languages->addAction(action);
    };
    add_language({}, tr("As the &system"), tr("The language of the desktop, English where it is none of these"));
    for (const Language& language : app::languages()) {
        add_language(language.key, language.name, tr("From the next start on the window is in this language"));
    }
    full_screen = add(tr("&Full screen"), Qt::SHIFT | Qt::Key_F11, tr("The window fills the screen"));
    presentation = add(tr("&Presentation"), Qt::Key_F11,
                       tr("For an audience: large type, the whole screen and only the essential; Esc leaves it"));
    demonstration = add(tr("Open &demonstration run"), {}, tr("A finished run to look at, without waiting for one"));
    keys = add(tr("&Keys"), Qt::Key_Question, tr("List the keys"));
    about = add(tr("&About Midstage"), {}, tr("Version and licence"));
    quit = add(tr("&Quit"), QKeySequence::Quit, tr("Close the program"));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    full_screen->setCheckable(true);
    presentation->setCheckable(true);
    make_menus();
    load_icons();
}

void Actions::make_menus() {
    QMenuBar* bar = window_->menuBar();
    QMenu* file = file_menu = bar->addMenu(tr("&File"));
    file->addActions({open_run, import_checkpoint});
    file->addSeparator();
    file->addActions({export_plot, export_data});
    file->addMenu(tr("R&esolution of PNG pictures"))->addActions(picture_scales->actions());
    file->addActions({copy_plot, copy_data, copy_python});
    file->addSeparator();
    file->addActions({export_table, export_tables});
    file->addSeparator();
    file->addActions({choose_runs_dir, choose_data_dir});
    file->addSeparator();
    file->addAction(quit);
    QMenu* run = run_menu = bar->addMenu(tr("&Run"));
    run->addActions({start, pause, stop, cancel});
    run->addSeparator();
    run->addActions({resume_run, run_next, unqueue});
    run->addSeparator();
    run->addActions({take_options, open_folder, remove});
    QMenu* checkpoint = bar->addMenu(tr("&Checkpoint"));
    checkpoint->addActions({best, final_checkpoint, previous, next, play});
    checkpoint->addSeparator();
    checkpoint->addAction(pin);
    checkpoint->addSeparator();
    checkpoint->addActions({estimate, fine_tune, prune, find_atypical});
    checkpoint->addSeparator();
    checkpoint->addAction(reset_zoom);
    view_menu = bar->addMenu(tr("&View"));
    QMenu* colours = view_menu->addMenu(tr("&Appearance"));
    colours->addActions(appearances->actions());
    QMenu* language = view_menu->addMenu(tr("&Language"));
    language->addActions(languages->actions());
    view_menu->addActions({presentation, full_screen});
    view_menu->addSeparator();
    help_menu = bar->addMenu(tr("&Help"));
    lessons_menu = help_menu->addMenu(tr("&Lessons"));
    help_menu->addAction(demonstration);
    help_menu->addSeparator();
    help_menu->addActions({keys, about});

    tool_bar = window_->addToolBar(tr("Tools"));
    tool_bar->setObjectName(QStringLiteral("tools"));
    tool_bar->setMovable(false);
    tool_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tool_bar->setIconSize({18, 18});
    tool_bar->addActions({start, pause, stop});
    tool_bar->addSeparator();
    tool_bar->addActions({estimate, fine_tune, prune, find_atypical});
    tool_bar->addSeparator();
    tool_bar->addActions({export_plot, open_folder});
}

void Actions::load_icons() {
    for (QAction* action : all_) {
        const QString icon = action->property("icon_name").toString();
        if (!icon.isEmpty()) {
            action->setIcon(widgets::themed_icon(icon, window_->palette()));
        }
    }
}

void Actions::set_paused(bool paused) {
    const QString icon = paused ? QStringLiteral("start") : QStringLiteral("pause");
    if (pause->property("icon_name").toString() != icon) {
        pause->setText(paused ? tr("&Resume") : tr("&Pause"));
        name_button(pause);
        pause->setProperty("icon_name", icon);
        pause->setIcon(widgets::themed_icon(icon, window_->palette()));
    }
}

QVector<QAction*> Actions::with_keys() const {
    QVector<QAction*> found;
    for (QAction* action : all_) {
        if (!action->shortcut().isEmpty()) {
            found.append(action);
        }
    }
    return found;
}

} // namespace midstage::app
