// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the text of a page is dropped once it is decoded, and the next page is as long. Its storage is kept for
// that one: a block of this size is dear to get and to give back (glibc then puts its lists of small blocks in order),
// and a string fills with zeros what it grows by.

#include "core/maybe_mutex.hpp"

#include <cstddef>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace runtype::detail {

/// Strings whose text nobody needs any more, for long bodies that come. Thread-safe.
class spare_bodies {
public:
    /// Strings that are kept: of the pages that are read, most are read in one turn of the executor.
    static constexpr std::size_t max_kept = 4;
    /// Bytes of storage of one that is kept. Shorter ones are quick to get; with longer ones a client that has read
    /// large pages once would hold more than a MiB.
    static constexpr std::size_t least_size = 16 * 1024;
    static constexpr std::size_t largest_size = 256 * 1024;

    explicit spare_bodies(bool single_threaded) : mutex_(single_threaded) { kept_.reserve(max_kept); }

    /** Storage for a body of this many bytes; an empty string if there is none of about that size.
     *
     *  @return Holds an old text, to be written over: what a string has need not be filled with zeros.
     */
    [[nodiscard]] std::string take(std::size_t size)
    {
        std::lock_guard lock(mutex_);
        // Who keeps the body keeps the storage, too: not much more than he would have anyway.
        if (kept_.empty() || kept_.back().capacity() < size || kept_.back().capacity() / 2 > size) return {};
        std::string body = std::move(kept_.back());
        kept_.pop_back();
        return body;
    }

    void give_back(std::string&& body) noexcept
    {
        if (body.capacity() < least_size || body.capacity() > largest_size) return;
        std::lock_guard lock(mutex_);
        if (kept_.size() == max_kept) kept_.erase(kept_.begin()); // so that those of the right size replace others
        kept_.push_back(std::move(body));
    }

private:
    maybe_mutex mutex_;
    std::vector<std::string> kept_;
};

} // namespace runtype::detail
