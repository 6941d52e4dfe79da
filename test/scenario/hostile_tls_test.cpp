// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A server that uses TLS against its client: renegotiation, alerts of each kind at each time, and messages that ask for
// an answer without end. Each ends in a typed error or in the answer, with bounded memory, and the next call is fine.

#include "client_calls.hpp"
#include "scripted_server.hpp"

#include "testing/certificates.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using testing::detail::certificate_maker;
using testing::detail::identity_pem;

const certificate_maker& authority()
{
    static const certificate_maker maker;
    return maker;
}

/// The server's end of TLS in the test's own hands: bytes in, bytes out, and every message at any time.
class hand_tls {
public:
    explicit hand_tls(int version) : ctx_(SSL_CTX_new(TLS_server_method()))
    {
        static const identity_pem identity = authority().server(testing::certificate_kind::valid);
        SSL_CTX_set_min_proto_version(ctx_.get(), version);
        SSL_CTX_set_max_proto_version(ctx_.get(), version);
        const std::unique_ptr<BIO, decltype(&BIO_free)> cert(
            BIO_new_mem_buf(identity.certificate.data(), static_cast<int>(identity.certificate.size())), &BIO_free);
        const std::unique_ptr<BIO, decltype(&BIO_free)> key(
            BIO_new_mem_buf(identity.key.data(), static_cast<int>(identity.key.size())), &BIO_free);
        const std::unique_ptr<X509, decltype(&X509_free)> x509(
            PEM_read_bio_X509(cert.get(), nullptr, nullptr, nullptr), &X509_free);
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pkey(
            PEM_read_bio_PrivateKey(key.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
        if (SSL_CTX_use_certificate(ctx_.get(), x509.get()) != 1 || SSL_CTX_use_PrivateKey(ctx_.get(), pkey.get()) != 1)
            throw std::runtime_error("the server's certificate");
        ssl_.reset(SSL_new(ctx_.get()));
        in_ = BIO_new(BIO_s_mem());
        out_ = BIO_new(BIO_s_mem());
        SSL_set_bio(ssl_.get(), in_, out_);
        SSL_set_accept_state(ssl_.get());
    }

    [[nodiscard]] SSL* ssl() noexcept { return ssl_.get(); }
    void feed(std::string_view bytes) { BIO_write(in_, bytes.data(), static_cast<int>(bytes.size())); }
    [[nodiscard]] std::string take()
    {
        std::string bytes(BIO_ctrl_pending(out_), '\0');
        if (!bytes.empty()) BIO_read(out_, bytes.data(), static_cast<int>(bytes.size()));
        return bytes;
    }
    [[nodiscard]] std::string sealed(std::string_view text)
    {
        if (SSL_write(ssl(), text.data(), static_cast<int>(text.size())) != static_cast<int>(text.size()))
            throw std::runtime_error("the server cannot write");
        return take();
    }
    [[nodiscard]] std::string goodbye()
    {
        SSL_shutdown(ssl());
        return take();
    }
    /// What OpenSSL sends when the peer has sent nonsense: an encrypted fatal alert.
    [[nodiscard]] std::string fatal_alert()
    {
        feed(std::string("\x17\x03\x03\x00\x18", 5) + std::string(24, 'x'));
        std::array<char, 64> nothing;
        if (SSL_read(ssl(), nothing.data(), nothing.size()) > 0) throw std::runtime_error("nonsense was taken");
        ERR_clear_error();
        return take();
    }

private:
    struct deleter {
        void operator()(SSL_CTX* c) const noexcept { SSL_CTX_free(c); }
        void operator()(SSL* s) const noexcept { SSL_free(s); }
    };
    std::unique_ptr<SSL_CTX, deleter> ctx_;
    std::unique_ptr<SSL, deleter> ssl_;
    BIO* in_ = nullptr;
    BIO* out_ = nullptr;
};

/// A connection with TLS of the test's own.
struct hand_connection {
    hand_connection(scripted_connection& c, int version) : raw(c), tls(version) {}

    asio::awaitable<bool> receive()
    {
        const bool more = co_await raw.receive();
        tls.feed(std::string_view(raw.received()).substr(fed));
        fed = raw.received().size();
        co_return more;
    }
    asio::awaitable<bool> handshake()
    {
        for (;;) {
            const int done = SSL_do_handshake(tls.ssl());
            std::string bytes = tls.take();
            if (!bytes.empty()) co_await raw.send_raw(std::move(bytes));
            if (done == 1) co_return true;
            const bool more = co_await receive();
            if (!more) co_return false;
        }
    }
    asio::awaitable<bool> request()
    {
        std::string text;
        std::array<char, 4096> piece;
        for (;;) {
            const int n = SSL_read(tls.ssl(), piece.data(), static_cast<int>(piece.size()));
            if (n > 0) text.append(piece.data(), static_cast<std::size_t>(n));
            if (text.find("\r\n\r\n") != std::string::npos) co_return true;
            if (n > 0) continue;
            const bool more = co_await receive();
            if (!more) co_return false;
        }
    }
    asio::awaitable<void> serve()
    {
        const bool there = co_await handshake();
        if (!there) co_return;
        for (bool more = co_await request(); more; more = co_await request())
            co_await raw.send_raw(tls.sealed(answer("{}")));
    }

    scripted_connection& raw;
    hand_tls tls;
    std::size_t fed = 0;
};

using trick = std::function<asio::awaitable<void>(hand_connection&)>;

/// The first connection plays the trick, those behind it serve.
struct hostile_world {
    hostile_world(trick t, int version)
        : server(ioc, [t, version](scripted_connection& raw) -> asio::awaitable<void> {
              hand_connection h(raw, version);
              if (raw.number() > 1) {
                  co_await h.serve();
                  co_return;
              }
              co_await t(h);
              co_await raw.drain();
          })
    {
        std::string url = server.url();
        url.insert(4, "s"); // the server knows nothing of its TLS
        c.emplace(
            ioc, client_options("rt_test_hostile")
                     .base_url(std::move(url))
                     .ca_pem(authority().ca_pem())
                     .time_source(clock)
                     .retry(retry_policy::none()));
    }
    call_outcome ask() { return call(ioc, *c, "GET", "/records"); }
    /// Whatever was played: the next call is served, on another connection if the first is spoilt.
    void check_next()
    {
        const call_outcome next = ask();
        BOOST_TEST(next.answer.has_value(), (next.answer ? error() : next.answer.error()));
        BOOST_TEST(c->stats().connections_active == 0u);
    }
    void check_error(const call_outcome& got, errc code, std::string_view text, sent_state sent)
    {
        BOOST_TEST_REQUIRE(!got.answer.has_value());
        const error e = got.answer.error();
        BOOST_TEST(e.code() == make_error_code(code), e);
        BOOST_TEST(e.message().find(text) != std::string_view::npos, e.message());
        BOOST_TEST(e.sent() == sent, e);
        BOOST_TEST(c->stats().connections_idle == 0u);
        check_next();
        BOOST_TEST(server.connections() == 2u);
    }

    asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    scripted_server server;
    std::optional<client> c;
};

const std::vector<int> versions{TLS1_2_VERSION, TLS1_3_VERSION};

std::string alert(char level, char description) { return std::string("\x15\x03\x03\x00\x02", 5) + level + description; }
constexpr char warning = 1;
constexpr char fatal = 2;

const std::string half_an_answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":";

BOOST_AUTO_TEST_SUITE(hostile_tls)

// ---- renegotiation, which TLS 1.2 has and this client refuses

BOOST_AUTO_TEST_CASE(asked_to_renegotiate_before_the_answer)
{
    hostile_world w(
        [](hand_connection& h) -> asio::awaitable<void> {
            co_await h.handshake();
            co_await h.request();
            SSL_renegotiate(h.tls.ssl());
            SSL_do_handshake(h.tls.ssl()); // HelloRequest
            std::string bytes = h.tls.take();
            if (bytes.empty()) throw std::runtime_error("no HelloRequest");
            bytes += h.tls.sealed(answer("{}"));
            co_await h.raw.send_raw(std::move(bytes));
        },
        TLS1_2_VERSION);
    const call_outcome got = w.ask(); // the request to renegotiate is refused, the answer behind it is read
    BOOST_TEST(got.answer.has_value(), (got.answer ? error() : got.answer.error()));
    w.check_next();
}

BOOST_AUTO_TEST_CASE(a_server_that_insists_on_renegotiating_is_left_at_the_limit)
{
    bool asked = false;
    hostile_world w(
        [&asked](hand_connection& h) -> asio::awaitable<void> {
            co_await h.handshake();
            co_await h.request();
            SSL_renegotiate(h.tls.ssl());
            SSL_do_handshake(h.tls.ssl());
            std::string bytes = h.tls.take();
            if (bytes.empty()) throw std::runtime_error("no HelloRequest");
            co_await h.raw.send_raw(std::move(bytes));
            asked = true;
        },
        TLS1_2_VERSION);
    job j(w.ioc, call_through(*w.c, "GET", "/records", "", request_options()));
    run_until(w.ioc, [&] { return asked; });
    while (!j.done()) {
        quiesce(w.ioc);
        if (!j.done()) BOOST_TEST_REQUIRE(w.clock->advance_to_next());
    }
    BOOST_TEST((w.clock->elapsed() == client_options::default_attempt_timeout));
    w.check_error(j.take(), errc::deadline_exceeded, "", sent_state::sent_no_reply);
}

BOOST_AUTO_TEST_CASE(renegotiation_without_end)
{
    std::uint64_t asked = 0;
    hostile_world w(
        [&](hand_connection& h) -> asio::awaitable<void> {
            co_await h.handshake();
            co_await h.request();
            for (bool more = true; more && asked < 1'000'000; asked += 100) {
                std::string bytes;
                for (int i = 0; i < 100; ++i) {
                    SSL_renegotiate(h.tls.ssl());
                    SSL_do_handshake(h.tls.ssl());
                    ERR_clear_error();
                    bytes += h.tls.take();
                }
                if (bytes.empty()) throw std::runtime_error("no HelloRequest");
                more = co_await h.raw.send_raw(std::move(bytes));
            }
        },
        TLS1_2_VERSION);
    w.check_error(w.ask(), errc::tls, "The TLS connection broke", sent_state::sent_no_reply);
    BOOST_TEST(asked < 1'000'000u); // long before
}

BOOST_AUTO_TEST_CASE(new_keys_without_end)
{
    std::uint64_t asked = 0;
    hostile_world w(
        [&](hand_connection& h) -> asio::awaitable<void> {
            co_await h.handshake();
            co_await h.request();
            for (bool more = true; more && asked < 1'000'000; asked += 100) {
                std::string bytes;
                for (int i = 0; i < 100; ++i) {
                    SSL_key_update(h.tls.ssl(), SSL_KEY_UPDATE_REQUESTED);
                    SSL_do_handshake(h.tls.ssl());
                    bytes += h.tls.take();
                }
                if (bytes.empty()) throw std::runtime_error("no KeyUpdate");
                more = co_await h.raw.send_raw(std::move(bytes));
            }
        },
        TLS1_3_VERSION);
    w.check_error(w.ask(), errc::tls, "without end", sent_state::sent_no_reply);
    BOOST_TEST(asked < 1'000'000u);
}

BOOST_AUTO_TEST_CASE(new_keys_now_and_then_are_fine)
{
    hostile_world w(
        [](hand_connection& h) -> asio::awaitable<void> {
            co_await h.handshake();
            for (bool more = co_await h.request(); more; more = co_await h.request()) {
                std::string bytes;
                for (int i = 0; i < 20; ++i) {
                    SSL_key_update(h.tls.ssl(), SSL_KEY_UPDATE_REQUESTED);
                    SSL_do_handshake(h.tls.ssl());
                    bytes += h.tls.take();
                }
                bytes += h.tls.sealed(answer("{}"));
                co_await h.raw.send_raw(std::move(bytes));
            }
        },
        TLS1_3_VERSION);
    for (int i = 0; i < 3; ++i) {
        const call_outcome got = w.ask();
        BOOST_TEST(got.answer.has_value(), (got.answer ? error() : got.answer.error()));
    }
}

// ---- alerts

BOOST_DATA_TEST_CASE(a_fatal_alert_instead_of_a_handshake, data::make(versions), version)
{
    hostile_world w(
        [](hand_connection& h) -> asio::awaitable<void> {
            co_await h.receive();
            co_await h.raw.send_raw(alert(fatal, 40));
        },
        version);
    w.check_error(w.ask(), errc::tls, "handshake failure", sent_state::not_sent);
}

BOOST_DATA_TEST_CASE(goodbye_instead_of_a_handshake, data::make(versions), version)
{
    hostile_world w(
        [](hand_connection& h) -> asio::awaitable<void> {
            co_await h.receive();
            co_await h.raw.send_raw(alert(warning, 0));
            h.raw.close();
        },
        version);
    const call_outcome got = w.ask();
    BOOST_TEST_REQUIRE(!got.answer.has_value());
    const bool typed = got.answer.error().code() == errc::tls || got.answer.error().code() == errc::transport;
    BOOST_TEST(typed, got.answer.error());
    BOOST_TEST(got.answer.error().sent() == sent_state::not_sent);
    w.check_next();
}

BOOST_DATA_TEST_CASE(warnings_without_end_instead_of_a_handshake, data::make(versions), version)
{
    std::uint64_t sent = 0;
    hostile_world w(
        [&](hand_connection& h) -> asio::awaitable<void> {
            co_await h.receive();
            for (bool more = true; more && sent < 1'000'000; ++sent) more = co_await h.raw.send_raw(alert(warning, 90));
        },
        version);
    w.check_error(w.ask(), errc::tls, "The TLS handshake failed", sent_state::not_sent);
    BOOST_TEST(sent < 1'000'000u);
}

BOOST_DATA_TEST_CASE(a_fatal_alert_before_the_answer, data::make(versions), version)
{
    hostile_world w(
        [](hand_connection& h) -> asio::awaitable<void> {
            co_await h.handshake();
            co_await h.request();
            co_await h.raw.send_raw(h.tls.fatal_alert());
        },
        version);
    w.check_error(w.ask(), errc::tls, "alert", sent_state::sent_no_reply);
}

BOOST_DATA_TEST_CASE(a_fatal_alert_in_the_body, data::make(versions), version)
{
    hostile_world w(
        [](hand_connection& h) -> asio::awaitable<void> {
            co_await h.handshake();
            co_await h.request();
            std::string bytes = h.tls.sealed(half_an_answer);
            bytes += h.tls.fatal_alert();
            co_await h.raw.send_raw(std::move(bytes));
        },
        version);
    w.check_error(w.ask(), errc::tls, "alert", sent_state::reply_received);
}

BOOST_DATA_TEST_CASE(goodbye_in_the_body, data::make(versions), version)
{
    for (const bool at_once : {true, false}) {
        hostile_world w(
            [at_once](hand_connection& h) -> asio::awaitable<void> {
                co_await h.handshake();
                co_await h.request();
                std::string bytes = h.tls.sealed(half_an_answer);
                if (!at_once) co_await h.raw.send_raw(std::exchange(bytes, {}));
                bytes += h.tls.goodbye();
                co_await h.raw.send_raw(std::move(bytes));
            },
            version);
        w.check_error(w.ask(), errc::transport, "within its body", sent_state::reply_received);
    }
}

BOOST_DATA_TEST_CASE(an_alert_that_is_not_encrypted, data::make(versions), version)
{
    // Anybody on the way can send one: the connection ends, and it is not taken for the server's goodbye.
    for (const char description : {char(0), char(90)}) {
        hostile_world w(
            [description](hand_connection& h) -> asio::awaitable<void> {
                co_await h.handshake();
                co_await h.request();
                std::string bytes = h.tls.sealed("HTTP/1.1 200 OK\r\n\r\n{\"until\":\"close");
                bytes += alert(warning, description);
                co_await h.raw.send_raw(std::move(bytes));
            },
            version);
        w.check_error(w.ask(), errc::tls, "The TLS connection broke", sent_state::reply_received);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
