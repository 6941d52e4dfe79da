// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing {

/** Makes JSON documents and spoils them, the same ones for the same seed on every platform.
 *
 *  (The standard's distributions differ between libraries, so none is used.)
 */
class json_samples {
public:
    explicit json_samples(std::uint64_t seed) : random_(seed) {}

    [[nodiscard]] std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }

    /// A valid document of any kind, with white space, escapes, characters of all lengths, and numbers in all forms.
    std::string document()
    {
        std::string out;
        append_space(out);
        append_value(out, 0);
        append_space(out);
        return out;
    }

    /// The document with a few random changes; most results are not JSON.
    std::string spoiled(std::string text)
    {
        constexpr std::string_view bytes =
            "{}[]\",:\\/ \t\n0123456789.eE+-truefalsn\x01\x1f\x7f\x80\xbf\xc3\xe2\xed\xf0\xffu";
        for (std::size_t i = 1 + below(3); i > 0; --i) {
            const std::size_t at = below(text.size() + 1);
            const char byte = bytes[below(bytes.size())];
            switch (below(6)) {
            case 0: text.insert(at, 1, byte); break;
            case 1: text.erase(at, 1 + below(3)); break;
            case 2: text.resize(at); break;
            case 3: {
                const std::size_t from =
                    below(text.size() + 1); // by name: the order of arguments is the compiler's choice
                text.insert(at, text.substr(from, 1 + below(8)));
                break;
            }
            default:
                if (at < text.size()) text[at] = byte;
            }
        }
        return text;
    }

private:
    void append_space(std::string& out)
    {
        for (std::size_t i = below(4); i > 1; --i) out += " \t\r\n"[below(4)];
    }

    void append_value(std::string& out, std::size_t depth)
    {
        switch (below(depth < 5 ? 8 : 6)) {
        case 0: out += "null"; break;
        case 1: out += below(2) == 0 ? "true" : "false"; break;
        case 2: append_number(out); break;
        case 3: out += std::to_string(static_cast<std::int64_t>(random_())); break;
        case 4:
        case 5: append_string(out); break;
        case 6: append_array(out, depth); break;
        default: append_object(out, depth); break;
        }
    }

    void append_digits(std::string& out, std::size_t count)
    {
        for (; count > 0; --count) out += static_cast<char>('0' + below(10));
    }

    void append_number(std::string& out)
    {
        if (below(3) == 0) out += '-';
        if (below(4) == 0) {
            out += '0';
        } else {
            out += static_cast<char>('1' + below(9));
            append_digits(out, below(8));
        }
        if (below(2) == 0) append_digits(out += '.', 1 + below(6));
        if (below(3) != 0) return;
        out += below(2) == 0 ? 'e' : 'E';
        if (below(2) == 0) out += below(2) == 0 ? '+' : '-';
        append_digits(out, 1 + below(2));
    }

    void append_unit(std::string& out, unsigned unit)
    {
        constexpr std::string_view digits = "0123456789abcdefABCDEF";
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) {
            const unsigned digit = (unit >> shift) & 15;
            out += digits[digit < 10 || below(2) == 0 ? digit : digit + 6];
        }
    }

    char32_t code_point()
    {
        static constexpr std::array<char32_t, 5> bounds = {0x80, 0x800, 0xd800, 0x10000, 0x110000};
        const char32_t bound = bounds[below(bounds.size())];
        const auto c = static_cast<char32_t>(0x20 + below(bound - 0x20));
        return c >= 0xd800 && c < 0xe000 ? U'x' : c;
    }

    void append_string(std::string& out)
    {
        out += '"';
        for (std::size_t i = below(4) == 0 ? below(40) : below(8); i > 0; --i) {
            const char32_t c = code_point();
            switch (below(8)) {
            case 0: (out += '\\') += "\"\\/bfnrt"[below(8)]; break;
            case 1:
                if (c >= 0x10000) {
                    append_unit(out, 0xd800 + (static_cast<unsigned>(c - 0x10000) >> 10));
                    append_unit(out, 0xdc00 + (static_cast<unsigned>(c) & 0x3ff));
                } else {
                    append_unit(out, static_cast<unsigned>(c));
                }
                break;
            case 2: detail::append_utf8(out, c == U'"' || c == U'\\' ? U'q' : c); break;
            default: out += static_cast<char>('a' + below(26)); break;
            }
        }
        out += '"';
    }

    void append_array(std::string& out, std::size_t depth)
    {
        out += '[';
        for (std::size_t i = 0, n = below(5); i < n; ++i) {
            if (i > 0) out += ',';
            append_space(out);
            append_value(out, depth + 1);
            append_space(out);
        }
        append_space(out);
        out += ']';
    }

    void append_object(std::string& out, std::size_t depth)
    {
        out += '{';
        append_space(out);
        for (std::size_t i = 0, n = below(5); i < n; ++i) {
            if (i > 0) out += ',';
            append_space(out);
            if (below(4) == 0)
                out += "\"again\""; // so that keys come twice
            else
                append_string(out);
            append_space(out);
            out += ':';
            append_space(out);
            append_value(out, depth + 1);
            append_space(out);
        }
        out += '}';
    }

    std::mt19937_64 random_;
};

} // namespace runtype::testing
