// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/generator_stats.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <optional>

namespace runtype::detail {

/// An element that was taken out to be worked on. Until done() is called, and if it is destroyed without that, a
/// checkpoint of the list stands in front of it.
class unfinished_item {
public:
    virtual ~unfinished_item() = default;
    virtual void done() noexcept = 0;
};
using held_item = std::unique_ptr<unfinished_item>;

/// What stands behind a generator: pop() decides without I/O, fill() does the I/O that pop() asked for.
template <typename T>
class generator_source {
public:
    virtual ~generator_source() = default;
    /// True: `out` is the next element, or empty at the end. False: call fill() first.
    [[nodiscard]] virtual bool pop(std::optional<result<T>>& out) = 0;
    /// The same for one who will say when he is done with the element: `held` gets the means for that, if the element
    /// comes from a list that has checkpoints. With null, and with pop(), who gets the element is done with it.
    [[nodiscard]] virtual bool pop_held(std::optional<result<T>>& out, held_item* held)
    {
        if (held) held->reset();
        return pop(out);
    }
    [[nodiscard]] virtual boost::asio::awaitable<void> fill() = 0;
    [[nodiscard]] virtual generator_stats stats() const = 0;

    /// Elements are taken out from here on that may not get to the caller. If they are given up, this is where he
    /// stands.
    virtual void mark() {}
    /// What was taken out since mark() has got to the caller: he stands where the list stands.
    virtual void unmark() noexcept {}
    /// Elements were taken out that nobody will get. Going on behind them would leave them out in silence, so from now
    /// on whoever asks finds the end: also the generators that are made of this one, whose pop() has to look.
    virtual void give_up() noexcept { given_up_ = true; }
    [[nodiscard]] bool given_up() const noexcept { return given_up_; }

private:
    bool given_up_ = false;
};

/// Gives up a generator whose elements were collected, unless they get to the caller: whichever way the coroutine ends.
template <typename T>
class collecting {
public:
    explicit collecting(generator_source<T>& source) : source_(&source) { source.mark(); }
    ~collecting()
    {
        if (source_) source_->give_up();
    }
    collecting(const collecting&) = delete;
    collecting& operator=(const collecting&) = delete;
    void delivered() noexcept
    {
        source_->unmark();
        source_ = nullptr;
    }

private:
    generator_source<T>* source_;
};

} // namespace runtype::detail
