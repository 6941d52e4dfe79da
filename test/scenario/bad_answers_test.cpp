// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Answers that are wrong, cut, hostile or endless: each ends in the error that says so, none in a crash, a wait without
// end, or a wrong answer to the next request.

#include "gzip.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

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

// Clang's sanitizers bring an operator new of their own, which cannot be replaced; all other builds measure.
#if defined(__SANITIZE_THREAD__)
#define RUNTYPE_TEST_OWN_NEW 0
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define RUNTYPE_TEST_OWN_NEW 0
#endif
#endif
#if !defined(RUNTYPE_TEST_OWN_NEW)
#define RUNTYPE_TEST_OWN_NEW 1
#endif

#if RUNTYPE_TEST_OWN_NEW
void* operator new(std::size_t size)
{
    if (size > largest_allocation) largest_allocation = size;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    if (size > largest_allocation) largest_allocation = size;
    return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
#endif

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;

/// The answer's bytes, and what is to come of them.
struct bad_answer {
    bad_answer(std::string n, std::string b, errc c, std::string t)
        : name(std::move(n)), bytes(std::move(b)), code(c), text(std::move(t))
    {
    }

    std::string name;
    std::string bytes;
    errc code;
    std::string text;
    sent_state sent = sent_state::reply_received;
};
std::ostream& operator<<(std::ostream& os, const bad_answer& a) { return os << a.name; }

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
        before_the_head(
            "HTTP/2", std::string("\0\0\x12\x04\0\0\0\0\0", 9) + "\r\n\r\n", errc::bad_response, "status line"),
        before_the_head("version 3", "HTTP/3.0 200 OK\r\n\r\n", errc::bad_response, "HTTP version"),
        before_the_head("status", "HTTP/1.1 2x0 OK\r\n\r\n", errc::bad_response, "status"),
        before_the_head("space before colon", ok + "Content-Length : 2\r\n\r\n{}", errc::bad_response, "white space"),
        before_the_head(
            "control character",
            ok + "X: a\x01"
                 "b\r\nContent-Length: 2\r\n\r\n{}",
            errc::bad_response, "control character"),
        before_the_head("bare LF", ok + "X: a\nContent-Length: 2\r\n\r\n{}", errc::bad_response, "CR LF"),
        before_the_head(
            "two lengths", ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", errc::bad_response,
            "several Content-Length"),
        before_the_head("negative length", ok + "Content-Length: -2\r\n\r\n{}", errc::bad_response, "not a number"),
        before_the_head(
            "length and chunks", ok + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            errc::bad_response, "both Content-Length and Transfer-Encoding"),
        before_the_head(
            "coding of the transfer", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", errc::bad_response,
            "Transfer-Encoding"),
        before_the_head(
            "upgrade", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n", errc::bad_response, "101"),
        bad_answer("1 GB announced", ok + "Content-Length: 1073741824\r\n\r\n{", errc::body_too_large, "65536 bytes"),
        bad_answer(
            "more than there is announced", ok + "Content-Length: 18446744073709551615\r\n\r\n{", errc::body_too_large,
            "65536 bytes"),
        bad_answer(
            "1 GB chunk", ok + "Transfer-Encoding: chunked\r\n\r\n40000000\r\n{", errc::body_too_large, "65536 bytes"),
        bad_answer(
            "endless chunk size", ok + "Transfer-Encoding: chunked\r\n\r\n" + std::string(2000, '0'),
            errc::bad_response, "chunk"),
        bad_answer(
            "chunk without a size", ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n", errc::bad_response,
            "chunk"),
        bad_answer(
            "chunk without an end", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}0\r\n\r\n", errc::bad_response,
            "chunk"),
        bad_answer(
            "chunk of overflow", ok + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", errc::bad_response,
            "chunk"),
        bad_answer(
            "bad trailer", ok + "Transfer-Encoding: chunked\r\n\r\n0\r\nno colon\r\n\r\n", errc::bad_response,
            "trailer"),
        bad_answer(
            "unknown coding", ok + "Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}", errc::bad_response,
            "Content-Encoding"),
        bad_answer(
            "corrupt gzip", gzip_head + "20\r\n\r\n" + zipped.substr(0, 12) + std::string(8, '\xff'),
            errc::bad_response, "corrupt"),
        bad_answer("truncated gzip", gzip_head + "20\r\n\r\n" + zipped.substr(0, 20), errc::bad_response, "cut short"),
        bad_answer(
            "garbage after gzip", gzip_head + std::to_string(zipped.size() + 3) + "\r\n\r\n" + zipped + "abc",
            errc::bad_response, "followed by"),
        bad_answer(
            "long body without a length", no_length + std::string(70'000, 'x'), errc::body_too_large, "65536 bytes"),
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

/// The first connection is bad, those after it are fine.
scripted_server::script once(scripted_server::script bad)
{
    return [bad = std::move(bad), good = answer_with(answer("{}"))](scripted_connection& c) -> asio::awaitable<void> {
        if (c.number() == 1)
            co_await bad(c);
        else
            co_await good(c);
    };
}

void check_next_call(network_fixture& f)
{
    const exchange_result next = f.get();
    BOOST_TEST_REQUIRE(next.response.has_value(), next.response.error());
    BOOST_TEST(next.response->body == "{}");
    BOOST_TEST(!next.ledger.reused);
}

BOOST_AUTO_TEST_SUITE(bad_answer_scenarios)

// The server never closes: whoever waits for more than was sent waits for ever, and the test says so.
BOOST_DATA_TEST_CASE(are_refused_at_once, data::make(bad_answers()), bad)
{
    for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
        asio::io_context ioc;
        const scripted_server server(ioc, once(answer_with(bad.bytes)), tls);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        largest_allocation = 0;
        const exchange_result got = f.exchange(get_request(), small_limits());
        check_failed(got, bad.code, bad.text, bad.sent);
        BOOST_TEST((largest_allocation > 0) == (RUNTYPE_TEST_OWN_NEW == 1));
        BOOST_TEST(largest_allocation < 512U * 1024U);
        BOOST_TEST(f.stats().connections_active == 0U);
        BOOST_TEST(f.stats().connections_idle == 0U); // not kept
        run_until(ioc, [&] { return server.gone() == 1; });
        check_next_call(f);
    }
}

BOOST_AUTO_TEST_CASE(a_gzip_bomb)
{
    asio::io_context ioc;
    const std::string packed = gzip(std::string(100'000'000, '\0'));
    BOOST_TEST_REQUIRE(packed.size() < 200'000U);
    const scripted_server server(ioc, once(answer_with(answer(packed, "Content-Encoding: gzip\r\n"))));
    network_fixture f(ioc, network_fixture::options(server.url()));
    exchange_limits limits = wide_limits();
    limits.max_body = 1'000'000;
    largest_allocation = 0;
    check_failed(
        f.exchange(get_request(), limits), errc::body_too_large, "decompressed, passes the limit of 1000000 bytes",
        sent_state::reply_received);
    BOOST_TEST(largest_allocation < 4'000'000U);
    check_next_call(f);
}

/// Sends the same piece over and over until the client is gone.
scripted_server::script endless(std::string head, std::string piece, std::uint64_t& bytes_sent)
{
    return [&bytes_sent, head = std::move(head),
            piece = std::move(piece)](scripted_connection& c) -> asio::awaitable<void> {
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
std::ostream& operator<<(std::ostream& os, const flood& f) { return os << f.name; }

const std::vector<flood> head_floods{
    flood("never-ending headers", ok, "X-Header: value\r\n", "its head passes the limit of 65536 bytes"),
    flood(
        "one header without end",
        ok + "X-Header: ",
        std::string(100'000, 'x'),
        "its head passes the limit of 65536 bytes"),
    flood("one header name without end", ok, std::string(100'000, 'x'), "its head passes the limit of 65536 bytes"),
    flood(
        "a status line without end",
        "HTTP/1.1 200 ",
        std::string(100'000, 'x'),
        "its head passes the limit of 65536 bytes"),
    flood(
        "folded lines without end",
        ok + "X-Header: value\r\n",
        " more\r\n",
        "its head passes the limit of 65536 bytes"),
    flood(
        "interim answers without end",
        "",
        "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n",
        "too many interim answers"),
};

BOOST_DATA_TEST_CASE(heads_without_end, data::make(head_floods), head)
{
    for (const scripted_tls tls : {scripted_tls::off, scripted_tls::on}) {
        asio::io_context ioc;
        std::uint64_t bytes_sent = 0;
        const scripted_server server(ioc, once(endless(head.head, head.piece, bytes_sent)), tls);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        largest_allocation = 0;
        const exchange_result got = f.get();
        check_failed(got, errc::bad_response, head.text, sent_state::sent_no_reply);
        BOOST_TEST(got.ledger.bytes_received < 300'000U);
        BOOST_TEST(largest_allocation < 1'000'000U);
        run_until(ioc, [&] { return server.gone() == 1; });
        BOOST_TEST(bytes_sent < 100'000'000U);
        check_next_call(f);
    }
}

BOOST_AUTO_TEST_CASE(a_hundred_megabytes_of_headers)
{
    asio::io_context ioc;
    const scripted_server server(
        ioc, once(answer_with(ok + "X-Header: " + std::string(100'000'000, 'x') + "\r\nContent-Length: 2\r\n\r\n{}")));
    network_fixture f(ioc, network_fixture::options(server.url()));
    const exchange_result got = f.get();
    check_failed(got, errc::bad_response, "its head passes the limit of 65536 bytes", sent_state::sent_no_reply);
    BOOST_TEST(got.ledger.bytes_received < 300'000U);
    check_next_call(f);
}

BOOST_AUTO_TEST_CASE(a_body_without_end)
{
    asio::io_context ioc;
    std::uint64_t bytes_sent = 0;
    const scripted_server server(
        ioc, once(endless(
                 ok + "Transfer-Encoding: chunked\r\n\r\n", "3e8\r\n" + std::string(1000, 'x') + "\r\n", bytes_sent)));
    network_fixture f(ioc, network_fixture::options(server.url()));
    const exchange_result got = f.exchange(get_request(), small_limits());
    check_failed(got, errc::body_too_large, "passes the limit of 65536 bytes", sent_state::reply_received);
    run_until(ioc, [&] { return server.gone() == 1; });
    check_next_call(f);
}

BOOST_AUTO_TEST_CASE(interim_answers_are_skipped)
{
    asio::io_context ioc;
    std::string bytes;
    for (int n = 0; n < 16; ++n)
        bytes += n % 2 == 0 ? "HTTP/1.1 100 Continue\r\n\r\n" : "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n";
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
    for (const std::string fields :
         {"Content-Encoding: gzip\r\nContent-Length: 123\r\n", "Transfer-Encoding: chunked\r\n",
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

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
