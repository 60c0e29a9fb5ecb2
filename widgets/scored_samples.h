// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/score_values.h"

#include <QImage>
#include <QSet>
#include <QStringList>
#include <QWidget>
#include <functional>

class QLabel;
class QListWidget;

namespace midstage::widgets {

/// Where pictures of samples come from; a null image where there is none (yet).
using ScoredImage = std::function<QImage(const QString& set, int sample)>;

/// The OOD samples that are most wrongly accepted and the ID samples that are most wrongly rejected, as two strips of
/// thumbnails.
class ScoredSamples : public QWidget {
    Q_OBJECT

public:
    explicit ScoredSamples(QWidget* parent = nullptr);

    /// `hidden`: OOD sets that are left out.
    void set_content(const ScoreContentPtr& content, const QSet<QString>& hidden);
    /// Pictures may have come since.
    void set_images(const ScoredImage& image, const QStringList& class_names);
    /// Why there are no pictures; empty where there are.
    void set_note(const QString& note);

    QListWidget* accepted() const { return accepted_; }
    QListWidget* rejected() const { return rejected_; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown {
        QString set;
        ScoredSample sample;
    };
    QListWidget* make_strip(const QString& name);
    void fill();
    void fill_strip(QListWidget* strip, const QVector<Shown>& samples, int side);

    ScoreContentPtr content_;
    QSet<QString> hidden_;
    ScoredImage image_;
    QStringList class_names_;
    bool stale_ = true; ///< not filled since something changed, as nobody sees it
    QListWidget* accepted_;
    QListWidget* rejected_;
    QLabel* note_;
};

/// The class's name, or its number where it has none; a dash for a negative one.
QString class_text(const QStringList& names, int label);

} // namespace midstage::widgets
