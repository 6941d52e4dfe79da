// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/client_options.hpp>
#include <runtype/config.hpp>
#include <runtype/testing/simulation_options.hpp>
#include <runtype/testing/simulator.hpp>
#include <runtype/testing/virtual_clock.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace runtype::testing {

/// A run that cannot end: nothing is ready and nothing is set, or there is no end in sight. what() has the seed.
class RUNTYPE_API simulation_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    ~simulation_error() override;
};

/// One connection of a simulation, as the network sees it.
struct RUNTYPE_API simulated_connection {
    simulated_connection() {}

    std::uint64_t number = 0;        ///< from 1, in the order of the connects
    std::uint64_t sent = 0;          ///< bytes that were taken from the client
    std::uint64_t arrived = 0;       ///< of these, bytes that have reached the server
    std::uint64_t answered = 0;      ///< bytes that were taken from the server
    std::uint64_t received = 0;      ///< of these, bytes that have reached the client
    bool open = false;               ///< at the client's end
    bool open_at_the_server = false; ///< at the server's
};

/** The service, the network, the clock and the scheduler of a test, in one object and in one thread: a run is decided
 * by its seed alone.
 *
 *  The client's own network code runs in it, TLS included, over connections in memory; at their other end serves the
 *  simulator. Time is virtual: it stands still while anything is ready to run, and then jumps to what comes next.
 *
 *  @code
 *  runtype::testing::simulation sim(seed);
 *  runtype::client client(sim.get_executor(), sim.client_options());
 *  auto agent = sim.run(client.agents().get("agent_1"));
 *  @endcode
 *
 *  A run that fails (the coroutine threw, or can never end) writes the seed to standard error. Code under test that
 *  waits for anything but the client has to use wait_for(): Asio's own timers and sockets are on the machine's time
 *  and a simulation does not wait for them.
 *
 *  @par Thread safety
 *  None: everything on one thread, handlers included. Distinct simulations: safe.
 *  @par Lifetime
 *  A client may be destroyed before or after the simulation. What is destroyed with the simulation drops the coroutines
 *  that have not ended, as an io_context does.
 */
class RUNTYPE_API simulation {
public:
    using executor_type = boost::asio::any_io_executor;

    /// @throws std::runtime_error if OpenSSL refuses, std::invalid_argument for options that cannot be.
    explicit simulation(std::uint64_t seed = 1, simulation_options options = simulation_options());
    ~simulation();
    simulation(const simulation&) = delete;
    simulation& operator=(const simulation&) = delete;

    [[nodiscard]] std::uint64_t seed() const noexcept;
    [[nodiscard]] executor_type get_executor() noexcept;
    [[nodiscard]] const std::shared_ptr<virtual_clock>& clock() const noexcept;
    /// What a client needs to live in this simulation: address, key, certificate authority, network, clock, seed. More
    /// may be set on it.
    [[nodiscard]] runtype::client_options client_options() const;

    /** Runs a coroutine to its end and gives its result.
     *
     *  @throws what the coroutine throws; simulation_error if it can never end.
     */
    template <typename T>
    T run(boost::asio::awaitable<T> coroutine);
    /// Runs until nothing is outstanding, as io_context::run() does. Throws simulation_error if that can never be.
    void run();
    /// Runs what happens within this time; the clock has moved by it then.
    void run_for(std::chrono::nanoseconds time);
    /// Runs what is ready, and what becomes ready through it, while the time stands still.
    void run_ready();
    /// Runs one handler; if none is ready, the clock jumps first. False: there is nothing to do.
    bool turn();
    /** Runs this in the next turn, before all that is ready: something that comes from within the program at this very
     *  moment.
     *
     *  That is how to cancel at a suspension point. A signal that is raised between two turns is brought to its
     *  coroutine by a handler that Asio posts, and in a random order others may run before that one.
     *  @code
     *  sim.run_first([&] { signal.emit(boost::asio::cancellation_type::terminal); });
     *  sim.turn();        // the signal has reached the coroutine
     *  sim.reset_depth(); // what it has made ready is the next turn of its chain
     *  @endcode
     */
    void run_first(std::function<void()> function);

    /// Suspends a coroutine of this simulation for a virtual time. Cancellable: throws then, as an Asio timer does.
    [[nodiscard]] boost::asio::awaitable<void> wait_for(std::chrono::nanoseconds time);

    /// Handlers that have run.
    [[nodiscard]] std::uint64_t turns() const noexcept;
    /// How far the handler that runs now is from what began its chain: a handler that another one posted is one deeper.
    /// What the clock or the network began, and what was posted between two turns, has depth 0.
    [[nodiscard]] unsigned depth() const noexcept;
    /// From now on depths count from here: what is ready now has depth 0.
    void reset_depth() noexcept;
    /// Handlers that are ready, operations under way, alarms that are set: 0 when an io_context's run() would return.
    [[nodiscard]] std::size_t outstanding() const noexcept;
    /// Calls back between two turns, when `n` of them have run (n > turns(), or at the next turn).
    void at_turn(std::uint64_t n, std::function<void()> callback);
    /// Calls back after each turn: the place for invariants. May throw; run() passes it on. Empty: no more.
    void after_each_turn(std::function<void()> callback);

    /// The steps so far, if simulation_options::record_steps() is on.
    [[nodiscard]] const std::vector<io_step>& steps() const noexcept;
    /// Steps so far, recorded or not.
    [[nodiscard]] std::uint64_t step_count() const noexcept;
    /// From now on another plan. Numbers still count from the start of the simulation.
    void set_plan(io_plan plan);
    /// From now on another network.
    void set_network(network_conditions conditions);
    [[nodiscard]] std::vector<simulated_connection> connections() const;

    // The service, as in simulator.
    [[nodiscard]] simulator_stats stats() const;
    [[nodiscard]] std::vector<logged_request> requests() const;
    [[nodiscard]] std::uint64_t record_count() const;
    [[nodiscard]] std::vector<std::string> record_ids() const;
    [[nodiscard]] std::vector<std::string> agent_ids() const;
    [[nodiscard]] std::optional<std::string> record_json(std::string_view id) const;
    std::string add_record(std::string_view type, std::string_view name, std::string_view metadata_json = "{}");
    void set_faults(fault_plan plan);
    void set_certificate(certificate_kind kind);

private:
    struct impl;
    void run_until(const bool& done);
    /// Writes the seed if that is wanted.
    void report(const std::exception_ptr& failure) const noexcept;

    std::unique_ptr<impl> impl_;
};

/** Calls `test(seed)` for `count` seeds from `first` on. The first exception ends it, and its seed is told.
 *
 *  The environment variable RUNTYPE_SIMULATION_SEED, a number, is taken instead of all of them: that repeats one run.
 *
 *  @return How many seeds were run.
 */
RUNTYPE_API std::uint64_t
for_each_seed(std::uint64_t first, std::uint64_t count, const std::function<void(std::uint64_t)>& test);

template <typename T>
T simulation::run(boost::asio::awaitable<T> coroutine)
{
    using value_type = std::conditional_t<std::is_void_v<T>, std::monostate, std::optional<T>>;
    struct outcome {
        value_type value{};
        std::exception_ptr exception;
        bool done = false;
    };
    // Shared, because run_until() may throw before the coroutine has ended.
    const auto shared = std::make_shared<outcome>();
    auto handler = [shared](std::exception_ptr e, auto... value) {
        shared->done = true;
        shared->exception = e;
        if constexpr (!std::is_void_v<T>) {
            if (!e) (shared->value.emplace(std::move(value)), ...);
        }
    };
    boost::asio::co_spawn(get_executor(), std::move(coroutine), std::move(handler));
    run_until(shared->done);
    if (shared->exception) {
        report(shared->exception);
        std::rethrow_exception(shared->exception);
    }
    if constexpr (!std::is_void_v<T>) return std::move(*shared->value);
}

} // namespace runtype::testing
