// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "bulk/journal_file.hpp"
#include "client/call.hpp"

#include <runtype/bulk_options.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::detail {

class client_core;

/// What the items of a bulk job share. Items may run on several threads.
class bulk_job {
public:
    using time_point = std::chrono::steady_clock::time_point;

    bulk_job(std::shared_ptr<client_core> core, bulk_options options, bool creates);

    [[nodiscard]] error open_journal(std::string_view operation);

    [[nodiscard]] const std::shared_ptr<client_core>& core() const noexcept { return core_; }
    [[nodiscard]] const bulk_options& options() const noexcept { return options_; }
    /// What the calls of the job are made with.
    [[nodiscard]] const request_options& request() const noexcept { return request_; }
    /// The index of the next item. Called in the order of the input.
    [[nodiscard]] std::uint64_t next_index() noexcept { return next_index_++; }

    /// Before an item is sent: what the journal knows about it. Notes that it is sent now, unless it is done. The key
    /// becomes that of this occurrence of the item. Which of two equal items is the first makes no difference.
    [[nodiscard]] result<journal_state> begin(journal_key& key);
    /// The item is done with. What it gives is the item's outcome for for_each: an error if it failed, or the
    /// journal's.
    [[nodiscard]] result<void> end(bulk_item item, const journal_key& key, bool known_to_have_failed = false);
    /// Counts the attempts of a call, and what it waited in vain if it failed.
    void count(const std::vector<attempt>& attempts, const error& failure);
    /// A call of the job, from its start to its end.
    class call_under_way {
    public:
        explicit call_under_way(bulk_job& job) : job_(job) { job_.begin_call(); }
        ~call_under_way() { job_.end_call(); }
        call_under_way(const call_under_way&) = delete;
        call_under_way& operator=(const call_under_way&) = delete;

    private:
        bulk_job& job_;
    };
    /// After the last item.
    [[nodiscard]] result<bulk_summary> finish(const result<for_each_summary>& done);

private:
    [[nodiscard]] error note(const bulk_item& item, const journal_key& key, bool known_to_have_failed);
    void add(const bulk_item& item);
    void report(bool last);
    void begin_call();
    void end_call() noexcept;
    void note_time(time_point now) noexcept;

    const std::shared_ptr<client_core> core_;
    const bulk_options options_;
    request_options request_;
    std::uint64_t next_index_ = 0;
    const time_point began_;
    std::mutex mutex_;
    journal_file journal_;
    bulk_summary summary_;
    time_point progress_due_;
    std::size_t calls_ = 0; ///< under way
    time_point idle_since_; ///< if there is none
};

} // namespace runtype::detail
