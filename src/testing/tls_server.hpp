// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: OpenSSL over memory, bytes in and bytes out, and not a stream over a socket. So a fault can end the
// connection with or without TLS's own goodbye, and the same server runs where there is no socket at all.

#include "testing/certificates.hpp"
#include "testing/openssl_ptr.hpp"

#include <runtype/testing/simulator_options.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace runtype::testing::detail {

/// What a server keeps of a session so that it can be resumed.
enum class session_memory {
    in_tickets, ///< nothing: the client has it, in the ticket. Tickets differ in length by a few bytes.
    in_cache,   ///< all of it: the client has a number, and all that is sent has the same length in each run
};

/// What the connections of one server have in common. Immutable once made.
class tls_server_context {
public:
    /// Throws std::runtime_error if OpenSSL refuses the identity.
    tls_server_context(
        const simulator_settings& settings,
        const identity_pem& identity,
        const std::string& ca_pem,
        session_memory memory = session_memory::in_tickets);

    [[nodiscard]] SSL_CTX* get() const noexcept { return context_.get(); }

private:
    openssl_ptr<SSL_CTX> context_;
};

/// The server's side of one TLS connection.
class tls_server_engine {
public:
    enum class state {
        handshake,
        open,
        closed, ///< the peer said goodbye
        failed,
    };

    /// Throws std::runtime_error if OpenSSL has no memory.
    explicit tls_server_engine(std::shared_ptr<const tls_server_context> context);
    tls_server_engine(const tls_server_engine&) = delete;
    tls_server_engine& operator=(const tls_server_engine&) = delete;
    ~tls_server_engine();

    /// Takes bytes from the network and appends what they held to `plain`.
    void receive(std::string_view wire, std::string& plain);
    /// Encrypts. The peer may still read after its own goodbye.
    void send(std::string_view plain);
    /// Says goodbye, if there was a handshake.
    void say_goodbye();
    /// Moves what has to go to the network to the end of `wire`.
    void take_output(std::string& wire);

    [[nodiscard]] state status() const noexcept { return state_; }
    [[nodiscard]] bool resumed() const noexcept;
    [[nodiscard]] std::string version() const;
    /// The name the client asked for (SNI), or an empty text.
    [[nodiscard]] std::string server_name() const;

private:
    void shake_hands();
    void decrypt(std::string& plain);

    std::shared_ptr<const tls_server_context> context_;
    openssl_ptr<SSL> ssl_;
    BIO* in_ = nullptr;  // owned by ssl_
    BIO* out_ = nullptr; // owned by ssl_
    state state_ = state::handshake;
};

} // namespace runtype::testing::detail
