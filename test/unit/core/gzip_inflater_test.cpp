// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/gzip_inflater.hpp"

#include "http_errc_printer.hpp"

#include <boost/test/unit_test.hpp>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::detail {
namespace {

using namespace std::string_view_literals;

constexpr int gzip_form = 15 + 16;
constexpr int zlib_form = 15;
constexpr int raw_form = -15;
constexpr std::uint64_t no_limit = UINT64_MAX;

// Compresses; with `flush` the text may be followed by more blocks instead of ending.
std::string deflated(std::string_view text, int form, int flush = Z_FINISH)
{
    z_stream stream{};
    BOOST_TEST_REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, form, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int outcome = deflate(&stream, flush);
    BOOST_TEST_REQUIRE(outcome == (flush == Z_FINISH ? Z_STREAM_END : Z_OK));
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

std::string gzip(std::string_view text) { return deflated(text, gzip_form); }

// Text that compresses, but not to nothing.
std::string prose(std::size_t size)
{
    std::mt19937 random(7);
    std::string text;
    while (text.size() < size) {
        text += "{\"id\":\"rec_" + std::to_string(random()) + "\",\"type\":\"document\"},";
    }
    text.resize(size);
    return text;
}

struct result {
    http_errc error = http_errc::none;
    std::string text;

    friend bool operator==(const result&, const result&) = default;
};

result inflate_whole(std::string_view input, std::uint64_t max_output)
{
    gzip_inflater inflater;
    result seen;
    seen.error = inflater.inflate_all(input, max_output, seen.text);
    BOOST_TEST(inflater.total_output() == seen.text.size());
    return seen;
}

result inflate_pieces(std::string_view input, std::uint64_t max_output, std::size_t piece)
{
    gzip_inflater inflater;
    inflater.reset(max_output);
    result seen;
    while (!input.empty() && seen.error == http_errc::none) {
        // A copy, so that a read behind the piece is seen by the sanitizer.
        const std::vector<char> copy(
            input.begin(), input.begin() + static_cast<std::ptrdiff_t>(std::min(piece, input.size())));
        seen.error = inflater.append(std::string_view(copy.data(), copy.size()), seen.text);
        input.remove_prefix(copy.size());
    }
    if (seen.error == http_errc::none) {
        seen.error = inflater.finish();
    }
    return seen;
}

result inflate_into_buffer(std::string_view input, std::uint64_t max_output, std::size_t size)
{
    gzip_inflater inflater;
    inflater.reset(max_output);
    result seen;
    std::vector<char> buffer(size);
    for (;;) {
        const auto made = inflater.write(input, buffer);
        seen.text.append(buffer.data(), made.produced);
        input.remove_prefix(made.consumed);
        seen.error = made.error;
        if (made.error != http_errc::none || made.produced < size) {
            break;
        }
    }
    if (seen.error == http_errc::none) {
        BOOST_TEST(input.empty());
        seen.error = inflater.finish();
    }
    return seen;
}

// Decodes whole, in pieces and into buffers of many sizes; all have to give the same.
result inflate(std::string_view input, std::uint64_t max_output = no_limit)
{
    const auto whole = inflate_whole(input, max_output);
    for (const std::size_t size : {1U, 2U, 3U, 7U, 100U, 5000U, 100000U}) {
        BOOST_TEST_CONTEXT("size " << size)
        {
            BOOST_TEST((inflate_pieces(input, max_output, size) == whole));
            BOOST_TEST((inflate_into_buffer(input, max_output, size) == whole));
        }
    }
    return whole;
}

void check_error(std::string_view input, http_errc error, std::uint64_t max_output = no_limit)
{
    const auto seen = inflate(input, max_output);
    BOOST_TEST(seen.error == error);
    BOOST_TEST(seen.text.size() <= max_output);
}

BOOST_AUTO_TEST_SUITE(gzip_inflater_test)

BOOST_AUTO_TEST_CASE(gzip_and_zlib_forms)
{
    for (const std::size_t size : {0U, 1U, 10U, 4096U, 4097U, 70000U}) {
        const auto text = prose(size);
        for (const int form : {gzip_form, zlib_form}) {
            const auto seen = inflate(deflated(text, form));
            BOOST_TEST_CONTEXT("size " << size << " form " << form)
            {
                BOOST_TEST(seen.error == http_errc::none);
                BOOST_TEST((seen.text == text));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(output_is_appended)
{
    gzip_inflater inflater;
    std::string text = "before ";
    BOOST_TEST(inflater.inflate_all(gzip("and after"), 9, text) == http_errc::none);
    BOOST_TEST(text == "before and after");
}

BOOST_AUTO_TEST_CASE(a_body_of_no_bytes_decodes_to_nothing)
{
    const auto seen = inflate("");
    BOOST_TEST(seen.error == http_errc::none);
    BOOST_TEST(seen.text == "");
}

BOOST_AUTO_TEST_CASE(several_members_are_one_body)
{
    const auto seen = inflate(gzip("one ") + gzip("") + gzip("two ") + gzip(prose(10000)));
    BOOST_TEST(seen.error == http_errc::none);
    BOOST_TEST((seen.text == "one two " + prose(10000)));
}

BOOST_AUTO_TEST_CASE(garbage_behind_the_body)
{
    for (const auto garbage : {"\0"sv, "x"sv, "\x1f"sv, "\x1f\x1f"sv, "\x1fx"sv, "</html>"sv}) {
        const auto seen = inflate(gzip("text") + std::string(garbage));
        BOOST_TEST(seen.error == http_errc::garbage_after_gzip);
        BOOST_TEST(seen.text == "text");
    }
    check_error(deflated("text", zlib_form) + deflated("text", zlib_form), http_errc::garbage_after_gzip);
    check_error(deflated("text", zlib_form) + gzip("text"), http_errc::garbage_after_gzip);
    check_error(gzip("text") + deflated("text", zlib_form), http_errc::garbage_after_gzip);
}

BOOST_AUTO_TEST_CASE(cut_short_anywhere)
{
    const auto text = prose(3000);
    const auto body = gzip(text);
    for (std::size_t size = 1; size < body.size(); ++size) {
        const auto seen = inflate_whole(std::string_view(body).substr(0, size), no_limit);
        BOOST_TEST_CONTEXT("bytes " << size)
        {
            BOOST_TEST(seen.error == http_errc::truncated_gzip);
            BOOST_TEST(text.starts_with(seen.text));
        }
    }
    check_error(std::string_view(body).substr(0, 100), http_errc::truncated_gzip);
    check_error(gzip("one") + gzip("two").substr(0, 12), http_errc::truncated_gzip);
    check_error(deflated("text", zlib_form).substr(0, 8), http_errc::truncated_gzip);
}

BOOST_AUTO_TEST_CASE(corrupt_bodies)
{
    check_error("not compressed at all", http_errc::corrupt_gzip);
    check_error("{\"data\":[]}", http_errc::corrupt_gzip);
    check_error(deflated("raw deflate has no header", raw_form), http_errc::corrupt_gzip);
    check_error("\x1f\x8b\x09\0\0\0\0\0\0\0"sv, http_errc::corrupt_gzip);
    check_error("\x78\xbb\0\0\0\1"sv, http_errc::corrupt_gzip); // needs a dictionary
    auto wrong_check = gzip("text");
    wrong_check[wrong_check.size() - 8] ^= 1;
    check_error(wrong_check, http_errc::corrupt_gzip);
    auto wrong_length = gzip("text");
    wrong_length.back() ^= 1;
    check_error(wrong_length, http_errc::corrupt_gzip);
}

BOOST_AUTO_TEST_CASE(an_error_is_final_until_the_reset)
{
    gzip_inflater inflater;
    std::string text;
    BOOST_TEST(inflater.append("junk", text) == http_errc::corrupt_gzip);
    BOOST_TEST(inflater.append(gzip("text"), text) == http_errc::corrupt_gzip);
    BOOST_TEST(inflater.finish() == http_errc::corrupt_gzip);
    inflater.reset();
    BOOST_TEST(inflater.append(gzip("text"), text) == http_errc::none);
    BOOST_TEST(inflater.finish() == http_errc::none);
    BOOST_TEST(text == "text");
}

BOOST_AUTO_TEST_CASE(one_inflater_serves_many_bodies)
{
    gzip_inflater inflater;
    std::string text;
    BOOST_TEST(inflater.append(gzip(prose(5000)).substr(0, 300), text) == http_errc::none); // left unfinished
    for (int round = 0; round < 3; ++round) {
        for (const int form : {gzip_form, zlib_form}) {
            text.clear();
            BOOST_TEST(inflater.inflate_all(deflated(prose(20000), form), 20000, text) == http_errc::none);
            BOOST_TEST((text == prose(20000)));
        }
    }
    auto moved = std::move(inflater);
    text.clear();
    BOOST_TEST(moved.inflate_all(gzip("text"), 4, text) == http_errc::none);
    BOOST_TEST(text == "text");
    inflater = std::move(moved);
    BOOST_TEST(inflater.inflate_all(gzip(" again"), 6, text) == http_errc::none);
    BOOST_TEST(text == "text again");
}

BOOST_AUTO_TEST_CASE(the_limit_is_exact)
{
    const auto text = prose(10000);
    for (const auto& body :
         {gzip(text), deflated(text, zlib_form), gzip(text.substr(0, 4000)) + gzip(text.substr(4000))}) {
        const auto fits = inflate(body, 10000);
        BOOST_TEST(fits.error == http_errc::none);
        BOOST_TEST((fits.text == text));
        for (const std::uint64_t limit : {0U, 1U, 3999U, 4000U, 4001U, 9999U}) {
            const auto seen = inflate(body, limit);
            BOOST_TEST_CONTEXT("limit " << limit)
            {
                BOOST_TEST(seen.error == http_errc::body_too_large);
                BOOST_TEST((seen.text == text.substr(0, limit)));
            }
        }
    }
    BOOST_TEST(inflate(gzip(""), 0).error == http_errc::none);
    // At the limit, the other errors are still told apart.
    check_error(gzip("1234").substr(0, 18), http_errc::truncated_gzip, 4);
    check_error(gzip("1234") + "x", http_errc::garbage_after_gzip, 4);
    check_error(gzip("1234") + gzip("") + gzip("5"), http_errc::body_too_large, 4);
}

// A gigabyte of zeros: a header, a megabyte that is repeated 1024 times, and no end.
std::string bomb()
{
    auto body = deflated(std::string(1 << 20, '\0'), gzip_form, Z_FULL_FLUSH);
    constexpr std::size_t header = 10;
    const auto block = body.substr(header);
    body.reserve(body.size() * 1024);
    for (int i = 1; i < 1024; ++i) {
        body += block;
    }
    return body;
}

BOOST_AUTO_TEST_CASE(a_bomb_stops_at_the_limit)
{
    const auto body = bomb();
    BOOST_TEST(body.size() < (4U << 20));
    constexpr std::size_t limit = 1 << 20;
    const auto whole = inflate_whole(body, limit);
    BOOST_TEST(whole.error == http_errc::body_too_large);
    BOOST_TEST(whole.text.size() == limit);
    BOOST_TEST(whole.text.capacity() <= 2 * limit);
    const auto pieces = inflate_pieces(body, limit, 16384);
    BOOST_TEST(pieces.error == http_errc::body_too_large);
    BOOST_TEST(pieces.text.capacity() <= 2 * limit);
    // It really goes on far behind that limit.
    BOOST_TEST(inflate_whole(body, 32 * limit).text.size() == 32 * limit);
}

BOOST_AUTO_TEST_CASE(a_claimed_length_is_only_a_guess)
{
    const auto text = prose(1000);
    auto lie = gzip(text);
    lie.replace(lie.size() - 4, 4, "\xff\xff\xff\xff"); // 4 GiB
    const auto seen = inflate(lie);
    BOOST_TEST(seen.error == http_errc::corrupt_gzip);
    BOOST_TEST((seen.text == text));
    BOOST_TEST(seen.text.capacity() <= lie.size() * 2100);
    // The claim of the last member is less than all; an honest one is met exactly.
    BOOST_TEST(inflate(gzip(text) + gzip("x")).text.size() == 1001U);
    BOOST_TEST(inflate_whole(gzip(prose(100000)), no_limit).text.capacity() == 100000U);
}

BOOST_AUTO_TEST_CASE(a_full_buffer_may_have_more_behind_it)
{
    const auto body = gzip(std::string(1000, 'a'));
    gzip_inflater inflater;
    std::array<char, 10> buffer{};
    auto made = inflater.write(body, buffer);
    BOOST_TEST(made.produced == 10U);
    std::size_t produced = made.produced;
    auto rest = std::string_view(body).substr(made.consumed);
    while (made.produced == buffer.size()) {
        made = inflater.write(rest, buffer);
        rest.remove_prefix(made.consumed);
        produced += made.produced;
    }
    BOOST_TEST(produced == 1000U);
    BOOST_TEST(inflater.total_output() == 1000U);
    BOOST_TEST(inflater.finish() == http_errc::none);
    BOOST_TEST(inflater.write("", {}).produced == 0U);
}

BOOST_AUTO_TEST_CASE(random_changes_never_break_it_or_the_limit)
{
    const auto text = prose(2000);
    const std::array<std::string, 3> samples{gzip(text), deflated(text, zlib_form), gzip(text) + gzip("more")};
    std::mt19937 random(20260303);
    std::size_t intact = 0;
    for (int round = 0; round < 10000; ++round) {
        auto body = samples[random() % samples.size()];
        for (auto changes = random() % 3; changes != 0; --changes) {
            const auto at = random() % body.size();
            switch (random() % 3) {
            case 0: body[at] = static_cast<char>(random()); break;
            case 1: body.insert(at, 1, static_cast<char>(random())); break;
            default: body.erase(at, 1 + random() % 5); break;
            }
        }
        const std::uint64_t limit = random() % 2 == 0 ? 1500 : 2004;
        const auto whole = inflate_whole(body, limit);
        BOOST_TEST_REQUIRE((inflate_pieces(body, limit, 1 + random() % 500) == whole));
        BOOST_TEST_REQUIRE(whole.text.size() <= limit);
        intact += whole.error == http_errc::none ? 1 : 0;
    }
    BOOST_TEST(intact > 1000U);
    BOOST_TEST(intact < 5000U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
