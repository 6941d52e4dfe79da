// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http1_response_fsm.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::detail {

static std::ostream& boost_test_print_type(std::ostream& os, http_errc code)
{
    return os << to_string(code);
}
static std::ostream& boost_test_print_type(std::ostream& os, http1_response_fsm::event what)
{
    constexpr const char* names[] = {"need_data", "head", "body", "done", "failed"};
    return os << names[static_cast<int>(what)];
}

namespace {

using namespace std::string_view_literals;
using event = http1_response_fsm::event;
using stream_end = http1_response_fsm::stream_end;

// A full parser as simple as can be: joins folded lines. What it notes goes through the same rules as everywhere.
http_errc unfold(std::string_view bytes, response_head& head, std::string& block)
{
    auto text = std::string(bytes.substr(0, bytes.size() - 2));
    for (auto fold = text.find("\r\n "); fold != std::string::npos; fold = text.find("\r\n ")) {
        text.replace(fold, 2, "");
    }
    head_scanner scanner(text.size() + 2);
    if (scanner.scan(text + "\r\n") != head_status::complete) {
        return http_errc::unreadable_head;
    }
    head = scanner.head();
    block = text.substr(head.fields_offset);
    return http_errc::none;
}

struct setup {
    bool head_request = false;
    http1_limits limits;
    full_head_parser parser = unfold;
    bool eof = true; // the connection ends behind the bytes
    stream_end end = stream_end::clean;
};

struct transcript {
    event last = event::need_data;
    http_errc error = http_errc::none;
    int status = 0;
    std::string block;
    std::string body;
    std::string leftover;
    bool reusable = false;
    std::uint64_t received = 0;
    int heads = 0;
    std::string text;

    friend bool operator==(const transcript&, const transcript&) = default;
};

// Plays the network layer: one buffer that grows at its end and is consumed at its front. Every view that the machine
// gives has to lie in the bytes it got, and the buffer moves each time.
class reader {
public:
    explicit reader(const setup& with) : fsm_(with.head_request, with.limits, with.parser) {}

    void receive(std::string_view bytes)
    {
        waiting_.append(bytes);
        pump();
    }

    transcript finish(const setup& with)
    {
        if (!ended() && with.eof) {
            note(fsm_.on_eof(with.end), {});
        }
        seen_.error = fsm_.error();
        seen_.reusable = fsm_.reusable();
        seen_.received = fsm_.body_received();
        seen_.leftover = seen_.last == event::done ? waiting_ : "";
        seen_.text = seen_.last == event::failed ? fsm_.failure_text() : "";
        return seen_;
    }

    [[nodiscard]] bool ended() const { return seen_.last == event::done || seen_.last == event::failed; }
    [[nodiscard]] const http1_response_fsm& fsm() const { return fsm_; }

private:
    void pump()
    {
        while (!ended()) {
            const std::vector<char> input(waiting_.begin(), waiting_.end()); // a new place, and no byte behind the end
            const auto step = fsm_.next(std::string_view(input.data(), input.size()));
            BOOST_TEST_REQUIRE(step.consumed <= waiting_.size());
            if (step.what == event::body) {
                BOOST_TEST_REQUIRE((step.data.data() >= input.data() && !step.data.empty()));
                BOOST_TEST_REQUIRE((step.data.data() + step.data.size() <= input.data() + step.consumed));
            }
            note(step, step.data);
            waiting_.erase(0, step.consumed);
            if (step.what == event::need_data) {
                break;
            }
        }
    }

    void note(const http1_response_fsm::step& step, std::string_view data)
    {
        seen_.last = step.what;
        if (step.what == event::head) {
            ++seen_.heads;
            seen_.status = fsm_.head().status;
            seen_.block = data;
        } else if (step.what == event::body) {
            seen_.body += data;
        }
    }

    http1_response_fsm fsm_;
    std::string waiting_;
    transcript seen_;
};

transcript read_pieces(const std::vector<std::string_view>& pieces, const setup& with)
{
    reader reading(with);
    for (const auto piece : pieces) {
        reading.receive(piece);
    }
    return reading.finish(with);
}

// Bytes behind the end of the answer that come too late to be seen with it are the pool's to notice. Whether the
// connection counts as reusable depends on the pieces then, and so does how much body came before a failure.
void check_same(transcript a, transcript b)
{
    if (!a.leftover.empty() || a.last == event::failed) {
        a.leftover = b.leftover = "";
        a.reusable = b.reusable = false;
        a.body = a.body.substr(0, std::min(a.body.size(), b.body.size()));
        b.body = b.body.substr(0, a.body.size());
        a.received = b.received = 0;
    }
    BOOST_TEST(a.last == b.last);
    BOOST_TEST(a.error == b.error);
    BOOST_TEST(a.body == b.body);
    BOOST_TEST((a == b));
}

// Reads an answer in one piece, in every two pieces and byte by byte; all have to end the same.
transcript read(std::string_view bytes, const setup& with = setup())
{
    const auto whole = read_pieces({bytes}, with);
    std::vector<std::string_view> single;
    for (std::size_t split = 0; split < bytes.size(); ++split) {
        BOOST_TEST_CONTEXT("split at " << split)
        check_same(whole, read_pieces({bytes.substr(0, split), bytes.substr(split)}, with));
        single.push_back(bytes.substr(split, 1));
    }
    BOOST_TEST_CONTEXT("byte by byte") check_same(whole, read_pieces(single, with));
    return whole;
}

transcript read_open(std::string_view bytes)
{
    setup with;
    with.eof = false;
    return read(bytes, with);
}

setup with_max_body(std::uint64_t max_body)
{
    setup with;
    with.limits.max_body = max_body;
    return with;
}

setup with_max_head(std::size_t max_head)
{
    setup with;
    with.limits.max_head = max_head;
    return with;
}

setup with_head_request()
{
    setup with;
    with.head_request = true;
    with.eof = false;
    return with;
}

const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const std::string until_close = "HTTP/1.1 200 OK\r\n\r\n";

void check_failed(std::string_view bytes, http_errc error, const setup& with = setup())
{
    BOOST_TEST_CONTEXT("answer " << bytes.substr(0, 300))
    {
        const auto seen = read(bytes, with);
        BOOST_TEST(seen.last == event::failed);
        BOOST_TEST(seen.error == error);
        BOOST_TEST(!seen.reusable);
    }
}

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
    for (const auto* size : {"b", "B", "0b", "000000000000000000000000000b", "b  ", "b\t", "b;", "b;name", "b;name=value",
                             "b ; name = \"quoted ; text\"", "b;a=1;b=2;caf\xc3\xa9"}) {
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
    for (const auto* rest : {"\r\n", "x\r\n", "-1\r\n", "+1\r\n", "0x1\r\n", " 1\r\n", "1 1\r\n", ";a\r\n", "5,\r\n",
                             "10000000000000000\r\n", "fffffffffffffffff\r\n", "5\nhello\r\n", "5\rhello\r\n",
                             "5;a\rb\r\nhello\r\n", "5;a\x01\r\nhello\r\n", "5\r\nhello5\r\n", "5\r\nhello\n0\r\n\r\n",
                             "5\r\nhello\r0\r\n\r\n", "5\r\nhell\r\n0\r\n\r\n", "5\r\nhelloo\r\n0\r\n\r\n"}) {
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
    for (const auto* trailer : {"no colon\r\n\r\n", ": x\r\n\r\n", "A : x\r\n\r\n", "A: x\r\n folded\r\n\r\n", "A: x\n\r\n",
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
    for (const auto* head : {"HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 304 Not Modified\r\n\r\n",
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
    for (const auto* fields : {"", "Content-Length: 500\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n"}) {
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
    const auto seen = read_open("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n"
                                "Connection: close\r\n\r\n" + answer);
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
    BOOST_TEST(read_pieces({many, many, answer}, setup()).error == http_errc::too_many_interim_heads);
    BOOST_TEST(max_interim_heads == 16);
}

BOOST_AUTO_TEST_CASE(a_switch_of_protocols_is_refused)
{
    check_failed("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n\x01\x02",
                 http_errc::unexpected_upgrade);
}

BOOST_AUTO_TEST_CASE(bytes_behind_the_answer_end_the_connection)
{
    for (const std::string& answer : {std::string("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"), chunked + "0\r\n\r\n",
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

BOOST_AUTO_TEST_CASE(where_the_connection_ended)
{
    check_failed("", http_errc::closed_before_head);
    check_failed("H", http_errc::closed_within_head);
    check_failed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n", http_errc::closed_within_head);
    check_failed("HTTP/1.1 200 OK\r\nX: a\r\n b\r\n", http_errc::closed_within_head);
    check_failed("HTTP/1.1 100 Continue\r\n\r\n", http_errc::closed_within_head);
    check_failed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", http_errc::closed_within_body);
    check_failed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n1234", http_errc::closed_within_body);
    for (const auto* part : {"", "5", "5\r\n", "5\r\nhel", "5\r\nhello", "5\r\nhello\r", "5\r\nhello\r\n", "0", "0\r\n",
                             "0\r\n\r", "0\r\nX: 1\r\n"}) {
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
    BOOST_TEST(read(chunked + "3\r\nab").text ==
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
    check_failed("HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\n", http_errc::body_too_large, with_max_body(5));
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
    const auto both = read_open("HTTP/1.1 103 Early Hints\r\nX: a\r\n b\r\n\r\nHTTP/1.1 204 No Content\r\nY: 1\r\n\r\n");
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

BOOST_AUTO_TEST_CASE(random_changes_never_break_it_or_its_limits)
{
    const std::vector<std::string> samples{
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 11\r\nConnection: keep-alive\r\n\r\nhello world",
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
        check_same(seen, read_pieces({std::string_view(bytes).substr(0, split), std::string_view(bytes).substr(split)}, with));
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
} // namespace runtype::detail
