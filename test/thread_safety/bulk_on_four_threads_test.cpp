// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Pages fetched ahead and calls side by side, on an io_context that four threads run. Made for ThreadSanitizer; what is
// counted in the end has to be right without it, too.

#include <runtype/client.hpp>
#include <runtype/merge.hpp>
#include <runtype/records_bulk.hpp>
#include <runtype/resources/records.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::simulator;
using testing::simulator_options;

constexpr std::size_t record_count = 100;

struct bulk_threads {
    simulator sim = simulator::run_on_own_thread(simulator_options().records(record_count));
    asio::io_context ioc;
    runtype::client client{ioc, client_options(sim.api_key()).base_url(sim.base_url()).ca_pem(sim.ca_pem())};

    void run_on_threads()
    {
        std::vector<std::thread> threads;
        for (int n = 0; n < 4; ++n) threads.emplace_back([this] { ioc.run(); });
        for (auto& each : threads) each.join();
    }
    page_generator<record> list() const { return client.records().list(list_records().limit(7)); }
};

std::atomic<int> whole{0};
std::atomic<int> wrong{0};

asio::awaitable<void> walk(page_generator<record> records, std::size_t stop_after)
{
    std::size_t items = 0;
    while (auto r = co_await records.next()) {
        if (!*r) {
            ++wrong;
            co_return;
        }
        if (++items == stop_after) co_return; // a fetch is under way
    }
    ++(items == record_count ? whole : wrong);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(bulk_on_four_threads, bulk_threads)

BOOST_AUTO_TEST_CASE(walks_with_pages_ahead)
{
    whole = 0;
    wrong = 0;
    for (std::size_t n = 0; n < 24; ++n)
        asio::co_spawn(ioc, walk(list().prefetch(1 + n % 3), n % 2 == 0 ? 0 : n * 3), asio::detached);
    run_on_threads();
    BOOST_TEST(wrong == 0);
    BOOST_TEST(whole == 12);
    BOOST_TEST(client.stats().in_flight == 0u);
}

BOOST_AUTO_TEST_CASE(generators_dropped_by_a_thread_of_the_caller)
{
    auto work = asio::make_work_guard(ioc);
    std::vector<std::thread> threads;
    for (int n = 0; n < 4; ++n) threads.emplace_back([this] { ioc.run(); });
    for (std::size_t n = 0; n < 40; ++n) {
        std::optional<page_generator<record>> records(list().prefetch(2));
        std::promise<void> first;
        asio::co_spawn(
            ioc,
            [](page_generator<record>& r) -> asio::awaitable<bool> {
                auto next = co_await r.next();
                co_return next && *next;
            }(*records),
            [&](const std::exception_ptr& e, bool good) {
                BOOST_TEST((!e && good));
                first.set_value();
            });
        first.get_future().wait();
        records.reset(); // here, while the four run the fetch
    }
    work.reset();
    for (auto& each : threads) each.join();
    BOOST_TEST(client.stats().in_flight == 0u);
}

BOOST_AUTO_TEST_CASE(cancelled_walks)
{
    std::atomic<int> ended{0};
    struct one {
        explicit one(asio::io_context& c) : strand(asio::make_strand(c)) {}
        asio::strand<asio::io_context::executor_type> strand;
        asio::cancellation_signal signal;
    };
    std::vector<std::unique_ptr<one>> all;
    for (std::size_t n = 0; n < 30; ++n) {
        all.push_back(std::make_unique<one>(ioc));
        one& w = *all.back();
        auto fn = [this](record r) -> asio::awaitable<result<record>> { return client.records().get(std::move(r.id)); };
        auto op = [](page_generator<record> records, decltype(fn) f) -> asio::awaitable<void> {
            auto done = co_await records.for_each(4, f);
            if (!done && done.error().code() != errc::cancelled) ++wrong;
        }(list().prefetch(n % 3), fn);
        asio::co_spawn(
            w.strand, std::move(op),
            asio::bind_cancellation_slot(w.signal.slot(), [&ended](const std::exception_ptr&) { ++ended; }));
        // From within its strand, somewhere on the way.
        asio::co_spawn(
            ioc,
            [](runtype::client& c, one& other, std::size_t calls) -> asio::awaitable<void> {
                for (std::size_t i = 0; i < calls; ++i) (void)co_await c.request("GET", "/records?limit=1");
                asio::post(other.strand, [&other] { other.signal.emit(asio::cancellation_type::terminal); });
            }(client, w, n),
            asio::detached);
    }
    wrong = 0;
    run_on_threads();
    BOOST_TEST(ended == 30);
    BOOST_TEST(wrong == 0);
    BOOST_TEST(client.stats().in_flight == 0u);
}

BOOST_AUTO_TEST_CASE(calls_side_by_side)
{
    std::atomic<std::size_t> fetched{0};
    std::atomic<int> jobs{0};
    auto fn = [&](record r) -> asio::awaitable<result<void>> {
        auto again = co_await client.records().get(r.id);
        if (!again) co_return again.error();
        if (again->id == r.id) ++fetched;
        co_return result<void>();
    };
    auto job = [](async_generator<record> records, decltype(fn)& f, std::atomic<int>& done) -> asio::awaitable<void> {
        auto summary = co_await records.for_each(8, f);
        if (summary && summary->failed == 0) ++done;
    };
    for (int n = 0; n < 3; ++n) asio::co_spawn(ioc, job(merge(list().prefetch(1), list()), fn, jobs), asio::detached);
    run_on_threads();
    BOOST_TEST(jobs == 3);
    BOOST_TEST(fetched == 3 * 2 * record_count);
}

BOOST_AUTO_TEST_CASE(writing)
{
    std::vector<create_record> all;
    for (int i = 0; i < 200; ++i) all.emplace_back("bulk", "name " + std::to_string(i));
    std::size_t seen = 0; // one call back at a time
    std::optional<bulk_summary> done;
    const auto options = bulk_options().concurrency(16).on_item([&](const bulk_item&) { ++seen; });
    asio::co_spawn(
        ioc, resources::records_bulk(client).create_all(std::move(all), options),
        [&](const std::exception_ptr&, const result<bulk_summary>& r) {
            if (r) done = *r;
        });
    run_on_threads();
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->created == 200u);
    BOOST_TEST(seen == 200u);
    BOOST_TEST(sim.record_count() == record_count + 200);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::test
