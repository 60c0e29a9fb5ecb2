// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_boxes.h"

#include "app/actions.h"

#include <QCoreApplication>
#include <QMessageBox>

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
    add(Text::tr("Left, Right, Home, End"), Text::tr("On plots and slider: step through the checkpoints"));
    add(Text::tr("Delete"), Text::tr("In the list of runs: delete the chosen run's folder, after a question"));
    add(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
        Text::tr("In the checkpoint's table: copy the selected cells"));
    add(Text::tr("Space"), Text::tr("In the OOD sets: choose the set, or leave it out"));
    add(Text::tr("Right, F2"), Text::tr("In the OOD sets: go to the number of images and the fit, and change them"));
    auto* box = new QMessageBox(QMessageBox::NoIcon, Text::tr("Keys"), QStringLiteral("<table>%1</table>").arg(rows),
                                QMessageBox::Close, window);
    box->setObjectName(QStringLiteral("keys"));
    box->setAttribute(Qt::WA_DeleteOnClose);
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
