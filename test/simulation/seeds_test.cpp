// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A run that fails tells its seed, and the seed is all that it takes to have the same run again. And what the proofs of
// cancellation rest on: a function that runs before everything that is ready.
#include "sim_world.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/system/system_error.hpp>

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

/// What goes to standard error during the life of this object.
class caught_errors {
public:
    caught_errors() : before_(std::cerr.rdbuf(text_.rdbuf())) {}
    ~caught_errors() { std::cerr.rdbuf(before_); }
    caught_errors(const caught_errors&) = delete;
    caught_errors& operator=(const caught_errors&) = delete;
    [[nodiscard]] std::string text() const { return text_.str(); }

private:
    std::ostringstream text_;
    std::streambuf* before_;
};

/// Sets the variable that repeats one seed, and puts back what was there: whoever repeats one of all tests has set it.
class only_seed {
public:
    explicit only_seed(const char* value)
    {
        if (const char* const set = std::getenv(name)) before_ = set;
        value != nullptr ? ::setenv(name, value, 1) : ::unsetenv(name);
    }
    ~only_seed() { before_ ? ::setenv(name, before_->c_str(), 1) : ::unsetenv(name); }
    only_seed(const only_seed&) = delete;
    only_seed& operator=(const only_seed&) = delete;

private:
    static constexpr const char* name = "RUNTYPE_SIMULATION_SEED";
    std::optional<std::string> before_;
};

/// Fails with some seeds: where the network loses all attempts of a call. `trace` is all that a run shows.
void run_of_a_user(std::uint64_t seed, std::string& trace)
{
    testing::simulation sim(
        seed, testing::simulation_options().record_steps(true).network(
                  testing::network_conditions().latency(1ms, 50ms).short_io(0.3).resets(0.12)));
    client c(sim.get_executor(), sim.client_options().retry(retry_policy().max_attempts(3)));
    const auto job = [&]() -> asio::awaitable<void> { (co_await c.request("GET", "/agents")).value(); };
    try {
        sim.run(job());
    } catch (...) {
        std::ostringstream out;
        for (const testing::io_step& step : sim.steps()) out << step << '\n';
        out << sim.turns() << ' ' << sim.clock()->elapsed().count();
        trace = out.str();
        throw;
    }
}

BOOST_AUTO_TEST_SUITE(seeds)

BOOST_AUTO_TEST_CASE(a_failing_run_tells_its_seed_and_the_seed_gives_the_same_run)
{
    std::string trace;
    std::string told;
    std::uint64_t runs = 0;
    std::uint64_t failing = 0;
    const auto test = [&](std::uint64_t seed) {
        ++runs;
        failing = seed;
        run_of_a_user(seed, trace);
    };
    {
        const only_seed none(nullptr);
        const caught_errors errors;
        BOOST_CHECK_THROW(testing::for_each_seed(1, 10'000, test), api_exception);
        told = errors.text();
    }
    BOOST_TEST(runs > 1u); // the first does not fail: what is told is not just where it began
    BOOST_TEST(!trace.empty());
    // One line from the simulation, with what went wrong and where; and one to be pasted in front of the program.
    BOOST_TEST(told.find("the run with seed " + std::to_string(failing) + " failed (") != std::string::npos, told);
    const std::string variable = "RUNTYPE_SIMULATION_SEED=";
    const std::size_t at = told.find(variable);
    BOOST_TEST_REQUIRE(at != std::string::npos, told);
    const std::string number = told.substr(at + variable.size(), told.find('\n', at) - at - variable.size());
    BOOST_TEST(number == std::to_string(failing));

    const std::string first = std::exchange(trace, std::string());
    runs = 0;
    std::string again;
    {
        const only_seed this_one(number.c_str());
        const caught_errors errors;
        BOOST_CHECK_THROW(testing::for_each_seed(1, 10'000, test), api_exception);
        again = errors.text();
    }
    BOOST_TEST(runs == 1u);
    BOOST_TEST(trace == first);
    BOOST_TEST(again == told);
}

BOOST_AUTO_TEST_CASE(a_seed_that_is_not_to_be_told_is_not)
{
    const caught_errors errors;
    testing::simulation sim(4711, testing::simulation_options().print_seed(false));
    const auto job = []() -> asio::awaitable<void> {
        throw std::runtime_error("as planned");
        co_return;
    };
    BOOST_CHECK_THROW(sim.run(job()), std::runtime_error);
    BOOST_TEST(errors.text().empty(), errors.text());
}

BOOST_AUTO_TEST_CASE(what_is_run_first_comes_before_all_that_is_ready)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        testing::simulation sim(seed);
        std::string order;
        for (int i = 0; i < 5; ++i) asio::post(sim.get_executor(), [&] { order += 'x'; });
        sim.turn();
        sim.run_first([&] { order += '!'; });
        BOOST_TEST(sim.outstanding() == 5u);
        sim.turn();
        BOOST_TEST(order == "x!");
        sim.run();
        BOOST_TEST(order == "x!xxxx");
    }
}

// A signal that is raised in a turn has reached its coroutine in that turn, whatever else is ready.
BOOST_AUTO_TEST_CASE(a_signal_that_is_run_first_arrives_in_its_turn)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        testing::simulation sim(seed);
        asio::cancellation_signal signal;
        bool cancelled = false;
        const auto sleeper = [&]() -> asio::awaitable<void> {
            try {
                co_await sim.wait_for(1h);
            } catch (const boost::system::system_error& e) {
                cancelled = e.code() == asio::error::operation_aborted;
                BOOST_TEST(sim.depth() == 0u);
            }
        };
        asio::co_spawn(
            sim.get_executor(), sleeper(),
            asio::bind_cancellation_slot(signal.slot(), [](const std::exception_ptr&) {}));
        sim.turn();
        for (int i = 0; i < 5; ++i) asio::post(sim.get_executor(), [] {});
        sim.run_first([&] { signal.emit(asio::cancellation_type::terminal); });
        sim.turn();
        sim.reset_depth();
        BOOST_TEST(!cancelled);
        sim.run();
        BOOST_TEST(cancelled);
        BOOST_TEST((sim.clock()->elapsed() == 0s));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
