// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/for_each.hpp>
#include <runtype/generator_stats.hpp>
#include <runtype/request_options.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype {

/// What create_all does when the service says that a record of the same type and name exists (409).
enum class on_conflict : std::uint8_t {
    fail,   ///< the item failed
    skip,   ///< the record stays as it is
    update, ///< the record gets the new data
};

/// What became of an item.
enum class bulk_outcome : std::uint8_t {
    created,
    updated,
    removed,
    skipped,      ///< it existed (on_conflict::skip), or there was nothing to remove
    already_done, ///< by an earlier run, says the journal
    failed,
};
RUNTYPE_API std::string_view to_string(bulk_outcome outcome) noexcept;

/// One item of a bulk job.
struct RUNTYPE_API bulk_item {
    bulk_item() {}

    std::uint64_t index = 0; ///< in the input, from 0
    bulk_outcome outcome = bulk_outcome::failed;
    std::string id; ///< of the record, where it is known
    error cause;    ///< why it failed
};

/** What a bulk job has done.
 *
 *  A job that ends with an error does not return one: bulk_options::on_progress gets it at the end in any case.
 */
struct RUNTYPE_API bulk_summary {
    bulk_summary() {}

    std::uint64_t created = 0;
    std::uint64_t updated = 0;
    std::uint64_t removed = 0;
    std::uint64_t skipped = 0;
    std::uint64_t already_done = 0;
    std::uint64_t failed = 0;
    std::vector<item_failure> failures; ///< the first max_kept_failures
    std::uint64_t requests = 0;         ///< attempts, retries included
    std::uint64_t retries = 0;          ///< attempts after a call's first
    std::uint64_t bytes_sent = 0;       ///< of the requests, on the sockets
    std::uint64_t bytes_received = 0;   ///< of the answers, on the sockets
    /// Time spent in calls, every wait included: summed over calls that run at the same time.
    std::chrono::nanoseconds waited{0};
    std::chrono::nanoseconds backing_off{0}; ///< the part of it between attempts: attempt::wait, also after a 429
    std::chrono::nanoseconds held_back{0};   ///< the part in which the rate governor gave no turn: attempt::admission
    std::chrono::nanoseconds queued{0};      ///< the part that was waiting for a connection: attempt::queue
    /// Time in which no call was under way, because the job waited for the caller: for the input, on_item or
    /// on_progress. Part of `elapsed`, not of `waited`.
    std::chrono::nanoseconds working{0};
    std::chrono::nanoseconds elapsed{0}; ///< since the start
    std::optional<std::uint64_t> total;  ///< items in all, where that is known; see bulk_options::total

    /// Items that are done with, well or badly.
    [[nodiscard]] std::uint64_t items() const noexcept
    {
        return created + updated + removed + skipped + already_done + failed;
    }
    /// The part of `waited` that was the network's and the service's: connecting, sending, and waiting for the answer.
    [[nodiscard]] std::chrono::nanoseconds served() const noexcept { return waited - backing_off - held_back - queued; }
    /// Items per second, those not counted that an earlier run had done.
    [[nodiscard]] double items_per_second() const noexcept;
    /// The time that the rest takes at this rate, where the total is known.
    [[nodiscard]] std::optional<std::chrono::seconds> time_left() const noexcept;
};

/// Calls at a time, if nobody says otherwise: enough to hide a round trip of 100 ms at the rates that the service's
/// plans allow (20 to 50 requests a second).
inline constexpr std::size_t default_bulk_concurrency = 8;

/// Records per request of edit_all, if nobody says otherwise: saves 99 calls of 100, and is no more than a page of a
/// list has.
inline constexpr std::size_t default_records_per_edit = 100;

/** How a bulk job is done.
 *
 *  @par Thread safety
 *  Distinct objects: safe.
 */
class RUNTYPE_API bulk_options {
public:
    bulk_options() {}

    /// Calls at a time. Default: default_bulk_concurrency.
    bulk_options& concurrency(std::size_t calls) &;
    bulk_options&& concurrency(std::size_t calls) && { return std::move(concurrency(calls)); }
    /// What to do about a record that exists. Default: fail.
    bulk_options& conflicts(on_conflict policy) &;
    bulk_options&& conflicts(on_conflict policy) && { return std::move(conflicts(policy)); }
    /// Whether the first failed item ends the job (the default) or the rest goes on.
    bulk_options& failures(on_failure policy) &;
    bulk_options&& failures(on_failure policy) && { return std::move(failures(policy)); }
    /** Keeps a journal in this file, so that the job can be started again after a crash and does only what is left.
     *
     *  An item is known by its content, and by how often the input has had the same before: one that was changed
     *  meanwhile is done again. Of an item that was under way at the crash nobody knows whether it was done; it is sent
     *  again, and if the service says then that it exists and it has the same content, that counts as created. The file
     *  is only ever appended to, and locked against a second job.
     *
     *  A line is handed to the operating system before and after each item, so the end of this process loses nothing.
     *  Against a power cut the file is flushed to the disk at the end only: lines that such a cut loses make items that
     *  are sent again.
     */
    bulk_options& journal(std::string file) &;
    bulk_options&& journal(std::string file) && { return std::move(journal(std::move(file))); }
    /** Handles up to this many records per request.
     *
     *  remove_all: with `POST /v1/records/bulk-delete`; off (0) by default, because its fields are inferred and not
     *  documented. edit_all: with `POST /v1/records/bulk-edit`, which is all it has; 0 is default_records_per_edit.
     *  No limit of either is documented. Where an answer does not say that all were handled, the records of that
     *  request are handled one by one.
     */
    bulk_options& records_per_request(std::size_t records) &;
    bulk_options&& records_per_request(std::size_t records) && { return std::move(records_per_request(records)); }
    /// Items in all, for the estimate of the rest. Default: the size of the vector, unknown for a generator.
    bulk_options& total(std::uint64_t items) &;
    bulk_options&& total(std::uint64_t items) && { return std::move(total(items)); }
    /// Called for each item that is done with, one call at a time, in the order in which that happens.
    bulk_options& on_item(std::function<void(const bulk_item&)> callback) &;
    bulk_options&& on_item(std::function<void(const bulk_item&)> callback) &&
    {
        return std::move(on_item(std::move(callback)));
    }
    /// Called when an item is done with, not more often than `interval`, and at the end.
    bulk_options& on_progress(
        std::function<void(const bulk_summary&)> callback,
        std::chrono::milliseconds interval = default_progress_interval) &;
    bulk_options&& on_progress(
        std::function<void(const bulk_summary&)> callback,
        std::chrono::milliseconds interval = default_progress_interval) &&
    {
        return std::move(on_progress(std::move(callback), interval));
    }
    /// What the calls do differently from the client's defaults. They are in the bulk lane in any case. Creating is
    /// repeated after lost answers unless a retry policy is given here, because the service tells repeats by type and
    /// name.
    bulk_options& request(request_options options) &;
    bulk_options&& request(request_options options) && { return std::move(request(std::move(options))); }

    [[nodiscard]] std::size_t concurrency() const noexcept { return concurrency_; }
    [[nodiscard]] on_conflict conflicts() const noexcept { return conflicts_; }
    [[nodiscard]] on_failure failures() const noexcept { return failures_; }
    [[nodiscard]] const std::string& journal() const noexcept { return journal_; }
    [[nodiscard]] std::size_t records_per_request() const noexcept { return records_per_request_; }
    [[nodiscard]] const std::optional<std::uint64_t>& total() const noexcept { return total_; }
    [[nodiscard]] const std::function<void(const bulk_item&)>& on_item() const noexcept { return on_item_; }
    [[nodiscard]] const std::function<void(const bulk_summary&)>& on_progress() const noexcept { return on_progress_; }
    [[nodiscard]] std::chrono::milliseconds progress_interval() const noexcept { return progress_interval_; }
    [[nodiscard]] const request_options& request() const noexcept { return request_; }

private:
    std::size_t concurrency_ = default_bulk_concurrency;
    on_conflict conflicts_ = on_conflict::fail;
    on_failure failures_ = on_failure::stop;
    std::size_t records_per_request_ = 0;
    std::optional<std::uint64_t> total_;
    std::string journal_;
    std::function<void(const bulk_item&)> on_item_;
    std::function<void(const bulk_summary&)> on_progress_;
    std::chrono::milliseconds progress_interval_ = default_progress_interval;
    request_options request_;
};

} // namespace runtype
