// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Streams of events over a transport that plays the service: how they begin, go on and end.
#include "client/event_reader.hpp"

#include "client/client_core.hpp"
#include "stream_fixture.hpp"

#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(event_streams)

BOOST_AUTO_TEST_CASE(nothing_is_sent_before_the_first_next)
{
    stream_fixture f([](const stream_request&) { return stream_reply::events(joined(durable_run(3))); });
    event_stream run = f.start();
    settle(f.ioc);
    BOOST_TEST(f.net->requests().empty());
    BOOST_TEST((run.status().state == run_state::open));
    const stream_outcome all = f.read(run);
    BOOST_TEST(all.seqs() == up_to(3), boost::test_tools::per_element());
    BOOST_TEST(!all.failure);
    BOOST_TEST(all.after_the_end == 0u);
    BOOST_TEST((run.status().state == run_state::completed));
    BOOST_TEST(run.status().execution_id == "exec_r7");
    BOOST_TEST(run.status().last_seq.value() == 3);
    BOOST_TEST(run.status().durable);
    BOOST_TEST(f.net->requests().size() == 1u);
    BOOST_TEST(f.net->requests()[0].fields.find("accept").value() == "text/event-stream, application/json");
    BOOST_TEST(f.net->requests()[0].limits.stream);
    BOOST_TEST((f.net->requests()[0].limits.idle == event_stream::default_idle));
    BOOST_TEST(run.stats().items == 3u);
}

BOOST_AUTO_TEST_CASE(the_connection_is_given_up_with_the_terminal_event)
{
    stream_fixture f(
        [](const stream_request&) { return stream_reply::events(joined(durable_run(3)), body_end::hang); });
    event_stream run = f.start();
    const stream_outcome all = f.read(run);
    BOOST_TEST(all.events.size() == 3u);
    BOOST_TEST(f.net->open_bodies() == 0u);
}

BOOST_AUTO_TEST_CASE(an_error_before_the_first_frame_is_a_normal_error)
{
    stream_fixture f([](const stream_request&) { return stream_reply::json(404, R"({"error":"No such agent"})"); });
    event_stream run = f.start();
    const stream_outcome all = f.read(run);
    BOOST_TEST((all.failure.code() == errc::not_found));
    BOOST_TEST(all.failure.message() == "No such agent");
    BOOST_TEST(all.elements == 1u);
    BOOST_TEST(all.after_the_end == 0u);
    BOOST_TEST((run.status().state == run_state::open)); // it never began
    BOOST_TEST(f.net->requests().size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_may_be_repeated_before_the_first_frame_is)
{
    int n = 0;
    stream_fixture f([&](const stream_request&) {
        if (++n == 1) return stream_reply::json(429, R"({"error":"slow down"})");
        if (n == 2) return stream_reply::failure(errc::transport, sent_state::not_sent);
        return stream_reply::events(joined(durable_run(2)));
    });
    BOOST_TEST(f.read().seqs() == up_to(2), boost::test_tools::per_element());
    BOOST_TEST(n == 3);
}

BOOST_AUTO_TEST_CASE(a_request_that_may_have_been_carried_out_is_not_repeated)
{
    for (const int status : {500, 502, 504}) {
        stream_fixture f([&](const stream_request&) { return stream_reply::json(status, "{}"); });
        BOOST_TEST((f.read().failure.code() == errc::server_error));
        BOOST_TEST(f.net->requests().size() == 1u);
    }
    stream_fixture f(
        [](const stream_request&) { return stream_reply::failure(errc::transport, sent_state::sent_no_reply); });
    BOOST_TEST((f.read().failure.code() == errc::transport));
    BOOST_TEST(f.net->requests().size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_answer_in_json_is_one_event)
{
    stream_fixture f([](const stream_request&) {
        return stream_reply::json(200, R"({"success":true,"executionId":"e9","finalOutput":"Hi"})");
    });
    event_stream run = f.start();
    const stream_outcome all = f.read(run);
    BOOST_REQUIRE(all.events.size() == 1u);
    BOOST_TEST(all.events[0].get_if<events::execution_complete>()->final_output.value() == "Hi");
    BOOST_TEST((run.status().state == run_state::completed));
    event_stream again = f.start();
    BOOST_TEST(test::run(f.ioc, *f.clock, again.final_output()).value() == "Hi");
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_neither_is_bad)
{
    stream_fixture f([](const stream_request&) {
        stream_reply r = stream_reply::json(200, "<html>busy</html>");
        r.type = "text/html";
        return r;
    });
    const stream_outcome all = f.read();
    BOOST_TEST((all.failure.code() == errc::bad_response));
    BOOST_TEST(all.failure.body_excerpt() == "<html>busy</html>");
}

BOOST_AUTO_TEST_CASE(a_run_that_is_not_durable_is_dropped_and_never_sent_again)
{
    for (const body_end end : {body_end::clean, body_end::cut, body_end::silent}) {
        stream_fixture f([&](const stream_request&) {
            return stream_reply::events(
                frame(seq_event("execution_start", 1)) + frame(seq_event("text_delta", 2)) + "data: {\"half", end);
        });
        event_stream run = f.start();
        const stream_outcome all = f.read(run);
        BOOST_TEST(all.seqs() == up_to(2), boost::test_tools::per_element());
        BOOST_TEST((all.failure.code() == errc::stream_dropped));
        BOOST_TEST((all.failure.stopped() == stop_reason::unsafe_to_repeat));
        BOOST_TEST(all.failure.message().find("behind event 2") != std::string_view::npos);
        BOOST_TEST(all.failure.request() == "POST /v1/agents/agent_5/execute");
        BOOST_TEST((run.status().state == run_state::dropped));
        BOOST_TEST(run.status().last_seq.value() == 2);
        BOOST_TEST(f.net->requests().size() == 1u);
        BOOST_TEST(f.net->open_bodies() == 0u);
    }
}

BOOST_AUTO_TEST_CASE(an_eval_streams_the_runs_of_all_variants_until_the_service_ends_it)
{
    const auto variant = [](int n, std::string_view end) {
        const std::string id = R"(,"executionId":"exec_)" + std::to_string(n) + R"("})";
        return frame(R"({"type":"flow_start")" + id) + frame(R"({"type":")" + std::string(end) + "\"" + id);
    };
    std::string answer;
    body_end end = body_end::clean;
    stream_fixture f([&](const stream_request&) { return stream_reply::events(answer, end); });
    const auto read = [&](std::string text, body_end how) {
        answer = std::move(text);
        end = how;
        event_stream eval = f.c->stream("POST", "/eval/stream", raw_json(std::string("{}")));
        const stream_outcome all = f.read(eval);
        return std::make_tuple(all.events.size(), all.failure.code(), eval.status().state);
    };
    const std::string two = variant(1, "flow_complete") + variant(2, "flow_complete");
    const boost::system::error_code dropped = errc::stream_dropped;
    BOOST_TEST((read(two, body_end::clean) == std::make_tuple(4u, boost::system::error_code(), run_state::completed)));
    BOOST_TEST((read(two, body_end::cut) == std::make_tuple(4u, dropped, run_state::dropped)));
    BOOST_TEST(
        (read(variant(1, "flow_error") + variant(2, "flow_complete"), body_end::clean) ==
         std::make_tuple(4u, boost::system::error_code(), run_state::failed)));
    BOOST_TEST(
        (read(frame(R"({"type":"flow_start"})"), body_end::clean) == std::make_tuple(1u, dropped, run_state::dropped)));
}

BOOST_AUTO_TEST_CASE(attaching_asks_behind_the_last_event_with_what_the_run_is_known_by)
{
    const std::vector<std::string> frames = durable_run(4);
    stream_fixture f([&](const stream_request& r) {
        if (r.method == "POST") return stream_reply::events(frames[0] + frames[1], body_end::cut);
        return stream_reply::events(joined(frames, 2));
    });
    request_options o;
    o.header("X-Mine", "1").query("once", "1");
    event_stream run = f.start(stream_fixture::durable_body, o);
    BOOST_TEST(f.read(run).seqs() == up_to(4), boost::test_tools::per_element());
    BOOST_REQUIRE(f.net->requests().size() == 2u);
    const stream_request& attach = f.net->requests()[1];
    BOOST_TEST(attach.target == "/v1/agents/agent_5/executions/exec_r7/events?conversationId=conv_1&after=2");
    BOOST_TEST(attach.method == "GET");
    BOOST_TEST(attach.fields.find("x-mine").value() == "1");
    BOOST_TEST((attach.at <= 1s));
    BOOST_TEST(run.status().attached == 1u);
    BOOST_TEST(run.stats().requests == 2u);
}

BOOST_AUTO_TEST_CASE(a_durable_run_that_cannot_be_attached_to_is_dropped_in_the_end)
{
    const std::vector<std::string> frames = durable_run(4);
    for (const int status : {503, 404}) {
        stream_fixture f([&](const stream_request& r) {
            if (r.method == "POST") return stream_reply::events(frames[0], body_end::cut);
            return stream_reply::json(status, R"({"error":"The store is down"})");
        });
        event_stream run = f.start();
        const stream_outcome all = f.read(run);
        BOOST_TEST((all.failure.code() == errc::stream_dropped));
        BOOST_TEST(all.failure.http_status() == status);
        BOOST_TEST(all.failure.message().find("The store is down") != std::string_view::npos);
        BOOST_TEST(f.net->count("GET") == (status == 503 ? 5u : 1u));
        BOOST_TEST(f.net->count("POST") == 1u);
        BOOST_TEST((f.clock->elapsed() <= 23s)); // 1 + 2 + 4 + 8 + 8
    }
}

BOOST_AUTO_TEST_CASE(a_hole_in_a_durable_run_is_filled)
{
    const std::vector<std::string> frames = durable_run(6);
    stream_fixture f([&](const stream_request& r) {
        if (r.method == "POST") return stream_reply::events(frames[0] + frames[3] + frames[4]);
        return stream_reply::events(joined(frames, static_cast<std::size_t>(after_of(r))));
    });
    event_stream run = f.start();
    BOOST_TEST(f.read(run).seqs() == up_to(6), boost::test_tools::per_element());
    BOOST_TEST(f.net->requests().size() == 2u);
    BOOST_TEST(run.status().gaps == 0u);
}

BOOST_AUTO_TEST_CASE(a_frame_that_is_no_json_does_not_move_the_cursor)
{
    const std::vector<std::string> frames = durable_run(4);
    stream_fixture f([&](const stream_request& r) {
        if (r.method == "POST") return stream_reply::events(frames[0] + frame(R"({"type":"text_de)", 2) + frames[2]);
        return stream_reply::events(joined(frames, static_cast<std::size_t>(after_of(r))));
    });
    BOOST_TEST(f.read().seqs() == up_to(4), boost::test_tools::per_element());
    stream_fixture plain([&](const stream_request&) {
        return stream_reply::events(frame(seq_event("text_delta", 1)) + frame("oops") + frame(seq_event("ping", 2)));
    });
    const stream_outcome all = plain.read();
    BOOST_TEST(all.seqs() == up_to(1), boost::test_tools::per_element());
    BOOST_TEST((all.failure.code() == errc::bad_response));
    BOOST_TEST(all.failure.body_excerpt() == "oops");
}

BOOST_AUTO_TEST_CASE(a_frame_with_empty_data_is_no_event)
{
    stream_fixture f([&](const stream_request&) {
        return stream_reply::events(
            "data:\n\n" + frame(seq_event("text_delta", 1), 1) + "event: ping\ndata: \n\ndata\n\ndata:\ndata:\n\n" +
                "id: 2\ndata:\n\n" + frame(seq_event("text_delta", 3), 3),
            body_end::cut);
    });
    event_stream run = f.start();
    std::vector<std::int64_t> seen;
    for (int i = 0; i < 2; ++i) seen.push_back((test::run(f.ioc, *f.clock, next_of(run)))->value().seq().value_or(-1));
    BOOST_TEST(seen == (std::vector<std::int64_t>{1, 3}), boost::test_tools::per_element());
    BOOST_TEST(f.net->requests().size() == 1u); // the id that came with nothing is no hole
    BOOST_TEST(run.status().gaps == 0u);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_replaced)
{
    const std::string delta = "{\"type\":\"text_delta\",\"seq\":1,\"delta\":\"a\xff"
                              "b\xe2\x82"
                              "c\xf0\x9f\x99\x82\"}";
    stream_fixture f([&](const stream_request&) {
        return stream_reply::events(frame(delta) + frame(seq_event("execution_complete", 2)));
    });
    const stream_outcome all = f.read();
    BOOST_TEST(!all.failure);
    BOOST_REQUIRE(all.events.size() == 2u);
    const std::string expected = "a\xef\xbf\xbd"
                                 "b\xef\xbf\xbd"
                                 "c\xf0\x9f\x99\x82";
    BOOST_TEST(all.events[0].get_if<events::text_delta>()->delta == expected);
    BOOST_TEST(all.events[0].raw().text() == R"({"type":"text_delta","seq":1,"delta":")" + expected + "\"}");
}

BOOST_AUTO_TEST_CASE(the_media_type_of_a_stream_is_read_without_regard_to_case)
{
    for (const char* type : {"Text/Event-Stream", "TEXT/EVENT-STREAM;charset=utf-8", "text/event-stream ; x=y"}) {
        stream_fixture f([&](const stream_request&) {
            stream_reply r = stream_reply::events(joined(durable_run(2)));
            r.type = type;
            return r;
        });
        BOOST_TEST(f.read().seqs() == up_to(2), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_wait_that_the_service_asks_for_is_kept)
{
    const std::vector<std::string> frames = durable_run(3);
    stream_fixture f([&](const stream_request& r) {
        if (r.method == "POST") return stream_reply::events("retry: 60000\n" + frames[0], body_end::cut);
        return stream_reply::events(joined(frames, 1));
    });
    BOOST_TEST(f.read().seqs() == up_to(3), boost::test_tools::per_element());
    BOOST_TEST((f.net->requests().at(1).at >= 60s));
}

BOOST_AUTO_TEST_CASE(pings_do_not_count_as_data)
{
    stream_fixture f([&](const stream_request&) {
        stream_reply r = stream_reply::events(frame(seq_event("execution_start", 1)));
        for (int i = 0; i < 100; ++i) r.pieces.push_back(frame(seq_event("ping", 2 + i)));
        r.each_takes = 20s;
        return r;
    });
    event_stream run = f.start();
    const stream_outcome all = f.read(run);
    BOOST_TEST((all.failure.code() == errc::stream_dropped));
    BOOST_TEST(all.failure.message().find("Nothing came") != std::string_view::npos);
    // 10 minutes are 30 pings; the 31st shows that they are over.
    BOOST_TEST(all.events.size() == 32u);

    stream_fixture short_patience([&](const stream_request&) {
        stream_reply r = stream_reply::events(frame(seq_event("execution_start", 1)));
        for (int i = 0; i < 100; ++i) r.pieces.push_back(frame(seq_event("ping", 2 + i)));
        r.each_takes = 1s;
        return r;
    });
    event_stream second = short_patience.start(stream_fixture::durable_body, request_options().data_idle(3s));
    BOOST_TEST(short_patience.read(second).events.size() == 5u);
    BOOST_TEST((short_patience.net->requests()[0].limits.idle == 3s));
}

BOOST_AUTO_TEST_CASE(the_time_that_the_caller_takes_does_not_count)
{
    stream_fixture f([&](const stream_request&) {
        stream_reply r = stream_reply::events(frame(seq_event("execution_start", 1)));
        r.pieces.push_back(frame(seq_event("ping", 2)));
        r.pieces.push_back(frame(seq_event("execution_complete", 3)));
        return r;
    });
    event_stream run = f.start();
    for (int i = 0; i < 3; ++i) {
        BOOST_TEST((test::run(f.ioc, *f.clock, next_of(run)))->has_value());
        f.clock->advance(1h);
    }
    BOOST_TEST((run.status().state == run_state::completed));
}

BOOST_AUTO_TEST_CASE(a_caller_that_stalls_holds_one_buffer)
{
    std::string much;
    for (int i = 1; i <= 5'000; ++i) much += frame(seq_event("text_delta", i, R"(,"delta":"some text")"));
    stream_fixture f([&](const stream_request&) { return stream_reply::events(much, body_end::hang); });
    event_stream run = f.start();
    BOOST_TEST((test::run(f.ioc, *f.clock, next_of(run)))->has_value());
    settle(f.ioc);
    BOOST_TEST(f.net->bytes_read() <= detail::event_reader::first_buffer);
}

BOOST_AUTO_TEST_CASE(a_frame_longer_than_the_buffer_comes_whole)
{
    const std::string big(200'000, 'x');
    stream_fixture f([&](const stream_request&) {
        return stream_reply::events(
            frame(seq_event("media_complete", 1, R"(,"data":")" + big + "\"")) +
            frame(seq_event("execution_complete", 2)));
    });
    const stream_outcome all = f.read();
    BOOST_REQUIRE(all.events.size() == 2u);
    BOOST_TEST((all.events[0].get_if<events::media_complete>()->data.value() == big));
}

BOOST_AUTO_TEST_CASE(a_frame_that_is_too_large_ends_the_stream)
{
    BOOST_TEST(event_stream::max_frame == 16'777'216u);
    for (const bool fits : {true, false}) {
        const std::string head = "data: " + seq_event("media_complete", 2, ",\"data\":\"");
        std::string big = head.substr(0, head.size() - 1);
        const std::size_t size = event_stream::max_frame + (fits ? 0 : 2 * detail::event_reader::first_buffer);
        big.append(size - big.size() - 4, 'x');
        big += "\"}\n\n";
        stream_fixture f([&](const stream_request&) {
            return stream_reply::events(
                frame(seq_event("execution_start", 1)) + big + frame(seq_event("execution_complete", 3)));
        });
        event_stream run = f.start();
        const stream_outcome all = f.read(run);
        BOOST_TEST(f.net->requests().size() == 1u);
        BOOST_TEST(f.net->open_bodies() == 0u);
        BOOST_TEST(f.net->bytes_read() < event_stream::max_frame + 3 * detail::event_reader::first_buffer);
        if (fits) {
            BOOST_TEST(all.seqs() == up_to(3), boost::test_tools::per_element());
            continue;
        }
        BOOST_TEST(all.seqs() == up_to(1), boost::test_tools::per_element());
        BOOST_TEST((all.failure.code() == errc::body_too_large));
        BOOST_TEST(all.failure.message().find("limit of its size") != std::string_view::npos);
        BOOST_TEST((run.status().state == run_state::dropped));
        BOOST_TEST(run.status().last_seq.value() == 1);
    }
}

BOOST_AUTO_TEST_CASE(one_large_frame_is_not_held_until_the_run_ends)
{
    const std::string big = frame(seq_event("media_complete", 1, ",\"data\":\"" + std::string(500'000, 'x') + "\""));
    const std::string middle = frame(seq_event("media_complete", 2, ",\"data\":\"" + std::string(40'000, 'x') + "\""));
    stream_fixture f([&](const stream_request&) {
        stream_reply r = stream_reply::events(big, body_end::hang);
        r.pieces.push_back(middle);
        return r;
    });
    static constexpr detail::operation any{
        "agents.execute", "POST", "/agents/agent_5/execute", detail::idempotency::unsafe};
    const auto core = detail::client_core::create(
        f.ioc.get_executor(), client_options("rt_live_0123456789abcdef").transport(f.net).time_source(f.clock));
    detail::event_reader reader(core, detail::call_request(any, request_options()));
    std::optional<result<event>> out;
    for (int n = 0; n < 2;) {
        if (reader.pop(out)) {
            ++n;
            BOOST_REQUIRE((out && *out));
        } else {
            test::run(f.ioc, *f.clock, reader.fill());
        }
        if (n == 1 && out) BOOST_TEST(reader.buffer_capacity() <= 2 * detail::event_reader::first_buffer);
    }
    BOOST_TEST(reader.buffer_capacity() >= 40'000u); // what is not large is kept, for the next
}

BOOST_AUTO_TEST_CASE(a_literal_done_is_an_end)
{
    stream_fixture f([&](const stream_request&) {
        return stream_reply::events(
            frame(R"({"type":"await","executionId":"e","toolCallId":"c"})") + frame("[DONE]"), body_end::hang);
    });
    event_stream run = f.start();
    BOOST_TEST(!f.read(run).failure);
    BOOST_TEST((run.status().state == run_state::paused));
    BOOST_TEST(f.net->open_bodies() == 0u);
}

BOOST_AUTO_TEST_CASE(two_readers_of_one_stream_are_refused)
{
    stream_fixture f(
        [&](const stream_request&) { return stream_reply::events(frame(seq_event("text_delta", 1)), body_end::hang); });
    event_stream run = f.start();
    BOOST_TEST((test::run(f.ioc, *f.clock, next_of(run)))->has_value());
    job<std::optional<result<event>>> first(f.ioc, next_of(run));
    settle(f.ioc);
    job<std::optional<result<event>>> second(f.ioc, next_of(run));
    settle(f.ioc);
    BOOST_REQUIRE(second.done());
    BOOST_TEST((second.get()->error().code() == errc::bad_request));
    BOOST_TEST(!first.done());
    first.cancel();
    settle(f.ioc);
    BOOST_TEST(first.done());
}

BOOST_AUTO_TEST_CASE(take_and_collect)
{
    stream_fixture f([&](const stream_request&) { return stream_reply::events(joined(durable_run(9))); });
    BOOST_TEST(test::run(f.ioc, *f.clock, f.start().collect(4)).value().size() == 4u);
    async_generator<event> few = f.start().take(2);
    BOOST_TEST(test::run(f.ioc, *f.clock, few.collect()).value().size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
