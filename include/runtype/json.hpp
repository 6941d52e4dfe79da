// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a free-form value (metadata, config, messages) is kept as the text that was received and is parsed when
// somebody asks. Building a DOM for every such field takes twice as long as decoding all the rest of a page, and a bulk
// job that copies or filters records looks at few of them. Consequence: equality is equality of text. Boost.JSON is
// only declared here, because including it takes half a second of every translation unit: who calls parse() includes
// it.

#include <runtype/config.hpp>
#include <runtype/result.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace runtype {

/** A JSON value as text: what the service sent for a free-form field, or what a request is to send.
 *
 *  @code
 *  #include <boost/json.hpp>                                                      // for parse() and for values of it
 *
 *  auto owner = record.metadata.parse().value().at("owner");                      // reading
 *  auto params = runtype::create_record("document", "Plan")
 *                    .metadata(runtype::raw_json(R"({"owner":"ann"})"));          // writing text
 *  params.metadata(boost::json::object{{"owner", "ann"}});                        // writing a Boost.JSON value
 *  @endcode
 *
 *  Empty stands for "there is no value", which is not the same as null. Text given by the caller is checked when it is
 *  used: parse() and the call that sends it fail if it is not JSON.
 *
 *  @par Thread safety
 *  Distinct objects: safe. One object: safe for reading.
 */
class RUNTYPE_API raw_json {
public:
    /// No value.
    raw_json() noexcept {}
    /// JSON text, for example `{"owner":"ann"}`.
    explicit raw_json(std::string text) noexcept : text_(std::move(text)) {}
    /// Not null: that would be `raw_json("null")`.
    raw_json(std::nullptr_t) = delete;
    /// The text of a Boost.JSON value. The exact types only: `boost::json::value` itself converts from almost anything.
    template <typename Value>
        requires std::same_as<Value, boost::json::value> || std::same_as<Value, boost::json::object> ||
                 std::same_as<Value, boost::json::array>
    raw_json(const Value& value) : text_(serialized(value))
    {
    }

    /// The JSON text, "" if there is no value.
    [[nodiscard]] const std::string& text() const& noexcept { return text_; }
    [[nodiscard]] std::string text() && noexcept { return std::move(text_); }
    /// Whether there is no value.
    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
    /// Whether the value is null.
    [[nodiscard]] bool is_null() const noexcept;

    /** The value as a Boost.JSON document.
     *
     *  @return The document, or errc::bad_response: there is no value, or the text is not JSON, with the place where it
     *          stops being so. Values that the service sent always parse.
     */
    [[nodiscard]] result<boost::json::value> parse() const;

    /// Equality of the texts: `{"a":1}` and `{ "a": 1 }` differ. Compare parse() for equality of the values.
    friend bool operator==(const raw_json&, const raw_json&) = default;

private:
    static std::string serialized(const boost::json::value& value);
    static std::string serialized(const boost::json::object& value);
    static std::string serialized(const boost::json::array& value);

    std::string text_;
};

/// Writes the text.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const raw_json& json);

/** A field of a request that may be left out, be null, or have a value.
 *
 *  The service tells the first two apart: an update leaves alone what was left out, and clears what is null.
 */
template <typename T>
class nullable {
public:
    /// Left out.
    nullable() noexcept {}
    /// Null.
    nullable(std::nullptr_t) noexcept : null_(true) {}
    /// A value.
    nullable(T value) noexcept(std::is_nothrow_move_constructible_v<T>) : value_(std::move(value)) {}

    [[nodiscard]] bool is_absent() const noexcept { return !null_ && !value_; }
    [[nodiscard]] bool is_null() const noexcept { return null_; }
    [[nodiscard]] bool has_value() const noexcept { return value_.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }
    /// The value; only if has_value().
    [[nodiscard]] const T& operator*() const noexcept { return *value_; }
    [[nodiscard]] const T* operator->() const noexcept { return &*value_; }

    friend bool operator==(const nullable&, const nullable&) = default;

private:
    std::optional<T> value_;
    bool null_ = false;
};

} // namespace runtype
