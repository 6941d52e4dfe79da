// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "fake_transport.hpp"
#include "manual_clock.hpp"
#include "run_coro.hpp"

#include "client/call.hpp"
#include "client/client_core.hpp"
#include "core/backoff.hpp"
#include "core/call_request.hpp"

#include <runtype/client.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace runtype::test {

inline constexpr std::string_view engine_key = "rt_live_0123456789abcdef";

/// A client whose network is a script and whose time stands still unless it is moved.
struct engine_fixture {
    static constexpr std::uint64_t seed = 42;

    client_options options() const
    {
        return client_options(std::string(engine_key)).transport(net).time_source(clock).seed(seed);
    }
    client& make_client() { return make_client(options()); }
    client& make_client(client_options o)
    {
        c.emplace(*ioc, std::move(o));
        return *c;
    }

    /// From alarm to alarm until the call has ended.
    result<response> call(boost::asio::awaitable<result<response>> op)
    {
        return test::run(*ioc, *clock, std::move(op));
    }
    result<response> get(request_options o = request_options()) { return request("GET", std::move(o)); }
    result<response> post(request_options o = request_options())
    {
        return call(c->request("POST", "/records", raw_json(std::string(R"({"a":1})")), std::move(o)));
    }
    result<response> request(std::string method, request_options o = request_options())
    {
        return call(c->request(std::move(method), "/records", raw_json(), std::move(o)));
    }
    job<result<response>> start_get(request_options o = request_options())
    {
        job<result<response>> j(*ioc, c->request("GET", "/records", raw_json(), std::move(o)));
        settle(*ioc);
        return j;
    }

    /// The random part of the waits, as the client with this seed draws it.
    std::chrono::milliseconds jitter(unsigned retry_index, const retry_policy& p = retry_policy())
    {
        return detail::full_jitter_backoff(retry_index, p.base_delay(), p.max_delay(), random);
    }
    std::chrono::milliseconds rate_limit_jitter(unsigned retry_index, const retry_policy& p = retry_policy())
    {
        return detail::full_jitter_backoff(retry_index, p.rate_limit_base_delay(), p.rate_limit_max_delay(), random);
    }
    /// When the exchanges began, on the clock.
    std::vector<std::chrono::nanoseconds> times() const
    {
        std::vector<std::chrono::nanoseconds> all;
        for (const recorded_exchange& e : net->exchanges()) all.push_back(e.at);
        return all;
    }
    const recorded_exchange& sent(std::size_t i = 0) const { return net->exchanges().at(i); }

    // Destroyed in reverse, and by some tests early: the client before the io_context.
    std::unique_ptr<boost::asio::io_context> ioc = std::make_unique<boost::asio::io_context>();
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc->get_executor());
    std::shared_ptr<fake_transport> net = std::make_shared<fake_transport>(clock);
    detail::prng random{seed};
    std::optional<client> c;
};

} // namespace runtype::test
