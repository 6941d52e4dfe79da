// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/checkpoint_data.hpp"
#include "core/url.hpp"

#include <runtype/checkpoint.hpp>
#include <runtype/error.hpp>

#include <boost/test/unit_test.hpp>

#include <cctype>
#include <string>
#include <variant>

using namespace runtype;
using namespace runtype::detail;

namespace {

checkpoint_data sample()
{
    checkpoint_data d;
    d.operation = "records.list";
    d.query = 0x0123456789abcdef;
    d.offset = 3;
    d.items = 103;
    d.walked = 100;
    d.next_item = 0xfedcba9876543210;
    d.position = "c:1/2 \xc3\xa4";
    return d;
}

std::string problem_of(const std::string& text)
{
    const auto decoded = decode_checkpoint(text);
    const auto* problem = std::get_if<std::string>(&decoded);
    return problem ? *problem : std::string();
}

// The text with a checksum that fits.
std::string sealed(const std::string& text)
{
    std::string hex(16, '0');
    std::uint64_t hash = fnv1a_64(text);
    for (std::size_t i = 16; i-- > 0; hash >>= 4) hex[i] = "0123456789abcdef"[hash & 15];
    return text + ":" + hex;
}

} // namespace

BOOST_AUTO_TEST_SUITE(checkpoint_data_test)

BOOST_AUTO_TEST_CASE(comes_back_as_it_was)
{
    for (const bool ended : {false, true}) {
        for (const bool more : {false, true}) {
            checkpoint_data d = sample();
            d.ended = ended;
            if (ended) d.offset = 0;
            if (!more) {
                d.walked.reset();
                d.next_item.reset();
                d.position.clear();
            }
            const std::string text = encode_checkpoint(d);
            const auto back = decode_checkpoint(text);
            BOOST_TEST_REQUIRE(std::holds_alternative<checkpoint_data>(back));
            BOOST_TEST((std::get<checkpoint_data>(back) == d));
        }
    }
}

// Texts are kept for weeks: this one was made by version 1 and has to stay readable for ever.
BOOST_AUTO_TEST_CASE(version_1_stays_readable)
{
    const std::string kept =
        "rtcp1:records.list:0123456789abcdef:3:103:100:fedcba9876543210:c%3A1%2F2%20%C3%A4:44b4348420bbd6ed";
    BOOST_TEST(encode_checkpoint(sample()) == kept);
    const auto back = decode_checkpoint(kept);
    BOOST_TEST_REQUIRE(std::holds_alternative<checkpoint_data>(back));
    BOOST_TEST((std::get<checkpoint_data>(back) == sample()));
}

BOOST_AUTO_TEST_CASE(is_one_short_printable_word)
{
    const std::string text = encode_checkpoint(sample());
    BOOST_TEST(text.size() < 150u);
    for (const char c : text) BOOST_TEST(std::isgraph(static_cast<unsigned char>(c)) != 0);
    BOOST_TEST(problem_of("  " + text + "\r\n") == ""); // as it comes from a file
}

BOOST_AUTO_TEST_CASE(every_damage_is_noticed)
{
    const std::string text = encode_checkpoint(sample());
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const char c : {'0', 'a', ':', '%', 'Z'}) {
            std::string damaged = text;
            if (damaged[i] == c) continue;
            damaged[i] = c;
            BOOST_TEST(problem_of(damaged) != "", damaged);
        }
        BOOST_TEST(problem_of(text.substr(0, i)) != "", text.substr(0, i));
        BOOST_TEST(problem_of(text.substr(0, i) + text.substr(i + 1)) != "");
        BOOST_TEST(problem_of(text.substr(0, i) + text[i] + text.substr(i)) != "");
    }
    for (const char* not_one : {"", " \n", "hello", "rtcp", "rtcp1", "rtcp1:", "rtcp:::::::::", "{\"a\":1}"}) {
        BOOST_TEST(problem_of(not_one) != "", not_one);
    }
}

// A checksum that fits does not make the fields right.
BOOST_AUTO_TEST_CASE(fields_that_are_wrong)
{
    BOOST_TEST(problem_of(sealed("rtcp1:records.list:0123456789abcdef:3:103:-:-:c")) == "");
    for (const char* fields : {
             "rtcp1::0123456789abcdef:3:103:-:-:c",               // no operation
             "rtcp1:records.list:0123456789abcde:3:103:-:-:c",    // hash too short
             "rtcp1:records.list:0123456789abcdeg:3:103:-:-:c",   // no hash
             "rtcp1:records.list:0123456789abcdef:-3:103:-:-:c",  // negative
             "rtcp1:records.list:0123456789abcdef:3x:103:-:-:c",  // no number
             "rtcp1:records.list:0123456789abcdef:3::-:-:c",      // empty
             "rtcp1:records.list:0123456789abcdef:3:103:-1:-:c",  // negative
             "rtcp1:records.list:0123456789abcdef:3:103:-:x:c",   // no hash
             "rtcp1:records.list:0123456789abcdef:3:103:-:-:c%4", // half an escape
             "rtcp1:records.list:0123456789abcdef:3:103:-:-:c:d", // a field too many
             "rtcp1:records.list:0123456789abcdef:3:103:-:-",     // a field too few
             "rtcp1:records.list:0123456789abcdef:99999999999999999999:103:-:-:c",
             "rtcp0:records.list:0123456789abcdef:3:103:-:-:c",
             "rtcpx:records.list:0123456789abcdef:3:103:-:-:c",
         }) {
        BOOST_TEST(problem_of(sealed(fields)) != "", fields);
    }
}

BOOST_AUTO_TEST_CASE(says_what_to_do)
{
    BOOST_TEST(problem_of("").find("Start the list from its beginning") != std::string::npos);
    std::string damaged = encode_checkpoint(sample());
    damaged.back() = damaged.back() == '0' ? '1' : '0';
    BOOST_TEST(problem_of(damaged).find("damaged") != std::string::npos);
    const std::string newer = problem_of(sealed("rtcp2:whatever a later version: keeps"));
    BOOST_TEST(newer.find("version 2") != std::string::npos);
    BOOST_TEST(newer.find("up to version 1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_query_hash)
{
    const auto hash = [](std::string_view target) { return hash_list_query(target, "cursor"); };
    const auto base = hash("/records?type=a&limit=10");
    BOOST_TEST(hash("/records?limit=10&type=a") == base);
    BOOST_TEST(hash("/records?limit=10&cursor=c7&type=a") == base);
    BOOST_TEST(hash("/records?type=%61&limit=10") == base); // the same value, encoded otherwise
    BOOST_TEST(hash("/records?type=b&limit=10") != base);
    BOOST_TEST(hash("/records?type=a") != base);
    BOOST_TEST(hash("/agents?type=a&limit=10") != base);
    BOOST_TEST(hash("/records") != hash("/agents"));
    BOOST_TEST(hash("/records?a") == hash("/records?a="));
    BOOST_TEST(hash("/records?a=1&a=2") != hash("/records?a=2&a=1"));
    BOOST_TEST(hash_list_query("/records?offset=3", "offset") == hash("/records"));
    // Kept in checkpoints: must not change from version to version.
    BOOST_TEST(base == 6753723655347628224u);
}

BOOST_AUTO_TEST_CASE(from_the_start_of_the_page)
{
    const auto moved = checkpoint(encode_checkpoint(sample())).from_page_start();
    BOOST_TEST_REQUIRE(moved.has_value());
    const auto data = std::get<checkpoint_data>(decode_checkpoint(moved->text()));
    BOOST_TEST(data.offset == 0u);
    BOOST_TEST(data.items == 100u);
    BOOST_TEST(!data.next_item.has_value());
    BOOST_TEST(data.position == sample().position);
    BOOST_TEST(data.walked.value() == 100);

    const auto bad = checkpoint("nonsense").from_page_start();
    BOOST_TEST_REQUIRE(bad.has_error());
    BOOST_TEST((bad.error().code() == errc::bad_request));
}

BOOST_AUTO_TEST_SUITE_END()
