// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/backend.hpp"
#include "testing/tls_server.hpp"

#include <runtype/testing/simulator_options.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace runtype::testing::detail {

/** Carries sessions out over TCP.
 *
 *  All of it runs on one strand. Keeps itself alive until stop() has taken effect and the last connection is closed.
 */
class https_server : public std::enable_shared_from_this<https_server> {
public:
    /// Listens from here on; throws boost::system::system_error if it cannot. Without a TLS context: plain HTTP.
    https_server(
        const boost::asio::any_io_executor& executor,
        const simulator_settings& settings,
        std::shared_ptr<backend> service,
        std::shared_ptr<const tls_server_context> tls);
    ~https_server();

    /// Accepts connections from here on. Called once.
    void start();
    /// Closes everything, on the strand. May be called from any thread, and again.
    void stop();
    /// What new connections get; may be called from any thread.
    void use_tls(std::shared_ptr<const tls_server_context> tls);

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

private:
    struct connection;
    using awaitable = boost::asio::awaitable<void>;

    static awaitable accept_all(std::shared_ptr<https_server> self);
    static awaitable watch_time(std::shared_ptr<https_server> self);
    static awaitable serve(std::shared_ptr<connection> c);
    static awaitable read(connection& c, std::chrono::nanoseconds limit);
    static boost::asio::awaitable<std::pair<boost::system::error_code, std::string_view>> receive(connection& c);
    static awaitable write(connection& c);
    static awaitable wait(connection& c, std::chrono::nanoseconds time);
    static awaitable close(connection& c, cut_style style);
    void close_all();

    boost::asio::any_io_executor strand_;
    simulator_settings settings_;
    std::shared_ptr<backend> backend_;
    std::shared_ptr<const tls_server_context> tls_;
    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::steady_timer tick_;
    std::unordered_set<connection*> connections_;
    std::vector<char> buffer_;
    std::uint16_t port_ = 0;
    bool stopping_ = false;
};

} // namespace runtype::testing::detail
