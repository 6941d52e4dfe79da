// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/models/records.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace bench {

/** A page of records into the library's own structs, by simdjson, as one writes it by hand for this one answer: in the
 *  order in which the fields come, without unknown fields and without words about what is wrong.
 *
 *  Free-form fields are kept as text, as the library keeps them.
 */
class page_reader {
public:
    page_reader();
    ~page_reader();
    /// Reads into fresh structs, checks that they are what the server sends, and gives the next cursor, which is valid
    /// until the next call; "" at the end of the list.
    [[nodiscard]] std::string_view read(std::string_view body);
    /// The structs of the last page.
    [[nodiscard]] const std::vector<runtype::record>& records() const noexcept { return records_; }

private:
    struct parser;
    std::unique_ptr<parser> parser_;
    std::vector<runtype::record> records_;
    std::string cursor_;
};

/// Throws std::runtime_error if these are not the records of a page.
void check_records(const std::vector<runtype::record>& records);

} // namespace bench
