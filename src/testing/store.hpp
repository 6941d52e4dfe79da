// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/paging.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace runtype::testing::detail {

using sim_time = std::chrono::sys_time<std::chrono::milliseconds>;

/// A record. Its JSON is written when it changes, because it is read far more often.
struct stored_record {
    std::uint64_t sequence = 0; ///< order of creation, never used twice
    std::string id;
    std::string user_id;
    std::string organization_json = "null";
    std::string type;
    std::string name;
    std::string metadata_json = "{}";
    std::string messages_json = "null";
    std::string surface_json = "null";
    sim_time created{};
    sim_time updated{};
    std::string json;
};

/// An agent, in the two forms that the API answers.
struct stored_agent {
    std::uint64_t sequence = 0;
    std::string id;
    std::string name;
    std::string description;
    std::string status;
    std::string json;      ///< of `GET /agents/{id}`
    std::string list_json; ///< as an element of `GET /agents`
};

/// Records by order, by id and by (type, name), which is unique.
class record_store {
public:
    /// Adds the record as the last one; its sequence is set here, its JSON is written. False: (type, name) is taken.
    bool add(stored_record record);
    [[nodiscard]] const stored_record* find(std::string_view id) const;
    [[nodiscard]] const stored_record* find(std::string_view type, std::string_view name) const;
    /// Puts `changed` in the place of the record with the same id, which must be there. False: (type, name) is taken.
    bool replace(stored_record changed);
    /// False if there is no such record.
    bool remove(std::string_view id);

    [[nodiscard]] const item_list<stored_record>& items() const noexcept { return items_; }
    /// How many were ever added.
    [[nodiscard]] std::uint64_t added() const noexcept { return added_; }

private:
    [[nodiscard]] static std::string key_of(std::string_view type, std::string_view name);

    item_list<stored_record> items_;
    std::unordered_map<std::string, stored_record*> by_id_;
    std::unordered_map<std::string, stored_record*> by_key_;
    std::uint64_t added_ = 0;
};

/// A text as JSON, quotes included.
[[nodiscard]] std::string json_text(std::string_view text);

/// What a new store holds, made from the seed: types, names, metadata and messages of many forms.
[[nodiscard]] stored_record sample_record(std::uint64_t seed, std::uint64_t n);
[[nodiscard]] stored_agent sample_agent(std::uint64_t seed, std::uint64_t n);

} // namespace runtype::testing::detail
