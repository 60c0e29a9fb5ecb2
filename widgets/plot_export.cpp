// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_export.h"

#include "widgets/file_texts.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QTransform>
#include <cmath>
#include <map>
#include <set>
#include <vector>

namespace midstage::widgets {

namespace {

constexpr int dots_per_inch = 96;
constexpr double points_per_pixel = 72.0 / dots_per_inch;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString write_bytes(const QString& file, const QByteArray& bytes) {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit()) {
        return Text::tr("Cannot write %1: %2. Choose another folder.").arg(file, target.errorString());
    }
    return {};
}

int dots_per_metre(double scale) {
    return qRound(dots_per_inch * scale / 0.0254);
}

QImage as_image(const Picture& picture, QSize size, double scale) {
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        return image; // not enough memory
    }
    // While it is painted, the transform does the scaling: a higher resolution would enlarge the text once more.
    image.setDotsPerMeterX(dots_per_metre(1));
    image.setDotsPerMeterY(dots_per_metre(1));
    image.fill(Qt::white);
    picture.paint(image, QTransform::fromScale(scale, scale), size, false);
    image.setDotsPerMeterX(dots_per_metre(scale));
    image.setDotsPerMeterY(dots_per_metre(scale));
    return image;
}

QByteArray as_svg(const Picture& picture, QSize size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dots_per_inch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(picture.title);
    if (!picture.description.isEmpty()) {
        generator.setDescription(picture.description);
    }
    picture.paint(generator, {}, size, true);
    return bytes;
}

QByteArray as_pdf(const Picture& picture, QSize size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(QSizeF(size) * points_per_pixel, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Midstage"));
    picture.paint(writer, {}, size, true);
    return bytes;
}

QString ending_of(const QString& file) {
    return QFileInfo(file).suffix().toLower();
}

} // namespace

Picture picture_of(const TrainingPlots::Snapshot& snapshot) {
    Picture picture{snapshot.content.title, gap_text_of(snapshot.content), {}};
    picture.paint = [snapshot](QPaintDevice& device, const QTransform& transform, QSize size, bool vector) {
        TrainingPlots::paint(snapshot, device, transform, size, vector);
    };
    return picture;
}

Picture picture_of(const MaskPlot::Snapshot& snapshot) {
    Picture picture{snapshot.content.title, {}, {}};
    if (snapshot.constraint) {
        picture.description = constraint_sentence(snapshot.content, *snapshot.constraint);
    }
    picture.paint = [snapshot](QPaintDevice& device, const QTransform& transform, QSize size, bool vector) {
        MaskPlot::paint(snapshot, device, transform, size, vector);
    };
    return picture;
}

PaintedPlots paint_plots(const TrainingPlots::Snapshot& snapshot, const QString& file, QSize size, double scale) {
    return paint_picture(picture_of(snapshot), file, size, scale);
}

PaintedPlots paint_picture(const Picture& picture, const QString& file, QSize size, double scale) {
    PaintedPlots painted;
    const QString ending = ending_of(file);
    const bool png = ending == QLatin1String("png");
    if (!png && ending != QLatin1String("svg") && ending != QLatin1String("pdf")) {
        painted.problem =
            Text::tr("A plot can be written as .png, .svg or .pdf, not as \"%1\": give the file one of these endings.")
                .arg(QFileInfo(file).fileName());
    } else if (size.width() > most_pixels || size.height() > most_pixels) {
        painted.problem = Text::tr("A plot of %1 by %2 pixels is too large: choose at most %3 for each.")
                              .arg(size.width())
                              .arg(size.height())
                              .arg(most_pixels);
    } else if (png) {
        painted.image = in_files([&] { return as_image(picture, size, scale); });
        if (painted.image.isNull()) {
            painted.problem = Text::tr("There is not enough memory for a picture of %1 by %2 pixels: choose a smaller "
                                       "one, or write an .svg.")
                                  .arg(qRound(size.width() * scale))
                                  .arg(qRound(size.height() * scale));
        }
    } else {
        painted.bytes =
            in_files([&] { return ending == QLatin1String("svg") ? as_svg(picture, size) : as_pdf(picture, size); });
    }
    return painted;
}

QString write_plots(const PaintedPlots& painted, const QString& file) {
    if (!painted.problem.isEmpty() || painted.image.isNull()) {
        return painted.problem.isEmpty() ? write_bytes(file, painted.bytes) : painted.problem;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!painted.image.save(&buffer, "PNG")) {
        return Text::tr("The picture could not be compressed as PNG: choose a smaller one, or write an .svg.");
    }
    return write_bytes(file, bytes);
}

QString export_plots(const TrainingPlots& plots, const QString& file, QSize size, double scale) {
    return write_plots(paint_plots(plots.snapshot(), file, size, scale), file);
}

QString curves_as_csv(const TrainingPlots::Content& content) {
    struct Column {
        QString key;
        std::map<double, double> values; ///< over the epochs
    };
    std::vector<Column> columns;
    std::set<double> epochs;
    const auto add = [&](const Curve& curve, double factor) {
        Column column{curve.key, {}};
        for (qsizetype i = 0; i < curve.x.size(); ++i) {
            column.values[curve.x[i]] = curve.y[i] * factor;
            epochs.insert(curve.x[i]);
        }
        columns.push_back(column);
    };
    for (const Curve& curve : content.training.loss) {
        add(curve, 1);
    }
    for (const QVector<Curve>& curves : {content.training.accuracy, content.ood.sets}) {
        for (const Curve& curve : curves) {
            add(curve, 0.01);
        }
    }
    if (content.options.right_axis == CurveOptions::RightAxis::learning_rate) {
        for (const Curve& curve : content.training.learning_rate) {
            add(curve, 1);
        }
    }
    if (!content.ood.sets.isEmpty()) {
        add(content.ood.mean, 0.01);
    }
    if (content.band) {
        add({{}, content.ood.mean.key + QStringLiteral(".seeds_mean"), content.band->x, content.band->mean}, 0.01);
        add({{}, content.ood.mean.key + QStringLiteral(".seeds_std"), content.band->x, content.band->deviation}, 0.01);
    }
    for (const Curve& curve : content.related) {
        add(curve, 0.01);
    }
    for (const Curve& curve : content.related_losses) {
        add(curve, 1);
    }
    const auto add_level = [&](const QString& key, std::optional<double> level) {
        if (level) {
            Column column{key, {}};
            for (const double epoch : epochs) {
                column.values[epoch] = *level;
            }
            columns.push_back(column);
        }
    };
    const std::optional<StartLevel>& start = content.start;
    add_level(metric_key(content.ood.metric) + QLatin1Char('.') + content.ood.score + QStringLiteral(".start"),
              start ? std::optional(start->value * 0.01) : std::nullopt);
    add_level(QStringLiteral("constraint"), content.constraint);
    QStringList header{QStringLiteral("epoch")};
    for (const Column& column : columns) {
        header.append(csv_text(column.key));
    }
    QStringList lines{header.join(QLatin1Char(','))};
    for (const double epoch : epochs) {
        QStringList line{csv_number(epoch)};
        for (const Column& column : columns) {
            const auto value = column.values.find(epoch);
            line.append(value == column.values.end() ? QString() : csv_number(value->second));
        }
        lines.append(line.join(QLatin1Char(',')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString write_text_file(const QString& file, const QString& text) {
    return write_bytes(file, text.toUtf8());
}

QString csv_number(double value) {
    return std::isfinite(value) ? QString::number(value, 'g', 12) : QString();
}

QString csv_text(const QString& text) {
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n'))) {
        return text;
    }
    QString quoted = text;
    return QLatin1Char('"') + quoted.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace midstage::widgets
