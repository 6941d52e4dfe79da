// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "response_reader.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace response_reading;

BOOST_AUTO_TEST_SUITE(http1_response_fsm_test)

BOOST_AUTO_TEST_CASE(sized_body)
{
    const auto seen = read_open("HTTP/1.1 200 OK\r\nContent-Length: 11\r\nX-Id: 7\r\n\r\nhello world");
    BOOST_TEST(seen.last == event::done);
    BOOST_TEST(seen.status == 200);
    BOOST_TEST(seen.block == "Content-Length: 11\r\nX-Id: 7\r\n");
    BOOST_TEST(seen.body == "hello world");
    BOOST_TEST(seen.received == 11U);
    BOOST_TEST(seen.heads == 1);
    BOOST_TEST(seen.reusable);
}

BOOST_AUTO_TEST_CASE(a_whole_answer_takes_one_step_each_for_head_body_and_end)
{
    const std::string bytes = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    http1_response_fsm fsm(false, http1_limits());
    std::string_view input = bytes;
    const auto head = fsm.next(input);
    BOOST_TEST(head.what == event::head);
    BOOST_TEST(head.consumed == bytes.size() - 2);
    BOOST_TEST((head.data.data() == bytes.data() + 17)); // in place
    BOOST_TEST(fsm.remaining_body_hint() == 2U);
    BOOST_TEST(fsm.head().content_length.value() == 2U);
    BOOST_TEST(!fsm.reusable());
    input.remove_prefix(head.consumed);
    const auto body = fsm.next(input);
    BOOST_TEST(body.what == event::body);
    BOOST_TEST((body.data.data() == bytes.data() + bytes.size() - 2));
    input.remove_prefix(body.consumed);
    BOOST_TEST(fsm.next(input).what == event::done);
    BOOST_TEST(fsm.next(input).what == event::done);
    BOOST_TEST(fsm.reusable());
}

BOOST_AUTO_TEST_CASE(no_body_when_the_length_is_zero)
{
    const auto seen = read_open("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    BOOST_TEST(seen.last == event::done);
    BOOST_TEST(seen.body == "");
    BOOST_TEST(seen.reusable);
}

BOOST_AUTO_TEST_CASE(chunked_body)
{
    const auto seen = read_open(chunked + "5\r\nhello\r\n1\r\n \r\nA\r\n0123456789\r\n0\r\n\r\n");
    BOOST_TEST(seen.last == event::done);
    BOOST_TEST(seen.body == "hello 0123456789");
    BOOST_TEST(seen.received == 16U);
    BOOST_TEST(seen.reusable);
    BOOST_TEST(read_open(chunked + "0\r\n\r\n").last == event::done);
}

BOOST_AUTO_TEST_CASE(chunk_sizes_may_be_written_in_many_ways)
{
    for (const auto* size :
         {"b", "B", "0b", "000000000000000000000000000b", "b  ", "b\t", "b;", "b;name", "b;name=value",
          "b ; name = \"quoted ; text\"", "b;name=\"open", "b;a=1;b=2;caf\xc3\xa9"}) {
        const auto seen = read_open(chunked + size + "\r\nhello world\r\n0;last\r\n\r\n");
        BOOST_TEST_CONTEXT("size " << size)
        {
            BOOST_TEST(seen.last == event::done);
            BOOST_TEST(seen.body == "hello world");
        }
    }
}

BOOST_AUTO_TEST_CASE(bad_chunks)
{
    for (const auto* rest :
         {"\r\n",
          "x\r\n",
          "-1\r\n",
          "+1\r\n",
          "0x1\r\n",
          " 1\r\n",
          "1 1\r\n",
          ";a\r\n",
          "5,\r\n",
          "10000000000000000\r\n",
          "fffffffffffffffff\r\n",
          "5\nhello\r\n",
          "5\rhello\r\n",
          "5;a\rb\r\nhello\r\n",
          "5;a\x01\r\nhello\r\n",
          "5\r\nhello5\r\n",
          "5\r\nhello\n0\r\n\r\n",
          "5\r\nhello\r0\r\n\r\n",
          "5\r\nhell\r\n0\r\n\r\n",
          "5\r\nhelloo\r\n0\r\n\r\n"}) {
        check_failed(chunked + rest, http_errc::bad_chunk);
    }
    check_failed(chunked + "5;a=" + std::string("\0", 1) + "\r\nhello\r\n", http_errc::bad_chunk);
}

BOOST_AUTO_TEST_CASE(trailers_are_read_and_dropped)
{
    const auto seen = read_open(chunked + "2\r\n{}\r\n0\r\nX-Checksum: 7\r\nContent-Length: 99\r\nEmpty:\r\n\r\n");
    BOOST_TEST(seen.last == event::done);
    BOOST_TEST(seen.body == "{}");
    BOOST_TEST(seen.block == "Transfer-Encoding: chunked\r\n");
    BOOST_TEST(seen.reusable);
    for (const auto* trailer :
         {"no colon\r\n\r\n", ": x\r\n\r\n", "A : x\r\n\r\n", "A: x\r\n folded\r\n\r\n", "A: x\n\r\n",
          "A: \x01\r\n\r\n", "\n\r\n", "\rA: x\r\n\r\n"}) {
        check_failed(chunked + "0\r\n" + trailer, http_errc::bad_trailer);
    }
}

BOOST_AUTO_TEST_CASE(body_until_the_connection_ends)
{
    const auto seen = read(until_close + "all of this");
    BOOST_TEST(seen.last == event::done);
    BOOST_TEST(seen.body == "all of this");
    BOOST_TEST(!seen.reusable);
    BOOST_TEST(read(until_close).last == event::done);
    setup cut;
    cut.end = stream_end::truncated;
    check_failed(until_close + "all of th", http_errc::closed_within_body, cut);
    BOOST_TEST(read_open(until_close + "all").last == event::need_data);
}

BOOST_AUTO_TEST_CASE(answers_without_a_body)
{
    for (const auto* head :
         {"HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 304 Not Modified\r\n\r\n",
          "HTTP/1.1 304 Not Modified\r\nContent-Length: 500\r\n\r\n",
          "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"}) {
        const auto seen = read_open(head);
        BOOST_TEST_CONTEXT("head " << head)
        {
            BOOST_TEST(seen.last == event::done);
            BOOST_TEST(seen.body == "");
            BOOST_TEST(seen.reusable);
        }
    }
}

BOOST_AUTO_TEST_CASE(answers_to_head_requests)
{
    for (const auto* fields :
         {"", "Content-Length: 500\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n"}) {
        auto with = with_head_request();
        with.limits.max_body = 10;
        const auto seen = read("HTTP/1.1 200 OK\r\n" + std::string(fields) + "\r\n", with);
        BOOST_TEST_CONTEXT("fields " << fields)
        {
            BOOST_TEST(seen.last == event::done);
            BOOST_TEST(seen.reusable);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_204_that_announces_a_body_is_not_trusted_further)
{
    for (const auto* field : {"Content-Length: 5", "Transfer-Encoding: chunked"}) {
        const auto seen = read_open("HTTP/1.1 204 No Content\r\n" + std::string(field) + "\r\n\r\n");
        BOOST_TEST(seen.last == event::done);
        BOOST_TEST(!seen.reusable);
    }
}

BOOST_AUTO_TEST_CASE(interim_answers_are_skipped)
{
    const std::string answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    const auto seen = read_open(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n"
        "Connection: close\r\n\r\n" +
        answer);
    BOOST_TEST(seen.last == event::done);
    BOOST_TEST(seen.status == 200);
    BOOST_TEST(seen.block == "Content-Length: 2\r\n");
    BOOST_TEST(seen.body == "{}");
    BOOST_TEST(seen.heads == 1);
    BOOST_TEST(seen.reusable); // the close was said by another head
    std::string many;
    for (int i = 0; i < max_interim_heads; ++i) {
        many += "HTTP/1.1 102 Processing\r\n\r\n";
    }
    BOOST_TEST(read_pieces({many, answer}, setup()).last == event::done);
    const std::string_view one_more = "HTTP/1.1 102 Processing\r\n\r\n";
    BOOST_TEST(read_pieces({many, one_more, answer}, setup()).error == http_errc::too_many_interim_heads);
    BOOST_TEST(max_interim_heads == 16);
}

BOOST_AUTO_TEST_CASE(a_switch_of_protocols_is_refused)
{
    check_failed(
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n\x01\x02",
        http_errc::unexpected_upgrade);
}

BOOST_AUTO_TEST_CASE(bytes_behind_the_answer_end_the_connection)
{
    for (const std::string& answer :
         {std::string("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"), chunked + "0\r\n\r\n",
          std::string("HTTP/1.1 204 No Content\r\n\r\n"),
          std::string("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")}) {
        const auto seen = read_open(answer + "HTTP/1.1 200 OK\r\n");
        BOOST_TEST_CONTEXT("answer " << answer)
        {
            BOOST_TEST(seen.last == event::done);
            BOOST_TEST(seen.leftover == "HTTP/1.1 200 OK\r\n");
            BOOST_TEST(!seen.reusable);
        }
    }
}

BOOST_AUTO_TEST_CASE(who_may_be_reused)
{
    const auto reusable = [](const std::string& version, const std::string& fields) {
        return read_open(version + " 200 OK\r\nContent-Length: 0\r\n" + fields + "\r\n").reusable;
    };
    BOOST_TEST(reusable("HTTP/1.1", ""));
    BOOST_TEST(reusable("HTTP/1.1", "Connection: keep-alive\r\n"));
    BOOST_TEST(!reusable("HTTP/1.1", "Connection: close\r\n"));
    BOOST_TEST(!reusable("HTTP/1.1", "Connection: keep-alive, close\r\n"));
    BOOST_TEST(!reusable("HTTP/1.0", ""));
    BOOST_TEST(reusable("HTTP/1.0", "Connection: Keep-Alive\r\n"));
    BOOST_TEST(!reusable("HTTP/1.0", "Connection: Keep-Alive\r\nConnection: close\r\n"));
}

BOOST_AUTO_TEST_CASE(unusual_heads_go_to_the_full_parser)
{
    const std::string folded = "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 2\r\n\r\n{}";
    const auto seen = read_open(folded);
    BOOST_TEST(seen.last == event::done);
    BOOST_TEST(seen.status == 200);
    BOOST_TEST(seen.block == "X: a b\r\nContent-Length: 2\r\n");
    BOOST_TEST(seen.body == "{}");
    BOOST_TEST(seen.reusable);
    // As an interim answer too, and the usual head behind it is read where it is.
    const auto both =
        read_open("HTTP/1.1 103 Early Hints\r\nX: a\r\n b\r\n\r\nHTTP/1.1 204 No Content\r\nY: 1\r\n\r\n");
    BOOST_TEST(both.last == event::done);
    BOOST_TEST(both.status == 204);
    BOOST_TEST(both.block == "Y: 1\r\n");
    const auto two = read_open("HTTP/1.1 103 Early Hints\r\nX: a\r\n b\r\n\r\n" + folded);
    BOOST_TEST(two.block == seen.block);
}

BOOST_AUTO_TEST_CASE(an_unusual_head_without_a_full_parser_fails)
{
    setup with;
    with.parser = nullptr;
    check_failed("HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\r\n", http_errc::unreadable_head, with);
    with.parser = [](std::string_view, response_head&, std::string&) { return http_errc::bad_content_length; };
    check_failed("HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\r\n", http_errc::bad_content_length, with);
}

BOOST_AUTO_TEST_CASE(a_body_can_be_received_where_it_is_to_stay)
{
    http1_response_fsm fsm(false, http1_limits());
    const std::string start = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nstart";
    const auto head = fsm.next(start);
    const auto first = fsm.next(std::string_view(start).substr(head.consumed));
    std::string body(1000000, 'b');
    body.replace(0, first.data.size(), first.data);
    std::size_t at = first.data.size();
    while (fsm.remaining_body_hint() != 0) {
        const auto piece = std::min<std::size_t>(40000, fsm.remaining_body_hint()); // "received" into body
        const auto step = fsm.next(std::string_view(body).substr(at, piece));
        BOOST_TEST(step.what == event::body);
        BOOST_TEST((step.data.data() == body.data() + at && step.data.size() == piece));
        at += piece;
    }
    BOOST_TEST(at == body.size());
    BOOST_TEST(fsm.next("").what == event::done);
    BOOST_TEST(fsm.reusable());
}

BOOST_AUTO_TEST_CASE(the_hint_of_a_chunk_stops_at_its_end)
{
    http1_response_fsm fsm(false, http1_limits());
    const auto head = fsm.next(chunked);
    BOOST_TEST(head.consumed == chunked.size());
    BOOST_TEST(fsm.remaining_body_hint() == 0U);
    BOOST_TEST(fsm.next("a\r\n123").data == "123");
    BOOST_TEST(fsm.remaining_body_hint() == 7U);
    BOOST_TEST(fsm.next("4567890").data == "4567890");
    BOOST_TEST(fsm.remaining_body_hint() == 0U);
    const auto end = fsm.next("\r\n0\r\n\r\n");
    BOOST_TEST(end.what == event::done);
    BOOST_TEST(end.consumed == 7U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
