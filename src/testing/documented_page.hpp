// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/catalogue.hpp"
#include "testing/object_store.hpp"
#include "testing/paging.hpp"
#include "testing/target.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// The page of a list that a request asks for, by the list's own style. A list that does not page is one page.
class documented_page {
public:
    documented_page(
        const documented_operation& operation, const request_target& target, const item_list<stored_object>& items)
        : operation_(operation), target_(target), all_(items)
    {
    }

    /// Items per page: as a rule, and at most.
    void limits(std::uint64_t usual, std::uint64_t most);
    /// What cursors are made of and have to fit. Call last.
    void cursors(std::uint64_t query, std::uint64_t seed);
    /// False: the cursor of the request is not one of this list.
    [[nodiscard]] bool valid() const noexcept { return valid_; }
    [[nodiscard]] const std::vector<const stored_object*>& items() const noexcept { return page_.items; }
    /// Puts into the answer what it says about paging. The names are those of the documented example.
    void write_facts(boost::json::value& answer) const;

private:
    void cut(std::uint64_t from);
    void write_common(boost::json::object& facts) const;

    const documented_operation& operation_;
    const request_target& target_;
    const item_list<stored_object>& all_;
    std::uint64_t limit_ = 1;
    page_of<stored_object> page_;
    pagination_facts facts_;
    bool valid_ = true;
};

} // namespace runtype::testing::detail
