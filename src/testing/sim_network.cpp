// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/sim_network.hpp"

#include "testing/sim_link.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/ip/address_v4.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace runtype::testing::detail {

using boost::asio::ip::tcp;
using error_code = boost::system::error_code;

namespace {

// Mixed into the seed, so that the network's numbers are not those of the scheduler.
constexpr std::uint64_t network_stream = 0x6e6574776f726bU;

/// A client's end of a connection.
class sim_stream final : public runtype::detail::byte_stream {
public:
    explicit sim_stream(std::shared_ptr<sim_network> network) : network_(std::move(network)) {}
    ~sim_stream() override
    {
        if (link_) link_->close();
    }
    sim_stream(const sim_stream&) = delete;
    sim_stream& operator=(const sim_stream&) = delete;

    void async_connect(const tcp::endpoint&, runtype::detail::completion handler) override
    {
        if (link_) link_->close(); // what an earlier address left
        link_ = network_->new_link();
        link_->connect(std::move(handler));
    }
    std::size_t try_write(boost::asio::const_buffer data, error_code& ec) noexcept override
    {
        return link_->try_write(std::string_view(static_cast<const char*>(data.data()), data.size()), ec);
    }
    void async_wait_writable(runtype::detail::completion handler) override { link_->wait_writable(std::move(handler)); }
    void async_wait_ready(runtype::detail::completion handler) override { link_->wait_ready(std::move(handler)); }
    std::size_t try_read(boost::asio::mutable_buffer into, error_code& ec) noexcept override
    {
        return link_->try_read(into, ec);
    }
    void async_read_some(runtype::detail::receive_buffer& into, runtype::detail::completion handler) override
    {
        link_->read(into, std::move(handler));
    }
    bool stale() noexcept override { return link_->stale(); }
    void abort() noexcept override
    {
        if (link_) link_->abort();
    }

private:
    std::shared_ptr<sim_network> network_;
    std::shared_ptr<sim_link> link_;
};

} // namespace

sim_network::sim_network(
    sim_context& context,
    std::uint64_t seed,
    const simulation_options::values& options,
    const simulator_settings& settings,
    std::shared_ptr<backend> service)
    : context_(&context),
      random_(seed ^ network_stream),
      conditions_(options.network.get()),
      settings_(settings),
      service_(std::move(service)),
      steps_(options.record_steps)
{
    steps_.set_plan(options.plan);
}

sim_network::~sim_network() = default;

std::unique_ptr<runtype::detail::byte_stream> sim_network::make_stream()
{
    return std::make_unique<sim_stream>(shared_from_this());
}

void sim_network::resolve(std::string, std::string port, resolve_handler handler)
{
    if (!context_) return;
    step_orders orders = begin_step(io_kind::resolve, 0, 0);
    if (orders.call) context_->post_first(std::move(orders.call));
    if (orders.stall) {
        // Not counted: a look-up that hangs does not keep run() from returning.
        unresolved_.push_back(std::move(handler));
        return;
    }
    error_code ec = orders.error;
    if (!ec && chance(conditions_.resolve_failures)) ec = boost::asio::error::host_not_found_try_again;
    auto answer = [handler = std::move(handler), ec, found = ec ? endpoints() : addresses(port),
                   late = std::move(orders.call_late)] {
        handler(ec, found);
        if (late) late();
    };
    at(context_->time()->now() + between(conditions_.resolve_least, conditions_.resolve_most), std::move(answer), true);
}

runtype::detail::io_layer::endpoints sim_network::addresses(const std::string& port) const
{
    std::uint16_t number = 0;
    std::from_chars(port.data(), port.data() + port.size(), number);
    endpoints list;
    for (unsigned i = 1; i <= conditions_.addresses; ++i)
        list.emplace_back(boost::asio::ip::address_v4(0xc0000200U + i), number); // 192.0.2.x, which nobody has
    return list;
}

void sim_network::shutdown() noexcept
{
    context_ = nullptr;
    const auto links = std::move(links_);
    links_.clear();
    for (const auto& link : links) link->drop();
    const auto dropped = std::move(unresolved_);
    unresolved_.clear();
}

std::vector<simulated_connection> sim_network::connections() const
{
    std::vector<simulated_connection> all = ended_;
    for (const auto& link : links_) all.push_back(link->facts());
    return all;
}

std::string sim_network::waiting() const
{
    std::string text;
    for (const auto& link : links_) text += link->waiting();
    if (!unresolved_.empty()) text += "; " + std::to_string(unresolved_.size()) + " names that are never resolved";
    return text;
}

bool sim_network::chance(double probability)
{
    if (probability <= 0) return false;
    return static_cast<double>(random_() >> 11U) * 0x1.0p-53 < probability;
}

std::chrono::nanoseconds sim_network::between(std::chrono::nanoseconds least, std::chrono::nanoseconds most)
{
    if (most <= least) return least;
    const auto span = static_cast<std::uint64_t>((most - least).count());
    return least + std::chrono::nanoseconds(static_cast<std::int64_t>(random_.below(span + 1)));
}

step_orders sim_network::begin_step(io_kind kind, std::uint64_t connection, std::uint64_t bytes)
{
    return steps_.begin(kind, connection, context_->time()->now() - timeline::start, bytes);
}

std::shared_ptr<sim_link> sim_network::new_link()
{
    if (links_.size() >= look_again_) forget_ended();
    const std::uint64_t number = ++connects_;
    links_.push_back(std::make_shared<sim_link>(shared_from_this(), number, steps_.for_connection(number)));
    return links_.back();
}

// Links of ended connections are kept as facts, and not without end: a long run has millions.
void sim_network::forget_ended()
{
    constexpr std::size_t kept = 1'000;
    for (const auto& link : links_) {
        if (link->over()) ended_.push_back(link->facts());
    }
    std::erase_if(links_, [](const auto& link) { return link->over(); });
    if (ended_.size() > 2 * kept) ended_.erase(ended_.begin(), ended_.end() - kept);
    look_again_ = std::max<std::size_t>(64, 2 * links_.size());
}

timeline::key sim_network::at(time_point when, sim_task task, bool counted)
{
    if (when <= context_->time()->now()) {
        context_->post(std::move(task), counted);
        return {};
    }
    return context_->time()->add(when, std::move(task), counted);
}

} // namespace runtype::testing::detail
