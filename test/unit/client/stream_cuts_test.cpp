// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Streams whose bytes end early, at each event and at random bytes, over a transport that plays the service. The same
// over the simulated service and the client's own network code: test/scenario/run_cuts_test.cpp.
#include "core/prng.hpp"
#include "stream_fixture.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace runtype::test::stream_cuts_suite {
namespace {

const std::vector<body_end> ends{body_end::clean, body_end::cut, body_end::silent};

BOOST_AUTO_TEST_SUITE(stream_cuts)

// The run is cut at `cut` bytes of the first answer; what replays it is cut after `replay` bytes once, then whole.
void check_cut(const std::vector<std::string>& frames, std::size_t cut, std::size_t replay, body_end end)
{
    const int n = static_cast<int>(frames.size());
    int attaches = 0;
    stream_fixture f([&](const stream_request& r) {
        if (r.method == "POST") return stream_reply::events(joined(frames).substr(0, cut), end);
        const std::string rest = joined(frames, static_cast<std::size_t>(after_of(r)));
        return stream_reply::events(++attaches == 1 ? rest.substr(0, replay) : rest, end);
    });
    event_stream run = f.start();
    const stream_outcome all = f.read(run);
    // Before an id came nothing says that the run is durable.
    const bool begun = cut >= frames.front().size();
    if (!begun) {
        BOOST_TEST_REQUIRE((all.failure.code() == errc::stream_dropped));
        BOOST_TEST_REQUIRE(all.events.empty());
    } else {
        BOOST_TEST_REQUIRE(!all.failure);
        BOOST_TEST_REQUIRE((all.seqs() == up_to(n)));
        BOOST_TEST_REQUIRE((run.status().state == run_state::completed));
        const std::vector<std::string> types = all.types();
        BOOST_TEST_REQUIRE(std::count(types.begin(), types.end(), "execution_complete") == 1);
    }
    BOOST_TEST_REQUIRE(f.net->count("POST") == 1u);
    BOOST_TEST_REQUIRE(f.net->open_bodies() == 0u);
}

BOOST_AUTO_TEST_CASE(a_durable_run_cut_at_each_event_goes_on_without_gap_or_repeat)
{
    const std::vector<std::string> frames = durable_run(40);
    std::size_t cut = 0;
    for (const std::string& each : frames) {
        cut += each.size();
        for (const body_end end : ends) check_cut(frames, cut, cut / 3, end);
    }
}

BOOST_AUTO_TEST_CASE(a_durable_run_cut_at_a_thousand_random_bytes_goes_on_without_gap_or_repeat)
{
    const std::vector<std::string> frames = durable_run(25);
    const std::size_t size = joined(frames).size();
    const std::size_t first = frames.front().size(); // before its end nothing says that the run is durable
    detail::prng random(2026);
    for (int i = 0; i < 1'000; ++i) {
        const std::size_t cut = first + random.below(size - first);
        check_cut(frames, cut, random.below(size), ends[static_cast<std::size_t>(random.below(3))]);
    }
}

BOOST_AUTO_TEST_CASE(a_durable_run_cut_within_its_first_event_is_not_known_as_one)
{
    const std::vector<std::string> frames = durable_run(3);
    for (std::size_t cut = 0; cut < frames.front().size(); ++cut) {
        for (const body_end end : ends) check_cut(frames, cut, 0, end);
    }
}

/// A run without ids, cut at `cut` bytes: what came whole is handed on, and the rest is the caller's to ask for.
void check_plain_cut(const std::vector<std::string>& frames, std::size_t cut, body_end end)
{
    stream_fixture f([&](const stream_request&) { return stream_reply::events(joined(frames).substr(0, cut), end); });
    event_stream run = f.start();
    const stream_outcome all = f.read(run);
    int whole = 0;
    for (std::size_t at = 0; whole < static_cast<int>(frames.size()); ++whole) {
        at += frames[static_cast<std::size_t>(whole)].size();
        if (at > cut) break;
    }
    BOOST_TEST_REQUIRE((all.seqs() == up_to(whole)));
    BOOST_TEST_REQUIRE((all.failure.code() == errc::stream_dropped));
    BOOST_TEST_REQUIRE((all.failure.stopped() == stop_reason::unsafe_to_repeat));
    BOOST_TEST_REQUIRE(all.after_the_end == 0u);
    BOOST_TEST_REQUIRE((run.status().state == (whole > 0 ? run_state::dropped : run_state::open)));
    BOOST_TEST_REQUIRE(run.status().last_seq.value_or(0) == whole);
    BOOST_TEST_REQUIRE(f.net->requests().size() == 1u);
    BOOST_TEST_REQUIRE(f.net->open_bodies() == 0u);
}

std::vector<std::string> plain_run(int n)
{
    std::vector<std::string> frames = durable_run(n);
    for (std::string& each : frames) each.erase(0, each.find("data: "));
    return frames;
}

BOOST_AUTO_TEST_CASE(a_run_that_is_not_durable_cut_at_each_event_is_dropped_behind_it)
{
    const std::vector<std::string> frames = plain_run(40);
    std::size_t cut = 0;
    for (const std::string& each : frames) {
        for (const body_end end : ends) check_plain_cut(frames, cut, end);
        cut += each.size();
    }
}

BOOST_AUTO_TEST_CASE(a_run_that_is_not_durable_cut_at_a_thousand_random_bytes_is_dropped_behind_its_last_event)
{
    const std::vector<std::string> frames = plain_run(25);
    // A line that ends is not yet a frame that does: the last byte is cut off too.
    const std::size_t size = joined(frames).size();
    detail::prng random(2027);
    for (int i = 0; i < 1'000; ++i)
        check_plain_cut(frames, random.below(size), ends[static_cast<std::size_t>(random.below(3))]);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::stream_cuts_suite
