// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <span>
#include <string_view>

namespace runtype::test {

/// What a field of a model holds.
enum class field_kind : unsigned char { text, boolean, whole, number, free, object, list };

/// One field of a model, as the catalogue has it.
struct model_field {
    std::string_view model;
    std::string_view name; ///< in JSON
    field_kind kind;
    field_kind element;     ///< of a list; otherwise the kind
    std::string_view inner; ///< the model that it or its elements are, or ""
    bool optional;          ///< absent and null can be told from a value
};

/// The fields of all models.
[[nodiscard]] std::span<const model_field> model_fields() noexcept;

} // namespace runtype::test
