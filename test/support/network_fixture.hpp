// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The network transport on an io_context and a clock of the test's own. Sockets are real and on loopback, time is not.

#include "manual_clock.hpp"
#include "run_coro.hpp"

#include "core/timer_service.hpp"
#include "net/byte_stream.hpp"
#include "net/make_network.hpp"
#include "old_texts.hpp"

#include <runtype/client_options.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace runtype::test {

/// How long a test waits for something that comes over a socket or from another process. Only ever used up by a
/// failure.
inline constexpr std::chrono::seconds patience{30};

/// Runs the io_context until `done()`. Throws if that takes longer than anybody's patience.
template <typename Done>
void run_until(boost::asio::io_context& ioc, Done done)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    ioc.restart();
    while (!done()) {
        if (ioc.run_one_until(end) > 0) continue;
        if (std::chrono::steady_clock::now() >= end) throw std::runtime_error("what the test waits for does not come");
        throw std::runtime_error("nothing is left on the io_context that the test could wait for");
    }
}

/// Runs a coroutine that talks to sockets to its end. Other work may be left on the io_context.
template <typename T>
T run_io(boost::asio::io_context& ioc, boost::asio::awaitable<T> op)
{
    job<T> j(ioc, std::move(op));
    run_until(ioc, [&] { return j.done(); });
    return j.take();
}

/// Runs what is ready until nothing is: loopback needs no time, so nothing is on its way then.
inline void quiesce(boost::asio::io_context& ioc)
{
    ioc.restart();
    while (ioc.poll() > 0) {
    }
}

/// One exchange of a transport and all that came of it.
struct exchange_result {
    exchange_result() : response(error()) {}

    result<transport_response> response;
    attempt ledger;
};

/// A request that lives on the heap, and the exchange that uses it.
class running_exchange {
public:
    running_exchange(
        boost::asio::io_context& ioc, std::shared_ptr<transport> t, transport_request request, exchange_limits limits)
        : shared_(std::make_shared<shared>(std::move(t), std::move(request), limits)),
          job_(ioc, with_every_cancellation(carry_out(shared_)))
    {
    }

    [[nodiscard]] bool done() const { return job_.done(); }
    void cancel(boost::asio::cancellation_type type) { job_.cancel(type); }
    /// Once.
    exchange_result get()
    {
        exchange_result r;
        r.response = job_.take();
        r.ledger = shared_->ledger;
        return r;
    }
    [[nodiscard]] const attempt& ledger() const { return shared_->ledger; }

private:
    struct shared {
        shared(std::shared_ptr<transport> t, transport_request r, exchange_limits l)
            : net(std::move(t)), request(std::move(r)), limits(l)
        {
        }
        std::shared_ptr<transport> net;
        transport_request request;
        exchange_limits limits;
        attempt ledger;
    };
    static boost::asio::awaitable<result<transport_response>> carry_out(std::shared_ptr<shared> s)
    {
        co_return co_await s->net->exchange(s->request, s->limits, s->ledger);
    }

    std::shared_ptr<shared> shared_;
    job<result<transport_response>> job_;
};

/// Limits with which nothing is too large.
inline exchange_limits wide_limits()
{
    exchange_limits l;
    l.max_body = 64 * 1024 * 1024;
    return l;
}

inline transport_request get_request(std::string target = "/")
{
    transport_request r;
    r.target = std::move(target);
    return r;
}

inline transport_request post_request(std::string body, std::string target = "/")
{
    transport_request r;
    r.method = "POST";
    r.target = std::move(target);
    r.body = std::move(body);
    r.has_body = true;
    return r;
}

/// The operating system's network, but names mean what the test says.
class test_io_layer final : public detail::io_layer {
public:
    explicit test_io_layer(boost::asio::io_context& ioc)
        : system_(detail::make_system_io_layer(ioc.get_executor(), false)), ioc_(ioc)
    {
    }

    std::unique_ptr<detail::byte_stream> make_stream() override
    {
        ++streams;
        return system_->make_stream();
    }
    void resolve(std::string host, std::string port, resolve_handler handler) override
    {
        asked.push_back(host + ":" + port);
        if (never_resolves) {
            orphans.push_back(std::move(handler));
            return;
        }
        boost::asio::post(ioc_, [this, handler = std::move(handler)] { handler(failure, addresses); });
    }

    void close() noexcept override { system_->close(); }

    endpoints addresses;
    boost::system::error_code failure;
    bool never_resolves = false;
    std::vector<resolve_handler> orphans;
    std::vector<std::string> asked;
    std::size_t streams = 0;

private:
    std::shared_ptr<detail::io_layer> system_;
    boost::asio::io_context& ioc_;
};

/// A network transport. Closed with the fixture, as a client does it.
class network_fixture {
public:
    explicit network_fixture(
        boost::asio::io_context& ioc, const client_options& options, std::shared_ptr<detail::io_layer> io = nullptr)
        : ioc_(ioc),
          clock_(std::make_shared<manual_clock>(ioc.get_executor())),
          timers_(detail::timer_service::create(clock_, options.get().single_threaded)),
          bodies_(std::make_shared<detail::spare_bodies>(options.get().single_threaded)),
          net_(detail::make_network(ioc.get_executor(), options.get(), timers_, bodies_, std::move(io)).value())
    {
        give_old_texts(*bodies_, {20'000, 40'000, 80'000, 160'000});
    }
    ~network_fixture()
    {
        net_->close();
        timers_->close();
    }
    network_fixture(const network_fixture&) = delete;
    network_fixture& operator=(const network_fixture&) = delete;

    static client_options options(std::string url)
    {
        return client_options("rt_test_network").base_url(std::move(url));
    }

    [[nodiscard]] boost::asio::io_context& ioc() noexcept { return ioc_; }
    [[nodiscard]] manual_clock& clock() noexcept { return *clock_; }
    [[nodiscard]] const std::shared_ptr<transport>& net() const noexcept { return net_; }
    [[nodiscard]] transport_stats stats() const { return net_->stats(); }

    running_exchange start(transport_request request, exchange_limits limits = wide_limits())
    {
        return running_exchange(ioc_, net_, std::move(request), limits);
    }
    /// To its end.
    exchange_result exchange(transport_request request, exchange_limits limits = wide_limits())
    {
        running_exchange x = start(std::move(request), limits);
        run_until(ioc_, [&] { return x.done(); });
        return x.get();
    }
    exchange_result get(std::string target = "/") { return exchange(get_request(std::move(target))); }

private:
    boost::asio::io_context& ioc_;
    std::shared_ptr<manual_clock> clock_;
    std::shared_ptr<detail::timer_service> timers_;
    std::shared_ptr<detail::spare_bodies> bodies_;
    std::shared_ptr<transport> net_;
};

} // namespace runtype::test
