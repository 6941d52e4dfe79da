// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: one alarm per client, armed for the earliest of all deadlines and never further ahead than `tick`. A call
// costs a list insertion and removal instead of a timer of its own (a timer per operation costs a third of a small
// GET). The tick bounds how long the alarm can outlive the last call: with nothing left to wait for it is not armed
// again, so an io_context whose work is done stops running at most one tick later.

#include "core/maybe_mutex.hpp"

#include <runtype/time_source.hpp>

#include <boost/intrusive/set.hpp>

#include <chrono>
#include <memory>

namespace runtype::detail {

/// Something that has a deadline. Derive, and remove() it before it dies.
class deadline_node : public boost::intrusive::set_base_hook<> {
public:
    using time_point = std::chrono::steady_clock::time_point;

    /// Runs under the service's lock: short, and no call back into the service.
    virtual void on_deadline() noexcept = 0;

    friend bool operator<(const deadline_node& a, const deadline_node& b) noexcept { return a.when_ < b.when_; }

protected:
    deadline_node() = default;
    ~deadline_node() = default;
    deadline_node(const deadline_node&) = delete;
    deadline_node& operator=(const deadline_node&) = delete;

private:
    friend class timer_service;
    time_point when_{};
};

/** All deadlines of a client.
 *
 *  Thread-safe. After remove() returned, on_deadline() neither runs nor will run.
 */
class timer_service : public std::enable_shared_from_this<timer_service> {
public:
    using time_point = std::chrono::steady_clock::time_point;

    /// Longest time the alarm is set ahead.
    static constexpr std::chrono::milliseconds tick{100};

    static std::shared_ptr<timer_service> create(std::shared_ptr<time_source> source, bool single_threaded);
    timer_service(std::shared_ptr<time_source> source, bool single_threaded);
    ~timer_service();
    timer_service(const timer_service&) = delete;
    timer_service& operator=(const timer_service&) = delete;

    [[nodiscard]] time_point now() const noexcept { return source_->now(); }
    [[nodiscard]] bool real() const noexcept { return source_->real(); }
    [[nodiscard]] std::chrono::system_clock::time_point utc_now() const noexcept { return source_->utc_now(); }

    /// The node's deadline. A time_point::max() is never reached and costs nothing.
    void add(deadline_node& node, time_point when);
    void remove(deadline_node& node) noexcept;
    /// Gives the alarm back: nothing stays on the executor. Nodes that are still there are not called any more.
    void close() noexcept;

private:
    void on_alarm();
    void arm(time_point now);

    std::shared_ptr<time_source> source_;
    maybe_mutex mutex_;
    std::unique_ptr<alarm> alarm_;
    boost::intrusive::multiset<deadline_node> nodes_;
    time_point armed_ = time_point::max(); ///< max: not armed
    bool closed_ = false;
};

} // namespace runtype::detail
