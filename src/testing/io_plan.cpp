// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/io_plan.hpp>
#include <runtype/testing/network_conditions.hpp>
#include <runtype/testing/simulation_options.hpp>

#include <array>
#include <ostream>
#include <stdexcept>
#include <utility>

namespace runtype::testing {

std::string_view to_string(io_kind kind) noexcept
{
    static constexpr std::array<std::string_view, 6> names{"resolve",       "connect", "write",
                                                           "wait_writable", "read",    "timer"};
    return names[static_cast<std::size_t>(kind)];
}

std::string io_step::text() const
{
    std::string out = "step " + std::to_string(number) + ": " + std::string(to_string(kind));
    if (connection != 0) out += " on connection " + std::to_string(connection);
    std::string seconds = std::to_string(std::chrono::duration<double>(at).count());
    seconds.erase(seconds.find_last_not_of('0') + 1);
    if (seconds.ends_with('.')) seconds.pop_back();
    return out + " at " + seconds + " s";
}

std::ostream& operator<<(std::ostream& os, const io_step& step) { return os << step.text(); }

// ---- io_plan

io_plan::entry& io_plan::add(entry::what action, std::uint64_t number)
{
    if (number == 0) throw std::invalid_argument("io_plan: steps and connections are counted from 1");
    entry& e = entries_.emplace_back();
    e.action = action;
    e.number = number;
    return e;
}

io_plan& io_plan::fail(std::uint64_t step, boost::system::error_code error)
{
    if (!error) throw std::invalid_argument("io_plan::fail: the error says success");
    add(entry::what::fail, step).error = error;
    return *this;
}

io_plan& io_plan::cut(std::uint64_t step, cut_style style)
{
    add(entry::what::cut, step).style = style;
    return *this;
}

io_plan& io_plan::stall(std::uint64_t step)
{
    add(entry::what::stall, step);
    return *this;
}

io_plan& io_plan::call(std::uint64_t step, std::function<void()> callback)
{
    add(entry::what::call, step).callback = std::move(callback);
    return *this;
}

io_plan& io_plan::call_late(std::uint64_t step, std::function<void()> callback)
{
    add(entry::what::call_late, step).callback = std::move(callback);
    return *this;
}

io_plan& io_plan::cut_sent(std::uint64_t connection, std::uint64_t bytes, cut_style style)
{
    entry& e = add(entry::what::cut_sent, connection);
    e.bytes = bytes;
    e.style = style;
    return *this;
}

io_plan& io_plan::cut_received(std::uint64_t connection, std::uint64_t bytes, cut_style style)
{
    entry& e = add(entry::what::cut_received, connection);
    e.bytes = bytes;
    e.style = style;
    return *this;
}

io_plan& io_plan::lose_sent(std::uint64_t connection, std::uint64_t bytes, cut_style style)
{
    entry& e = add(entry::what::lose_sent, connection);
    e.bytes = bytes;
    e.style = style;
    return *this;
}

// ---- network_conditions

namespace {

double checked(double probability)
{
    if (!(probability >= 0 && probability <= 1))
        throw std::invalid_argument("network_conditions: a probability is 0 to 1");
    return probability;
}

void check_range(std::chrono::nanoseconds least, std::chrono::nanoseconds most)
{
    if (least.count() < 0 || most < least)
        throw std::invalid_argument("network_conditions: a range of times begins at 0 or later, and ends behind that");
}

} // namespace

network_conditions& network_conditions::latency(std::chrono::nanoseconds least, std::chrono::nanoseconds most)
{
    check_range(least, most);
    values_.latency_least = least;
    values_.latency_most = most;
    return *this;
}

network_conditions& network_conditions::resolve_time(std::chrono::nanoseconds least, std::chrono::nanoseconds most)
{
    check_range(least, most);
    values_.resolve_least = least;
    values_.resolve_most = most;
    return *this;
}

network_conditions& network_conditions::bandwidth(std::uint64_t bytes_per_second)
{
    values_.bandwidth = bytes_per_second;
    return *this;
}

network_conditions& network_conditions::window(std::size_t bytes)
{
    if (bytes == 0) throw std::invalid_argument("network_conditions::window: nothing could ever be sent");
    values_.window = bytes;
    return *this;
}

network_conditions& network_conditions::addresses(unsigned n)
{
    if (n < 1 || n > 16) throw std::invalid_argument("network_conditions::addresses: 1 to 16");
    values_.addresses = n;
    return *this;
}

#define RUNTYPE_PROBABILITY(name)                                                                                      \
    network_conditions& network_conditions::name(double probability)                                                   \
    {                                                                                                                  \
        values_.name = checked(probability);                                                                           \
        return *this;                                                                                                  \
    }
RUNTYPE_PROBABILITY(short_io)
RUNTYPE_PROBABILITY(blocked_writes)
RUNTYPE_PROBABILITY(resets)
RUNTYPE_PROBABILITY(ends)
RUNTYPE_PROBABILITY(stalls)
RUNTYPE_PROBABILITY(refusals)
RUNTYPE_PROBABILITY(connect_stalls)
RUNTYPE_PROBABILITY(resolve_failures)
#undef RUNTYPE_PROBABILITY

// ---- simulation_options

simulation_options& simulation_options::service(simulator_options options)
{
    values_.service = std::move(options);
    return *this;
}

simulation_options& simulation_options::network(network_conditions conditions)
{
    values_.network = conditions;
    return *this;
}

simulation_options& simulation_options::plan(io_plan plan)
{
    values_.plan = std::move(plan);
    return *this;
}

simulation_options& simulation_options::order(run_order order)
{
    values_.order = order;
    return *this;
}

simulation_options& simulation_options::record_steps(bool on)
{
    values_.record_steps = on;
    return *this;
}

simulation_options& simulation_options::max_turns(std::uint64_t n)
{
    values_.max_turns = n;
    return *this;
}

simulation_options& simulation_options::print_seed(bool on)
{
    values_.print_seed = on;
    return *this;
}

} // namespace runtype::testing
