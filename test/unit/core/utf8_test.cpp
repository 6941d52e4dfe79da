// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/utf8.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace runtype::detail;

BOOST_AUTO_TEST_SUITE(utf8_test)

BOOST_AUTO_TEST_CASE(every_code_point_is_written_and_read)
{
    for (char32_t c = 0; c < 0x110000; ++c) {
        if (c >= 0xd800 && c < 0xe000) continue;
        std::string text;
        append_utf8(text, c);
        const std::size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        if (text.size() != length || utf8_sequence_end(text.data(), text.data() + text.size()) != text.data() + length)
            BOOST_TEST_REQUIRE(false, static_cast<std::uint32_t>(c));
        // And no beginning of it is a character.
        for (std::size_t cut = 1; cut < length; ++cut) {
            if (utf8_sequence_end(text.data(), text.data() + cut) != nullptr)
                BOOST_TEST_REQUIRE(false, static_cast<std::uint32_t>(c));
        }
    }
}

// All two-byte and three-byte texts against the plain definition: decode, and look whether encoding gives the same.
BOOST_AUTO_TEST_CASE(nothing_else_is_read)
{
    std::size_t accepted = 0;
    for (unsigned bytes = 0; bytes < 0x1000000;
         bytes += bytes % 256 == 0xc0 ? 0x40 : 1) { // the third byte up to 0xc0 is enough
        const char text[] = {static_cast<char>(bytes >> 16), static_cast<char>(bytes >> 8), static_cast<char>(bytes)};
        const auto lead = static_cast<unsigned char>(text[0]);
        if (lead < 0x80) continue;
        const char* const end = utf8_sequence_end(text, text + 3);
        if (end == nullptr) continue;
        ++accepted;
        const auto low = [&](int i) { return static_cast<char32_t>(text[i] & 0x3f); };
        const char32_t c = end - text == 2 ? (lead & 0x1fU) << 6 | low(1) : (lead & 0x0fU) << 12 | low(1) << 6 | low(2);
        std::string again;
        append_utf8(again, c);
        if (again != std::string(text, end) || (c >= 0xd800 && c < 0xe000)) BOOST_TEST_REQUIRE(false, bytes);
    }
    // 1,920 characters of two bytes, each with 193 third bytes; 61,440 of three bytes.
    BOOST_TEST(accepted == 1920u * 193u + 61440u);
}

BOOST_AUTO_TEST_CASE(four_bytes)
{
    const auto valid = [](std::string_view text) {
        return utf8_sequence_end(text.data(), text.data() + text.size()) != nullptr;
    };
    BOOST_TEST(valid("\xf0\x90\x80\x80"));
    BOOST_TEST(valid("\xf4\x8f\xbf\xbf"));
    BOOST_TEST(!valid("\xf0\x8f\xbf\xbf"));
    BOOST_TEST(!valid("\xf4\x90\x80\x80"));
    BOOST_TEST(!valid("\xf5\x80\x80\x80"));
    BOOST_TEST(!valid("\xf1\x80\x80\x41"));
    BOOST_TEST(!valid("\xf1\x80\x41\x80"));
    BOOST_TEST(!valid("\xf1\x80\x80"));
}

BOOST_AUTO_TEST_CASE(characters_are_counted_not_bytes)
{
    BOOST_TEST(count_code_points("").value() == 0u);
    BOOST_TEST(count_code_points("abc").value() == 3u);
    BOOST_TEST(count_code_points("\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80").value() == 3u);
    BOOST_TEST(!count_code_points("abc\xff").has_value());
    BOOST_TEST(!count_code_points("abc\xe2\x82").has_value());
}

// The examples of the Unicode standard, section 3.9, tables 3-8 to 3-11, and cut ends.
BOOST_AUTO_TEST_CASE(what_is_invalid_is_replaced_piece_by_piece)
{
    const std::string r = "\xef\xbf\xbd";
    BOOST_TEST(replace_invalid_utf8("") == "");
    BOOST_TEST(
        replace_invalid_utf8("gr\xc3\xb6\xc3\x9f"
                             "er \xf0\x9f\x99\x82") == "gr\xc3\xb6\xc3\x9f"
                                                       "er \xf0\x9f\x99\x82");
    BOOST_TEST(
        replace_invalid_utf8("\xc0\xaf\xe0\x80\xbf\xf0\x81\x82"
                             "A") == r + r + r + r + r + r + r + r + "A");
    BOOST_TEST(
        replace_invalid_utf8("\xed\xa0\x80\xed\xbf\xbf\xed\xaf"
                             "A") == r + r + r + r + r + r + r + r + "A");
    BOOST_TEST(
        replace_invalid_utf8("\xf4\x91\x92\x93\xff"
                             "A\x80\xbf"
                             "B") == r + r + r + r + r + "A" + r + r + "B");
    BOOST_TEST(
        replace_invalid_utf8("\xe1\x80\xe2\xf0\x91\x92\xf1\xbf"
                             "A") == r + r + r + r + "A");
    BOOST_TEST(replace_invalid_utf8("a\xf0\x9f\x99") == "a" + r);
    BOOST_TEST(replace_invalid_utf8("\xc3") == r);
}

BOOST_AUTO_TEST_SUITE_END()
