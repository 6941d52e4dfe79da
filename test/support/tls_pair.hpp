// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The library's TLS engine and a server's, mouth to mouth in memory.

#include "net/tls_context.hpp"
#include "net/tls_engine.hpp"
#include "testing/certificates.hpp"
#include "testing/tls_server.hpp"

#include <runtype/client_options.hpp>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace runtype::test {

/// What both sides of a TLS connection are made from; one authority for all.
struct tls_world {
    tls_world() {}

    [[nodiscard]] client_options options() const { return client_options("rt_test_tls").ca_pem(maker.ca_pem()); }
    [[nodiscard]] std::shared_ptr<detail::tls_context> client_context(const std::string& host = "127.0.0.1") const
    {
        return detail::tls_context::create(options().get(), host).value();
    }
    [[nodiscard]] std::shared_ptr<const testing::detail::tls_server_context>
    server_context(testing::certificate_kind kind = testing::certificate_kind::valid) const
    {
        return std::make_shared<testing::detail::tls_server_context>(settings, maker.server(kind), maker.ca_pem());
    }

    testing::detail::certificate_maker maker;
    testing::detail::simulator_settings settings;
};

/// Of TLS 1.2 or 1.3 alone.
inline tls_world world_of(int minor_version)
{
    tls_world w;
    w.settings.tls_min = w.settings.tls_max =
        minor_version == 2 ? testing::tls_version::tls_1_2 : testing::tls_version::tls_1_3;
    return w;
}

class tls_pair {
public:
    tls_pair(std::shared_ptr<detail::tls_context> c, std::shared_ptr<const testing::detail::tls_server_context> s)
        : client(std::move(c)), server(std::move(s))
    {
    }

    /// Moves what the client has to send to the server, and what that answers to `wire`.
    void to_server()
    {
        server.receive(client.output(), received);
        client.output().clear();
        server.take_output(wire);
    }
    /// The client's handshake until it is over one way or the other, fed so many bytes at a time.
    detail::tls_engine::outcome shake_hands(std::size_t at_a_time = 1'000'000)
    {
        for (;;) {
            const detail::tls_engine::outcome step = client.handshake();
            to_server();
            if (step.what != detail::tls_engine::status::want_input || wire.empty()) return step;
            fed = wire.substr(0, at_a_time);
            wire.erase(0, fed.size());
            client.feed(fed);
        }
    }
    /// What the server sends, sealed.
    std::string seal(std::string_view plain)
    {
        std::string bytes;
        server.send(plain);
        server.take_output(bytes);
        return bytes;
    }
    void feed(std::string bytes)
    {
        fed = std::move(bytes);
        client.feed(fed);
    }
    detail::tls_engine::outcome read(std::string& into, std::size_t at_most = 100'000)
    {
        std::string room(at_most, '\0');
        const detail::tls_engine::outcome got = client.read(room);
        into += room.substr(0, got.bytes);
        return got;
    }

    detail::tls_engine client;
    testing::detail::tls_server_engine server;
    std::string received; ///< by the server, decrypted
    std::string wire;     ///< from the server, not fed yet
    std::string fed;
};

} // namespace runtype::test
