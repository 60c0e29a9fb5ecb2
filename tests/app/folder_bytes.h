// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QString>

namespace midstage::app {

/// Every file below a folder, hidden ones too, with its bytes.
inline QMap<QString, QByteArray> bytes_of_folder(const QString& folder) {
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly)) {
            files.insert(file.fileName().mid(folder.size()), file.readAll());
        }
    }
    return files;
}

} // namespace midstage::app
