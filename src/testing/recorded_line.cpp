// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/recorded_line.hpp"

#include "core/json_writer.hpp"
#include "core/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <cstdint>

namespace runtype::testing::detail {

namespace json = boost::json;

namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::string to_hex(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

std::optional<std::string> from_hex(std::string_view text)
{
    if (text.size() % 2 != 0) return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const std::size_t high = digits.find(text[i]);
        const std::size_t low = digits.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
    }
    return out;
}

void write_body(runtype::detail::json_writer& out, std::string name, std::string_view body)
{
    if (body.empty()) return;
    const bool is_text = runtype::detail::count_code_points(body).has_value();
    out.key(is_text ? name : name + "_hex");
    out.string(is_text ? std::string(body) : to_hex(body));
}

const json::string* text_member(const json::object& object, std::string_view name)
{
    const json::value* const v = object.if_contains(name);
    return v ? v->if_string() : nullptr;
}

std::optional<std::string> read_body(const json::object& object, const std::string& name)
{
    if (const auto* text = text_member(object, name)) return std::string(*text);
    if (const auto* hex = text_member(object, name + "_hex")) return from_hex(std::string_view(*hex));
    return std::string();
}

/// The enumerator of this name, among the first `count` ones from `first` on.
template <typename Enum>
std::optional<Enum> named(std::string_view name, int first, int count)
{
    for (int i = first; i < first + count; ++i) {
        const auto value = static_cast<Enum>(i);
        if (to_string(value) == name) return value;
    }
    return std::nullopt;
}

bool read_error(const json::object& object, recorded_line& line)
{
    const auto* code = text_member(object, "code");
    const auto* sent = text_member(object, "sent");
    const auto* message = text_member(object, "message");
    if (!code || !sent || !message) return false;
    const auto failure = named<errc>(std::string_view(*code), 1, 64);
    const auto state = named<sent_state>(std::string_view(*sent), 0, 4);
    if (!failure || !state) return false;
    line.failed = true;
    line.failure = *failure;
    line.sent = *state;
    line.message = std::string(*message);
    return true;
}

bool read_fields(const json::array& fields, recorded_line& line)
{
    for (const json::value& each : fields) {
        const json::array* const pair = each.if_array();
        if (!pair || pair->size() != 2 || !(*pair)[0].is_string() || !(*pair)[1].is_string()) return false;
        line.fields.add((*pair)[0].get_string(), (*pair)[1].get_string());
    }
    return true;
}

} // namespace

std::string to_text(const recorded_line& line)
{
    std::string text;
    runtype::detail::json_writer out(text);
    out.begin_object();
    out.key("method");
    out.string(line.method);
    out.key("target");
    out.string(line.target);
    write_body(out, "request_body", line.request_body);
    if (line.status != 0) {
        out.key("status");
        out.number(std::int64_t{line.status});
        out.key("headers");
        out.begin_array();
        for (const auto& [name, value] : line.fields) {
            out.begin_array();
            out.string(name);
            out.string(value);
            out.end_array();
        }
        out.end_array();
        write_body(out, "body", line.body);
    }
    if (line.failed) {
        out.key("error");
        out.begin_object();
        out.key("code");
        out.string(to_string(line.failure));
        out.key("sent");
        out.string(runtype::to_string(line.sent));
        out.key("message");
        out.string(line.message);
        out.end_object();
    }
    out.end_object();
    text += '\n';
    return text;
}

std::optional<recorded_line> parse_recorded_line(std::string_view text)
{
    boost::system::error_code ec;
    const json::value parsed = json::parse(text, ec);
    const json::object* const object = ec ? nullptr : parsed.if_object();
    if (!object) return std::nullopt;
    const auto* method = text_member(*object, "method");
    const auto* target = text_member(*object, "target");
    if (!method || !target) return std::nullopt;
    recorded_line line;
    line.method = std::string(*method);
    line.target = std::string(*target);
    auto request_body = read_body(*object, "request_body");
    auto body = read_body(*object, "body");
    if (!request_body || !body) return std::nullopt;
    line.request_body = std::move(*request_body);
    line.body = std::move(*body);
    if (const json::value* status = object->if_contains("status")) {
        const auto* number = status->if_int64();
        if (!number || *number < 100 || *number > 999) return std::nullopt;
        line.status = static_cast<int>(*number);
    }
    if (const json::value* fields = object->if_contains("headers")) {
        if (!fields->is_array() || !read_fields(fields->get_array(), line)) return std::nullopt;
    }
    if (const json::value* failure = object->if_contains("error")) {
        if (!failure->is_object() || !read_error(failure->get_object(), line)) return std::nullopt;
    }
    if (line.status == 0 && !line.failed) return std::nullopt;
    return line;
}

} // namespace runtype::testing::detail
