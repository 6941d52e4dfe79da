// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a page that the kernel wipes in the copy tells without a system call; getpid() is one, for each turn of a
// client. A counter that pthread_atfork() keeps would do, too, but it would be a global.

namespace runtype::detail {

/// Tells whether the process is a copy, made by fork(), of the one that made the mark. Not thread-safe.
class fork_mark {
public:
    fork_mark() noexcept;
    ~fork_mark();
    fork_mark(const fork_mark&) = delete;
    fork_mark& operator=(const fork_mark&) = delete;

    [[nodiscard]] bool copied() const noexcept;
    /// The mark is this process's from now on.
    void set() noexcept;

private:
    volatile char* page_; ///< null where the kernel cannot wipe it
    int owner_ = 0;       ///< then the process
};

} // namespace runtype::detail
