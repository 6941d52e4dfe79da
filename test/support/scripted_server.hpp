// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A server that plays what a test wrote, byte for byte, and remembers what it got. It runs on the client's io_context,
// so that one thread does everything and a test can stop both at any point.

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace runtype::test {

/// One connection as a script sees it. Errors of the network are the client's doing: they look like its end.
class scripted_connection {
public:
    virtual ~scripted_connection() = default;

    /// From 1, in the order of acceptance.
    [[nodiscard]] virtual std::size_t number() const noexcept = 0;
    /// All that the client sent so far (decrypted), read by the script or not.
    [[nodiscard]] virtual const std::string& received() const noexcept = 0;
    /// The client closed or reset the connection, and this was noticed.
    [[nodiscard]] virtual bool client_gone() const noexcept = 0;
    [[nodiscard]] virtual bool client_said_goodbye() const noexcept = 0; ///< TLS close_notify
    [[nodiscard]] virtual bool tls_resumed() const noexcept = 0;
    [[nodiscard]] virtual std::string server_name() const = 0;

    /// Receives once. False if the client is gone. `limit` makes it a slow reader.
    virtual boost::asio::awaitable<bool> receive(std::size_t limit = 64 * 1024) = 0;
    /// The head of the next request with its empty line, or "" if the client is gone.
    virtual boost::asio::awaitable<std::string> read_head() = 0;
    /// Head and body (sized or chunked, as it is on the wire), or "".
    virtual boost::asio::awaitable<std::string> read_request() = 0;
    /// Receives until the client is gone.
    virtual boost::asio::awaitable<void> drain() = 0;
    /// Sends, through TLS if there is any. False if the client is gone.
    virtual boost::asio::awaitable<bool> send(std::string bytes) = 0;
    /// Sends past TLS.
    virtual boost::asio::awaitable<bool> send_raw(std::string bytes) = 0;
    /// What send() would put on the wire.
    virtual std::string sealed(std::string_view bytes) = 0;
    /// What say_goodbye() would put on the wire.
    virtual std::string sealed_goodbye() = 0;
    /// TLS close_notify; nothing without TLS.
    virtual boost::asio::awaitable<void> say_goodbye() = 0;
    /// FIN; the client may go on sending.
    virtual void half_close() = 0;
    /// FIN both ways (and RST if something unread is there, as the system does).
    virtual void close() = 0;
    /// RST.
    virtual void reset() = 0;
};

enum class scripted_tls : std::uint8_t { off, on, tls_1_2 };

/// Listens on loopback and runs the script once for each connection. Connections stay open until the script or the
/// server ends them.
class scripted_server {
public:
    /// Lives in the server: a lambda that captures by reference is safe.
    using script = std::function<boost::asio::awaitable<void>(scripted_connection&)>;

    scripted_server(boost::asio::io_context& ioc, script each, scripted_tls tls = scripted_tls::off);
    ~scripted_server();
    scripted_server(const scripted_server&) = delete;
    scripted_server& operator=(const scripted_server&) = delete;

    [[nodiscard]] std::string url() const; ///< by address
    [[nodiscard]] boost::asio::ip::tcp::endpoint endpoint() const;
    [[nodiscard]] const std::string& ca_pem() const noexcept;
    /// Connections accepted so far.
    [[nodiscard]] std::size_t connections() const noexcept;
    /// Connections whose client is gone.
    [[nodiscard]] std::size_t gone() const noexcept;
    [[nodiscard]] scripted_connection& at(std::size_t number) const;
    /// Closes everything.
    void stop();

private:
    struct state;
    std::shared_ptr<state> state_;
};

/// Answers each request on a connection with the same bytes, and keeps the connection.
scripted_server::script answer_with(std::string bytes);
/// Answers the first request on a connection with these bytes, then says goodbye and closes.
scripted_server::script answer_and_close(std::string bytes);
/// A whole answer with a Content-Length.
std::string answer(std::string_view body, std::string_view fields = "", std::string_view status = "200 OK");

} // namespace runtype::test
