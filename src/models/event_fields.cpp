// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "models/event_fields.hpp"

#include "core/decode.hpp"

namespace runtype::detail {

namespace {

bool at_number(json_reader& in) noexcept
{
    const char c = in.peek();
    return c == '-' || (c >= '0' && c <= '9');
}

bool at_bool(json_reader& in) noexcept { return in.peek() == 't' || in.peek() == 'f'; }

template <typename T>
void take_optional(json_reader& in, std::optional<T>& out, bool fits)
{
    out.reset();
    if (fits)
        take(in, out.emplace());
    else
        in.skip_value();
}

} // namespace

void take(json_reader& in, std::string& out)
{
    out.clear();
    if (in.peek() == '"')
        in.read_string(out);
    else
        in.skip_value();
}

void take(json_reader& in, timestamp& out)
{
    out = timestamp();
    if (in.peek() == '"')
        read_value(in, out);
    else
        in.skip_value();
}

void take(json_reader& in, double& out)
{
    out = 0;
    if (at_number(in))
        in.read_double(out);
    else
        in.skip_value();
}

void take(json_reader& in, std::int64_t& out)
{
    double number = 0;
    take(in, number);
    constexpr double limit = 9'007'199'254'740'992.0; // beyond it a double skips whole numbers
    out = number >= -limit && number <= limit ? static_cast<std::int64_t>(number) : 0;
}

void take(json_reader& in, bool& out)
{
    out = false;
    if (at_bool(in))
        in.read_bool(out);
    else
        in.skip_value();
}

void take(json_reader& in, raw_json& out) { read_field(in, out); }

void take(json_reader& in, std::vector<std::string>& out)
{
    out.clear();
    if (in.peek() != '[') {
        in.skip_value();
        return;
    }
    in.begin_array();
    while (in.next_element()) take(in, out.emplace_back());
}

void take(json_reader& in, events::failure& out)
{
    out = events::failure();
    if (in.peek() == '"') {
        in.read_string(out.message);
    } else if (in.peek() == '{') {
        in.begin_object();
        for (std::string_view key; in.next_key(key);) {
            if (key == "code")
                take(in, out.code);
            else if (key == "message")
                take(in, out.message);
            else if (key == "details")
                take(in, out.details);
            else
                in.skip_value();
        }
    } else {
        in.skip_value();
    }
}

void take(json_reader& in, std::optional<std::string>& out) { take_optional(in, out, in.peek() == '"'); }
void take(json_reader& in, std::optional<timestamp>& out) { take_optional(in, out, in.peek() == '"'); }
void take(json_reader& in, std::optional<double>& out) { take_optional(in, out, at_number(in)); }
void take(json_reader& in, std::optional<bool>& out) { take_optional(in, out, at_bool(in)); }

void take_alias(json_reader& in, std::string& out)
{
    if (out.empty())
        take(in, out);
    else
        in.skip_value();
}

void take_alias(json_reader& in, std::optional<std::string>& out)
{
    if (!out)
        take(in, out);
    else
        in.skip_value();
}

void take_alias(json_reader& in, std::optional<double>& out)
{
    if (!out)
        take(in, out);
    else
        in.skip_value();
}

void take_alias(json_reader& in, raw_json& out)
{
    if (out.empty())
        take(in, out);
    else
        in.skip_value();
}

} // namespace runtype::detail
