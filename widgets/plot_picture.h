// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"
#include "widgets/plot_export.h"

#include <QFont>

namespace midstage::widgets {

/// A picture of a plot that is wholly told by its Content, always in light colours: it is made anew by painting one of
/// its own. Plot has `Content` with a title and a caption, set_content(), and dress_for_export(font), which gives its
/// canvas.
template <class Plot>
Picture picture_of_content(const typename Plot::Content& content, const QFont& font) {
    return {content.title, content.caption,
            [content, font](QPaintDevice& device, const QTransform& transform, QSize size, bool vector) {
                Plot plot;
                PlotCanvas* canvas = plot.dress_for_export(font);
                plot.set_content(content);
                canvas->paint_on(device, transform, size, vector);
            }};
}

} // namespace midstage::widgets
