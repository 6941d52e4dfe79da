// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The life of a client apart from close(): how it is made, moved, destroyed, and left behind by its io_context, with
// calls in every state.
#include "shutdown_fixture.hpp"

#include <runtype/generate.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/strand.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
namespace asio = boost::asio;

BOOST_FIXTURE_TEST_SUITE(the_end, the_end::fixture)

// ---- the client goes first

BOOST_AUTO_TEST_CASE(destroying_the_client_ends_its_calls)
{
    auto exchanging = in_exchange();
    auto waiting = in_back_off();
    c.reset();
    BOOST_TEST(!exchanging.done()); // not inside the destructor
    settle(*ioc);
    check_closed(exchanging);
    check_closed(waiting);
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(a_call_that_has_not_begun_keeps_what_it_needs)
{
    auto op = c->request("GET", "/records");
    c.reset();
    const result<response> r = test::run(*ioc, std::move(op));
    BOOST_REQUIRE(!r);
    BOOST_TEST((r.error().code() == errc::closed));
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(a_call_that_is_never_begun_does_nothing)
{
    {
        auto op = c->request("GET", "/records");
    }
    BOOST_TEST(c->stats().calls == 0u);
    BOOST_TEST(net->exchanges().empty());
}

BOOST_AUTO_TEST_CASE(close_outlives_the_client)
{
    auto exchanging = in_exchange();
    auto j = start_close(10s);
    c.reset();
    settle(*ioc);
    BOOST_TEST(j.done());
    check_closed(exchanging);
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(moving_a_client_does_not_touch_its_calls)
{
    auto exchanging = in_exchange();
    client moved = std::move(*c);
    c.reset();
    settle(*ioc);
    BOOST_TEST(!exchanging.done());
    net->release();
    settle(*ioc);
    BOOST_TEST(exchanging.get().has_value());
    BOOST_TEST(moved.stats().succeeded == 1u);
}

BOOST_AUTO_TEST_CASE(a_client_that_is_assigned_over_ends_its_calls)
{
    auto exchanging = in_exchange();
    const auto other_net = std::make_shared<fake_transport>(clock);
    *c = client(*ioc, client_options("rt_2").transport(other_net).time_source(clock));
    settle(*ioc);
    check_closed(exchanging);
    BOOST_TEST(net->closed());
    BOOST_TEST(!other_net->closed());
    client& same = *c;
    *c = std::move(same);
    other_net->then(script_step::answer(200));
    BOOST_TEST(get().has_value());
}

// ---- the io_context goes first. The sanitizers see to it that nothing is touched or leaked.

BOOST_AUTO_TEST_CASE(the_io_context_dies_with_calls_in_every_state)
{
    auto exchanging = in_exchange();
    auto waiting = in_back_off();
    auto due = in_back_off("1");
    net->then(script_step::answer(200).held());
    auto released = start_get();
    clock->advance(1s);                                               // the alarm of the one that is due is on its way,
    net->release();                                                   // and so are the ends of two exchanges
    job<result<response>> begun(*ioc, c->request("GET", "/records")); // not even started
    ioc.reset();
    for (const auto* j : {&exchanging, &waiting, &due, &released, &begun}) BOOST_TEST(!j->done());
    BOOST_TEST(c->stats().in_flight == 0u);
    BOOST_TEST(net->closed());
    BOOST_TEST(clock->alarms() == 0u);
    c.reset();
}

BOOST_AUTO_TEST_CASE(the_io_context_dies_while_the_client_is_closing)
{
    auto exchanging = in_exchange();
    auto first = start_close(1h);
    auto second = start_close(2h);
    ioc.reset();
    BOOST_TEST(!first.done());
    BOOST_TEST(!second.done());
    BOOST_TEST(!exchanging.done());
    BOOST_TEST(clock->alarms() == 0u);
}

BOOST_AUTO_TEST_CASE(the_io_context_dies_after_the_client)
{
    auto exchanging = in_exchange();
    auto waiting = in_back_off();
    c.reset();
    ioc.reset();
    BOOST_TEST(!exchanging.done());
    BOOST_TEST(!waiting.done());
}

// The tasks of for_each() have executors of their own, and somebody waits for them.
asio::awaitable<result<void>> call_of_a_task(client& c, std::shared_ptr<int> alive)
{
    const result<response> r = co_await c.request("GET", "/records");
    ++*alive;
    if (!r) co_return r.error();
    co_return result<void>();
}

asio::awaitable<void> calls_of_tasks(client& c, std::shared_ptr<int> alive)
{
    auto numbers = generate(std::vector<int>{1, 2, 3, 4});
    auto task = [&c, alive](int) { return call_of_a_task(c, alive); };
    (void)co_await numbers.for_each(3, task, on_failure::collect);
    ++*alive;
}

void check_tasks_die(fixture& f, bool client_first)
{
    f.net->then(script_step::answer(503).header("Retry-After", "60"));
    f.net->then(script_step::answer(200).held());
    f.net->then(script_step::answer(503).header("Retry-After", "60"));
    const auto alive = std::make_shared<int>(0);
    asio::co_spawn(*f.ioc, calls_of_tasks(*f.c, alive), asio::detached);
    settle(*f.ioc);
    BOOST_TEST(f.c->stats().in_flight == 3u);
    if (client_first) f.c.reset();
    f.ioc.reset();
    BOOST_TEST(alive.use_count() == 1); // whoever waited for the tasks is gone as well
    BOOST_TEST(*alive == 0);
}

BOOST_AUTO_TEST_CASE(the_io_context_dies_with_calls_of_tasks) { check_tasks_die(*this, false); }
BOOST_AUTO_TEST_CASE(the_io_context_dies_after_the_client_of_calls_of_tasks) { check_tasks_die(*this, true); }

BOOST_AUTO_TEST_CASE(an_unused_client_outlives_its_io_context)
{
    ioc.reset();
    BOOST_TEST(clock->alarms() == 0u);
    BOOST_TEST(net->closed());
    BOOST_TEST(c->stats().calls == 0u);
    c.reset();
}

BOOST_AUTO_TEST_CASE(many_clients_on_one_io_context_all_outlive_it)
{
    std::vector<client> more;
    for (int i = 0; i < 5; ++i) more.push_back(client(*ioc, options()));
    more.erase(more.begin() + 2);
    // One on the real network, unused: it has a pool and a timer on the context.
    more.push_back(client(*ioc, client_options("rt_1").base_url("http://127.0.0.1:9/v1")));
    ioc.reset();
    BOOST_TEST(clock->alarms() == 0u);
}

// ---- construction

BOOST_AUTO_TEST_CASE(a_client_without_a_key_is_not_made)
{
    BOOST_CHECK_EXCEPTION(client(*ioc, client_options("")), api_exception, [](const api_exception& e) {
        return e.code() == errc::bad_request && std::string(e.what()).find("RUNTYPE_API_KEY") != std::string::npos;
    });
    BOOST_CHECK_EXCEPTION(
        client(*ioc, client_options("k").base_url("nonsense")), api_exception,
        [](const api_exception& e) { return e.code() == errc::bad_request; });
}

BOOST_AUTO_TEST_CASE(a_time_source_that_throws_leaves_no_half_client)
{
    struct broken final : time_source {
        std::chrono::steady_clock::time_point now() const noexcept override { return {}; }
        std::chrono::system_clock::time_point utc_now() const noexcept override { return {}; }
        std::unique_ptr<runtype::alarm> make_alarm(std::function<void()>) override
        {
            throw std::runtime_error("no alarm");
        }
    };
    BOOST_CHECK_THROW(
        client(*ioc, client_options("k").transport(net).time_source(std::make_shared<broken>())), std::runtime_error);
}

// A strand must not outlive its io_context, says Asio; so such a client goes first.
BOOST_AUTO_TEST_CASE(a_client_runs_on_any_executor)
{
    const asio::any_io_executor strand = asio::make_strand(*ioc);
    c.reset();
    net = std::make_shared<fake_transport>(clock);
    c.emplace(strand, options());
    BOOST_TEST((c->get_executor() == strand));
    net->then(script_step::answer(503)).then(script_step::answer(200));
    BOOST_TEST(get().has_value());
    auto waiting = in_back_off();
    c.reset();
    settle(*ioc);
    check_closed(waiting);
    check_nothing_left();
}

BOOST_AUTO_TEST_SUITE_END()
