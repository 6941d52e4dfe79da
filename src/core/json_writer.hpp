// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/error.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/** Appends one JSON document to a string.
 *
 *  The result is always JSON: what cannot be written (text that is not UTF-8, a number that is not finite, raw text
 *  that is not JSON) is replaced, and the first such place is kept in problem(), so that a request is not sent with it.
 *  Commas and colons are written as needed; the calls must nest as the document does.
 */
class json_writer {
public:
    explicit json_writer(std::string& out) noexcept : out_(out), start_(out.size()) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    /// The name of the object's next member.
    void key(std::string_view name);

    void string(std::string_view value);
    void number(std::int64_t value);
    /// The shortest text that reads back as the same number.
    void number(double value);
    void boolean(bool value);
    void null();
    /// A value of any kind as text, which is checked.
    void raw(std::string_view json);

    /// The first thing that could not be written, if any, with its path.
    [[nodiscard]] const std::optional<validation_detail>& problem() const noexcept { return problem_; }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void quoted(std::string_view text);
    const char* escape(const char* p, const char* end);
    void report(std::string_view message);

    std::string& out_;
    std::size_t start_;  // of the document
    bool comma_ = false; // before the next member or element
    std::optional<validation_detail> problem_;
};

} // namespace runtype::detail
