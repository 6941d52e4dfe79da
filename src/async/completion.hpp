// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A type-erased completion handler, void(error_code, size_t). asio::any_completion_handler would be the field's word
// for it, but that of Boost 1.81 recurses without end when it is wrapped (its constructor takes an lvalue of its own
// type as a new handler to erase). The memory comes from Asio's per-thread cache, so an operation allocates nothing in
// the end.

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/recycling_allocator.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <memory>
#include <utility>

namespace runtype::detail {

/// Owns a handler: dropping it drops the coroutine that waits, which is what the end of an io_context does.
class completion {
public:
    using error_code = boost::system::error_code;
    using executor_type = boost::asio::any_io_executor;
    using cancellation_slot_type = boost::asio::cancellation_slot;

    completion() noexcept = default;

    template <typename Handler>
    static completion make(Handler handler, const executor_type& fallback)
    {
        completion c;
        using impl_type = impl<Handler>;
        boost::asio::recycling_allocator<impl_type> allocator;
        impl_type* memory = allocator.allocate(1);
        // Nothing below throws: handlers of awaitables move and copy their executors without throwing.
        c.impl_.reset(new (memory) impl_type(std::move(handler), fallback));
        return c;
    }

    explicit operator bool() const noexcept { return static_cast<bool>(impl_); }
    [[nodiscard]] const executor_type& get_executor() const noexcept { return impl_->executor; }
    [[nodiscard]] cancellation_slot_type get_cancellation_slot() const noexcept { return impl_->slot; }

    /// Once.
    void operator()(error_code ec, std::size_t n) { impl_.release()->run(ec, n); }

private:
    struct base {
        base(executor_type e, cancellation_slot_type s) : executor(std::move(e)), slot(s) {}
        virtual ~base() = default;
        virtual void run(error_code ec, std::size_t n) = 0;
        virtual void destroy() noexcept = 0;
        executor_type executor;
        cancellation_slot_type slot;
    };

    template <typename Handler>
    struct impl final : base {
        impl(Handler h, const executor_type& fallback)
            : base(boost::asio::get_associated_executor(h, fallback), boost::asio::get_associated_cancellation_slot(h)),
              handler(std::move(h))
        {
        }
        void run(error_code ec, std::size_t n) override
        {
            Handler h(std::move(handler));
            destroy(); // before the call: the memory serves the next operation
            std::move(h)(ec, n);
        }
        void destroy() noexcept override
        {
            boost::asio::recycling_allocator<impl> allocator;
            this->~impl();
            allocator.deallocate(this, 1);
        }
        Handler handler;
    };

    struct destroyer {
        void operator()(base* b) const noexcept { b->destroy(); }
    };
    std::unique_ptr<base, destroyer> impl_;
};

} // namespace runtype::detail
