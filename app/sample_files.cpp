// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QImageWriter>
#include <QRegularExpression>
#include <QSet>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleFiles)
};

constexpr int longest_name = 60;

int digits_of(int most) {
    return static_cast<int>(QString::number(std::max(0, most)).size());
}

} // namespace

QString class_folder(const widgets::SampleColumns& columns, int label) {
    if (label < 0) {
        return QStringLiteral("unlabelled");
    }
    static const QRegularExpression forbidden(QStringLiteral("[^\\w. -]+"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    const int digits = digits_of(static_cast<int>(columns.class_names.size()) - 1);
    const QString number = QString::number(label).rightJustified(digits, QLatin1Char('0'));
    QString name = columns.class_names.value(label);
    name = name.replace(forbidden, QStringLiteral("-")).left(longest_name).trimmed();
    // Folders are read in the order of their names: the number in front keeps the labels.
    return name.isEmpty() ? number : number + QLatin1Char('_') + name;
}

QString write_image_folder(const widgets::SampleColumns& columns, const QVector<int>& rows, const SampleImages& images,
                           const QString& folder, std::atomic<int>& done, const std::atomic<bool>& cancelled) {
    int most = 0;
    for (const int row : rows) {
        most = std::max(most, columns.index[row]);
    }
    const int digits = digits_of(most);
    QSet<QString> made;
    for (const int row : rows) {
        if (cancelled) {
            return {};
        }
        const QString name = class_folder(columns, columns.label.value(row, -1));
        const QString path = folder + QLatin1Char('/') + name;
        if (!made.contains(name)) {
            if (!QDir().mkpath(path)) {
                return Text::tr("The folder %1 cannot be made: choose another place, or make room there.").arg(path);
            }
            made.insert(name);
        }
        const QImage image = images.image(columns.index[row]);
        const QString file = path + QLatin1Char('/') +
                             QString::number(columns.index[row]).rightJustified(digits, QLatin1Char('0')) +
                             QStringLiteral(".png");
        QImageWriter writer(file, "png");
        if (image.isNull() || !writer.write(image)) {
            return Text::tr("%1 cannot be written (%2): choose another place, or make room there.")
                .arg(file, image.isNull() ? Text::tr("there is no such image") : writer.errorString());
        }
        ++done;
    }
    return {};
}

} // namespace midstage::app
