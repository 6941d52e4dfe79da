// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/stream_flag.hpp"

#include "core/json_reader.hpp"
#include "core/json_writer.hpp"

#include <utility>

namespace runtype::detail {

namespace {

constexpr std::string_view flag_name = "streamResponse";

// The members of an object but this one, which comes last with the new value.
bool copy_with(json_writer& out, std::string_view object, std::string_view name, bool on)
{
    json_reader in(object);
    if (!in.begin_object()) return false;
    out.begin_object();
    for (std::string_view key; in.next_key(key);) {
        const bool replaced = key == name;
        if (!replaced) out.key(key);
        std::string_view value;
        if (!in.raw_value(value)) return false;
        if (!replaced) out.raw(value);
    }
    out.key(name);
    out.boolean(on);
    out.end_object();
    return in.finish();
}

bool copy_with_options(json_writer& out, std::string_view body, bool on)
{
    json_reader in(body);
    if (!in.begin_object()) return false;
    out.begin_object();
    bool done = false;
    for (std::string_view key; in.next_key(key);) {
        const bool options = key == "options" && in.peek() == '{' && !done;
        out.key(key);
        std::string_view value;
        if (!in.raw_value(value)) return false;
        if (options) {
            std::string text;
            json_writer inner(text);
            if (!copy_with(inner, value, flag_name, on)) return false;
            out.raw(text);
            done = true;
        } else {
            out.raw(value);
        }
    }
    if (!done) {
        out.key("options");
        out.begin_object();
        out.key(flag_name);
        out.boolean(on);
        out.end_object();
    }
    out.end_object();
    return in.finish();
}

} // namespace

std::string with_stream_flag(std::string_view body, stream_flag where, bool on)
{
    std::string text;
    json_writer out(text);
    bool done = false;
    if (where == stream_flag::options) done = copy_with_options(out, body, on);
    if (where == stream_flag::top_level) done = copy_with(out, body, flag_name, on);
    return done ? text : std::string(body);
}

void set_stream_flag(call_request& request, stream_flag where, bool on)
{
    if (where == stream_flag::none || request.bad_input) return;
    request.json_body(with_stream_flag(request.has_body ? std::string_view(request.body) : "{}", where, on));
}

} // namespace runtype::detail
