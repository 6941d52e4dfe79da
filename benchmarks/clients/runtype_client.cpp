// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The library as its user writes it: default options but for the certificate, the number of connections, and what the
// variants name.
#include "common/answers.hpp"
#include "common/meter.hpp"
#include "common/typed_page.hpp"

#include <runtype/event_stream.hpp>
#include <runtype/request_options.hpp>
#include <runtype/runtype.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <thread>
#include <vector>

namespace {

namespace asio = boost::asio;
using namespace bench;
using clock_type = meter::clock;

/// The least that a user would put around the transport.
class counting_transport : public runtype::transport {
public:
    explicit counting_transport(std::shared_ptr<runtype::transport> inner) : inner_(std::move(inner)) {}

    asio::awaitable<runtype::result<runtype::transport_response>> exchange(
        const runtype::transport_request& request, runtype::exchange_limits limits, runtype::attempt& ledger) override
    {
        ++exchanges_;
        return inner_->exchange(request, limits, ledger);
    }
    void close() noexcept override { inner_->close(); }
    [[nodiscard]] runtype::transport_stats stats() const override { return inner_->stats(); }

private:
    std::shared_ptr<runtype::transport> inner_;
    std::atomic<std::uint64_t> exchanges_{0};
};

runtype::client_options client_options_of(const options& o)
{
    runtype::client_options made{std::string(api_key)};
    made.base_url(o.url + "/v1").ca_file(o.ca).user_agent(std::string(user_agent));
    if (!o.has("default_connections") && o.in_flight > runtype::client_options::default_max_connections)
        made.max_connections(o.in_flight);
    if (!o.has("default_idle")) made.max_idle_connections(std::max<std::size_t>(o.in_flight, 64));
    // Thousands of handshakes at once, or valgrind on a busy machine, take their time: that is what is measured, not
    // the limits.
    made.connect_timeout(std::chrono::seconds(120))
        .attempt_timeout(std::chrono::seconds(240))
        .deadline(std::chrono::seconds(480));
    if (o.has("single_threaded")) made.single_threaded(true);
    if (o.has("no_governor")) made.rate_limit(runtype::rate_limit::off());
    if (o.has("no_gzip")) made.compression(false);
    if (o.has("no_retry_budget")) made.retry_budget(0);
    if (o.has("no_checks")) made.client_checks(false);
    if (o.has("wrapped")) {
        made.wrap_transport([](std::shared_ptr<runtype::transport> network) -> std::shared_ptr<runtype::transport> {
            return std::make_shared<counting_transport>(std::move(network));
        });
    }
    if (o.has("reconnect")) made.idle_timeout(std::chrono::milliseconds(0));
    return made;
}

/// One worker's share of the work, and what it has measured.
struct lane {
    lane() {}
    std::size_t left = 0;
    bool warm = true;
    std::vector<std::uint32_t> latencies;
    runtype::response_info info;

    void record(clock_type::time_point begin)
    {
        if (!warm) latencies.push_back(static_cast<std::uint32_t>((clock_type::now() - begin).count() / 1000));
    }
};

class runner {
public:
    explicit runner(const options& o) : options_(o) {}

    /// The client opens a connection where none is free. So that none has to be opened afterwards, as with the other
    /// clients, the server holds the answers until all of them are there: a millisecond for each.
    [[nodiscard]] bool warms_up_together() const
    {
        return options_.in_flight > runtype::client_options::default_max_connections &&
               !options_.has("default_connections") && options_.warmup <= options_.in_flight;
    }

    asio::awaitable<void> work_off(const runtype::client& client, lane& mine)
    {
        for (; mine.left > 0; --mine.left) {
            const clock_type::time_point begin = clock_type::now();
            switch (options_.what) {
            case work::get:
                if (options_.has("typed"))
                    co_await get_typed(client, mine);
                else
                    co_await get(client, mine);
                break;
            case work::page: co_await page(client, mine); break;
            case work::page_typed: co_await typed(client, mine); co_return;
            case work::post: co_await post(client, mine); break;
            }
            mine.record(begin);
        }
    }

private:
    [[nodiscard]] runtype::request_options call_options(lane& mine) const
    {
        runtype::request_options made;
        if (!mine.warm && options_.delay > 0) made.query("delay", std::to_string(options_.delay));
        if (mine.warm && warms_up_together()) made.query("delay", std::to_string(options_.in_flight));
        if (info_) made.info(mine.info);
        return made;
    }

    asio::awaitable<void> get_typed(const runtype::client& client, lane& mine)
    {
        const auto answer =
            co_await client.agents().get(std::string(agent_path.substr(agent_path.rfind('/') + 1)), call_options(mine));
        if (answer.value().name != "Support triage") throw std::runtime_error("wrong agent");
    }

    /// The raw answer, so that its text can be checked as the others check theirs.
    asio::awaitable<void> get(const runtype::client& client, lane& mine)
    {
        const auto answer =
            co_await client.request("GET", std::string(agent_path.substr(3)), runtype::raw_json(), call_options(mine));
        check_body(answer.value().body.text(), agent_body(), mine.warm);
    }

    asio::awaitable<void> page(const runtype::client& client, lane& mine)
    {
        const auto answer =
            co_await client.request("GET", std::string(page_target.substr(3)), runtype::raw_json(), call_options(mine));
        check_body(answer.value().body.text(), expected_page_, mine.warm);
    }

    /// All of its share: page after page of one list per worker.
    asio::awaitable<void> typed(const runtype::client& client, lane& mine)
    {
        auto records = client.records().list(runtype::list_records().limit(records_per_page), call_options(mine));
        if (options_.has("prefetch")) records.prefetch(1);
        for (;;) {
            const clock_type::time_point begin = clock_type::now();
            auto got = co_await records.next_page();
            if (!got) co_return;
            check_records(got->value().items);
            mine.record(begin);
            if (--mine.left == 0) co_return;
        }
    }

    asio::awaitable<void> post(const runtype::client& client, lane& mine)
    {
        const auto answer = co_await client.request(
            "POST", std::string(records_path.substr(3)), runtype::raw_json(create_body()), call_options(mine));
        check_body(answer.value().body.text(), created_body(), mine.warm);
    }

    const options& options_;
    const bool info_ = options_.has("info");
    const std::string expected_page_ = page_body(1);
};

asio::awaitable<void> read_events(const runtype::client& client, std::uint64_t count, std::uint64_t& seen)
{
    auto run = client.stream(
        "POST", "/agents/agent_1/execute", runtype::raw_json(create_body()),
        runtype::request_options().query("events", std::to_string(count)));
    while (auto event = co_await run.next()) {
        event->value();
        ++seen;
    }
}

asio::awaitable<void> walk_items(const runtype::client& client, const options& o, std::uint64_t& seen)
{
    auto records = client.records().list(runtype::list_records().limit(records_per_page));
    if (o.has("prefetch")) records.prefetch(1);
    if (o.has("for_each")) {
        auto count = [&](runtype::record) -> asio::awaitable<void> {
            ++seen;
            co_return;
        };
        const auto summary = co_await records.for_each(16, count);
        summary.value();
        co_return;
    }
    asio::steady_timer timer(co_await asio::this_coro::executor);
    while (auto item = co_await records.next()) {
        item->value();
        ++seen;
        if (o.has("slow_reader") && seen % records_per_page == 0) {
            timer.expires_after(std::chrono::milliseconds(20)); // for what a caller does with a page
            co_await timer.async_wait(asio::use_awaitable);
        }
    }
}

/// Runs the lanes of one phase, each context by a thread of its own (or all threads on the one context there is). The
/// measurement ends with the last answer: io_context::run() may return later, after a timer of the client.
void run_phase(
    const options& o,
    runner& r,
    std::vector<std::unique_ptr<asio::io_context>>& contexts,
    std::vector<std::unique_ptr<runtype::client>>& clients,
    std::vector<lane>& lanes,
    meter* measured)
{
    const bool warm = measured == nullptr;
    std::atomic<std::size_t> running{lanes.size()};
    const auto on_end = [&](std::exception_ptr e) {
        if (e) std::rethrow_exception(e);
        if (--running == 0 && measured) measured->stop();
    };
    const std::size_t total = warm ? std::max(o.warmup, o.in_flight) : o.requests;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        lanes[i].left = o.share(total, i);
        lanes[i].warm = warm;
        if (!warm) lanes[i].latencies.reserve(lanes[i].left);
        asio::co_spawn(*contexts[i % contexts.size()], r.work_off(*clients[i % clients.size()], lanes[i]), on_end);
    }
    for (auto& context : contexts) context->restart();
    if (o.threads == 1) {
        contexts.front()->run();
        return;
    }
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < o.threads; ++i)
        threads.emplace_back([&contexts, i] { contexts[i % contexts.size()]->run(); });
    for (std::thread& t : threads) t.join();
}

void report(meter& measured, const options& o, const runtype::client& client)
{
    const runtype::client_stats stats = client.stats();
    measured.note("connections", static_cast<double>(stats.connections_opened));
    measured.note("resumed", static_cast<double>(stats.handshakes_resumed));
    measured.print(o.variant.empty() ? "runtype" : "runtype " + o.variant);
}

/// Modes of a single coroutine: `requests` is the number of pages or events, so that the report is per each of them.
int run_single(const options& o)
{
    asio::io_context context(1);
    runtype::client client(context, client_options_of(o));
    meter measured(o);
    std::uint64_t seen = 0;
    const auto once = [&](std::uint64_t events, bool warm) {
        const auto on_end = [&](std::exception_ptr e) {
            if (e) std::rethrow_exception(e);
            if (!warm) measured.stop();
        };
        seen = 0;
        context.restart();
        if (!warm) measured.start();
        if (o.mode == "sse")
            asio::co_spawn(context, read_events(client, events, seen), on_end);
        else
            asio::co_spawn(context, walk_items(client, o, seen), on_end);
        context.run();
    };
    once(100, true);
    once(o.requests, false);
    const std::uint64_t expected = o.mode == "sse" ? o.requests + 1 : o.requests * records_per_page;
    if (seen != expected) throw std::runtime_error("saw " + std::to_string(seen) + ", not " + std::to_string(expected));
    report(measured, o, client);
    return 0;
}

int run(const options& o)
{
    if (o.mode == "sse" || o.mode == "walk") return run_single(o);
    // A thread's own client has an io_context of its own, or shares the one there is ("one_context").
    const std::size_t own_clients = o.has("client_per_thread") ? o.threads : 1;
    const std::size_t own_contexts = o.has("one_context") ? 1 : own_clients;
    std::vector<std::unique_ptr<asio::io_context>> contexts;
    std::vector<std::unique_ptr<runtype::client>> clients;
    for (std::size_t i = 0; i < own_contexts; ++i) {
        // The hint says how many threads run it, as a user with one thread writes it.
        contexts.push_back(std::make_unique<asio::io_context>(own_contexts > 1 ? 1 : static_cast<int>(o.threads)));
    }
    for (std::size_t i = 0; i < own_clients; ++i)
        clients.push_back(std::make_unique<runtype::client>(*contexts[i % own_contexts], client_options_of(o)));
    std::vector<lane> lanes(o.in_flight);
    runner r(o);
    meter measured(o);
    if (o.warmup > 0) run_phase(o, r, contexts, clients, lanes, nullptr);
    if (o.warmup > 0 && r.warms_up_together()) {
        std::uint64_t opened = 0;
        for (const auto& each : clients) opened += each->stats().connections_opened;
        if (opened < o.in_flight)
            throw std::runtime_error(
                "only " + std::to_string(opened) + " of " + std::to_string(o.in_flight) +
                " connections were opened by the warm-up: the machine is too busy to measure this");
    }
    measured.start();
    run_phase(o, r, contexts, clients, lanes, &measured);
    for (const lane& l : lanes) measured.record_many(l.latencies);
    report(measured, o, *clients.front());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(parse_options(argc, argv));
    } catch (const std::exception& e) {
        std::fprintf(stderr, "runtype: %s\n", e.what());
        return 1;
    }
}
