// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Usage: soak [CALLS]
//
// Many calls over real sockets, with one request in a hundred going wrong: memory and descriptors stay flat, and every
// call ends exactly once, as the client's counters, the caller's and the simulator's agree. Prints its figures.
#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using runtype::testing::fault_plan;
using runtype::testing::fault_rule;

constexpr std::uint64_t default_calls = 1'000'000;
constexpr std::uint64_t workers = 32;
constexpr std::uint64_t first_records = 50;
/// Of all calls. What is allocated for the largest number of connections and for the log has been allocated by then.
constexpr double warm_up = 0.1;
constexpr double allowed_growth = 1.05;

bool failed = false;

void check(bool holds, const char* what, const std::string& figures)
{
    std::printf("%s %s: %s\n", holds ? "ok    " : "FAILED", what, figures.c_str());
    failed |= !holds;
}

std::uint64_t resident_bytes()
{
    std::ifstream in("/proc/self/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    in >> total >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::uint64_t descriptors()
{
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return static_cast<std::uint64_t>(std::distance(begin(all), end(all))) - 1; // without the iterator's own
}

/// What the caller sees.
struct tally {
    explicit tally(std::uint64_t n) : calls(n) {}

    std::uint64_t calls;
    std::vector<std::string> ids;
    std::uint64_t started = 0;
    std::uint64_t succeeded = 0;
    std::uint64_t failed = 0;
    std::uint64_t created = 0;
    std::uint64_t perhaps_created = 0;
    std::uint64_t deleted = 0;
    std::uint64_t perhaps_deleted = 0;
    std::uint64_t wrong = 0; ///< an answer that belongs to another call
    std::uint64_t resident_after_warm_up = 0;
    std::uint64_t largest_resident = 0;
    std::uint64_t descriptors_after_warm_up = 0;
    std::uint64_t most_descriptors = 0;

    bool begin()
    {
        if (started == calls) return false;
        ++started;
        if (started % 1000 == 0) sample();
        return true;
    }

    void end(bool well) { ++(well ? succeeded : failed); }

    void sample()
    {
        if (static_cast<double>(started) < static_cast<double>(calls) * warm_up) {
            descriptors_after_warm_up = std::max(descriptors_after_warm_up, descriptors());
            resident_after_warm_up = std::max(resident_after_warm_up, resident_bytes());
            return;
        }
        largest_resident = std::max(largest_resident, resident_bytes());
        most_descriptors = std::max(most_descriptors, descriptors());
    }
};

asio::awaitable<void> create_and_delete(runtype::client& client, tally& t, std::string name)
{
    if (!t.begin()) co_return;
    const auto made = co_await client.records().create(runtype::create_record("soak", name));
    t.end(made.has_value());
    if (!made) {
        if (made.error().sent() != runtype::sent_state::not_sent) ++t.perhaps_created;
        co_return;
    }
    ++t.created;
    t.wrong += made->name != name ? 1 : 0;
    const std::string id = made->id;
    if (!t.begin()) co_return;
    const auto gone = co_await client.records().remove(id);
    t.end(gone.has_value());
    // A DELETE that is repeated after its answer was lost finds nothing any more.
    ++(gone ? t.deleted : t.perhaps_deleted);
}

asio::awaitable<void> work(runtype::client& client, tally& t, std::uint64_t worker)
{
    for (std::uint64_t n = 0; t.started < t.calls; ++n) {
        const std::string id = t.ids[(n * workers + worker) % t.ids.size()];
        if (n % 50 == 0) {
            co_await create_and_delete(client, t, "w" + std::to_string(worker) + "-" + std::to_string(n));
        } else if (n % 50 == 1) {
            auto params = runtype::update_record();
            params.metadata(runtype::raw_json("{\"n\":" + std::to_string(n) + "}"));
            if (!t.begin()) co_return;
            const auto changed = co_await client.records().update(id, std::move(params));
            t.end(changed.has_value());
        } else {
            if (!t.begin()) co_return;
            const auto got = co_await client.records().get(id);
            t.end(got.has_value());
            t.wrong += got && got->id != id ? 1 : 0;
        }
    }
}

fault_plan one_percent()
{
    fault_plan plan;
    plan.add(fault_rule().probability(0.004).any_status());
    plan.add(fault_rule().probability(0.002).cut_before_answer());
    plan.add(fault_rule().probability(0.002).cut_in_answer(150).by(runtype::testing::cut_style::reset));
    plan.add(fault_rule().probability(0.002).cut_after_answer());
    return plan;
}

std::string number(std::uint64_t n) { return std::to_string(n); }

void check_accounts(const tally& t, const runtype::client_stats& ours, const runtype::testing::simulator_stats& theirs)
{
    check(
        t.started == t.calls && t.succeeded + t.failed == t.calls, "each call ended once, to its caller",
        number(t.calls) + " = " + number(t.succeeded) + " + " + number(t.failed));
    check(
        ours.calls == t.calls && ours.succeeded == t.succeeded && ours.failed == t.failed && ours.in_flight == 0,
        "the client counted the same",
        number(ours.calls) + " = " + number(ours.succeeded) + " + " + number(ours.failed));
    check(t.wrong == 0, "no call got another one's answer", number(t.wrong));
    check(
        ours.attempts == ours.calls + ours.retries, "attempts are calls and retries",
        number(ours.attempts) + " = " + number(ours.calls) + " + " + number(ours.retries));
    // A connection that the simulator has closed may be written to before the client knows.
    const auto lost = ours.attempts - theirs.requests;
    check(
        theirs.requests <= ours.attempts && lost <= theirs.total_faults(),
        "the simulator saw the attempts, but for some on connections that it had cut",
        number(theirs.requests) + " of " + number(ours.attempts));
    const auto requests = static_cast<double>(theirs.requests);
    const double share = static_cast<double>(theirs.total_faults()) / requests;
    // Three standard deviations, and what a rule leaves to the rules behind it.
    const double tolerance = 0.0005 + 3 * std::sqrt(0.01 / requests);
    check(
        std::abs(share - 0.01) < tolerance, "one request in a hundred went wrong",
        number(theirs.total_faults()) + " of " + number(theirs.requests));
}

void check_records(const tally& t, std::uint64_t left)
{
    const std::uint64_t certain = first_records + t.created - t.deleted;
    check(
        left + t.perhaps_deleted >= certain && left <= certain + t.perhaps_created,
        "the records in the store are those that were created and not deleted",
        number(left) + ", expected " + number(certain) + " to " + number(certain + t.perhaps_created) + " less up to " +
            number(t.perhaps_deleted));
}

int run(std::uint64_t calls)
{
    const std::uint64_t descriptors_before = descriptors();
    const auto start = std::chrono::steady_clock::now();
    {
        auto options = runtype::testing::simulator_options();
        options.records(first_records).faults(one_percent());
        auto sim = runtype::testing::simulator::run_on_own_thread(options);
        tally t(calls);
        t.ids = sim.record_ids();
        asio::io_context ioc(1);
        {
            runtype::client client(
                ioc, runtype::client_options(sim.api_key())
                         .base_url(sim.base_url())
                         .ca_pem(sim.ca_pem())
                         .retry(runtype::retry_policy().base_delay(1ms).max_delay(5ms).rate_limit_delay(1ms, 5ms)));
            for (std::uint64_t i = 0; i < workers; ++i) asio::co_spawn(ioc, work(client, t, i), asio::detached);
            ioc.run();
            check_accounts(t, client.stats(), sim.stats());
        }
        check_records(t, sim.record_count());
        check(
            static_cast<double>(t.largest_resident) <= static_cast<double>(t.resident_after_warm_up) * allowed_growth,
            "resident memory is flat within 5 percent",
            number(t.resident_after_warm_up / 1024) + " KiB after warm-up, " + number(t.largest_resident / 1024) +
                " KiB at most");
        check(
            t.most_descriptors <= t.descriptors_after_warm_up + workers, "descriptors are flat",
            number(t.descriptors_after_warm_up) + " in warm-up, " + number(t.most_descriptors) + " at most after it");
        sim.stop();
    }
    const auto after = descriptors();
    check(
        after <= descriptors_before, "no descriptor is left open",
        number(descriptors_before) + " before, " + number(after) + " after");
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf(
        "%.0f s, %.0f calls a second (client and simulator in one process)\n", seconds,
        static_cast<double>(calls) / seconds);
    return failed ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::uint64_t calls = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : default_calls;
    if (calls < 10'000) {
        std::fprintf(stderr, "soak: fewer than 10000 calls show nothing\n");
        return 2;
    }
    return run(calls);
}
