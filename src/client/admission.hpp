// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: whoever waits for its turn sleeps until the time at which it can come. Whoever wakes hands out all places
// that are free, in the order of the queue, and wakes those that got one. So there is no timer of the governor's own,
// nothing calls back into it, and a waiter that is cancelled, closed or dropped leaves by the destructor of its place.
// Until the first 429 a call costs one atomic load before it goes out, and the lock for its answer.

#include "core/maybe_mutex.hpp"
#include "core/rate_window.hpp"

#include <runtype/client.hpp>
#include <runtype/error.hpp>
#include <runtype/rate_limit.hpp>
#include <runtype/request_options.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/intrusive/list.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace runtype::detail {

class client_core;
class sleeper;

/// The service counts runs of agents and flows. Whatever else it may limit is counted apart, so that reading a list
/// never waits for a run, nor a run for a list.
enum class call_kind : std::uint8_t { other, run };
/// Whether a request begins a run. (Resuming a paused one is not counted by the service.)
[[nodiscard]] call_kind kind_of_call(std::string_view method, std::string_view target) noexcept;

/** The rate governor of a client. Thread-safe. */
class admission {
public:
    using time_point = rate_window::time_point;

    /// While calls of both lanes wait, every so many places one goes to the bulk lane: it comes last, but it comes.
    static constexpr std::uint32_t bulk_share = 10;

    admission(const rate_limit& limit, std::size_t max_waiting, bool single_threaded);

    /// Whether calls of this kind have to wait for a turn.
    [[nodiscard]] bool limits(call_kind kind) const noexcept
    {
        return of(kind).engaged.load(std::memory_order_relaxed);
    }
    /** Waits for a turn. Gives an error if there is none: rate_limited (it would come after the deadline; retry_after
     *  says when), overloaded, cancelled or closed.
     */
    static boost::asio::awaitable<error>
    wait_for_turn(std::shared_ptr<client_core> core, call_kind kind, priority lane, time_point deadline);

    void on_accepted(call_kind kind, time_point sent) noexcept;
    /// A call ended without an answer.
    void on_lost(call_kind kind, time_point sent) noexcept;
    /// See rate_window::on_limited.
    void on_limited(
        call_kind kind,
        time_point sent,
        time_point now,
        time_point until,
        std::optional<std::uint32_t> known,
        std::string_view code);

    void add_to(client_stats& stats, time_point now) const;

private:
    /// A call in the queue.
    struct place : boost::intrusive::list_base_hook<> {
        bool granted = false;
        std::shared_ptr<sleeper> asleep;
    };
    using queue = boost::intrusive::list<place>;
    struct window {
        explicit window(std::optional<std::uint32_t> cap) : state(cap), engaged(cap.has_value()) {}
        rate_window state;
        std::array<queue, 2> lanes; // by priority
        std::uint32_t since_bulk = 0;
        std::atomic<bool> engaged;
    };
    class queued; // a place, for the length of a scope

    [[nodiscard]] window& of(call_kind kind) noexcept { return kind == call_kind::run ? runs_ : others_; }
    [[nodiscard]] const window& of(call_kind kind) const noexcept { return kind == call_kind::run ? runs_ : others_; }
    void hand_out(window& w, time_point now);
    static void wake_front(window& w);
    [[nodiscard]] static std::size_t ahead_of(const window& w, const place& p, priority lane) noexcept;
    error no_turn(const window& w, time_point now, time_point turn, std::size_t ahead) const;

    const bool off_;
    const std::size_t max_waiting_;
    mutable maybe_mutex mutex_;
    window runs_;
    window others_;
    std::size_t waiting_ = 0;
};

} // namespace runtype::detail
