// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "core/runs/summary.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <variant>

namespace midstage::cli {
namespace {

constexpr int bar_width = 24;

std::string bar_of(double fraction) {
    const int filled = std::clamp(static_cast<int>(std::lround(fraction * bar_width)), 0, bar_width);
    std::string bar = "[";
    bar.append(static_cast<size_t>(filled), '#');
    bar.append(static_cast<size_t>(bar_width - filled), '.');
    return bar + "]";
}

/// The mean over the OOD sets.
std::string ood_text(const runs::CheckpointDone& checkpoint) {
    const std::string score = runs::headline_score(checkpoint.ood);
    const auto summaries = runs::summarise_checkpoints({checkpoint.row}, checkpoint.ood, score);
    if (summaries.empty()) {
        return {};
    }
    return "  " + score + " AUROC " + fraction_text(summaries.front().mean.auroc) + "  FPR95 " +
           fraction_text(summaries.front().mean.fpr95);
}

} // namespace

std::string duration_text(double seconds) {
    const auto whole = std::llround(std::max(seconds, 0.0));
    char text[32];
    if (whole >= 3600) {
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    } else {
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    }
    return text;
}

void ProgressPrinter::operator()(const runs::Event& event) {
    std::visit([this](const auto& value) { show(value); }, event);
}

void ProgressPrinter::show(const runs::RunStarted& started) {
    epochs_ = started.epochs;
    Terminal::instance().line(
        "Run " + started.run + " on " + started.device + ", " + started.precision +
        (started.rows.empty() ? std::string() : ", going on after epoch " + epoch_text(started.rows.back().epoch)));
}

void ProgressPrinter::show(const runs::Progress& progress) {
    seconds_left_ = progress.seconds_left;
    // What matters most comes first: a narrow terminal cuts the rest off.
    char text[64];
    std::snprintf(text, sizeof text, " %3.0f %%", 100 * std::clamp(progress.fraction, 0.0, 1.0));
    std::string line = bar_of(progress.fraction) + text;
    if (progress.seconds_left >= 0) {
        line += "  " + duration_text(progress.seconds_left) + " left";
    }
    line += "  " + progress.stage;
    if (progress.epochs > 0) {
        std::snprintf(text, sizeof text, "  epoch %.2f/%g", progress.epoch, progress.epochs);
        line += text;
    }
    if (std::isfinite(progress.loss) && progress.loss > 0) {
        std::snprintf(text, sizeof text, "  loss %.4f", progress.loss);
        line += text;
    }
    if (progress.images_per_second > 0) {
        std::snprintf(text, sizeof text, "  %.0f images/s", progress.images_per_second);
        line += text;
    }
    Terminal::instance().bar(line);
}

void ProgressPrinter::show(const runs::CheckpointDone& checkpoint) {
    const runs::CheckpointRow& row = checkpoint.row;
    std::string figures = "epoch " + epoch_text(row.epoch) + "/" + epoch_text(epochs_);
    // A file of weights brings no training loss along.
    figures += std::isfinite(row.train_loss) ? "  train loss " + fraction_text(row.train_loss) : std::string();
    figures += "  test accuracy " + fraction_text(row.test_accuracy);
    const bool plain = !Terminal::instance().interactive();
    Terminal::instance().line(
        figures + ood_text(checkpoint) +
        (plain && seconds_left_ >= 0 ? "  " + duration_text(seconds_left_) + " left" : std::string()));
}

void ProgressPrinter::show(const runs::MaskDone& mask) {
    Terminal::instance().line("keep " + epoch_text(mask.keep_fraction) + "  mask " + std::to_string(mask.mask + 1) +
                              "  loss " + fraction_text(mask.loss) + "  accuracy " + fraction_text(mask.accuracy));
}

void ProgressPrinter::show(const runs::StateChanged& change) {
    if (change.state != runs::RunState::running) {
        Terminal::instance().clear_bar();
    }
    if (change.state == runs::RunState::failed) {
        Terminal::instance().error("midstage-cli: " + change.message);
    }
}

} // namespace midstage::cli
