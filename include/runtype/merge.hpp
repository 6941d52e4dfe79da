// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>

#include <concepts>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace runtype {

namespace detail {

/// Fills one of several sources; keeps it alive.
template <typename T>
task fill_task(std::shared_ptr<generator_source<T>> source)
{
    co_await source->fill();
    co_return result<void>();
}

/// The tasks that fill each of these.
template <typename T>
class fill_tasks final : public task_source {
public:
    explicit fill_tasks(std::vector<std::shared_ptr<generator_source<T>>> sources) : sources_(std::move(sources)) {}
    bool pop(std::optional<result<task>>& out, held_item&) override
    {
        out.reset();
        if (next_ < sources_.size()) out.emplace(fill_task<T>(sources_[next_++]));
        return true;
    }
    boost::asio::awaitable<void> fill() override { co_return; }

private:
    std::vector<std::shared_ptr<generator_source<T>>> sources_;
    std::size_t next_ = 0;
};

template <typename T>
class merged_source final : public generator_source<T> {
public:
    explicit merged_source(std::vector<std::shared_ptr<generator_source<T>>> sources)
        : sources_(sources), all_(std::move(sources))
    {
    }

    bool pop(std::optional<result<T>>& out) override { return pop_held(out, nullptr); }
    bool pop_held(std::optional<result<T>>& out, held_item* held) override
    {
        // One element of each in turn, as long as any has some at hand.
        for (std::size_t tried = 0; tried < sources_.size();) {
            if (turn_ >= sources_.size()) turn_ = 0;
            if (sources_[turn_]->given_up()) {
                sources_.erase(sources_.begin() + static_cast<std::ptrdiff_t>(turn_));
            } else if (!sources_[turn_]->pop_held(out, held)) {
                ++turn_;
                ++tried;
            } else if (out && *out) {
                ++turn_;
                return true;
            } else {
                if (out && !error_) error_ = out->error();
                sources_.erase(sources_.begin() + static_cast<std::ptrdiff_t>(turn_));
            }
        }
        out.reset();
        if (!sources_.empty() && !error_) return false;
        // An error is the last element: what the others have not fetched yet is not asked for any more.
        sources_.clear();
        if (error_) out.emplace(std::exchange(error_, error()));
        return true;
    }

    boost::asio::awaitable<void> fill() override
    {
        const std::size_t count = sources_.size();
        auto done = co_await run_tasks(std::make_unique<fill_tasks<T>>(sources_), count, on_failure::stop);
        // The fills have no error of their own: this one is that of the caller who cancelled.
        if (!done && !error_) error_ = done.error();
    }

    generator_stats stats() const override
    {
        if (all_.empty()) return generator_stats();
        generator_stats sum = all_.front()->stats();
        for (std::size_t i = 1; i < all_.size(); ++i) sum += all_[i]->stats();
        return sum;
    }
    void mark() override
    {
        for (const auto& each : all_) each->mark();
    }
    void unmark() noexcept override
    {
        for (const auto& each : all_) each->unmark();
    }
    void give_up() noexcept override
    {
        generator_source<T>::give_up();
        for (const auto& each : all_) each->give_up();
    }

private:
    std::vector<std::shared_ptr<generator_source<T>>> sources_; // that have not ended
    std::vector<std::shared_ptr<generator_source<T>>> all_;
    std::size_t turn_ = 0;
    error error_;
};

} // namespace detail

/** Several generators as one: an element of each in turn, the next pages of all fetched at the same time.
 *
 *  Within one generator the order stays. The first error ends all of them, behind what the others had at hand.
 *  Statistics are the sums (`elapsed` and `stalled` overlap, so they are the largest).
 */
template <typename T>
[[nodiscard]] async_generator<T> merge(std::vector<async_generator<T>> generators)
{
    std::vector<std::shared_ptr<detail::generator_source<T>>> sources;
    sources.reserve(generators.size());
    for (auto& generator : generators) sources.push_back(generator.source());
    return async_generator<T>(std::make_shared<detail::merged_source<T>>(std::move(sources)));
}

/// The same for generators of one element type, which may be of different kinds.
template <typename First, typename... Rest>
    requires(
        std::derived_from<First, async_generator<typename First::value_type>> &&
        (std::derived_from<Rest, async_generator<typename First::value_type>> && ...))
[[nodiscard]] async_generator<typename First::value_type> merge(First first, Rest... rest)
{
    std::vector<std::shared_ptr<detail::generator_source<typename First::value_type>>> sources;
    sources.push_back(first.source());
    (sources.push_back(rest.source()), ...);
    return async_generator<typename First::value_type>(
        std::make_shared<detail::merged_source<typename First::value_type>>(std::move(sources)));
}

} // namespace runtype
