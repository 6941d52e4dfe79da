// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "async/task_group.hpp"

#include "async/serial_executor.hpp"
#include "async/unless_called.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <utility>
#include <vector>

namespace runtype::detail {

namespace asio = boost::asio;

struct task_group::running_task {
    running_task(const asio::any_io_executor& executor, std::uint64_t i, held_item h)
        : serial(make_serial_executor(executor)), index(i), held(std::move(h))
    {
    }
    const asio::any_io_executor serial;
    asio::cancellation_signal signal; // raised there only
    const std::uint64_t index;
    held_item held;
    std::list<std::shared_ptr<running_task>>::iterator place;
};

/// While signals are raised. What ends inside that resumes nobody there: the coroutine would destroy what calls it.
class task_group::raising {
public:
    explicit raising(task_group& group) : group_(group)
    {
        std::lock_guard lock(group_.mutex_);
        ++group_.raising_;
    }
    ~raising()
    {
        std::lock_guard lock(group_.mutex_);
        --group_.raising_;
    }
    raising(const raising&) = delete;
    raising& operator=(const raising&) = delete;

private:
    task_group& group_;
};

/// Waits for one of the tasks to end.
class task_group::tasks_waiter final : public waiter {
public:
    tasks_waiter(asio::any_io_executor executor, const std::shared_ptr<task_group>& group)
        : waiter(std::move(executor), false), group_(group)
    {
    }

private:
    void on_cancel() override
    {
        if (const auto group = group_.lock()) group->cancel();
        waiter::on_cancel();
    }

    const std::weak_ptr<task_group> group_; // which owns this
};

/// Waits for work beside the tasks.
class task_group::work_waiter final : public waiter {
public:
    work_waiter(const asio::any_io_executor& executor, std::shared_ptr<task_group> group)
        : waiter(executor, false), executor_(executor), group_(std::move(group))
    {
    }

    // The work ends by itself then, and with it the wait.
    void on_cancel() override
    {
        const raising scope(*group_);
        group_->cancel();
        auto emit = [self = std::static_pointer_cast<work_waiter>(shared_from_this())] {
            // Behind the end of the work the signal may go before those that it was raised for have heard of it.
            if (!self->completed()) self->signal.emit(asio::cancellation_type::terminal);
        };
        asio::dispatch(executor_, std::move(emit));
    }

    asio::cancellation_signal signal; // of the work, which runs on the executor of who waits
    std::exception_ptr thrown;

private:
    const asio::any_io_executor executor_;
    const std::shared_ptr<task_group> group_;
};

void task_group::start(
    const std::shared_ptr<task_group>& self,
    const asio::any_io_executor& executor,
    std::uint64_t index,
    task work,
    held_item held)
{
    auto t = std::make_shared<running_task>(executor, index, std::move(held));
    {
        std::lock_guard lock(self->mutex_);
        t->place = self->running_.insert(self->running_.end(), t);
    }
    auto handler = [self, t, dropped = unless_called([self, t] { self->abandon(*t); })](
                       const std::exception_ptr& e, const result<void>& outcome) mutable {
        dropped.called();
        self->ended(*t, e, outcome);
    };
    try {
        asio::co_spawn(t->serial, std::move(work), asio::bind_cancellation_slot(t->signal.slot(), std::move(handler)));
    } catch (...) {
        std::lock_guard lock(self->mutex_);
        self->running_.remove(t); // unless the handler was destroyed, and has done it
        throw;
    }
}

std::size_t task_group::running()
{
    std::lock_guard lock(mutex_);
    news_ = false;
    return running_.size();
}

void task_group::cancel() noexcept
{
    try {
        std::vector<std::shared_ptr<running_task>> all;
        {
            std::lock_guard lock(mutex_);
            if (cancelled_) return; // join() sees the same cancellation at the end of each task
            all.assign(running_.begin(), running_.end());
            cancelled_ = true;
        }
        const raising scope(*this);
        for (const auto& t : all) {
            auto emit = [kept = t] { kept->signal.emit(asio::cancellation_type::terminal); };
            asio::dispatch(t->serial, std::move(emit));
        }
    } catch (...) { // no memory: join() tries again when a task has ended
        std::lock_guard lock(mutex_);
        cancelled_ = false;
    }
}

namespace {

asio::awaitable<void> without_throwing(asio::awaitable<void> work)
{
    co_await asio::this_coro::throw_if_cancelled(false);
    co_await std::move(work);
}

} // namespace

asio::awaitable<bool> task_group::changed(std::shared_ptr<task_group> self)
{
    // By what the caller did since his last wait, while no slot was assigned.
    const auto state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none) {
        self->cancel();
        co_return true;
    }
    co_return co_await until_one_ends(std::move(self));
}

asio::awaitable<bool> task_group::until_one_ends(std::shared_ptr<task_group> self)
{
    auto w = std::make_shared<tasks_waiter>(co_await asio::this_coro::executor, self);
    {
        // What has ended since the caller looked is no reason to wait: it looks again.
        std::lock_guard lock(self->mutex_);
        self->waiter_ = w;
        if (std::exchange(self->news_, false)) w->complete({});
    }
    const auto ec = co_await wait(w);
    std::lock_guard lock(self->mutex_);
    if (self->waiter_ == w) self->waiter_.reset();
    self->news_ = false; // the caller looks again now, at all that has ended so far
    co_return static_cast<bool>(ec);
}

asio::awaitable<void> task_group::beside(std::shared_ptr<task_group> self, asio::awaitable<void> work)
{
    if (self->running() == 0) {
        co_await std::move(work);
        co_return;
    }
    const auto state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none) {
        self->cancel();
        co_return;
    }
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    const bool throws = co_await asio::this_coro::throw_if_cancelled();
    // The work begins before this coroutine waits for it: nothing must come in between.
    co_await asio::this_coro::throw_if_cancelled(false);
    if (!throws) work = without_throwing(std::move(work));
    auto w = std::make_shared<work_waiter>(executor, self);
    auto waiting = wait(w);
    auto handler = [self, w, dropped = unless_called([w] { w->complete(asio::error::operation_aborted); })](
                       std::exception_ptr e) mutable {
        dropped.called();
        w->thrown = std::move(e);
        self->wake(w);
    };
    asio::co_spawn(executor, std::move(work), asio::bind_cancellation_slot(w->signal.slot(), std::move(handler)));
    if (state.cancelled() != asio::cancellation_type::none) w->on_cancel(); // by what the work did first
    co_await std::move(waiting);
    co_await asio::this_coro::throw_if_cancelled(throws);
    if (w->thrown) std::rethrow_exception(w->thrown);
}

/// Resumes who waits here, as the last thing that is done.
void task_group::wake(const std::shared_ptr<waiter>& w)
{
    bool here = false;
    {
        std::lock_guard lock(mutex_);
        here = raising_ == 0;
    }
    if (here)
        w->complete_here({});
    else
        w->complete({});
}

asio::awaitable<void> task_group::join(std::shared_ptr<task_group> self, bool cancel)
{
    while (self->running() > 0) {
        if (std::exchange(cancel, false)) self->cancel();
        cancel = co_await until_one_ends(self);
    }
}

void task_group::ended(running_task& which, const std::exception_ptr& e, const result<void>& outcome)
{
    std::unique_lock lock(mutex_);
    running_.erase(which.place);
    try {
        note_outcome(which, e, outcome);
    } catch (...) { // no memory for the failure
        if (!exception_) exception_ = std::current_exception();
    }
    news_ = true; // also with a waiter: one that was cancelled in between has not seen this
    const auto w = std::move(waiter_);
    lock.unlock();
    if (w) wake(w);
}

void task_group::note_outcome(running_task& which, const std::exception_ptr& e, const result<void>& outcome)
{
    try {
        if (e) std::rethrow_exception(e);
        if (outcome) {
            ++summary_.succeeded;
            if (which.held) which.held->done();
        } else {
            count_failure(which, outcome.error());
        }
    } catch (const api_exception& failure) {
        count_failure(which, failure.error());
    } catch (const boost::system::system_error& failure) {
        // What Asio's own operations throw when they are cancelled is no failure of the task.
        if (cancelled_ && failure.code() == asio::error::operation_aborted)
            count_failure(which, error(errc::cancelled, "The caller cancelled"));
        else if (!exception_)
            exception_ = std::current_exception();
    } catch (...) {
        if (!exception_) exception_ = std::current_exception();
    }
}

void task_group::abandon(const running_task& which) noexcept
{
    std::shared_ptr<waiter> w;
    {
        std::lock_guard lock(mutex_);
        running_.remove_if([&](const auto& t) { return t.get() == &which; });
        news_ = true;
        w = std::move(waiter_);
    }
    if (w) w->complete(asio::error::operation_aborted);
}

void task_group::count_failure(running_task& which, error cause)
{
    ++summary_.failed;
    if (summary_.failures.size() >= max_kept_failures) return;
    summary_.failures.emplace_back(which.index, std::move(cause));
    // Not before the caller is told of it, which he is not if the list ends with an error, or he cancels.
    if (failures_ == on_failure::collect && which.held) collected_.push_back(std::move(which.held));
}

std::exception_ptr task_group::exception() const
{
    std::lock_guard lock(mutex_);
    return exception_;
}

std::uint64_t task_group::failed() const
{
    std::lock_guard lock(mutex_);
    return summary_.failed;
}

for_each_summary task_group::take_summary()
{
    std::lock_guard lock(mutex_);
    for (const held_item& each : collected_) each->done();
    collected_.clear();
    return std::move(summary_);
}

} // namespace runtype::detail
