// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_path.hpp"

#include "core/utf8.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace runtype::detail;

namespace {

// The path of the place that is marked with '@' (which is not part of the text).
std::string path_of(std::string text)
{
    const auto at = text.find('@');
    text.erase(at, 1);
    return json_path(text, at);
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_path_test)

BOOST_AUTO_TEST_CASE(objects_and_arrays)
{
    BOOST_TEST(path_of("@{}") == "");
    BOOST_TEST(path_of("@") == "");
    BOOST_TEST(path_of(R"({"a":@1})") == "a");
    BOOST_TEST(path_of(R"({"a":{"b":@1}})") == "a.b");
    BOOST_TEST(path_of(R"({"x":[1,2],"a":[{},{"b":[[],@1]}]})") == "a[1].b[1]");
    BOOST_TEST(path_of("[@1]") == "[0]");
    BOOST_TEST(path_of("[[0,1],[2,@3]]") == "[1][1]");
    BOOST_TEST(path_of(R"({"a":1}@ x)") == "");
}

BOOST_AUTO_TEST_CASE(places_that_are_no_value)
{
    BOOST_TEST(path_of(R"({@"a":1})") == "");
    BOOST_TEST(path_of(R"({"a":1,@"b":2})") == "");
    BOOST_TEST(path_of(R"({"a":1@ "b":2})") == "a");
    BOOST_TEST(path_of(R"({"a"@ 1})") == "a");
    BOOST_TEST(path_of(R"({"ab@c":1})") == "");
    BOOST_TEST(path_of(R"({"a":"te@xt"})") == "a");
    BOOST_TEST(path_of(R"({"a":"te\"@xt"})") == "a");
    BOOST_TEST(path_of(R"({"x":"}],[{\\","a":@1})") == "a");
}

BOOST_AUTO_TEST_CASE(keys_that_are_no_names_are_quoted)
{
    BOOST_TEST(path_of(R"({"a b":@1})") == R"(["a b"])");
    BOOST_TEST(path_of(R"({"x":{"":@1}})") == R"(x[""])");
    BOOST_TEST(path_of(R"({"a\"b":{"c":@1}})") == R"(["a\"b"].c)");
    BOOST_TEST(path_of(R"({"$ref-1_A":@1})") == "$ref-1_A");
}

BOOST_AUTO_TEST_CASE(the_form_of_the_service)
{
    BOOST_TEST(json_path(R"({"a":[{},{"b":[0,)", 17, path_form::dotted) == "a.1.b.1");
    BOOST_TEST(json_path("[0,", 3, path_form::dotted) == "1");
}

BOOST_AUTO_TEST_CASE(the_text_is_bounded)
{
    BOOST_TEST(max_json_path == 200u);
    const std::string deep(500, '[');
    const std::string path = json_path(deep, deep.size());
    BOOST_TEST(path.size() <= max_json_path);
    BOOST_TEST(path.starts_with("[0][0][0]"));
    BOOST_TEST(path.ends_with("..."));
    // Not within a character.
    for (std::size_t pad = 0; pad < 4; ++pad) {
        std::string text = "{\"" + std::string(pad, 'x');
        for (int i = 0; i < 100; ++i) text += "\xf0\x9f\x98\x80";
        text += "\":";
        const std::string cut = json_path(text, text.size());
        BOOST_TEST(cut.size() <= max_json_path);
        BOOST_TEST(cut.size() > max_json_path - 5);
        BOOST_TEST(count_code_points(cut).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
