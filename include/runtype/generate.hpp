// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace runtype {

namespace detail {

/// Elements that need no waiting.
template <typename T>
class function_source final : public generator_source<T> {
public:
    explicit function_source(std::function<std::optional<result<T>>()> next) : next_(std::move(next)) {}
    bool pop(std::optional<result<T>>& out) override
    {
        out.reset();
        if (!next_) return true;
        out = next_();
        if (out && *out)
            ++stats_.items;
        else
            next_ = nullptr; // an error is the last element
        return true;
    }
    boost::asio::awaitable<void> fill() override { co_return; }
    generator_stats stats() const override { return stats_; }

private:
    std::function<std::optional<result<T>>()> next_;
    generator_stats stats_;
};

/// The elements of a group: done with together.
class held_items final : public unfinished_item {
public:
    explicit held_items(std::vector<held_item> items) noexcept : items_(std::move(items)) {}
    void done() noexcept override
    {
        for (const held_item& each : items_) each->done();
    }

private:
    std::vector<held_item> items_;
};

/// The elements of another source in groups.
template <typename T>
class chunk_source final : public generator_source<std::vector<T>> {
public:
    chunk_source(std::shared_ptr<generator_source<T>> inner, std::size_t size) : inner_(std::move(inner)), size_(size)
    {
    }
    bool pop(std::optional<result<std::vector<T>>>& out) override { return pop_held(out, nullptr); }
    bool pop_held(std::optional<result<std::vector<T>>>& out, held_item* held) override
    {
        out.reset();
        std::optional<result<T>> element;
        held_item one;
        if (inner_->given_up()) ended_ = true;
        while (chunk_.size() < size_ && !ended_) {
            if (!inner_->pop_held(element, &one)) return false;
            ended_ = !element || !*element;
            if (element && *element) {
                chunk_.push_back(std::move(**element));
                if (one) items_.push_back(std::move(one));
            } else if (element) {
                error_ = element->error();
            }
        }
        if (!chunk_.empty()) {
            out.emplace(std::exchange(chunk_, std::vector<T>()));
            held_item all = std::make_unique<held_items>(std::exchange(items_, std::vector<held_item>()));
            if (held)
                *held = std::move(all);
            else
                all->done();
        } else if (error_) {
            out.emplace(std::exchange(error_, error()));
        }
        return true;
    }
    boost::asio::awaitable<void> fill() override { return inner_->fill(); }
    generator_stats stats() const override { return inner_->stats(); }
    void mark() override { inner_->mark(); }
    void unmark() noexcept override { inner_->unmark(); }
    void give_up() noexcept override
    {
        generator_source<std::vector<T>>::give_up();
        inner_->give_up();
    }

private:
    std::shared_ptr<generator_source<T>> inner_;
    std::size_t size_;
    std::vector<T> chunk_;
    std::vector<held_item> items_; // of it, where its list has checkpoints
    bool ended_ = false;
    error error_;
};

} // namespace detail

/** A generator of what a function gives: the lines of a file, the rows of a query.
 *
 *  @param next Gives the next element, nullopt at the end, or an error, which is the last. Called when an element is
 *              wanted, one call at a time.
 */
template <typename T>
[[nodiscard]] async_generator<T> generate(std::function<std::optional<result<T>>()> next)
{
    return async_generator<T>(std::make_shared<detail::function_source<T>>(std::move(next)));
}

/// A generator of these elements.
template <typename T>
[[nodiscard]] async_generator<T> generate(std::vector<T> elements)
{
    return generate<T>(
        [all = std::make_shared<std::vector<T>>(std::move(elements)),
         i = std::size_t{0}]() mutable -> std::optional<result<T>> {
            if (i == all->size()) return std::nullopt;
            return result<T>(std::move((*all)[i++]));
        });
}

/// The elements in groups of `size` (at least 1), the last one perhaps smaller.
template <typename T>
[[nodiscard]] async_generator<std::vector<T>> chunks(async_generator<T> elements, std::size_t size)
{
    return async_generator<std::vector<T>>(
        std::make_shared<detail::chunk_source<T>>(elements.source(), size == 0 ? 1 : size));
}

} // namespace runtype
