// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the seam is the library's own byte_stream, so that everything above the system calls is the code that users
// run: dialer, TLS engine, pool, exchange. Below it stands a network in memory; at its far end a session of the
// simulator, which is a state machine and does not mind.

#include "testing/backend.hpp"
#include "testing/sim_context.hpp"
#include "testing/step_log.hpp"
#include "testing/tls_server.hpp"

#include "core/prng.hpp"
#include "net/byte_stream.hpp"

#include <runtype/testing/network_conditions.hpp>
#include <runtype/testing/simulation.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace runtype::testing::detail {

class sim_link;

/// What the connections of a simulation share. Outlives the context if a client does; then it does nothing any more.
class sim_network final : public runtype::detail::io_layer, public std::enable_shared_from_this<sim_network> {
public:
    using time_point = timeline::time_point;

    sim_network(
        sim_context& context,
        std::uint64_t seed,
        const simulation_options::values& options,
        const simulator_settings& settings,
        std::shared_ptr<backend> service);
    ~sim_network() override;

    // of io_layer
    std::unique_ptr<runtype::detail::byte_stream> make_stream() override;
    void resolve(std::string host, std::string port, resolve_handler handler) override;

    /// The context goes: what waits is dropped, and nothing is begun any more.
    void shutdown() noexcept;

    void use_tls(std::shared_ptr<const tls_server_context> tls) { tls_ = std::move(tls); }
    void set_conditions(const network_conditions& c) { conditions_ = c.get(); }
    [[nodiscard]] step_log& steps() noexcept { return steps_; }
    [[nodiscard]] std::vector<simulated_connection> connections() const;
    /// The operations that wait, in words.
    [[nodiscard]] std::string waiting() const;

    // For links.
    [[nodiscard]] sim_context* context() const noexcept { return context_; }
    [[nodiscard]] const network_conditions::values& conditions() const noexcept { return conditions_; }
    [[nodiscard]] const std::shared_ptr<const tls_server_context>& tls() const noexcept { return tls_; }
    [[nodiscard]] const simulator_settings& settings() const noexcept { return settings_; }
    [[nodiscard]] backend& service() noexcept { return *service_; }
    [[nodiscard]] bool chance(double probability);
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }
    [[nodiscard]] std::chrono::nanoseconds between(std::chrono::nanoseconds least, std::chrono::nanoseconds most);
    [[nodiscard]] step_orders begin_step(io_kind kind, std::uint64_t connection, std::uint64_t bytes);
    [[nodiscard]] std::shared_ptr<sim_link> new_link();
    /// Runs `task` when the time has come: among what is ready, if that is now.
    timeline::key at(time_point when, sim_task task, bool counted);

private:
    [[nodiscard]] endpoints addresses(const std::string& port) const;

    sim_context* context_;
    runtype::detail::prng random_;
    network_conditions::values conditions_;
    simulator_settings settings_;
    std::shared_ptr<backend> service_;
    std::shared_ptr<const tls_server_context> tls_;
    step_log steps_;
    void forget_ended();

    std::vector<std::shared_ptr<sim_link>> links_; ///< that have not ended, and some that have
    std::vector<simulated_connection> ended_;      ///< the last of them
    std::uint64_t connects_ = 0;
    std::size_t look_again_ = 64;             ///< links, before they are looked through for ended ones
    std::vector<resolve_handler> unresolved_; ///< look-ups that never end
};

} // namespace runtype::testing::detail
