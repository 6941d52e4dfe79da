// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Runs, tools, uploads and downloads on an io_context that four threads run. Made for ThreadSanitizer; what is counted
// in the end has to be right without it, too.

#include "temp_dir.hpp"

#include <runtype/download.hpp>
#include <runtype/event_stream.hpp>
#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::run_script;
using testing::simulator;
using testing::simulator_options;

constexpr int runs_at_a_time = 40;

run_script story()
{
    run_script script;
    script.text("Let me look.").call("stock", R"({"sku":"a"})").call("stock", R"({"sku":"b"})").approval("refund");
    return script.text("Three left.").finish("Three left.");
}

struct stream_threads {
    explicit stream_threads(simulator_options options = simulator_options().records(60).run(story()))
        : sim(simulator::run_on_own_thread(std::move(options)))
    {
    }

    simulator sim;
    asio::io_context ioc{4};
    runtype::client client{
        ioc, client_options(sim.api_key()).base_url(sim.base_url()).ca_pem(sim.ca_pem()).max_connections(64)};
    std::atomic<int> good{0};
    std::atomic<int> cancelled{0};
    std::atomic<int> wrong{0};

    void count(const error& e)
    {
        if (!e)
            ++good;
        else if (e.code() == errc::cancelled)
            ++cancelled;
        else
            ++wrong;
    }
    void run_on_threads()
    {
        std::vector<std::thread> threads;
        for (int n = 0; n < 4; ++n) threads.emplace_back([this] { ioc.run(); });
        for (auto& each : threads) each.join();
        const client_stats s = client.stats();
        BOOST_TEST(s.in_flight == 0u);
        BOOST_TEST(s.connections_active == 0u);
        BOOST_TEST(s.calls == s.succeeded + s.failed);
    }
    event_stream start() const
    {
        return client.agents().execute_stream(sim.agent_ids().at(0), execute_agent().message("user", "Hello"));
    }
};

/// Carries out calls of tools, each of which makes a call of its own.
class shop {
public:
    explicit shop(const client& c) : client_(c) {}
    tool_handlers tools()
    {
        const auto stock = [this](tool_call call) { return look_up(std::move(call)); };
        const auto decide = [this](events::approval_start) { return approve(); };
        return tool_handlers().on("stock", stock).on_approval(decide);
    }
    std::atomic<int> calls{0};
    std::atomic<int> decisions{0};

private:
    asio::awaitable<result<raw_json>> look_up(tool_call)
    {
        const result<response> got = co_await client_.request("GET", "/records?limit=1");
        if (!got) co_return got.error();
        ++calls;
        co_return raw_json(std::string(R"({"left":3})"));
    }
    asio::awaitable<approval_decision> approve()
    {
        ++decisions;
        co_return approval_decision(true);
    }
    const client& client_;
};

asio::awaitable<void> run_with_tools(stream_threads& f, shop& s)
{
    event_stream run = f.start().run_tools(s.tools());
    const result<std::string> output = co_await run.final_output();
    f.count(output ? error() : output.error());
    if (output && *output != "Three left.") ++f.wrong;
}

asio::awaitable<void> read_to_the_pause(stream_threads& f)
{
    event_stream run = f.start();
    std::int64_t last = 0;
    while (auto e = co_await run.next()) {
        if (!*e) {
            f.count(e->error());
            co_return;
        }
        if ((*e)->seq().value_or(-1) != ++last) ++f.wrong;
    }
    f.count(run.status().state == run_state::paused ? error() : error(errc::stream_dropped, "not at its pause"));
}

asio::awaitable<void> transfer(stream_threads& f, const temp_dir& dir, int n)
{
    auto pieces =
        std::vector<std::string>{"name,text\r\nrow " + std::to_string(n) + ',', std::string(50'000, 'x'), "\r\n"};
    auto rows = csv_upload(body_from_generator(generate(std::move(pieces)))).type_value("row");
    const result<csv_upload_result> made = co_await f.client.records().upload_csv(std::move(rows));
    f.count(made ? error() : made.error());
    if (made && made->created != 1) ++f.wrong;
    result<download> d = co_await f.client.records().export_csv_stream();
    if (!d) {
        f.count(d.error());
        co_return;
    }
    const std::string path = dir.file("records" + std::to_string(n) + ".csv");
    const result<std::uint64_t> saved = co_await d->to_file(path, save_options().sync(false));
    f.count(saved ? error() : saved.error());
}

/// Something that is cancelled on its strand by a coroutine that runs on any thread.
struct cancellable {
    explicit cancellable(asio::io_context& c) : strand(asio::make_strand(c)) {}
    asio::strand<asio::io_context::executor_type> strand;
    asio::cancellation_signal signal;
};

asio::awaitable<void> cancel_after(const client& c, std::shared_ptr<cancellable> other, int calls)
{
    for (int i = 0; i < calls; ++i) (void)co_await c.request("GET", "/records?limit=1");
    asio::post(other->strand, [other] { other->signal.emit(asio::cancellation_type::terminal); });
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(streams_on_four_threads, stream_threads)

BOOST_AUTO_TEST_CASE(runs_with_tools_and_runs_without)
{
    shop s(client);
    for (int n = 0; n < runs_at_a_time; ++n) {
        asio::co_spawn(ioc, run_with_tools(*this, s), asio::detached);
        asio::co_spawn(ioc, read_to_the_pause(*this), asio::detached);
    }
    run_on_threads();
    BOOST_TEST(wrong == 0);
    BOOST_TEST(good == 2 * runs_at_a_time);
    BOOST_TEST(s.calls == 2 * runs_at_a_time);
    BOOST_TEST(s.decisions == runs_at_a_time);
}

BOOST_AUTO_TEST_CASE(uploads_and_downloads)
{
    const temp_dir dir;
    for (int n = 0; n < 20; ++n) asio::co_spawn(ioc, transfer(*this, dir, n), asio::detached);
    run_on_threads();
    BOOST_TEST(wrong == 0);
    BOOST_TEST(good == 40);
    BOOST_TEST(sim.record_count() == 80u);
    for (int n = 0; n < 20; ++n) BOOST_TEST(dir.read("records" + std::to_string(n) + ".csv").starts_with("id,type,"));
}

BOOST_AUTO_TEST_CASE(all_of_them_cancelled_on_the_way)
{
    const temp_dir dir;
    shop s(client);
    std::atomic<int> ended{0};
    const auto start_one = [&](asio::awaitable<void> op, int calls) {
        auto other = std::make_shared<cancellable>(ioc);
        auto on_end = [&ended, other](const std::exception_ptr&) { ++ended; }; // the signal outlives what it ends
        asio::co_spawn(other->strand, std::move(op), asio::bind_cancellation_slot(other->signal.slot(), on_end));
        asio::co_spawn(ioc, cancel_after(client, other, calls), asio::detached);
    };
    for (int n = 0; n < 20; ++n) {
        start_one(run_with_tools(*this, s), n);
        start_one(read_to_the_pause(*this), n);
        start_one(transfer(*this, dir, n), n);
    }
    run_on_threads();
    BOOST_TEST(ended == 60);
    BOOST_TEST(wrong == 0);
    BOOST_TEST(cancelled > 0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::test
