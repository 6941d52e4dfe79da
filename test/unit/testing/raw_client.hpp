// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/openssl_ptr.hpp"

#include <runtype/testing/simulator.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace runtype::testing::test {

/// How a connection came to its end, as the client saw it.
enum class ending {
    none,         ///< still open
    fin,          ///< the TCP stream ended (over TLS: without a goodbye)
    close_notify, ///< TLS said goodbye
    reset,
    timeout, ///< nothing came for 5 s
};
std::ostream& operator<<(std::ostream& os, ending value);

/// An answer as it was on the wire.
struct raw_answer {
    int status = 0;
    std::map<std::string, std::string> headers; // names in lower case
    std::string head;
    std::string body;

    std::string header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

/// A blocking client of a simulator on this machine that shows each byte. Throws std::runtime_error where it cannot go
/// on.
class raw_client {
public:
    explicit raw_client(const simulator& server, bool tls = true);
    raw_client(const raw_client&) = delete;
    raw_client& operator=(const raw_client&) = delete;
    ~raw_client();

    /// Before connect().
    void trust(const std::string& ca_pem);
    void use_identity(const std::string& certificate_pem, const std::string& key_pem);
    void use_versions(int lowest, int highest);
    /// Offers the session of another client.
    void resume(const raw_client& other);

    /// TCP and, with TLS, the handshake. False: the handshake failed, see verify_error().
    bool connect();
    /// Text of OpenSSL for what is wrong with the server's certificate, or an empty text.
    const std::string& verify_error() const { return verify_error_; }
    bool resumed() const;
    std::string version() const;

    void send(std::string_view bytes);
    /// One answer by its framing. What came before the end stays readable in received().
    raw_answer read_answer();
    /// All that comes until the end, at most `limit` bytes.
    std::string read_to_end(std::size_t limit = SIZE_MAX);
    /// At least one byte more in received(); false at the end.
    bool read_some();
    /// What was read and not given out.
    const std::string& received() const { return received_; }
    ending end() const { return end_; }
    void close();

    /// A request with the simulator's key.
    raw_answer request(std::string_view method, std::string_view target, std::string_view body = {});
    std::string request_text(std::string_view method, std::string_view target, std::string_view body = {}) const;

private:
    std::uint16_t port_;
    std::string key_;
    int socket_ = -1;
    bool tls_;
    detail::openssl_ptr<SSL_CTX> context_;
    detail::openssl_ptr<SSL> ssl_;
    SSL_SESSION* session_ = nullptr;
    std::string verify_error_;
    std::string received_;
    ending end_ = ending::none;
};

} // namespace runtype::testing::test
