// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/timer_service.hpp"

#include "core/prng.hpp"
#include "manual_clock.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using runtype::detail::deadline_node;
using runtype::detail::prng;
using runtype::detail::timer_service;
using runtype::test::manual_clock;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

struct fixture {
    struct node final : deadline_node {
        node(fixture& f, std::string n) : owner(f), name(std::move(n)) {}
        ~node() { owner.timers->remove(*this); }
        void on_deadline() noexcept override { owner.log.emplace_back(name, owner.clock->elapsed()); }
        fixture& owner;
        std::string name;
    };

    void add(node& n, nanoseconds after_start) { timers->add(n, manual_clock::start() + after_start); }
    std::string names() const
    {
        std::string all;
        for (const auto& entry : log) all += entry.first;
        return all;
    }
    /// From alarm to alarm until none is set. Returns how many there were.
    int run()
    {
        int count = 0;
        while (clock->advance_to_next()) ++count;
        return count;
    }

    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>();
    std::shared_ptr<timer_service> timers = timer_service::create(clock, false);
    std::vector<std::pair<std::string, nanoseconds>> log;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(timer_services, fixture)

BOOST_AUTO_TEST_CASE(nothing_is_armed_without_a_deadline)
{
    BOOST_TEST(clock->alarms() == 1u);
    BOOST_TEST(!clock->next());
    node never(*this, "n");
    timers->add(never, timer_service::time_point::max());
    BOOST_TEST(!clock->next());
    BOOST_TEST(clock->times_set() == 0u);
    BOOST_TEST(!never.is_linked());
}

BOOST_AUTO_TEST_CASE(deadlines_come_in_the_order_of_their_times)
{
    node a(*this, "a"), b(*this, "b"), c(*this, "c");
    add(b, 20ms);
    add(c, 30ms);
    add(a, 10ms);
    run();
    BOOST_TEST(names() == "abc");
    BOOST_TEST((log[0].second == 10ms && log[1].second == 20ms && log[2].second == 30ms));
}

BOOST_AUTO_TEST_CASE(equal_deadlines_all_come_in_the_order_of_their_adding)
{
    node a(*this, "a"), b(*this, "b"), c(*this, "c");
    add(a, 10ms);
    add(b, 10ms);
    add(c, 10ms);
    BOOST_TEST(run() == 1);
    BOOST_TEST(names() == "abc");
}

BOOST_AUTO_TEST_CASE(a_deadline_is_never_early)
{
    node a(*this, "a");
    add(a, 10ms);
    clock->advance(10ms - 1ns);
    BOOST_TEST(log.empty());
    clock->advance(1ns);
    BOOST_TEST(names() == "a");
}

BOOST_AUTO_TEST_CASE(a_deadline_that_has_passed_comes_with_the_next_alarm)
{
    node a(*this, "a");
    timers->add(a, manual_clock::start() - 1h);
    BOOST_TEST(log.empty()); // not inside add()
    clock->advance(0ns);
    BOOST_TEST(names() == "a");
}

BOOST_AUTO_TEST_CASE(the_alarm_is_never_further_ahead_than_a_tick)
{
    node a(*this, "a");
    add(a, 250ms);
    BOOST_TEST((*clock->next() == manual_clock::start() + timer_service::tick));
    BOOST_TEST(run() == 3); // 100, 200, 250
    BOOST_TEST((log[0].second == 250ms));
}

BOOST_AUTO_TEST_CASE(with_nothing_left_the_alarm_is_not_set_again)
{
    node a(*this, "a");
    add(a, 1h);
    timers->remove(a);
    BOOST_TEST(run() == 1);
    BOOST_TEST((clock->elapsed() == timer_service::tick));
    BOOST_TEST(log.empty());
}

BOOST_AUTO_TEST_CASE(an_earlier_deadline_sets_the_alarm_back_a_later_one_does_not_touch_it)
{
    node a(*this, "a"), b(*this, "b"), c(*this, "c");
    add(a, 50ms);
    BOOST_TEST(clock->times_set() == 1u);
    add(b, 60ms);
    BOOST_TEST(clock->times_set() == 1u);
    add(c, 5ms);
    BOOST_TEST(clock->times_set() == 2u);
    BOOST_TEST((*clock->next() == manual_clock::start() + 5ms));
    run();
    BOOST_TEST(names() == "cab");
}

BOOST_AUTO_TEST_CASE(many_calls_cost_one_setting_of_the_alarm)
{
    std::vector<std::unique_ptr<node>> nodes;
    for (int i = 0; i < 1000; ++i) add(*nodes.emplace_back(std::make_unique<node>(*this, "x")), 30s + i * 1us);
    for (auto& n : nodes) timers->remove(*n);
    BOOST_TEST(clock->times_set() == 1u);
}

BOOST_AUTO_TEST_CASE(a_removed_deadline_does_not_come_and_may_be_added_again)
{
    node a(*this, "a"), b(*this, "b");
    add(a, 10ms);
    add(b, 10ms);
    timers->remove(a);
    timers->remove(a); // twice is fine
    BOOST_TEST(!a.is_linked());
    add(a, 20ms);
    run();
    BOOST_TEST(names() == "ba");
}

BOOST_AUTO_TEST_CASE(a_deadline_that_came_is_out_and_may_be_removed_or_added_again)
{
    node a(*this, "a");
    add(a, 10ms);
    run();
    BOOST_TEST(!a.is_linked());
    timers->remove(a);
    add(a, 30ms);
    run();
    BOOST_TEST(names() == "aa");
    BOOST_TEST((log[1].second == 30ms));
}

BOOST_AUTO_TEST_CASE(an_alarm_that_comes_early_or_late_does_no_harm)
{
    node a(*this, "a"), b(*this, "b");
    add(a, 90ms);
    add(b, 500ms);
    clock->advance(1h); // late
    BOOST_TEST(names() == "ab");
    BOOST_TEST(!clock->next());
}

BOOST_AUTO_TEST_CASE(after_close_nothing_comes_and_the_alarm_is_gone)
{
    node a(*this, "a"), b(*this, "b");
    add(a, 10ms);
    timers->close();
    BOOST_TEST(clock->alarms() == 0u);
    add(b, 10ms);
    clock->advance(1h);
    BOOST_TEST(log.empty());
    timers->remove(a);
    timers->close();
    BOOST_TEST(!a.is_linked());
    BOOST_TEST(b.is_linked());
}

BOOST_AUTO_TEST_CASE(a_call_back_that_is_on_its_way_outlives_the_service)
{
    // With an executor, the call back is a posted handler that runs when the service is gone.
    boost::asio::io_context ioc;
    auto posting = std::make_shared<manual_clock>(ioc.get_executor());
    node a(*this, "a");
    {
        auto service = timer_service::create(posting, false);
        service->add(a, manual_clock::start() + 1ms);
        posting->advance(1ms);
        service->remove(a);
    }
    BOOST_TEST(ioc.run() == 1u);
    BOOST_TEST(log.empty());
}

BOOST_AUTO_TEST_CASE(a_service_that_dies_lets_go_of_its_nodes)
{
    struct plain final : deadline_node {
        void on_deadline() noexcept override {}
    } left;
    {
        auto service = timer_service::create(clock, true);
        service->add(left, manual_clock::start() + 1ms);
        BOOST_TEST(left.is_linked());
    }
    BOOST_TEST(!left.is_linked());
}

BOOST_AUTO_TEST_CASE(it_passes_the_times_on)
{
    clock->advance(1500ms);
    BOOST_TEST((timers->now() == manual_clock::start() + 1500ms));
    BOOST_TEST((timers->utc_now() == manual_clock::start_of_calendar + 1500ms));
}

// Against a model: random adding, removing and moving of the time; every deadline comes once, at its time, in order.
BOOST_AUTO_TEST_CASE(it_agrees_with_a_plain_map)
{
    prng random(7);
    for (int round = 0; round < 50; ++round) {
        fixture f;
        std::map<std::string, nanoseconds> expected;
        std::vector<std::unique_ptr<node>> nodes;
        for (int i = 0; i < 60; ++i) {
            const auto dice = random.below(4);
            if (dice == 0 && !nodes.empty()) {
                node& n = *nodes[random.below(nodes.size())];
                f.timers->remove(n);
                if (expected[n.name] > f.clock->elapsed()) expected.erase(n.name);
            } else if (dice == 1) {
                // The alarms on the way are taken one by one, as a running io_context does.
                const auto target = f.clock->elapsed() + milliseconds(random.below(150));
                while (f.clock->next() && *f.clock->next() - manual_clock::start() <= target)
                    f.clock->advance_to_next();
                f.clock->advance(target - f.clock->elapsed());
            } else {
                auto n = std::make_unique<node>(f, std::to_string(i));
                const auto when = f.clock->elapsed() + milliseconds(1 + random.below(400));
                expected[n->name] = when;
                f.add(*n, when);
                nodes.push_back(std::move(n));
            }
        }
        f.run();
        std::map<std::string, nanoseconds> seen(f.log.begin(), f.log.end());
        BOOST_TEST(seen.size() == f.log.size()); // each once
        std::erase_if(expected, [](const auto& e) { return e.second.count() == 0; });
        BOOST_TEST((seen == expected), "round " << round);
        BOOST_TEST(std::is_sorted(
            f.log.begin(), f.log.end(), [](const auto& a, const auto& b) { return a.second < b.second; }));
    }
}

// Adding and removing from four threads while a fifth moves the time.
BOOST_AUTO_TEST_CASE(after_remove_returned_no_thread_calls_the_node)
{
    struct counting final : deadline_node {
        void on_deadline() noexcept override { ++count; }
        std::atomic<int> count{0};
    };
    std::atomic<int> left{4};
    std::atomic<int> violations{0};
    std::vector<std::thread> threads;
    for (unsigned t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            prng random(t);
            for (int i = 0; i < 500; ++i) {
                counting n;
                timers->add(n, timers->now() + milliseconds(random.below(3)));
                if (random.below(2) == 0) std::this_thread::yield();
                timers->remove(n);
                const int count = n.count;
                std::this_thread::yield();
                if (count > 1 || n.count != count || n.is_linked()) ++violations;
            }
            --left;
        });
    }
    while (left != 0) clock->advance(1ms);
    for (auto& t : threads) t.join();
    BOOST_TEST(violations == 0);
}

BOOST_AUTO_TEST_SUITE_END()
