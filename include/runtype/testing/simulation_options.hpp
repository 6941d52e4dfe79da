// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/testing/io_plan.hpp>
#include <runtype/testing/network_conditions.hpp>
#include <runtype/testing/simulator_options.hpp>

#include <cstdint>
#include <string>
#include <utility>

namespace runtype::testing {

/// Which of the handlers that are ready runs next.
enum class run_order : std::uint8_t {
    random, ///< by the seed
    fifo,   ///< first come, first served, as on an io_context with one thread
};

/// Settings of a simulation. Each function sets one and returns `*this`.
class RUNTYPE_API simulation_options {
public:
    /// Turns after which a run counts as endless.
    static constexpr std::uint64_t default_max_turns = 100'000'000;

    simulation_options() {}

    /// The service: its records, its limits, its faults, its TLS. host(), port() and url_host() do nothing here, and
    /// seed() is the simulation's own.
    simulation_options& service(simulator_options options);
    /// The network. Default: perfect.
    simulation_options& network(network_conditions conditions);
    /// What happens at single steps. Default: nothing.
    simulation_options& plan(io_plan plan);
    /// Default run_order::random.
    simulation_options& order(run_order order);
    /// Keeps the list of steps for simulation::steps(). Default: off.
    simulation_options& record_steps(bool on);
    /// A run that takes more turns throws simulation_error. Default: default_max_turns.
    simulation_options& max_turns(std::uint64_t n);
    /// Whether the seed of a failing run is written to standard error. Default: on.
    simulation_options& print_seed(bool on);

    /// The values as set, for the simulation's own use.
    struct RUNTYPE_API values {
        values() {}
        simulator_options service;
        network_conditions network;
        io_plan plan;
        run_order order = run_order::random;
        std::uint64_t max_turns = default_max_turns;
        bool record_steps = false;
        bool print_seed = true;
    };
    [[nodiscard]] const values& get() const noexcept { return values_; }

private:
    values values_;
};

} // namespace runtype::testing
