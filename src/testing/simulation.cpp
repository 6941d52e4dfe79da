// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/simulation.hpp>

#include "testing/backend.hpp"
#include "testing/certificates.hpp"
#include "testing/ids.hpp"
#include "testing/sim_context.hpp"
#include "testing/sim_network.hpp"
#include "testing/tls_server.hpp"
#include "testing/virtual_clock_impl.hpp"

#include "async/waiter.hpp"

#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <utility>
#include <vector>

namespace runtype::testing {

simulation_error::~simulation_error() = default;

namespace {

// Names under .test belong to nobody; the certificate is good for this one.
constexpr const char* simulated_host = "api.runtype.test";

detail::simulator_settings settings_of(std::uint64_t seed, const simulation_options::values& options)
{
    detail::simulator_settings settings = options.service.data();
    settings.seed = seed;
    settings.extra_names.emplace_back(simulated_host);
    return settings;
}

// One authority for all simulations of a process: its key is no secret, and making certificates takes most of the time
// that a simulation takes to be made.
constexpr std::uint64_t authority_seed = 1;

struct usual_identity {
    usual_identity()
    {
        const detail::certificate_maker maker(authority_seed);
        ca_pem = maker.ca_pem();
        server = maker.server(certificate_kind::valid, {simulated_host});
    }
    std::string ca_pem;
    detail::identity_pem server;
};

const usual_identity& usual()
{
    static const usual_identity made;
    return made;
}

detail::identity_pem identity_of(certificate_kind kind, const std::vector<std::string>& names)
{
    if (kind == certificate_kind::valid && names.size() == 1) return usual().server;
    return detail::certificate_maker(authority_seed).server(kind, names); // of an authority with the same name and key
}

} // namespace

struct simulation::impl {
    impl(std::uint64_t s, const simulation_options& o)
        : seed(s),
          options(o.get()),
          settings(settings_of(s, options)),
          clock_state(std::make_shared<virtual_clock::impl>()),
          context(s, options.order == run_order::random)
    {
        clock_state->time = context.time();
        clock_state->deliver = [this](detail::sim_task task) { context.post(std::move(task), true); };
        clock_state->on_set = [this](detail::sim_task& task) { on_timer(task); };
        clock = std::shared_ptr<virtual_clock>(new virtual_clock(clock_state));
        detail::sim_clock service_clock;
        service_clock.start = detail::store_epoch + std::chrono::seconds(settings.records) + std::chrono::days(2);
        service_clock.elapsed = [time = context.time()]() -> std::chrono::nanoseconds {
            return time->now() - detail::timeline::start;
        };
        service = std::make_shared<detail::backend>(settings, std::move(service_clock));
        network = std::make_shared<detail::sim_network>(context, seed, options, settings, service);
        network->use_tls(tls_context(settings.certificate));
        context.on_shutdown([this] { shutdown(); });
    }

    ~impl()
    {
        // What a client keeps of these outlives them; it must not reach the context any more.
        clock_state->deliver = [](detail::sim_task) {};
        clock_state->on_set = nullptr;
    }

    impl(const impl&) = delete;
    impl& operator=(const impl&) = delete;

    /// The context goes: what waits elsewhere is let go of.
    void shutdown()
    {
        network->shutdown();
        // A coroutine that sleeps owns what it waits with, and is owned by it: the circle ends here.
        for (const auto& weak : sleepers) {
            if (const auto sleeper = weak.lock()) sleeper->complete(boost::asio::error::shut_down);
        }
    }

    std::shared_ptr<runtype::detail::waiter> new_sleeper()
    {
        if (sleepers.size() >= look_again) {
            std::erase_if(sleepers, [](const auto& weak) { return weak.expired(); });
            look_again = std::max<std::size_t>(64, 2 * sleepers.size());
        }
        auto made = std::make_shared<runtype::detail::waiter>(context.get_executor(), true);
        sleepers.push_back(made);
        return made;
    }

    std::shared_ptr<const detail::tls_server_context> tls_context(certificate_kind kind) const
    {
        if (!settings.tls) return nullptr;
        return std::make_shared<const detail::tls_server_context>(
            settings, identity_of(kind, settings.extra_names), usual().ca_pem, detail::session_memory::in_cache);
    }

    void on_timer(detail::sim_task& task)
    {
        detail::step_orders orders = network->begin_step(io_kind::timer, 0, 0);
        if (orders.call) context.post_first(std::move(orders.call));
        if (orders.stall) task = detail::sim_task();
        if (!orders.call_late || !task) return;
        task = [late = std::move(orders.call_late), rest = std::move(task)]() mutable {
            late();
            rest();
        };
    }

    /// One turn with all that hangs on it.
    bool turn()
    {
        while (!hooks.empty() && hooks.begin()->first <= context.turns()) {
            const std::function<void()> hook = std::move(hooks.begin()->second);
            hooks.erase(hooks.begin());
            hook();
        }
        const bool done = context.turn();
        if (done && after_each) after_each();
        return done;
    }

    [[nodiscard]] std::string where() const
    {
        return " (seed " + std::to_string(seed) + ", turn " + std::to_string(context.turns()) + ", " +
               std::to_string(std::chrono::duration<double>(clock->elapsed()).count()) + " s)";
    }
    [[noreturn]] void stuck() const
    {
        throw simulation_error(
            "runtype::testing::simulation: nothing is ready and no alarm is set, and yet something waits" + where() +
            network->waiting());
    }
    void check_turns(std::uint64_t begin) const
    {
        if (context.turns() - begin < options.max_turns) return;
        throw simulation_error(
            "runtype::testing::simulation: no end after " + std::to_string(options.max_turns) + " turns" + where() +
            network->waiting());
    }

    std::uint64_t seed;
    simulation_options::values options;
    detail::simulator_settings settings;
    std::shared_ptr<detail::backend> service;
    std::shared_ptr<detail::sim_network> network;
    std::vector<std::weak_ptr<runtype::detail::waiter>> sleepers;
    std::size_t look_again = 64; ///< sleepers, before they are looked through for those that woke
    std::shared_ptr<virtual_clock::impl> clock_state;
    std::shared_ptr<virtual_clock> clock;
    std::multimap<std::uint64_t, std::function<void()>> hooks;
    std::function<void()> after_each;
    detail::sim_context context; ///< last, so that it goes first: its end uses the others
};

simulation::simulation(std::uint64_t seed, simulation_options options) : impl_(std::make_unique<impl>(seed, options)) {}

simulation::~simulation() = default;

std::uint64_t simulation::seed() const noexcept { return impl_->seed; }

simulation::executor_type simulation::get_executor() noexcept { return impl_->context.get_executor(); }

const std::shared_ptr<virtual_clock>& simulation::clock() const noexcept { return impl_->clock; }

runtype::client_options simulation::client_options() const
{
    runtype::client_options o(impl_->settings.api_key);
    o.base_url(std::string(impl_->settings.tls ? "https://" : "http://") + simulated_host + "/v1");
    o.ca_pem(usual().ca_pem);
    o.time_source(impl_->clock);
    o.io_layer(impl_->network);
    o.seed(impl_->seed);
    return o;
}

void simulation::run_until(const bool& done)
{
    const std::uint64_t begin = turns();
    try {
        while (!done) {
            if (!impl_->turn()) impl_->stuck();
            impl_->check_turns(begin);
        }
    } catch (...) {
        report(std::current_exception());
        throw;
    }
}

void simulation::run()
{
    const std::uint64_t begin = turns();
    try {
        while (outstanding() > 0) {
            if (!impl_->turn()) impl_->stuck();
            impl_->check_turns(begin);
        }
    } catch (...) {
        report(std::current_exception());
        throw;
    }
}

void simulation::run_for(std::chrono::nanoseconds time)
{
    const auto end = impl_->clock->now() + time;
    for (run_ready();; run_ready()) {
        const auto next = impl_->context.time()->next();
        if (!next || *next > end) break;
        impl_->context.advance(*next);
    }
    impl_->context.advance(end);
    run_ready();
}

void simulation::run_ready()
{
    const std::uint64_t begin = turns();
    while (impl_->context.ready() > 0) {
        impl_->turn();
        impl_->check_turns(begin);
    }
}

bool simulation::turn() { return impl_->turn(); }

void simulation::run_first(std::function<void()> function) { impl_->context.post_first(std::move(function)); }

namespace {

boost::asio::awaitable<void> sleep(
    std::shared_ptr<virtual_clock> clock,
    std::shared_ptr<runtype::detail::waiter> pending,
    std::chrono::nanoseconds time)
{
    std::function<void()> on_time = [pending] { pending->complete({}); };
    const std::unique_ptr<alarm> timer = clock->make_alarm(std::move(on_time));
    timer->set(clock->now() + time);
    const boost::system::error_code ec = co_await runtype::detail::wait(pending);
    if (ec) throw boost::system::system_error(ec);
}

} // namespace

boost::asio::awaitable<void> simulation::wait_for(std::chrono::nanoseconds time)
{
    return sleep(impl_->clock, impl_->new_sleeper(), time);
}

std::uint64_t simulation::turns() const noexcept { return impl_->context.turns(); }

unsigned simulation::depth() const noexcept { return impl_->context.depth(); }

void simulation::reset_depth() noexcept { impl_->context.reset_depth(); }

std::size_t simulation::outstanding() const noexcept { return impl_->context.outstanding(); }

void simulation::at_turn(std::uint64_t n, std::function<void()> callback)
{
    impl_->hooks.emplace(n, std::move(callback));
}

void simulation::after_each_turn(std::function<void()> callback) { impl_->after_each = std::move(callback); }

const std::vector<io_step>& simulation::steps() const noexcept { return impl_->network->steps().steps(); }

std::uint64_t simulation::step_count() const noexcept { return impl_->network->steps().count(); }

void simulation::set_plan(io_plan plan) { impl_->network->steps().set_plan(plan); }

void simulation::set_network(network_conditions conditions) { impl_->network->set_conditions(conditions); }

std::vector<simulated_connection> simulation::connections() const { return impl_->network->connections(); }

simulator_stats simulation::stats() const { return impl_->service->stats(); }

std::vector<logged_request> simulation::requests() const { return impl_->service->requests(); }

std::uint64_t simulation::record_count() const { return impl_->service->record_count(); }

std::vector<std::string> simulation::record_ids() const { return impl_->service->record_ids(); }

std::vector<std::string> simulation::agent_ids() const { return impl_->service->agent_ids(); }

std::optional<std::string> simulation::record_json(std::string_view id) const
{
    return impl_->service->record_json(id);
}

std::string simulation::add_record(std::string_view type, std::string_view name, std::string_view metadata_json)
{
    return impl_->service->add_record(type, name, metadata_json);
}

void simulation::set_faults(fault_plan plan) { impl_->service->set_faults(plan); }

void simulation::set_certificate(certificate_kind kind) { impl_->network->use_tls(impl_->tls_context(kind)); }

void simulation::report(const std::exception_ptr& failure) const noexcept
{
    if (!impl_->options.print_seed) return;
    try {
        std::string what = "an exception";
        try {
            std::rethrow_exception(failure);
        } catch (const std::exception& e) {
            what = e.what();
        } catch (...) { // what it is does not matter here
        }
        std::cerr << "runtype::testing::simulation: the run with seed " << impl_->seed << " failed" << impl_->where()
                  << ": " << what << '\n';
    } catch (...) { // nothing more can be told
    }
}

std::uint64_t for_each_seed(std::uint64_t first, std::uint64_t count, const std::function<void(std::uint64_t)>& test)
{
    if (const char* const only = std::getenv("RUNTYPE_SIMULATION_SEED")) {
        first = std::strtoull(only, nullptr, 10);
        count = 1;
    }
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        try {
            test(seed);
        } catch (...) {
            std::cerr << "runtype::testing: failed with RUNTYPE_SIMULATION_SEED=" << seed << '\n';
            throw;
        }
    }
    return count;
}

} // namespace runtype::testing
