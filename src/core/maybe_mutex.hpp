// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <mutex>

namespace runtype::detail {

/// A mutex that costs nothing when the caller promised one thread at a time (client_options::single_threaded).
class maybe_mutex {
public:
    explicit maybe_mutex(bool single_threaded) noexcept : off_(single_threaded) {}
    void lock()
    {
        if (!off_) mutex_.lock();
    }
    void unlock()
    {
        if (!off_) mutex_.unlock();
    }
    [[nodiscard]] bool single_threaded() const noexcept { return off_; }

private:
    std::mutex mutex_;
    const bool off_;
};

} // namespace runtype::detail
