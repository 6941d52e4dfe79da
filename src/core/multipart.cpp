// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/multipart.hpp"

#include <cstddef>

namespace runtype::detail {

std::string make_boundary(prng& random)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "runtype-";
    for (int half = 0; half < 2; ++half) {
        prng::result_type bits = random();
        for (int digit = 0; digit < 16; ++digit, bits >>= 4) text += digits[bits & 15u];
    }
    return text;
}

std::string with_crlf(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '\r' && c != '\n') {
            out += c;
            continue;
        }
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
        out += "\r\n";
    }
    return out;
}

std::string escape_form_name(std::string_view name)
{
    std::string out;
    out.reserve(name.size());
    for (const char c : name) {
        switch (c) {
        case '"': out += "%22"; break;
        case '\r': out += "%0D"; break;
        case '\n': out += "%0A"; break;
        default: out += c;
        }
    }
    return out;
}

void multipart_form::part(std::string_view name)
{
    if (!head_.empty()) head_ += "\r\n";
    // Names of fields have their line ends made CRLF first, those of files not: so the standard says.
    head_ += "--" + boundary_ + "\r\nContent-Disposition: form-data; name=\"" + escape_form_name(with_crlf(name)) + '"';
}

void multipart_form::field(std::string_view name, std::string_view value)
{
    part(name);
    head_ += "\r\n\r\n" + with_crlf(value);
}

void multipart_form::file(std::string_view name, std::string_view file_name, std::string_view content_type)
{
    part(name);
    head_ += "; filename=\"" + escape_form_name(file_name) + "\"\r\nContent-Type: ";
    head_ += content_type;
    head_ += "\r\n\r\n";
}

} // namespace runtype::detail
