// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a freed slot is handed to the first waiter instead of being put up for grabs: first come, first served, and
// no call that comes later can overtake. Nothing of the pool stays on the io_context between calls; connections that
// are too old are closed when the pool is next used.
//
// Decision: connections are not opened all at once. OpenSSL needs twice the memory of a connection while it shakes
// hands, and what one handshake has freed serves the next. Together with what `many` says, 5,000 requests in flight
// took 57 KiB each, and take 42. Who waits for that takes a connection that comes free meanwhile, as Go's client does.

#include "async/waiter.hpp"
#include "core/maybe_mutex.hpp"
#include "net/connection.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/intrusive/list.hpp>

#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace runtype::detail {

struct pool_limits {
    pool_limits() noexcept {}

    std::size_t max_active = 1;
    std::size_t max_idle = 0;
    std::size_t max_waiting = 0;
    std::size_t max_opening = least_opening; ///< connections opened at the same time
    std::chrono::milliseconds idle_timeout{0};
    /// A server's Keep-Alive hint is shortened by this: the request must arrive before the server closes.
    static constexpr std::chrono::milliseconds keep_alive_margin{1'000};
    /// Unused connections that keep their buffers (OpenSSL's two, of one TLS record each), those used last: as many as
    /// calls usually end in one turn of the executor before the next ones begin.
    static constexpr std::size_t warm = 4;
    /// The least there is of max_opening, the default of max_active. Where a client may have more than eight times
    /// that, it is an eighth of max_active: a burst as large as that is through with it in about eight times what
    /// opening one takes.
    static constexpr std::size_t least_opening = 256;
    /// With more calls than this under way, the default of max_active, one that begins to wait for its answer gives
    /// back what its connection needs to read and write (14 to 30 KiB, 1.8 k instructions).
    static constexpr std::size_t many = 256;
};

/// A call in the queue for a slot.
class pool_waiter final : public waiter, public abortable, public boost::intrusive::list_base_hook<> {
public:
    using waiter::waiter;
    void abort() noexcept override { complete(boost::asio::error::operation_aborted); }

private:
    friend class connection_pool;
    friend class queue_place;
    bool granted_ = false;               ///< under the pool's lock: owns a slot,
    std::unique_ptr<connection> unused_; ///< with this connection; with none, may open one
};

/** Slots (connections in use or being opened) and unused connections of one origin. Thread-safe. */
class connection_pool : public std::enable_shared_from_this<connection_pool> {
public:
    using time_point = std::chrono::steady_clock::time_point;

    enum class admission { granted, queued, overloaded, closed };

    connection_pool(boost::asio::any_io_executor executor, pool_limits limits, bool single_threaded);

    /// A slot now (granted), with the unused connection that was used last or, if there is none, as one who opens a
    /// connection; or a place in the queue (queued: await `w`).
    admission enter(time_point now, std::unique_ptr<connection>& unused, std::shared_ptr<pool_waiter>& w);
    /// Gives the slot back; opened() first, if its holder was opening a connection.
    void leave() noexcept;
    /// Leaves the queue, or gives the slot back if one was granted meanwhile.
    void abandon(const std::shared_ptr<pool_waiter>& w) noexcept;
    /// A holder of a slot opens a connection although it was granted one, which was of no use. Never refused: these may
    /// come on top of max_opening.
    void opens() noexcept;
    /// A holder of a slot has opened a connection, or will not: the next may.
    void opened() noexcept;

    /// The unused connection that was used last, or none. Too old ones are closed. For a holder of a slot.
    std::unique_ptr<connection> pop_idle(time_point now);
    /// Keeps a connection for later, if there is room, or gives it to who waits. `hint` is the server's Keep-Alive
    /// timeout.
    void keep(std::unique_ptr<connection> c, time_point now, std::optional<std::chrono::seconds> hint);
    /// The same, and gives the slot back: whoever gets the slot finds the connection.
    void leave(std::unique_ptr<connection> c, time_point now, std::optional<std::chrono::seconds> hint) noexcept;

    /// Closes the unused connections and refuses everything from now on. Connections in use end with their exchanges.
    void close() noexcept;

    [[nodiscard]] std::size_t active() const noexcept { return active_.load(std::memory_order_relaxed); }
    [[nodiscard]] std::size_t opening() const noexcept;
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
    [[nodiscard]] bool may_begin() const noexcept;
    std::shared_ptr<pool_waiter> pop_waiter() noexcept;
    void hand_over() noexcept;
    void take_back(pool_waiter& w) noexcept;
    void one_more() noexcept { active_.store(active() + 1, std::memory_order_relaxed); }
    void one_less() noexcept { active_.store(active() - 1, std::memory_order_relaxed); }

    boost::asio::any_io_executor executor_;
    pool_limits limits_;
    mutable maybe_mutex mutex_;
    connections idle_;                          ///< used last at the back
    boost::intrusive::list<pool_waiter> queue_; ///< each lives at least as long as it is in here
    std::atomic<std::size_t> active_ = 0;       ///< written under the lock, and read without
    std::size_t opening_ = 0;
    bool closed_ = false;
};

/// A slot of the pool, given back when destroyed.
class pool_slot {
public:
    pool_slot() noexcept = default;
    pool_slot(std::shared_ptr<connection_pool> pool, bool opening) noexcept : pool_(std::move(pool)), opening_(opening)
    {
    }
    pool_slot(pool_slot&& other) noexcept
        : pool_(std::move(other.pool_)), opening_(std::exchange(other.opening_, false))
    {
    }
    pool_slot& operator=(pool_slot&& other) noexcept
    {
        reset();
        pool_ = std::move(other.pool_);
        opening_ = std::exchange(other.opening_, false);
        return *this;
    }
    ~pool_slot() { reset(); }
    void reset() noexcept
    {
        if (!pool_) return;
        opening(false);
        pool_->leave();
        pool_.reset();
    }
    /// Tells the pool, if that is new, whether a connection is being opened. Not for an empty one.
    void opening(bool now) noexcept
    {
        if (opening_ == now) return;
        opening_ = now;
        if (now)
            pool_->opens();
        else
            pool_->opened();
    }
    /// Gives it back, and keeps the connection.
    void leave(
        std::unique_ptr<connection> c,
        connection_pool::time_point now,
        std::optional<std::chrono::seconds> keep_alive_hint) noexcept
    {
        opening(false);
        const auto pool = std::move(pool_);
        pool->leave(std::move(c), now, keep_alive_hint);
    }
    explicit operator bool() const noexcept { return static_cast<bool>(pool_); }

private:
    std::shared_ptr<connection_pool> pool_;
    bool opening_ = false; ///< counted among those of the pool
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
    /// After the wait succeeded: the slot that was handed over, and the connection, if there is one with it.
    pool_slot take(std::unique_ptr<connection>& unused) noexcept
    {
        unused = std::move(waiter_->unused_);
        waiter_->granted_ = false; // the pool does not touch it any more
        return {std::move(pool_), !unused};
    }

private:
    std::shared_ptr<connection_pool> pool_;
    std::shared_ptr<pool_waiter> waiter_;
};

} // namespace runtype::detail
