// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What async_generator::map and map_settled are made of. The order of the calls is kept by a class that is compiled
// once, in the library; a call adds one small class to the user's translation unit.

#include <runtype/for_each.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/this_coro.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace runtype {

/// What became of the call for one element: see async_generator::map_settled.
template <typename U>
struct item_outcome {
    item_outcome(std::uint64_t i, result<U> o) : index(i), outcome(std::move(o)) {}

    std::uint64_t index; ///< of the element, counted from 0 at the start of the map_settled
    result<U> outcome;
};

namespace detail {

/// A call that has ended.
struct ended_call {
    ended_call() {}

    std::uint64_t index = 0;
    std::shared_ptr<void> kept; ///< as given to start()
    result<void> outcome;
    held_item held;
};

/** Calls that run at the same time and are looked at in the order in which they were started.
 *
 *  After the first failure, if failures end it, and after a cancellation, no call is left running.
 */
class RUNTYPE_API ordered_calls {
public:
    ordered_calls(std::size_t concurrency, on_failure failures);
    /// Cancels what runs, without waiting for it.
    ~ordered_calls();
    ordered_calls(const ordered_calls&) = delete;
    ordered_calls& operator=(const ordered_calls&) = delete;

    enum state {
        want_fill, ///< there is something to start, or to wait for
        next,      ///< take() gives a call
        end,       ///< all calls were taken, or it ended with an error
    };
    /// @param last The error that it ended with, once.
    [[nodiscard]] state look(error& last);
    [[nodiscard]] ended_call take();

    [[nodiscard]] bool room() const noexcept;
    /// Whether the first of the calls has ended.
    [[nodiscard]] bool front_ended() const noexcept;
    /// @param kept Lives as long as the call, and until it is taken.
    void start(const boost::asio::any_io_executor& executor, task call, std::shared_ptr<void> kept, held_item held);
    /// There are no more calls to start; the error, if any, comes behind those that were.
    void close(error last);

    /// Waits: for `fetch`, if it is one, which gets something to start; else for the first of the calls.
    /// `throws`: what this_coro::throw_if_cancelled() was, and is afterwards. It has to be false when this is awaited,
    /// or a cancellation by a call that was just started would leave the calls behind.
    static boost::asio::awaitable<void>
    advance(std::shared_ptr<ordered_calls> self, boost::asio::awaitable<void> fetch, bool throws);

private:
    struct data;
    const std::unique_ptr<data> data_;
};

template <typename R>
struct value_of_result {
    using type = R;
};
template <typename U>
struct value_of_result<result<U>> {
    using type = U;
};
/// U of a function that returns awaitable<U> or awaitable<result<U>>.
template <typename Fn, typename T>
using mapped_value = typename value_of_result<typename std::invoke_result_t<Fn&, T>::value_type>::type;

/// A call of a function for an element: what has to live as long, and the value that comes of it.
template <typename T, typename Fn>
struct mapped_call {
    mapped_call(std::shared_ptr<Fn> f, T e) : fn(std::move(f)), element(std::move(e)) {}

    using value_type = mapped_value<Fn, T>;
    std::shared_ptr<Fn> fn;
    T element; ///< the function may take a reference to it
    std::optional<std::conditional_t<std::is_void_v<value_type>, std::nullptr_t, value_type>> value;
};

// Not a template of the function's type: GCC warns of a coroutine of a header that has a local type in its frame.
template <typename R, typename U>
task value_of(boost::asio::awaitable<R> call, std::shared_ptr<std::optional<U>> value)
{
    if constexpr (std::is_void_v<R>) {
        co_await std::move(call);
    } else {
        R outcome = co_await std::move(call);
        if constexpr (std::is_same_v<R, U>) {
            value->emplace(std::move(outcome));
        } else {
            if (!outcome) co_return outcome.error();
            if constexpr (!std::is_same_v<R, result<void>>) value->emplace(std::move(*outcome));
        }
    }
    co_return result<void>();
}

inline task thrown_task(std::exception_ptr thrown)
{
    std::rethrow_exception(thrown);
    co_return result<void>();
}

/// The results of a function for the elements of a generator, in their order.
template <typename T, typename Fn, typename Element, on_failure failures>
class mapped_source final : public generator_source<Element> {
    using value_type = mapped_value<Fn, T>;

public:
    mapped_source(std::shared_ptr<generator_source<T>> inner, Fn fn, std::size_t concurrency)
        : inner_(std::move(inner)),
          fn_(std::make_shared<Fn>(std::move(fn))),
          calls_(std::make_shared<ordered_calls>(concurrency, failures))
    {
    }

    bool pop(std::optional<result<Element>>& out) override { return pop_held(out, nullptr); }
    bool pop_held(std::optional<result<Element>>& out, held_item* held) override
    {
        out.reset();
        if (held) held->reset();
        error last;
        const auto state = calls_->look(last);
        if (state == ordered_calls::want_fill) return false;
        if (state == ordered_calls::end) {
            if (last) out.emplace(std::move(last));
            return true;
        }
        ended_call ended = calls_->take();
        emplace(out, ended);
        if (held)
            *held = std::move(ended.held);
        else if (ended.held)
            ended.held->done();
        return true;
    }

    boost::asio::awaitable<void> fill() override
    {
        const boost::asio::any_io_executor executor = co_await boost::asio::this_coro::executor;
        bool fetch = false;
        while (calls_->room() && !fetch) {
            // By a call that was just started: nothing begins any more.
            const auto state = co_await boost::asio::this_coro::cancellation_state;
            if (state.cancelled() != boost::asio::cancellation_type::none) break;
            std::optional<result<T>> element;
            held_item held;
            if (inner_->given_up())
                calls_->close(error());
            else if (!inner_->pop_held(element, &held))
                fetch = true;
            else if (element && *element)
                start(executor, std::move(**element), std::move(held));
            else
                calls_->close(element ? element->error() : error());
        }
        // What is ready does not wait for the next page.
        boost::asio::awaitable<void> filling;
        if (fetch && !calls_->front_ended()) filling = inner_->fill();
        const bool throws = co_await boost::asio::this_coro::throw_if_cancelled();
        auto advancing = ordered_calls::advance(calls_, std::move(filling), throws);
        co_await boost::asio::this_coro::throw_if_cancelled(false);
        co_await std::move(advancing);
    }

    generator_stats stats() const override { return inner_->stats(); }
    void mark() override { inner_->mark(); }
    void unmark() noexcept override { inner_->unmark(); }
    void give_up() noexcept override
    {
        generator_source<Element>::give_up();
        inner_->give_up();
    }

private:
    void start(const boost::asio::any_io_executor& executor, T element, held_item held)
    {
        auto kept = std::make_shared<mapped_call<T, Fn>>(fn_, std::move(element));
        calls_->start(executor, task_of(kept), kept, std::move(held));
    }

    // Here, not in the task, so that the calls begin in the order of the list. What is thrown comes at its place.
    task task_of(const std::shared_ptr<mapped_call<T, Fn>>& kept)
    {
        try {
            auto called = (*fn_)(std::move(kept->element));
            return value_of(std::move(called), std::shared_ptr<decltype(kept->value)>(kept, &kept->value));
        } catch (...) {
            return thrown_task(std::current_exception());
        }
    }

    static void emplace(std::optional<result<Element>>& out, ended_call& ended)
    {
        if constexpr (std::is_void_v<value_type>) {
            out.emplace(Element(ended.index, std::move(ended.outcome)));
        } else {
            auto& value = static_cast<mapped_call<T, Fn>*>(ended.kept.get())->value;
            if constexpr (failures == on_failure::stop)
                out.emplace(std::move(*value));
            else if (ended.outcome)
                out.emplace(Element(ended.index, std::move(*value)));
            else
                out.emplace(Element(ended.index, ended.outcome.error()));
        }
    }

    const std::shared_ptr<generator_source<T>> inner_;
    const std::shared_ptr<Fn> fn_;
    const std::shared_ptr<ordered_calls> calls_;
};

} // namespace detail

} // namespace runtype
