// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A pool of connections, and those who wait for its slots.

#include "net/connection_pool.hpp"

#include "memory_stream.hpp"
#include "run_coro.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

BOOST_TEST_DONT_PRINT_LOG_VALUE(runtype::detail::connection_pool::admission)

namespace runtype::test {

inline constexpr detail::connection_pool::time_point pool_start{std::chrono::hours(1'000)};

inline detail::pool_limits pool_limits_of(std::size_t active, std::size_t idle = 8, std::size_t waiting = 8)
{
    detail::pool_limits l;
    l.max_active = active;
    l.max_idle = idle;
    l.max_waiting = waiting;
    l.idle_timeout = std::chrono::seconds(60);
    return l;
}

struct pool_world {
    using admission = detail::connection_pool::admission;
    using time_point = detail::connection_pool::time_point;

    explicit pool_world(detail::pool_limits limits)
        : pool(std::make_shared<detail::connection_pool>(ioc.get_executor(), limits, false))
    {
    }

    ~pool_world()
    {
        // A coroutine that waits and its waiter hold each other, until the wait ends.
        for (auto& each : waiters) {
            each->abort();
            pool->abandon(each);
        }
        settle(ioc);
    }
    pool_world(const pool_world&) = delete;
    pool_world& operator=(const pool_world&) = delete;

    admission enter()
    {
        std::shared_ptr<detail::pool_waiter> w;
        const admission a = pool->enter(time_point{}, unused, w);
        BOOST_TEST((w != nullptr) == (a == admission::queued));
        if (w) waiters.push_back(w);
        return a;
    }
    /// The code that a waiter's coroutine got, if it got one.
    std::optional<boost::system::error_code> outcome(std::size_t n)
    {
        settle(ioc);
        if (!waits.at(n).done()) return std::nullopt;
        return waits[n].get();
    }
    bool granted(std::size_t n)
    {
        const std::optional<boost::system::error_code> got = outcome(n);
        return got && !*got;
    }
    void await_all()
    {
        for (std::size_t n = waits.size(); n < waiters.size(); ++n) waits.emplace_back(ioc, wait(waiters[n]));
        settle(ioc);
    }
    /// Keeps a connection and gives what is left to see of it.
    std::shared_ptr<memory_pipe> keep(time_point now, std::optional<std::chrono::seconds> hint = std::nullopt)
    {
        auto pipe = std::make_shared<memory_pipe>();
        pool->keep(connection_on(pipe), now, hint);
        return pipe;
    }
    static std::unique_ptr<detail::connection> connection_on(std::shared_ptr<memory_pipe> pipe)
    {
        return std::make_unique<detail::connection>(std::make_unique<memory_stream>(std::move(pipe)));
    }

    boost::asio::io_context ioc;
    std::shared_ptr<detail::connection_pool> pool;
    std::unique_ptr<detail::connection> unused; ///< that came with the last slot
    std::vector<std::shared_ptr<detail::pool_waiter>> waiters;
    std::vector<job<boost::system::error_code>> waits;
};

} // namespace runtype::test
