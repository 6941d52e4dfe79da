// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>

#include <string>

namespace runtype {

class client;

/** The items of a list that pages by cursor, as the service sent them: JSON text, not decoded. For exports, and for
 *  lists that have no typed operation.
 *
 *  Sends `GET` requests. The answer has to look like `{"data":[...],"pagination":{"nextCursor":...,"hasMore":...}}`,
 *  which is what most of the service's lists do. A list that counts pages or offsets instead ends with
 *  errc::pagination_inconsistent behind nothing, if its answer says that there is more than its first page.
 *
 *  @param target Path and query below the base URL, percent-encoded, without a cursor:
 * `/records?type=document&limit=100`.
 *  @return A generator like that of every list, with prefetch() and checkpoints. As the ids are not looked at, a
 *          checkpoint within a page goes on by the place alone: let no items be removed from the list in between.
 *
 *  @par Errors
 *  As for the typed lists.
 *  @par Cancellation
 *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
 *  @par Thread safety
 *  As for the client.
 */
[[nodiscard]] RUNTYPE_API page_generator<raw_json>
raw_list(const client& from, std::string target, request_options options = request_options());

} // namespace runtype
