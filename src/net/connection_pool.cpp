// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/connection_pool.hpp"

#include <algorithm>
#include <mutex>
#include <new>

namespace runtype::detail {

connection_pool::connection_pool(boost::asio::any_io_executor executor, pool_limits limits, bool single_threaded)
    : executor_(std::move(executor)), limits_(limits), mutex_(single_threaded)
{
    idle_.reserve(std::min<std::size_t>(limits_.max_idle, 64));
}

connection_pool::admission
connection_pool::enter(time_point now, std::unique_ptr<connection>& unused, std::shared_ptr<pool_waiter>& w)
{
    connections expired; // closed outside the lock
    std::lock_guard lock(mutex_);
    if (closed_) return admission::closed;
    if (active_ < limits_.max_active) {
        unused = pop(now, expired); // first: it may throw for want of memory
        ++active_;
        return admission::granted;
    }
    if (queue_.size() >= limits_.max_waiting) return admission::overloaded;
    w = std::make_shared<pool_waiter>(executor_, mutex_.single_threaded());
    queue_.push_back(w);
    return admission::queued;
}

void connection_pool::hand_over() noexcept
{
    while (!queue_.empty()) {
        std::shared_ptr<pool_waiter> first = std::move(queue_.front());
        queue_.pop_front();
        first->granted_ = true;
        if (first->complete({})) return; // it owns the slot now
        first->granted_ = false;         // cancelled meanwhile
    }
    --active_;
}

void connection_pool::leave() noexcept
{
    std::lock_guard lock(mutex_);
    hand_over();
}

void connection_pool::abandon(const std::shared_ptr<pool_waiter>& w) noexcept
{
    std::lock_guard lock(mutex_);
    if (w->granted_) {
        w->granted_ = false;
        hand_over();
        return;
    }
    if (auto place = std::find(queue_.begin(), queue_.end(), w); place != queue_.end()) queue_.erase(place);
}

void connection_pool::take_expired(time_point now, connections& expired)
{
    expired.reserve(expired.size() + idle_.size()); // now, because none may be left behind half taken
    for (std::unique_ptr<connection>& c : idle_) {
        if (c->idle_until <= now) expired.push_back(std::move(c));
    }
    std::erase(idle_, nullptr);
}

std::unique_ptr<connection> connection_pool::pop_idle(time_point now)
{
    connections expired; // closed outside the lock
    std::lock_guard lock(mutex_);
    return pop(now, expired);
}

std::unique_ptr<connection> connection_pool::pop(time_point now, connections& expired)
{
    std::unique_ptr<connection> found;
    if (idle_.empty()) return found;
    if (idle_.front()->idle_until <= now || idle_.back()->idle_until <= now) take_expired(now, expired);
    if (!idle_.empty()) {
        found = std::move(idle_.back());
        idle_.pop_back();
    }
    return found;
}

void connection_pool::leave(
    std::unique_ptr<connection> c, time_point now, std::optional<std::chrono::seconds> hint) noexcept
{
    connections closing; // outside the lock
    std::lock_guard lock(mutex_);
    try {
        put_idle(std::move(c), now, hint, closing);
    } catch (const std::bad_alloc&) {
        // No room to remember it: it is closed.
    }
    hand_over();
}

void connection_pool::keep(std::unique_ptr<connection> c, time_point now, std::optional<std::chrono::seconds> hint)
{
    connections closing; // outside the lock
    std::lock_guard lock(mutex_);
    put_idle(std::move(c), now, hint, closing);
}

void connection_pool::put_idle(
    std::unique_ptr<connection>&& c, time_point now, std::optional<std::chrono::seconds> hint, connections& closing)
{
    std::chrono::milliseconds keep_for = limits_.idle_timeout;
    if (hint) keep_for = std::min<std::chrono::milliseconds>(keep_for, *hint - pool_limits::keep_alive_margin);
    if (keep_for.count() <= 0) return;
    c->idle_since = now;
    c->idle_until = now + keep_for;
    if (closed_ || limits_.max_idle == 0) return;
    if (!idle_.empty() && idle_.front()->idle_until <= now) take_expired(now, closing);
    if (idle_.size() >= limits_.max_idle) {
        // The one unused for longest goes: the newest is the likeliest to be alive and has the newest session.
        closing.push_back(std::move(idle_.front()));
        idle_.erase(idle_.begin());
    }
    idle_.push_back(std::move(c));
    // Those on top are taken first, most often at once: their buffers stay. Freeing OpenSSL's and making them again
    // would cost a call a tenth of its instructions.
    if (idle_.size() > pool_limits::warm) idle_[idle_.size() - 1 - pool_limits::warm]->give_back_buffers();
}

void connection_pool::close() noexcept
{
    connections closing;
    std::deque<std::shared_ptr<pool_waiter>> refused;
    {
        std::lock_guard lock(mutex_);
        closed_ = true;
        closing.swap(idle_);
        refused.swap(queue_);
    }
    for (auto& w : refused) w->abort();
}

std::size_t connection_pool::active() const noexcept
{
    std::lock_guard lock(mutex_);
    return active_;
}

std::size_t connection_pool::idle() const noexcept
{
    std::lock_guard lock(mutex_);
    return idle_.size();
}

std::size_t connection_pool::waiting() const noexcept
{
    std::lock_guard lock(mutex_);
    return queue_.size();
}

} // namespace runtype::detail
