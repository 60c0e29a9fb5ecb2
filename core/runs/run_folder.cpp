// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/runs/csv.h"
#include "core/runs/folder_lock.h"
#include "core/runs/run_json.h"
#include "core/runs/tables.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <set>
#include <unistd.h>

namespace midstage::runs {
namespace fs = std::filesystem;
namespace {

fs::path info_file(const fs::path& folder) {
    return folder / "run.json";
}
fs::path metrics_file(const fs::path& folder) {
    return folder / "metrics.csv";
}
fs::path ood_file(const fs::path& folder) {
    return folder / "ood.csv";
}

std::string time_text(const char* format, bool utc) {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    (utc ? ::gmtime_r : ::localtime_r)(&now, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, format, &parts)};
}

/// ISO 8601 with milliseconds, so that runs begun in the same second keep their order.
std::string now_text() {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count() % 1000;
    char text[8];
    std::snprintf(text, sizeof text, ".%03dZ", static_cast<int>(milliseconds));
    return time_text("%Y-%m-%dT%H:%M:%S", true) + text;
}

/// What may be part of a folder's name everywhere.
std::string slug(const std::string& name) {
    std::string text;
    for (const char c : name) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                          c == '_' || c == '-';
        if (kept) {
            text += c;
        } else if (!text.empty() && text.back() != '-') {
            text += '-';
        }
    }
    text.resize(std::min<size_t>(text.size(), 60));
    return text.empty() ? "run" : text;
}

std::string epoch_stem(double epoch) {
    // Rounded down: a checkpoint just before an epoch's end must not take the name of the one at its end.
    const auto thousandths = static_cast<long long>(std::floor(epoch * 1000 + 1e-6));
    char text[48];
    if (thousandths % 1000 == 0) {
        std::snprintf(text, sizeof text, "epoch_%04lld", thousandths / 1000);
    } else {
        std::snprintf(text, sizeof text, "epoch_%04lld.%03lld", thousandths / 1000, thousandths % 1000);
    }
    return text;
}

std::string text_if_there(const fs::path& file) {
    return fs::exists(file) ? read_file(file) : std::string();
}

/// ".tmp" and digits at the end: what write_file_atomically leaves when its process is killed.
bool is_left_over(const std::string& name) {
    const size_t dot = name.rfind(".tmp");
    return dot != std::string::npos && dot + 4 < name.size() &&
           name.find_first_not_of("0123456789", dot + 4) == std::string::npos;
}

template <class Row, class Fields>
void replace_table(const fs::path& file, const std::vector<std::string>& columns, const std::vector<Row>& rows,
                   const Fields& fields) {
    std::string text = csv_line(columns) + "\n";
    for (const Row& row : rows) {
        text += csv_line(fields(row)) + "\n";
    }
    write_file_atomically(file, text);
}

/// A folder under construction: taken away again unless it has got its name.
class NewFolder {
public:
    explicit NewFolder(fs::path path)
        : path_(std::move(path)) {
        fs::create_directory(path_);
    }
    ~NewFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string first_line(const fs::path& file) {
    const std::string text = text_if_there(file);
    const size_t end = text.find('\n');
    return end == std::string::npos ? std::string() : text.substr(0, end + 1);
}

} // namespace

RunFolder::RunFolder(fs::path path)
    : path_(std::move(path)) {}
RunFolder::RunFolder(RunFolder&&) noexcept = default;
RunFolder& RunFolder::operator=(RunFolder&&) noexcept = default;
RunFolder::~RunFolder() = default;

RunFolder RunFolder::create(const fs::path& runs_dir, const RunSpec& spec) {
    RunInfo info;
    info.spec = spec;
    info.created = info.updated = now_text();
    info.version = MIDSTAGE_VERSION;
    const std::string name = time_text("%Y%m%d-%H%M%S", false) + "-" + slug(display_name(spec));
    try {
        fs::create_directories(runs_dir);
        // Under a hidden name until run.json is in it: a list of runs never meets half a folder.
        const NewFolder hidden(runs_dir / (".new-" + name + "-" + std::to_string(::getpid())));
        write_file_atomically(info_file(hidden.path()), run_json_text(info));
        for (int number = 1;; ++number) {
            const fs::path folder = runs_dir / (number == 1 ? name : name + "-" + std::to_string(number));
            std::error_code code;
            fs::rename(hidden.path(), folder, code);
            if (!code) {
                return RunFolder(folder);
            }
            if (!fs::exists(folder) || number == 1000) {
                throw fs::filesystem_error("rename", hidden.path(), folder, code);
            }
        }
    } catch (const fs::filesystem_error& error) {
        throw Error("Cannot make a run in " + runs_dir.string() + ": " + error.code().message() + ".", error.what());
    }
}

RunFolder RunFolder::open(const fs::path& folder) {
    std::error_code ignored;
    fs::path path = fs::absolute(folder, ignored).lexically_normal();
    if (!path.has_filename()) {
        path = path.parent_path();
    }
    if (!fs::is_regular_file(info_file(path), ignored)) {
        throw InputError(folder.string() + " is no run: it has no run.json.");
    }
    RunFolder run(path);
    run.info();
    return run;
}

RunInfo RunFolder::info() const {
    const auto read = [&] { return run_info_from_text(read_file(info_file(path_)), path_); };
    const auto active = [](const RunInfo& info) {
        return info.state == RunState::running || info.state == RunState::paused;
    };
    RunInfo info = read();
    if (active(info) && !is_locked()) {
        // It may have ended between the two looks; a holder writes its last state before it gives the lock back.
        info = read();
        if (active(info) && !is_locked()) {
            info.state = RunState::interrupted;
            info.process = 0;
        }
    }
    return info;
}

void RunFolder::save(const RunInfo& info) {
    const bool had_lock = lock_ != nullptr;
    if (!had_lock) {
        lock();
    }
    RunInfo changed = info;
    changed.updated = now_text();
    write_file_atomically(info_file(path_), run_json_text(changed));
    if (!had_lock) {
        unlock();
    }
}

void RunFolder::lock() {
    if (!lock_) {
        lock_ = std::make_unique<FolderLock>(path_, [this] {
            const RunInfo holder = info();
            return holder.process == 0 ? std::string()
                                       : "process " + std::to_string(holder.process) +
                                             (holder.host.empty() ? "" : " on " + holder.host);
        });
    }
}

void RunFolder::unlock() {
    lock_.reset();
}

bool RunFolder::is_locked() const {
    return lock_ != nullptr || FolderLock::is_held(path_);
}

std::vector<CheckpointRow> RunFolder::checkpoints() const {
    const fs::path file = metrics_file(path_);
    return parse_metrics(text_if_there(file), file.string());
}

std::vector<OodRow> RunFolder::ood() const {
    std::set<double> complete;
    for (const CheckpointRow& row : checkpoints()) {
        complete.insert(row.epoch);
    }
    const fs::path file = ood_file(path_);
    std::vector<OodRow> rows = parse_ood(text_if_there(file), file.string());
    std::erase_if(rows, [&](const OodRow& row) { return complete.count(row.epoch) == 0; });
    return rows;
}

fs::path RunFolder::checkpoint_file(double epoch) const {
    return path_ / "checkpoints" / (epoch_stem(epoch) + ".pt");
}

fs::path RunFolder::raw_checkpoint_file(double epoch) const {
    return path_ / "checkpoints" / (epoch_stem(epoch) + ".raw.pt");
}

fs::path RunFolder::scores_file(double epoch) const {
    return path_ / "scores" / (epoch_stem(epoch) + ".npz");
}

fs::path RunFolder::mask_file(double epoch) const {
    return path_ / "masks" / (epoch_stem(epoch) + ".npz");
}

void RunFolder::append(const CheckpointRow& row, const std::vector<OodRow>& ood) {
    if (!ood.empty()) {
        const std::string header = first_line(ood_file(path_));
        const std::vector<std::string> columns = header.empty() ? ood_columns() : parse_csv(header, "ood.csv").columns;
        std::string lines = header.empty() ? csv_line(columns) + "\n" : std::string();
        for (const OodRow& one : ood) {
            lines += csv_line(ood_fields(one, columns)) + "\n";
        }
        lines.pop_back();
        append_line(ood_file(path_), lines);
    }
    const std::string header = first_line(metrics_file(path_));
    const std::vector<std::string> columns =
        header.empty() ? metrics_columns(row) : parse_csv(header, "metrics.csv").columns;
    append_line(metrics_file(path_),
                (header.empty() ? csv_line(columns) + "\n" : std::string()) + csv_line(metrics_fields(row, columns)));
}

void RunFolder::cut_after(int64_t step) {
    for (const fs::path& folder :
         {path_, path_ / "checkpoints", path_ / "scores", path_ / "samples", path_ / "masks", path_ / "features"}) {
        std::error_code ignored;
        std::vector<fs::path> left_over;
        for (const auto& entry : fs::directory_iterator(folder, ignored)) {
            if (is_left_over(entry.path().filename().string())) {
                left_over.push_back(entry.path());
            }
        }
        for (const fs::path& file : left_over) {
            fs::remove(file, ignored);
        }
    }
    std::vector<CheckpointRow> kept = checkpoints();
    const std::string header = first_line(metrics_file(path_));
    const size_t had = kept.size();
    std::erase_if(kept, [&](const CheckpointRow& row) { return row.step > step; });
    std::set<double> epochs;
    for (const CheckpointRow& row : kept) {
        epochs.insert(row.epoch);
    }
    std::vector<OodRow> kept_ood = parse_ood(text_if_there(ood_file(path_)), ood_file(path_).string());
    const size_t had_ood = kept_ood.size();
    std::erase_if(kept_ood, [&](const OodRow& row) { return epochs.count(row.epoch) == 0; });
    // metrics.csv first: as long as it lacks a row, the rows of ood.csv for that checkpoint do not count.
    if (kept.size() != had) {
        const auto columns = parse_csv(header, "metrics.csv").columns;
        replace_table(metrics_file(path_), columns, kept,
                      [&](const CheckpointRow& row) { return metrics_fields(row, columns); });
    }
    if (kept_ood.size() != had_ood) {
        replace_table(ood_file(path_), ood_columns(), kept_ood, [](const OodRow& row) { return ood_fields(row); });
    }
}

} // namespace midstage::runs
