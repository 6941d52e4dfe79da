// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <utility>

namespace runtype::detail {

/** Part of a completion handler: calls a function if the handler is destroyed without having been called.
 *
 *  That happens when an io_context is destroyed with the operation in flight. Whoever waits for the operation is told,
 *  so that nothing is kept alive by a wait that cannot end.
 */
template <typename F>
class unless_called {
public:
    explicit unless_called(F f) : f_(std::move(f)) {}
    unless_called(unless_called&& other) noexcept : f_(std::move(other.f_)), armed_(std::exchange(other.armed_, false))
    {
    }
    unless_called& operator=(unless_called&&) = delete;
    ~unless_called()
    {
        if (armed_) f_();
    }
    /// The handler was called.
    void called() noexcept { armed_ = false; }

private:
    F f_;
    bool armed_ = true;
};

} // namespace runtype::detail
