// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/sim_context.hpp"

#include <boost/asio/any_io_executor.hpp>

namespace runtype::testing::detail {

static_assert(boost::asio::execution::is_executor<sim_context::executor>::value);
static_assert(std::is_constructible_v<boost::asio::any_io_executor, sim_context::executor>);

sim_context::sim_context(std::uint64_t seed, bool random) : random_(seed), by_seed_(random) {}

sim_context::~sim_context()
{
    // As an io_context does it: the services first, then the handlers that are left, unrun. What they post while they
    // go is dropped as well.
    shutdown();
    if (on_shutdown_) on_shutdown_();
    dying_ = true;
    time_->clear();
    while (!ready_.empty() || !first_.empty()) {
        std::deque<entry> dropped;
        dropped.swap(ready_.empty() ? first_ : ready_);
    }
    destroy();
}

void sim_context::post(sim_task task, bool counted)
{
    if (dying_) return;
    entry& e = ready_.emplace_back();
    e.task = std::move(task);
    e.depth = running_ ? depth_ + 1 : 0;
    e.counted = counted;
    counted_ready_ += counted ? 1 : 0;
}

void sim_context::post_first(sim_task task)
{
    if (dying_) return;
    entry& e = first_.emplace_back();
    e.task = std::move(task);
    e.counted = true;
    ++counted_ready_;
}

bool sim_context::turn()
{
    if (turn_ready()) return true;
    const auto next = time_->next();
    if (!next) return false;
    advance(*next);
    return turn_ready();
}

bool sim_context::turn_ready()
{
    entry chosen;
    if (!first_.empty()) {
        chosen = std::move(first_.front());
        first_.pop_front();
    } else if (!ready_.empty()) {
        if (by_seed_ && ready_.size() > 1)
            std::swap(ready_[static_cast<std::size_t>(random_.below(ready_.size()))], ready_.front());
        chosen = std::move(ready_.front());
        ready_.pop_front();
    } else {
        return false;
    }
    run(std::move(chosen));
    return true;
}

void sim_context::run(entry e)
{
    ++turns_;
    counted_ready_ -= e.counted ? 1 : 0;
    depth_ = e.depth;
    running_ = true;
    try {
        e.task();
    } catch (...) {
        capture(std::current_exception());
    }
    e.task = sim_task(); // while running_: what its end posts comes from this turn
    running_ = false;
    depth_ = 0;
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void sim_context::capture(std::exception_ptr e) noexcept
{
    if (!failure_) failure_ = std::move(e);
}

void sim_context::advance(timeline::time_point to)
{
    for (timeline::event& due : time_->advance(to)) post(std::move(due.run), due.counted);
}

std::size_t sim_context::outstanding() const noexcept { return counted_ready_ + work_ + time_->counted(); }

} // namespace runtype::testing::detail
