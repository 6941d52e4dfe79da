// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The simulated network: that its latency, its bandwidth, its mishaps and its steps are what they say, byte by byte.

#include "memory_stream.hpp"
#include "net/buffer_pool.hpp"
#include "net/byte_stream.hpp"
#include "plain_simulation.hpp"

#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/error.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
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
using testing::simulation_options;
using testing::simulator_options;

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
    std::string try_read(std::size_t limit)
    {
        std::string bytes(limit, '\0');
        bytes.resize(stream_->try_read(asio::buffer(bytes), ec));
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

BOOST_AUTO_TEST_SUITE(simulated_network)

// ---- time

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

// ---- bytes

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

BOOST_AUTO_TEST_CASE(what_has_come_is_read_at_once)
{
    simulation sim(1, plain());
    wire w(sim);
    const std::string request = request_of(sim, "/v1/agents", "Connection: close\r\n");
    BOOST_TEST(w.write(request) == request.size());
    const auto none = sim.step_count();
    BOOST_TEST(w.try_read(100) == "");
    BOOST_TEST((w.ec == asio::error::would_block));
    BOOST_TEST(sim.step_count() == none); // a look at nothing is no step
    std::string answer = w.read(10);
    BOOST_TEST_REQUIRE(answer == "HTTP/1.1 2");
    sim.run_for(1s);
    const auto before = sim.step_count();
    answer += w.try_read(5);
    BOOST_TEST(answer == "HTTP/1.1 200 OK");
    BOOST_TEST(!w.ec);
    BOOST_TEST(sim.step_count() == before + 1);
    while (!w.ec) answer += w.try_read(1000);
    BOOST_TEST((w.ec == asio::error::eof));
    BOOST_TEST(answer.ends_with("}"));
    BOOST_TEST(sim.connections().at(0).received == answer.size());
}

BOOST_AUTO_TEST_CASE(a_read_of_what_has_come_fails_stalls_and_is_cut_as_planned)
{
    const auto after = [](io_plan (*plan)(std::uint64_t), error_code expected, std::string_view first) {
        simulation sim(1, plain());
        wire w(sim);
        BOOST_TEST(w.write(request_of(sim)) > 0u);
        BOOST_TEST(w.read(10).size() == 10u);
        sim.run_for(1s);
        sim.set_plan(plan(sim.step_count() + 1));
        BOOST_TEST(w.try_read(5) == first);
        BOOST_TEST((w.ec == expected), w.ec.message());
        const bool over = w.try_read(100).empty();
        BOOST_TEST(over == (expected == asio::error::would_block));
        while (!w.ec) w.try_read(100);
        return w.ec;
    };
    const auto failed = [](std::uint64_t n) { return io_plan().fail(n, asio::error::no_permission); };
    const auto stalled = [](std::uint64_t n) { return io_plan().stall(n); };
    const auto cut = [](std::uint64_t n) { return io_plan().cut(n, testing::cut_style::reset); };
    BOOST_TEST((after(failed, asio::error::no_permission, "") == asio::error::would_block));
    BOOST_TEST((after(stalled, asio::error::would_block, "") == asio::error::would_block));
    BOOST_TEST((after(cut, error_code(), "00 OK") == asio::error::connection_reset)); // behind what had come
}

/// The rest of a long answer is here when its first block is: it takes steps of their own, and no turns.
BOOST_AUTO_TEST_CASE(a_long_answer_goes_through_reads_at_once_and_each_of_them_can_fail)
{
    const auto get = [](simulation& sim) {
        client c(sim.get_executor(), sim.client_options().retry(retry_policy::none()));
        return sim.run(c.request("GET", "/records?limit=100"));
    };
    const auto options = [] {
        return simulation_options().print_seed(false).record_steps(true).service(simulator_options().records(100));
    };
    simulation whole(1, options());
    const auto answer = get(whole);
    BOOST_TEST_REQUIRE(answer.has_value());
    BOOST_TEST_REQUIRE(answer->body.text().size() > 2 * detail::buffer_pool::block_size);
    std::size_t reads = 0;
    for (const auto& step : whole.steps()) {
        if (step.kind != io_kind::read) continue;
        ++reads;
        simulation sim(1, options().plan(io_plan().fail(step.number, asio::error::no_permission)));
        const auto got = get(sim);
        BOOST_TEST_REQUIRE(!got.has_value(), step.text());
        BOOST_TEST((got.error().cause() == asio::error::no_permission), step.text());
        simulation hanging(1, options().plan(io_plan().stall(step.number)));
        const auto late = get(hanging);
        BOOST_TEST_REQUIRE(!late.has_value(), step.text());
        BOOST_TEST((late.error().code() == errc::deadline_exceeded), step.text());
    }
    BOOST_TEST(reads > answer->body.text().size() / detail::buffer_pool::block_size);
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
