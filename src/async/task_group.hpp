// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: each task runs on a serial executor of its own. On an executor of several threads tasks then still run in
// parallel, and a cancellation signal is never raised while another thread runs its task.
//
// Decision: a cancellation of the coroutine that waits goes on to the tasks inside the emission of its signal, and the
// last task to end resumes that coroutine itself. So an operation that is made of many calls ends as soon as one that
// is made of one: in the turn behind the cancellation.

#include "async/waiter.hpp"

#include <runtype/for_each.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

namespace runtype::detail {

/// Tasks that run at the same time, for one coroutine that waits for them.
class task_group : public std::enable_shared_from_this<task_group> {
public:
    explicit task_group(on_failure failures) : failures_(failures) {}

    /// @param executor That the task runs on. The group does not keep it: a group may outlive the io_context.
    /// @param held     Of the task's element, which is done with if the task succeeds, or its failure is collected.
    static void start(
        const std::shared_ptr<task_group>& self,
        const boost::asio::any_io_executor& executor,
        std::uint64_t index,
        task work,
        held_item held);
    /// How many tasks run. Those that have ended by now are no news any more for changed().
    [[nodiscard]] std::size_t running();
    /// Cancels what is running, once, without waiting for it. Nothing is started from then on.
    void cancel() noexcept;
    /// Waits until a task has ended, one that running() or the last wait has not seen yet. True if the caller
    /// cancelled, which the tasks have been told then.
    static boost::asio::awaitable<bool> changed(std::shared_ptr<task_group> self);
    /// Waits for `work`, which is none of the tasks. A cancellation is passed on to it and to the tasks.
    static boost::asio::awaitable<void> beside(std::shared_ptr<task_group> self, boost::asio::awaitable<void> work);

    /// Waits for what is running. A cancellation is passed on to it, and it is waited for all the same.
    /// @param cancel Whether it is cancelled to begin with.
    static boost::asio::awaitable<void> join(std::shared_ptr<task_group> self, bool cancel);

    /// The first exception of a task that is no failure of its element.
    [[nodiscard]] std::exception_ptr exception() const;
    /// For one who hands it to the caller: with that, the failures in it are done with.
    [[nodiscard]] for_each_summary take_summary();
    [[nodiscard]] std::uint64_t failed() const;

private:
    struct running_task;
    class raising;
    class tasks_waiter;
    class work_waiter;

    static boost::asio::awaitable<bool> until_one_ends(std::shared_ptr<task_group> self);
    void wake(const std::shared_ptr<waiter>& w);
    void note_outcome(running_task& which, const std::exception_ptr& e, const result<void>& outcome);
    void ended(running_task& which, const std::exception_ptr& e, const result<void>& outcome);
    /// A task was destroyed with its io_context: ends the wait in changed(), whose coroutine goes the same way.
    void abandon(const running_task& which) noexcept;
    void count_failure(running_task& which, error cause);

    const on_failure failures_;
    mutable std::mutex mutex_;
    std::list<std::shared_ptr<running_task>> running_;
    for_each_summary summary_;
    std::vector<held_item> collected_; ///< the elements of its failures
    std::exception_ptr exception_;
    std::shared_ptr<waiter> waiter_;
    bool news_ = false; // a task has ended that nobody has seen
    bool cancelled_ = false;
    unsigned raising_ = 0; ///< signals of the group are being raised
};

} // namespace runtype::detail
