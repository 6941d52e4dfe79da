// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Uploads and downloads. However they end: the service has the whole of it or nothing, and so has the disk.
#include "sim_world.hpp"

#include <runtype/download.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/this_coro.hpp>

#include <array>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace runtype::test {

namespace asio = boost::asio;

namespace {

constexpr std::string_view old_text = "old";

asio::awaitable<op_end> upload_csv(sim_world& w)
{
    // Several pieces to send, and a short answer.
    std::string csv = "name," + std::string(40'000, 'c') + "\r\n";
    csv += "too,many,fields\r\n";
    auto rows = csv_upload(body_from_string(std::move(csv))).type_value("note");
    const result<csv_upload_result> r = co_await w.c->records().upload_csv(std::move(rows));
    if (r && (r->created != 0 || r->errors != 1)) throw std::logic_error("a row is missing");
    co_return w.end_of(r);
}

asio::awaitable<op_end> upload_file(sim_world& w)
{
    auto rows = csv_upload(body_from_file(w.notes.files->file("rows.csv"))).type_value("row");
    const result<csv_upload_result> r = co_await w.c->records().upload_csv(std::move(rows));
    if (r && r->created != 2) throw std::logic_error("a row is missing");
    co_return w.end_of(r);
}

void write_rows(sim_world& w)
{
    w.notes.files.emplace().write("rows.csv", "name,text\r\nfirst," + std::string(30'000, 'x') + "\r\nsecond,y\r\n");
}

/// All rows or none; both once.
void rows_are_whole(sim_world& w, const op_end& end)
{
    const std::uint64_t made = w.sim.record_count() - 7;
    BOOST_TEST((made == 0 || made == 2), made);
    if (end.good) BOOST_TEST(made == 2u);
}

asio::awaitable<op_end> upload_from_a_generator(sim_world& w)
{
    auto pieces = std::vector<std::string>{"name,text\r\nfirst,", std::string(30'000, 'x'), "\r\nsecond,y\r\n"};
    auto rows = csv_upload(body_from_generator(generate(std::move(pieces)))).type_value("row");
    const result<csv_upload_result> r = co_await w.c->records().upload_csv(std::move(rows));
    if (r && r->created != 2) throw std::logic_error("a row is missing");
    co_return w.end_of(r);
}

asio::awaitable<op_end> deploy(sim_world& w)
{
    auto bundle = zip_upload(body_from_string("PK" + std::string(30'000, 'z')));
    const result<app_version> r = co_await w.c->apps().deploy_version("app_1", std::move(bundle));
    if (r && r->id != "ver_app_1_30002") throw std::logic_error("the bundle is not whole");
    co_return w.end_of(r);
}

asio::awaitable<op_end> download_text(sim_world& w)
{
    result<download> d = co_await w.c->records().export_csv_stream();
    if (!d) co_return w.end_of(d);
    const auto cancellation = co_await asio::this_coro::cancellation_state;
    if (is_cancelled(cancellation)) co_return w.stopped();
    const result<std::string> text = co_await d->text();
    if (text) w.notes.seen.push_back(*text);
    co_return w.end_of(text);
}

asio::awaitable<op_end> download_pieces(sim_world& w)
{
    result<download> d = co_await w.c->records().export_csv_stream();
    if (!d) co_return w.end_of(d);
    std::string& text = w.notes.seen.emplace_back();
    std::array<char, 1'000> piece;
    for (;;) {
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (is_cancelled(cancellation)) co_return w.stopped();
        const result<std::size_t> n = co_await d->read_some(asio::buffer(piece));
        if (!n || *n == 0) co_return w.end_of(n);
        text.append(piece.data(), *n);
    }
}

asio::awaitable<op_end> download_file(sim_world& w)
{
    result<download> d = co_await w.c->records().export_csv_stream();
    if (!d) co_return w.end_of(d);
    const auto cancellation = co_await asio::this_coro::cancellation_state;
    if (is_cancelled(cancellation)) co_return w.stopped();
    const result<std::uint64_t> bytes =
        co_await d->to_file(w.notes.files->file("records.csv"), save_options().sync(false));
    co_return w.end_of(bytes);
}

void write_old(sim_world& w) { w.notes.files.emplace().write("records.csv", old_text); }

std::string exported_text(sim_world& w)
{
    const auto text = w.sim.run(w.c->request("GET", "/records/export"));
    BOOST_TEST_REQUIRE(text.has_value(), text.error().to_string());
    return std::string(text->body.text());
}

/// What was read is the beginning of it, and at the end all of it.
void read_as_it_is(sim_world& w, const op_end& end)
{
    const std::string whole = exported_text(w);
    BOOST_TEST(whole.starts_with("id,type,"));
    const std::string read = w.notes.seen.empty() ? std::string() : w.notes.seen.front();
    BOOST_TEST(whole.starts_with(read));
    if (end.good) BOOST_TEST(read == whole);
}

void file_is_whole_or_old(sim_world& w, const op_end& end)
{
    const std::string whole = exported_text(w);
    BOOST_TEST((w.notes.files->read("records.csv") == (end.good ? whole : std::string(old_text))));
    const std::filesystem::directory_iterator all(w.notes.files->path());
    BOOST_TEST(std::distance(begin(all), std::filesystem::directory_iterator()) == 1);
}

} // namespace

std::vector<operation_kind> transfer_kinds()
{
    return {
        operation_kind("upload", upload_csv).checked(at_most_once("records.upload_csv")),
        operation_kind("upload that is tried again", upload_csv)
            .failing("", "request 1 status 503 retry-after 1\n")
            .checked(at_most_once("records.upload_csv")),
        operation_kind("upload of a file", upload_file).prepared(write_rows).checked(rows_are_whole),
        operation_kind("upload from a generator", upload_from_a_generator).checked(rows_are_whole),
        operation_kind("bundle of an app", deploy),
        operation_kind("download", download_text).checked(read_as_it_is),
        operation_kind("download by pieces", download_pieces).checked(read_as_it_is),
        operation_kind("download to a file", download_file).prepared(write_old).checked(file_is_whole_or_old),
    };
}

} // namespace runtype::test
