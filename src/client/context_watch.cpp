// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/context_watch.hpp"

#include "client/client_core.hpp"

#include <boost/asio/execution/context.hpp>
#include <boost/asio/query.hpp>
#include <boost/asio/strand.hpp>

#include <algorithm>
#include <utility>

namespace runtype::detail {

boost::asio::execution_context::id context_watch::id;

void context_watch::add(const boost::asio::any_io_executor& executor, std::weak_ptr<client_core> core)
{
    // A context shuts its services down newest first. That of the strands has to be there still when shutdown() ends
    // calls on strands: otherwise their coroutines are destroyed on the spot, under the locks that ending them holds.
    (void)boost::asio::make_strand(executor);
    boost::asio::execution_context& context = boost::asio::query(executor, boost::asio::execution::context);
    context_watch& watch = boost::asio::use_service<context_watch>(context);
    std::lock_guard lock(watch.mutex_);
    std::erase_if(watch.cores_, [](const auto& weak) { return weak.expired(); });
    watch.cores_.push_back(std::move(core));
}

void context_watch::shutdown() noexcept
{
    std::vector<std::weak_ptr<client_core>> cores;
    {
        std::lock_guard lock(mutex_);
        cores.swap(cores_);
    }
    for (const auto& weak : cores) {
        if (auto core = weak.lock()) core->abandon();
    }
}

} // namespace runtype::detail
