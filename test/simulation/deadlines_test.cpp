// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Random deadlines, Retry-After, latencies and faults: a call is over by its deadline, nothing is sent before the time
// that the service named, and nobody sleeps who could know that it is in vain.
//
// Long version, once: 100,000 cases (seeds 1 to 2,000) and 50,000 calls over the whole network (seeds 1 to 5,000),
// 26,184 and 8,578 requests behind a time that the service had named, no failure, 66 s of processor time.

#include "sim_world.hpp"

#include "core/http_date.hpp"
#include "core/prng.hpp"

#include <runtype/testing/mock_transport.hpp>

#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using testing::mock_transport;

/// One exchange of a script, and what was seen of it.
struct exchange_seen {
    nanoseconds begun{0};
    nanoseconds ended{0};
    std::optional<nanoseconds> not_before; ///< the time that its answer named, if it did
    int status = 0;
};

/// Notes when exchanges begin and end, and what their answers say about the next one.
class noting_transport final : public transport {
public:
    noting_transport(std::shared_ptr<transport> inner, std::shared_ptr<testing::virtual_clock> clock)
        : inner_(std::move(inner)), clock_(std::move(clock))
    {
    }
    asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override
    {
        const std::size_t index = seen.size();
        seen.emplace_back().begun = clock_->elapsed();
        latest_limit = std::max(latest_limit, limits.deadline - clock_->now() + clock_->elapsed());
        result<transport_response> answer = co_await inner_->exchange(request, limits, ledger);
        exchange_seen& e = seen[index];
        e.ended = clock_->elapsed();
        if (!answer) co_return answer;
        e.status = answer->status;
        if (const auto text = answer->fields.find("retry-after")) e.not_before = named_time(*text, e.ended);
        co_return answer;
    }
    void close() noexcept override { inner_->close(); }
    transport_stats stats() const override { return inner_->stats(); }

    std::vector<exchange_seen> seen;
    nanoseconds latest_limit{0}; ///< of all exchanges, on the clock

private:
    // Read anew, not by the library's parser: digits are seconds, everything that looks like a date is one.
    std::optional<nanoseconds> named_time(std::string_view text, nanoseconds now) const
    {
        if (!text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos)
            return now + std::chrono::seconds(std::stoll(std::string(text)));
        const auto date = detail::parse_http_date(text, std::chrono::sys_seconds());
        if (!date) return std::nullopt;
        return now + (*date - clock_->utc_now());
    }

    std::shared_ptr<transport> inner_;
    std::shared_ptr<testing::virtual_clock> clock_;
};

struct counts {
    std::uint64_t cases = 0;
    std::uint64_t exchanges = 0;
    std::uint64_t named_times = 0;
    std::uint64_t kept_to = 0; ///< requests that followed a named time
    std::uint64_t in_time = 0; ///< successes
    std::uint64_t honest = 0;  ///< given up before a wait that would have been in vain
    std::uint64_t ran_out = 0; ///< the time ran out during an exchange
};

class random_case {
public:
    random_case(testing::simulation& sim, detail::prng& random) : sim_(sim), random_(random)
    {
        deadline_ = milliseconds(1 + below(below(3) == 0 ? 2'000 : 120'000));
        policy_.max_attempts(1 + static_cast<unsigned>(below(6)));
        policy_.base_delay(milliseconds(below(2'000))).max_delay(milliseconds(below(9'000)));
        policy_.rate_limit_delay(milliseconds(below(5'000)), milliseconds(below(10'000)));
        policy_.retry_unsafe(below(2) == 0);
        for (int i = 0; i < 8; ++i) add_step();
    }

    void run(counts& count)
    {
        std::shared_ptr<noting_transport> noting;
        client_options o = sim_.client_options();
        auto wrap = [&](std::shared_ptr<transport> inner) {
            noting = std::make_shared<noting_transport>(std::move(inner), sim_.clock());
            return noting;
        };
        o.transport(mock_).wrap_transport(wrap).retry(policy_).seed(random_());
        client c(sim_.get_executor(), std::move(o));
        const nanoseconds began = sim_.clock()->elapsed();
        request_options options;
        options.deadline(deadline_);
        if (below(2) == 0) options.attempt_timeout(milliseconds(1 + below(30'000)));
        const auto got = sim_.run(c.request(method_, "/records", raw_json(), std::move(options)));
        const nanoseconds took = sim_.clock()->elapsed() - began;
        const bool more_calls = below(4) == 0; // with the same client: what a 429 said holds for them too
        check(*noting, got, took, began, count);
        const std::size_t first_calls = noting->seen.size();
        if (more_calls) {
            const auto next =
                sim_.run(c.request(method_, "/records", raw_json(), request_options().deadline(deadline_)));
            // Of what was said to the first call, a 429 holds for the second, a 503 does not.
            exchange_seen& last = noting->seen[first_calls - 1];
            if (last.status != 429) last.not_before.reset();
            check_order(*noting, count);
            BOOST_TEST((sim_.clock()->elapsed() - began <= took + deadline_));
            (void)next;
        }
    }

private:
    std::uint64_t below(std::uint64_t n) { return random_.below(n); }

    void add_step()
    {
        auto& e = mock_->expect(method_, "/v1/records");
        switch (below(10)) {
        case 0: e.answer(200); break;
        case 1: e.answer(404); break;
        case 2: e.fail_before_sent(); break;
        case 3: e.fail_after_sent(); break;
        case 4: e.never(); break;
        case 5: e.answer(200).break_off(); break;
        case 6: e.answer(500); break;
        case 7: e.answer(429); break;
        case 8: e.answer(429).answer_header("Retry-After", retry_after()); break;
        default: e.answer(503).answer_header("Retry-After", retry_after()); break;
        }
        if (below(2) == 0) e.after(milliseconds(below(below(2) == 0 ? 500 : 20'000)));
    }

    std::string retry_after()
    {
        const auto seconds = std::chrono::seconds(below(below(2) == 0 ? 5 : 90));
        switch (below(4)) {
        case 0: {
            // A date some way off from where the clock may be then; dates in the past are among them.
            const auto date = sim_.clock()->utc_now() + seconds;
            return detail::format_http_date(std::chrono::time_point_cast<std::chrono::seconds>(date));
        }
        case 1: return below(8) == 0 ? "soon" : std::to_string(seconds.count());
        default: return std::to_string(seconds.count());
        }
    }

    /// No exchange begins before the time that the one before it was answered with.
    static void check_order(const noting_transport& seen, counts& count)
    {
        for (std::size_t i = 0; i + 1 < seen.seen.size(); ++i) {
            if (!seen.seen[i].not_before) continue;
            BOOST_TEST((seen.seen[i + 1].begun >= *seen.seen[i].not_before), "exchange " << i + 2);
            ++count.kept_to;
        }
    }

    void
    check(const noting_transport& seen, const result<response>& got, nanoseconds took, nanoseconds began, counts& count)
        const
    {
        ++count.cases;
        count.exchanges += seen.seen.size();
        BOOST_TEST((took <= deadline_), "took " << took.count() << " of " << deadline_.count() << " ms");
        BOOST_TEST((seen.latest_limit <= began + deadline_));
        check_order(seen, count);
        BOOST_TEST(seen.seen.size() <= policy_.max_attempts());
        for (const exchange_seen& e : seen.seen) {
            count.named_times += e.not_before ? 1 : 0;
            BOOST_TEST((e.begun < began + deadline_));
        }
        if (got) {
            ++count.in_time;
            return;
        }
        const error e = got.error();
        BOOST_TEST(!e.attempts().empty());
        BOOST_TEST(e.attempts().size() == seen.seen.size());
        // The call ends with its last exchange: nobody sleeps first and gives up then.
        BOOST_TEST((seen.seen.back().ended - began == took), e.to_string());
        if (e.stopped() == stop_reason::deadline) {
            ++count.honest;
            if (seen.seen.back().not_before) {
                BOOST_TEST((*seen.seen.back().not_before >= began + deadline_ || took == deadline_), e.to_string());
                BOOST_TEST(e.retry_after().has_value());
            }
        }
        if (took == deadline_) ++count.ran_out;
    }

    testing::simulation& sim_;
    detail::prng& random_;
    std::shared_ptr<mock_transport> mock_ = std::make_shared<mock_transport>(sim_.clock());
    std::string method_ = random_.below(3) == 0 ? "POST" : "GET";
    milliseconds deadline_{0};
    retry_policy policy_;
};

BOOST_AUTO_TEST_SUITE(deadlines)

BOOST_AUTO_TEST_CASE(random_deadlines_times_and_faults)
{
    constexpr std::uint64_t per_seed = 50;
    const std::uint64_t seeds = times(60, 2'000);
    counts count;
    testing::for_each_seed(1, seeds, [&](std::uint64_t seed) {
        // No TLS, because no byte gets that far: making its contexts would take most of the time.
        testing::simulation sim(
            seed, testing::simulation_options().print_seed(false).service(testing::simulator_options().tls(false)));
        detail::prng random(seed);
        for (std::uint64_t n = 0; n < per_seed; ++n) {
            BOOST_TEST_CONTEXT("seed " << seed << ", case " << n) { random_case(sim, random).run(count); }
        }
        sim.run();
        BOOST_TEST(sim.outstanding() == 0u);
        BOOST_TEST(sim.clock()->alarms() == 0u);
    });
    BOOST_TEST_MESSAGE(
        count.cases << " cases, " << count.exchanges << " exchanges, " << count.named_times << " times named, "
                    << count.kept_to << " requests behind one, " << count.in_time << " successes, " << count.honest
                    << " given up before a wait in vain, " << count.ran_out << " ran out; seeds 1 to " << seeds);
    BOOST_TEST(count.kept_to > count.cases / 20);
    BOOST_TEST(count.honest > count.cases / 50);
    BOOST_TEST(count.ran_out > count.cases / 50);
    BOOST_TEST(count.in_time > count.cases / 50);
}

/// The same with connections, TLS and a server below: slower, and with more ways to fail.
BOOST_AUTO_TEST_CASE(over_the_whole_network)
{
    const std::uint64_t seeds = times(300, 5'000);
    std::uint64_t calls = 0;
    std::uint64_t good = 0;
    std::uint64_t kept_to = 0;
    testing::for_each_seed(1, seeds, [&](std::uint64_t seed) {
        detail::prng random(seed);
        const auto below = [&](std::uint64_t n) { return random.below(n); };
        auto faults = testing::fault_plan::parse(
            "probability 0.2 status 429 retry-after " + std::to_string(below(30)) +
            "\nprobability 0.2 status 503 retry-after " + std::to_string(below(10)) +
            "\nprobability 0.1 hang\nprobability 0.1 cut before-answer\nprobability 0.3 delay " +
            std::to_string(below(5'000)) + "ms\n");
        const auto network = testing::network_conditions()
                                 .latency(0ms, milliseconds(below(400)))
                                 .resolve_time(0ms, milliseconds(below(400)))
                                 .bandwidth(below(2) == 0 ? 0 : 2'000 + below(100'000))
                                 .short_io(0.1)
                                 .resets(0.01)
                                 .stalls(0.01)
                                 .refusals(0.05)
                                 .connect_stalls(0.05)
                                 .resolve_failures(0.05);
        std::shared_ptr<noting_transport> noting;
        std::shared_ptr<testing::virtual_clock> clock;
        auto wrap = [&](std::shared_ptr<transport> inner) {
            noting = std::make_shared<noting_transport>(std::move(inner), clock);
            return noting;
        };
        testing::simulation sim(
            seed, testing::simulation_options().print_seed(false).network(network).service(
                      testing::simulator_options().records(5).faults(faults)));
        clock = sim.clock();
        client c(sim.get_executor(), sim.client_options().wrap_transport(wrap));
        for (int n = 0; n < 10; ++n) {
            BOOST_TEST_CONTEXT("seed " << seed << ", call " << n)
            {
                const milliseconds deadline(1 + below(below(2) == 0 ? 3'000 : 60'000));
                const nanoseconds began = clock->elapsed();
                const std::size_t before = noting->seen.size();
                const auto got =
                    sim.run(c.request("GET", "/records", raw_json(), request_options().deadline(deadline)));
                const nanoseconds took = clock->elapsed() - began;
                ++calls;
                good += got ? 1 : 0;
                BOOST_TEST((took <= deadline), "took " << took.count() << " ns of " << deadline.count() << " ms");
                if (!got && noting->seen.size() > before && got.error().code() != errc::overloaded)
                    BOOST_TEST((noting->seen.back().ended - began == took), got.error().to_string());
            }
        }
        // A 429 holds for the calls that follow; a 503 for its own call, which check_order() above has seen.
        for (std::size_t i = 0; i + 1 < noting->seen.size(); ++i) {
            const exchange_seen& e = noting->seen[i];
            if (!e.not_before || e.status != 429) continue;
            BOOST_TEST((noting->seen[i + 1].begun >= *e.not_before), "seed " << seed << ", exchange " << i + 2);
            ++kept_to;
        }
    });
    BOOST_TEST_MESSAGE(
        calls << " calls, " << good << " good, " << kept_to << " requests behind a named time; seeds 1 to " << seeds);
    BOOST_TEST(good > calls / 10);
    BOOST_TEST(kept_to > calls / 50);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
