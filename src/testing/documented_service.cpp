// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/documented_service.hpp"

#include "testing/documented_page.hpp"
#include "testing/ids.hpp"
#include "testing/service.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

/// Items in a list that pages and of which nothing is kept: the example's first item so many times.
constexpr std::size_t items_of_an_example = 3;

json::value example_of(const documented_operation& operation)
{
    return json::parse(json::string_view(operation.example.data(), operation.example.size()));
}

http_answer json_answer(int status, const json::value& body, std::string object_id = {})
{
    http_answer answer;
    answer.status = status;
    answer.body = json::serialize(body);
    answer.object_id = std::move(object_id);
    return answer;
}

/// The example, its object replaced by the stored one.
http_answer object_answer(int status, const documented_operation& operation, const stored_object& object)
{
    json::value answer = example_of(operation);
    json::value* const place = at_path(answer, operation.wrapper);
    *place = shaped(place->as_object(), object.members);
    return json_answer(status, answer, object.id);
}

http_answer example_answer(const documented_operation& operation)
{
    http_answer answer;
    if (operation.media == "application/json") {
        answer.body = operation.example;
    } else if (!operation.media.empty()) {
        answer.content_type = operation.media;
        answer.body = operation.media == "text/csv" ? "id,type,name\n" : std::string(64, '\0');
    }
    return answer;
}

/// A batch is as large as the list of records that it was submitted with.
void count_records(const json::value& body, stored_object& batch)
{
    const json::value* const ids = body.is_object() ? body.get_object().if_contains("recordIds") : nullptr;
    if (ids != nullptr && ids->is_array()) batch.members["totalRecords"] = ids->get_array().size();
}

bool is_about_paging(std::string_view parameter, const documented_operation& operation)
{
    constexpr std::string_view names[] = {"limit", "cursor", "direction", "includeCount", "page", "offset"};
    return parameter == operation.start || std::find(std::begin(names), std::end(names), parameter) != std::end(names);
}

bool contains(const json::object& members, std::string_view part)
{
    return std::any_of(members.begin(), members.end(), [part](const auto& member) {
        return member.value().is_string() &&
               lower(std::string_view(member.value().get_string())).find(part) != std::string::npos;
    });
}

/// Whether an object is among those that the query asks for: filters that name a member, and `search`.
bool is_asked_for(const json::object& members, const documented_service::call& c)
{
    for (const auto& [name, value] : c.target.query) {
        if (is_about_paging(name, c.operation)) continue;
        if (name == "search" && !contains(members, lower(value))) return false;
        const json::value* const member = members.if_contains(name);
        if (member != nullptr && member->is_string() && std::string_view(member->get_string()) != value) return false;
    }
    return true;
}

std::string query_key_of(const documented_service::call& c)
{
    std::string key(c.operation.name);
    for (const auto& [name, value] : c.target.query) {
        if (!is_about_paging(name, c.operation)) key += '+' + std::to_string(value.size()) + ':' + name + '=' + value;
    }
    return key;
}

} // namespace

http_answer documented_service::handle(const call& c)
{
    if (const resource_kind* const kind = kind_of(c.operation.name)) return handle_stored(c, *kind);
    if (c.operation.name == "evals.group" && jobs_.moves()) return group_state(c);
    return c.operation.style.empty() ? example_answer(c.operation) : list_example(c);
}

object_store& documented_service::store_of(const resource_kind& kind)
{
    auto& store = stores_[&kind];
    if (!store) store = std::make_unique<object_store>(kind, seed_);
    return *store;
}

http_answer documented_service::batch_state(const call& c, object_store& store)
{
    stored_object* const batch = store.find(c.id);
    if (batch == nullptr) return error_answer(404, "Not found");
    jobs_.advance_batch(c.id, batch->members, iso_time(c.now));
    json::value answer = example_of(c.operation);
    json::object& shape = answer.as_object();
    if (batch->members.contains("completedAt")) shape["completedAt"] = nullptr;
    return json_answer(200, shaped(std::move(shape), batch->members), batch->id);
}

http_answer documented_service::group_state(const call& c)
{
    json::value answer = example_of(c.operation);
    jobs_.advance_group(c.id, answer.as_object());
    return json_answer(200, answer);
}

http_answer documented_service::handle_stored(const call& c, const resource_kind& kind)
{
    object_store& store = store_of(kind);
    const std::string_view name = c.operation.name;
    if (name == kind.list) return list_stored(c, store);
    if (name == "batch.status" && jobs_.moves()) return batch_state(c, store);
    if (name == kind.create) {
        const stored_object* const made =
            store.create(c.body.is_object() ? c.body.get_object() : json::object(), c.now);
        if (made != nullptr && name == "batch.submit") count_records(c.body, *store.find(made->id));
        return made == nullptr
                   ? error_answer(409, "An object with this " + std::string(kind.unique) + " exists already")
                   : object_answer(201, c.operation, *made);
    }
    if (name == kind.remove) {
        if (!store.remove(c.id)) return error_answer(404, "Not found");
        http_answer answer = example_answer(c.operation);
        answer.object_id = c.id;
        return answer;
    }
    const stored_object* object = nullptr;
    if (name == kind.get)
        object = std::as_const(store).find(c.id);
    else if (name == kind.update)
        object = store.update(c.id, c.body.is_object() ? c.body.get_object() : json::object(), c.now);
    else if (const transition* const change = transition_of(name))
        object = store.set(c.id, change->member, change->json);
    return object == nullptr ? error_answer(404, "Not found") : object_answer(200, c.operation, *object);
}

http_answer documented_service::list_stored(const call& c, const object_store& store)
{
    item_list<stored_object> items;
    for (const auto& item : store.items()) {
        if (is_asked_for(item->members, c)) items.push_back(std::make_unique<stored_object>(*item));
    }
    return write_list(c, items, query_key_of(c));
}

http_answer documented_service::list_example(const call& c)
{
    json::value example = example_of(c.operation);
    const json::value* const there = at_path(example, c.operation.items);
    const bool pages = at_path(example, c.operation.facts) != nullptr &&
                       c.operation.request.find("\"limit\"") != std::string_view::npos;
    if (there == nullptr || !there->is_array() || there->get_array().empty() || !pages)
        return example_answer(c.operation);
    item_list<stored_object> items;
    for (std::size_t n = 1; n <= items_of_an_example; ++n) {
        auto item = std::make_unique<stored_object>();
        item->sequence = n;
        item->members = there->get_array()[0].as_object();
        json::value* const id = item->members.if_contains("id");
        if (id != nullptr && id->is_string() && n > 1) *id = std::string(id->get_string()) + '_' + std::to_string(n);
        items.push_back(std::move(item));
    }
    return write_list(c, items, query_key_of(c));
}

http_answer
documented_service::write_list(const call& c, const item_list<stored_object>& items, const std::string& query_key)
{
    json::value answer = example_of(c.operation);
    json::value* const place = at_path(answer, c.operation.style.empty() ? c.operation.wrapper : c.operation.items);
    const json::object shape = place->as_array().empty() ? json::object() : place->get_array()[0].as_object();
    documented_page page(c.operation, c.target, items);
    page.limits(page_limit_, page_limit_max_);
    page.cursors(hash_of(query_key), seed_);
    if (!page.valid()) return error_answer(400, "Invalid cursor: it is not one that this list gave for this query");
    place->get_array().clear();
    for (const stored_object* const item : page.items()) place->get_array().push_back(shaped(shape, item->members));
    page.write_facts(answer);
    return json_answer(200, answer);
}

} // namespace runtype::testing::detail
