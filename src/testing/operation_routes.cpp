// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/operation_routes.hpp"

#include <algorithm>

namespace runtype::testing::detail {
namespace {

bool is_id(const std::string& segment) { return segment.front() == '{'; }

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& segments)
{
    return std::equal(
        pattern.begin(), pattern.end(), segments.begin(), segments.end(),
        [](const std::string& wanted, const std::string& segment) {
            return is_id(wanted) ? !segment.empty() : wanted == segment;
        });
}

} // namespace

operation_routes::operation_routes()
{
    for (const documented_operation& operation : catalogue())
        routes_.push_back(route{parse_target(operation.path).value().segments, &operation});
    // '{' stands behind every letter, so that an order of texts has words before ids.
    std::sort(routes_.begin(), routes_.end(), [](const route& a, const route& b) { return a.pattern < b.pattern; });
}

const documented_operation*
operation_routes::find(std::string_view method, const request_target& target, std::string* id) const
{
    if (method == "HEAD") method = "GET";
    for (const route& candidate : routes_) {
        if (candidate.operation->method != method || !fits(candidate.pattern, target.segments)) continue;
        for (std::size_t i = 0; id != nullptr && i < candidate.pattern.size(); ++i) {
            if (is_id(candidate.pattern[i])) *id = target.segments[i];
        }
        return candidate.operation;
    }
    return nullptr;
}

} // namespace runtype::testing::detail
