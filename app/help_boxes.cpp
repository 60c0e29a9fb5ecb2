// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_boxes.h"

#include "app/actions.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::app {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Help)
};
} // namespace

void show_keys(const Actions& actions, QWidget* window) {
    QString rows;
    const auto add = [&](const QString& key, const QString& what) {
        rows += QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(key.toHtmlEscaped(), what.toHtmlEscaped());
    };
    for (const QAction* action : actions.with_keys()) {
        add(action->shortcut().toString(QKeySequence::NativeText), action->statusTip());
    }
    add(Text::tr("Left, Right, Home, End"),
        Text::tr("On the training plots and the slider: step through the checkpoints"));
    add(Text::tr("Up, Down"), Text::tr("On the mask plot: move the loss constraint; with Shift in larger steps"));
    add(Text::tr("Left, Right"), Text::tr("On the mask plot: go through the estimates"));
    add(Text::tr("Return"), Text::tr("On the mask plot: take the estimate as the constraint"));
    add(Text::tr("Arrows, Page Up, Page Down, Home, End"),
        Text::tr("In the samples: go through them; with Shift select on the way"));
    add(Text::tr("Space"), Text::tr("In the samples: select this one as well, or no more"));
    add(QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText),
        Text::tr("In the samples: select all that are shown"));
    add(Text::tr("+, -"), Text::tr("In the samples: larger and smaller pictures"));
    add(Text::tr("+, -, 0"), Text::tr("In the scatter of samples: closer, further away, all points"));
    add(Text::tr("Delete"),
        Text::tr("In the list of runs: move the selected runs to the trash; in the queue: take the chosen one out"));
    add(Text::tr("Shift or Ctrl with arrows"), Text::tr("In the list of runs: select several"));
    add(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
        Text::tr("In the checkpoint's table: copy the selected cells"));
    add(Text::tr("Space"), Text::tr("In the OOD sets: choose the set, or leave it out"));
    add(Text::tr("Right, F2"), Text::tr("In the OOD sets: go to the number of images and the fit, and change them"));
    auto* box = new QDialog(window);
    box->setWindowTitle(Text::tr("Keys"));
    box->setObjectName(QStringLiteral("keys"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* table = new QLabel(QStringLiteral("<table>%1</table>").arg(rows));
    table->setMargin(8);
    auto* area = new QScrollArea(box);
    area->setWidget(table);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int whole = table->sizeHint().width() + area->verticalScrollBar()->sizeHint().width() + 4;
    // Other languages need more words than a small window is wide.
    table->setWordWrap(true);
    area->setMinimumWidth(std::min(whole, window->width() * 9 / 10));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, box);
    QObject::connect(buttons, &QDialogButtonBox::rejected, box, &QDialog::reject);
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    // The list is longer than a small screen is high.
    box->resize(box->sizeHint().width(), std::min(table->sizeHint().height() + 80, window->height() * 9 / 10));
    area->setFocus();
    box->open();
}

void show_about(QWidget* window) {
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, Text::tr("About Midstage"),
        Text::tr(
            "<h3>Midstage %1</h3><p>A laboratory for out-of-distribution detection: some intermediate checkpoint of a "
            "training tells unknown inputs apart better than the final one.</p><p>After Zhu et al., <i>Unleashing "
            "Mask: Explore the Intrinsic Out-of-Distribution Detection Capability</i>, ICML 2023.</p><p>GNU General "
            "Public License, version 3 or later. Made with Qt, LibTorch, QCustomPlot and spdlog.</p>")
            .arg(QStringLiteral(MIDSTAGE_VERSION)),
        QMessageBox::Close, window);
    box->setIconPixmap(window->windowIcon().pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace midstage::app
