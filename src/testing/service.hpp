// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/documented_service.hpp"
#include "testing/http_types.hpp"
#include "testing/operation_routes.hpp"
#include "testing/runs.hpp"
#include "testing/store.hpp"
#include "testing/target.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::testing::detail {

/// What a sim_service starts with.
struct service_settings {
    std::uint64_t seed = 1;
    std::uint64_t records = 0;
    std::uint64_t generated_records = 0;
    std::uint64_t agents = 0;
    std::string api_key;
    std::uint64_t page_limit = 50;
    std::uint64_t page_limit_max = 100;
    std::size_t body_limit = 1024 * 1024;
    run_script run; ///< what every run does
    bool unknown_fields = false;
    std::uint64_t job_polls = 0;
    std::string job_status = "completed";
};

/// `{"error": text}`, with `code` beside it unless that is empty.
[[nodiscard]] http_answer error_answer(int status, std::string_view text, std::string_view code = {});

/// The Runtype API over a store in memory: a request goes in, an answer comes out. No I/O, no clock, not thread-safe.
class sim_service {
public:
    explicit sim_service(service_settings settings);

    /// Carries the request out.
    [[nodiscard]] http_answer handle(const http_request& request, sim_time now);
    /// The operation that a request names, e.g. `records.list`, or an empty text. Carries nothing out.
    [[nodiscard]] std::string_view operation_of(std::string_view method, std::string_view target) const;

    [[nodiscard]] const record_store& records() const noexcept { return records_; }
    [[nodiscard]] const item_list<stored_agent>& agents() const noexcept { return agents_; }
    /// Adds a record of the same user. The id is set here; null if (type, name) is taken.
    const stored_record* add_record(stored_record record, sim_time now);
    bool replace_record(stored_record changed) { return records_.replace(std::move(changed)); }
    bool remove_record(std::string_view id) { return records_.remove(id); }

private:
    struct call {
        const http_request& request;
        const request_target& target;
        std::string id; ///< the last one in the path
        sim_time now;
    };
    using handler = http_answer (sim_service::*)(const call&);
    /// What the catalogue's examples do not say: agents and records are kept in forms of their own.
    [[nodiscard]] http_answer carry_out(const call& c, const documented_operation& operation);

    http_answer list_agents(const call& c);
    http_answer get_agent(const call& c);
    http_answer create_agent(const call& c);
    http_answer update_agent(const call& c);
    http_answer delete_agent(const call& c);
    http_answer list_records(const call& c);
    http_answer list_generated(const call& c);
    http_answer get_record(const call& c);
    http_answer create_record(const call& c);
    http_answer update_record(const call& c);
    http_answer delete_record(const call& c);

    template <typename Item, typename Fits, typename Write>
    http_answer
    list(const call& c, const item_list<Item>& items, std::string_view query_key, const Fits& fits, const Write& write);

    service_settings settings_;
    operation_routes routes_;
    record_store records_;
    item_list<stored_agent> agents_;
    std::uint64_t agents_added_ = 0;
    run_store runs_;
    documented_service documented_;
    std::map<std::string_view, handler> handlers_;
};

} // namespace runtype::testing::detail
