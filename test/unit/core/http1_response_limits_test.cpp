// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "response_reader.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;
using namespace response_reading;

BOOST_AUTO_TEST_SUITE(http1_response_limits_test)

BOOST_AUTO_TEST_CASE(where_the_connection_ended)
{
    check_failed("", http_errc::closed_before_head);
    check_failed("H", http_errc::closed_within_head);
    check_failed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n", http_errc::closed_within_head);
    check_failed("HTTP/1.1 200 OK\r\nX: a\r\n b\r\n", http_errc::closed_within_head);
    check_failed("HTTP/1.1 100 Continue\r\n\r\n", http_errc::closed_within_head);
    check_failed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", http_errc::closed_within_body);
    check_failed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n1234", http_errc::closed_within_body);
    for (const auto* part :
         {"", "5", "5\r\n", "5\r\nhel", "5\r\nhello", "5\r\nhello\r", "5\r\nhello\r\n", "0", "0\r\n", "0\r\n\r",
          "0\r\nX: 1\r\n"}) {
        check_failed(chunked + part, http_errc::closed_within_body);
    }
}

BOOST_AUTO_TEST_CASE(an_end_behind_the_whole_answer_changes_nothing_but_reuse)
{
    http1_response_fsm fsm(false, http1_limits());
    BOOST_TEST(fsm.next("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").what == event::head);
    BOOST_TEST(fsm.on_eof(stream_end::truncated).what == event::done);
    BOOST_TEST(!fsm.reusable());
    BOOST_TEST(fsm.on_eof(stream_end::clean).what == event::done);
}

BOOST_AUTO_TEST_CASE(failure_is_final_and_counts)
{
    reader reading((setup()));
    reading.receive("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + std::string(120, 'x'));
    const auto seen = reading.finish(setup());
    BOOST_TEST(seen.text == "the connection was closed within its body (120 of 500 bytes)");
    http1_response_fsm fsm(false, http1_limits());
    BOOST_TEST(fsm.next("SSH-2.0-OpenSSH\r\n").what == event::failed);
    BOOST_TEST(fsm.next("HTTP/1.1 204 No Content\r\n\r\n").what == event::failed);
    BOOST_TEST(fsm.on_eof(stream_end::clean).what == event::failed);
    BOOST_TEST(fsm.error() == http_errc::bad_status_line);
    BOOST_TEST(
        read(chunked + "3\r\nab").text ==
        "the connection was closed within its body (2 of an unknown number of bytes)");
    BOOST_TEST(read(until_close + "12345", with_max_body(4)).text == "its body passes the limit of 4 bytes");
    BOOST_TEST(read(until_close, with_max_head(9)).text == "its head passes the limit of 9 bytes");
    BOOST_TEST(read("HTTP/1.1 101 X\r\n\r\n").text == to_string(http_errc::unexpected_upgrade));
}

BOOST_AUTO_TEST_CASE(a_length_beyond_the_limit_is_reported_with_the_head)
{
    http1_limits limits;
    limits.max_body = 100;
    http1_response_fsm fsm(false, limits);
    const std::string bytes = "HTTP/1.1 503 Busy\r\nContent-Length: 1073741824\r\n\r\n";
    const auto head = fsm.next(bytes);
    BOOST_TEST(head.what == event::head); // the status is worth knowing
    BOOST_TEST(fsm.head().status == 503);
    BOOST_TEST(fsm.remaining_body_hint() == 0U);
    BOOST_TEST(fsm.next("").what == event::failed); // before any byte of the body
    BOOST_TEST(fsm.error() == http_errc::body_too_large);
    http1_response_fsm closed(false, limits);
    BOOST_TEST(closed.next(bytes).what == event::head);
    BOOST_TEST(closed.on_eof(stream_end::clean).what == event::failed);
    BOOST_TEST(closed.error() == http_errc::body_too_large);
}

BOOST_AUTO_TEST_CASE(body_limits)
{
    const std::string sized_5 = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345";
    const std::string chunked_5 = chunked + "3\r\n123\r\n2\r\n45\r\n0\r\n\r\n";
    for (const auto& bytes : {sized_5, chunked_5, until_close + "12345"}) {
        BOOST_TEST_CONTEXT("answer " << bytes)
        {
            BOOST_TEST(read(bytes, with_max_body(5)).last == event::done);
            for (const std::uint64_t max_body : {0U, 1U, 4U}) {
                check_failed(bytes, http_errc::body_too_large, with_max_body(max_body));
                BOOST_TEST(read(bytes, with_max_body(max_body)).received <= max_body);
            }
        }
    }
    BOOST_TEST(read(chunked + "0\r\n\r\n", with_max_body(0)).last == event::done);
    check_failed(
        "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\n", http_errc::body_too_large, with_max_body(5));
    check_failed(chunked + "ffffffffffffffff\r\n", http_errc::body_too_large, with_max_body(5));
    check_failed(chunked + "3\r\n123\r\nffffffffffffffff\r\n", http_errc::body_too_large, with_max_body(5));
}

BOOST_AUTO_TEST_CASE(a_coded_body_has_a_limit_of_its_own_on_the_wire)
{
    const std::string gzip = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ";
    const auto allowed = coded_body_limit(1000);
    BOOST_TEST(allowed == 1000U + 125U + 1024U);
    const auto ending = [&](std::uint64_t length) {
        return read_pieces({gzip + std::to_string(length) + "\r\n\r\n"}, with_max_body(1000)).error;
    };
    BOOST_TEST(ending(allowed) == http_errc::closed_within_body);
    BOOST_TEST(ending(allowed + 1) == http_errc::body_too_large);
    BOOST_TEST(coded_body_limit(0) == 1024U);
    BOOST_TEST(coded_body_limit(UINT64_MAX) == UINT64_MAX);
    BOOST_TEST(coded_body_limit(UINT64_MAX - 5) == UINT64_MAX);
}

BOOST_AUTO_TEST_CASE(head_limits)
{
    BOOST_TEST(default_max_head == 64U * 1024U);
    BOOST_TEST(http1_limits().max_head == default_max_head);
    BOOST_TEST(http1_limits().max_body == UINT64_MAX);
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: a\r\n\r\n";
    BOOST_TEST(read(head, with_max_head(head.size())).last == event::done);
    check_failed(head, http_errc::head_too_large, with_max_head(head.size() - 1));
    const std::string folded = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: a\r\n b\r\n\r\n";
    BOOST_TEST(read(folded, with_max_head(folded.size())).last == event::done);
    check_failed(folded, http_errc::head_too_large, with_max_head(folded.size() - 1));
}

BOOST_AUTO_TEST_CASE(chunk_overhead_has_limits)
{
    BOOST_TEST(max_chunk_line == 1024U);
    const auto with_line = [](std::size_t size) { // of the whole line
        return chunked + "2;" + std::string(size - 4, 'e') + "\r\n{}\r\n0\r\n\r\n";
    };
    BOOST_TEST(read_open(with_line(max_chunk_line)).last == event::done);
    check_failed(with_line(max_chunk_line + 1), http_errc::chunk_line_too_long);
    std::string many = chunked;
    for (int i = 0; i < 100; ++i) {
        many += "1;" + std::string(9, 'e') + "\r\nx\r\n"; // ten bytes of extension each
    }
    BOOST_TEST(read_pieces({many + "0\r\n\r\n"}, with_max_head(1000)).last == event::done);
    BOOST_TEST(read_pieces({many + "0;\r\n\r\n"}, with_max_head(1000)).error == http_errc::chunk_line_too_long);
}

BOOST_AUTO_TEST_CASE(trailers_have_a_limit)
{
    const auto with_trailers = [](std::size_t size) { // with the empty line
        return chunked + "0\r\nA: 1\r\nB: " + std::string(size - 13, 'b') + "\r\n\r\n";
    };
    const auto limits = with_max_head(100);
    BOOST_TEST(read(with_trailers(100), limits).last == event::done);
    check_failed(with_trailers(101), http_errc::trailers_too_large, limits);
    check_failed(with_trailers(150), http_errc::trailers_too_large, limits);
}

BOOST_AUTO_TEST_CASE(random_changes_never_break_it_or_its_limits)
{
    const std::vector<std::string> samples{
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 11\r\nConnection: keep-alive\r\n\r\nhello "
        "world",
        chunked + "5;x=1\r\nhello\r\nb\r\nhello world\r\n0\r\nTrailer: x\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200 OK\r\nConnection: keep-alive\r\nX: a\r\n b\r\n\r\nuntil the end",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\nKeep-Alive: timeout=5\r\n\r\n",
    };
    const auto spice = "\r\n\0: ;,0123456789abcdefFHTP/.\t\x7f\xff"sv;
    std::mt19937 random(20260202);
    setup with;
    with.limits.max_body = 14;
    with.limits.max_head = 120;
    std::size_t done = 0;
    for (int round = 0; round < 10000; ++round) {
        auto bytes = samples[random() % samples.size()];
        for (auto changes = random() % 4; changes != 0; --changes) {
            const auto at = random() % bytes.size();
            switch (random() % 4) {
            case 0: bytes[at] = spice[random() % spice.size()]; break;
            case 1: bytes.insert(at, 1, spice[random() % spice.size()]); break;
            case 2: bytes.erase(at, 1 + random() % 3); break;
            default: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 20)); break;
            }
        }
        with.head_request = random() % 8 == 0;
        const auto split = random() % (bytes.size() + 1);
        const auto seen = read_pieces({bytes}, with);
        check_same(
            seen, read_pieces({std::string_view(bytes).substr(0, split), std::string_view(bytes).substr(split)}, with));
        BOOST_TEST_REQUIRE(seen.body.size() <= 14U);
        BOOST_TEST_REQUIRE((seen.last == event::done || seen.last == event::failed));
        BOOST_TEST_REQUIRE(((seen.last == event::failed) == (seen.error != http_errc::none)));
        done += seen.last == event::done ? 1 : 0;
    }
    // Otherwise the changes would be too wild to test anything behind the first line.
    BOOST_TEST(done > 2000U);
    BOOST_TEST(done < 9000U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
