// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/object_store.hpp"

#include "testing/catalogue.hpp"
#include "testing/ids.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

constexpr resource_kind kinds[] = {
    {"flows.create", "flows.get", "flows.list", "flows.update", "flows.delete", "id", "", "", "steps", "flowSteps"},
    {"products.create", "products.get", "products.list", "products.update", "products.delete", "id", "", "canvas spec",
     "", ""},
    {"tools.create", "tools.get", "tools.list", "tools.update", "tools.delete", "id", "", "", "", ""},
    {"secrets.create", "secrets.get", "secrets.list", "secrets.update", "secrets.delete", "id", "key", "", "", ""},
    {"conversations.create", "conversations.get", "conversations.list", "conversations.update", "conversations.delete",
     "id", "", "", "", ""},
    {"schedules.create", "schedules.get", "schedules.list", "schedules.update", "schedules.delete", "id", "", "", "",
     ""},
    {"batch.submit", "batch.status", "", "", "", "batchExecutionId", "", "", "", ""},
};

constexpr transition transitions[] = {
    {"batch.cancel", "batch.status", "status", R"("cancelled")"},
    {"schedules.pause", "schedules.get", "enabled", "false"},
    {"schedules.resume", "schedules.get", "enabled", "true"},
};

json::value parse(std::string_view text) { return json::parse(json::string_view(text.data(), text.size())); }

/// The object of an operation's example; of a list its first item.
json::object example_of(std::string_view name)
{
    for (const documented_operation& operation : catalogue()) {
        if (operation.name != name) continue;
        json::value example = parse(operation.example);
        json::value* found = at_path(example, operation.style.empty() ? operation.wrapper : operation.items);
        if (found != nullptr && found->is_array())
            found = found->get_array().empty() ? nullptr : &found->get_array()[0];
        if (found != nullptr && found->is_object()) return std::move(found->get_object());
    }
    return {};
}

bool same_kind(const json::value& a, const json::value& b)
{
    return a.is_null() || b.is_null() || a.kind() == b.kind() || (a.is_number() && b.is_number());
}

bool has_word(std::string_view words, std::string_view word)
{
    return (' ' + std::string(words) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

void merge(const json::object& from, json::object& into)
{
    for (const auto& member : from) {
        json::value& there = into[member.key()];
        if (there.is_object() && member.value().is_object())
            merge(member.value().get_object(), there.get_object());
        else
            there = member.value();
    }
}

/// A part of a body whose members stand beside it in the answer: `trigger: {type, cron}` gives `triggerType`, `cron`.
void lift(std::string_view name, const json::object& part, json::object& members)
{
    for (const auto& member : part) {
        std::string key(member.key());
        if (!members.contains(key)) key = std::string(name) + static_cast<char>(key.at(0) - 'a' + 'A') + key.substr(1);
        json::value* const there = members.if_contains(key);
        if (there != nullptr && same_kind(*there, member.value())) *there = member.value();
    }
}

void stamp(json::object& members, std::string_view name, sim_time now)
{
    if (json::value* const time = members.if_contains(name)) *time = iso_time(now);
}

} // namespace

const resource_kind* kind_of(std::string_view operation) noexcept
{
    for (const resource_kind& kind : kinds) {
        for (const std::string_view name : {kind.create, kind.get, kind.list, kind.update, kind.remove}) {
            if (name == operation) return &kind;
        }
    }
    const transition* const change = transition_of(operation);
    return change == nullptr ? nullptr : kind_of(change->kind);
}

const transition* transition_of(std::string_view operation) noexcept
{
    for (const transition& change : transitions) {
        if (change.operation == operation) return &change;
    }
    return nullptr;
}

object_store::object_store(const resource_kind& kind, std::uint64_t seed) : kind_(kind), seed_(seed)
{
    // What only the answer to a create or an update has is about that call.
    for (const std::string_view name : {kind.get, kind.list}) {
        for (const auto& member : example_of(name)) example_.emplace(member.key(), member.value());
    }
    auto first = std::make_unique<stored_object>();
    first->sequence = ++added_;
    first->id = example_.at(kind.id).as_string();
    first->members = example_;
    prefix_ = first->id.substr(0, first->id.find('_') + 1);
    items_.push_back(std::move(first));
}

bool object_store::taken(const json::object& members) const
{
    if (kind_.unique.empty()) return false;
    return std::any_of(items_.begin(), items_.end(), [&](const auto& item) {
        return item->members.at(kind_.unique) == members.at(kind_.unique);
    });
}

const stored_object* object_store::create(const json::object& body, sim_time now)
{
    auto made = std::make_unique<stored_object>();
    made->members = example_;
    apply(body, "", made->members);
    if (const json::value* const alias = body.if_contains(kind_.alias)) made->members[kind_.aliased] = *alias;
    if (taken(made->members)) return nullptr;
    made->sequence = ++added_;
    made->id = make_id(prefix_, seed_, made->sequence);
    made->members[kind_.id] = made->id;
    stamp(made->members, "createdAt", now);
    stamp(made->members, "updatedAt", now);
    items_.push_back(std::move(made));
    return items_.back().get();
}

stored_object* object_store::find(std::string_view id)
{
    const auto at = std::find_if(items_.begin(), items_.end(), [id](const auto& item) { return item->id == id; });
    return at == items_.end() ? nullptr : at->get();
}

const stored_object* object_store::find(std::string_view id) const { return const_cast<object_store*>(this)->find(id); }

const stored_object* object_store::update(std::string_view id, const json::object& body, sim_time now)
{
    stored_object* const there = find(id);
    if (there == nullptr) return nullptr;
    apply(body, kind_.merged, there->members);
    stamp(there->members, "updatedAt", now);
    return there;
}

const stored_object* object_store::set(std::string_view id, std::string_view member, std::string_view json)
{
    stored_object* const there = find(id);
    if (there != nullptr) there->members[member] = parse(json);
    return there;
}

bool object_store::remove(std::string_view id)
{
    return std::erase_if(items_, [id](const auto& item) { return item->id == id; }) != 0;
}

json::object shaped(json::object example, const json::object& members)
{
    for (auto& member : example) {
        if (const json::value* const value = members.if_contains(member.key())) member.value() = *value;
    }
    return example;
}

void apply(const json::object& body, std::string_view merged, json::object& members)
{
    for (const auto& member : body) {
        json::value* const there = members.if_contains(member.key());
        if (there == nullptr) {
            if (member.value().is_object()) lift(member.key(), member.value().get_object(), members);
        } else if (there->is_object() && member.value().is_object() && has_word(merged, member.key())) {
            merge(member.value().get_object(), there->get_object());
        } else if (same_kind(*there, member.value())) {
            *there = member.value();
        }
    }
}

json::value* at_path(json::value& answer, std::string_view path)
{
    json::value* place = &answer;
    while (!path.empty() && place != nullptr) {
        const std::string_view key = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(path.size(), key.size() + 1));
        place = place->is_object() ? place->get_object().if_contains(key) : nullptr;
    }
    return place;
}

} // namespace runtype::testing::detail
