// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a simulation runs on an execution context of its own instead of an io_context, because an io_context runs
// what is ready in the order in which it became ready, and a program that is right in that order only is not right.
// This one picks by seed among all that is ready, counts its turns, knows when nothing can happen any more, and knows
// how far a handler is from what caused it ("depth"), so that a test can say "within one turn" and mean it.

#include "testing/sim_task.hpp"
#include "testing/timeline.hpp"

#include "core/prng.hpp"

#include <boost/asio/execution.hpp>
#include <boost/asio/execution_context.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <utility>

namespace runtype::testing::detail {

/// Runs handlers one at a time on the thread that asks for it. Not thread-safe.
class sim_context final : public boost::asio::execution_context {
public:
    class executor;

    /// Random picks from `seed`; otherwise first come, first served.
    sim_context(std::uint64_t seed, bool random);
    ~sim_context();
    sim_context(const sim_context&) = delete;
    sim_context& operator=(const sim_context&) = delete;

    [[nodiscard]] executor get_executor() noexcept;
    /// Called when the context dies: what waits elsewhere for the context has to be let go of then.
    void on_shutdown(std::function<void()> callback) { on_shutdown_ = std::move(callback); }
    [[nodiscard]] const std::shared_ptr<timeline>& time() const noexcept { return time_; }

    /// Ready to run. `counted` as in timeline::event.
    void post(sim_task task, bool counted);
    /// Runs before all that is ready, next.
    void post_first(sim_task task);
    /// Runs one handler; if none is ready, moves the time to the next event first. False: there is nothing to do.
    bool turn();
    /// Runs one handler if one is ready.
    bool turn_ready();
    /// Moves the time; what is due becomes ready.
    void advance(timeline::time_point to);

    void work_started() noexcept { ++work_; }
    void work_finished() noexcept { --work_; }

    [[nodiscard]] std::size_t ready() const noexcept { return ready_.size() + first_.size(); }
    /// Handlers that are ready, operations under way, alarms that are set: what run() waits for.
    [[nodiscard]] std::size_t outstanding() const noexcept;
    [[nodiscard]] std::uint64_t turns() const noexcept { return turns_; }
    [[nodiscard]] unsigned depth() const noexcept { return depth_; }
    /// What is ready now has depth 0.
    void reset_depth() noexcept
    {
        for (entry& e : ready_) e.depth = 0;
        depth_ = 0;
    }
    [[nodiscard]] bool running() const noexcept { return running_; }

private:
    struct entry {
        sim_task task;
        unsigned depth = 0;
        bool counted = false;
    };

    void run(entry e);
    void capture(std::exception_ptr e) noexcept;

    std::shared_ptr<timeline> time_ = std::make_shared<timeline>();
    runtype::detail::prng random_;
    std::deque<entry> ready_;
    std::deque<entry> first_;
    std::size_t counted_ready_ = 0;
    std::size_t work_ = 0;
    std::uint64_t turns_ = 0;
    unsigned depth_ = 0;
    std::exception_ptr failure_;
    std::function<void()> on_shutdown_;
    bool by_seed_;
    bool running_ = false;
    bool dying_ = false;
};

/// As that of an io_context: dispatches in place within a handler unless asked not to, and counts work if asked to.
class sim_context::executor {
public:
    executor(sim_context& context, bool never, bool tracked) noexcept
        : context_(&context), never_(never), tracked_(tracked)
    {
        if (tracked_) context_->work_started();
    }
    executor(const executor& other) noexcept : executor(*other.context_, other.never_, other.tracked_) {}
    executor& operator=(const executor& other) noexcept
    {
        executor copy(other);
        std::swap(context_, copy.context_);
        std::swap(never_, copy.never_);
        std::swap(tracked_, copy.tracked_);
        return *this;
    }
    ~executor()
    {
        if (tracked_) context_->work_finished();
    }

    template <typename Function>
    void execute(Function&& f) const
    {
        if (never_ || !context_->running_) {
            context_->post(sim_task(std::forward<Function>(f)), true);
            return;
        }
        std::decay_t<Function> here(std::forward<Function>(f));
        try {
            here();
        } catch (...) {
            context_->capture(std::current_exception()); // told by the turn, not by whoever dispatched
        }
    }

    static constexpr auto query(boost::asio::execution::mapping_t) noexcept
    {
        return boost::asio::execution::mapping_t(boost::asio::execution::mapping.thread);
    }
    [[nodiscard]] sim_context& query(boost::asio::execution::context_t) const noexcept { return *context_; }
    [[nodiscard]] auto query(boost::asio::execution::blocking_t) const noexcept
    {
        return never_ ? boost::asio::execution::blocking_t(boost::asio::execution::blocking.never)
                      : boost::asio::execution::blocking_t(boost::asio::execution::blocking.possibly);
    }
    [[nodiscard]] auto query(boost::asio::execution::outstanding_work_t) const noexcept
    {
        return tracked_
                   ? boost::asio::execution::outstanding_work_t(boost::asio::execution::outstanding_work.tracked)
                   : boost::asio::execution::outstanding_work_t(boost::asio::execution::outstanding_work.untracked);
    }
    [[nodiscard]] executor require(boost::asio::execution::blocking_t::possibly_t) const noexcept
    {
        return {*context_, false, tracked_};
    }
    [[nodiscard]] executor require(boost::asio::execution::blocking_t::never_t) const noexcept
    {
        return {*context_, true, tracked_};
    }
    [[nodiscard]] executor require(boost::asio::execution::outstanding_work_t::tracked_t) const noexcept
    {
        return {*context_, never_, true};
    }
    [[nodiscard]] executor require(boost::asio::execution::outstanding_work_t::untracked_t) const noexcept
    {
        return {*context_, never_, false};
    }

    friend bool operator==(const executor& a, const executor& b) noexcept
    {
        return a.context_ == b.context_ && a.never_ == b.never_ && a.tracked_ == b.tracked_;
    }
    friend bool operator!=(const executor& a, const executor& b) noexcept { return !(a == b); }

private:
    sim_context* context_;
    bool never_;
    bool tracked_;
};

inline sim_context::executor sim_context::get_executor() noexcept { return {*this, false, false}; }

} // namespace runtype::testing::detail
