// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What async_generator::for_each is made of. The scheduler is compiled once, in the library; a call adds one small
// class to the user's translation unit.

#include <runtype/config.hpp>
#include <runtype/generator_source.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace runtype {

/// What a failed call of for_each's function does to the rest.
enum class on_failure : std::uint8_t {
    stop,    ///< no further call is started; those that run are waited for
    collect, ///< the rest goes on; the failures are in the summary
};

/// How many failures a summary keeps in full. Beyond them only the count goes on: a list of a million failures is one
/// cause a million times, and would cost more memory than the job. A checkpoint stands in front of the first that is
/// not kept.
inline constexpr std::size_t max_kept_failures = 1000;

/// One failed call.
struct item_failure {
    item_failure(std::uint64_t i, error e) : index(i), cause(std::move(e)) {}

    std::uint64_t index; ///< of the element, counted from 0 at the start of the for_each
    error cause;
};

/// What for_each has done.
struct for_each_summary {
    for_each_summary() {}

    std::uint64_t succeeded = 0;
    std::uint64_t failed = 0;
    std::vector<item_failure> failures; ///< the first max_kept_failures, in the order in which they failed
};

namespace detail {

using task = boost::asio::awaitable<result<void>>;

/// Where the calls come from: as generator_source, with the call for each element.
class task_source {
public:
    virtual ~task_source() = default;
    /// @param held Of the element, until its call has ended.
    [[nodiscard]] virtual bool pop(std::optional<result<task>>& out, held_item& held) = 0;
    [[nodiscard]] virtual boost::asio::awaitable<void> fill() = 0;
};

/// Runs the tasks, `concurrency` at a time, and waits for all of them.
[[nodiscard]] RUNTYPE_API boost::asio::awaitable<result<for_each_summary>>
run_tasks(std::unique_ptr<task_source> source, std::size_t concurrency, on_failure failures);

/// A call with its element, which lives as long: the function may take a reference to it.
template <typename T, typename R>
task call_with(boost::asio::awaitable<R> call, std::unique_ptr<T> element)
{
    (void)element;
    if constexpr (std::is_void_v<R>) {
        co_await std::move(call);
    } else {
        R outcome = co_await std::move(call);
        if (!outcome) co_return outcome.error();
    }
    co_return result<void>();
}

inline task failed_task(error e) { co_return e; }

/// The calls of a function for the elements of a generator.
template <typename T, typename Fn>
class generator_tasks final : public task_source {
public:
    generator_tasks(std::shared_ptr<generator_source<T>> source, Fn fn) : source_(std::move(source)), fn_(std::move(fn))
    {
    }
    bool pop(std::optional<result<task>>& out, held_item& held) override
    {
        out.reset();
        if (source_->given_up()) return true;
        if (!source_->pop_held(element_, &held)) return false;
        if (!element_) return true;
        if (*element_)
            out.emplace(call(std::make_unique<T>(std::move(**element_))));
        else
            out.emplace(element_->error());
        return true;
    }
    boost::asio::awaitable<void> fill() override { return source_->fill(); }

private:
    // Here, not in the task, so that the calls begin in the order of the list. A function that is no coroutine may
    // throw before there is anything to await.
    task call(std::unique_ptr<T> element)
    {
        try {
            auto called = fn_(std::move(*element));
            return call_with(std::move(called), std::move(element));
        } catch (const api_exception& failure) {
            return failed_task(failure.error());
        }
    }

    std::shared_ptr<generator_source<T>> source_;
    Fn fn_;
    std::optional<result<T>> element_;
};

} // namespace detail

} // namespace runtype
