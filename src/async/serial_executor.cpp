// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "async/serial_executor.hpp"

#include <boost/asio/execution/blocking.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/query.hpp>
#include <boost/asio/require.hpp>

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;

namespace {

using blocking_t = asio::execution::blocking_t;

struct queued {
    virtual ~queued() = default;
    virtual void run() = 0;
};

template <typename F>
struct queued_function final : queued {
    explicit queued_function(F f) : function(std::move(f)) {}
    void run() override { function(); }
    F function;
};

/// Lets one function through at a time.
class gate {
public:
    /// Whether this thread is running a function of it.
    [[nodiscard]] bool is_mine() const noexcept
    {
        return owner_.load(std::memory_order_relaxed) == std::this_thread::get_id();
    }

    /// Runs it, or leaves it to the thread that runs one.
    template <typename F>
    void pass(const std::shared_ptr<gate>& self, const asio::any_io_executor& beneath, F f)
    {
        {
            std::lock_guard lock(mutex_);
            if (busy_) {
                waiting_.push_back(std::make_unique<queued_function<F>>(std::move(f)));
                return;
            }
            busy_ = true;
            owner_.store(std::this_thread::get_id(), std::memory_order_relaxed);
        }
        passing scope(self, beneath);
        run(std::move(f));
        while (const auto next = scope.next()) next->run();
    }

private:
    /// From the first function to the last that waits behind it. After an exception those go back to the executor.
    class passing {
    public:
        passing(const std::shared_ptr<gate>& g, const asio::any_io_executor& beneath) : gate_(g), beneath_(beneath) {}
        ~passing()
        {
            if (over_) return;
            std::deque<std::unique_ptr<queued>> rest;
            {
                std::lock_guard lock(gate_->mutex_);
                rest.swap(gate_->waiting_);
                gate_->open();
            }
            const auto later = asio::require(beneath_, blocking_t::never);
            for (auto& each : rest) {
                auto again = [gate = gate_, beneath = beneath_, each = std::move(each)]() mutable {
                    gate->pass(gate, beneath, [each = std::move(each)] { each->run(); });
                };
                later.execute(std::move(again));
            }
        }
        passing(const passing&) = delete;
        passing& operator=(const passing&) = delete;

        std::unique_ptr<queued> next()
        {
            std::lock_guard lock(gate_->mutex_);
            if (gate_->waiting_.empty()) {
                gate_->open();
                over_ = true;
                return nullptr;
            }
            auto next = std::move(gate_->waiting_.front());
            gate_->waiting_.pop_front();
            return next;
        }

    private:
        const std::shared_ptr<gate>& gate_;
        const asio::any_io_executor& beneath_;
        bool over_ = false;
    };

    /// Destroyed when it has run, and before the next one runs.
    template <typename F>
    static void run(F f)
    {
        f();
    }
    void open() noexcept
    {
        owner_.store(std::thread::id(), std::memory_order_relaxed);
        busy_ = false;
    }

    std::mutex mutex_;
    std::deque<std::unique_ptr<queued>> waiting_;
    bool busy_ = false;
    std::atomic<std::thread::id> owner_;
};

class serial_executor {
public:
    // Not from the executor alone: that would be a conversion from a serial_executor, too.
    serial_executor(asio::any_io_executor beneath, std::shared_ptr<gate> g)
        : beneath_(std::move(beneath)), gate_(std::move(g))
    {
    }

    template <typename F>
    void execute(F&& f) const
    {
        using function = std::decay_t<F>;
        if (gate_->is_mine() && asio::query(beneath_, blocking_t()) != blocking_t::never) {
            function here(std::forward<F>(f));
            here();
            return;
        }
        beneath_.execute([gate = gate_, beneath = beneath_, f = function(std::forward<F>(f))]() mutable {
            gate->pass(gate, beneath, std::move(f));
        });
    }

    template <typename Property>
        requires(asio::can_query_v<const asio::any_io_executor&, Property>)
    [[nodiscard]] decltype(auto) query(const Property& p) const
    {
        return asio::query(beneath_, p);
    }
    template <typename Property>
        requires(asio::can_require_v<const asio::any_io_executor&, Property>)
    [[nodiscard]] serial_executor require(const Property& p) const
    {
        return serial_executor(asio::require(beneath_, p), gate_);
    }
    template <typename Property>
        requires(asio::can_prefer_v<const asio::any_io_executor&, Property>)
    [[nodiscard]] serial_executor prefer(const Property& p) const
    {
        return serial_executor(asio::prefer(beneath_, p), gate_);
    }

    friend bool operator==(const serial_executor& a, const serial_executor& b) noexcept
    {
        return a.gate_ == b.gate_ && a.beneath_ == b.beneath_;
    }
    friend bool operator!=(const serial_executor& a, const serial_executor& b) noexcept { return !(a == b); }

private:
    asio::any_io_executor beneath_;
    std::shared_ptr<gate> gate_;
};

} // namespace

asio::any_io_executor make_serial_executor(asio::any_io_executor beneath)
{
    return serial_executor(std::move(beneath), std::make_shared<gate>());
}

} // namespace runtype::detail
