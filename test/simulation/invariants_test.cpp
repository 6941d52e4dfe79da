// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Millions of scheduler steps under every kind of trouble, and after each of them the pool, the admission and the
// counters are held against one another; after each call its ledger is.

#include "sim_world.hpp"

#include "core/prng.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// Thrown by a check: a Boost.Test macro at each of 20 million steps would take longer than the steps.
class broken : public std::logic_error {
public:
    using std::logic_error::logic_error;
};
void must(bool condition, const char* what)
{
    if (!condition) throw broken(what);
}

struct limits {
    std::size_t connections = 1;
    std::size_t idle = 0;
    std::size_t waiting = 0;
};

/// What is true between any two steps.
class invariants {
public:
    invariants(const client& c, limits l) : client_(c), limits_(l) {}

    void check()
    {
        const client_stats s = client_.stats();
        must(s.calls == s.succeeded + s.failed + s.in_flight, "a call is not accounted for");
        must(s.attempts >= s.retries, "more retries than attempts");
        must(s.connections_active <= limits_.connections, "more connections than allowed");
        must(s.connections_idle <= limits_.idle, "more unused connections than allowed");
        must(s.connections_active <= s.in_flight + abandoned_, "a connection is in use by nobody");
        must(s.waiting + s.queued_interactive + s.queued_bulk <= s.in_flight, "more calls wait than there are");
        must(s.queued_interactive + s.queued_bulk <= limits_.waiting, "more calls wait for a turn than allowed");
        must(s.waiting <= limits_.waiting, "more calls wait for a connection than allowed");
        must(s.waiting == 0 || s.connections_active == limits_.connections, "a call waits though a connection is free");
        must(s.handshakes_resumed <= s.handshakes && s.handshakes <= s.connections_opened, "handshakes");
        must(
            s.calls >= last_.calls && s.succeeded >= last_.succeeded && s.failed >= last_.failed &&
                s.attempts >= last_.attempts && s.bytes_sent >= last_.bytes_sent &&
                s.bytes_received >= last_.bytes_received && s.connections_opened >= last_.connections_opened,
            "a counter went backwards");
        last_ = s;
    }

private:
    const client& client_;
    limits limits_;
    client_stats last_;
    std::size_t abandoned_ = 0;
};

/// The ledger of a call that is over.
void check_ledger(const response_info& info, const result<response>& got, unsigned max_attempts)
{
    must(info.attempts.size() <= max_attempts, "too many attempts");
    nanoseconds sum{0};
    for (std::size_t i = 0; i < info.attempts.size(); ++i) {
        const attempt& a = info.attempts[i];
        for (const nanoseconds part : {a.admission, a.queue, a.resolve, a.connect, a.tls, a.first_byte, a.body}) {
            must(part.count() >= 0, "a negative time");
            sum += part;
        }
        must(a.wait.count() >= 0, "a negative wait");
        const bool last = i + 1 == info.attempts.size();
        // A call whose time runs out, or that finds too many others waiting, between two attempts has waited in vain.
        const auto code = got ? boost::system::error_code() : got.error().code();
        const bool no_turn = code == errc::overloaded || code == errc::rate_limited || code == errc::deadline_exceeded;
        if (last && !no_turn) must(a.why == wait_reason::none, "a wait behind the last attempt");
        if (!last) sum += a.wait;
        must((a.status != 0) <= (a.sent == sent_state::reply_received), "a status without an answer");
        must(!(a.reused && a.tls.count() > 0), "a handshake on a connection that had served");
        must(a.sent != sent_state::not_sent || a.bytes_received == 0, "an answer to nothing");
    }
    must(sum <= info.elapsed, "the phases overlap");
    if (got) {
        must(!info.attempts.empty() && info.attempts.back().status / 100 == 2, "a success without one");
        must(info.status == got->status, "another status");
    } else {
        must(static_cast<bool>(got.error().code()), "an error without a code");
    }
}

/// A caller that makes one call after the other.
class caller {
public:
    caller(testing::simulation& sim, client& c, std::uint64_t seed) : sim_(sim), client_(c), random_(seed) {}

    static asio::awaitable<void> run(std::shared_ptr<caller> self, std::uint64_t calls)
    {
        for (std::uint64_t i = 0; i < calls && !self->failure; ++i) {
            response_info info;
            request_options o;
            o.info(info);
            o.deadline(milliseconds(1 + self->random_.below(60'000)));
            if (self->random_.below(3) == 0) o.priority(priority::bulk);
            if (self->random_.below(4) == 0) o.attempt_timeout(milliseconds(1 + self->random_.below(5'000)));
            const bool post = self->random_.below(4) == 0;
            std::string body = post ? R"({"type":"note","name":"n )" + std::to_string(self->random_()) + R"("})" : "";
            const result<response> got = co_await self->client_.request(
                post ? "POST" : "GET", post ? "/records" : "/records?limit=3", raw_json(std::move(body)), std::move(o));
            self->ended(info, got);
            if (self->random_.below(3) == 0) co_await self->sim_.wait_for(milliseconds(self->random_.below(3'000)));
        }
    }

    std::uint64_t good = 0;
    std::uint64_t bad = 0;
    std::exception_ptr failure;

private:
    void ended(const response_info& info, const result<response>& got)
    {
        ++(got ? good : bad);
        try {
            check_ledger(info, got, retry_policy::default_max_attempts);
        } catch (const broken& e) {
            std::string text = e.what();
            text += got ? ", success" : ", " + got.error().to_string();
            for (const attempt& a : info.attempts) text += "\n  " + describe(a);
            failure = std::make_exception_ptr(broken(text));
        }
    }
    static std::string describe(const attempt& a)
    {
        std::ostringstream out;
        out << a;
        return out.str();
    }

    testing::simulation& sim_;
    client& client_;
    detail::prng random_;
};

testing::simulation_options troubled(detail::prng& random)
{
    const auto percent = [&](std::uint64_t most) { return static_cast<double>(random.below(most + 1)) / 100.0; };
    auto network = testing::network_conditions()
                       .latency(0ms, milliseconds(random.below(200)))
                       .resolve_time(0ms, milliseconds(random.below(200)))
                       .addresses(1 + static_cast<unsigned>(random.below(3)))
                       .short_io(percent(50))
                       .blocked_writes(percent(20))
                       .resets(percent(3))
                       .ends(percent(3))
                       .stalls(percent(2))
                       .refusals(percent(10))
                       .connect_stalls(percent(5))
                       .resolve_failures(percent(5));
    if (random.below(3) == 0) network.bandwidth(5'000 + random.below(100'000));
    if (random.below(3) == 0) network.window(200 + random.below(5'000));
    auto faults = testing::fault_plan::parse(
        "probability 0.02 hang\nprobability 0.03 status 503\nprobability 0.02 status 503 retry-after 2\n"
        "probability 0.03 cut answer-at 200\nprobability 0.02 cut before-answer\nprobability 0.02 cut after-answer\n"
        "probability 0.02 stall answer-at 250\nprobability 0.01 wrong-length -3\nprobability 0.01 garbage 40\n"
        "probability 0.1 delay 700ms\nprobability 0.01 truncated-json\nprobability 0.01 extra-answer\n");
    auto service = testing::simulator_options().records(30).faults(faults).requests_per_connection(random.below(30));
    service.idle_timeout(milliseconds(100 + random.below(20'000)));
    if (random.below(2) == 0) service.burst_limit(20 + static_cast<unsigned>(random.below(60)));
    const bool tls_1_2 = random.below(2) == 0;
    service.tls_versions(
        tls_1_2 ? testing::tls_version::tls_1_2 : testing::tls_version::tls_1_3,
        tls_1_2 ? testing::tls_version::tls_1_2 : testing::tls_version::tls_1_3);
    return testing::simulation_options().service(service).network(network).print_seed(false);
}

struct outcome {
    std::uint64_t turns = 0;
    std::uint64_t good = 0;
    std::uint64_t bad = 0;
};

outcome run_one(std::uint64_t seed, std::uint64_t calls_per_caller)
{
    detail::prng random(seed);
    limits l;
    l.connections = 1 + random.below(12);
    l.idle = random.below(8);
    l.waiting = random.below(30);
    testing::simulation sim(seed, troubled(random));
    client_options o = sim.client_options();
    o.max_connections(l.connections).max_idle_connections(l.idle).max_waiting(l.waiting);
    o.idle_timeout(milliseconds(100 + random.below(20'000)));
    client c(sim.get_executor(), std::move(o));
    invariants rules(c, l);
    sim.after_each_turn([&] { rules.check(); });
    std::vector<std::shared_ptr<caller>> callers;
    for (std::uint64_t i = 0; i < 5 + random.below(30); ++i) {
        callers.push_back(std::make_shared<caller>(sim, c, random()));
        asio::co_spawn(sim.get_executor(), caller::run(callers.back(), calls_per_caller), asio::detached);
    }
    sim.run();
    outcome out;
    for (const auto& each : callers) {
        if (each->failure) std::rethrow_exception(each->failure);
        out.good += each->good;
        out.bad += each->bad;
    }
    const client_stats s = c.stats();
    must(s.in_flight == 0 && s.waiting == 0 && s.connections_active == 0, "something is left");
    must(s.calls == out.good + out.bad, "a call was not made or made twice");
    must(s.succeeded == out.good, "successes");
    must(sim.outstanding() == 0, "handlers are left");
    out.turns = sim.turns();
    return out;
}

BOOST_AUTO_TEST_SUITE(invariant_proofs)

BOOST_AUTO_TEST_CASE(hold_at_every_step)
{
    const std::uint64_t wanted = times(300'000, 20'000'000);
    outcome all;
    std::uint64_t seed = 0;
    while (all.turns < wanted) {
        ++seed;
        try {
            const outcome one = run_one(seed, 40);
            all.turns += one.turns;
            all.good += one.good;
            all.bad += one.bad;
        } catch (const std::exception& e) {
            BOOST_FAIL("seed " << seed << ": " << e.what());
        }
    }
    BOOST_TEST_MESSAGE(
        all.turns << " steps, " << all.good << " calls good, " << all.bad << " not; seeds 1 to " << seed);
    BOOST_TEST(all.good > 0u);
    BOOST_TEST(all.bad > 0u);
}

BOOST_AUTO_TEST_CASE(checks_can_fail)
{
    // Limits that the client was not given are broken soon.
    testing::simulation sim(1, testing::simulation_options().print_seed(false));
    client c(sim.get_executor(), sim.client_options());
    invariants rules(c, limits{0, 0, 0});
    sim.after_each_turn([&] { rules.check(); });
    BOOST_CHECK_THROW((void)sim.run(c.request("GET", "/agents")), broken);
    sim.after_each_turn(nullptr);
    sim.run();

    response_info info;
    info.attempts.emplace_back().body = 2ns;
    info.elapsed = 1ns;
    BOOST_CHECK_THROW(check_ledger(info, error(errc::transport, "x"), 5), broken);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
