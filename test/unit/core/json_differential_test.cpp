// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// json_reader against Boost.JSON: see json_differential.hpp for how they differ.
#include "core/json_reader.hpp"
#include "core/json_writer.hpp"
#include "json_differential.hpp"
#include "json_samples.hpp"

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

using namespace runtype::detail;
using json_differential::read;
using json_differential::same;
using runtype::testing::json_samples;
namespace json = boost::json;

namespace {

// Compares the two on one text. Returns whether it was accepted.
bool compare(const std::string& text)
{
    const auto verdict = json_differential::compare(text);
    BOOST_TEST(verdict.problem.empty(), verdict.problem);
    return verdict.accepted;
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
