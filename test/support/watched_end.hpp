// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "net/socket_watch.hpp"

#ifdef RUNTYPE_HAS_SOCKET_WATCH

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace runtype::test {

/// One end of a pair of sockets, watched. The other end is the test's.
class watched_end final : public detail::watched_socket {
public:
    explicit watched_end(std::shared_ptr<detail::socket_watch> watch) : watch_(std::move(watch))
    {
        std::array<int, 2> both{};
        BOOST_TEST_REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, both.data()) == 0);
        mine_ = both[0];
        other_ = both[1];
        boost::system::error_code ec;
        watch_->add(*this, mine_, ec);
        BOOST_TEST_REQUIRE(!ec, ec.message());
    }
    ~watched_end()
    {
        watch_->cancel(*this); // of a test that failed
        watch_->remove(*this);
        ::close(mine_);
        if (other_ >= 0) ::close(other_);
    }

    /// Waits. What came of it is in `outcomes`.
    void wait(
        boost::asio::io_context& ioc,
        std::uint32_t wanted,
        bool maybe_now = false,
        boost::asio::cancellation_slot slot = {})
    {
        auto handler = [this](boost::system::error_code ec, std::size_t) { outcomes.push_back(ec); };
        watch_->wait(
            *this, wanted, maybe_now,
            detail::completion::make(
                boost::asio::bind_cancellation_slot(slot, std::move(handler)), ioc.get_executor()));
    }
    void write(const std::string& text) const // on any thread
    {
        if (::write(other_, text.data(), text.size()) < 0) std::abort();
    }
    std::string read(std::size_t most = 100) const
    {
        std::string text(most, '\0');
        const auto n = ::read(mine_, text.data(), most);
        text.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
        return text;
    }
    void fill() const
    {
        const std::string much(100'000, 'x');
        while (::send(mine_, much.data(), much.size(), MSG_NOSIGNAL) > 0) {
        }
    }
    void drain() const
    {
        std::string much(100'000, '\0');
        while (::read(other_, much.data(), much.size()) > 0) {
        }
    }
    void hang_up() { ::close(std::exchange(other_, -1)); }
    void half_close() const { ::shutdown(other_, SHUT_WR); }

    std::vector<boost::system::error_code> outcomes;

private:
    void on_ready(detail::completion handler, boost::system::error_code ec) override { handler(ec, 0); }

    std::shared_ptr<detail::socket_watch> watch_;
    int mine_ = -1;
    int other_ = -1;
};

struct watch_world {
    boost::asio::io_context ioc;
    std::shared_ptr<detail::socket_watch> watch = detail::socket_watch::create(ioc.get_executor(), false);
};

} // namespace runtype::test

#endif
