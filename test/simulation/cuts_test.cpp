// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The connection is cut after each byte of a request and of its answer. What the ledger says was sent is then held
// against what the server got; and however the cuts fall, a record is created once, and its maker learns its id.

#include "sim_world.hpp"

#include "core/prng.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace data = boost::unit_test::data;
using namespace std::chrono_literals;
using testing::cut_style;
using testing::io_plan;
using testing::logged_request;
using testing::simulated_connection;
using testing::tls_version;

enum class direction { sent, received, lost };

/// What is cut: a call, on which kind of connection.
struct cut_setting {
    std::string method;
    bool reused = false;
    tls_version tls = tls_version::tls_1_3;

    friend std::ostream& operator<<(std::ostream& os, const cut_setting& s)
    {
        return os << s.method << (s.reused ? ", reused" : ", fresh")
                  << (s.tls == tls_version::tls_1_2 ? ", TLS 1.2" : ", TLS 1.3");
    }
};

std::vector<cut_setting> all_settings()
{
    std::vector<cut_setting> all;
    for (const char* const method : {"GET", "PUT", "DELETE", "POST"})
        for (const bool reused : {false, true})
            for (const tls_version tls : {tls_version::tls_1_2, tls_version::tls_1_3}) {
                cut_setting& s = all.emplace_back();
                s.method = method;
                s.reused = reused;
                s.tls = tls;
            }
    return all;
}
const std::vector<cut_setting> settings = all_settings();

/// A world in which the call is made, once, on connection 1.
class cut_world {
public:
    cut_world(const cut_setting& s, std::uint64_t seed, io_plan plan) : setting_(s), world(seed, options(s, plan), once)
    {
        if (s.reused) (void)world.sim.run(world.c->request("GET", "/agents"));
        world.sim.run();
        before = facts();
        requests_before_ = world.sim.requests().size();
    }

    /// Makes the call; when this returns, nothing is under way any more.
    void call()
    {
        response_info info;
        request_options o;
        o.info(info);
        const std::string record = "/records/" + world.sim.record_ids().at(1);
        const std::string target = setting_.method == "POST" ? std::string("/records") : record;
        const bool with_body = setting_.method == "POST" || setting_.method == "PUT";
        raw_json body;
        if (with_body) body = raw_json(std::string(R"({"type":"note","name":"made by a test"})"));
        const auto got = world.sim.run(world.c->request(setting_.method, target, std::move(body), std::move(o)));
        good = got.has_value();
        if (!good) failure = got.error();
        if (!info.attempts.empty()) ledger = info.attempts.back();
        sent = good ? sent_state::reply_received : failure.sent();
        world.sim.run();
        world.sim.run_for(1ms);
        after = facts();
        const auto all = world.sim.requests();
        for (std::size_t i = requests_before_; i < all.size(); ++i) log.push_back(all[i]);
    }

private:
    static testing::simulation_options options(const cut_setting& s, io_plan& plan)
    {
        return testing::simulation_options()
            .service(testing::simulator_options().records(3).tls_versions(s.tls, s.tls))
            .plan(std::move(plan));
    }
    static void once(client_options& o) { o.retry(retry_policy::none()); }
    [[nodiscard]] simulated_connection facts() const
    {
        const auto all = world.sim.connections();
        return all.empty() ? simulated_connection() : all.front();
    }

    const cut_setting& setting_;
    std::size_t requests_before_ = 0;

public:
    sim_world world;
    simulated_connection before; ///< connection 1 as the call began
    simulated_connection after;  ///< and when all was over
    bool good = false;
    error failure;
    attempt ledger;
    sent_state sent = sent_state::not_sent;
    std::vector<logged_request> log; ///< of the call
};

/// How many bytes the client sends before its request, on this connection, and for it.
struct sizes {
    std::uint64_t handshake = 0;
    std::uint64_t request = 0;
};

/// The ledger against the truth.
void check_truth(const cut_world& w, sizes size)
{
    const bool whole = std::any_of(w.log.begin(), w.log.end(), [](const auto& r) { return r.received; });
    const bool executed = std::any_of(w.log.begin(), w.log.end(), [](const auto& r) { return r.executed; });
    const bool says_whole = w.sent == sent_state::sent_no_reply || w.sent == sent_state::reply_received;
    BOOST_TEST(w.log.size() <= 1u);
    BOOST_TEST((w.good || w.failure.code() == errc::transport || w.failure.code() == errc::tls), w.failure.to_string());
    // Never less than the server knows of.
    if (whole) BOOST_TEST(says_whole, "the server has the request, the client says " << to_string(w.sent));
    if (executed) BOOST_TEST(says_whole);
    const std::uint64_t begin = w.before.sent + size.handshake;
    if (w.sent == sent_state::not_sent) BOOST_TEST(w.after.sent <= begin);
    if (w.sent == sent_state::partly_sent) BOOST_TEST((w.after.sent > begin && !whole));
    if (w.sent == sent_state::reply_received) {
        BOOST_TEST_REQUIRE(!w.log.empty());
        BOOST_TEST(w.log.front().status != 0);
        BOOST_TEST(w.after.received > w.before.received);
    }
    // Nor more than has arrived there, where nothing was lost on the way. (A server whose own write has failed does not
    // read what is there: then it has the bytes and no request.)
    if (w.after.arrived == w.after.sent)
        BOOST_TEST(says_whole == (w.after.arrived == begin + size.request), "the client says " << to_string(w.sent));
    if (w.good) BOOST_TEST(executed);
    // The ledger is the same as the error.
    if (!w.good) BOOST_TEST((w.ledger.sent == w.sent));
    BOOST_TEST(w.ledger.bytes_sent == w.after.sent - std::min(w.after.sent, begin));
}

struct tally {
    std::uint64_t runs = 0;
    std::uint64_t states[4] = {};
};

void cut_at(const cut_setting& s, direction d, std::uint64_t offset, cut_style style, sizes size, tally& count)
{
    io_plan plan;
    if (d == direction::sent) plan.cut_sent(1, offset, style);
    if (d == direction::received) plan.cut_received(1, offset, style);
    if (d == direction::lost) plan.lose_sent(1, offset, style);
    // The seed is part of what is told when something fails.
    const std::uint64_t seed = 1 + offset % 16;
    BOOST_TEST_CONTEXT(
        s << ", seed " << seed << ", direction " << int(d) << ", byte " << offset << ", style " << int(style))
    {
        cut_world w(s, seed, std::move(plan));
        w.call();
        check_truth(w, size);
        ++count.states[static_cast<std::size_t>(w.sent)];
        if (++count.runs % 16 == 0 || !w.good) {
            w.world.check_at_rest(w.world.c->stats());
            if (count.runs % 8 == 0) {
                // A cut that lies behind this call may meet the next one.
                const auto again = request_options().retry(retry_policy());
                const auto next = w.world.sim.run(w.world.c->request("GET", "/agents", raw_json(), again));
                BOOST_TEST(next.has_value(), (next ? "" : next.error().to_string()));
                w.world.check_no_poisoned_connection();
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE(cuts)

BOOST_DATA_TEST_CASE(after_each_byte, data::make(settings), s)
{
    cut_world undisturbed(s, 1, io_plan());
    undisturbed.call();
    BOOST_TEST_REQUIRE(undisturbed.good, undisturbed.failure.to_string());
    const std::uint64_t request = undisturbed.ledger.bytes_sent;
    const std::uint64_t handshake = undisturbed.after.sent - undisturbed.before.sent - request;
    BOOST_TEST((handshake == 0u) == s.reused);
    const sizes size = [&] {
        sizes z;
        z.handshake = handshake;
        z.request = request;
        return z;
    }();
    check_truth(undisturbed, size);

    // The bytes of the request and of its answer one by one, those of the handshake before it in larger steps; by
    // default that holds for two of the settings, and the others go in steps of seven. The long version leaves none
    // out. Signatures may differ in length from run to run, so the ranges go a little further.
    constexpr std::uint64_t margin = 6;
    const std::uint64_t answer = undisturbed.ledger.bytes_received;
    const bool thorough = long_version() || (s.method == "POST" && s.reused == (s.tls == tls_version::tls_1_2));
    const auto offsets = [&](std::uint64_t from, std::uint64_t to, std::uint64_t single) {
        std::vector<std::uint64_t> all;
        const std::uint64_t coarse = long_version() ? 1 : 29;
        const std::uint64_t fine = thorough ? 1 : 7;
        for (std::uint64_t at = from; at < to + margin; at += at + margin >= single ? fine : coarse) all.push_back(at);
        return all;
    };
    tally count;
    for (const direction d : {direction::sent, direction::received, direction::lost}) {
        const bool up = d != direction::received;
        // A connection that was cut right behind its first exchange is not used for the second.
        const std::uint64_t from = (up ? undisturbed.before.sent : undisturbed.before.received) + (s.reused ? 1 : 0);
        const std::uint64_t to = up ? undisturbed.after.sent : undisturbed.after.received;
        std::size_t n = 0;
        for (const std::uint64_t offset : offsets(from, to, to - (up ? request : answer))) {
            ++n;
            // Bytes that are lost on the way are the rarer case: each fifth is enough by default.
            if (d == direction::lost && !long_version() && n % 5 != 0) continue;
            const bool both = long_version();
            if (both || n % 2 == 0) cut_at(s, d, offset, cut_style::fin, size, count);
            if (both || n % 2 == 1) cut_at(s, d, offset, cut_style::reset, size, count);
        }
    }
    BOOST_TEST_MESSAGE(
        s << ": " << count.runs << " cuts; not sent " << count.states[0] << ", partly " << count.states[1]
          << ", no reply " << count.states[2] << ", reply " << count.states[3]);
    if (!thorough) return;
    for (std::size_t state = s.reused ? 1 : 0; state < 4; ++state) BOOST_TEST(count.states[state] > 0u);
    BOOST_TEST(count.runs > request + answer);
}

/// Cuts at random on most connections, none of which lasts for long, over latency and short reads and writes.
testing::simulation_options rough_world(std::uint64_t seed)
{
    detail::prng random(seed);
    io_plan plan;
    for (std::uint64_t connection = 1; connection <= 1'000; ++connection) {
        if (random.below(4) == 0) continue;
        const cut_style style = random.below(2) == 0 ? cut_style::fin : cut_style::reset;
        switch (random.below(3)) {
        case 0: plan.cut_sent(connection, random.below(1'500), style); break;
        case 1: plan.cut_received(connection, random.below(3'500), style); break;
        default: plan.lose_sent(connection, random.below(1'500), style); break;
        }
    }
    return testing::simulation_options()
        .service(testing::simulator_options().records(1).requests_per_connection(2).log_limit(10'000, 200))
        .network(testing::network_conditions().latency(0ms, 3ms).short_io(0.1))
        .plan(std::move(plan));
}

void persevering(client_options& o)
{
    o.retry_budget(1'000'000).deadline(24h);
    o.retry(retry_policy().max_attempts(100).base_delay(5ms).max_delay(20ms));
}

constexpr std::uint64_t cases_per_world = 50;

std::uint64_t failed_attempts(const response_info& info)
{
    return static_cast<std::uint64_t>(
        std::count_if(info.attempts.begin(), info.attempts.end(), [](const attempt& a) { return a.cause.failed(); }));
}

/// What the service did with the creates of one name.
struct creates {
    std::uint64_t executed = 0;
    std::uint64_t made = 0;
    std::string id;
};

creates creates_of(const std::vector<logged_request>& log, const std::string& name)
{
    creates c;
    for (const logged_request& r : log) {
        if (r.operation != "records.create" || !r.executed || r.body.find('"' + name + '"') == std::string::npos)
            continue;
        ++c.executed;
        if (r.status != 201) continue;
        ++c.made;
        c.id = r.object_id;
    }
    return c;
}

// 100,000 cuts and more in the long version. A create is sent again only where it cannot have been carried out.
BOOST_AUTO_TEST_CASE(no_create_is_carried_out_twice)
{
    const std::uint64_t worlds = times(25, 7'000);
    std::uint64_t calls = 0;
    std::uint64_t open = 0;
    std::uint64_t cuts = 0;
    testing::for_each_seed(1, worlds, [&](std::uint64_t seed) {
        sim_world w(seed, rough_world(seed), persevering);
        std::vector<std::pair<std::string, result<record>>> outcomes;
        for (std::uint64_t n = 0; n < cases_per_world; ++n) {
            const std::string name = "case " + std::to_string(n);
            response_info info;
            request_options o;
            o.info(info);
            outcomes.emplace_back(name, w.sim.run(w.c->records().create(create_record("note", name), std::move(o))));
            cuts += failed_attempts(info);
        }
        w.sim.run();
        const auto log = w.sim.requests();
        for (const auto& [name, got] : outcomes) {
            BOOST_TEST_CONTEXT("seed " << seed << ", " << name)
            {
                const creates truth = creates_of(log, name);
                ++calls;
                BOOST_TEST(truth.executed <= 1u);
                if (got) {
                    BOOST_TEST(truth.made == 1u);
                    BOOST_TEST(got->id == truth.id);
                } else if (
                    got.error().sent() == sent_state::not_sent || got.error().sent() == sent_state::partly_sent) {
                    BOOST_TEST(truth.executed == 0u);
                } else {
                    ++open;
                }
            }
        }
    });
    BOOST_TEST_MESSAGE(
        calls << " creates, " << cuts << " attempts that were cut, " << open << " left open; seeds 1 to " << worlds);
    BOOST_TEST(open > calls / 20);
    BOOST_TEST(cuts > worlds * cases_per_world / 6);
    if (long_version()) BOOST_TEST(cuts >= 100'000u);
}

BOOST_AUTO_TEST_CASE(after_reconciliation_there_is_one_record_and_its_maker_has_the_id)
{
    const std::uint64_t worlds = times(25, 7'000);
    std::uint64_t calls = 0;
    std::uint64_t cuts = 0;
    std::uint64_t open = 0;
    std::uint64_t others = 0;
    testing::for_each_seed(1'000'001, worlds, [&](std::uint64_t seed) {
        detail::prng random(seed);
        sim_world w(seed, rough_world(seed), persevering);
        std::vector<std::pair<std::string, result<record>>> outcomes;
        std::vector<bool> taken;
        for (std::uint64_t n = 0; n < cases_per_world; ++n) {
            const std::string name = "case " + std::to_string(n);
            taken.push_back(random.below(10) == 0);
            if (taken.back()) w.sim.add_record("note", name, R"({"made":"by somebody else"})");
            response_info info;
            request_options o;
            o.info(info);
            auto params = create_record("note", name).metadata(raw_json(R"({"case":)" + std::to_string(n) + "}"));
            auto got = w.sim.run(w.c->records().create_or_reconcile(std::move(params), std::move(o)));
            cuts += failed_attempts(info);
            if (std::any_of(info.attempts.begin(), info.attempts.end() - 1, [](const attempt& a) {
                    return a.sent >= sent_state::sent_no_reply;
                }))
                ++open;
            outcomes.emplace_back(name, std::move(got));
        }
        w.sim.run();
        const auto log = w.sim.requests();
        std::uint64_t expected = 1;
        for (std::size_t n = 0; n < outcomes.size(); ++n) {
            const auto& [name, got] = outcomes[n];
            BOOST_TEST_CONTEXT("seed " << seed << ", " << name)
            {
                const creates truth = creates_of(log, name);
                ++calls;
                ++expected;
                if (taken[n]) {
                    BOOST_TEST(truth.made == 0u);
                    BOOST_TEST(
                        (!got && got.error().code() == errc::conflict), (got ? got->id : got.error().to_string()));
                    ++others;
                    continue;
                }
                BOOST_TEST(truth.made == 1u);
                BOOST_TEST_REQUIRE(got.has_value(), got.error().to_string());
                BOOST_TEST(got->id == truth.id);
                BOOST_TEST(w.sim.record_json(got->id).has_value());
            }
        }
        BOOST_TEST(w.sim.record_count() == expected, "seed " << seed);
    });
    BOOST_TEST_MESSAGE(
        calls << " creates, " << cuts << " attempts that were cut, " << open
              << " with an attempt that may have been carried out, " << others
              << " names taken; seeds from 1,000,001 on, " << worlds << " of them");
    BOOST_TEST(open > calls / 20);
    BOOST_TEST(cuts > worlds * cases_per_world / 6);
    if (long_version()) BOOST_TEST(cuts >= 100'000u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
