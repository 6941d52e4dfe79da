// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: answers are read in one pass straight into structs, without a document in between. A Boost.JSON document of
// a page costs 3,300 allocations, and simdjson, which is as fast as this, would be one more library that every user has
// to install and needs its fast code chosen at run time.
//
// Decision: half of a surrogate pair ("\ud83d" alone) reads as U+FFFD, where strict parsers refuse the document.
// JavaScript services cut strings between the halves of an emoji and escape what is left; one such name must not cost a
// bulk job the other 99 records of the page. raw_value() keeps the text as it came.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace runtype::detail {

/// Levels of arrays and objects that a document may have. Real answers have fewer than 20; the reader itself does not
/// recurse, but what reads the text after it (Boost.JSON, the user's code) does, on a coroutine's thread.
inline constexpr std::size_t max_json_depth = 512;

/// Whether a number may also come as a string of digits ("42").
enum class digit_strings : bool { refused, accepted };

/// Tells which of its members an object's keys are. Services write an object's members in one order, so the member
/// behind the last one is tried first, and most keys cost one comparison.
class member_finder {
public:
    /// The names must outlive it.
    explicit member_finder(std::span<const std::string_view> names) noexcept : names_(names) {}

    /// The place of the key's name, or the number of the names for a key that is none of them.
    [[nodiscard]] std::size_t index() const noexcept { return index_; }
    /// The key, if it is none of the names. Valid until the next one.
    [[nodiscard]] std::string_view key() const noexcept { return key_; }

private:
    friend class json_reader;
    void find() noexcept;

    std::span<const std::string_view> names_;
    std::size_t index_ = 0;
    std::size_t likely_ = 0;
    std::string_view key_;
};

/** Reads a JSON document (RFC 8259) piece by piece, in order.
 *
 *  Every function that reads returns false when the text is wrong. The first failure stays, and everything after it
 *  returns false as well, so code that reads an object needs no checks of its own:
 *
 *  @code
 *  if (!in.begin_object()) return;
 *  for (std::string_view key; in.next_key(key);) {
 *      if (key == "id") in.read_string(id);
 *      else in.skip_value();
 *  }
 *  @endcode
 *
 *  After next_key(), next_member() and next_element() gave true, exactly one value must be read, in whole. What is
 * skipped is checked like what is read. The text must outlive the reader.
 */
class json_reader {
public:
    explicit json_reader(std::string_view text) noexcept : begin_(text.data()), pos_(begin_), end_(begin_ + text.size())
    {
    }

    /// Not a text that is about to go away.
    template <std::same_as<std::string> Temporary>
    explicit json_reader(Temporary&&) = delete;

    /// Enters an object.
    bool begin_object() { return begin('{', "an object"); }
    /// Reads the next key; false at the end of the object, which is left then. `key` is valid until the next call.
    bool next_key(std::string_view& key);
    /// Reads the next key and finds the member that it names; false at the end of the object, which is left then.
    bool next_member(member_finder& member);
    /// Enters an array.
    bool begin_array() { return begin('[', "an array"); }
    /// Moves to the next element; false at the end of the array, which is left then.
    bool next_element();

    /// Takes a null if that is what comes next. False is no failure.
    bool read_null();
    bool read_string(std::string& out);
    /// Reads a string that need not be kept: `out` is valid until the next call.
    bool read_text(std::string_view& out);
    bool read_bool(bool& out);
    /// Reads a number without a fraction, 25.0 and 1e2 included.
    bool read_int64(std::int64_t& out, digit_strings strings = digit_strings::refused);
    bool read_double(double& out);
    /// Skips a value of any kind.
    bool skip_value();
    /// Gives the text of a value of any kind, checked, without white space around it.
    bool raw_value(std::string_view& out);
    /// Checks that nothing but white space is left.
    bool finish();

    /// How much of the text is left.
    [[nodiscard]] std::size_t remaining() const noexcept { return static_cast<std::size_t>(end_ - pos_); }
    /// The first character of what comes next, '\0' at the end. '{', '[' and '"' tell what kind of value it is.
    [[nodiscard]] char peek() noexcept
    {
        skip_space();
        return pos_ == end_ ? '\0' : *pos_;
    }
    /// Fails at the value that comes next: "expected ..., found ...".
    bool fail_expected(std::string_view what);

    [[nodiscard]] bool failed() const noexcept { return failed_; }
    /// What is wrong: "expected a string, found a number". Never text from the document but one character.
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }
    /// Where it is wrong.
    [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
    /// The same place as a path: "data[3].metadata", "" for the document itself.
    [[nodiscard]] std::string path() const;

private:
    void skip_space() noexcept
    {
        if (pos_ != end_ && *pos_ > ' ') return; // services write none
        while (pos_ != end_ && (*pos_ == ' ' || *pos_ == '\n' || *pos_ == '\r' || *pos_ == '\t')) ++pos_;
    }
    // Whether the next character, white space skipped, is this one. Then it is taken.
    bool take(char c) noexcept
    {
        skip_space();
        if (pos_ == end_ || *pos_ != c) return false;
        ++pos_;
        return true;
    }
    bool begin(char bracket, std::string_view what);
    bool next(char bracket);
    bool key_text(std::string_view& key);
    bool key_end();
    bool skip_checked();
    bool skip_key();
    bool text(std::string_view& out);
    bool string_tail(const char* from, std::string& out);
    bool skip_string();
    bool skip_scalar(char first);
    bool literal(std::string_view word);
    const char* plain_end(const char* p);
    const char* unescape(const char* p, std::string* out);
    const char* unescape_unit(const char* p, std::string* out);
    const char* number_end(const char* p, bool& integral);
    bool fail(const char* at, std::string problem);
    bool fail_expected_at(const char* at, std::string_view what);

    const char* begin_;
    const char* pos_;
    const char* end_;
    std::size_t depth_ = 0;
    bool first_ = false; // behind an opening bracket
    bool failed_ = false;
    std::size_t offset_ = 0;
    std::string key_;  // one that has escapes
    std::string text_; // a string that has escapes or letters beyond ASCII, before it is known how long it gets
    std::string problem_;
};

} // namespace runtype::detail
