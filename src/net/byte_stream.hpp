// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: what the network layer asks of the operating system is this interface and nothing else, so that an
// in-memory network can stand in for it with the rest of the code unchanged. Writes are tried at once (a socket buffer
// nearly always has room), so an exchange is one asynchronous operation: the read of the answer. That one waits without
// memory: receiving into a buffer that is lent when something has come takes as many system calls as trying, failing
// and waiting with it, and a request in flight holds 6 KiB less (measured with 5,000).

#include "async/completion.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace runtype::detail {

/// Something that an exchange waits for and that a deadline or a shutdown has to end.
class abortable {
public:
    /// Ends the operation that is under way; its completion carries an error. Called under the guard's lock.
    virtual void abort() noexcept = 0;

protected:
    ~abortable() = default;
};

/// Where received bytes go. The memory is asked for when there are some: a connection that waits holds none.
class receive_buffer {
public:
    /// Bytes that fit, always the same number.
    [[nodiscard]] virtual std::size_t size() const noexcept = 0;
    /// More is likely to have come already, so that a look is worth more than a wait.
    [[nodiscard]] virtual bool expects_more() const noexcept = 0;
    [[nodiscard]] virtual boost::asio::mutable_buffer space() = 0;

protected:
    ~receive_buffer() = default;
};

/// One connection's bytes. Not thread-safe: the exchange_guard serialises the starts of operations with abort().
class byte_stream : public abortable {
public:
    using error_code = boost::system::error_code;

    virtual ~byte_stream() = default;
    virtual void async_connect(const boost::asio::ip::tcp::endpoint& endpoint, completion handler) = 0;
    /// Sends what fits now; would_block if nothing does.
    virtual std::size_t try_write(boost::asio::const_buffer data, error_code& ec) noexcept = 0;
    virtual void async_wait_writable(completion handler) = 0;
    /// Until something can be sent or received. stale() then tells whether it is the latter.
    virtual void async_wait_ready(completion handler) = 0;
    /// Receives what there is, as soon as there is some. No bytes and no error: there was none after all, ask again.
    /// `into` lives until the handler has been called.
    virtual void async_read_some(receive_buffer& into, completion handler) = 0;
    /// Receives what is here already; would_block if nothing is. A stream whose receives are all waits may always say
    /// so.
    virtual std::size_t try_read(boost::asio::mutable_buffer into, error_code& ec) noexcept = 0;
    /// True if the peer closed, broke, or sent something unasked: an unused connection in this state cannot be used
    /// again.
    virtual bool stale() noexcept = 0;
    /// True if it is known without a look that stale() may be true. A stream that cannot know says false.
    [[nodiscard]] virtual bool disturbed() const noexcept { return false; }
};

/// Opens streams and resolves names: the operating system, or an in-memory network.
class io_layer {
public:
    using endpoints = std::vector<boost::asio::ip::tcp::endpoint>;
    using resolve_handler = std::function<void(boost::system::error_code, endpoints)>;

    virtual ~io_layer() = default;
    virtual std::unique_ptr<byte_stream> make_stream() = 0;
    /// Calls back once, however long it takes: it cannot be cancelled. Must keep nothing of the caller alive but
    /// `handler`.
    virtual void resolve(std::string host, std::string port, resolve_handler handler) = 0;
    /// Every operation has been aborted, and those that are begun all the same fail: lets go of what is on the
    /// executor. May be called again. A layer around another one hands it on.
    virtual void close() noexcept {}
};

/// The operating system's network on this executor.
std::shared_ptr<io_layer> make_system_io_layer(const boost::asio::any_io_executor& executor, bool single_threaded);
/// The same with Asio's sockets, for systems without epoll.
std::shared_ptr<io_layer> make_asio_io_layer(boost::asio::any_io_executor executor);

} // namespace runtype::detail
