// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_reader.hpp"

#include "core/json_escape.hpp"
#include "core/json_path.hpp"
#include "core/json_scan.hpp"
#include "core/json_skip.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

namespace runtype::detail {

namespace {

// Which of the open brackets are objects, for skipping without recursion.
class bracket_stack {
public:
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    void push(bool object) noexcept
    {
        const std::uint64_t bit = std::uint64_t{1} << (size_ % 64);
        objects_[size_ / 64] = object ? objects_[size_ / 64] | bit : objects_[size_ / 64] & ~bit;
        ++size_;
    }
    void pop() noexcept { --size_; }
    [[nodiscard]] bool top_is_object() const noexcept { return (objects_[(size_ - 1) / 64] >> ((size_ - 1) % 64)) & 1; }

private:
    static_assert(max_json_depth % 64 == 0);
    std::array<std::uint64_t, max_json_depth / 64> objects_{};
    std::size_t size_ = 0;
};

std::string found(const char* at, const char* end)
{
    if (at == end) return "the end of the text";
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    if (*at == '{') return "an object";
    if (*at == '[') return "an array";
    if (*at == '"') return "a string";
    if (*at == '-' || is_digit(*at)) return "a number";
    if (rest.starts_with("true") || rest.starts_with("false")) return "a boolean";
    if (rest.starts_with("null")) return "null";
    if (rest.starts_with("\xef\xbb\xbf")) return "a byte order mark";
    if (*at > ' ' && *at < '\x7f') return std::string("'") + *at + "'";
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(*at);
    return std::string("the byte 0x") + digits[byte >> 4] + digits[byte & 15];
}

// Whether a number that does not fit a double is too small for it, not too large: what the position of the first digit
// that counts and the exponent say together.
bool is_tiny(std::string_view number) noexcept
{
    std::int64_t exponent = 0;
    if (const auto e = number.find_first_of("eE"); e != std::string_view::npos) {
        std::string_view digits = number.substr(e + 1);
        const bool negative = digits.front() == '-';
        if (digits.front() == '+') digits.remove_prefix(1);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
        if (read.ec != std::errc()) return negative; // beyond 64 bits
        number = number.substr(0, e);
    }
    const auto point = std::min(number.find('.'), number.size());
    const auto first = number.find_first_of("123456789");
    if (first == std::string_view::npos) return true;
    const auto place = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
    return exponent < -place; // the subtraction, not a sum with the exponent, cannot overflow
}

} // namespace

bool json_reader::begin(char bracket, std::string_view what)
{
    if (!take(bracket)) return fail_expected_at(pos_, what);
    if (depth_ == max_json_depth) return fail(pos_ - 1, "nested too deep");
    ++depth_;
    first_ = true;
    return true;
}

// These run for every member and every string of a document, skipped ones too, and are short but for what is rare: the
// compiler would call them, which costs a page a tenth of its instructions.
#if defined(__GNUC__)
#define RUNTYPE_INLINED [[gnu::always_inline]] inline
#else
#define RUNTYPE_INLINED inline
#endif

// Moves to the next member of the array or object that is open.
RUNTYPE_INLINED bool json_reader::next(char bracket)
{
    skip_space();
    if (pos_ != end_) {
        if (*pos_ == bracket) {
            ++pos_;
            --depth_;
            first_ = false;
            return false;
        }
        if (first_) {
            first_ = false;
            return true;
        }
        if (*pos_ == ',') {
            ++pos_;
            return true;
        }
    }
    return fail_expected_at(pos_, bracket == '}' ? "',' or '}'" : "',' or ']'");
}

bool json_reader::next_element() { return next(']'); }

// memcmp() is a call, and names are short: two words that overlap are the whole of most.
RUNTYPE_INLINED bool same_text(const char* a, const char* b, std::size_t size) noexcept
{
    const auto same_word = [&]<typename Word>(std::size_t at, Word) {
        Word x;
        Word y;
        std::memcpy(&x, a + at, sizeof x);
        std::memcpy(&y, b + at, sizeof y);
        return x == y;
    };
    if (size > 16) return std::memcmp(a, b, size) == 0;
    if (size >= 8) return same_word(0, std::uint64_t{}) && same_word(size - 8, std::uint64_t{});
    if (size >= 4) return same_word(0, std::uint32_t{}) && same_word(size - 4, std::uint32_t{});
    return std::memcmp(a, b, size) == 0;
}

RUNTYPE_INLINED bool json_reader::key_text(std::string_view& key)
{
    if (!take('"')) return fail_expected_at(pos_, "a key");
    const char* const from = pos_;
    const char* const stop = find_special(from, end_);
    if (stop != end_ && *stop == '"') {
        key = std::string_view(from, static_cast<std::size_t>(stop - from));
        pos_ = stop + 1;
    } else {
        if (!string_tail(stop, key_.assign(from, stop))) return false;
        key = key_;
    }
    return true;
}

bool json_reader::next_key(std::string_view& key) { return next('}') && key_text(key) && key_end(); }

bool json_reader::next_member(member_finder& member)
{
    // The name that is expected, written without white space, as services do.
    if (member.likely_ < member.names_.size()) {
        const std::string_view name = member.names_[member.likely_];
        const std::size_t comma = first_ ? 0 : 1;
        const char* const p = pos_ + comma;
        if (remaining() > comma + name.size() + 2 && (first_ || *pos_ == ',') && p[0] == '"' &&
            p[name.size() + 1] == '"' && p[name.size() + 2] == ':' && same_text(p + 1, name.data(), name.size())) {
            pos_ = p + name.size() + 3;
            first_ = false;
            member.index_ = member.likely_++;
            return true;
        }
    }
    if (!next('}') || !key_text(member.key_)) return false;
    member.find();
    return key_end();
}

void member_finder::find() noexcept
{
    index_ = static_cast<std::size_t>(std::ranges::find(names_, key_) - names_.begin());
    if (index_ < names_.size()) likely_ = index_ + 1;
}

RUNTYPE_INLINED bool json_reader::skip_key()
{
    if (!next('}')) return false;
    if (peek() != '"') return fail_expected_at(pos_, "a key");
    return skip_string() && key_end();
}

RUNTYPE_INLINED bool json_reader::key_end() { return take(':') || fail_expected_at(pos_, "':'"); }

bool json_reader::read_null() { return peek() == 'n' && literal("null"); }

namespace {

// assign() would take twice the room that `out` has when it grows, and more instructions.
void store(std::string& out, const char* from, std::size_t size)
{
    if (size > out.capacity())
        out = std::string(from, size);
    else
        out.assign(from, size);
}

} // namespace

RUNTYPE_INLINED bool json_reader::text(std::string_view& out)
{
    if (!take('"')) return fail_expected_at(pos_, "a string");
    const char* const from = pos_;
    const char* const stop = find_special(from, end_);
    const auto size = static_cast<std::size_t>(stop - from);
    if (stop != end_ && *stop == '"') {
        out = std::string_view(from, size);
        pos_ = stop + 1;
        return true;
    }
    // In a buffer that is there already, so that the string gets its memory once and no more than it needs.
    constexpr std::size_t usual_room = 256; // so that it seldom grows
    text_.reserve(usual_room);
    if (!string_tail(stop, text_.assign(from, size))) return false;
    out = text_;
    return true;
}

bool json_reader::read_text(std::string_view& out) { return text(out); }

bool json_reader::read_string(std::string& out)
{
    std::string_view found;
    if (!text(found)) return false;
    store(out, found.data(), found.size());
    return true;
}

// The rest of a string, from the first character that is not plain.
bool json_reader::string_tail(const char* from, std::string& out)
{
    for (const char* p = from;;) {
        p = plain_end(p);
        if (p == nullptr) return false;
        out.append(from, p);
        if (*p == '"') {
            pos_ = p + 1;
            return true;
        }
        from = p = unescape(p, &out);
        if (p == nullptr) return false;
    }
}

RUNTYPE_INLINED bool json_reader::skip_string()
{
    const char* const stop = find_special(pos_ + 1, end_);
    if (stop != end_ && *stop == '"') {
        pos_ = stop + 1;
        return true;
    }
    for (const char* p = stop;;) {
        p = plain_end(p);
        if (p == nullptr) return false;
        if (*p == '"') {
            pos_ = p + 1;
            return true;
        }
        p = unescape(p, nullptr);
        if (p == nullptr) return false;
    }
}

// The first '"' or '\' from `p`, which is within a string; nullptr after a failure.
const char* json_reader::plain_end(const char* p)
{
    for (;;) {
        p = find_special(p, end_);
        if (p == end_) {
            fail(p, "a string does not end");
            return nullptr;
        }
        if (*p == '"' || *p == '\\') return p;
        if (static_cast<unsigned char>(*p) < 0x20) {
            fail(p, "a control character in a string");
            return nullptr;
        }
        const char* const end = utf8_sequence_end(p, end_);
        if (end == nullptr) {
            fail(p, "a string is not UTF-8");
            return nullptr;
        }
        p = end;
    }
}

// Reads the escape sequence at `p` and gives the place behind it; nullptr after a failure. `out` may be nullptr.
const char* json_reader::unescape(const char* p, std::string* out)
{
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view values = "\"\\/\b\f\n\r\t";
    const char* const name = p + 1;
    if (name != end_ && *name == 'u') return unescape_unit(p, out);
    const auto i = name == end_ ? names.npos : names.find(*name);
    if (i == names.npos) {
        fail(p, "an unknown escape sequence in a string");
        return nullptr;
    }
    if (out != nullptr) *out += values[i];
    return name + 1;
}

const char* json_reader::unescape_unit(const char* p, std::string* out)
{
    const escaped_unit unit = read_escaped_unit(p, end_);
    if (unit.length == 0) {
        fail(p, "an unknown escape sequence in a string");
        return nullptr;
    }
    if (out != nullptr) append_utf8(*out, unit.lone_surrogate ? replacement_character : unit.code_point);
    return p + unit.length;
}

bool json_reader::read_bool(bool& out)
{
    const char c = peek();
    if (c != 't' && c != 'f') return fail_expected_at(pos_, "a boolean");
    out = c == 't';
    return literal(out ? "true" : "false");
}

bool json_reader::literal(std::string_view word)
{
    if (static_cast<std::size_t>(end_ - pos_) < word.size() || std::memcmp(pos_, word.data(), word.size()) != 0)
        return fail_expected_at(pos_, "a value");
    pos_ += word.size();
    return true;
}

// The end of the number at `p`; nullptr after a failure.
const char* json_reader::number_end(const char* p, bool& integral)
{
    const auto digits = [&] {
        const char* const from = p;
        while (p != end_ && is_digit(*p)) ++p;
        return p != from || fail_expected_at(p, "a digit");
    };
    integral = true;
    if (*p == '-') ++p;
    if (p != end_ && *p == '0')
        ++p; // no digit may follow a leading zero
    else if (!digits())
        return nullptr;
    if (p != end_ && *p == '.') {
        integral = false;
        ++p;
        if (!digits()) return nullptr;
    }
    if (p != end_ && (*p == 'e' || *p == 'E')) {
        integral = false;
        ++p;
        if (p != end_ && (*p == '+' || *p == '-')) ++p;
        if (!digits()) return nullptr;
    }
    return p;
}

bool json_reader::read_double(double& out)
{
    const char c = peek();
    if (c != '-' && !is_digit(c)) return fail_expected_at(pos_, "a number");
    bool integral = false;
    const char* const end = number_end(pos_, integral);
    if (end == nullptr) return false;
    double value = 0;
    if (std::from_chars(pos_, end, value).ec != std::errc()) {
        if (!is_tiny(std::string_view(pos_, static_cast<std::size_t>(end - pos_))))
            return fail(pos_, "a number is too large");
        value = *pos_ == '-' ? -0.0 : 0.0;
    }
    if (std::isinf(value)) return fail(pos_, "a number is too large");
    out = value;
    pos_ = end;
    return true;
}

bool json_reader::read_int64(std::int64_t& out, digit_strings strings)
{
    const char c = peek();
    if (c == '"' && strings == digit_strings::accepted) {
        const char* const from = pos_ + 1;
        const auto read = std::from_chars(from, end_, out);
        if (read.ec != std::errc() || read.ptr == end_ || *read.ptr != '"')
            return fail(pos_, "a string is not a whole number");
        pos_ = read.ptr + 1;
        return true;
    }
    if (c != '-' && !is_digit(c)) return fail_expected_at(pos_, "a whole number");
    const char* const from = pos_;
    bool integral = false;
    const char* const end = number_end(from, integral);
    if (end == nullptr) return false;
    if (integral) {
        if (std::from_chars(from, end, out).ec != std::errc()) return fail(from, "a number is out of range");
        pos_ = end;
        return true;
    }
    double value = 0;
    if (!read_double(value)) return false;
    constexpr double limit = 9223372036854775808.0; // 2^63
    if (value != std::trunc(value)) return fail(from, "expected a whole number, found a fraction");
    if (value < -limit || value >= limit) return fail(from, "a number is out of range");
    out = static_cast<std::int64_t>(value);
    return true;
}

bool json_reader::skip_scalar(char first)
{
    switch (first) {
    case '"': return skip_string();
    case 't': return literal("true");
    case 'f': return literal("false");
    case 'n': return literal("null");
    default: break;
    }
    if (first != '-' && !is_digit(first)) return fail_expected_at(pos_, "a value");
    bool integral = false;
    const char* const end = number_end(pos_, integral);
    if (end == nullptr) return false;
    pos_ = end;
    return true;
}

bool json_reader::skip_value()
{
    if (const char* const end = json_value_end(pos_, end_, max_json_depth - depth_)) {
        pos_ = end;
        first_ = false;
        return true;
    }
    return skip_checked();
}

bool json_reader::skip_checked()
{
    bracket_stack open;
    for (;;) {
        const char c = peek();
        if (c == '{' || c == '[') {
            if (!begin(c, {})) return false;
            open.push(c == '{');
        } else if (!skip_scalar(c)) {
            return false;
        }
        while (!open.empty() && !(open.top_is_object() ? skip_key() : next_element())) {
            if (failed_) return false;
            open.pop();
        }
        if (open.empty()) return true;
    }
}

bool json_reader::raw_value(std::string_view& out)
{
    skip_space();
    const char* const from = pos_;
    if (!skip_value()) return false;
    out = std::string_view(from, static_cast<std::size_t>(pos_ - from));
    return true;
}

bool json_reader::finish()
{
    skip_space();
    if (failed_) return false;
    return pos_ == end_ || fail_expected_at(pos_, "the end of the text");
}

bool json_reader::fail_expected(std::string_view what)
{
    skip_space();
    return fail_expected_at(pos_, what);
}

bool json_reader::fail_expected_at(const char* at, std::string_view what)
{
    return failed_ ? false : fail(at, "expected " + std::string(what) + ", found " + found(at, end_));
}

bool json_reader::fail(const char* at, std::string problem)
{
    if (failed_) return false;
    failed_ = true;
    offset_ = static_cast<std::size_t>(at - begin_);
    problem_ = std::move(problem);
    pos_ = end_; // what is read from here on fails too
    return false;
}

std::string json_reader::path() const
{
    return json_path(std::string_view(begin_, static_cast<std::size_t>(end_ - begin_)), offset_);
}

} // namespace runtype::detail
