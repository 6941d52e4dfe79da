// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Uploads against the simulated service: what fails first, then the days on which all goes well.

#include "sim_world.hpp"
#include "temp_dir.hpp"

#include <runtype/apps_upload.hpp>
#include <runtype/body.hpp>
#include <runtype/generate.hpp>

#include <boost/asio/this_coro.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

std::string rows(std::size_t count, std::size_t width = 10)
{
    std::string csv = "name,colour\r\n";
    for (std::size_t i = 1; i <= count; ++i)
        csv += "lead " + std::to_string(i) + "," + std::string(width, 'x') + "\r\n";
    return csv;
}

testing::simulation_options roomy(testing::network_conditions network = testing::network_conditions())
{
    return testing::simulation_options()
        .service(testing::simulator_options().body_limit(64u << 20u))
        .network(network.latency(1ms, 2ms));
}

testing::simulation_options with_faults(std::string_view plan)
{
    return testing::simulation_options().service(
        testing::simulator_options().body_limit(64u << 20u).faults(testing::fault_plan::parse(plan)));
}

csv_upload leads(std::shared_ptr<body_source> csv) { return csv_upload(std::move(csv)).type_value("lead"); }

result<csv_upload_result> upload(sim_world& w, csv_upload csv, request_options options = request_options())
{
    return w.sim.run(w.c->records().upload_csv(std::move(csv), std::move(options)));
}

/// The pieces one after the other; an error behind them if there is one.
async_generator<std::string> pieces_of(std::vector<std::string> pieces, error behind = error())
{
    auto all = std::make_shared<std::vector<std::string>>(std::move(pieces));
    return generate<std::string>([all, behind, i = std::size_t{0}]() mutable -> std::optional<result<std::string>> {
        if (i < all->size()) return result<std::string>((*all)[i++]);
        if (behind) return result<std::string>(behind);
        return std::nullopt;
    });
}

/// A text that says whether it can be rewound, and counts.
class counted_source final : public body_source {
public:
    explicit counted_source(std::string content, bool rewinds = true) : content_(std::move(content)), rewinds_(rewinds)
    {
    }
    error open() override
    {
        ++opened;
        return failure;
    }
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        const std::size_t n = std::min(buffer.size(), content_.size() - at_);
        std::memcpy(buffer.data(), content_.data() + at_, n);
        at_ += n;
        read += n;
        co_return n;
    }
    std::optional<std::uint64_t> size() const noexcept override { return content_.size(); }
    bool rewind() override
    {
        ++rewound;
        if (rewinds_) at_ = 0;
        return rewinds_;
    }

    error failure;
    int opened = 0;
    int rewound = 0;
    std::uint64_t read = 0;

private:
    std::string content_;
    std::size_t at_ = 0;
    bool rewinds_;
};

BOOST_AUTO_TEST_SUITE(uploads)

// ---- before anything is sent

void check_nothing_was_sent(sim_world& w, const error& e)
{
    BOOST_TEST(e.sent() == sent_state::not_sent);
    BOOST_TEST(e.attempts().empty());
    BOOST_TEST(e.request() == "POST /v1/records/upload-csv");
    BOOST_TEST(w.sim.connections().empty());
    BOOST_TEST(w.sim.requests().empty());
    w.check_nothing_left();
}

BOOST_AUTO_TEST_CASE(a_file_that_does_not_open_ends_the_call_before_anything_is_sent)
{
    const temp_dir dir;
    std::filesystem::create_directory(dir.file("folder"));
    struct bad_file {
        std::string name;
        boost::system::errc::errc_t cause;
        std::string words;
    };
    const std::vector<bad_file> bad{
        {dir.file("none.csv"), boost::system::errc::no_such_file_or_directory, "opened"},
        {dir.file("folder"), boost::system::errc::is_a_directory, "read"},
        {"", boost::system::errc::no_such_file_or_directory, "opened"}};
    for (const bad_file& file : bad) {
        sim_world w(1, roomy());
        const auto r = upload(w, leads(body_from_file(file.name)));
        BOOST_TEST_REQUIRE(r.has_error());
        const error e = r.error();
        BOOST_TEST(e.code() == make_error_code(errc::local_file), e);
        BOOST_TEST((e.cause() == file.cause), e);
        BOOST_TEST(e.message().find("The file " + file.name + " cannot be " + file.words) == 0u, e);
        BOOST_TEST(e.stopped() == stop_reason::not_retryable);
        check_nothing_was_sent(w, e);
    }
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_the_form_is_found_before_anything_is_sent)
{
    for (const std::size_t length : {0u, 256u}) {
        sim_world w(1, roomy());
        const auto r = upload(w, csv_upload(body_from_string(rows(1))).type_value(std::string(length, 't')));
        BOOST_TEST_REQUIRE(r.has_error());
        const error e = r.error();
        BOOST_TEST(e.code() == make_error_code(errc::bad_request), e);
        BOOST_TEST_REQUIRE(e.details().size() == 1u);
        BOOST_TEST(e.details()[0].path == "typeValue");
        check_nothing_was_sent(w, e);
    }
    sim_world w(1, roomy());
    const auto r = upload(w, csv_upload(nullptr));
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().code() == make_error_code(errc::bad_request), r.error());
    check_nothing_was_sent(w, r.error());
}

BOOST_AUTO_TEST_CASE(a_source_that_does_not_open_is_not_read)
{
    sim_world w(1, roomy());
    const auto source = std::make_shared<counted_source>(rows(1));
    source->failure = error(errc::local_file, "The tape is not in its drive");
    const auto r = upload(w, leads(source));
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().message() == "The tape is not in its drive");
    BOOST_TEST(source->opened == 1);
    BOOST_TEST(source->read == 0u);
    check_nothing_was_sent(w, r.error());
}

// ---- while it is sent

BOOST_AUTO_TEST_CASE(a_file_that_becomes_shorter_ends_the_call)
{
    const temp_dir dir;
    const std::string path = dir.write("leads.csv", rows(10'000));
    sim_world w(1, roomy(testing::network_conditions().window(32 * 1024)));
    auto csv = leads(body_from_file(path));
    csv.on_progress([&](const transfer_progress&) { std::filesystem::resize_file(path, 1); }, 0ms);
    const auto r = upload(w, std::move(csv));
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().code() == make_error_code(errc::local_file), r.error());
    BOOST_TEST(r.error().message().find("became shorter") != std::string_view::npos, r.error());
    BOOST_TEST(r.error().sent() == sent_state::partly_sent);
    BOOST_TEST(r.error().attempts().size() == 1u);
    BOOST_TEST(w.sim.record_count() == 0u);
    w.check_nothing_left();
}

BOOST_AUTO_TEST_CASE(what_is_appended_to_a_file_is_left_out)
{
    const temp_dir dir;
    const std::string path = dir.write("leads.csv", rows(5'000));
    sim_world w(1, roomy());
    auto csv = leads(body_from_file(path));
    csv.on_progress(
        [&](const transfer_progress& p) {
            if (p.bytes < 50'000) dir.write("leads.csv", rows(6'000));
        },
        0ms);
    const auto r = upload(w, std::move(csv));
    BOOST_TEST_REQUIRE(r.has_value(), r.error());
    BOOST_TEST(r->created == 5'000);
}

BOOST_AUTO_TEST_CASE(the_error_of_a_generator_is_the_error_of_the_call)
{
    for (const std::size_t before : {0u, 1u, 3u}) {
        sim_world w(1, roomy());
        const auto r = upload(
            w, leads(body_from_generator(pieces_of(
                   std::vector<std::string>(before, rows(1'000)), error(errc::not_found, "The database is gone")))));
        BOOST_TEST_REQUIRE(r.has_error());
        BOOST_TEST(r.error().code() == make_error_code(errc::not_found), r.error());
        BOOST_TEST(r.error().message() == "The database is gone");
        BOOST_TEST(r.error().attempts().size() == 1u);
        BOOST_TEST(w.sim.record_count() == 0u); // the service got no end of the body
        w.check_nothing_left();
    }
}

BOOST_AUTO_TEST_CASE(a_generator_that_breaks_its_promised_size_ends_the_call)
{
    const std::string csv = rows(10);
    for (const std::uint64_t promised : {csv.size() - 1, csv.size() + 1}) {
        sim_world w(1, roomy());
        const auto r = upload(w, leads(body_from_generator(pieces_of({csv}), promised)));
        BOOST_TEST_REQUIRE(r.has_error());
        BOOST_TEST(r.error().code() == make_error_code(errc::bad_request), r.error());
        BOOST_TEST(w.sim.record_count() == 0u);
    }
    sim_world w(1, roomy());
    const auto r = upload(w, leads(body_from_generator(pieces_of({csv}), csv.size())));
    BOOST_TEST_REQUIRE(r.has_value(), r.error());
    BOOST_TEST(r->created == 10);
}

// 413 comes when the limit is passed; what is left is not sent.
BOOST_AUTO_TEST_CASE(an_answer_that_comes_early_ends_the_sending)
{
    for (const bool sized : {true, false}) {
        sim_world w(
            1, testing::simulation_options()
                   .service(testing::simulator_options().body_limit(100'000))
                   .network(testing::network_conditions().latency(1ms, 1ms).window(64 * 1024)));
        const std::string csv = rows(400'000);
        const auto source = sized ? body_from_string(csv) : body_from_generator(pieces_of({csv}));
        const auto r = upload(w, leads(source));
        BOOST_TEST_REQUIRE(r.has_error());
        BOOST_TEST(r.error().code() == make_error_code(errc::bad_request), r.error());
        BOOST_TEST(r.error().http_status() == 413);
        BOOST_TEST(r.error().attempts().size() == 1u);
        BOOST_TEST_REQUIRE(w.sim.connections().size() == 1u);
        BOOST_TEST(w.sim.connections()[0].sent < 1'000'000u); // of 9 MB
        BOOST_TEST(!w.sim.connections()[0].open);
        w.check_nothing_left();
    }
}

// ---- sent again

BOOST_AUTO_TEST_CASE(after_a_503_that_says_when_the_file_is_sent_again_from_its_start)
{
    const temp_dir dir;
    const std::string path = dir.write("leads.csv", rows(3'000));
    sim_world w(1, with_faults("request 1 status 503 retry-after 2\nrequest 2 status 429 retry-after 1\n"));
    std::vector<std::uint64_t> seen;
    auto csv = leads(body_from_file(path));
    csv.on_progress([&](const transfer_progress& p) { seen.push_back(p.bytes); }, 0ms);
    const auto r = upload(w, std::move(csv));
    BOOST_TEST_REQUIRE(r.has_value(), r.error());
    BOOST_TEST(r->created == 3'000);
    BOOST_TEST(w.sim.record_count() == 3'000u);
    const auto requests = w.sim.requests();
    BOOST_TEST_REQUIRE(requests.size() == 3u);
    BOOST_TEST(requests[0].body_bytes == requests[2].body_bytes);
    BOOST_TEST((w.sim.clock()->elapsed() >= 3s));
    BOOST_TEST(std::count(seen.begin(), seen.end(), rows(3'000).size()) >= 3); // three times to the end
}

BOOST_AUTO_TEST_CASE(without_a_time_a_503_is_not_known_to_have_done_nothing)
{
    sim_world w(1, with_faults("request 1 status 503\n"));
    const auto r = upload(w, leads(body_from_string(rows(1))));
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().code() == make_error_code(errc::server_error), r.error());
    BOOST_TEST(r.error().stopped() == stop_reason::unsafe_to_repeat);
    BOOST_TEST(w.sim.requests().size() == 1u);
    // By the caller's choice, though:
    sim_world again(1, with_faults("request 1 status 503\n"));
    const auto second =
        upload(again, leads(body_from_string(rows(1))), request_options().retry(retry_policy().retry_unsafe(true)));
    BOOST_TEST_REQUIRE(second.has_value(), second.error());
    BOOST_TEST(again.sim.requests().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_source_that_cannot_be_rewound_is_sent_once)
{
    const auto unwilling = std::make_shared<counted_source>(rows(10), false);
    for (const bool generated : {true, false}) {
        sim_world w(1, with_faults("request 1 status 503 retry-after 1\n"));
        const std::shared_ptr<body_source> source =
            generated ? body_from_generator(pieces_of({rows(10)})) : std::shared_ptr<body_source>(unwilling);
        const auto r = upload(w, leads(source));
        BOOST_TEST_REQUIRE(r.has_error());
        BOOST_TEST(r.error().code() == make_error_code(errc::server_error), r.error());
        BOOST_TEST(r.error().stopped() == stop_reason::body_not_repeatable);
        BOOST_TEST(w.sim.requests().size() == 1u);
        w.check_nothing_left();
    }
    BOOST_TEST(unwilling->rewound == 1);
}

// What was not read need not be rewound.
BOOST_AUTO_TEST_CASE(a_source_that_was_not_read_is_good_for_the_next_attempt)
{
    const auto source = std::make_shared<counted_source>(rows(10), false);
    sim_world w(1, testing::simulation_options().plan(testing::io_plan().fail(1, asio::error::connection_refused)));
    const auto r = upload(w, leads(source));
    BOOST_TEST_REQUIRE(r.has_value(), r.error());
    BOOST_TEST(r->created == 10);
    BOOST_TEST(source->rewound == 0);
    BOOST_TEST(source->opened == 1);
}

// Of an idempotent request that was cut somewhere, the whole body comes in the end.
BOOST_AUTO_TEST_CASE(a_put_that_is_cut_anywhere_is_sent_again)
{
    const std::string body = rows(2'000);
    std::size_t retried = 0;
    for (std::uint64_t at = 0; at < body.size() + 1'000; at += 1'777) {
        sim_world w(1, with_faults("request 1 cut request-at " + std::to_string(at) + "\n"));
        response_info info;
        (void)w.sim.run(
            w.c->upload("PUT", "/nowhere", "text/csv", body_from_string(body), request_options().info(info)));
        const auto requests = w.sim.requests();
        BOOST_TEST(info.status == 404); // an answer to a whole request
        BOOST_TEST_REQUIRE(!requests.empty());
        BOOST_TEST(requests.back().body_bytes == body.size());
        retried += info.attempts.size() > 1 ? 1 : 0;
        w.check_nothing_left();
    }
    BOOST_TEST(retried > 20u);
}

// ---- time

BOOST_AUTO_TEST_CASE(how_long_it_takes_depends_on_its_size)
{
    // 18 MB at 100 KB/s: 3 minutes, more than any default. All of one name, so that the answer is short.
    std::string csv = "name,colour\r\n";
    for (int i = 0; i < 20'000; ++i) csv += "one," + std::string(900, 'x') + "\r\n";
    const auto slow = testing::network_conditions().bandwidth(100'000).window(64 * 1024);
    {
        sim_world w(1, roomy(slow));
        std::vector<transfer_progress> reports;
        auto upload_of_all = leads(body_from_string(csv));
        upload_of_all.on_progress([&](const transfer_progress& p) { reports.push_back(p); }, 10s);
        const auto r = upload(w, std::move(upload_of_all));
        BOOST_TEST_REQUIRE(r.has_value(), r.error());
        BOOST_TEST(r->created == 1);
        const auto took = std::chrono::duration_cast<std::chrono::seconds>(w.sim.clock()->elapsed()).count();
        BOOST_TEST(took > 120);
        // At most one report in ten seconds, and one at the end.
        BOOST_TEST_REQUIRE(reports.size() >= 10u);
        BOOST_TEST(reports.size() <= static_cast<std::size_t>(took / 10 + 2));
        for (std::size_t i = 1; i < reports.size(); ++i) {
            BOOST_TEST(reports[i].bytes >= reports[i - 1].bytes);
            if (!reports[i].done) BOOST_TEST((reports[i].elapsed - reports[i - 1].elapsed >= 10s));
        }
        const transfer_progress& half = reports[reports.size() / 2];
        BOOST_TEST_REQUIRE(half.total.has_value());
        BOOST_TEST(*half.total == csv.size());
        BOOST_TEST_REQUIRE(half.time_left().has_value());
        // Within the time that the answer takes: 20,000 rows that were refused.
        BOOST_TEST(std::abs(half.time_left()->count() - (took - half.elapsed / 1s)) <= 20);
        BOOST_TEST(reports.back().done);
        BOOST_TEST(reports.back().bytes == csv.size());
    }
    sim_world w(1, roomy(slow));
    const auto r = upload(w, leads(body_from_string(csv)), request_options().deadline(20s));
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().code() == make_error_code(errc::deadline_exceeded), r.error());
    BOOST_TEST((w.sim.clock()->elapsed() <= 22s));
    w.check_nothing_left();
}

// ---- what goes well

BOOST_AUTO_TEST_CASE(records_of_a_file)
{
    const temp_dir dir;
    const std::string path = dir.write(
        "leads.csv", "\xEF\xBB\xBF"
                     "email,kind,note\r\n"
                     "ann@example.com,lead,\"says \"\"hi\"\", twice\"\r\n"
                     "bob@example.com,lead,\"two\nlines\"\n"
                     ",lead,\r\n"
                     "ann@example.com,lead,again\r\n");
    sim_world w(1, roomy());
    const auto r =
        upload(w, csv_upload(body_from_file(path)).name_column("email").type_column("kind").file_name("a\"b\r\nc.csv"));
    BOOST_TEST_REQUIRE(r.has_value(), r.error());
    BOOST_TEST(r->success);
    BOOST_TEST(r->created == 2);
    BOOST_TEST(r->errors == 2);
    BOOST_TEST(r->error_details.size() == 2u);
    BOOST_TEST(r->error_details.at(0) == "Row 4: no name");
    const std::string first = w.sim.record_json(w.sim.record_ids().at(0)).value();
    BOOST_TEST(first.find(R"("name":"ann@example.com")") != std::string::npos, first);
    BOOST_TEST(first.find(R"("note":"says \"hi\", twice")") != std::string::npos, first);
    BOOST_TEST(w.sim.record_json(w.sim.record_ids().at(1))->find(R"(two\nlines)") != std::string::npos);
    const auto requests = w.sim.requests();
    BOOST_TEST_REQUIRE(requests.size() == 1u);
    BOOST_TEST(requests[0].operation == "records.upload_csv");
    BOOST_TEST(requests[0].body.find("filename=\"a%22b%0D%0Ac.csv\"") != std::string::npos);
    w.check_nothing_left();
}

BOOST_AUTO_TEST_CASE(rows_from_a_generator_go_in_chunks)
{
    sim_world w(1, roomy());
    std::vector<std::string> pieces{"name,colour\r\n", ""};
    for (int i = 0; i < 500; ++i)
        pieces.push_back(csv_line(std::vector<std::string>{"lead, " + std::to_string(i), "\"red\""}));
    bool total_known = true;
    auto csv = leads(body_from_generator(pieces_of(pieces)));
    csv.on_progress([&](const transfer_progress& p) { total_known = p.total.has_value(); });
    const auto r = upload(w, std::move(csv));
    BOOST_TEST_REQUIRE(r.has_value(), r.error());
    BOOST_TEST(r->created == 500);
    BOOST_TEST(!total_known);
    const auto requests = w.sim.requests();
    BOOST_TEST_REQUIRE(requests.size() == 1u);
    const auto& fields = requests[0].headers;
    BOOST_TEST(
        (std::find(fields.begin(), fields.end(), std::pair<std::string, std::string>("transfer-encoding", "chunked")) !=
         fields.end()));
    const std::string first = w.sim.record_json(w.sim.record_ids().at(0)).value();
    BOOST_TEST(first.find(R"("name":"lead, 0")") != std::string::npos, first);
    BOOST_TEST(first.find(R"("colour":"\"red\"")") != std::string::npos, first);
}

BOOST_AUTO_TEST_CASE(an_empty_body_and_a_body_of_every_small_size)
{
    for (std::size_t size = 0; size < 40; ++size) {
        sim_world w(1, roomy());
        const std::string text(size, 'x');
        for (const bool sized : {true, false}) {
            const auto body = sized ? body_from_string(text) : body_from_generator(pieces_of({text}));
            response_info info;
            (void)w.sim.run(w.c->upload("POST", "/nowhere", "text/plain", body, request_options().info(info)));
            BOOST_TEST(info.status == 404);
            BOOST_TEST(w.sim.requests().back().body == text);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_bundle_of_an_app)
{
    const temp_dir dir;
    const std::string zip = "PK" + std::string(100'000, 'z');
    const std::string path = dir.write("site.zip", zip);
    sim_world w(1, roomy());
    bool done = false;
    auto bundle = zip_upload(body_from_file(path));
    bundle.on_progress([&](const transfer_progress& p) { done = p.done && p.bytes == zip.size(); });
    const auto r = w.sim.run(w.c->apps().deploy_version("app_1", std::move(bundle)));
    BOOST_TEST_REQUIRE(r.has_value(), r.error());
    BOOST_TEST(r->id == "ver_app_1_100002");
    BOOST_TEST(done);
    const auto no_id = w.sim.run(w.c->apps().deploy_version("", zip_upload(body_from_file(path))));
    BOOST_TEST_REQUIRE(no_id.has_error());
    BOOST_TEST(no_id.error().code() == make_error_code(errc::bad_request), no_id.error());
    const auto no_zip = w.sim.run(w.c->apps().deploy_version("app_1", zip_upload(body_from_string("text"))));
    BOOST_TEST_REQUIRE(no_zip.has_error());
    BOOST_TEST(no_zip.error().http_status() == 422);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
