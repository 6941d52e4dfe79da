// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "async/waiter.hpp"
#include "client/admission.hpp"
#include "core/maybe_mutex.hpp"
#include "core/prng.hpp"
#include "core/redaction.hpp"
#include "core/retry_budget.hpp"
#include "core/retry_fsm.hpp"
#include "core/spare_bodies.hpp"
#include "core/timer_service.hpp"

#include <runtype/client.hpp>
#include <runtype/client_options.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/intrusive/list.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

namespace runtype::detail {

struct sleeper_tag;
using sleeper_hook = boost::intrusive::list_base_hook<boost::intrusive::tag<sleeper_tag>>;

/// A wait for a point in time that a shutdown can end.
class sleeper final : public waiter, public deadline_node, public sleeper_hook {
public:
    using waiter::waiter;
    void on_deadline() noexcept override { complete({}); }
};

/** What a client and its operations share. Decides about admission and shutdown; attempts are in call.cpp.
 *
 *  Thread-safe.
 */
class client_core : public std::enable_shared_from_this<client_core> {
public:
    using time_point = timer_service::time_point;

    /// @throws api_exception if the options are wrong or the certificates cannot be loaded.
    static std::shared_ptr<client_core> create(boost::asio::any_io_executor executor, client_options options);
    client_core(boost::asio::any_io_executor executor, client_options options);
    ~client_core();

    [[nodiscard]] const boost::asio::any_io_executor& executor() const noexcept { return executor_; }
    [[nodiscard]] const client_options::values& options() const noexcept { return options_.get(); }
    [[nodiscard]] runtype::transport& transport() noexcept { return *transport_; }
    [[nodiscard]] timer_service& timers() noexcept { return *timers_; }
    /// The one object of this client that goes by this type, made when it is first asked for.
    [[nodiscard]] std::shared_ptr<void> shared_part(std::type_index type, std::shared_ptr<void> (*make)());
    /// Takes the texts of long answers that have been decoded.
    [[nodiscard]] spare_bodies& bodies() noexcept { return *bodies_; }
    [[nodiscard]] const redactor& secrets() const noexcept { return secrets_; }
    [[nodiscard]] admission& governor() noexcept { return governor_; }
    [[nodiscard]] retry_budget& budget() noexcept { return budget_; }
    /// "/v1"
    [[nodiscard]] const std::string& path_prefix() const noexcept { return path_prefix_; }
    /// The fields that every request carries, key included.
    void add_standard_fields(
        headers& fields,
        const headers& from_caller,
        bool with_body,
        authentication sends = authentication::api_key) const;

    /// Admission. False: the client is closed. True: leave() has to follow.
    [[nodiscard]] bool enter() noexcept;
    void leave() noexcept;

    [[nodiscard]] retry_decision decide(retry_fsm& fsm, const attempt_outcome& outcome);
    /// Waits; operation_aborted if the caller cancelled, shut_down if the client was closed.
    static boost::asio::awaitable<boost::system::error_code>
    sleep_until(std::shared_ptr<client_core> self, time_point when);
    /// The same with a sleeper that somebody may wake earlier.
    static boost::asio::awaitable<boost::system::error_code>
    sleep(std::shared_ptr<client_core> self, std::shared_ptr<sleeper> s, time_point when);

    static boost::asio::awaitable<void> close(std::shared_ptr<client_core> self, std::chrono::milliseconds grace);
    /// Ends everything now, without waiting for it to have ended.
    void abort() noexcept;
    /// The io_context goes away: lets go of everything that lives on it.
    void abandon() noexcept;
    [[nodiscard]] client_stats stats() const;

    /// Numbers for whoever needs many of them: a stream and its waits.
    [[nodiscard]] prng split_random();

    std::atomic<std::uint64_t> calls{0};
    std::atomic<std::uint64_t> succeeded{0};
    std::atomic<std::uint64_t> failed{0};
    std::atomic<std::uint64_t> attempts{0};
    std::atomic<std::uint64_t> retries{0};

private:
    void start();
    static boost::asio::awaitable<void> drained(std::shared_ptr<client_core> self, time_point until);

    boost::asio::any_io_executor executor_;
    client_options options_;
    std::shared_ptr<timer_service> timers_;
    std::shared_ptr<spare_bodies> bodies_;
    std::shared_ptr<runtype::transport> transport_;
    redactor secrets_;
    admission governor_;
    retry_budget budget_;
    std::string path_prefix_;
    api_key authorization_; ///< the whole header line
    std::string other_fields_;

    mutable maybe_mutex mutex_;
    prng random_;
    boost::intrusive::list<sleeper, boost::intrusive::base_hook<sleeper_hook>> sleepers_;
    std::vector<std::shared_ptr<waiter>> drain_waiters_;
    std::vector<std::pair<std::type_index, std::shared_ptr<void>>> parts_;
    std::atomic<std::size_t> in_flight_{0};
    std::atomic<bool> closed_{false};  ///< no new calls
    std::atomic<bool> aborted_{false}; ///< no waiting either
};

} // namespace runtype::detail
