// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/sse_parser.hpp"

#include "core/prng.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <openssl/evp.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace data = boost::unit_test::data;
using detail::sse_parser;

struct seen {
    seen() {}

    std::string event;
    std::string text;
    std::optional<std::string> id;

    friend bool operator==(const seen&, const seen&) = default;
    friend std::ostream& operator<<(std::ostream& os, const seen& s)
    {
        return os << '[' << s.event << '|' << s.text.substr(0, 80) << '|' << s.id.value_or("-") << ']';
    }
};

/// Feeds a parser as the reader of a connection does: what is not consumed stays in front of what comes next.
class feeder {
public:
    explicit feeder(std::size_t max_frame = sse_parser::default_max_frame) : parser(max_frame) {}

    void feed(std::string_view bytes)
    {
        held_ += bytes;
        for (;;) {
            const sse_parser::step s = parser.next(held_);
            if (s.what == sse_parser::event::frame && s.frame.has_data) {
                seen& e = all.emplace_back();
                e.event = s.frame.event;
                e.text = s.frame.data;
                if (s.frame.id) e.id = std::string(*s.frame.id);
            }
            held_.erase(0, s.consumed);
            if (s.what == sse_parser::event::too_large) refused = true;
            if (s.what != sse_parser::event::frame) return;
        }
    }
    std::size_t held() const { return held_.size(); }

    sse_parser parser;
    std::vector<seen> all;
    bool refused = false;

private:
    std::string held_;
};

std::vector<seen> parse(std::string_view bytes)
{
    feeder f;
    f.feed(bytes);
    return f.all;
}

std::filesystem::path folder() { return std::filesystem::path(RUNTYPE_TEST_SOURCE_DIR) / "data" / "sse"; }

std::string read_file(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(in, path);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<std::string> streams()
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        if (entry.path().extension() == ".sse") names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string bytes_of(const std::string& name) { return read_file(folder() / (name + ".sse")); }

/// What another implementation made of the stream.
std::vector<seen> expected_of(const std::string& name, std::optional<std::int64_t>& retry)
{
    const boost::json::value all = boost::json::parse(read_file(folder() / (name + ".json")));
    std::vector<seen> events;
    for (const boost::json::value& v : all.at("events").as_array()) {
        seen& e = events.emplace_back();
        e.event = v.at("event").as_string();
        e.text = v.at("data").as_string();
        if (v.at("id").is_string()) e.id = std::string(v.at("id").as_string());
    }
    const auto& retries = all.at("retries").as_array();
    if (!retries.empty()) retry = retries.back().as_int64();
    return events;
}

BOOST_AUTO_TEST_SUITE(sse_parsing)

BOOST_DATA_TEST_CASE(the_streams_give_what_another_implementation_gives, data::make(streams()), name)
{
    std::optional<std::int64_t> retry;
    const std::vector<seen> expected = expected_of(name, retry);
    feeder f;
    f.feed(bytes_of(name));
    BOOST_TEST(f.all == expected, boost::test_tools::per_element());
    BOOST_TEST(f.parser.retry().has_value() == retry.has_value());
    if (retry) BOOST_TEST(f.parser.retry()->count() == *retry);
}

std::string sha256(const std::string& bytes)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    BOOST_REQUIRE(EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr) == 1);
    std::string hex;
    for (unsigned int i = 0; i < size; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4];
        hex += "0123456789abcdef"[digest[i] & 15];
    }
    return hex;
}

// Who made the expectations, and of which bytes: a stream or an expectation that was changed since, or added, is found
// here.
BOOST_AUTO_TEST_CASE(the_expectations_are_the_peers_and_of_these_streams)
{
    const boost::json::value peer = boost::json::parse(read_file(folder() / "peer.json"));
    BOOST_TEST(peer.at("peer") == "eventsource-parser");
    const boost::json::value wanted = boost::json::parse(read_file(folder() / "package.json"));
    BOOST_TEST(peer.at("version") == wanted.at("dependencies").at("eventsource-parser"));
    const boost::json::object& made = peer.at("streams").as_object();
    const boost::json::object& expectations = peer.at("expectations").as_object();
    BOOST_TEST(made.size() == streams().size());
    BOOST_TEST(expectations.size() == streams().size());
    for (const std::string& name : streams()) {
        BOOST_REQUIRE_MESSAGE(made.contains(name + ".sse"), name << ": run make_expected.mjs");
        BOOST_TEST(made.at(name + ".sse") == boost::json::string(sha256(bytes_of(name))), name);
        BOOST_REQUIRE_MESSAGE(expectations.contains(name + ".json"), name << ": run make_expected.mjs");
        const std::string expectation = read_file(folder() / (name + ".json"));
        BOOST_TEST(expectations.at(name + ".json") == boost::json::string(sha256(expectation)), name);
    }
}

// Every place, so also between CR and LF, within a UTF-8 character and within the byte order mark.
BOOST_DATA_TEST_CASE(every_split_in_two_gives_the_same, data::make(streams()), name)
{
    const std::string bytes = bytes_of(name);
    const std::vector<seen> whole = parse(bytes);
    const std::size_t step = bytes.size() > 40'000 ? 97 : 1;
    for (std::size_t at = 0; at <= bytes.size(); at += step) {
        feeder f;
        f.feed(std::string_view(bytes).substr(0, at));
        f.feed(std::string_view(bytes).substr(at));
        if (f.all != whole) BOOST_REQUIRE_MESSAGE(f.all == whole, name << " split at " << at);
    }
    BOOST_TEST(parse(bytes) == whole);
}

BOOST_AUTO_TEST_CASE(the_two_hundred_frames_are_two_hundred)
{
    BOOST_TEST(parse(bytes_of("two_hundred")).size() == 200u);
}

BOOST_DATA_TEST_CASE(byte_by_byte_gives_the_same, data::make(streams()), name)
{
    const std::string bytes = bytes_of(name);
    if (bytes.size() > 20'000 && name != "two_hundred") return;
    feeder f;
    for (const char c : bytes) f.feed(std::string_view(&c, 1));
    BOOST_TEST(f.all == parse(bytes));
}

BOOST_DATA_TEST_CASE(random_pieces_give_the_same, data::make(streams()), name)
{
    const std::string bytes = bytes_of(name);
    const std::vector<seen> whole = parse(bytes);
    detail::prng random(11);
    for (int round = 0; round < 50; ++round) {
        feeder f;
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t n = 1 + random.below(60);
            f.feed(std::string_view(bytes).substr(at, n));
            at += n;
        }
        if (f.all != whole) BOOST_REQUIRE_MESSAGE(false, name << " in round " << round);
    }
}

BOOST_AUTO_TEST_CASE(a_frame_that_is_whole_is_not_copied)
{
    const std::string bytes = "event: text_delta\nid: 4\ndata: {\"a\":1}\n\n";
    sse_parser parser;
    const sse_parser::step s = parser.next(bytes);
    BOOST_REQUIRE((s.what == sse_parser::event::frame));
    BOOST_TEST(s.consumed == bytes.size());
    for (const std::string_view part : {s.frame.event, s.frame.data, *s.frame.id}) {
        BOOST_TEST(std::less_equal<const char*>()(bytes.data(), part.data()));
        BOOST_TEST(std::less_equal<const char*>()(part.data() + part.size(), bytes.data() + bytes.size()));
    }
}

BOOST_AUTO_TEST_CASE(an_id_without_data_is_told)
{
    sse_parser parser;
    const sse_parser::step s = parser.next("id: 9\n\n");
    BOOST_REQUIRE((s.what == sse_parser::event::frame));
    BOOST_TEST(!s.frame.has_data);
    BOOST_TEST(s.frame.id.value() == "9");
}

BOOST_AUTO_TEST_CASE(comments_do_not_pile_up)
{
    feeder f;
    for (int i = 0; i < 10'000; ++i) f.feed(": keep-alive\n");
    BOOST_TEST(f.held() == 0u);
    f.feed("data: x\n\n");
    BOOST_TEST(f.all.size() == 1u);
}

// The frame begins in the same read in which comments before it are dropped, and ends in the next.
BOOST_AUTO_TEST_CASE(a_frame_behind_dropped_comments_keeps_its_place)
{
    feeder f;
    f.feed(": one\n: two\nevent: e\nid: 3\ndata: begin");
    f.feed("ning\n\n");
    BOOST_REQUIRE(f.all.size() == 1u);
    BOOST_TEST(f.all[0].event == "e");
    BOOST_TEST(f.all[0].text == "beginning");
    BOOST_TEST(f.all[0].id.value() == "3");
}

BOOST_AUTO_TEST_CASE(a_frame_that_passes_the_limit_is_refused)
{
    feeder f(100);
    f.feed("data: " + std::string(80, 'x') + "\n\n");
    BOOST_TEST(!f.refused);
    BOOST_TEST(f.all.size() == 1u);
    f.feed("data: " + std::string(101, 'x'));
    BOOST_TEST(f.refused);
    f.feed("more");
    BOOST_TEST(f.refused);
}

// Found by fuzzing: a frame that came whole in one read was given whatever its size, and one that was refused was given
// after all when its end came.
BOOST_AUTO_TEST_CASE(the_limit_does_not_depend_on_the_pieces)
{
    const std::string large = "data: " + std::string(101, 'x') + "\n\n";
    feeder whole(100);
    whole.feed("data: 1\n\n" + large);
    BOOST_TEST(whole.refused);
    BOOST_TEST(whole.all.size() == 1u);
    feeder bytes(100);
    for (const char c : "data: 1\n\n" + large) bytes.feed(std::string(1, c));
    BOOST_TEST(bytes.refused);
    BOOST_TEST(bytes.all.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_frame_of_exactly_the_limit_is_given)
{
    const std::string frame = "data: " + std::string(92, 'x') + "\n\n"; // 100 bytes
    feeder whole(100);
    whole.feed(frame);
    BOOST_TEST(!whole.refused);
    BOOST_TEST(whole.all.size() == 1u);
    feeder smaller(99);
    smaller.feed(frame);
    BOOST_TEST(smaller.refused);
}

BOOST_AUTO_TEST_CASE(a_restart_forgets_what_was_begun)
{
    sse_parser parser;
    BOOST_TEST((parser.next("data: half\nid: 3\n").what == sse_parser::event::need_data));
    parser.restart();
    const sse_parser::step s = parser.next("\xef\xbb\xbf"
                                           "data: new\n\n");
    BOOST_REQUIRE((s.what == sse_parser::event::frame));
    BOOST_TEST(s.frame.data == "new");
    BOOST_TEST(!s.frame.id.has_value());
}

BOOST_AUTO_TEST_CASE(a_retry_beyond_a_day_is_a_day)
{
    sse_parser parser;
    BOOST_TEST((parser.next("retry: 99999999999999999999\n").what == sse_parser::event::need_data));
    BOOST_TEST((parser.retry() == sse_parser::max_retry));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
