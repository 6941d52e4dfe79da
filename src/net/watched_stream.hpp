// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "net/byte_stream.hpp"
#include "net/socket_watch.hpp"

#ifdef RUNTYPE_HAS_SOCKET_WATCH

namespace runtype::detail {

/// A TCP connection that waits on a socket_watch.
class watched_stream final : public byte_stream, private watched_socket {
public:
    explicit watched_stream(std::shared_ptr<socket_watch> watch) noexcept : watch_(std::move(watch)) {}
    ~watched_stream() override { close(); }

    void async_connect(const boost::asio::ip::tcp::endpoint& endpoint, completion handler) override;
    std::size_t try_write(boost::asio::const_buffer data, error_code& ec) noexcept override;
    void async_wait_writable(completion handler) override;
    void async_wait_ready(completion handler) override;
    void async_read_some(receive_buffer& into, completion handler) override;
    std::size_t try_read(boost::asio::mutable_buffer into, error_code& ec) noexcept override;
    bool stale() noexcept override;
    [[nodiscard]] bool disturbed() const noexcept override { return watched_socket::disturbed(); }
    void abort() noexcept override { watch_->cancel(*this); }

private:
    enum class step { connecting, waiting, reading };

    void on_ready(completion handler, error_code ec) override;
    void open(const boost::asio::ip::tcp::endpoint& endpoint, error_code& ec) noexcept;
    void close() noexcept;
    [[nodiscard]] error_code connect_result() const noexcept;
    std::size_t receive(error_code& ec) noexcept;

    std::shared_ptr<socket_watch> watch_;
    receive_buffer* into_ = nullptr;
    int socket_ = -1;
    step step_ = step::waiting;
};

} // namespace runtype::detail

#endif
