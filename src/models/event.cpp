// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/event.hpp>

#include "models/event_codec.hpp"
#include "models/event_codecs.hpp"
#include "models/legacy_events.hpp"

#include <ostream>
#include <utility>

namespace runtype {

event::event() = default;
event::event(const event&) = default;
event::event(event&&) noexcept = default;
event& event::operator=(const event&) = default;
event& event::operator=(event&&) noexcept = default;
event::~event() = default;

std::ostream& operator<<(std::ostream& os, const event& e) { return os << e.raw(); }

namespace detail {

struct event_access {
    static event make(const event_facts& facts, std::string_view json)
    {
        event e;
        e.type_ = facts.type;
        e.seq_ = facts.seq;
        e.execution_id_ = facts.execution_id;
        e.parent_tool_call_id_ = facts.parent_call;
        e.raw_ = raw_json(std::string(json));
        return e;
    }
    static event_body& body(event& e) noexcept { return e.body_; }
};

namespace {

using decoder = void (*)(json_reader& in, event_body& out);

template <typename Event>
void decode_as(json_reader& in, event_body& out)
{
    decode(in, out.emplace<Event>());
}

struct decoder_row {
    std::string_view name;
    decoder decode;
};

#define RUNTYPE_ROW(name) decoder_row{#name, &decode_as<events::name>},
// Not a std::array whose type is deduced: GCC 12 puts that into writable memory.
constexpr decoder_row decoders[] = {RUNTYPE_FOR_EACH_EVENT(RUNTYPE_ROW)};
#undef RUNTYPE_ROW

decoder find_decoder(std::string_view type) noexcept
{
    for (const auto& [name, decode] : decoders) {
        if (name == type) return decode;
    }
    return nullptr;
}

} // namespace

event decode_event(const event_facts& facts, std::string_view json)
{
    event e = event_access::make(facts, json);
    const std::string_view unified = unified_name(facts, json);
    // What begins and ends with a tool's flow is not the run, and must not be taken for it.
    if (facts.of_a_tool && unified.starts_with("execution_")) return e;
    const decoder decode = find_decoder(unified);
    if (!decode) return e;
    json_reader in(json);
    in.begin_object();
    decode(in, event_access::body(e));
    if (unified != facts.type) complete_legacy(facts, json, event_access::body(e));
    return e;
}

event event_of_answer(std::string_view json)
{
    event_facts facts;
    if (!read_event_facts(json, {}, facts)) {
        facts = event_facts();
        facts.role = event_role::completed;
        return event_access::make(facts, json);
    }
    if (facts.type.empty()) facts.type = "execution_complete";
    return decode_event(facts, json);
}

} // namespace detail

} // namespace runtype
