// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A byte_stream without a socket: a test looks at what was written and decides when an operation completes, and how.

#include "net/byte_stream.hpp"

#include <boost/asio/append.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::test {

/// What the test sees; outlives the stream.
struct memory_pipe {
    memory_pipe() {}

    std::string written;
    std::size_t room = std::numeric_limits<std::size_t>::max(); ///< bytes that are taken before would_block
    boost::system::error_code write_error;                      ///< instead of would_block
    std::string arrived;                                        ///< for a try_read()
    boost::system::error_code read_error;                       ///< of a try_read() behind that, instead of would_block
    int tries = 0;                                              ///< calls of try_read()
    bool stale = false;
    bool destroyed = false;
    int aborts = 0;
    boost::asio::ip::tcp::endpoint endpoint; ///< last connected to
    detail::receive_buffer* reads_into = nullptr;
    detail::completion pending; ///< connect, wait or read

    [[nodiscard]] bool waits() const { return static_cast<bool>(pending); }
    void complete(boost::system::error_code ec, std::size_t n = 0)
    {
        auto executor = pending.get_executor();
        boost::asio::post(executor, boost::asio::append(std::move(pending), ec, n));
    }
    void deliver(std::string_view bytes)
    {
        const std::size_t n = std::min(bytes.size(), reads_into->size());
        std::memcpy(reads_into->space().data(), bytes.data(), n);
        complete({}, n);
    }
};

/// Memory of a test's own to receive into.
class fixed_buffer final : public detail::receive_buffer {
public:
    explicit fixed_buffer(boost::asio::mutable_buffer memory) : memory_(memory) {}
    [[nodiscard]] std::size_t size() const noexcept override { return memory_.size(); }
    [[nodiscard]] bool expects_more() const noexcept override { return false; }
    [[nodiscard]] boost::asio::mutable_buffer space() override { return memory_; }

private:
    boost::asio::mutable_buffer memory_;
};

class memory_stream final : public detail::byte_stream {
public:
    explicit memory_stream(std::shared_ptr<memory_pipe> pipe) : pipe_(std::move(pipe)) {}
    ~memory_stream() override { pipe_->destroyed = true; }

    void async_connect(const boost::asio::ip::tcp::endpoint& endpoint, detail::completion handler) override
    {
        pipe_->endpoint = endpoint;
        start(std::move(handler));
    }
    std::size_t try_write(boost::asio::const_buffer data, error_code& ec) noexcept override
    {
        const std::size_t n = std::min(data.size(), pipe_->room);
        if (n == 0) {
            ec = pipe_->write_error ? pipe_->write_error : error_code(boost::asio::error::would_block);
            return 0;
        }
        ec.clear();
        pipe_->written.append(static_cast<const char*>(data.data()), n);
        pipe_->room -= n;
        return n;
    }
    void async_wait_writable(detail::completion handler) override { start(std::move(handler)); }
    void async_wait_ready(detail::completion handler) override { start(std::move(handler)); }
    void async_read_some(detail::receive_buffer& into, detail::completion handler) override
    {
        pipe_->reads_into = &into;
        start(std::move(handler));
    }
    std::size_t try_read(boost::asio::mutable_buffer into, error_code& ec) noexcept override
    {
        ++pipe_->tries;
        const std::size_t n = std::min(into.size(), pipe_->arrived.size());
        if (n == 0) {
            ec = pipe_->read_error ? pipe_->read_error : error_code(boost::asio::error::would_block);
            return 0;
        }
        ec.clear();
        std::memcpy(into.data(), pipe_->arrived.data(), n);
        pipe_->arrived.erase(0, n);
        return n;
    }
    bool stale() noexcept override { return pipe_->stale; }
    void abort() noexcept override
    {
        ++pipe_->aborts;
        if (pipe_->waits()) pipe_->complete(boost::asio::error::operation_aborted);
    }

private:
    void start(detail::completion handler)
    {
        if (auto slot = handler.get_cancellation_slot(); slot.is_connected()) {
            slot.assign([pipe = pipe_](boost::asio::cancellation_type) {
                if (pipe->waits()) pipe->complete(boost::asio::error::operation_aborted);
            });
        }
        pipe_->pending = std::move(handler);
    }

    std::shared_ptr<memory_pipe> pipe_;
};

} // namespace runtype::test
