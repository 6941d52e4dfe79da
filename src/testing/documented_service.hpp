// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/catalogue.hpp"
#include "testing/http_types.hpp"
#include "testing/long_jobs.hpp"
#include "testing/object_store.hpp"
#include "testing/target.hpp"

#include <boost/json/value.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::testing::detail {

/// Answers operations as their documents do: some kinds of objects are kept, for the rest there are the examples.
class documented_service {
public:
    documented_service(std::uint64_t seed, std::uint64_t page_limit, std::uint64_t page_limit_max, long_jobs jobs)
        : seed_(seed), page_limit_(page_limit), page_limit_max_(page_limit_max), jobs_(std::move(jobs))
    {
    }

    /// A request that has been checked against the catalogue.
    struct call {
        const documented_operation& operation;
        const request_target& target;
        std::string id; ///< the last one in the path
        const boost::json::value& body;
        sim_time now;
    };
    [[nodiscard]] http_answer handle(const call& c);

private:
    [[nodiscard]] object_store& store_of(const resource_kind& kind);
    [[nodiscard]] http_answer batch_state(const call& c, object_store& store);
    [[nodiscard]] http_answer group_state(const call& c);
    [[nodiscard]] http_answer handle_stored(const call& c, const resource_kind& kind);
    [[nodiscard]] http_answer list_stored(const call& c, const object_store& store);
    [[nodiscard]] http_answer list_example(const call& c);
    [[nodiscard]] http_answer
    write_list(const call& c, const item_list<stored_object>& items, const std::string& query_key);

    std::uint64_t seed_;
    std::uint64_t page_limit_;
    std::uint64_t page_limit_max_;
    long_jobs jobs_;
    std::map<const resource_kind*, std::unique_ptr<object_store>> stores_; ///< made when they are first asked for
};

} // namespace runtype::testing::detail
