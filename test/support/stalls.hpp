// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Things that make a peer wait, for as long as the test wants.

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <cerrno>
#include <chrono>
#include <system_error>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace runtype::test {

/// Closed until the test opens it.
class gate {
public:
    explicit gate(boost::asio::io_context& ioc) : timer_(ioc, std::chrono::steady_clock::time_point::max()) {}
    boost::asio::awaitable<void> passed()
    {
        boost::system::error_code ec;
        auto token = boost::asio::redirect_error(boost::asio::use_awaitable, ec);
        if (!open_) co_await timer_.async_wait(token);
    }
    void open()
    {
        open_ = true;
        timer_.cancel();
    }

private:
    boost::asio::steady_timer timer_;
    bool open_ = false;
};

/// An address that takes no more connections and does not refuse them either: its queue is full, so the system drops
/// what comes.
class deaf_listener {
public:
    deaf_listener() : listening_(open())
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        check(
            ::bind(listening_, generic, size) == 0 && ::listen(listening_, 0) == 0 &&
            ::getsockname(listening_, generic, &size) == 0);
        port_ = ntohs(address.sin_port);
        for (int& filler : fillers_) {
            filler = open();
            check(::connect(filler, generic, size) == 0 || errno == EINPROGRESS);
        }
    }
    ~deaf_listener()
    {
        for (const int filler : fillers_) ::close(filler);
        ::close(listening_);
    }
    deaf_listener(const deaf_listener&) = delete;
    deaf_listener& operator=(const deaf_listener&) = delete;

    [[nodiscard]] boost::asio::ip::tcp::endpoint endpoint() const
    {
        return boost::asio::ip::tcp::endpoint(boost::asio::ip::address_v4::loopback(), port_);
    }

private:
    static void check(bool good)
    {
        if (!good) throw std::system_error(errno, std::generic_category(), "a listener that is full");
    }
    static int open()
    {
        const int s = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        check(s >= 0);
        return s;
    }

    int listening_;
    int fillers_[3] = {-1, -1, -1};
    std::uint16_t port_ = 0;
};

/// An address where nobody listens.
inline boost::asio::ip::tcp::endpoint refusing_endpoint()
{
    boost::asio::io_context ioc;
    const boost::asio::ip::tcp::acceptor taken(ioc, {boost::asio::ip::address_v4::loopback(), 0});
    return taken.local_endpoint();
}

} // namespace runtype::test
