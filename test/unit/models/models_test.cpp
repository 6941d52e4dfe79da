// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/describe.hpp>
#include <runtype/models/agents.hpp>
#include <runtype/models/common.hpp>
#include <runtype/models/records.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "model_samples.hpp"
#include "models/codecs.hpp"

#include <boost/describe/members.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

using namespace runtype;
namespace json = boost::json;

static_assert(!std::is_aggregate_v<agent>);
static_assert(!std::is_aggregate_v<agent_capability>);
static_assert(!std::is_aggregate_v<agent_list_item>);
static_assert(!std::is_aggregate_v<record>);
static_assert(!std::is_aggregate_v<success_result>);
// Else a growing vector would copy them.
static_assert(std::is_nothrow_move_constructible_v<agent>);
static_assert(std::is_nothrow_move_constructible_v<agent_list_item>);
static_assert(std::is_nothrow_move_constructible_v<record>);

namespace {

template <typename T>
T decoded(const std::string& text)
{
    T value;
    const auto failure = detail::decode_document(text, value);
    BOOST_TEST(!failure, (failure ? failure->path + ": " + failure->problem : "") << " in " << text);
    return value;
}

template <typename T>
std::string encoded(const T& value)
{
    std::string text;
    detail::json_writer out(text);
    encode(out, value);
    BOOST_TEST(!out.problem());
    return text;
}

std::string with(json::object object, std::string_view key, json::value value)
{
    object[key] = std::move(value);
    return json::serialize(object);
}

std::string without(json::object object, std::string_view key)
{
    object.erase(key);
    return json::serialize(object);
}

// Values of all types; which of them fit a field depends on the field.
const std::vector<json::value>& any_values()
{
    static const std::vector<json::value> values = {"text", 7, 2.5, true, json::object{{"a", 1}}, json::array{1}};
    return values;
}

bool same_type(const json::value& a, const json::value& b)
{
    return a.kind() == b.kind() || (a.is_number() && b.is_int64());
}

// The rules of decode.hpp, for each field of a model that its sample has.
template <typename T>
void check_rules(const std::string& sample, const std::vector<std::string>& free_form)
{
    const json::object object = json::parse(sample).get_object();
    const T whole =
        decoded<T>(json::serialize(object)); // all texts from one serialiser, because raw_json compares them
    BOOST_TEST((decoded<T>(encoded(decoded<T>(sample))) == decoded<T>(sample)));
    BOOST_TEST(whole.extra.empty()); // every field of the sample is known
    BOOST_TEST((decoded<T>(encoded(whole)) == whole));
    for (const auto& member : object) {
        const std::string key(member.key());
        const bool is_free = std::find(free_form.begin(), free_form.end(), key) != free_form.end();

        const T dropped = decoded<T>(without(object, key));
        BOOST_TEST((dropped == whole) == (member.value().is_null() && !is_free), key);
        BOOST_TEST((decoded<T>(encoded(dropped)) == dropped), key);
        const T nulled = decoded<T>(with(object, key, nullptr));
        BOOST_TEST((nulled == dropped) == !is_free, key); // a free-form value knows null from absent
        BOOST_TEST((decoded<T>(encoded(nulled)) == nulled), key);

        std::string twice = json::serialize(object);
        twice.pop_back();
        twice += ',' + json::serialize(key) + ':' + json::serialize(member.value()) + '}';
        BOOST_TEST((decoded<T>(twice) == whole), key);

        if (member.value().is_null()) continue; // the sample does not say which type is right
        for (const json::value& other : any_values()) {
            T value;
            const auto failure = detail::decode_document(with(object, key, other), value);
            if (is_free) {
                BOOST_TEST(!failure, key);
            } else if (!same_type(other, member.value())) {
                BOOST_TEST_REQUIRE(failure.has_value(), key);
                BOOST_TEST(failure->path == key);
                BOOST_TEST(failure->problem.starts_with("expected "));
            }
        }
    }
    const T more = decoded<T>(with(object, "addedLater", json::object{{"x", {1, "\xc3\xa9"}}}));
    BOOST_TEST_REQUIRE(more.extra.size() == 1u);
    BOOST_TEST(more.extra.find("addedLater")->text() == "{\"x\":[1,\"\xc3\xa9\"]}");
    BOOST_TEST((decoded<T>(encoded(more)) == more));
    BOOST_TEST((more != whole));
}

template <typename T>
std::string printed(const T& value)
{
    std::ostringstream os;
    os << value;
    return os.str();
}

// Names of the members, as callers see them who reflect.
template <typename T>
std::string described()
{
    std::string names;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { names += std::string(member.name) + ' '; });
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(models_test)

BOOST_AUTO_TEST_CASE(rules_of_every_model)
{
    check_rules<agent>(samples::agent, {"config", "externalConfig", "claudeManagedConfig", "primaryFlow"});
    check_rules<agent_capability>(samples::agent_capability, {"parametersSchema"});
    check_rules<agent_list_item>(samples::agent_list_item, {"config"});
    check_rules<record>(samples::record, {"metadata", "messages", "metadataSchema", "metadataLabels"});
    check_rules<success_result>(samples::success_result, {});
}

BOOST_AUTO_TEST_CASE(an_agent_with_every_field)
{
    const agent a = decoded<agent>(samples::agent);
    BOOST_TEST(a.id == "agent_01kz5v9q0e8m3t7r2w6y4x1c8d");
    BOOST_TEST(a.user_id == "user_2hKd81Qs");
    BOOST_TEST(!a.organization_id);
    BOOST_TEST(a.name == "Order desk");
    BOOST_TEST(a.description.value() == "Takes orders");
    BOOST_TEST(a.icon.value() == "box");
    BOOST_TEST(!a.primary_flow_id);
    BOOST_TEST(a.agent_type == "runtype");
    BOOST_TEST(a.config.text() == R"({"model":"m-1","temperature":0.4})");
    BOOST_TEST(a.external_config.is_null());
    BOOST_TEST(a.claude_managed_config.is_null());
    BOOST_TEST(!a.health_status);
    BOOST_TEST(!a.last_health_check_at);
    BOOST_TEST(!a.published_version_id);
    BOOST_TEST(a.status == "draft");
    BOOST_TEST(a.created_at == "2026-03-04T08:00:00.000Z");
    BOOST_TEST(a.updated_at == "2026-03-05T09:30:00.000Z");
    BOOST_TEST(a.primary_flow.parse().value().at("name").as_string() == "Orders");
    BOOST_TEST(a.draft_version_id.value() == "agver_01");
    BOOST_TEST(a.dashboard_url.value() == "https://dash.example/agents/1");
    BOOST_TEST_REQUIRE(a.warnings.has_value());
    BOOST_TEST(a.warnings->at(0) == "No model is set");
    BOOST_TEST_REQUIRE(a.capabilities.has_value());
    BOOST_TEST_REQUIRE(a.capabilities->size() == 1u);
    const agent_capability& c = a.capabilities->front();
    BOOST_TEST(c.id == "cap_01a");
    BOOST_TEST(c.flow_id.value() == "flow_01kz5v9q0e8m3t7r2w6y4x1f2a");
    BOOST_TEST(!c.sub_agent_id);
    BOOST_TEST(!c.tool_id);
    BOOST_TEST(c.tool_name == "look_up_order");
    BOOST_TEST(c.tool_description.value() == "Finds an order");
    BOOST_TEST(c.enabled);
    BOOST_TEST(c.display_order == 3);
    BOOST_TEST(c.agent_id == a.id);
    BOOST_TEST(c.parameters_schema.is_null());
    BOOST_TEST(c.created_at == "2026-03-04T08:00:00.000Z");
}

// An answer to an update has no capabilities, which does not mean that there are none.
BOOST_AUTO_TEST_CASE(left_out_is_not_empty)
{
    BOOST_TEST(!decoded<agent>(R"({"id":"a"})").capabilities);
    BOOST_TEST(decoded<agent>(R"({"id":"a","capabilities":[]})").capabilities->empty());
}

BOOST_AUTO_TEST_CASE(an_agent_of_a_list)
{
    const agent_list_item a = decoded<agent_list_item>(samples::agent_list_item);
    BOOST_TEST(a.id == "agent_01kz5v9q0e8m3t7r2w6y4x1c8d");
    BOOST_TEST(a.name == "Order desk");
    BOOST_TEST(!a.description);
    BOOST_TEST(!a.icon);
    BOOST_TEST(!a.primary_flow_id);
    BOOST_TEST(a.config.text() == R"({"model":"m-1"})");
    BOOST_TEST(a.status == "active");
    BOOST_TEST(a.created_at == "2026-03-04T08:00:00.000Z");
    BOOST_TEST(a.updated_at == "2026-03-05T09:30:00.000Z");
    BOOST_TEST(a.capability_count == 2);
    BOOST_TEST(a.last_run_at.value() == "2026-03-05T10:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_record_with_every_field)
{
    const record r = decoded<record>(samples::record);
    BOOST_TEST(r.id == "rec_01kz5v9q0e8m3t7r2w6y4x1r5b");
    BOOST_TEST(r.user_id == "user_2hKd81Qs");
    BOOST_TEST(r.organization_id.value() == "org_7");
    BOOST_TEST(r.type == "lead");
    BOOST_TEST(r.name == "Mills \xc3\xa9 \xf0\x9f\x98\x80");
    BOOST_TEST(r.metadata.text() == R"({"city":"Oslo"})");
    BOOST_TEST(r.messages.text() == R"([{"role":"user"},"text",null])");
    BOOST_TEST(!r.product_surface_id);
    BOOST_TEST(r.created_at == "2026-03-04T08:00:00.000Z");
    BOOST_TEST(r.updated_at == "2026-03-04T09:00:00.000Z");
    BOOST_TEST((r.updated_at.time().value() - r.created_at.time().value() == std::chrono::hours(1)));
    BOOST_TEST(r.metadata_schema.text() == "{}");
    BOOST_TEST(r.metadata_labels.text() == R"({"city":"City"})");
}

BOOST_AUTO_TEST_CASE(a_failure_within_a_list_names_its_path)
{
    std::vector<record> records;
    detail::page_facts facts;
    const auto failure = detail::decode_list(
        R"({"data":[{"id":"1"},{"id":"2","metadata":{"x":tru}}]})", detail::list_shape(), records, facts);
    BOOST_TEST_REQUIRE(failure.has_value());
    BOOST_TEST(failure->path == "data[1].metadata.x");
    agent a;
    const auto nested = detail::decode_document(R"({"capabilities":[{},{"displayOrder":"first"}]})", a);
    BOOST_TEST_REQUIRE(nested.has_value());
    BOOST_TEST(nested->path == "capabilities[1].displayOrder");
}

BOOST_AUTO_TEST_CASE(prints_as_json)
{
    record r;
    r.id = "r\"1";
    r.metadata = raw_json(R"({"a":1})");
    BOOST_TEST(
        printed(r) ==
        R"({"id":"r\"1","userId":"","type":"","name":"","metadata":{"a":1},"createdAt":"","updatedAt":""})");
    r.name = "not \xff UTF-8"; // printing never fails and never prints anything but JSON
    r.messages = raw_json("nonsense");
    BOOST_TEST(json::parse(printed(r)).at("name").as_string() == "not \xef\xbf\xbd UTF-8");
    BOOST_TEST(printed(success_result()) == R"({"success":false})");
    BOOST_TEST((decoded<agent>(printed(decoded<agent>(samples::agent))) == decoded<agent>(samples::agent)));
    BOOST_TEST(
        (decoded<agent_capability>(printed(decoded<agent_capability>(samples::agent_capability))) ==
         decoded<agent_capability>(samples::agent_capability)));
    BOOST_TEST(
        (decoded<agent_list_item>(printed(decoded<agent_list_item>(samples::agent_list_item))) ==
         decoded<agent_list_item>(samples::agent_list_item)));
}

BOOST_AUTO_TEST_CASE(members_can_be_reflected)
{
    BOOST_TEST(
        described<record>() == "id user_id organization_id type name metadata messages product_surface_id created_at "
                               "updated_at metadata_schema metadata_labels extra ");
    BOOST_TEST(described<success_result>() == "success extra ");
    BOOST_TEST(described<agent>().starts_with("id user_id organization_id name "));
    BOOST_TEST(described<agent>().ends_with(" dashboard_url warnings extra "));
    BOOST_TEST(described<agent_capability>().find(" display_order ") != std::string::npos);
    BOOST_TEST(described<agent_list_item>().find(" capability_count ") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
