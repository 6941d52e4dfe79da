// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A create whose answer was lost: whose the record is, and what happens when even that cannot be found out. The proof
// under a hundred thousand cuts is in test/simulation/cuts_test.cpp.

#include "run_coro.hpp"

#include "bulk/reconcile.hpp"

#include <runtype/runtype.hpp>
#include <runtype/testing/mock_transport.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/test/unit_test.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::expectation;

constexpr std::string_view noon = "Wed, 04 Mar 2026 12:00:00 GMT";

std::string record_text(std::string_view created, std::string_view metadata = R"({"a":1})", std::string_view name = "n")
{
    return R"({"id":"rec_1","type":"t","name":")" + std::string(name) + R"(","metadata":)" + std::string(metadata) +
           R"(,"messages":[],"createdAt":")" + std::string(created) + R"("})";
}

std::string list_of(const std::string& records, std::string_view cursor = "")
{
    const std::string paging =
        cursor.empty() ? R"({"hasMore":false})" : R"({"hasMore":true,"nextCursor":")" + std::string(cursor) + R"("})";
    return R"({"data":[)" + records + R"(],"pagination":)" + paging + "}";
}

struct fixture {
    fixture()
    {
        c.emplace(
            sim.get_executor(), sim.client_options().transport(service).retry(
                                    retry_policy().max_attempts(2).base_delay(1000ms).max_delay(1000ms)));
    }
    expectation& expect_create() { return service->expect("POST", "/v1/records"); }
    expectation& expect_look_up()
    {
        return service->expect("GET", "/v1/records").query("type", "t").query("search", "n");
    }
    static create_record params() { return create_record("t", "n").metadata(raw_json(std::string(R"({"a":1})"))); }
    result<record> create(request_options options = request_options())
    {
        return sim.run(c->records().create_or_reconcile(params(), std::move(options)));
    }

    testing::simulation sim;
    std::shared_ptr<testing::mock_transport> service = std::make_shared<testing::mock_transport>(sim.clock());
    std::optional<client> c;
};

/// Answers 500 to every create and an empty page of many to every list.
class calls_at_each_answer final : public transport {
public:
    std::function<void()> callback;
    std::size_t answers = 0;

    asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits, attempt& ledger) override
    {
        co_await asio::post(co_await asio::this_coro::executor, asio::use_awaitable);
        ledger.sent = sent_state::reply_received;
        transport_response response;
        response.status = request.method == "POST" ? 500 : 200;
        response.body = list_of("", std::to_string(answers));
        ++answers;
        callback();
        co_return response;
    }
    void close() noexcept override {}
    transport_stats stats() const override { return transport_stats(); }
};

BOOST_FIXTURE_TEST_SUITE(reconciliation, fixture)

// ---- what is not made

BOOST_AUTO_TEST_CASE(a_first_409_is_somebody_elses_and_nothing_is_looked_up)
{
    expect_create().answer(409, R"({"error":"exists"})");
    const auto got = create();
    BOOST_TEST((got.error().code() == errc::conflict));
    BOOST_TEST(got.error().message() == "exists");
    service->verify();
}

BOOST_AUTO_TEST_CASE(a_409_behind_an_attempt_that_never_left_is_somebody_elses)
{
    expect_create().fail_before_sent();
    expect_create().answer(409);
    BOOST_TEST((create().error().code() == errc::conflict));
    service->verify();
}

BOOST_AUTO_TEST_CASE(other_content_is_somebody_elses)
{
    expect_create().fail_after_sent();
    expect_create().answer(409);
    expect_look_up()
        .answer(200, list_of(record_text("2026-03-04T12:00:00.000Z", R"({"a":2})")))
        .answer_header("Date", noon);
    const auto got = create();
    BOOST_TEST((got.error().code() == errc::conflict));
    BOOST_TEST((got.error().message().find("somebody else has made: rec_1") != std::string_view::npos));
    BOOST_TEST(got.error().attempts().size() == 2u);
    service->verify();
}

BOOST_AUTO_TEST_CASE(an_older_record_is_somebody_elses_though_its_content_is_the_same)
{
    expect_create().fail_after_sent();
    expect_create().answer(409);
    // The call began at most 2 s before noon by the service's clock; 5 s are granted.
    expect_look_up().answer(200, list_of(record_text("2026-03-04T11:59:52.900Z"))).answer_header("Date", noon);
    BOOST_TEST((create().error().code() == errc::conflict));
    service->verify();
}

BOOST_AUTO_TEST_CASE(exists_but_is_not_listed)
{
    expect_create().fail_after_sent();
    expect_create().answer(409);
    expect_look_up().answer(200, list_of(record_text("2026-03-04T12:00:00.000Z", "{}", "another n")));
    const auto got = create();
    BOOST_TEST((got.error().code() == errc::conflict));
    BOOST_TEST((got.error().message().find("does not list it") != std::string_view::npos));
    service->verify();
}

BOOST_AUTO_TEST_CASE(looked_up_and_not_there_leaves_the_creates_error)
{
    expect_create().fail_after_sent().times(2);
    expect_look_up().answer(200, list_of(""));
    const auto got = create();
    BOOST_TEST((got.error().code() == errc::transport));
    BOOST_TEST((got.error().sent() == sent_state::sent_no_reply));
    BOOST_TEST((got.error().stopped() == stop_reason::attempts_used_up));
    service->verify();
}

BOOST_AUTO_TEST_CASE(a_look_up_that_fails_says_that_the_create_is_open)
{
    expect_create().fail_after_sent();
    expect_create().answer(409);
    expect_look_up().answer(500).times(2);
    const auto got = create();
    BOOST_TEST((got.error().code() == errc::server_error));
    BOOST_TEST((got.error().sent() == sent_state::sent_no_reply));
    BOOST_TEST((got.error().message().find("may have been carried out") != std::string_view::npos));
    BOOST_TEST(got.error().attempts().size() == 4u);
    service->verify();
}

BOOST_AUTO_TEST_CASE(bad_input_is_refused_before_anything_is_sent)
{
    const auto got = sim.run(c->records().create_or_reconcile(create_record("", "n")));
    BOOST_TEST((got.error().code() == errc::bad_request));
    BOOST_TEST(service->requests().empty());
}

// ---- time and cancellation

BOOST_AUTO_TEST_CASE(one_deadline_for_both)
{
    // The create takes 4 of 10 s, the look-up may take the other 6, over all its pages together.
    expect_create().answer(201, "not JSON").after(4s);
    expect_look_up().answer(200, list_of("", "next")).after(4s);
    expect_look_up().query("cursor", "next").never();
    const auto got = create(request_options().deadline(10s));
    BOOST_TEST((got.error().code() == errc::deadline_exceeded));
    BOOST_TEST((got.error().sent() == sent_state::sent_no_reply));
    BOOST_TEST((sim.clock()->elapsed() == 10s));
    service->verify();
}

BOOST_AUTO_TEST_CASE(no_look_up_behind_the_deadline)
{
    expect_create().never();
    const auto got = create(request_options().deadline(10s).retry(retry_policy::none()));
    BOOST_TEST((got.error().code() == errc::deadline_exceeded));
    BOOST_TEST((got.error().sent() == sent_state::sent_no_reply));
    BOOST_TEST((sim.clock()->elapsed() == 10s));
    service->verify();
}

BOOST_AUTO_TEST_CASE(cancelled_at_each_wait)
{
    const auto script = [&] {
        expect_create().fail_after_sent().after(1s);
        expect_create().answer(409).after(1s);
        expect_look_up().answer(200, list_of("", "next")).after(1s);
        expect_look_up().query("cursor", "next").answer(200, list_of(record_text("2026-03-04T12:00:00Z"))).after(1s);
    };
    for (const auto type :
         {asio::cancellation_type::terminal, asio::cancellation_type::partial, asio::cancellation_type::total}) {
        for (int at = 0; at < 5; ++at) { // five alarms: four answers and a back-off
            c.reset();
            service = std::make_shared<testing::mock_transport>(sim.clock());
            c.emplace(
                sim.get_executor(),
                sim.client_options().transport(service).retry(retry_policy().max_attempts(2).base_delay(1000ms)));
            script();
            asio::any_io_executor executor = sim.get_executor();
            job<result<record>> j(executor, with_every_cancellation(c->records().create_or_reconcile(params())));
            sim.run_ready();
            for (int alarm = 0; alarm < at; ++alarm) {
                while (sim.outstanding() > 0 && !j.done()) {
                    const auto before = sim.clock()->elapsed();
                    sim.turn();
                    if (sim.clock()->elapsed() != before) break;
                }
                sim.run_ready();
            }
            BOOST_TEST_REQUIRE(!j.done());
            const auto before = sim.clock()->elapsed();
            j.cancel(type);
            sim.run_ready();
            BOOST_TEST_REQUIRE(j.done(), "at " << at);
            BOOST_TEST((j.get().error().code() == errc::cancelled));
            BOOST_TEST((j.get().error().sent() == sent_state::sent_no_reply), "at " << at);
            BOOST_TEST((sim.clock()->elapsed() == before));
            BOOST_TEST(service->unexpected().empty());
        }
    }
}

// Cancelled when an answer has just arrived: too late for that call, in time for the next one. No exception comes of
// it.
BOOST_AUTO_TEST_CASE(cancelled_with_an_answer)
{
    for (const std::size_t at : {1u, 2u}) { // the create's answer, that of the first page
        auto each = std::make_shared<calls_at_each_answer>();
        c.emplace(sim.get_executor(), sim.client_options().transport(each).retry(retry_policy().max_attempts(1)));
        asio::any_io_executor executor = sim.get_executor();
        job<result<record>> j(executor, c->records().create_or_reconcile(params()));
        each->callback = [&] {
            if (each->answers == at) j.cancel();
        };
        sim.run_ready();
        BOOST_TEST_REQUIRE(j.done());
        BOOST_TEST_REQUIRE(j.get().has_error());
        BOOST_TEST((j.get().error().code() == errc::cancelled));
        BOOST_TEST(each->answers == at);
    }
}

BOOST_AUTO_TEST_CASE(closed_during_the_look_up)
{
    expect_create().answer(500).times(2);
    expect_look_up().never();
    asio::any_io_executor executor = sim.get_executor();
    job<result<record>> j(executor, c->records().create_or_reconcile(params()));
    sim.run_for(5s);
    service->close();
    sim.run_ready();
    BOOST_TEST_REQUIRE(j.done());
    BOOST_TEST((j.get().error().code() == errc::closed));
    BOOST_TEST((j.get().error().sent() == sent_state::sent_no_reply));
}

// ---- what is made

BOOST_AUTO_TEST_CASE(made_at_once)
{
    expect_create()
        .json(R"({"type":"t","name":"n","metadata":{"a":1}})")
        .answer(201, record_text("2026-03-04T12:00:00.000Z"));
    const auto got = create();
    BOOST_TEST_REQUIRE(got.has_value());
    BOOST_TEST(got->id == "rec_1");
    service->verify();
}

BOOST_AUTO_TEST_CASE(made_by_the_second_attempt)
{
    expect_create().answer(502);
    expect_create().answer(201, record_text("2026-03-04T12:00:00.000Z"));
    BOOST_TEST(create().has_value());
    service->verify();
}

BOOST_AUTO_TEST_CASE(each_way_to_lose_the_answer_ends_with_the_id)
{
    const auto ours = [&](std::string_view created = "2026-03-04T11:59:56.000Z") {
        expect_look_up().answer(200, list_of(record_text(created, R"({ "a" : 1.0 })"))).answer_header("Date", noon);
    };
    const auto check = [&](const char* what) {
        const auto got = create();
        BOOST_TEST_REQUIRE(got.has_value(), what << ": " << got.error().to_string());
        BOOST_TEST(got->id == "rec_1");
        service->verify();
    };
    expect_create().fail_after_sent();
    expect_create().answer(409);
    ours();
    check("no answer, then 409");
    expect_create().answer(500);
    expect_create().answer(409);
    ours();
    check("500, then 409");
    expect_create().answer(201, "{}").break_off();
    expect_create().answer(409);
    ours();
    check("an answer that broke off, then 409");
    expect_create().fail_after_sent();
    expect_create().fail_before_sent();
    ours();
    check("no answer, then no connection");
    expect_create().answer(504).times(2);
    ours();
    check("504 twice");
    expect_create().answer(201, "not JSON");
    ours();
    check("an answer that cannot be read");
    expect_create().answer(504).times(2);
    ours("no time");
    check("a createdAt that cannot be read");
    expect_create().answer(504).times(2);
    expect_look_up().answer(200, list_of(record_text("2020-01-01T00:00:00Z")));
    check("no Date: the content decides");
}

BOOST_AUTO_TEST_CASE(the_look_up_goes_through_the_pages_and_takes_the_callers_fields_and_lane)
{
    expect_create().query("trace", "1").answer(504).times(2);
    expect_look_up().header("x-team", "blue").answer(200, list_of(record_text("", "{}", "not n"), "c2"));
    expect_look_up().header("x-team", "blue").query("cursor", "c2").answer(200, list_of(record_text("")));
    response_info info;
    const auto got = create(request_options().header("x-team", "blue").query("trace", "1").info(info));
    BOOST_TEST(got.has_value());
    BOOST_TEST(info.status == 504); // of the create
    service->verify();
    for (const auto& r : service->requests())
        BOOST_TEST((r.method == "POST" || r.target.find("trace") == std::string::npos), r.target);
}

BOOST_AUTO_TEST_CASE(content_that_counts_as_the_same)
{
    const auto made = [](create_record p, std::string metadata, std::string messages) {
        record r;
        r.type = "t";
        r.name = "n";
        r.metadata = raw_json(std::move(metadata));
        r.messages = raw_json(std::move(messages));
        return detail::made_by(p, r, std::nullopt);
    };
    const create_record bare("t", "n");
    BOOST_TEST(made(bare, "{}", "[]"));
    BOOST_TEST(made(bare, "", "null"));
    BOOST_TEST(made(create_record("t", "n").messages(nullptr), "null", "[]"));
    BOOST_TEST(made(create_record("t", "n").metadata(raw_json(std::string("{}"))), "null", ""));
    BOOST_TEST(!made(bare, R"({"a":1})", ""));
    BOOST_TEST(!made(bare, "{}", "[1]"));
    BOOST_TEST(!made(create_record("t", "n").messages(raw_json(std::string("[1]"))), "{}", "[]"));
    BOOST_TEST(made(create_record("t", "n").messages(raw_json(std::string("[1]"))), "{}", "[1.0]"));
    BOOST_TEST(!made(create_record("t", "N"), "{}", "[]"));
    BOOST_TEST(!made(create_record("T", "n"), "{}", "[]"));
    BOOST_TEST((detail::reconcile_clock_slack == 5s));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
