// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_table.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace midstage::widgets {

/// Chooses which samples are shown and in what order; what has no room in one line goes on in the next.
class SampleFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit SampleFilterBar(QWidget* parent = nullptr);

    /// Offers what those samples can be told apart by. `keep`: what was chosen before stays chosen where it is still
    /// offered, as at another checkpoint.
    void offer(const SampleTable& table, bool keep);

    /// What is chosen, but for SampleFilter::only.
    SampleFilter filter() const;
    /// As if a user pressed the button, anew where it is pressed already.
    void show_selected_only();
    QString sort_key() const;
    bool descending() const;

    QLineEdit* search() const { return search_; }

Q_SIGNALS:
    void filter_changed();
    void only_selected_changed(bool only);
    void sort_changed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fill(const SampleTable& table);
    void flow();
    void show_direction();

    QComboBox* classes_;
    QComboBox* flags_;
    QComboBox* truth_;
    QComboBox* answers_;
    QLineEdit* search_;
    QToolButton* only_;
    QComboBox* sort_;
    QToolButton* direction_;
    QVBoxLayout* lines_;
    QVector<QWidget*> parts_;            ///< in the order in which they stand
    QVector<QVector<QWidget*>> flowing_; ///< by line
    bool filling_ = false;
};

} // namespace midstage::widgets
