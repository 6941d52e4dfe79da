// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The connection ends within the answer, right behind it, or before the request has left. Where the end is the end of
// the body, a cut must not be taken for it.

#include "network_fixture.hpp"
#include "scripted_server.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

namespace runtype::test::cut_answers {
namespace {

namespace asio = boost::asio;

const std::string ok = "HTTP/1.1 200 OK\r\n";
const std::string no_length = ok + "\r\n";

void check_failed(const exchange_result& got, errc code, const std::string& text, sent_state sent)
{
    BOOST_TEST_REQUIRE(got.response.has_error());
    const error e = got.response.error();
    BOOST_TEST(e.code() == make_error_code(code), e);
    BOOST_TEST(std::string(e.message()).find(text) != std::string::npos, e.message());
    BOOST_TEST(e.sent() == sent);
    BOOST_TEST(got.ledger.sent == sent);
}

enum class ending { fin, goodbye, goodbye_at_once, reset };

scripted_server::script ends(std::string bytes, ending how)
{
    return [bytes = std::move(bytes), how](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        if (request.empty()) co_return;
        if (how == ending::goodbye_at_once) {
            // Answer and goodbye in one piece, as a server sends them that has nothing more to say.
            std::string both = c.sealed(bytes);
            both += c.sealed_goodbye();
            co_await c.send_raw(std::move(both));
        } else {
            co_await c.send(bytes);
            if (how == ending::goodbye) co_await c.say_goodbye();
        }
        if (how == ending::reset)
            c.reset();
        else
            c.close();
    };
}

BOOST_AUTO_TEST_SUITE(cut_answers)

BOOST_AUTO_TEST_CASE(a_body_until_the_close)
{
    for (const std::string& body : {std::string("{}"), std::string(60'000, 'b')}) {
        for (const ending how : {ending::goodbye, ending::goodbye_at_once}) {
            for (const scripted_tls tls : {scripted_tls::on, scripted_tls::tls_1_2}) {
                asio::io_context ioc;
                const scripted_server server(ioc, ends(no_length + body, how), tls);
                network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
                const exchange_result got = f.get();
                BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
                BOOST_TEST((got.response->body == body));
                BOOST_TEST(f.stats().connections_idle == 0U);
            }
        }
        asio::io_context ioc;
        const scripted_server server(ioc, ends(no_length + body, ending::fin));
        network_fixture f(ioc, network_fixture::options(server.url()));
        const exchange_result got = f.get();
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST((got.response->body == body));
    }
}

BOOST_AUTO_TEST_CASE(a_body_until_the_close_that_somebody_cut)
{
    for (const auto& [tls, how] :
         {std::pair(scripted_tls::on, ending::fin), std::pair(scripted_tls::tls_1_2, ending::fin),
          std::pair(scripted_tls::on, ending::reset), std::pair(scripted_tls::off, ending::reset)}) {
        asio::io_context ioc;
        const scripted_server server(ioc, ends(no_length + "{\"half\":", how), tls);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        const exchange_result got = f.get();
        BOOST_TEST_REQUIRE(got.response.has_error());
        BOOST_TEST(got.response.error().code() == make_error_code(errc::transport), got.response.error());
        BOOST_TEST(static_cast<bool>(got.response.error().cause()));
    }
}

BOOST_AUTO_TEST_CASE(the_end_within_the_answer)
{
    struct cut {
        cut(std::string b, std::string t, sent_state s) : bytes(std::move(b)), text(std::move(t)), sent(s) {}
        std::string bytes;
        std::string text;
        sent_state sent;
    };
    const std::vector<cut> cuts{
        cut("", "before any byte of it came", sent_state::sent_no_reply),
        cut("HTTP/1.1 20", "within its head", sent_state::sent_no_reply),
        cut("HTTP/1.1 103 Early Hints\r\n\r\n", "within its head", sent_state::sent_no_reply),
        cut(ok + "Content-Length: 500\r\n\r\n" + std::string(120, 'x'), "within its body (120 of 500 bytes)",
            sent_state::reply_received),
        cut(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", "within its body", sent_state::reply_received),
        cut(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n", "within its body",
            sent_state::reply_received),
    };
    for (const cut& each : cuts) {
        for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
            for (const ending how : {ending::fin, ending::goodbye, ending::goodbye_at_once}) {
                asio::io_context ioc;
                const scripted_server server(ioc, ends(each.bytes, how), tls);
                network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
                check_failed(f.get(), errc::transport, each.text, each.sent);
                BOOST_TEST(f.stats().connections_idle == 0U);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(broken_records)
{
    asio::io_context ioc;
    const scripted_server server(
        ioc,
        [](scripted_connection& c) -> asio::awaitable<void> {
            const std::string request = co_await c.read_request();
            if (request.empty()) co_return;
            // The second time behind a record that is right, in the same piece.
            std::string bytes = c.number() == 1 ? std::string() : c.sealed("HTTP/1.1 ");
            bytes += c.sealed(answer(std::string(100, 'x')));
            bytes.back() = static_cast<char>(bytes.back() ^ 1);
            co_await c.send_raw(bytes);
            co_await c.drain();
        },
        scripted_tls::on);
    network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
    check_failed(f.get(), errc::tls, "The TLS connection broke", sent_state::sent_no_reply);
    check_failed(f.get(), errc::tls, "The TLS connection broke", sent_state::sent_no_reply);
    BOOST_TEST(f.stats().connections_active == 0U);
}

BOOST_AUTO_TEST_CASE(a_refusal_while_the_body_is_being_sent)
{
    for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
        asio::io_context ioc;
        const scripted_server server(
            ioc,
            [](scripted_connection& c) -> asio::awaitable<void> {
                const std::string head = co_await c.read_head();
                if (head.empty()) co_return;
                co_await c.send(answer(R"({"error":"Too large"})", "Connection: close\r\n", "413 Content Too Large"));
                co_await c.say_goodbye();
                c.close(); // with much unread: the system turns it into a reset
            },
            tls);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        const exchange_result got = f.exchange(post_request(std::string(40'000'000, 'x')));
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST(got.response->status == 413);
        BOOST_TEST(got.response->body == R"({"error":"Too large"})");
        BOOST_TEST(got.ledger.sent == sent_state::reply_received);
        BOOST_TEST(got.ledger.bytes_sent < 40'000'000U);
        BOOST_TEST(f.stats().connections_idle == 0U);
    }
}

BOOST_AUTO_TEST_CASE(a_reset_while_the_body_is_being_sent)
{
    for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
        asio::io_context ioc;
        const scripted_server server(
            ioc,
            [](scripted_connection& c) -> asio::awaitable<void> {
                const std::string head = co_await c.read_head();
                if (!head.empty()) c.reset();
            },
            tls);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        const exchange_result got = f.exchange(post_request(std::string(40'000'000, 'x')));
        check_failed(got, errc::transport, "sending the request", sent_state::partly_sent);
        BOOST_TEST(f.stats().connections_active == 0U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::cut_answers
