// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// `runtype records upload-csv` and `download-csv`: whole files, in one request each.
#include "commands.hpp"
#include "progress.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <filesystem>
#include <iostream>
#include <utility>

namespace runtype::cli {

namespace asio = boost::asio;

namespace {

transfer_callback shown_by(progress& shown)
{
    return [&shown](const transfer_progress& p) {
        constexpr double kilo = 1000;
        progress_state s;
        s.done = p.bytes / 1000;
        s.per_second = p.bytes_per_second() / kilo;
        if (p.total) s.total = *p.total / 1000;
        s.left = p.time_left();
        shown.show(s);
    };
}

/// The answer in JSON, records left out: there may be very many.
std::string answer_text(const csv_upload_result& r)
{
    boost::json::array details;
    for (const std::string& text : r.error_details) details.emplace_back(text);
    return boost::json::serialize(
        boost::json::object{{"created", r.created}, {"errors", r.errors}, {"errorDetails", std::move(details)}});
}

asio::awaitable<error> print_body(download& csv)
{
    std::string buffer(64 * 1024, '\0');
    for (;;) {
        const asio::mutable_buffer space = asio::buffer(buffer);
        const result<std::size_t> n = co_await csv.read_some(space);
        if (!n) co_return n.error();
        if (*n == 0) co_return error();
        print(buffer.substr(0, *n));
    }
}

} // namespace

asio::awaitable<int> upload_csv(client& c, common_options common, upload_options options)
{
    progress shown("kB", common.json);
    csv_upload csv(body_from_file(options.file == "-" ? "/dev/stdin" : options.file));
    if (!options.name_column.empty()) csv.name_column(options.name_column);
    if (!options.type_column.empty()) csv.type_column(options.type_column);
    if (!options.type.empty()) csv.type_value(options.type);
    if (options.file != "-") csv.file_name(std::filesystem::path(options.file).filename().string());
    csv.on_progress(shown_by(shown), progress::interval());
    const auto done = co_await c.records().upload_csv(std::move(csv));
    shown.clear();
    if (!done) co_return report(done.error());
    if (common.json) print(answer_text(*done) + "\n");
    for (const std::string& text : done->error_details) std::cerr << text << '\n';
    std::cerr << "Records: " << done->created << " created";
    if (done->errors > 0) std::cerr << ", " << done->errors << " failed";
    std::cerr << ".\n";
    co_return done->errors > 0 ? exit_code::failure : exit_code::success;
}

asio::awaitable<int> download_csv(client& c, download_options options)
{
    const bool to_output = options.out == "-";
    if (!to_output && !options.force && std::filesystem::is_regular_file(options.out))
        throw user_error(options.out + " exists: add --force to replace it");
    progress shown("kB");
    export_records_csv what;
    if (!options.type.empty()) what.type(options.type);
    auto csv = co_await c.records().export_csv_stream(std::move(what));
    if (!csv) co_return report(csv.error());
    if (to_output) {
        const error failed = co_await print_body(*csv);
        if (failed) co_return report(failed);
    } else {
        save_options how;
        how.on_progress(shown_by(shown), progress::interval());
        const auto saved = co_await csv->to_file(options.out, std::move(how));
        shown.clear();
        if (!saved) co_return report(saved.error());
    }
    std::cerr << counted(csv->bytes(), "byte") << " written to " << (to_output ? "standard output" : options.out)
              << ".\n";
    co_return exit_code::success;
}

} // namespace runtype::cli
