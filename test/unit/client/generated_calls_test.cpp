// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What the generated operations send and make of answers, one case for each form: envelopes, styles of paging, checks,
// headers, the plane without a key.
#include "fake_transport.hpp"
#include "run_coro.hpp"

#include <runtype/client.hpp>
#include <runtype/resources/agents.hpp>
#include <runtype/resources/api_keys.hpp>
#include <runtype/resources/browser.hpp>
#include <runtype/resources/client_tokens.hpp>
#include <runtype/resources/dispatch.hpp>
#include <runtype/resources/logs.hpp>
#include <runtype/resources/records.hpp>
#include <runtype/resources/schedules.hpp>
#include <runtype/resources/secrets.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <utility>

using namespace runtype;
using namespace runtype::test;

namespace generated_calls {
namespace {

struct fixture {
    boost::asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<fake_transport> transport = std::make_shared<fake_transport>(clock);
    runtype::client client{ioc, options()};

    client_options options() const
    {
        return client_options("rt_test_0123456789abcdef").transport(transport).time_source(clock);
    }
    void answer(std::string body) { transport->then(script_step::answer(200, std::move(body))); }

    template <typename T>
    T run(boost::asio::awaitable<T> op)
    {
        return test::run(ioc, *clock, std::move(op));
    }

    const recorded_exchange& last() const { return transport->exchanges().back(); }
    std::string sent() const
    {
        return last().method + ' ' + last().target + (last().has_body ? ' ' + last().body : "");
    }
};

// GCC 12 destroys some kinds of temporaries twice that stand beside co_await; the longer text is memory to lose.
boost::asio::awaitable<std::string> made_and_queried(const runtype::client& client)
{
    const auto made = co_await client.api_keys().create(create_api_key("ci").expires_at("2027-01-01T00:00:00Z"));
    const auto refused = co_await client.api_keys().update("key_1", update_api_key().expires_at(std::string(60, '-')));
    if (!made || !refused.has_error()) co_return "";
    co_return refused.error().details().front().path;
}

} // namespace
} // namespace generated_calls

BOOST_FIXTURE_TEST_SUITE(generated_calls, generated_calls::fixture)

BOOST_AUTO_TEST_CASE(wrapped_objects_are_unwrapped)
{
    answer(R"({"data":{"id":"sec_1","key":"TOKEN"}})");
    BOOST_TEST(run(client.secrets().get("sec_1"))->key == "TOKEN");
    answer(R"({"timestamp":"t","apiKey":{"id":"key_1","name":"ci"}})");
    BOOST_TEST(run(client.api_keys().get("key_1"))->name == "ci");
    answer(R"({"timestamp":"t"})");
    const auto missing = run(client.api_keys().get("key_1"));
    BOOST_TEST_REQUIRE(missing.has_error());
    BOOST_TEST((missing.error().code() == errc::bad_response));
    BOOST_TEST(std::string(missing.error().message()).find("apiKey") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(times_of_requests)
{
    answer(R"({"apiKey":{"id":"key_1","expiresAt":"2027-01-01T00:00:00Z"},"plaintext":"k"})");
    BOOST_TEST(run(made_and_queried(client)) == "expiresAt");
    BOOST_TEST(transport->exchanges().size() == 1u); // what is no time is not sent
    BOOST_TEST(sent() == R"(POST /v1/api-keys {"name":"ci","expiresAt":"2027-01-01T00:00:00Z"})");
}

BOOST_AUTO_TEST_CASE(lists_that_do_not_page)
{
    answer(R"({"clientTokens":[{"id":"ct_1"},{"id":"ct_2"}]})");
    BOOST_TEST(run(client.client_tokens().list())->size() == 2u);
    answer(R"({"total":1,"data":[{"id":"sec_1"}]})");
    BOOST_TEST(run(client.secrets().list())->at(0).id == "sec_1");
    answer(R"({"total":1})");
    BOOST_TEST((run(client.secrets().list()).error().code() == errc::bad_response));
}

BOOST_AUTO_TEST_CASE(paging_by_cursor_below_data)
{
    answer(R"({"success":true,"data":{"entries":[{"message":"a"}],"pagination":{"cursor":"c2","hasMore":true}}})");
    answer(R"({"success":true,"data":{"entries":[{"message":"b"}],"pagination":{"cursor":null,"hasMore":false}}})");
    auto logs = client.logs().query();
    BOOST_TEST(run(logs.next())->value().message == "a");
    BOOST_TEST(run(logs.next())->value().message == "b");
    BOOST_TEST(sent() == "GET /v1/logs?cursor=c2");
    BOOST_TEST(!run(logs.next()).has_value());
}

BOOST_AUTO_TEST_CASE(paging_by_offset_and_by_page)
{
    answer(R"({"conversations":[{"id":"a"}],"pagination":{"limit":1,"offset":3,"hasMore":true}})");
    answer(R"({"conversations":[{"id":"b"}],"pagination":{"limit":1,"offset":4,"hasMore":false}})");
    auto held = client.client_tokens().list_conversations("ct_1", list_client_token_conversations().limit(1).offset(3));
    BOOST_TEST(run(held.next())->value().id == "a");
    BOOST_TEST(run(held.next())->value().id == "b");
    BOOST_TEST(sent() == "GET /v1/client-tokens/ct_1/conversations?limit=1&offset=4");
    answer(R"({"data":[{"id":"r"}],"pagination":{"page":2,"hasMore":false}})");
    auto results = client.records().list_results("rec_1", list_record_results().page(2));
    BOOST_TEST(run(results.next())->value().id == "r");
    BOOST_TEST(sent() == "GET /v1/records/rec_1/results?page=2");
}

BOOST_AUTO_TEST_CASE(a_list_of_unknown_style_may_be_a_bare_array)
{
    answer(R"([{"id":"run_1"}])");
    auto runs = client.schedules().list_all_runs();
    BOOST_TEST(run(runs.next())->value().id == "run_1");
    BOOST_TEST(!run(runs.next()).has_value());
}

BOOST_AUTO_TEST_CASE(the_browser_plane_has_no_key_and_pages_with_its_own_cursor)
{
    answer(R"({"sessionId":"cs_1"})");
    BOOST_TEST(run(client.browser().init(init_client_session("ct_live_1")))->session_id == "cs_1");
    BOOST_TEST(sent() == R"(POST /v1/client/init {"token":"ct_live_1"})");
    BOOST_TEST(!last().fields.contains("Authorization"));
    answer(R"({"messages":[{"n":1}],"nextMessageCursor":"m2"})");
    answer(R"({"messages":[{"n":2}],"nextMessageCursor":null})");
    auto messages = client.browser().list_messages("conv_1", list_client_messages("cs_1", "visitor"));
    BOOST_TEST(run(messages.next())->value().text() == R"({"n":1})");
    BOOST_TEST(run(messages.next())->value().text() == R"({"n":2})");
    BOOST_TEST(sent() == "GET /v1/client/conversations/conv_1?sessionId=cs_1&messageCursor=m2");
    BOOST_TEST(last().fields.contains("X-Visitor-Token"));
    answer(R"({"data":[]})");
    BOOST_TEST(run(client.secrets().list())->empty());
    BOOST_TEST(last().fields.contains("Authorization"));
}

BOOST_AUTO_TEST_CASE(runs_say_that_they_do_not_stream)
{
    answer(R"({"success":true,"executionId":"exec_1"})");
    const auto params = execute_agent().message("user", "Hi").message("user", "\"There\"");
    BOOST_TEST(run(client.agents().execute("agent_1", params))->success);
    BOOST_TEST(
        last().body == R"({"messages":[{"role":"user","content":"Hi"},{"role":"user","content":"\"There\""}],)"
                       R"("options":{"streamResponse":false}})");
    answer(R"({"success":true})");
    BOOST_TEST(run(client.dispatch().resume(resume_dispatch("exec_1")))->success);
    BOOST_TEST(last().body == R"({"executionId":"exec_1","streamResponse":false})");
}

BOOST_AUTO_TEST_CASE(checks_refuse_before_anything_is_sent)
{
    const auto closed = run(client.dispatch().approve(approve_dispatch("exec_1", "appr_1", "perhaps")));
    BOOST_TEST_REQUIRE(closed.has_error());
    BOOST_TEST_REQUIRE(closed.error().details().size() == 1u);
    BOOST_TEST((closed.error().details()[0].code == detail_code::invalid_enum));
    BOOST_TEST(closed.error().details()[0].path == "decision");
    const auto empty = run(client.agents().execute("agent_1", execute_agent()));
    BOOST_TEST((empty.error().details()[0].code == detail_code::missing_required_field));
    const auto short_key = run(client.secrets().create(create_secret("K")));
    BOOST_TEST(short_key.error().details()[0].path == "key");
    BOOST_TEST(transport->exchanges().empty());
}

BOOST_AUTO_TEST_CASE(checks_can_be_switched_off)
{
    answer("{\"data\":{}}");
    BOOST_TEST(run(client.secrets().create(create_secret("K"), request_options().client_checks(false))).has_value());
    BOOST_TEST(sent() == R"(POST /v1/secrets {"key":"K"})");
    runtype::client trusting(ioc, options().client_checks(false));
    answer("{\"data\":{}}");
    BOOST_TEST(run(trusting.secrets().create(create_secret("K"))).has_value());
    const auto checked = run(trusting.secrets().create(create_secret("K"), request_options().client_checks(true)));
    BOOST_TEST((checked.error().code() == errc::bad_request));
}

BOOST_AUTO_TEST_SUITE_END()
