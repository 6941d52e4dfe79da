// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Every field of every model is left out, made null, given a wrong type and sent twice, and every model gets a field
// that it does not know. What has to come of it follows from what the catalogue says about the field and from the rules
// of core/decode.hpp; the decoder is not asked.
#include "../../fuzz/model_list.hpp"
#include "model_fields.hpp"

#include "core/decode.hpp"
#include "core/encode.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace json = boost::json;

/// What came of a text: a failure, or the JSON of the struct that it was decoded to.
struct outcome {
    std::optional<detail::decode_failure> failure;
    std::string text;
};

template <typename Model>
outcome decode_and_encode(std::string_view text)
{
    outcome out;
    Model value;
    out.failure = detail::decode_document(text, value);
    if (out.failure) return out;
    detail::json_writer writer(out.text);
    encode(writer, value);
    Model again;
    if (detail::decode_document(out.text, again) || again != value) out.text = "not what it decodes to: " + out.text;
    return out;
}

using decoder = outcome (*)(std::string_view);
#define RUNTYPE_ROW(name) {#name, &decode_and_encode<runtype::name>},
const std::map<std::string_view, decoder> decoders = {RUNTYPE_FUZZED_MODELS(RUNTYPE_ROW)};
#undef RUNTYPE_ROW

std::vector<model_field> fields_of(std::string_view model)
{
    std::vector<model_field> out;
    for (const model_field& f : model_fields()) {
        if (f.model == model) out.push_back(f);
    }
    return out;
}

json::object full(std::string_view model, int variant);

/// A value of the kind; the variant makes two that differ.
json::value value_of(field_kind kind, const model_field& f, int variant)
{
    switch (kind) {
    case field_kind::text: return json::value(std::string(f.name) + (variant == 0 ? " \"1\"\n" : " two"));
    case field_kind::boolean: return variant == 0;
    case field_kind::whole: return variant == 0 ? 7 : -3;
    case field_kind::number: return variant == 0 ? 2.5 : -0.125;
    case field_kind::free: return json::object{{"free", json::array{variant, nullptr, "x"}}};
    case field_kind::object: return full(f.inner, variant);
    case field_kind::list: break;
    }
    return json::array{value_of(f.element, f, variant), value_of(f.element, f, 1 - variant)};
}

json::object full(std::string_view model, int variant)
{
    json::object out;
    for (const model_field& f : fields_of(model)) out[f.name] = value_of(f.kind, f, variant);
    return out;
}

json::object empty(std::string_view model);

/// What a field that is missing is written as; nothing: not at all.
std::optional<json::value> absent(const model_field& f)
{
    if (f.optional) return std::nullopt;
    switch (f.kind) {
    case field_kind::text: return json::value("");
    case field_kind::boolean: return json::value(false);
    case field_kind::whole:
    case field_kind::number: return json::value(0);
    case field_kind::free: return std::nullopt;
    case field_kind::object: return json::value(empty(f.inner));
    case field_kind::list: break;
    }
    return json::value(json::array());
}

json::object empty(std::string_view model)
{
    json::object out;
    for (const model_field& f : fields_of(model)) {
        if (auto value = absent(f)) out[f.name] = std::move(*value);
    }
    return out;
}

/// JSON of every type that the kind does not take.
std::vector<std::string> wrong_for(field_kind kind)
{
    switch (kind) {
    case field_kind::text: return {"1", "true", "[]", "{}"};
    case field_kind::boolean: return {"1", R"("true")", "[]", "{}"};
    case field_kind::whole: return {"1.5", "true", R"("7")", "[]", "{}", "9223372036854775808"};
    case field_kind::number: return {"true", R"("7")", "[]", "{}"};
    case field_kind::free: return {};
    case field_kind::object: return {"1", "true", R"("x")", "[]"};
    case field_kind::list: break;
    }
    return {"1", "true", R"("x")", "{}"};
}

/// Numbers as numbers, so that 0 and 0.0 are equal.
json::value plain(json::value value)
{
    if (value.is_number()) return value.to_number<double>();
    if (json::array* const items = value.if_array()) {
        for (json::value& item : *items) item = plain(std::move(item));
    } else if (json::object* const object = value.if_object()) {
        for (auto& member : *object) member.value() = plain(std::move(member.value()));
    }
    return value;
}

/// One model with all its fields, to be damaged.
class subject {
public:
    explicit subject(std::string_view model) : sample_(full(model, 0)), decode_(decoders.at(model)) {}

    /// The sample without a field, and behind it these members as they stand.
    [[nodiscard]] std::string with(std::string_view field, const std::string& members) const
    {
        json::object rest = sample_;
        rest.erase(field);
        std::string text = json::serialize(rest);
        if (members.empty()) return text;
        text.pop_back();
        return text + (rest.empty() ? "" : ",") + members + '}';
    }
    [[nodiscard]] static std::string member(std::string_view name, const std::string& value)
    {
        return json::serialize(json::value(json::string_view(name.data(), name.size()))) + ':' + value;
    }

    /// The text decodes to the sample with this in the place of the field; nothing: without it.
    void gives(const std::string& text, std::string_view field, const std::optional<json::value>& value) const
    {
        json::object expected = sample_;
        expected.erase(field);
        if (value) expected[field] = *value;
        const outcome got = decode_(text);
        if (got.failure) {
            BOOST_ERROR(text << " fails at " << got.failure->path << ": " << got.failure->problem);
            return;
        }
        boost::system::error_code ec;
        const json::value written = json::parse(got.text, ec);
        if (ec || plain(written) != plain(json::value(expected)))
            BOOST_ERROR(text << " became " << got.text << ", expected " << json::serialize(expected));
        else
            ++checked_;
    }
    void fails(const std::string& text, const std::string& path) const
    {
        const outcome got = decode_(text);
        if (!got.failure)
            BOOST_ERROR(text << " is taken as " << got.text);
        else if (got.failure->path != path || got.failure->problem.empty())
            BOOST_ERROR(text << " fails at \"" << got.failure->path << "\": " << got.failure->problem);
        else
            ++checked_;
    }

    [[nodiscard]] const json::object& sample() const { return sample_; }
    [[nodiscard]] std::size_t checked() const { return checked_; }

private:
    json::object sample_;
    decoder decode_;
    mutable std::size_t checked_ = 0;
};

/// Calls `test(model, subject)` for each model; returns how many outcomes were as they had to be.
template <typename Test>
std::size_t for_each_field(const Test& test)
{
    std::size_t checked = 0;
    for (const auto& [model, decode] : decoders) {
        const subject s(model);
        for (const model_field& f : fields_of(model)) {
            BOOST_TEST_CONTEXT(model << '.' << f.name) { test(s, f); }
        }
        checked += s.checked();
    }
    return checked;
}

std::string text_of(const json::value& value) { return json::serialize(value); }

} // namespace

BOOST_AUTO_TEST_SUITE(mutation_suite)

BOOST_AUTO_TEST_CASE(the_table_has_every_model)
{
    std::set<std::string_view> with_fields;
    for (const model_field& f : model_fields()) with_fields.insert(f.model);
    for (const std::string_view model : with_fields) BOOST_TEST(decoders.contains(model));
    BOOST_TEST(decoders.size() >= with_fields.size());
    BOOST_TEST(with_fields.size() > 100u);
}

BOOST_AUTO_TEST_CASE(a_whole_model_is_kept_whole)
{
    for (const auto& [model, decode] : decoders) {
        const subject s(model);
        BOOST_TEST_CONTEXT(model)
        {
            s.gives(text_of(json::value(s.sample())), "x_unknown", std::nullopt);
            s.gives(s.with("x_unknown", ""), "x_unknown", std::nullopt);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_field_that_is_left_out_is_empty)
{
    const std::size_t checked =
        for_each_field([](const subject& s, const model_field& f) { s.gives(s.with(f.name, ""), f.name, absent(f)); });
    BOOST_TEST(checked == model_fields().size());
}

BOOST_AUTO_TEST_CASE(a_field_that_is_null_is_empty_and_a_free_value_is_null)
{
    const std::size_t checked = for_each_field([](const subject& s, const model_field& f) {
        const auto expected = f.kind == field_kind::free ? std::optional(json::value()) : absent(f);
        s.gives(s.with(f.name, subject::member(f.name, "null")), f.name, expected);
    });
    BOOST_TEST(checked == model_fields().size());
}

BOOST_AUTO_TEST_CASE(a_wrong_type_is_a_failure_at_its_path)
{
    std::size_t wanted = 0;
    const std::size_t checked = for_each_field([&wanted](const subject& s, const model_field& f) {
        const std::string name(f.name);
        for (const std::string& wrong : wrong_for(f.kind)) {
            s.fails(s.with(f.name, subject::member(f.name, wrong)), name);
            ++wanted;
        }
        if (f.kind != field_kind::list) return;
        std::vector<std::string> elements = wrong_for(f.element);
        elements.emplace_back("null"); // an element is never missing
        for (const std::string& wrong : elements) {
            const std::string good = text_of(value_of(f.element, f, 0));
            s.fails(s.with(f.name, subject::member(f.name, '[' + good + ',' + wrong + ']')), name + "[1]");
            ++wanted;
        }
    });
    BOOST_TEST(checked == wanted);
}

BOOST_AUTO_TEST_CASE(a_wrong_type_within_is_a_failure_at_its_path_too)
{
    std::size_t wanted = 0;
    const std::size_t checked = for_each_field([&wanted](const subject& s, const model_field& f) {
        for (const model_field& inner : fields_of(f.inner)) {
            if (inner.kind == field_kind::free) continue;
            json::object part = full(f.inner, 0);
            part.erase(inner.name);
            std::string text = text_of(part);
            text.pop_back();
            text += (part.empty() ? "" : ",") + subject::member(inner.name, wrong_for(inner.kind).front()) + '}';
            std::string path(f.name);
            if (f.kind == field_kind::list) {
                text = '[' + text + ']';
                path += "[0]";
            }
            s.fails(s.with(f.name, subject::member(f.name, text)), path + '.' + std::string(inner.name));
            ++wanted;
        }
    });
    BOOST_TEST(checked == wanted);
    BOOST_TEST(wanted > 0u);
}

BOOST_AUTO_TEST_CASE(of_a_field_that_comes_twice_the_last_counts)
{
    const std::size_t checked = for_each_field([](const subject& s, const model_field& f) {
        const json::value good = value_of(f.kind, f, 0);
        const std::string first = subject::member(f.name, text_of(value_of(f.kind, f, 1)));
        const std::string second = subject::member(f.name, text_of(good));
        const std::string nothing = subject::member(f.name, "null");
        s.gives(s.with(f.name, first + ',' + second), f.name, good);
        s.gives(s.with(f.name, nothing + ',' + second), f.name, good);
        s.gives(
            s.with(f.name, second + ',' + nothing), f.name,
            f.kind == field_kind::free ? std::optional(json::value()) : absent(f));
        // The last of two objects counts whole: nothing of the first is left in it.
        if (f.kind == field_kind::object)
            s.gives(s.with(f.name, second + ',' + subject::member(f.name, "{}")), f.name, json::value(empty(f.inner)));
    });
    std::size_t objects = 0;
    for (const model_field& f : model_fields()) objects += f.kind == field_kind::object ? 1U : 0U;
    BOOST_TEST(checked == 3 * model_fields().size() + objects);
}

BOOST_AUTO_TEST_CASE(numbers_may_be_written_either_way)
{
    for_each_field([](const subject& s, const model_field& f) {
        if (f.kind == field_kind::whole) s.gives(s.with(f.name, subject::member(f.name, "7.0")), f.name, 7);
        if (f.kind == field_kind::whole) s.gives(s.with(f.name, subject::member(f.name, "-2e3")), f.name, -2000);
        if (f.kind == field_kind::number) s.gives(s.with(f.name, subject::member(f.name, "7")), f.name, 7);
    });
}

BOOST_AUTO_TEST_CASE(an_unknown_field_is_kept)
{
    for (const auto& [model, decode] : decoders) {
        const subject s(model);
        BOOST_TEST_CONTEXT(model)
        {
            for (const char* value : {"null", "1", R"("x")", R"({"a":[1,null]})", "[]"}) {
                const std::string member = subject::member("x_unknown", value);
                s.gives(s.with("x_unknown", member), "x_unknown", json::parse(value));
                s.gives(s.with("x_unknown", R"("x_unknown":[2],)" + member), "x_unknown", json::parse(value));
            }
            BOOST_TEST(s.checked() == 10u);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::test
