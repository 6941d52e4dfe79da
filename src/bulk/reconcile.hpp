// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A create whose answer was lost: what its attempts tell, and how the service is asked what became of it.

#include "client/client_core.hpp"

#include <runtype/models/records.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runtype::detail {

/// How far the clocks of the service's machines may differ: the one that writes createdAt need not be the one that
/// writes Date, which has whole seconds besides.
inline constexpr std::chrono::seconds reconcile_clock_slack{5};

/// Whether a call that failed may have been carried out all the same.
[[nodiscard]] bool may_have_been_done(const attempt& a) noexcept;
/// Whether one of the attempts before the last may have been carried out.
[[nodiscard]] bool earlier_attempt_may_have_been_done(const error& e);
/// Whether none of them can have been.
[[nodiscard]] bool known_to_have_failed(const error& e);

/// A record as the service lists it, and the service's time then, if it said.
struct listed_record {
    listed_record() {}
    std::optional<record> found;
    std::optional<std::chrono::sys_seconds> now;
};

/// What the options of a call say that holds for a look-up too: not the query, nor what is about the answer.
[[nodiscard]] request_options for_look_up(const request_options& from);

/** Looks for the record of this type and name.
 *
 *  @param options For each page, from for_look_up(); their deadline is replaced by what is left.
 *  @param until   The whole look-up's deadline.
 *  @param calls   Gets the ledger of each call; may be nullptr.
 *  @return What there is, perhaps nothing; an error if the list cannot be read.
 */
[[nodiscard]] boost::asio::awaitable<result<listed_record>> look_up_record(
    std::shared_ptr<client_core> core,
    std::string type,
    std::string name,
    request_options options,
    client_core::time_point until,
    std::shared_ptr<std::vector<response_info>> calls = nullptr);

/// Whether the record is what this create made: the same content, and not older than the call.
/// @param not_before What the service's clock said when the call began, if that is known.
[[nodiscard]] bool
made_by(const create_record& params, const record& r, std::optional<std::chrono::sys_seconds> not_before);

} // namespace runtype::detail
