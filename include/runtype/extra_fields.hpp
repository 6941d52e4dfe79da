// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype {

/** The fields of an answer that this version of the library does not know, in the order in which they came.
 *
 *  The service adds fields over time. They are kept, so that they can be read before the library knows them and so that
 *  nothing is lost when an object is stored and read again.
 *
 *  @par Thread safety
 *  Distinct objects: safe. One object: safe for reading.
 */
class RUNTYPE_API extra_fields {
public:
    using value_type = std::pair<std::string, raw_json>;
    using const_iterator = std::vector<value_type>::const_iterator;

    extra_fields() noexcept {}

    /// The value of a field, or nullptr. Of a name that came more than once, the last.
    [[nodiscard]] const raw_json* find(std::string_view name) const noexcept;
    [[nodiscard]] bool contains(std::string_view name) const noexcept { return find(name) != nullptr; }
    /// Appends a field.
    void add(std::string name, raw_json value);

    [[nodiscard]] bool empty() const noexcept { return fields_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return fields_.size(); }
    [[nodiscard]] const_iterator begin() const noexcept { return fields_.begin(); }
    [[nodiscard]] const_iterator end() const noexcept { return fields_.end(); }

    friend bool operator==(const extra_fields&, const extra_fields&) = default;

private:
    // No look-up when a field is added: an answer of many thousand unknown fields would then cost the square of them.
    std::vector<value_type> fields_;
};

} // namespace runtype
