// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// `runtype records import`: a line of JSON for each record, as `records export` writes them.
#include "commands.hpp"
#include "progress.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include <unistd.h>
#include <zlib.h>

namespace runtype::cli {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

/// A signal came while the program waited for input.
struct interrupted_reading {};

/// The lines of a file, packed or not, or of standard input.
class line_reader {
public:
    explicit line_reader(const std::string& path) : name_(path == "-" ? "standard input" : path)
    {
        file_ = path == "-" ? gzdopen(::dup(STDIN_FILENO), "rb") : gzopen(path.c_str(), "rb");
        if (!file_) throw user_error("cannot read " + name_ + ": " + std::strerror(errno));
    }
    ~line_reader() { gzclose(file_); }
    line_reader(const line_reader&) = delete;
    line_reader& operator=(const line_reader&) = delete;

    /// The next line that is not empty; false at the end.
    bool next(std::string& line)
    {
        for (;;) {
            line.clear();
            std::array<char, 64 * 1024> piece;
            while (gzgets(file_, piece.data(), static_cast<int>(piece.size()))) {
                line += piece.data();
                if (line.ends_with('\n')) break;
            }
            int code = 0;
            const char* problem = gzerror(file_, &code);
            // Ctrl-C: this program has no other signal that it handles. The handler runs when the loop has its turn
            // again.
            if (code == Z_ERRNO && errno == EINTR) throw interrupted_reading();
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
                throw user_error("cannot read " + name_ + ": " + (code == Z_ERRNO ? std::strerror(errno) : problem));
            if (code == Z_BUF_ERROR) throw user_error(name_ + " ends in the middle: it is cut off");
            if (line.empty()) return false;
            ++number_;
            while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
            if (!line.empty()) return true;
        }
    }
    [[nodiscard]] std::string place() const { return name_ + ", line " + std::to_string(number_); }

private:
    std::string name_;
    gzFile file_ = nullptr;
    std::uint64_t number_ = 0;
};

std::string text_of(const json::object& record, const char* key)
{
    const auto* value = record.if_contains(key);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

create_record record_of(const std::string& line, const std::string& type, const line_reader& lines)
{
    boost::system::error_code ec;
    const json::value parsed = json::parse(line, ec);
    if (ec || !parsed.is_object())
        throw user_error(lines.place() + " is not a JSON object; one record per line is expected");
    const json::object& fields = parsed.as_object();
    const std::string its_type = type.empty() ? text_of(fields, "type") : type;
    const std::string name = text_of(fields, "name");
    if (its_type.empty()) throw user_error(lines.place() + " has no \"type\"; give one for all with --type");
    if (name.empty()) throw user_error(lines.place() + " has no \"name\"");
    create_record record(its_type, name);
    if (const auto* metadata = fields.if_contains("metadata"); metadata && !metadata->is_null())
        record.metadata(raw_json(json::serialize(*metadata)));
    if (const auto* messages = fields.if_contains("messages"); messages && !messages->is_null())
        record.messages(raw_json(json::serialize(*messages)));
    return record;
}

on_conflict conflict_of(const std::string& name)
{
    return name == "skip" ? on_conflict::skip : name == "update" ? on_conflict::update : on_conflict::fail;
}

std::string summary_json(const bulk_summary& s)
{
    return json::serialize(json::object{
        {"created", s.created},
        {"updated", s.updated},
        {"skipped", s.skipped},
        {"alreadyDone", s.already_done},
        {"failed", s.failed}});
}

std::string summary_text(const bulk_summary& s)
{
    std::string text;
    const auto add = [&](std::uint64_t count, const char* what) {
        if (count > 0) text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + what;
    };
    add(s.created, "created");
    add(s.updated, "updated");
    add(s.skipped, "skipped");
    add(s.already_done, "done before");
    add(s.failed, "failed");
    return text.empty() ? "nothing to do" : text;
}

} // namespace

asio::awaitable<int> import_records(client& c, common_options common, import_options options)
{
    const auto lines = std::make_shared<line_reader>(options.in);
    std::uint64_t left = common.limit > 0 ? common.limit : UINT64_MAX;
    auto input = generate<create_record>([&, lines]() -> std::optional<result<create_record>> {
        std::string line;
        try {
            if (left == 0 || !lines->next(line)) return std::nullopt;
            --left;
            return record_of(line, options.type, *lines);
        } catch (const user_error& e) {
            // As the input's last element: what was begun before it is waited for and told.
            return error(errc::local_file, e.what());
        } catch (const interrupted_reading&) {
            return error(errc::cancelled, "Interrupted while reading");
        }
    });
    progress shown("records", common.json);
    std::string failure_told; // of the last record that failed
    bulk_summary last;
    bulk_options how;
    how.concurrency(common.concurrency).conflicts(conflict_of(options.conflict)).journal(options.journal);
    how.failures(options.keep_going ? on_failure::collect : on_failure::stop);
    how.on_item([&](const bulk_item& item) {
        if (item.outcome != bulk_outcome::failed) return;
        shown.clear();
        failure_told = item.cause.message();
        if (common.json) {
            std::cerr << json::serialize(json::object{{"record", item.index + 1}, {"message", failure_told}}) << '\n';
            return;
        }
        std::cerr << "Record " << item.index + 1 << " failed: " << item.cause.message();
        for (const auto& detail : item.cause.details()) std::cerr << "; " << detail.path << ": " << detail.message;
        std::cerr << '\n';
    });
    how.on_progress(
        [&](const bulk_summary& s) {
            last = s;
            progress_state p;
            p.done = s.items();
            const double seconds = std::chrono::duration<double>(s.elapsed).count();
            p.per_second = seconds > 0 ? static_cast<double>(s.items()) / seconds : 0;
            p.retries = s.retries;
            shown.show(p);
        },
        progress::interval());
    const auto done = co_await c.records().create_all(std::move(input), std::move(how));
    shown.clear();
    if (common.json)
        print(summary_json(last) + "\n");
    else
        std::cerr << "Records: " << summary_text(last) << ".\n";
    if (done) co_return last.failed > 0 ? exit_code::failure : exit_code::success;
    // A record that failed has been told about; what stopped the job otherwise has not.
    const bool told = done.error().message() == failure_told;
    if (common.json) co_return report(done.error());
    if (told && done.error().code() == errc::conflict)
        std::cerr << "Stopped there. --on-conflict skip or update goes on in such cases, --keep-going in all.\n";
    else if (told)
        std::cerr << "Stopped there. --keep-going goes on behind a record that failed.\n";
    const bool quiet = told && done.error().code() != errc::unauthorized && done.error().code() != errc::forbidden;
    const int code = quiet ? static_cast<int>(exit_code::failure) : report(done.error());
    if (!common.json && !options.journal.empty() && last.items() > 0)
        std::cerr << "The same command goes on with what is left.\n";
    co_return code;
}

} // namespace runtype::cli
