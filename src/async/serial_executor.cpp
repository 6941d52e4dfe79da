// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "async/serial_executor.hpp"

#include <boost/asio/execution/blocking.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/query.hpp>
#include <boost/asio/require.hpp>
#include <boost/intrusive/slist.hpp>

#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;

namespace {

using blocking_t = asio::execution::blocking_t;

struct queued : boost::intrusive::slist_base_hook<> {
    virtual ~queued() = default;
    virtual void run() = 0;
};

template <typename F>
struct queued_function final : queued {
    explicit queued_function(F f) : function(std::move(f)) {}
    void run() override { function(); }
    F function;
};

/** Lets one function through at a time.
 *
 *  What waits stands in one line, and for each of them there is a token in the executor beneath, or one is owed: a
 *  token that comes while a function runs is owed until that one is over. A token that runs takes the first of the
 *  line. One that is destroyed, as the end of an io_context does it, takes one of the line with it: nothing is left
 *  behind. (Without memory for a token that is owed the process ends, as it does with Asio's strand.)
 */
class gate {
public:
    /// Whether this thread is running a function of it.
    [[nodiscard]] bool is_mine() const noexcept
    {
        return owner_.load(std::memory_order_relaxed) == std::this_thread::get_id();
    }

    /// At the end of the line.
    template <typename F>
    static void push(const std::shared_ptr<gate>& self, const asio::any_io_executor& beneath, F f)
    {
        auto node = std::make_unique<queued_function<F>>(std::move(f));
        const queued* const mine = node.get();
        {
            std::lock_guard lock(self->mutex_);
            self->line_.push_back(*node.release());
        }
        post(self, beneath, mine);
    }

    /// Runs it past the line, unless one is running on another thread: then it is the last of the line.
    template <typename F>
    static void pass(const std::shared_ptr<gate>& self, const asio::any_io_executor& beneath, F f)
    {
        std::unique_ptr<queued> node;
        {
            std::unique_lock lock(self->mutex_);
            while (self->busy_) {
                if (node) {
                    self->line_.push_back(*node.release());
                    ++self->owed_;
                    return;
                }
                lock.unlock(); // while memory is got
                node = std::make_unique<queued_function<F>>(std::move(f));
                lock.lock();
            }
            self->enter();
        }
        const passing scope(self, beneath);
        if (node)
            run(std::move(node));
        else
            run(std::move(f));
    }

private:
    /// The length of a function's run. Who runs one does not run what has come meanwhile: that could take for ever.
    class passing {
    public:
        passing(const std::shared_ptr<gate>& g, const asio::any_io_executor& beneath) : gate_(g), beneath_(beneath) {}
        ~passing()
        {
            std::size_t owed = 0;
            {
                std::lock_guard lock(gate_->mutex_);
                gate_->owner_.store(std::thread::id(), std::memory_order_relaxed);
                gate_->busy_ = false;
                owed = std::exchange(gate_->owed_, 0);
            }
            for (; owed > 0; --owed) post(gate_, beneath_);
        }
        passing(const passing&) = delete;
        passing& operator=(const passing&) = delete;

    private:
        const std::shared_ptr<gate>& gate_;
        const asio::any_io_executor& beneath_;
    };

    class token {
    public:
        /// @param mine That it was made for: who is told that there was no memory for the token must not be run.
        token(std::shared_ptr<gate> g, asio::any_io_executor beneath, const queued* mine)
            : gate_(std::move(g)), beneath_(std::move(beneath)), mine_(mine)
        {
        }
        token(token&&) noexcept = default;
        token& operator=(token&&) = delete;
        ~token()
        {
            if (!gate_) return;
            std::unique_ptr<queued> dropped; // behind the lock
            std::lock_guard lock(gate_->mutex_);
            dropped = gate_->pop(mine_);
        }
        void operator()()
        {
            const std::shared_ptr<gate> g = std::move(gate_);
            std::unique_ptr<queued> next;
            {
                std::lock_guard lock(g->mutex_);
                if (g->busy_) {
                    ++g->owed_;
                    return;
                }
                next = g->pop(nullptr);
                g->enter();
            }
            const passing scope(g, beneath_);
            run(std::move(next));
        }

    private:
        std::shared_ptr<gate> gate_; // none when it has run
        asio::any_io_executor beneath_;
        const queued* mine_;
    };

    static void
    post(const std::shared_ptr<gate>& self, const asio::any_io_executor& beneath, const queued* mine = nullptr)
    {
        asio::require(beneath, blocking_t::never).execute(token(self, beneath, mine));
    }

    /// Destroyed when it has run, and before the next one runs.
    template <typename F>
    static void run(F f)
    {
        if constexpr (std::is_same_v<F, std::unique_ptr<queued>>)
            f->run();
        else
            f();
    }

    /// This one, if it is still in the line, or else the first.
    [[nodiscard]] std::unique_ptr<queued> pop(const queued* which) noexcept
    {
        auto before = line_.before_begin();
        for (auto each = line_.begin(); which && each != line_.end(); before = each++) {
            if (&*each == which) break;
        }
        if (std::next(before) == line_.end()) before = line_.before_begin();
        queued& found = *std::next(before);
        line_.erase_after(before);
        return std::unique_ptr<queued>(&found);
    }
    void enter() noexcept
    {
        busy_ = true;
        owner_.store(std::this_thread::get_id(), std::memory_order_relaxed);
    }

    std::mutex mutex_;
    boost::intrusive::slist<queued, boost::intrusive::cache_last<true>, boost::intrusive::constant_time_size<false>>
        line_;
    std::size_t owed_ = 0;
    bool busy_ = false;
    std::atomic<std::thread::id> owner_;
};

class serial_executor {
public:
    // Not from the executor alone: that would be a conversion from a serial_executor, too.
    serial_executor(asio::any_io_executor beneath, std::shared_ptr<gate> g)
        : beneath_(std::move(beneath)),
          gate_(std::move(g)),
          never_(asio::query(beneath_, blocking_t()) == blocking_t::never)
    {
    }

    template <typename F>
    void execute(F&& f) const
    {
        using function = std::decay_t<F>;
        if (never_) {
            gate::push(gate_, beneath_, function(std::forward<F>(f)));
        } else if (gate_->is_mine()) {
            function here(std::forward<F>(f));
            here();
        } else {
            beneath_.execute([gate = gate_, beneath = beneath_, f = function(std::forward<F>(f))]() mutable {
                gate::pass(gate, beneath, std::move(f));
            });
        }
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

private:
    asio::any_io_executor beneath_;
    std::shared_ptr<gate> gate_;
    bool never_; ///< runs nothing in place
};

} // namespace

asio::any_io_executor make_serial_executor(asio::any_io_executor beneath)
{
    // Nothing can be promised to run before execute() returns: another thread may be at it.
    beneath = asio::prefer(beneath, blocking_t::possibly);
    return serial_executor(std::move(beneath), std::make_shared<gate>());
}

} // namespace runtype::detail
