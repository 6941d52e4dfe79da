// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: receive buffers are lent while there is something in them. asio::ssl::stream holds 69 KB of them per
// connection for as long as it lives; here a connection that is unused or waits for an answer holds none, and all of
// them use the same few blocks, which are in the processor's cache.

#include "core/maybe_mutex.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

namespace runtype::detail {

/// Lends blocks of memory of one size.
class buffer_pool {
public:
    /// One TLS record (16 KiB and its overhead) with some room, so that one receive takes a whole record.
    static constexpr std::size_t block_size = 17 * 1024;
    /// Blocks kept for the next exchange; more than this are given back to the system.
    static constexpr std::size_t max_kept = 64;

    /// A block on loan. Returns to the pool when destroyed; the pool lives longer.
    class block {
    public:
        block() noexcept = default;
        block(buffer_pool& pool, std::unique_ptr<char[]> memory) noexcept : pool_(&pool), memory_(std::move(memory)) {}
        block(block&&) noexcept = default;
        block& operator=(block&& other) noexcept
        {
            reset();
            pool_ = other.pool_;
            memory_ = std::move(other.memory_);
            return *this;
        }
        ~block() { reset(); }
        void reset() noexcept
        {
            if (memory_) pool_->give_back(std::move(memory_));
        }
        explicit operator bool() const noexcept { return static_cast<bool>(memory_); }
        [[nodiscard]] std::span<char> bytes() const noexcept { return {memory_.get(), block_size}; }

    private:
        buffer_pool* pool_ = nullptr;
        std::unique_ptr<char[]> memory_;
    };

    explicit buffer_pool(bool single_threaded) : mutex_(single_threaded) { kept_.reserve(max_kept); }

    block lend()
    {
        std::unique_ptr<char[]> memory;
        {
            std::lock_guard lock(mutex_);
            if (!kept_.empty()) {
                memory = std::move(kept_.back());
                kept_.pop_back();
                ++lent_;
            }
        }
        if (!memory) {
            memory = std::make_unique_for_overwrite<char[]>(block_size);
            std::lock_guard lock(mutex_);
            ++lent_;
        }
        return block(*this, std::move(memory));
    }

    /// Blocks on loan now.
    [[nodiscard]] std::size_t lent() const
    {
        std::lock_guard lock(mutex_);
        return lent_;
    }

private:
    void give_back(std::unique_ptr<char[]> memory) noexcept
    {
        std::lock_guard lock(mutex_);
        --lent_;
        if (kept_.size() < max_kept) kept_.push_back(std::move(memory));
    }

    mutable maybe_mutex mutex_;
    std::size_t lent_ = 0;
    std::vector<std::unique_ptr<char[]>> kept_;
};

} // namespace runtype::detail
