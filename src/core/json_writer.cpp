// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_writer.hpp"

#include "core/json_path.hpp"
#include "core/json_reader.hpp"
#include "core/json_scan.hpp"
#include "core/utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace runtype::detail {

void json_writer::open(char bracket)
{
    separate();
    out_ += bracket;
    comma_ = false;
}

void json_writer::close(char bracket)
{
    out_ += bracket;
    comma_ = true;
}

void json_writer::separate()
{
    if (comma_) out_ += ',';
    comma_ = true;
}

void json_writer::key(std::string_view name)
{
    separate();
    quoted(name);
    out_ += ':';
    comma_ = false;
}

void json_writer::string(std::string_view value)
{
    separate();
    quoted(value);
}

void json_writer::number(std::int64_t value)
{
    separate();
    std::array<char, 24> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    out_.append(text.data(), end);
}

void json_writer::number(double value)
{
    separate();
    if (!std::isfinite(value)) {
        report("Expected a number, received infinity or NaN");
        out_ += "null";
        return;
    }
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    out_.append(text.data(), end);
}

void json_writer::boolean(bool value)
{
    separate();
    out_ += value ? "true" : "false";
}

void json_writer::null()
{
    separate();
    out_ += "null";
}

void json_writer::raw(std::string_view json)
{
    json_reader in(json);
    std::string_view value;
    separate();
    if (in.raw_value(value) && in.finish()) {
        out_ += value;
        return;
    }
    report("Not JSON at offset " + std::to_string(in.offset()) + ": " + in.problem());
    out_ += "null";
}

void json_writer::quoted(std::string_view text)
{
    out_ += '"';
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p != end) {
        const char* const stop = find_special(p, end);
        out_.append(p, stop);
        p = stop == end ? end : escape(stop, end);
    }
    out_ += '"';
}

// Writes the character at `p`, which is not plain, and gives the place behind it.
const char* json_writer::escape(const char* p, const char* end)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(*p);
    if (byte >= 0x80) {
        if (const char* const next = utf8_sequence_end(p, end)) {
            out_.append(p, next);
            return next;
        }
        report("Expected UTF-8 text, received other bytes");
        append_utf8(out_, replacement_character);
        return p + 1;
    }
    switch (*p) {
    case '"': out_ += "\\\""; break;
    case '\\': out_ += "\\\\"; break;
    case '\b': out_ += "\\b"; break;
    case '\f': out_ += "\\f"; break;
    case '\n': out_ += "\\n"; break;
    case '\r': out_ += "\\r"; break;
    case '\t': out_ += "\\t"; break;
    default: (((out_ += "\\u00") += digits[byte >> 4]) += digits[byte & 15]); break;
    }
    return p + 1;
}

void json_writer::report(std::string_view message)
{
    if (problem_) return;
    problem_.emplace();
    problem_->code = detail_code::invalid_format;
    problem_->code_text = to_string(problem_->code);
    problem_->message = message;
    const std::string_view document = std::string_view(out_).substr(start_);
    problem_->path = json_path(document, document.size(), path_form::dotted);
}

} // namespace runtype::detail
