// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "async/task_group.hpp"

#include <runtype/for_each.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;

namespace {

/// Starts the tasks; gives the error that the source ended with. Leaves tasks running.
asio::awaitable<error>
start_tasks(task_source& source, std::size_t concurrency, on_failure failures, std::shared_ptr<task_group> group)
{
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    const auto over = [&] { return group->exception() || (failures == on_failure::stop && group->failed() > 0); };
    for (std::uint64_t index = 0;; ++index) {
        while (group->running() >= concurrency && !over()) {
            const bool cancelled = co_await task_group::changed(group);
            if (cancelled) co_return error(errc::cancelled, "The caller cancelled");
        }
        std::optional<result<task>> next;
        held_item held;
        for (bool here = false; !here;) {
            if (over()) co_return error(); // a task failed meanwhile: what has come stays in the source
            // Nothing begins after a cancellation, not even with what had come already.
            const auto state = co_await asio::this_coro::cancellation_state;
            if (state.cancelled() != asio::cancellation_type::none)
                co_return error(errc::cancelled, "The caller cancelled");
            here = source.pop(next, held);
            if (!here) co_await task_group::beside(group, source.fill());
        }
        if (!next) co_return error();
        if (!*next) co_return next->error();
        task_group::start(group, executor, index, std::move(**next), std::move(held));
    }
}

asio::awaitable<bool> is_cancelled()
{
    co_return (co_await asio::this_coro::cancellation_state).cancelled() != asio::cancellation_type::none;
}

} // namespace

asio::awaitable<result<for_each_summary>>
run_tasks(std::unique_ptr<task_source> source, std::size_t concurrency, on_failure failures)
{
    const auto group = std::make_shared<task_group>(failures);
    const bool throws = co_await asio::this_coro::throw_if_cancelled();
    error ended;
    std::exception_ptr thrown;
    try {
        ended = co_await start_tasks(*source, std::max<std::size_t>(concurrency, 1), failures, group);
    } catch (const boost::system::system_error& e) {
        // Asio throws this at the co_await that follows a cancellation which came too late for the one before.
        if (e.code() == asio::error::operation_aborted)
            ended = error(errc::cancelled, "The caller cancelled");
        else
            thrown = std::current_exception();
    } catch (...) {
        thrown = std::current_exception();
    }
    // From here on a cancellation must not end this coroutine before its tasks.
    co_await asio::this_coro::throw_if_cancelled(false);
    bool cancelled = co_await is_cancelled();
    co_await task_group::join(group, cancelled);
    cancelled = co_await is_cancelled();
    co_await asio::this_coro::throw_if_cancelled(throws);
    if (!thrown) thrown = group->exception();
    if (thrown) std::rethrow_exception(thrown);
    if (ended) co_return ended;
    if (cancelled) co_return error(errc::cancelled, "The caller cancelled");
    for_each_summary summary = group->take_summary();
    if (failures == on_failure::stop && summary.failed > 0) co_return summary.failures.front().cause;
    co_return summary;
}

} // namespace runtype::detail
