// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// An io_context may be destroyed before the clients on it. What they keep on it (unused connections, the alarm) has to
// go first: Asio tells its services when a context shuts down, so this is one.

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/execution_context.hpp>

#include <memory>
#include <mutex>
#include <vector>

namespace runtype::detail {

class client_core;

/// Tells clients that their execution context is going away.
class context_watch final : public boost::asio::execution_context::service {
public:
    using key_type = context_watch;
    static boost::asio::execution_context::id id;

    explicit context_watch(boost::asio::execution_context& context) : service(context) {}
    static void add(const boost::asio::any_io_executor& executor, std::weak_ptr<client_core> core);

private:
    void shutdown() noexcept override;

    std::mutex mutex_;
    std::vector<std::weak_ptr<client_core>> cores_;
};

} // namespace runtype::detail
