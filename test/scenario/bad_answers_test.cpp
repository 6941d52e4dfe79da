// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Answers that are wrong, cut, hostile or endless: each ends in the error that says so, none in a crash, a wait without
// end, or a wrong answer to the next request.

#include "client_calls.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"

#include <runtype/resources/agents.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

namespace {
/// Largest piece of memory that was asked for since the test set it to zero.
std::atomic<std::size_t> largest_allocation{0};
} // namespace

void* operator new(std::size_t size)
{
    if (size > largest_allocation) largest_allocation = size;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;

std::string gzip(const std::string& text)
{
    z_stream z{};
    BOOST_TEST_REQUIRE(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&z, text.size()), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    z.avail_in = static_cast<uInt>(text.size());
    z.next_out = reinterpret_cast<Bytef*>(packed.data());
    z.avail_out = static_cast<uInt>(packed.size());
    BOOST_TEST_REQUIRE(deflate(&z, Z_FINISH) == Z_STREAM_END);
    packed.resize(z.total_out);
    deflateEnd(&z);
    return packed;
}

/// The answer's bytes, and what is to come of them.
struct bad_answer {
    bad_answer(std::string n, std::string b, errc c, std::string t) : name(std::move(n)), bytes(std::move(b)), code(c), text(std::move(t)) {}

    std::string name;
    std::string bytes;
    errc code;
    std::string text;
    sent_state sent = sent_state::reply_received;
};
std::ostream& operator<<(std::ostream& os, const bad_answer& a)
{
    return os << a.name;
}

bad_answer before_the_head(std::string name, std::string bytes, errc code, std::string text)
{
    bad_answer a(std::move(name), std::move(bytes), code, std::move(text));
    a.sent = sent_state::sent_no_reply; // no head was understood, so nothing is known to have been answered
    return a;
}

const std::string ok = "HTTP/1.1 200 OK\r\n";
const std::string no_length = ok + "\r\n";

std::vector<bad_answer> bad_answers()
{
    const std::string zipped = gzip(std::string(10'000, 'z'));
    const std::string gzip_head = ok + "Content-Encoding: gzip\r\nContent-Length: ";
    return {
        before_the_head("not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", errc::bad_response, "status line"),
        before_the_head("HTTP/2", std::string("\0\0\x12\x04\0\0\0\0\0", 9) + "\r\n\r\n", errc::bad_response, "status line"),
        before_the_head("version 3", "HTTP/3.0 200 OK\r\n\r\n", errc::bad_response, "HTTP version"),
        before_the_head("status", "HTTP/1.1 2x0 OK\r\n\r\n", errc::bad_response, "status"),
        before_the_head("space before colon", ok + "Content-Length : 2\r\n\r\n{}", errc::bad_response, "white space"),
        before_the_head("control character", ok + "X: a\x01" "b\r\nContent-Length: 2\r\n\r\n{}", errc::bad_response, "control character"),
        before_the_head("bare LF", ok + "X: a\nContent-Length: 2\r\n\r\n{}", errc::bad_response, "CR LF"),
        before_the_head("two lengths", ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", errc::bad_response, "several Content-Length"),
        before_the_head("negative length", ok + "Content-Length: -2\r\n\r\n{}", errc::bad_response, "not a number"),
        before_the_head("length and chunks", ok + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        errc::bad_response, "both Content-Length and Transfer-Encoding"),
        before_the_head("coding of the transfer", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", errc::bad_response, "Transfer-Encoding"),
        before_the_head("upgrade", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n", errc::bad_response, "101"),
        bad_answer("1 GB announced", ok + "Content-Length: 1073741824\r\n\r\n{", errc::body_too_large, "65536 bytes"),
        bad_answer("more than there is announced", ok + "Content-Length: 18446744073709551615\r\n\r\n{", errc::body_too_large, "65536 bytes"),
        bad_answer("1 GB chunk", ok + "Transfer-Encoding: chunked\r\n\r\n40000000\r\n{", errc::body_too_large, "65536 bytes"),
        bad_answer("endless chunk size", ok + "Transfer-Encoding: chunked\r\n\r\n" + std::string(2000, '0'), errc::bad_response, "chunk"),
        bad_answer("chunk without a size", ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n", errc::bad_response, "chunk"),
        bad_answer("chunk without an end", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}0\r\n\r\n", errc::bad_response, "chunk"),
        bad_answer("chunk of overflow", ok + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", errc::bad_response, "chunk"),
        bad_answer("bad trailer", ok + "Transfer-Encoding: chunked\r\n\r\n0\r\nno colon\r\n\r\n", errc::bad_response, "trailer"),
        bad_answer("unknown coding", ok + "Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}", errc::bad_response, "Content-Encoding"),
        bad_answer("corrupt gzip", gzip_head + "20\r\n\r\n" + zipped.substr(0, 12) + std::string(8, '\xff'), errc::bad_response, "corrupt"),
        bad_answer("truncated gzip", gzip_head + "20\r\n\r\n" + zipped.substr(0, 20), errc::bad_response, "cut short"),
        bad_answer("garbage after gzip", gzip_head + std::to_string(zipped.size() + 3) + "\r\n\r\n" + zipped + "abc", errc::bad_response, "followed by"),
        bad_answer("long body without a length", no_length + std::string(70'000, 'x'), errc::body_too_large, "65536 bytes"),
    };
}

exchange_limits small_limits()
{
    exchange_limits l = wide_limits();
    l.max_body = 65'536;
    return l;
}

void check_failed(const exchange_result& got, errc code, const std::string& text, sent_state sent)
{
    BOOST_TEST_REQUIRE(got.response.has_error());
    const error e = got.response.error();
    BOOST_TEST(e.code() == make_error_code(code), e);
    BOOST_TEST(std::string(e.message()).find(text) != std::string::npos, e.message());
    BOOST_TEST(e.sent() == sent);
    BOOST_TEST(got.ledger.sent == sent);
}

BOOST_AUTO_TEST_SUITE(bad_answer_scenarios)

// The server never closes: whoever waits for more than was sent waits for ever, and the test says so.
BOOST_DATA_TEST_CASE(are_refused_at_once, data::make(bad_answers()), bad)
{
    for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
        asio::io_context ioc;
        const scripted_server server(ioc, answer_with(bad.bytes), tls);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        largest_allocation = 0;
        const exchange_result got = f.exchange(get_request(), small_limits());
        check_failed(got, bad.code, bad.text, bad.sent);
        BOOST_TEST(largest_allocation < 512U * 1024U);
        BOOST_TEST(f.stats().connections_active == 0U);
        BOOST_TEST(f.stats().connections_idle == 0U); // not kept
        run_until(ioc, [&] { return server.gone() == 1; });
    }
}

BOOST_AUTO_TEST_CASE(a_gzip_bomb)
{
    asio::io_context ioc;
    const std::string packed = gzip(std::string(100'000'000, '\0'));
    BOOST_TEST_REQUIRE(packed.size() < 200'000U);
    const scripted_server server(ioc, answer_with(answer(packed, "Content-Encoding: gzip\r\n")));
    network_fixture f(ioc, network_fixture::options(server.url()));
    exchange_limits limits = wide_limits();
    limits.max_body = 1'000'000;
    largest_allocation = 0;
    check_failed(f.exchange(get_request(), limits), errc::body_too_large, "decompressed, passes the limit of 1000000 bytes",
                 sent_state::reply_received);
    BOOST_TEST(largest_allocation < 4'000'000U);
}

/// Sends the same piece over and over until the client is gone.
scripted_server::script endless(std::string head, std::string piece, std::uint64_t& bytes_sent)
{
    return [&bytes_sent, head = std::move(head), piece = std::move(piece)](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        if (request.empty()) co_return;
        bool more = co_await c.send(head);
        while (more) {
            bytes_sent += piece.size();
            more = co_await c.send(piece);
        }
    };
}

struct flood {
    flood(std::string n, std::string h, std::string p, std::string t)
        : name(std::move(n)), head(std::move(h)), piece(std::move(p)), text(std::move(t))
    {
    }
    std::string name;
    std::string head;
    std::string piece;
    std::string text;
};
std::ostream& operator<<(std::ostream& os, const flood& f)
{
    return os << f.name;
}

const std::vector<flood> head_floods{
    flood("never-ending headers", ok, "X-Header: value\r\n", "its head passes the limit of 65536 bytes"),
    flood("one header without end", ok + "X-Header: ", std::string(100'000, 'x'), "its head passes the limit of 65536 bytes"),
    flood("one header name without end", ok, std::string(100'000, 'x'), "its head passes the limit of 65536 bytes"),
    flood("a status line without end", "HTTP/1.1 200 ", std::string(100'000, 'x'), "its head passes the limit of 65536 bytes"),
    flood("folded lines without end", ok + "X-Header: value\r\n", " more\r\n", "its head passes the limit of 65536 bytes"),
    flood("interim answers without end", "", "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n", "too many interim answers"),
};

BOOST_DATA_TEST_CASE(heads_without_end, data::make(head_floods), head)
{
    for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
        asio::io_context ioc;
        std::uint64_t bytes_sent = 0;
        const scripted_server server(ioc, endless(head.head, head.piece, bytes_sent), tls);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        largest_allocation = 0;
        const exchange_result got = f.get();
        check_failed(got, errc::bad_response, head.text, sent_state::sent_no_reply);
        BOOST_TEST(got.ledger.bytes_received < 300'000U);
        run_until(ioc, [&] { return server.gone() == 1; });
        BOOST_TEST(bytes_sent < 100'000'000U);
    }
}

BOOST_AUTO_TEST_CASE(a_hundred_megabytes_of_headers)
{
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(ok + "X-Header: " + std::string(100'000'000, 'x') + "\r\nContent-Length: 2\r\n\r\n{}"));
    network_fixture f(ioc, network_fixture::options(server.url()));
    largest_allocation = 0;
    const exchange_result got = f.get();
    check_failed(got, errc::bad_response, "its head passes the limit of 65536 bytes", sent_state::sent_no_reply);
    BOOST_TEST(got.ledger.bytes_received < 300'000U);
    BOOST_TEST(largest_allocation < 1'000'000U);
}

BOOST_AUTO_TEST_CASE(a_body_without_end)
{
    asio::io_context ioc;
    std::uint64_t bytes_sent = 0;
    const scripted_server server(ioc, endless(ok + "Transfer-Encoding: chunked\r\n\r\n", "3e8\r\n" + std::string(1000, 'x') + "\r\n", bytes_sent));
    network_fixture f(ioc, network_fixture::options(server.url()));
    const exchange_result got = f.exchange(get_request(), small_limits());
    check_failed(got, errc::body_too_large, "passes the limit of 65536 bytes", sent_state::reply_received);
    run_until(ioc, [&] { return server.gone() == 1; });
}

BOOST_AUTO_TEST_CASE(interim_answers_are_skipped)
{
    asio::io_context ioc;
    std::string bytes;
    for (int n = 0; n < 16; ++n) bytes += n % 2 == 0 ? "HTTP/1.1 100 Continue\r\n\r\n" : "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n";
    const scripted_server server(ioc, answer_with(bytes + answer("{}")));
    network_fixture f(ioc, network_fixture::options(server.url()));
    for (int n = 0; n < 2; ++n) {
        const exchange_result got = f.get();
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST(got.response->status == 200);
        BOOST_TEST(got.response->body == "{}");
        BOOST_TEST(!got.response->fields.contains("link"));
        BOOST_TEST(got.ledger.reused == (n == 1));
    }
}

// What follows an answer on the wire is never taken for the answer to the next request.
BOOST_AUTO_TEST_CASE(response_splitting)
{
    const std::string smuggled = answer(R"({"id":"smuggled"})");
    const std::vector<std::string> splits{
        answer("{}") + smuggled,
        answer("{}") + "x",
        "HTTP/1.1 204 No Content\r\n\r\n" + smuggled,
        "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n{}" + smuggled,
        ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + smuggled,
        ok + "Content-Length: 0\r\n\r\n" + smuggled,
    };
    for (const std::string& bytes : splits) {
        for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
            asio::io_context ioc;
            const scripted_server server(ioc, answer_with(bytes), tls);
            network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
            for (std::size_t n = 1; n <= 2; ++n) {
                const exchange_result got = f.get();
                BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
                BOOST_TEST(got.response->body.find("smuggled") == std::string::npos);
                BOOST_TEST(!got.ledger.reused);
                BOOST_TEST(f.stats().connections_idle == 0U);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_body_behind_the_answer_to_head)
{
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(answer("{}")));
    network_fixture f(ioc, network_fixture::options(server.url()));
    transport_request head = get_request();
    head.method = "HEAD";
    const exchange_result got = f.exchange(head);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.response->body.empty());
    BOOST_TEST(f.stats().connections_idle == 0U);
}

BOOST_AUTO_TEST_CASE(head_answers_may_tell_about_any_body)
{
    for (const std::string fields : {"Content-Encoding: gzip\r\nContent-Length: 123\r\n", "Transfer-Encoding: chunked\r\n",
                                     "Content-Length: 99999999999\r\n", "Content-Encoding: br\r\n"}) {
        asio::io_context ioc;
        const scripted_server server(ioc, answer_with(ok + fields + "\r\n"));
        network_fixture f(ioc, network_fixture::options(server.url()));
        transport_request head = get_request();
        head.method = "HEAD";
        const exchange_result got = f.exchange(head);
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST(got.response->body.empty());
        BOOST_TEST(f.stats().connections_idle == 1U);
    }
}

// ---- the end of the connection within the answer

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
        if (how == ending::reset) c.reset();
        else c.close();
    };
}

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
    for (const auto& [tls, how] : {std::pair(scripted_tls::on, ending::fin), std::pair(scripted_tls::tls_1_2, ending::fin),
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
        cut(ok + "Content-Length: 500\r\n\r\n" + std::string(120, 'x'), "within its body (120 of 500 bytes)", sent_state::reply_received),
        cut(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", "within its body", sent_state::reply_received),
        cut(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n", "within its body", sent_state::reply_received),
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
    const scripted_server server(ioc, [](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        if (request.empty()) co_return;
        // The second time behind a record that is right, in the same piece.
        std::string bytes = c.number() == 1 ? std::string() : c.sealed("HTTP/1.1 ");
        bytes += c.sealed(answer(std::string(100, 'x')));
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        co_await c.send_raw(bytes);
        co_await c.drain();
    }, scripted_tls::on);
    network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
    check_failed(f.get(), errc::tls, "The TLS connection broke", sent_state::sent_no_reply);
    check_failed(f.get(), errc::tls, "The TLS connection broke", sent_state::sent_no_reply);
    BOOST_TEST(f.stats().connections_active == 0U);
}

// ---- an answer before the request has left

BOOST_AUTO_TEST_CASE(a_refusal_while_the_body_is_being_sent)
{
    for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
        asio::io_context ioc;
        const scripted_server server(ioc, [](scripted_connection& c) -> asio::awaitable<void> {
            const std::string head = co_await c.read_head();
            if (head.empty()) co_return;
            co_await c.send(answer(R"({"error":"Too large"})", "Connection: close\r\n", "413 Content Too Large"));
            co_await c.say_goodbye();
            c.close(); // with much unread: the system turns it into a reset
        }, tls);
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
        const scripted_server server(ioc, [](scripted_connection& c) -> asio::awaitable<void> {
            const std::string head = co_await c.read_head();
            if (!head.empty()) c.reset();
        }, tls);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        const exchange_result got = f.exchange(post_request(std::string(40'000'000, 'x')));
        check_failed(got, errc::transport, "sending the request", sent_state::partly_sent);
        BOOST_TEST(f.stats().connections_active == 0U);
    }
}

// ---- right on the wire, wrong as an answer of the service

struct bad_document {
    bad_document(std::string n, std::string b) : name(std::move(n)), body(std::move(b)) {}
    std::string name;
    std::string body;
};
std::ostream& operator<<(std::ostream& os, const bad_document& d)
{
    return os << d.name;
}

std::string nested(std::size_t depth, std::string open, std::string close)
{
    std::string text = R"({"id":"agent_1","name":"A","config":)";
    for (std::size_t n = 0; n < depth; ++n) text += open;
    text += "1";
    for (std::size_t n = 0; n < depth; ++n) text += close;
    return text + "}";
}

const std::vector<bad_document> bad_documents{
    bad_document("nothing", ""),
    bad_document("HTML", "<!doctype html><html><head><title>Sign in</title></head><body>Please sign in to the network</body></html>"),
    bad_document("half a document", R"({"id":"agent_1","name":"Anne)"),
    bad_document("two documents", R"({"id":"agent_1"}{"id":"agent_2"})"),
    bad_document("an array", R"(["agent_1"])"),
    bad_document("a number", "42"),
    bad_document("null", "null"),
    bad_document("wrong types", R"({"id":17,"name":{"first":"A"},"description":[],"createdAt":true})"),
    bad_document("no id", R"({"name":"A"})"),
    bad_document("arrays 10,000 deep", nested(10'000, "[", "]")),
    bad_document("objects 10,000 deep", nested(10'000, "{\"a\":", "}")),
    bad_document("arrays 1,000,000 deep and no end", std::string(1'000'000, '[')),
    bad_document("not UTF-8", "{\"id\":\"agent_1\",\"name\":\"\xff\xfe\"}"),
    bad_document("zero bytes", std::string("{\"id\":\"agent_1\0\"}", 17)),
};

asio::awaitable<result<agent>> get_agent(client& c)
{
    co_return co_await c.agents().get("agent_1");
}

BOOST_DATA_TEST_CASE(documents_that_are_not_what_the_service_documents, data::make(bad_documents), bad)
{
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(answer(bad.body, "X-Request-Id: req_17\r\n")));
    client c(ioc, network_fixture::options(server.url()));
    const result<agent> got = run_io(ioc, get_agent(c));
    BOOST_TEST_REQUIRE(got.has_error());
    const error e = got.error();
    BOOST_TEST(e.code() == make_error_code(errc::bad_response), e);
    BOOST_TEST(e.http_status() == 200);
    BOOST_TEST(e.sent() == sent_state::reply_received);
    BOOST_TEST(e.request() == "GET /agents/{id}");
    BOOST_TEST(e.request_id() == "req_17");
    BOOST_TEST(e.body_excerpt().size() < 1'000U);
    if (bad.name == "HTML") BOOST_TEST(e.body_excerpt().starts_with("<!doctype html>"));
    BOOST_TEST(server.at(1).received().starts_with("GET /agents/agent_1 HTTP/1.1\r\n"));
    BOOST_TEST(server.connections() == 1U); // asked once: repeating does not help
    BOOST_TEST(c.stats().connections_idle == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
