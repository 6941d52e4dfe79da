// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// `runtype records export`. The order of writing makes it safe to kill at any moment: first the records, flushed to the
// disk, then the checkpoint that counts them. A run that goes on cuts the file to what its checkpoint counts.
#include "commands.hpp"
#include "output_file.hpp"
#include "progress.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string_view>
#include <utility>

namespace runtype::cli {

namespace asio = boost::asio;

namespace {

constexpr std::size_t page_size = 100;

/// "records of type lead", as it stands in the target (a type with odd letters is shown encoded).
std::string what_is_listed(const std::string& target)
{
    constexpr std::string_view parameter = "&type=";
    const std::size_t at = target.find(parameter);
    if (at == std::string::npos) return "all records";
    const std::size_t begin = at + parameter.size();
    return "records of type " + target.substr(begin, target.find('&', begin) - begin);
}

/// One export: the list, the file, and how far they have come.
class exporter {
public:
    exporter(client& c, const common_options& common, export_options options)
        : options_(std::move(options)),
          limit_(common.limit),
          shown_("records", common.json),
          records_(
              raw_list(c, records_target(options_.type, page_size, true), request_options().priority(priority::bulk)))
    {
        state_.target = records_target(options_.type, page_size, true);
        state_.file = std::filesystem::weakly_canonical(std::filesystem::absolute(options_.out)).string();
        std::replace(state_.file.begin(), state_.file.end(), '\n', ' '); // a line of the state must stay one
    }

    /// False: there is nothing left to do.
    bool open();
    void write(const page<raw_json>& page);
    void save(bool finished);
    [[nodiscard]] bool limit_reached() const { return limit_ > 0 && state_.records >= limit_; }
    [[nodiscard]] bool resumable() const { return !options_.checkpoint.empty(); }
    page_generator<raw_json>& records() { return records_; }
    [[nodiscard]] std::uint64_t count() const { return state_.records; }
    void clear_progress() { shown_.clear(); }
    /// Standard output is shared: only what goes to a file is worth a word about it.
    [[nodiscard]] std::string destination() const { return options_.out == "-" ? "standard output" : options_.out; }

private:
    void show_progress();

    export_options options_;
    std::uint64_t limit_;
    export_state state_;
    std::uint64_t saved_ = 0;
    std::unique_ptr<output_file> file_;
    progress shown_;
    page_generator<raw_json> records_;
};

bool exporter::open()
{
    if (resumable() && options_.out == "-")
        throw user_error("--checkpoint needs --out FILE: what went to standard output cannot be taken back");
    export_state before;
    if (!resumable() || !load_state(options_.checkpoint, before)) {
        file_ = output_file::create(options_.out, options_.force);
        if (resumable()) save(false);
    } else {
        if (before.target != state_.target)
            throw user_error(
                options_.checkpoint + " belongs to the export of " + what_is_listed(before.target) + ", not of " +
                what_is_listed(state_.target) + ": give the same --type, or another --checkpoint");
        if (before.file != state_.file)
            throw user_error(
                options_.checkpoint + " belongs to the export into " + before.file + ", not into " + state_.file +
                ": give that file, or another --checkpoint");
        state_ = before;
        if (state_.finished) {
            std::error_code problem;
            const std::uintmax_t size = std::filesystem::file_size(options_.out, problem);
            if (problem || size < state_.bytes)
                throw user_error(
                    options_.checkpoint + " says that the export is complete, but " + options_.out +
                    " is not there as a whole: remove the checkpoint to start from the beginning");
            std::cerr << "Already complete: " << counted(state_.records, "record") << " in " << options_.out << ".\n";
            return false;
        }
        file_ = output_file::go_on(options_.out, state_.bytes);
        records_.resume(checkpoint(state_.checkpoint));
        saved_ = state_.records;
        std::cerr << "Going on behind record " << state_.records << " of " << options_.out << ".\n";
    }
    records_.on_progress([this](const generator_stats&) { show_progress(); }, progress::interval());
    return true;
}

void exporter::show_progress()
{
    const generator_stats s = records_.stats();
    progress_state p;
    p.done = state_.records;
    p.per_second = s.items_per_second();
    p.retries = s.retries;
    if (s.total && *s.total >= 0) p.total = static_cast<std::uint64_t>(*s.total);
    p.left = s.time_left();
    shown_.show(p);
}

void exporter::write(const page<raw_json>& page)
{
    for (const raw_json& record : page.items) {
        if (limit_reached()) break;
        // One line for each: a line end outside of a string is white space, within one it is escaped.
        std::string line = record.text();
        std::replace(line.begin(), line.end(), '\n', ' ');
        std::replace(line.begin(), line.end(), '\r', ' ');
        file_->write(line);
        file_->write("\n");
        ++state_.records;
    }
    if (resumable() && !limit_reached() && state_.records - saved_ >= options_.checkpoint_every) save(false);
}

void exporter::save(bool finished)
{
    state_.bytes = file_->commit();
    if (!resumable()) return;
    state_.checkpoint = records_.checkpoint().text();
    state_.finished = finished;
    save_state(options_.checkpoint, state_);
    saved_ = state_.records;
}

} // namespace

asio::awaitable<int> export_records(client& c, common_options common, export_options options)
{
    if (common.limit > 0 && !options.checkpoint.empty())
        throw user_error("--limit and --checkpoint exclude each other: an export that is to go on has no limit");
    const std::string type = options.type;
    exporter job(c, common, std::move(options));
    if (!job.open()) co_return exit_code::success;
    error failed;
    while (!job.limit_reached()) {
        auto page = co_await job.records().next_page();
        if (!page) break;
        if (!*page) {
            failed = page->error();
            break;
        }
        job.write(**page);
    }
    job.clear_progress();
    job.save(!failed);
    if (!failed) {
        std::cerr << counted(job.count(), "record") << " exported to " << job.destination() << ".\n";
        if (job.count() == 0 && !type.empty()) std::cerr << "There is none of the type \"" << type << "\".\n";
        co_return exit_code::success;
    }
    const int code = report(failed);
    std::cerr << counted(job.count(), "record") << (job.count() == 1 ? " is in " : " are in ") << job.destination()
              << (job.resumable() ? "; the same command goes on behind them.\n"
                                  : ". With --checkpoint FILE an export can go on.\n");
    co_return code;
}

} // namespace runtype::cli
