// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: receive buffers belong to exchanges, not to connections. asio::ssl::stream holds 69 KB of them per
// connection for as long as it lives; here an unused connection holds none.

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

    /// A block on loan. Returns to the pool when destroyed.
    class block {
    public:
        block() noexcept = default;
        block(std::shared_ptr<buffer_pool> pool, std::unique_ptr<char[]> memory) noexcept
            : pool_(std::move(pool)), memory_(std::move(memory))
        {
        }
        block(block&&) noexcept = default;
        block& operator=(block&& other) noexcept
        {
            reset();
            pool_ = std::move(other.pool_);
            memory_ = std::move(other.memory_);
            return *this;
        }
        ~block() { reset(); }
        void reset() noexcept
        {
            if (memory_) pool_->give_back(std::move(memory_));
            pool_.reset();
        }
        explicit operator bool() const noexcept { return static_cast<bool>(memory_); }
        [[nodiscard]] std::span<char> bytes() const noexcept { return {memory_.get(), block_size}; }

    private:
        std::shared_ptr<buffer_pool> pool_;
        std::unique_ptr<char[]> memory_;
    };

    explicit buffer_pool(bool single_threaded) : mutex_(single_threaded) { kept_.reserve(max_kept); }

    static block lend(const std::shared_ptr<buffer_pool>& pool)
    {
        std::unique_ptr<char[]> memory;
        {
            std::lock_guard lock(pool->mutex_);
            if (!pool->kept_.empty()) {
                memory = std::move(pool->kept_.back());
                pool->kept_.pop_back();
            }
        }
        if (!memory) memory = std::make_unique_for_overwrite<char[]>(block_size);
        return block(pool, std::move(memory));
    }

private:
    void give_back(std::unique_ptr<char[]> memory) noexcept
    {
        std::lock_guard lock(mutex_);
        if (kept_.size() < max_kept) kept_.push_back(std::move(memory));
    }

    maybe_mutex mutex_;
    std::vector<std::unique_ptr<char[]>> kept_;
};

} // namespace runtype::detail
