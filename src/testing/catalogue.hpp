// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <span>
#include <string_view>

namespace runtype::testing::detail {

/// One operation of the catalogue, as its documents have it. JSON where it says so.
struct documented_operation {
    std::string_view name;   ///< "flows.get"
    std::string_view method; ///< "GET"
    std::string_view path;   ///< "/v1/flows/{id}"
    /// JSON: `{query, header: {name: schema}, required: [name], media: [type], body: schema, bodyRequired}`.
    std::string_view request;
    std::string_view example;  ///< the body of the answer, JSON if `media` says so
    std::string_view media;    ///< its type, "" for an answer without body
    std::string_view statuses; ///< the documented errors: "400 401 404"
    std::string_view wrapper;  ///< the member of the answer that holds the object, "" for the answer itself
    std::string_view style;    ///< of paging: cursor, page or offset; "" for what does not page
    std::string_view items;    ///< of a list that pages: where its items are, dotted, "" for the answer itself
    std::string_view facts;    ///< where what it says about paging is, likewise
    std::string_view cursor;   ///< name of the cursor among the facts
    std::string_view start;    ///< query parameter that takes it, "" for "cursor"
    bool key;                  ///< whether the account's key is asked for
};

/// Every operation that is documented, generated from api/openapi.json.
[[nodiscard]] std::span<const documented_operation> catalogue() noexcept;

} // namespace runtype::testing::detail
