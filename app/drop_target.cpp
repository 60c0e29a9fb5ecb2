// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drop_target.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace midstage::app {

namespace {

constexpr int margin = 12; // pixels between the window's edge and the frame

QStringList files_in(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

} // namespace

DropTarget::DropTarget(QWidget* window)
    : QObject(window)
    , window_(window)
    , hint_(new QLabel(window)) {
    hint_->setObjectName(QStringLiteral("drop_hint"));
    hint_->setText(tr("Drop a run, a folder of runs, images, a specification or a checkpoint"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setAutoFillBackground(true);
    hint_->setStyleSheet(QStringLiteral(
        "QLabel { border: 3px dashed palette(highlight); background: palette(base); color: palette(text); }"));
    hint_->setAttribute(Qt::WA_TransparentForMouseEvents);
    hint_->hide();
    window_->setAcceptDrops(true);
    window_->installEventFilter(this);
}

void DropTarget::show_hint(bool shown) {
    const int height = hint_->fontMetrics().height() * 5;
    hint_->setGeometry(QRect(margin, (window_->height() - height) / 2, window_->width() - 2 * margin, height));
    hint_->setVisible(shown);
    hint_->raise();
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event) {
    if (watched != window_) {
        return QObject::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList files = files_in(drop->mimeData());
        if (files.isEmpty()) {
            event->ignore();
            return true;
        }
        drop->setDropAction(Qt::CopyAction); // nothing is moved away
        drop->accept();
        show_hint(event->type() != QEvent::Drop);
        if (event->type() == QEvent::Drop) {
            Q_EMIT dropped(files);
        }
        return true;
    }
    case QEvent::DragLeave:
        show_hint(false);
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace midstage::app
