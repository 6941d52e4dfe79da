// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What the tests of the reader of answers share: the reader played through by a network that delivers in pieces.

#include "core/http1_response_fsm.hpp"
#include "http_errc_printer.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::detail {

// For the messages of failed checks.
inline std::ostream& boost_test_print_type(std::ostream& os, http1_response_fsm::event what)
{
    constexpr const char* names[] = {"need_data", "head", "body", "done", "failed"};
    return os << names[static_cast<int>(what)];
}

} // namespace runtype::detail

namespace response_reading {

using namespace runtype::detail;
using event = http1_response_fsm::event;
using stream_end = http1_response_fsm::stream_end;

// A full parser as simple as can be: joins folded lines. What it notes goes through the same rules as everywhere.
inline http_errc unfold(std::string_view bytes, response_head& head, std::string& block)
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
    setup() {}

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

inline transcript read_pieces(const std::vector<std::string_view>& pieces, const setup& with)
{
    reader reading(with);
    for (const auto piece : pieces) {
        reading.receive(piece);
    }
    return reading.finish(with);
}

// Bytes behind the end of the answer that come too late to be seen with it are the pool's to notice. Whether the
// connection counts as reusable depends on the pieces then, and so does how much body came before a failure.
inline void check_same(transcript a, transcript b)
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
inline transcript read(std::string_view bytes, const setup& with = setup())
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

inline transcript read_open(std::string_view bytes)
{
    setup with;
    with.eof = false;
    return read(bytes, with);
}

inline setup with_max_body(std::uint64_t max_body)
{
    setup with;
    with.limits.max_body = max_body;
    return with;
}

inline setup with_max_head(std::size_t max_head)
{
    setup with;
    with.limits.max_head = max_head;
    return with;
}

inline setup with_head_request()
{
    setup with;
    with.head_request = true;
    with.eof = false;
    return with;
}

inline const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
inline const std::string until_close = "HTTP/1.1 200 OK\r\n\r\n";

inline void check_failed(std::string_view bytes, http_errc error, const setup& with = setup())
{
    BOOST_TEST_CONTEXT("answer " << bytes.substr(0, 300))
    {
        const auto seen = read(bytes, with);
        BOOST_TEST(seen.last == event::failed);
        BOOST_TEST(seen.error == error);
        BOOST_TEST(!seen.reusable);
    }
}

} // namespace response_reading
