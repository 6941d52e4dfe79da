// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a freed slot is handed to the first waiter instead of being put up for grabs: first come, first served, and
// no call that comes later can overtake. Nothing of the pool stays on the io_context between calls; connections that
// are too old are closed when the pool is next used.

#include "async/waiter.hpp"
#include "core/maybe_mutex.hpp"
#include "net/connection.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <cstddef>
#include <deque>
#include <memory>
#include <vector>

namespace runtype::detail {

struct pool_limits {
    pool_limits() noexcept {}

    std::size_t max_active = 1;
    std::size_t max_idle = 0;
    std::size_t max_waiting = 0;
    std::chrono::milliseconds idle_timeout{0};
    /// A server's Keep-Alive hint is shortened by this: the request must arrive before the server closes.
    static constexpr std::chrono::milliseconds keep_alive_margin{1'000};
    /// Unused connections that keep their buffers (OpenSSL's two, of one TLS record each), those used last: as many as
    /// calls usually end in one turn of the executor before the next ones begin.
    static constexpr std::size_t warm = 4;
};

/// A call in the queue for a slot.
class pool_waiter final : public waiter, public abortable {
public:
    using waiter::waiter;
    void abort() noexcept override { complete(boost::asio::error::operation_aborted); }

private:
    friend class connection_pool;
    bool granted_ = false; ///< under the pool's lock: owns a slot
};

/** Slots (connections in use or being opened) and unused connections of one origin. Thread-safe. */
class connection_pool : public std::enable_shared_from_this<connection_pool> {
public:
    using time_point = std::chrono::steady_clock::time_point;

    enum class admission { granted, queued, overloaded, closed };

    connection_pool(boost::asio::any_io_executor executor, pool_limits limits, bool single_threaded);

    /// A slot now (granted), and the unused connection that was used last, if there is one; or a place in the queue
    /// (queued: await `w`).
    admission enter(time_point now, std::unique_ptr<connection>& unused, std::shared_ptr<pool_waiter>& w);
    /// Gives the slot back. Also for a waiter that was granted one and does not want it.
    void leave() noexcept;
    /// Leaves the queue, or gives the slot back if one was granted meanwhile.
    void abandon(const std::shared_ptr<pool_waiter>& w) noexcept;

    /// The unused connection that was used last, or none. Too old ones are closed. For a holder of a slot.
    std::unique_ptr<connection> pop_idle(time_point now);
    /// Keeps a connection for later, if there is room. `hint` is the server's Keep-Alive timeout.
    void keep(std::unique_ptr<connection> c, time_point now, std::optional<std::chrono::seconds> hint);
    /// The same, and gives the slot back: whoever gets the slot finds the connection.
    void leave(std::unique_ptr<connection> c, time_point now, std::optional<std::chrono::seconds> hint) noexcept;

    /// Closes the unused connections and refuses everything from now on. Connections in use end with their exchanges.
    void close() noexcept;

    [[nodiscard]] std::size_t active() const noexcept;
    [[nodiscard]] std::size_t idle() const noexcept;
    [[nodiscard]] std::size_t waiting() const noexcept;

private:
    using connections = std::vector<std::unique_ptr<connection>>;
    std::unique_ptr<connection> pop(time_point now, connections& expired);
    void put_idle(
        std::unique_ptr<connection>&& c,
        time_point now,
        std::optional<std::chrono::seconds> hint,
        connections& closing);
    void take_expired(time_point now, connections& expired);
    void hand_over() noexcept;

    boost::asio::any_io_executor executor_;
    pool_limits limits_;
    mutable maybe_mutex mutex_;
    connections idle_; ///< used last at the back
    std::deque<std::shared_ptr<pool_waiter>> queue_;
    std::size_t active_ = 0;
    bool closed_ = false;
};

/// A slot of the pool, given back when destroyed.
class pool_slot {
public:
    pool_slot() noexcept = default;
    explicit pool_slot(std::shared_ptr<connection_pool> pool) noexcept : pool_(std::move(pool)) {}
    pool_slot(pool_slot&&) noexcept = default;
    pool_slot& operator=(pool_slot&& other) noexcept
    {
        reset();
        pool_ = std::move(other.pool_);
        return *this;
    }
    ~pool_slot() { reset(); }
    void reset() noexcept
    {
        if (pool_) pool_->leave();
        pool_.reset();
    }
    /// The same, and keeps the connection.
    void leave(
        std::unique_ptr<connection> c,
        connection_pool::time_point now,
        std::optional<std::chrono::seconds> keep_alive_hint) noexcept
    {
        const auto pool = std::move(pool_);
        pool->leave(std::move(c), now, keep_alive_hint);
    }
    explicit operator bool() const noexcept { return static_cast<bool>(pool_); }

private:
    std::shared_ptr<connection_pool> pool_;
};

/// A place in the queue, left when destroyed (a coroutine that is dropped while it waits must not keep a slot).
class queue_place {
public:
    queue_place(std::shared_ptr<connection_pool> pool, std::shared_ptr<pool_waiter> w) noexcept
        : pool_(std::move(pool)), waiter_(std::move(w))
    {
    }
    ~queue_place()
    {
        if (pool_) pool_->abandon(waiter_);
    }
    queue_place(const queue_place&) = delete;
    queue_place& operator=(const queue_place&) = delete;
    /// After the wait succeeded: the slot that was handed over.
    pool_slot take() noexcept { return pool_slot(std::move(pool_)); }

private:
    std::shared_ptr<connection_pool> pool_;
    std::shared_ptr<pool_waiter> waiter_;
};

} // namespace runtype::detail
