// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/byte_stream.hpp"
#include "net/watched_stream.hpp"

#include <boost/asio/append.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>

#include <atomic>
#include <cerrno>
#include <memory>
#include <new>
#include <utility>

#include <sys/socket.h>

namespace runtype::detail {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

class tcp_stream final : public byte_stream {
public:
    explicit tcp_stream(const asio::any_io_executor& executor) : socket_(executor) {}

    void async_connect(const tcp::endpoint& endpoint, completion handler) override
    {
        error_code ec;
        socket_.close(ec); // what an earlier address left
        socket_.open(endpoint.protocol(), ec);
        if (!ec) socket_.non_blocking(true, ec);
        // The request leaves in one send: waiting for more to send would only delay it.
        if (!ec) socket_.set_option(tcp::no_delay(true), ec);
        if (ec) {
            // async_connect would open the socket again, without these options: its writes could then block.
            auto executor = handler.get_executor();
            asio::post(executor, asio::append(std::move(handler), ec, std::size_t{0}));
            return;
        }
        socket_.async_connect(endpoint, connect_handler(std::move(handler)));
    }

    std::size_t try_write(asio::const_buffer data, error_code& ec) noexcept override
    {
        return socket_.write_some(data, ec);
    }

    void async_wait_writable(completion handler) override
    {
        socket_.async_wait(tcp::socket::wait_write, connect_handler(std::move(handler)));
    }

    void async_wait_ready(completion handler) override
    {
        auto both = std::make_shared<ready_wait>(socket_, std::move(handler));
        if (auto slot = both->handler.get_cancellation_slot(); slot.is_connected())
            slot.assign([weak = std::weak_ptr(both)](asio::cancellation_type) {
                if (const auto waits = weak.lock()) waits->end();
            });
        const auto executor = both->handler.get_executor();
        socket_.async_wait(
            tcp::socket::wait_write, asio::bind_executor(executor, [both](error_code ec) { both->complete(ec); }));
        socket_.async_wait(
            tcp::socket::wait_read, asio::bind_executor(executor, [both](error_code ec) { both->complete(ec); }));
    }

    void async_read_some(receive_buffer& into, completion handler) override
    {
        if (into.expects_more())
            socket_.async_read_some(into.space(), std::move(handler)); // tries first
        else
            socket_.async_wait(tcp::socket::wait_read, readable_handler(socket_, into, std::move(handler)));
    }

    std::size_t try_read(asio::mutable_buffer into, error_code& ec) noexcept override
    {
        return socket_.read_some(into, ec);
    }

    bool stale() noexcept override
    {
        char byte = 0;
        const auto n = ::recv(socket_.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
        return !(n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
    }

    void abort() noexcept override
    {
        error_code ec;
        socket_.cancel(ec);
    }

private:
    /// A completion for operations that move no bytes.
    class connect_handler {
    public:
        using executor_type = completion::executor_type;
        using cancellation_slot_type = completion::cancellation_slot_type;
        explicit connect_handler(completion c) : completion_(std::move(c)) {}
        [[nodiscard]] executor_type get_executor() const noexcept { return completion_.get_executor(); }
        [[nodiscard]] cancellation_slot_type get_cancellation_slot() const noexcept
        {
            return completion_.get_cancellation_slot();
        }
        void operator()(error_code ec) { completion_(ec, 0); }

    private:
        completion completion_;
    };

    /// Receives what the wait was for. The socket is there until the handler has been called; that an abort cancels at
    /// the same time is harmless, as below.
    class readable_handler {
    public:
        using executor_type = completion::executor_type;
        using cancellation_slot_type = completion::cancellation_slot_type;
        readable_handler(tcp::socket& socket, receive_buffer& into, completion c) noexcept
            : socket_(&socket), into_(&into), completion_(std::move(c))
        {
        }
        [[nodiscard]] executor_type get_executor() const noexcept { return completion_.get_executor(); }
        [[nodiscard]] cancellation_slot_type get_cancellation_slot() const noexcept
        {
            return completion_.get_cancellation_slot();
        }
        void operator()(error_code ec)
        {
            const std::size_t n = ec ? 0 : receive(ec);
            completion_(ec, n);
        }

    private:
        std::size_t receive(error_code& ec)
        {
            std::size_t n = 0;
            try {
                n = socket_->read_some(into_->space(), ec);
            } catch (const std::bad_alloc&) {
                ec = asio::error::no_memory;
            }
            // Woken for nothing. Not waited for again here, outside the lock of the guard.
            if (ec == asio::error::would_block || ec == asio::error::try_again) ec.clear();
            return n;
        }
        tcp::socket* socket_;
        receive_buffer* into_;
        completion completion_;
    };

    /// Two waits, of which the first to end is the one that counts and ends the other. They may end on two threads. The
    /// socket is there until the handler has been called; that an abort cancels it at the same time is harmless,
    /// because cancelling changes nothing but the reactor's queues, which have a lock.
    struct ready_wait {
        ready_wait(tcp::socket& s, completion h) : socket(s), handler(std::move(h)) {}
        void complete(error_code ec)
        {
            if (over.exchange(true)) return;
            error_code ignored;
            socket.cancel(ignored);
            handler(ec, 0);
        }
        void end() noexcept
        {
            error_code ignored;
            if (!over) socket.cancel(ignored);
        }
        tcp::socket& socket;
        completion handler;
        std::atomic<bool> over{false};
    };

    tcp::socket socket_;
};

/// Streams of Asio's.
class asio_io_layer : public io_layer {
public:
    explicit asio_io_layer(asio::any_io_executor executor) : executor_(std::move(executor)) {}

    std::unique_ptr<byte_stream> make_stream() override { return std::make_unique<tcp_stream>(executor_); }

    void resolve(std::string host, std::string port, resolve_handler handler) override
    {
        // The resolver lives as long as its operation: the caller may be gone by then.
        auto resolver = std::make_shared<tcp::resolver>(executor_);
        auto on_resolved = [resolver, handler = std::move(handler)](
                               boost::system::error_code ec, const tcp::resolver::results_type& found) {
            endpoints list;
            for (const auto& entry : found) list.push_back(entry.endpoint());
            handler(ec, std::move(list));
        };
        resolver->async_resolve(host, port, tcp::resolver::numeric_service, std::move(on_resolved));
    }

private:
    asio::any_io_executor executor_;
};

#ifdef RUNTYPE_HAS_SOCKET_WATCH
class watched_io_layer final : public asio_io_layer {
public:
    watched_io_layer(const asio::any_io_executor& executor, std::shared_ptr<socket_watch> watch)
        : asio_io_layer(executor), watch_(std::move(watch))
    {
    }
    std::unique_ptr<byte_stream> make_stream() override { return std::make_unique<watched_stream>(watch_); }
    void close() noexcept override { watch_->close(); }

private:
    std::shared_ptr<socket_watch> watch_;
};
#endif

} // namespace

std::shared_ptr<io_layer> make_asio_io_layer(asio::any_io_executor executor)
{
    return std::make_shared<asio_io_layer>(std::move(executor));
}

std::shared_ptr<io_layer>
make_system_io_layer(const asio::any_io_executor& executor, [[maybe_unused]] bool single_threaded)
{
#ifdef RUNTYPE_HAS_SOCKET_WATCH
    if (auto watch = socket_watch::create(executor, single_threaded))
        return std::make_shared<watched_io_layer>(executor, std::move(watch));
#endif
    return make_asio_io_layer(executor);
}

} // namespace runtype::detail
