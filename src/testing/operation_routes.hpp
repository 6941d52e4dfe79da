// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/catalogue.hpp"
#include "testing/target.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// Which documented operation a request names.
class operation_routes {
public:
    operation_routes();

    /// The operation, null if there is none. The last id of its path goes into `id`, if that is not null. A word of a
    /// path is preferred to an id: `/records/export` is no record.
    [[nodiscard]] const documented_operation*
    find(std::string_view method, const request_target& target, std::string* id = nullptr) const;

private:
    struct route {
        std::vector<std::string> pattern;
        const documented_operation* operation;
    };
    std::vector<route> routes_; ///< words before ids
};

} // namespace runtype::testing::detail
