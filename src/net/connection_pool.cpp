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
    // Nobody who waits is passed: while somebody does, there is nothing to be had here.
    if (active() < limits_.max_active) {
        unused = pop(now, expired); // first: it may throw for want of memory
        if (unused || opening_ < limits_.max_opening) {
            one_more();
            if (!unused) ++opening_;
            return admission::granted;
        }
    }
    // Those who have no slot only because many connections are being opened do not count.
    const std::size_t free = limits_.max_active - active();
    if (queue_.size() >= free && queue_.size() - free >= limits_.max_waiting) return admission::overloaded;
    w = std::make_shared<pool_waiter>(executor_, mutex_.single_threaded());
    queue_.push_back(*w);
    return admission::queued;
}

bool connection_pool::may_begin() const noexcept
{
    return active() < limits_.max_active && (!idle_.empty() || opening_ < limits_.max_opening);
}

/// Held by the caller, because it may go as soon as it is completed.
std::shared_ptr<pool_waiter> connection_pool::pop_waiter() noexcept
{
    auto first = std::static_pointer_cast<pool_waiter>(queue_.front().shared_from_this());
    queue_.pop_front();
    return first;
}

void connection_pool::hand_over() noexcept
{
    while (!queue_.empty() && may_begin()) {
        const std::shared_ptr<pool_waiter> first = pop_waiter();
        first->granted_ = true;
        one_more();
        if (idle_.empty()) {
            ++opening_;
        } else {
            first->unused_ = std::move(idle_.back());
            idle_.pop_back();
        }
        if (!first->complete({})) take_back(*first); // cancelled meanwhile
    }
}

/// What hand_over() has given.
void connection_pool::take_back(pool_waiter& w) noexcept
{
    w.granted_ = false;
    one_less();
    if (!w.unused_) {
        --opening_;
        return;
    }
    if (closed_ || idle_.size() >= limits_.max_idle) return; // it is closed with its waiter
    try {
        idle_.push_back(std::move(w.unused_));
    } catch (const std::bad_alloc&) {
        // No room to remember it: likewise.
    }
}

void connection_pool::leave() noexcept
{
    std::lock_guard lock(mutex_);
    one_less();
    hand_over();
}

void connection_pool::opens() noexcept
{
    std::lock_guard lock(mutex_);
    ++opening_;
}

void connection_pool::opened() noexcept
{
    std::lock_guard lock(mutex_);
    --opening_;
    hand_over();
}

void connection_pool::abandon(const std::shared_ptr<pool_waiter>& w) noexcept
{
    std::lock_guard lock(mutex_);
    if (w->granted_) {
        take_back(*w);
        hand_over();
        return;
    }
    if (w->is_linked()) queue_.erase(queue_.iterator_to(*w));
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
    one_less();
    hand_over();
}

void connection_pool::keep(std::unique_ptr<connection> c, time_point now, std::optional<std::chrono::seconds> hint)
{
    connections closing; // outside the lock
    std::lock_guard lock(mutex_);
    put_idle(std::move(c), now, hint, closing);
    hand_over();
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
    {
        std::lock_guard lock(mutex_);
        closed_ = true; // nobody joins the queue any more
        closing.swap(idle_);
    }
    // Each outside the lock: an executor that takes no more work may destroy what waits, and that comes back here.
    for (;;) {
        std::shared_ptr<pool_waiter> next;
        {
            std::lock_guard lock(mutex_);
            if (queue_.empty()) return;
            next = pop_waiter();
        }
        next->abort();
    }
}

std::size_t connection_pool::opening() const noexcept
{
    std::lock_guard lock(mutex_);
    return opening_;
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
