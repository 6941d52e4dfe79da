// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/event_stream_fsm.hpp"

#include "core/error_data.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>

namespace runtype::test {
namespace {

using namespace std::chrono_literals;
using detail::event_facts;
using detail::event_role;
using detail::stream_ending;
using fsm = detail::event_stream_fsm;

event_facts facts(event_role role, std::optional<std::int64_t> seq = std::nullopt, std::string waits_for = "")
{
    event_facts f;
    f.role = role;
    f.seq = seq;
    f.waits_for = std::move(waits_for);
    return f;
}

struct world {
    explicit world(bool attachable = true) { machine.can_attach(attachable); }

    fsm::verdict row(int id, event_role role = event_role::ordinary, std::string waits_for = "")
    {
        const std::string text = std::to_string(id);
        const event_facts f = facts(role, id, std::move(waits_for));
        return machine.on_frame(std::string_view(text), &f);
    }
    fsm::verdict plain(int seq, event_role role = event_role::ordinary, std::string waits_for = "")
    {
        const event_facts f = facts(role, seq, std::move(waits_for));
        return machine.on_frame(std::nullopt, &f);
    }
    fsm::decision end(stream_ending how = stream_ending::cut) { return machine.on_end(how, std::nullopt, random); }

    fsm machine{false, ""};
    detail::prng random{3};
};

BOOST_AUTO_TEST_SUITE(event_stream_machine)

BOOST_AUTO_TEST_CASE(a_terminal_event_finishes_however_the_connection_ends)
{
    for (const event_role role : {event_role::completed, event_role::failed}) {
        world w;
        BOOST_TEST((w.plain(1) == fsm::verdict::deliver));
        BOOST_TEST((w.plain(2, role) == fsm::verdict::deliver));
        BOOST_TEST((w.plain(3) == fsm::verdict::skip));
        BOOST_TEST((w.end(stream_ending::cut).what == fsm::next::finished));
        BOOST_TEST(w.machine.completed() == (role == event_role::completed));
    }
}

BOOST_AUTO_TEST_CASE(a_run_that_is_not_durable_is_dropped)
{
    world w;
    BOOST_TEST((w.plain(1) == fsm::verdict::deliver));
    for (const auto how : {stream_ending::clean, stream_ending::cut, stream_ending::silent, stream_ending::broken})
        BOOST_TEST((w.end(how).what == fsm::next::dropped));
}

BOOST_AUTO_TEST_CASE(a_pause_is_not_a_drop)
{
    for (const event_role role : {event_role::call, event_role::approval}) {
        world w;
        BOOST_TEST((w.plain(1, role, "x") == fsm::verdict::deliver));
        BOOST_TEST(w.machine.owes());
        BOOST_TEST((w.end(stream_ending::clean).what == fsm::next::paused));
        BOOST_TEST((w.end(stream_ending::cut).what == fsm::next::paused));
    }
}

BOOST_AUTO_TEST_CASE(a_call_that_ended_is_not_owed)
{
    world w;
    BOOST_TEST((w.plain(1, event_role::call, "a") == fsm::verdict::deliver));
    BOOST_TEST((w.plain(2, event_role::call, "b") == fsm::verdict::deliver));
    BOOST_TEST((w.plain(3, event_role::call_done, "a") == fsm::verdict::deliver));
    BOOST_TEST(!w.machine.owes_call("a"));
    BOOST_TEST(w.machine.owes_call("b"));
    w.machine.answered_call("b");
    BOOST_TEST((w.end(stream_ending::clean).what == fsm::next::dropped));
}

BOOST_AUTO_TEST_CASE(what_was_answered_is_not_owed_again)
{
    world w;
    BOOST_TEST((w.plain(1, event_role::call, "a") == fsm::verdict::deliver));
    BOOST_TEST((w.plain(2, event_role::approval, "p") == fsm::verdict::deliver));
    w.machine.answered_call("a");
    w.machine.answered_call("never owed");
    w.machine.answered_approval("p");
    w.machine.on_continued();
    BOOST_TEST((w.plain(1, event_role::call, "a") == fsm::verdict::deliver)); // the caller sees it
    BOOST_TEST((w.plain(2, event_role::approval, "p") == fsm::verdict::deliver));
    BOOST_TEST(!w.machine.owes());
    BOOST_TEST((w.plain(3, event_role::call, "never owed") == fsm::verdict::deliver));
    BOOST_TEST(w.machine.owes_call("never owed"));
}

BOOST_AUTO_TEST_CASE(a_call_by_the_name_of_its_tool_is_owed_anew)
{
    world w;
    event_facts call = facts(event_role::call, 1, "stock");
    call.by_name = true;
    for (int i = 0; i < 3; ++i) {
        BOOST_TEST((w.machine.on_frame(std::nullopt, &call) == fsm::verdict::deliver));
        BOOST_TEST(w.machine.owes_call("stock"));
        w.machine.answered_call("stock");
        BOOST_TEST(!w.machine.owes());
    }
}

BOOST_AUTO_TEST_CASE(a_wait_for_something_else_is_a_pause_too)
{
    world w;
    BOOST_TEST((w.plain(1, event_role::wait, "") == fsm::verdict::deliver));
    BOOST_TEST((w.plain(2, event_role::wait, "a") == fsm::verdict::deliver));
    BOOST_TEST((w.plain(3, event_role::wait, "b") == fsm::verdict::deliver));
    BOOST_TEST((w.end(stream_ending::clean).what == fsm::next::paused));
    BOOST_TEST((w.plain(4, event_role::call_done, "") == fsm::verdict::deliver));
    BOOST_TEST(w.machine.owes_wait(""));
    BOOST_TEST((w.plain(5, event_role::call_done, "a") == fsm::verdict::deliver));
    BOOST_TEST(!w.machine.owes_wait("a"));
    BOOST_TEST((w.plain(6, event_role::call, "b") == fsm::verdict::deliver)); // leave was given: now it is called
    BOOST_TEST(!w.machine.owes_wait("b"));
    BOOST_TEST(w.machine.owes_call("b"));
}

BOOST_AUTO_TEST_CASE(a_durable_run_that_pauses_and_is_cut_is_looked_at_again)
{
    world w;
    BOOST_TEST((w.row(1, event_role::call, "a") == fsm::verdict::deliver));
    BOOST_TEST((w.end(stream_ending::cut).what == fsm::next::attach));
    w.machine.on_attached();
    BOOST_TEST((w.row(1, event_role::call, "a") == fsm::verdict::skip));
    BOOST_TEST((w.row(2, event_role::call, "b") == fsm::verdict::deliver));
    BOOST_TEST((w.end(stream_ending::clean).what == fsm::next::paused));
}

BOOST_AUTO_TEST_CASE(a_durable_run_is_attached_to_five_times_in_a_row_and_then_dropped)
{
    world w;
    BOOST_TEST((w.row(7) == fsm::verdict::deliver));
    BOOST_TEST(w.machine.cursor() == "7");
    const std::chrono::milliseconds most[] = {1s, 2s, 4s, 8s, 8s};
    for (const auto limit : most) {
        const fsm::decision d = w.end();
        BOOST_TEST((d.what == fsm::next::attach));
        BOOST_TEST((d.wait >= 0ms && d.wait <= limit));
        w.machine.on_attached();
    }
    BOOST_TEST((w.end().what == fsm::next::dropped));
}

BOOST_AUTO_TEST_CASE(the_waits_reach_their_limits)
{
    std::chrono::milliseconds longest[5] = {};
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        world w;
        w.random = detail::prng(seed);
        BOOST_TEST_REQUIRE((w.row(1) == fsm::verdict::deliver));
        for (auto& l : longest) l = std::max(l, w.end().wait);
    }
    const std::chrono::milliseconds most[] = {1s, 2s, 4s, 8s, 8s};
    for (int i = 0; i < 5; ++i) BOOST_TEST((longest[i] > most[i] * 9 / 10 && longest[i] <= most[i]));
}

BOOST_AUTO_TEST_CASE(a_new_event_gives_new_tries_but_a_ping_does_not)
{
    world w;
    BOOST_TEST((w.row(1) == fsm::verdict::deliver));
    for (int i = 0; i < 20; ++i) {
        BOOST_TEST((w.end().what == fsm::next::attach));
        w.machine.on_attached();
        BOOST_TEST((w.row(2 + i) == fsm::verdict::deliver));
    }
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST((w.end().what == fsm::next::attach));
        w.machine.on_attached();
        BOOST_TEST((w.plain(100 + i, event_role::ping) == fsm::verdict::deliver));
    }
    BOOST_TEST((w.end().what == fsm::next::dropped));
}

BOOST_AUTO_TEST_CASE(what_the_server_asks_to_wait_is_not_shortened)
{
    world w;
    BOOST_TEST((w.row(1) == fsm::verdict::deliver));
    for (const std::chrono::milliseconds asked : {3'000ms, 9'000ms, 3'600'000ms, 86'400'000ms})
        BOOST_TEST((w.machine.on_end(stream_ending::cut, asked, w.random).wait >= asked));
    detail::error_data limited(errc::rate_limited, "slow down");
    limited.retry_after = 20s;
    BOOST_TEST((w.machine.on_attach_failure(detail::make_error(limited), w.random).wait >= 20s));
}

BOOST_AUTO_TEST_CASE(a_failure_that_stays_ends_the_attaching)
{
    for (const errc code : {errc::not_found, errc::unauthorized, errc::forbidden, errc::bad_request, errc::tls}) {
        world w;
        BOOST_TEST((w.row(1) == fsm::verdict::deliver));
        BOOST_TEST((w.machine.on_attach_failure(error(code, "no"), w.random).what == fsm::next::dropped));
    }
    for (const errc code : {errc::server_error, errc::transport, errc::rate_limited, errc::bad_response}) {
        world w;
        BOOST_TEST((w.row(1) == fsm::verdict::deliver));
        BOOST_TEST((w.machine.on_attach_failure(error(code, "yet"), w.random).what == fsm::next::attach));
    }
}

BOOST_AUTO_TEST_CASE(without_what_an_attach_takes_a_durable_run_is_dropped)
{
    world w(false);
    BOOST_TEST((w.row(1) == fsm::verdict::deliver));
    BOOST_TEST((w.end().what == fsm::next::dropped));
}

BOOST_AUTO_TEST_CASE(repeats_are_left_out)
{
    world w;
    for (int i = 1; i <= 4; ++i) BOOST_TEST((w.row(i) == fsm::verdict::deliver));
    BOOST_TEST((w.row(4) == fsm::verdict::skip));
    w.machine.on_attached();
    for (int i = 2; i <= 4; ++i) BOOST_TEST((w.row(i) == fsm::verdict::skip));
    BOOST_TEST((w.plain(3) == fsm::verdict::skip)); // without an id, by its number
    BOOST_TEST((w.row(5) == fsm::verdict::deliver));
}

BOOST_AUTO_TEST_CASE(an_id_without_an_event_moves_the_cursor)
{
    world w;
    BOOST_TEST((w.row(1) == fsm::verdict::deliver));
    BOOST_TEST((w.machine.on_frame(std::string_view("2"), nullptr) == fsm::verdict::skip));
    BOOST_TEST(w.machine.cursor() == "2");
    BOOST_TEST((w.row(3) == fsm::verdict::deliver));
    BOOST_TEST(w.machine.gaps() == 0u);
}

BOOST_AUTO_TEST_CASE(a_hole_is_asked_about_and_filled)
{
    world w;
    BOOST_TEST((w.row(1) == fsm::verdict::deliver));
    BOOST_TEST((w.row(4) == fsm::verdict::reopen));
    BOOST_TEST((w.machine.on_gap().what == fsm::next::attach));
    BOOST_TEST(w.machine.cursor() == "1");
    w.machine.on_attached();
    for (int i = 2; i <= 4; ++i) BOOST_TEST((w.row(i) == fsm::verdict::deliver));
    BOOST_TEST(w.machine.gaps() == 0u);
}

BOOST_AUTO_TEST_CASE(a_hole_that_is_there_again_is_counted_and_passed)
{
    world w;
    BOOST_TEST((w.row(1) == fsm::verdict::deliver));
    for (int n = 1; n <= 3; ++n) {
        BOOST_TEST((w.row(1 + 2 * n) == fsm::verdict::reopen));
        w.machine.on_attached();
        BOOST_TEST((w.row(1 + 2 * n) == fsm::verdict::deliver));
        BOOST_TEST(w.machine.gaps() == static_cast<unsigned>(n));
    }
    BOOST_TEST((w.row(9) == fsm::verdict::deliver)); // it is the service's way of counting by now
    BOOST_TEST(w.machine.gaps() == 4u);
}

BOOST_AUTO_TEST_CASE(after_a_resume_numbers_may_begin_anew)
{
    world w;
    BOOST_TEST((w.row(9, event_role::call, "a") == fsm::verdict::deliver));
    w.machine.answered_call("a");
    w.machine.on_continued();
    BOOST_TEST((w.row(1) == fsm::verdict::deliver));
    BOOST_TEST((w.row(2) == fsm::verdict::deliver));
    BOOST_TEST(w.machine.cursor() == "2");
}

BOOST_AUTO_TEST_CASE(a_stream_that_attaches_itself_is_durable_from_its_first_byte)
{
    fsm machine(true, "40");
    machine.can_attach(true);
    detail::prng random(1);
    BOOST_TEST((machine.on_end(stream_ending::cut, std::nullopt, random).what == fsm::next::attach));
    BOOST_TEST(machine.cursor() == "40");
}

BOOST_AUTO_TEST_CASE(the_constants)
{
    BOOST_TEST(fsm::max_attaches == 5u);
    BOOST_TEST((fsm::attach_base_delay == 1s));
    BOOST_TEST((fsm::attach_max_delay == 8s));
    BOOST_TEST(fsm::max_gap_checks == 3u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
