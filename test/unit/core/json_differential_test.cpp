// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// json_reader against Boost.JSON: the same documents are accepted, and they mean the same.
//
// Differences, all of them: half of a surrogate pair alone is accepted (on purpose, see json_reader.hpp), and so is, by
// what skips, an exponent beyond 32 bits. A number too large for a double is infinity to Boost.JSON and a failure of
// read_double(); 0e400 is NaN to Boost.JSON. Its doubles may be off in the last digits (precise parsing came
// after 1.81).
#include "core/json_reader.hpp"
#include "core/json_writer.hpp"
#include "json_samples.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <optional>
#include <string>

using namespace runtype::detail;
using runtype::testing::json_samples;
namespace json = boost::json;

namespace {

json::value read(json_reader& in);

json::object read_object(json_reader& in)
{
    json::object out;
    in.begin_object();
    for (std::string_view key; in.next_key(key);) {
        const std::string name(key); // read() uses the place that the key may stand in
        out[name] = read(in);
    }
    return out;
}

json::array read_array(json_reader& in)
{
    json::array out;
    in.begin_array();
    while (in.next_element()) out.push_back(read(in));
    return out;
}

json::value read_number(json_reader& in)
{
    std::string_view text;
    if (!in.raw_value(text)) return nullptr;
    json_reader number(text);
    std::int64_t whole = 0;
    if (text.find_first_of(".eE") == text.npos && number.read_int64(whole)) return whole;
    json_reader again(text);
    double real = 0;
    if (again.read_double(real)) return real;
    BOOST_TEST(again.problem() == "a number is too large", text);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return text.starts_with('-') ? -infinity : infinity;
}

// The document as the reader's typed functions see it.
json::value read(json_reader& in)
{
    switch (in.peek()) {
    case '{': return read_object(in);
    case '[': return read_array(in);
    case '"': {
        std::string text;
        in.read_string(text);
        return json::value(text);
    }
    case 'n': in.read_null(); return nullptr;
    case 't':
    case 'f': {
        bool flag = false;
        in.read_bool(flag);
        return flag;
    }
    default: return read_number(in);
    }
}

bool same(const json::value& a, const json::value& b);

bool same_objects(const json::object& a, const json::object& b)
{
    if (a.size() != b.size()) return false;
    for (const auto& member : a) {
        const json::value* const other = b.if_contains(member.key());
        if (other == nullptr || !same(member.value(), *other)) return false;
    }
    return true;
}

bool same_arrays(const json::array& a, const json::array& b)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!same(a[i], b[i])) return false;
    }
    return true;
}

bool same(const json::value& a, const json::value& b)
{
    if (a.is_object() && b.is_object()) return same_objects(a.get_object(), b.get_object());
    if (a.is_array() && b.is_array()) return same_arrays(a.get_array(), b.get_array());
    if (a.is_double() && b.is_number()) {
        const double x = a.get_double();
        const double y = b.to_number<double>();
        if (x == 0 && std::isnan(y)) return true; // 0e400, to Boost.JSON
        return x == y || std::abs(x - y) <= 1e-14 * std::abs(x);
    }
    return a == b;
}

std::optional<json::value> parsed_by_boost(const std::string& text, boost::system::error_code& ec)
{
    json::parse_options options;
    options.max_depth = max_json_depth;
    json::value value = json::parse(text, ec, {}, options);
    return ec ? std::nullopt : std::optional(std::move(value));
}

// The text with U+FFFD for each half of a surrogate pair. Written apart from the code under test, for valid JSON only.
std::string without_lone_surrogates(std::string text)
{
    const auto unit = [&text](std::size_t i) {
        return text.compare(i, 2, "\\u") == 0 ? std::stoul(text.substr(i + 2, 4), nullptr, 16) : 0UL;
    };
    for (std::size_t i = text.find('\\'); i != text.npos; i = text.find('\\', i)) {
        const bool leading = unit(i) >= 0xd800 && unit(i) < 0xdc00;
        const bool trailing = unit(i) >= 0xdc00 && unit(i) < 0xe000;
        if (leading && unit(i + 6) >= 0xdc00 && unit(i + 6) < 0xe000) {
            i += 12;
            continue;
        }
        if (leading || trailing) text.replace(i, 6, "\\ufffd");
        i += 2;
    }
    return text;
}

// Compares the two on one text. Returns whether it was accepted.
bool compare(const std::string& text)
{
    json_reader skipping(text);
    const bool accepted = skipping.skip_value() && skipping.finish();
    json_reader reading(text);
    const json::value ours = read(reading);
    const bool read_all = reading.finish();
    boost::system::error_code ec;
    auto theirs = parsed_by_boost(text, ec);
    if (accepted && ec == json::error::exponent_overflow) return true;
    if (accepted && !theirs) theirs = parsed_by_boost(without_lone_surrogates(text), ec);
    BOOST_TEST(
        accepted == theirs.has_value(),
        "Boost.JSON: " << ec.message() << ", reader: " << skipping.problem() << ": " << text);
    BOOST_TEST(read_all == accepted, reading.problem() << ": " << text);
    if (accepted && theirs) BOOST_TEST(same(ours, *theirs), text);
    return accepted;
}

void write(json_writer& out, const json::value& value)
{
    if (value.is_object()) {
        out.begin_object();
        for (const auto& member : value.get_object()) {
            out.key(member.key());
            write(out, member.value());
        }
        out.end_object();
    } else if (value.is_array()) {
        out.begin_array();
        for (const json::value& element : value.get_array()) write(out, element);
        out.end_array();
    } else if (value.is_string()) {
        out.string(value.get_string());
    } else if (value.is_bool()) {
        out.boolean(value.get_bool());
    } else if (value.is_int64()) {
        out.number(value.get_int64());
    } else if (value.is_double()) {
        out.number(value.get_double());
    } else {
        out.null();
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_differential_test)

BOOST_AUTO_TEST_CASE(valid_documents_mean_the_same)
{
    json_samples samples(1);
    for (int i = 0; i < 20'000; ++i) BOOST_TEST(compare(samples.document()));
}

BOOST_AUTO_TEST_CASE(spoiled_documents_are_accepted_by_both_or_refused_by_both)
{
    json_samples samples(2);
    int accepted = 0;
    constexpr int count = 60'000;
    for (int i = 0; i < count; ++i) accepted += compare(samples.spoiled(samples.document())) ? 1 : 0;
    BOOST_TEST(accepted > count / 20); // the sample holds both kinds
    BOOST_TEST(accepted < count / 2);
}

// Each prefix of a document, and each byte of it replaced by each of the bytes that mean something.
BOOST_AUTO_TEST_CASE(each_place_of_a_document)
{
    const std::string text = R"( {"a":[1,-2.5e+3,true,null,"x\n\u00e9\ud83d\ude00"],"b":{"c":"é€😀","d":{}}, "e":[]} )";
    for (std::size_t i = 0; i < text.size(); ++i) {
        compare(text.substr(0, i));
        for (const char c : std::string("{}[]\",:\\ -.0eun\x1f\x80\xc3")) {
            std::string changed = text;
            changed[i] = c;
            compare(changed);
        }
    }
    BOOST_TEST(compare(text));
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_the_same)
{
    json_samples samples(3);
    for (int i = 0; i < 5'000; ++i) {
        const std::string text = samples.document();
        json_reader in(text);
        const json::value value = read(in);
        std::string written;
        json_writer out(written);
        write(out, value);
        BOOST_TEST(!out.problem());
        json_reader again(written);
        BOOST_TEST((same(value, read(again)) && again.finish()), text << " became " << written);
        BOOST_TEST(compare(written));
    }
}

BOOST_AUTO_TEST_SUITE_END()
