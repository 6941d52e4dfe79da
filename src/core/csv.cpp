// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/csv.hpp"

namespace runtype::detail {

void append_csv_field(std::string& line, std::string_view field)
{
    // Blanks at the ends are part of a field, but there are readers that drop them where no quotes stand.
    const bool blank = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    if (!blank && field.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += field;
        return;
    }
    line += '"';
    for (const char c : field) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

} // namespace runtype::detail
