// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The simulation kit itself: that its clock, its scheduler and its network do what they say. Whatever a proof claims
// rests on this.

#include "memory_stream.hpp"
#include "net/byte_stream.hpp"

#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using boost::system::error_code;
using testing::io_kind;
using testing::io_plan;
using testing::network_conditions;
using testing::simulation;
using testing::simulation_error;
using testing::simulation_options;
using testing::simulator_options;

/// Without TLS: bytes can be counted, and nothing of OpenSSL's own randomness is in them.
simulation_options plain(network_conditions network = network_conditions())
{
    return simulation_options().print_seed(false).network(network).service(simulator_options().tls(false).records(20));
}

/// A connection of the simulated network in a test's own hands.
class wire {
public:
    explicit wire(simulation& sim) : sim_(sim), stream_(sim.client_options().get().io_layer->make_stream())
    {
        ec = start([&](detail::completion h) { stream_->async_connect({}, std::move(h)); }).first;
    }
    /// Takes what fits now.
    std::size_t write(std::string_view bytes)
    {
        return stream_->try_write(asio::buffer(bytes.data(), bytes.size()), ec);
    }
    error_code wait_writable()
    {
        return start([&](detail::completion h) { stream_->async_wait_writable(std::move(h)); }).first;
    }
    std::string read(std::size_t limit = 64 * 1024)
    {
        std::string bytes(limit, '\0');
        test::fixed_buffer into(asio::buffer(bytes));
        const auto got = start([&](detail::completion h) { stream_->async_read_some(into, std::move(h)); });
        ec = got.first;
        bytes.resize(got.second);
        return bytes;
    }
    std::string read_to_the_end()
    {
        std::string all;
        for (ec.clear(); !ec;) all += read();
        return all;
    }
    bool stale() { return stream_->stale(); }

    error_code ec;

private:
    using outcome = std::pair<error_code, std::size_t>;

    template <typename Start>
    outcome start(Start begin)
    {
        std::optional<outcome> got;
        const auto done = [&got](error_code e, std::size_t n) { got.emplace(e, n); };
        begin(detail::completion::make(done, sim_.get_executor()));
        while (!got) {
            if (!sim_.turn()) throw std::runtime_error("it never ends");
        }
        return *got;
    }

    simulation& sim_;
    std::unique_ptr<detail::byte_stream> stream_;
};

std::string request_of(const simulation& sim, std::string_view target = "/v1/agents", std::string_view more = "")
{
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: api.runtype.test\r\nAuthorization: Bearer " +
           sim.client_options().get().key.reveal() + "\r\n" + std::string(more) + "\r\n";
}

BOOST_AUTO_TEST_SUITE(simulation_kit)

// ---- the clock

BOOST_AUTO_TEST_CASE(time_stands_still_while_anything_is_ready_and_jumps_then)
{
    simulation sim(1);
    std::vector<std::chrono::nanoseconds> seen;
    const auto sleeper = [&](std::chrono::nanoseconds time) -> asio::awaitable<void> {
        co_await sim.wait_for(time);
        seen.push_back(sim.clock()->elapsed());
    };
    for (const auto time : {3s, 1s, 2s}) asio::co_spawn(sim.get_executor(), sleeper(time), asio::detached);
    for (int i = 0; i < 100; ++i) asio::post(sim.get_executor(), [&] { BOOST_TEST((sim.clock()->elapsed() == 0ns)); });
    sim.run();
    BOOST_TEST((seen == std::vector<std::chrono::nanoseconds>{1s, 2s, 3s}));
}

BOOST_AUTO_TEST_CASE(run_for_moves_the_clock_by_exactly_that)
{
    simulation sim(1);
    bool woke = false;
    const auto sleeper = [&]() -> asio::awaitable<void> {
        co_await sim.wait_for(10s);
        woke = true;
    };
    asio::co_spawn(sim.get_executor(), sleeper(), asio::detached);
    sim.run_for(10s - 1ns);
    BOOST_TEST(!woke);
    BOOST_TEST((sim.clock()->elapsed() == 10s - 1ns));
    sim.run_for(1ns);
    BOOST_TEST(woke);
    sim.run_for(1h);
    BOOST_TEST((sim.clock()->elapsed() == 10s + 1h));
    BOOST_TEST((sim.clock()->utc_now() == testing::virtual_clock::start_of_calendar + 10s + 1h));
}

BOOST_AUTO_TEST_CASE(alarms_ring_in_order_once_and_not_after_cancel)
{
    testing::virtual_clock clock;
    std::string rung;
    auto a = clock.make_alarm([&] { rung += 'a'; });
    auto b = clock.make_alarm([&] { rung += 'b'; });
    auto c = clock.make_alarm([&] { rung += 'c'; });
    a->set(clock.now() + 3s);
    b->set(clock.now() + 1s);
    c->set(clock.now() + 2s);
    c->set(clock.now() + 5s); // replaces
    BOOST_TEST((clock.next() == clock.now() + 1s));
    BOOST_TEST(clock.advance_to_next());
    BOOST_TEST(rung == "b");
    a->cancel();
    clock.advance(10s);
    BOOST_TEST(rung == "bc");
    BOOST_TEST(!clock.advance_to_next());
    BOOST_TEST((clock.elapsed() == 11s));
    clock.advance(-5s); // time does not go back
    BOOST_TEST((clock.elapsed() == 11s));
    BOOST_TEST(clock.alarms() == 3u);
    BOOST_TEST(clock.times_set() == 4u);
    a->set(clock.now()); // due already: with the next move, never inside set()
    BOOST_TEST(rung == "bc");
    clock.advance(0s);
    BOOST_TEST(rung == "bca");
    b.reset();
    BOOST_TEST(clock.alarms() == 2u);
}

// ---- the scheduler

std::string order_of(std::uint64_t seed, testing::run_order order, int handlers)
{
    simulation sim(seed, simulation_options().order(order));
    std::string seen;
    for (int i = 0; i < handlers; ++i)
        asio::post(sim.get_executor(), [&seen, i] { seen += static_cast<char>('a' + i); });
    sim.run();
    return seen;
}

BOOST_AUTO_TEST_CASE(every_order_of_what_is_ready_comes_up)
{
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const std::string order = order_of(seed, testing::run_order::random, 4);
        BOOST_TEST(order == order_of(seed, testing::run_order::random, 4)); // decided by the seed
        ++seen[order];
    }
    BOOST_TEST(seen.size() == 24u);                                                        // 4 * 3 * 2
    for (const auto& [order, times] : seen) BOOST_TEST(times >= 5, order << " " << times); // 25 are to be expected
}

BOOST_AUTO_TEST_CASE(first_come_first_served_where_that_is_asked_for)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        BOOST_TEST(order_of(seed, testing::run_order::fifo, 10) == "abcdefghij");
}

/// Everything that a run of a client shows.
struct trace {
    std::vector<testing::io_step> steps;
    std::uint64_t turns = 0;
    std::chrono::nanoseconds took{0};
    friend bool operator==(const trace&, const trace&) = default;
};

trace trace_of(std::uint64_t seed)
{
    const auto network = network_conditions().latency(1ms, 50ms).short_io(0.3).blocked_writes(0.2).resets(0.02);
    simulation sim(seed, plain(network).record_steps(true));
    client c(sim.get_executor(), sim.client_options().max_connections(3));
    const auto one = [&]() -> asio::awaitable<void> { (void)co_await c.request("GET", "/records?limit=3"); };
    for (int i = 0; i < 8; ++i) asio::co_spawn(sim.get_executor(), one(), asio::detached);
    sim.run();
    trace t;
    t.steps = sim.steps();
    t.turns = sim.turns();
    t.took = sim.clock()->elapsed();
    return t;
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_run_and_another_seed_another)
{
    std::vector<trace> all;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        all.push_back(trace_of(seed));
        BOOST_TEST((all.back() == trace_of(seed)), "seed " << seed);
        BOOST_TEST(all.back().steps.size() > 20u);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t other = 0; other < i; ++other) BOOST_TEST(!(all[i].steps == all[other].steps));
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_run_with_tls_too)
{
    const auto run = [](std::uint64_t seed) {
        simulation sim(seed, simulation_options().record_steps(true).network(network_conditions().latency(1ms, 9ms)));
        client c(sim.get_executor(), sim.client_options());
        BOOST_TEST(sim.run(c.agents().get(sim.agent_ids().at(0))).has_value());
        return std::pair(sim.steps(), sim.turns());
    };
    for (std::uint64_t seed = 1; seed <= 10; ++seed) BOOST_TEST((run(seed) == run(seed)), "seed " << seed);
    BOOST_TEST((run(1).first != run(2).first));
}

BOOST_AUTO_TEST_CASE(what_can_never_end_is_told_with_the_seed)
{
    // It waits for something that nobody will ever do.
    simulation sim(4711, simulation_options().print_seed(false));
    std::shared_ptr<void> kept;
    const auto stuck = [&]() -> asio::awaitable<void> {
        auto keep = [&kept](auto handler) { kept = std::make_shared<decltype(handler)>(std::move(handler)); };
        co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(keep, asio::use_awaitable);
    };
    try {
        sim.run(stuck());
        BOOST_ERROR("it ended");
    } catch (const simulation_error& e) {
        BOOST_TEST(std::string_view(e.what()).find("seed 4711") != std::string_view::npos, e.what());
        BOOST_TEST(std::string_view(e.what()).find("nothing is ready") != std::string_view::npos, e.what());
    }
    kept.reset();
}

BOOST_AUTO_TEST_CASE(what_has_no_end_is_told)
{
    simulation sim(1, simulation_options().print_seed(false).max_turns(1'000));
    const auto endless = [&]() -> asio::awaitable<void> {
        for (;;) co_await sim.wait_for(1ms);
    };
    BOOST_CHECK_THROW(sim.run(endless()), simulation_error);
    BOOST_TEST(sim.turns() >= 1'000u);
    BOOST_TEST(sim.turns() < 1'010u);
}

BOOST_AUTO_TEST_CASE(seeds_are_run_one_by_one_and_one_alone_where_that_is_asked_for)
{
    std::vector<std::uint64_t> seen;
    const auto note = [&](std::uint64_t seed) { seen.push_back(seed); };
    // Whoever repeats one seed of all tests has set it.
    const char* const set = std::getenv("RUNTYPE_SIMULATION_SEED");
    const std::string before = set ? set : "";
    ::unsetenv("RUNTYPE_SIMULATION_SEED");
    BOOST_TEST(testing::for_each_seed(5, 3, note) == 3u);
    BOOST_TEST((seen == std::vector<std::uint64_t>{5, 6, 7}));
    ::setenv("RUNTYPE_SIMULATION_SEED", "42", 1);
    seen.clear();
    BOOST_TEST(testing::for_each_seed(5, 3, note) == 1u);
    BOOST_TEST((seen == std::vector<std::uint64_t>{42}));
    if (set)
        ::setenv("RUNTYPE_SIMULATION_SEED", before.c_str(), 1);
    else
        ::unsetenv("RUNTYPE_SIMULATION_SEED");
}

BOOST_AUTO_TEST_CASE(hooks_come_between_two_turns)
{
    simulation sim(1);
    std::string seen;
    sim.at_turn(2, [&] { seen += '!'; });
    sim.after_each_turn([&] { seen += '.'; });
    for (int i = 0; i < 4; ++i) asio::post(sim.get_executor(), [&] { seen += 'x'; });
    sim.run();
    BOOST_TEST(seen == "x.x.!x.x.");
    sim.after_each_turn([] { throw std::logic_error("a rule is broken"); });
    asio::post(sim.get_executor(), [] {});
    BOOST_CHECK_THROW(sim.run(), std::logic_error);
}

// ---- the network: time

BOOST_AUTO_TEST_CASE(latency_is_one_way_and_exact)
{
    simulation sim(1, plain(network_conditions().latency(10ms, 10ms)));
    wire w(sim);
    BOOST_TEST((sim.clock()->elapsed() == 10ms)); // the answer to the connect
    const std::string request = request_of(sim);
    BOOST_TEST(w.write(request) == request.size());
    const std::string answer = w.read();
    BOOST_TEST(answer.starts_with("HTTP/1.1 200"));
    BOOST_TEST((sim.clock()->elapsed() == 30ms)); // there and back
}

BOOST_AUTO_TEST_CASE(latency_is_drawn_between_its_bounds_and_keeps_the_order)
{
    std::set<std::chrono::nanoseconds> seen;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        simulation sim(seed, plain(network_conditions().latency(10ms, 20ms)));
        wire w(sim);
        const auto time = sim.clock()->elapsed();
        BOOST_TEST((time >= 10ms && time <= 20ms));
        seen.insert(time);
        // Each byte is a piece of its own with a delay of its own: out of order, this would be no request.
        for (const char c : request_of(sim)) BOOST_TEST(w.write(std::string_view(&c, 1)) == 1u);
        BOOST_TEST(w.read().starts_with("HTTP/1.1 200"));
    }
    BOOST_TEST(seen.size() > 40u);
}

BOOST_AUTO_TEST_CASE(bandwidth_is_bytes_per_second_each_way)
{
    simulation sim(1, plain(network_conditions().bandwidth(1'000)));
    wire w(sim);
    const std::string request = request_of(sim, "/v1/records?limit=20", "Connection: close\r\n");
    BOOST_TEST(w.write(request) == request.size());
    const std::string answer = w.read_to_the_end();
    BOOST_TEST(answer.size() > 3'000u);
    const auto bytes = static_cast<std::int64_t>(request.size() + answer.size());
    BOOST_TEST((sim.clock()->elapsed() == bytes * 1ms));
}

BOOST_AUTO_TEST_CASE(names_take_their_time_and_have_their_addresses)
{
    simulation sim(1, plain(network_conditions().resolve_time(70ms, 70ms).addresses(3)));
    std::optional<std::size_t> found;
    sim.client_options().get().io_layer->resolve("api.runtype.test", "443", [&](error_code ec, auto list) {
        BOOST_TEST(!ec);
        found = list.size();
        for (const auto& each : list) BOOST_TEST(each.port() == 443);
    });
    sim.run();
    BOOST_TEST((found == 3u));
    BOOST_TEST((sim.clock()->elapsed() == 70ms));
}

// ---- the network: bytes

BOOST_AUTO_TEST_CASE(short_reads_and_writes)
{
    std::size_t short_writes = 0;
    std::size_t short_reads = 0;
    std::set<std::size_t> sizes;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        simulation sim(seed, plain(network_conditions().short_io(1)));
        wire w(sim);
        const std::string request = request_of(sim, "/v1/records?limit=5", "Connection: close\r\n");
        for (std::size_t at = 0; at < request.size();) {
            const std::size_t left = request.size() - at;
            const std::size_t n = w.write(std::string_view(request).substr(at));
            BOOST_TEST((n > 0 && (n < left || left == 1)));
            short_writes += n < left ? 1 : 0;
            sizes.insert(n);
            at += n;
        }
        std::string answer;
        for (w.ec.clear(); !w.ec; ++short_reads) answer += w.read();
        BOOST_TEST(answer.starts_with("HTTP/1.1 200"));
        BOOST_TEST(answer.ends_with("}"));
    }
    BOOST_TEST(short_writes > 60u);
    BOOST_TEST(short_reads > 100u);
    BOOST_TEST(sizes.size() > 20u);
}

BOOST_AUTO_TEST_CASE(a_full_window_blocks_until_the_server_has_read)
{
    simulation sim(1, plain(network_conditions().window(100).latency(10ms, 10ms)));
    wire w(sim);
    const std::string request = request_of(sim);
    BOOST_TEST_REQUIRE(request.size() > 100u);
    BOOST_TEST(w.write(request) == 100u);
    BOOST_TEST(w.write(std::string_view(request).substr(100)) == 0u);
    BOOST_TEST((w.ec == asio::error::would_block));
    const auto before = sim.clock()->elapsed();
    BOOST_TEST(!w.wait_writable());
    BOOST_TEST((sim.clock()->elapsed() == before + 10ms));
    BOOST_TEST(w.write(std::string_view(request).substr(100)) > 0u);
}

BOOST_AUTO_TEST_CASE(blocked_writes_take_nothing_and_then_something)
{
    std::size_t blocked = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        simulation sim(seed, plain(network_conditions().blocked_writes(0.5)));
        wire w(sim);
        if (w.write("GET") > 0) continue;
        ++blocked;
        BOOST_TEST((w.ec == asio::error::would_block));
        BOOST_TEST(!w.wait_writable());
    }
    BOOST_TEST(blocked > 10u);
    BOOST_TEST(blocked < 40u);
}

BOOST_AUTO_TEST_CASE(a_reset_loses_what_is_on_its_way)
{
    simulation sim(1, plain(network_conditions().latency(10ms, 10ms)));
    wire w(sim);
    const std::string request = request_of(sim);
    BOOST_TEST(w.write(request) == request.size());
    sim.set_plan(io_plan().cut(sim.step_count() + 1, testing::cut_style::reset));
    BOOST_TEST(w.read() == "");
    BOOST_TEST((w.ec == asio::error::connection_reset));
    BOOST_TEST(w.stale());
    BOOST_TEST(w.write("x") == 0u);
    BOOST_TEST((w.ec == asio::error::connection_reset));
    sim.run_for(1s);
    BOOST_TEST(sim.stats().requests == 0u); // it was on its way
}

BOOST_AUTO_TEST_CASE(the_servers_end_ends_reading_and_not_writing)
{
    simulation sim(1, plain());
    sim.set_faults(testing::fault_plan::parse("request 1 cut after-answer\n"));
    wire w(sim);
    const std::string request = request_of(sim);
    BOOST_TEST(w.write(request) == request.size());
    const std::string answer = w.read_to_the_end();
    BOOST_TEST(answer.starts_with("HTTP/1.1 200"));
    BOOST_TEST((w.ec == asio::error::eof));
    BOOST_TEST(w.stale());
    BOOST_TEST(w.write("GET") == 3u); // half closed: the other direction is still there
    BOOST_TEST(!w.ec);
    BOOST_TEST(w.read() == "");
    BOOST_TEST((w.ec == asio::error::eof));
}

BOOST_AUTO_TEST_CASE(cuts_are_exact_to_the_byte)
{
    for (const std::uint64_t at : {0u, 1u, 57u, 100u}) {
        {
            simulation sim(1, plain().plan(io_plan().cut_sent(1, at, testing::cut_style::fin)));
            wire w(sim);
            BOOST_TEST(w.write(request_of(sim)) == at);
            sim.run_for(1s);
            const auto c = sim.connections().at(0);
            BOOST_TEST(c.sent == at);
            BOOST_TEST(c.arrived == at);
            BOOST_TEST(!c.open_at_the_server);
            BOOST_TEST(w.read() == "");
            BOOST_TEST((w.ec == asio::error::eof));
        }
        {
            simulation sim(1, plain().plan(io_plan().cut_received(1, at, testing::cut_style::fin)));
            wire w(sim);
            const std::string request = request_of(sim);
            BOOST_TEST(w.write(request) == request.size());
            BOOST_TEST(w.read_to_the_end().size() == at);
            BOOST_TEST((w.ec == asio::error::eof));
            BOOST_TEST(sim.connections().at(0).received == at);
        }
        {
            simulation sim(1, plain().plan(io_plan().lose_sent(1, at, testing::cut_style::reset)));
            wire w(sim);
            const std::string request = request_of(sim);
            BOOST_TEST(w.write(request) == request.size()); // all is taken
            BOOST_TEST(w.read() == "");
            BOOST_TEST((w.ec == asio::error::connection_reset));
            sim.run_for(1s);
            BOOST_TEST(sim.connections().at(0).sent == request.size());
            BOOST_TEST(sim.connections().at(0).arrived == at);
        }
    }
}

BOOST_AUTO_TEST_CASE(mishaps_by_chance_are_those_that_were_asked_for)
{
    const auto fails_with = [](network_conditions network, auto condition) {
        simulation sim(3, plain(network));
        client c(sim.get_executor(), sim.client_options().retry(retry_policy::none()));
        const auto got = sim.run(c.request("GET", "/agents"));
        BOOST_TEST_REQUIRE(!got.has_value());
        BOOST_TEST(condition(got.error()), got.error().to_string());
        sim.set_network(network_conditions());
        const auto next = sim.run(c.request("GET", "/agents"));
        BOOST_TEST(next.has_value());
    };
    const auto cause = [](error_code ec) { return [ec](const error& e) { return e.cause() == ec; }; };
    const auto in_time = [](const error& e) {
        return e.code() == errc::deadline_exceeded || e.code() == errc::transport;
    };
    fails_with(network_conditions().resets(1), cause(asio::error::connection_reset));
    fails_with(network_conditions().refusals(1), cause(asio::error::connection_refused));
    fails_with(network_conditions().resolve_failures(1), cause(asio::error::host_not_found_try_again));
    fails_with(network_conditions().ends(1), [](const error& e) { return e.code() == errc::transport; });
    fails_with(network_conditions().stalls(1), in_time);
    fails_with(network_conditions().connect_stalls(1), in_time);
}

BOOST_AUTO_TEST_CASE(a_step_fails_as_planned_and_the_others_do_not)
{
    simulation first(1, plain().record_steps(true));
    {
        client c(first.get_executor(), first.client_options());
        BOOST_TEST(first.run(c.request("GET", "/agents")).has_value());
    }
    const auto steps = first.steps();
    const std::set<io_kind> kinds = [&] {
        std::set<io_kind> all;
        for (const auto& s : steps) all.insert(s.kind);
        return all;
    }();
    for (const io_kind k : {io_kind::resolve, io_kind::connect, io_kind::write, io_kind::read, io_kind::timer})
        BOOST_TEST(kinds.count(k) == 1u, testing::to_string(k));
    for (const auto& step : steps) {
        if (step.kind == io_kind::timer) continue;
        simulation sim(1, plain().record_steps(true).plan(io_plan().fail(step.number, asio::error::no_permission)));
        client c(sim.get_executor(), sim.client_options().retry(retry_policy::none()));
        const auto got = sim.run(c.request("GET", "/agents"));
        BOOST_TEST_REQUIRE(!got.has_value(), step.text());
        BOOST_TEST((got.error().cause() == asio::error::no_permission), step.text());
        BOOST_TEST((sim.steps().at(step.number - 1) == step)); // up to there nothing differs
    }
}

BOOST_AUTO_TEST_CASE(a_call_goes_through_the_real_network_code)
{
    simulation sim(7, simulation_options().record_steps(true));
    client c(sim.get_executor(), sim.client_options());
    const auto got = sim.run(c.agents().get(sim.agent_ids().at(0)));
    BOOST_TEST(got.has_value());
    BOOST_TEST(sim.stats().requests == 1u);
    BOOST_TEST(sim.stats().handshakes == 1u);
    BOOST_TEST(sim.requests().at(0).tls == "TLSv1.3");
    BOOST_TEST(c.stats().bytes_sent == sim.connections().at(0).sent);
    BOOST_TEST(c.stats().bytes_received == sim.connections().at(0).received);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
