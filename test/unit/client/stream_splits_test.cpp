// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// In which pieces the bytes of a stream come says nothing: every way to cut it in two gives the same events.
#include "sanitizers.hpp"
#include "stream_fixture.hpp"

#include <string>
#include <vector>

namespace runtype::test::stream_splits_suite {
namespace {

/// Text of one, two, three and four bytes a character.
constexpr std::string_view utf8 = "aß→🙂";

/// A run of `n` frames with all that the format has: names, ids, comments, data on two lines. Lines end in turn as
/// `ends` has it.
std::string frames_of(int n, const std::vector<std::string>& ends)
{
    std::string all = "\xef\xbb\xbf"; // a byte order mark
    std::size_t lines = 0;
    const auto line = [&](std::string text) {
        all += std::move(text);
        all += ends[lines++ % ends.size()];
    };
    for (int i = 1; i <= n; ++i) {
        const std::string seq = R"("seq":)" + std::to_string(i);
        if (i % 3 == 0) line(": " + std::string(utf8));
        if (i % 2 == 0) line("event: text_delta");
        if (i % 5 == 0) line("id:" + std::to_string(i / 5));
        if (i == n) {
            line(R"(data: {"type":"execution_complete","success":true,)" + seq + "}");
        } else if (i % 7 == 0) {
            line(R"(data: {"type":"text_delta",)" + seq + ",");
            line(R"(data: "delta":")" + std::string(utf8) + "\"}");
        } else {
            line(R"(data: {"type":"text_delta","delta":")" + std::string(utf8) + "\"," + seq + "}");
        }
        line("");
    }
    return all;
}

/// The events as one text, with how the run ended.
boost::asio::awaitable<std::string> told(event_stream& run)
{
    std::string text;
    while (auto e = co_await run.next()) {
        if (*e)
            text.append((*e)->type()).append(1, ' ').append((*e)->raw().text()).append(1, '\n');
        else
            text += e->error().to_string();
    }
    text += to_string(run.status().state);
    co_return text;
}

struct splitter {
    splitter() : f([this](const stream_request&) { return reply; }) {}

    std::string read(std::vector<std::string> pieces)
    {
        reply = stream_reply::events({});
        reply.pieces = std::move(pieces);
        event_stream run = f.start("{}");
        std::string text = test::run(f.ioc, *f.clock, told(run));
        events = run.stats().items;
        return text;
    }

    stream_reply reply;
    stream_fixture f;
    std::size_t events = 0;
};

void check_every_split(const std::string& bytes, std::size_t frames)
{
    splitter s;
    const std::string whole = s.read({bytes});
    BOOST_TEST_REQUIRE(s.events == frames);
    BOOST_TEST_REQUIRE(whole.ends_with("completed"));
    BOOST_TEST_REQUIRE(whole.starts_with("text_delta {"));
    BOOST_TEST_REQUIRE(whole.find(utf8) != std::string::npos);
    for (std::size_t at = 0; at <= bytes.size(); ++at) {
        const std::string split = s.read({bytes.substr(0, at), bytes.substr(at)});
        if (split != whole) BOOST_REQUIRE_MESSAGE(false, "split at " << at << " of " << bytes.size() << ":\n" << split);
    }
    std::vector<std::string> single;
    for (const char c : bytes) single.emplace_back(1, c);
    BOOST_TEST(s.read(std::move(single)) == whole);
}

BOOST_AUTO_TEST_SUITE(stream_splits)

BOOST_AUTO_TEST_CASE(every_split_of_two_hundred_frames_gives_the_same_events)
{
    constexpr int frames = sanitized ? 60 : 200;
    check_every_split(frames_of(frames, {"\n", "\r\n", "\r", "\r\n", "\n"}), frames);
}

BOOST_AUTO_TEST_CASE(every_split_with_each_end_of_line_gives_the_same_events)
{
    for (const char* end : {"\n", "\r\n", "\r"}) check_every_split(frames_of(15, {end}), 15);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::stream_splits_suite
