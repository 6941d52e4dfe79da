// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the text of a page is dropped once it is decoded, and the next page is as long. Its storage is kept for
// that one: a block of this size is dear to get and to give back (glibc then puts its lists of small blocks in order),
// and a string fills with zeros what it grows by. The text in it stays readable, for as long as the client lives, to
// whoever can read the memory of the process; nothing in the library hands it out.

#include "core/maybe_mutex.hpp"

#include <cstddef>
#include <iterator>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace runtype::detail {

/// Strings whose text nobody needs any more, for long bodies that come. Thread-safe.
class spare_bodies {
public:
    /// Strings that are kept. A page that is here is read in one turn of the executor, so a thread needs one at a time.
    static constexpr std::size_t max_kept = 4;
    /// Bytes of storage of one that is kept. Only what is longer than a receive is written into a body directly; with
    /// longer ones than these a client that has read large pages once would hold more than a MiB.
    static constexpr std::size_t least_size = 17 * 1024;
    static constexpr std::size_t largest_size = 256 * 1024;

    explicit spare_bodies(bool single_threaded) : mutex_(single_threaded) { kept_.reserve(max_kept); }

    /** Storage for a body of this many bytes; an empty string if there is none of about that size.
     *
     *  @return Holds an old text, to be written over: what a string has need not be filled with zeros.
     */
    [[nodiscard]] std::string take(std::size_t size)
    {
        std::lock_guard lock(mutex_);
        for (auto each = kept_.rbegin(); each != kept_.rend(); ++each) {
            // Who keeps the body keeps the storage, too: at most twice what he needs.
            if (each->capacity() < size || each->capacity() / 2 > size) continue;
            std::string body = std::move(*each);
            kept_.erase(std::next(each).base());
            return body;
        }
        if (size >= least_size && size <= largest_size && missed_ < max_kept) ++missed_;
        return {};
    }

    void give_back(std::string&& body) noexcept
    {
        if (body.capacity() < least_size || body.capacity() > largest_size) return;
        std::string oldest; // goes behind the lock
        std::lock_guard lock(mutex_);
        if (missed_ == 0) return;
        if (kept_.size() == missed_) { // those of the right size replace others
            oldest = std::move(kept_.front());
            kept_.erase(kept_.begin());
        }
        kept_.push_back(std::move(body));
    }

    void clear() noexcept
    {
        std::lock_guard lock(mutex_);
        kept_.clear();
    }

private:
    maybe_mutex mutex_;
    /// No more is kept than was asked for in vain: answers that are compressed, for one, never ask.
    std::size_t missed_ = 0;
    std::vector<std::string> kept_;
};

} // namespace runtype::detail
