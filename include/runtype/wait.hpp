// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

class client;
namespace detail {
class client_core;
}

/// How far a long job of the service is.
struct RUNTYPE_API job_progress {
    job_progress() {}

    std::string status;                    ///< as the service wrote it: "queued", "running", "completed"
    bool finished = false;                 ///< well or badly: see `status` and `failed`
    std::optional<std::int64_t> total;     ///< records; for a group of evals: its batches
    std::optional<std::int64_t> processed; ///< of them
    std::optional<std::int64_t> failed;    ///< of them
    std::uint64_t polls = 0;               ///< requests so far, not counting retries
    std::chrono::nanoseconds elapsed{0};   ///< since the start of the waiting
    raw_json answer;                       ///< the last answer
};

/** How to wait for a long job.
 *
 *  @par Thread safety
 *  Distinct objects: safe.
 */
class RUNTYPE_API wait_options {
public:
    /// Between the first two requests: a job that is over at once is noticed at once.
    static constexpr std::chrono::milliseconds default_first_delay{1'000};
    /// Longest time between two requests. Each of them counts against the rate limit (50 in 10 s on the smallest plan),
    /// so a hundred waits at a time must not use it up.
    static constexpr std::chrono::milliseconds default_max_delay{30'000};
    /// For the whole job. Batches run for hours; one that takes a day is stuck.
    static constexpr std::chrono::milliseconds default_deadline = std::chrono::hours(24);

    /// What a request may take when the deadline is nearer than that, or has come: enough for an answer that the
    /// service is not slow with, and little beside the deadline of a job.
    static constexpr std::chrono::milliseconds last_request_time{5'000};

    wait_options() {}

    /// Time to the second request; it grows by half with each one up to max_delay. Must be > 0.
    wait_options& first_delay(std::chrono::milliseconds d) &;
    wait_options&& first_delay(std::chrono::milliseconds d) && { return std::move(first_delay(d)); }
    /// Longest time between two requests. Must be > 0.
    wait_options& max_delay(std::chrono::milliseconds d) &;
    wait_options&& max_delay(std::chrono::milliseconds d) && { return std::move(max_delay(d)); }
    /// For the whole waiting. The job itself goes on. The last request is sent when it comes, at the latest, and may
    /// take last_request_time. Must be > 0.
    wait_options& deadline(std::chrono::milliseconds d) &;
    wait_options&& deadline(std::chrono::milliseconds d) && { return std::move(deadline(d)); }
    /// One more status that means the end, beside completed, failed, cancelled and their like.
    wait_options& final_status(std::string status) &;
    wait_options&& final_status(std::string status) && { return std::move(final_status(std::move(status))); }
    /// Called after each answer.
    wait_options& on_progress(std::function<void(const job_progress&)> callback) &;
    wait_options&& on_progress(std::function<void(const job_progress&)> callback) &&
    {
        return std::move(on_progress(std::move(callback)));
    }
    /// What the requests do differently from the client's defaults; their deadline is per request, and
    /// is cut to what is left of that of the waiting.
    wait_options& request(request_options options) &;
    wait_options&& request(request_options options) && { return std::move(request(std::move(options))); }

    [[nodiscard]] std::chrono::milliseconds first_delay() const noexcept { return first_delay_; }
    [[nodiscard]] std::chrono::milliseconds max_delay() const noexcept { return max_delay_; }
    [[nodiscard]] std::chrono::milliseconds deadline() const noexcept { return deadline_; }
    [[nodiscard]] const std::vector<std::string>& final_statuses() const noexcept { return final_statuses_; }
    [[nodiscard]] const std::function<void(const job_progress&)>& on_progress() const noexcept { return on_progress_; }
    [[nodiscard]] const request_options& request() const noexcept { return request_; }

private:
    std::chrono::milliseconds first_delay_ = default_first_delay;
    std::chrono::milliseconds max_delay_ = default_max_delay;
    std::chrono::milliseconds deadline_ = default_deadline;
    std::vector<std::string> final_statuses_;
    std::function<void(const job_progress&)> on_progress_;
    request_options request_;
};

namespace resources {

/// Waiting for batches.
class RUNTYPE_API batches_wait {
public:
    explicit batches_wait(const client& c);

    /** Waits until a batch is over.
     *
     *  Sends `GET /v1/batch/status/{id}` now and then, at growing intervals.
     *
     *  @return The state of the finished batch, also if it failed: see job_progress::status.
     *
     *  @par Errors
     *  - errc::deadline_exceeded: wait_options::deadline; the message has the last status
     *  - errc::not_found: no such batch
     *  - errc::bad_request: the id is empty, or an option is out of range
     *  - as for every call, after its retries
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point. The batch goes on.
     *  @par Thread safety
     *  As for the client.
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/batch/get-batch-execution-status
     */
    [[nodiscard]] boost::asio::awaitable<result<job_progress>>
    wait(std::string id, wait_options options = wait_options()) const;

protected:
    explicit batches_wait(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}
    std::shared_ptr<detail::client_core> core_;
};

/// Waiting for evals.
class RUNTYPE_API evals_wait {
public:
    explicit evals_wait(const client& c);

    /** Waits until every batch of a group of evals is over, as batches_wait::wait.
     *
     *  Sends `GET /v1/eval/group/{groupId}`. `total` and `processed` count batches. `status` is "completed" when each
     * is, else that of the first that is not.
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/evals/get-eval-group
     */
    [[nodiscard]] boost::asio::awaitable<result<job_progress>>
    wait(std::string group_id, wait_options options = wait_options()) const;

protected:
    explicit evals_wait(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}
    std::shared_ptr<detail::client_core> core_;
};

} // namespace resources

} // namespace runtype
