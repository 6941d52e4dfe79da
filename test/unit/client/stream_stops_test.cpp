// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What stops a stream from outside: its caller, its generator's end, the client.
#include "stream_fixture.hpp"

#include <optional>

namespace runtype::test::stream_stops_suite {
namespace {

BOOST_AUTO_TEST_SUITE(stream_stops)

BOOST_AUTO_TEST_CASE(cancelling_closes_the_connection_at_once)
{
    for (const bool durable : {false, true}) {
        stream_fixture f([&](const stream_request&) {
            return stream_reply::events(
                frame(seq_event("text_delta", 1), durable ? std::optional(1) : std::nullopt), body_end::hang);
        });
        event_stream run = f.start();
        BOOST_TEST((test::run(f.ioc, *f.clock, next_of(run)))->has_value());
        job<std::optional<result<event>>> waiting(f.ioc, next_of(run));
        settle(f.ioc);
        BOOST_TEST(!waiting.done());
        BOOST_TEST(f.net->open_bodies() == 1u);
        waiting.cancel();
        settle(f.ioc);
        BOOST_REQUIRE(waiting.done());
        BOOST_TEST((waiting.get()->error().code() == errc::cancelled));
        BOOST_TEST(f.net->open_bodies() == 0u);
        BOOST_TEST(f.net->requests().size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(cancelling_the_wait_before_an_attach_ends_the_stream)
{
    stream_fixture f([&](const stream_request&) { return stream_reply::events(durable_run(3)[0], body_end::cut); });
    event_stream run = f.start();
    BOOST_TEST((test::run(f.ioc, *f.clock, next_of(run)))->has_value());
    job<std::optional<result<event>>> waiting(f.ioc, next_of(run));
    settle(f.ioc);
    BOOST_TEST(!waiting.done());
    waiting.cancel();
    settle(f.ioc);
    BOOST_REQUIRE(waiting.done());
    BOOST_TEST((waiting.get()->error().code() == errc::cancelled));
    BOOST_TEST(f.net->requests().size() == 1u);
}

BOOST_AUTO_TEST_CASE(destroying_the_generator_frees_the_connection)
{
    stream_fixture f(
        [&](const stream_request&) { return stream_reply::events(frame(seq_event("text_delta", 1)), body_end::hang); });
    {
        event_stream run = f.start();
        BOOST_TEST((test::run(f.ioc, *f.clock, next_of(run)))->has_value());
        BOOST_TEST(f.net->open_bodies() == 1u);
    }
    BOOST_TEST(f.net->open_bodies() == 0u);
}

BOOST_AUTO_TEST_CASE(closing_the_client_ends_the_stream)
{
    stream_fixture f([&](const stream_request&) { return stream_reply::events(durable_run(3)[0], body_end::hang); });
    event_stream run = f.start();
    BOOST_TEST((test::run(f.ioc, *f.clock, next_of(run)))->has_value());
    job<std::optional<result<event>>> waiting(f.ioc, next_of(run));
    settle(f.ioc);
    job<void> closing(f.ioc, f.c->close());
    settle(f.ioc);
    BOOST_TEST(closing.done());
    BOOST_REQUIRE(waiting.done());
    BOOST_TEST((waiting.get()->error().code() == errc::closed));
    BOOST_TEST(f.net->requests().size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::stream_stops_suite
