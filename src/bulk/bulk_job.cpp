// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "bulk/bulk_job.hpp"

#include "client/client_core.hpp"
#include "core/error_data.hpp"

#include <algorithm>
#include <utility>

namespace runtype::detail {

namespace {

/// A progress interval beyond this is none: adding it to a point in time must not overflow.
constexpr std::chrono::milliseconds longest_interval = std::chrono::hours(24 * 365);

} // namespace

bulk_job::bulk_job(std::shared_ptr<client_core> core, bulk_options options, bool creates)
    : core_(std::move(core)),
      options_(std::move(options)),
      request_(options_.request()),
      began_(core_->timers().now()),
      progress_due_(began_ + std::clamp(options_.progress_interval(), std::chrono::milliseconds(0), longest_interval)),
      idle_since_(began_)
{
    request_.priority(priority::bulk);
    summary_.total = options_.total();
    // A lost answer of a create is found out about by sending it again: 409 says that it was carried out.
    if (creates && !request_.retry()) request_.retry(retry_policy(core_->options().retry).retry_unsafe(true));
}

error bulk_job::open_journal(std::string_view operation)
{
    return options_.journal().empty() ? error() : journal_.open(options_.journal(), operation);
}

result<journal_state> bulk_job::begin(journal_key& key)
{
    std::lock_guard lock(mutex_);
    if (!journal_.is_open()) return journal_state::unknown;
    // The same item twice in the input is no repeat of a lost request, but an item of its own.
    key = repeated(key, journal_.log().times_before(key));
    const journal_state state = journal_.log().state_of(key);
    if (state == journal_state::unknown) {
        if (error e = journal_.append(journal_log::sent_line(key))) return e;
    }
    return state;
}

error bulk_job::note(const bulk_item& item, const journal_key& key, bool known_to_have_failed)
{
    if (!journal_.is_open() || item.outcome == bulk_outcome::already_done) return error();
    if (item.outcome != bulk_outcome::failed) {
        journal_.log().set(key, journal_state::done);
        return journal_.append(journal_log::done_line(key, item.id));
    }
    if (!known_to_have_failed) return error(); // it stays "sent"
    journal_.log().set(key, journal_state::unknown);
    return journal_.append(journal_log::failed_line(key));
}

void bulk_job::add(const bulk_item& item)
{
    switch (item.outcome) {
    case bulk_outcome::created: ++summary_.created; break;
    case bulk_outcome::updated: ++summary_.updated; break;
    case bulk_outcome::removed: ++summary_.removed; break;
    case bulk_outcome::skipped: ++summary_.skipped; break;
    case bulk_outcome::already_done: ++summary_.already_done; break;
    case bulk_outcome::failed:
        ++summary_.failed;
        if (summary_.failures.size() < max_kept_failures) summary_.failures.emplace_back(item.index, item.cause);
        break;
    }
}

result<void> bulk_job::end(bulk_item item, const journal_key& key, bool known_to_have_failed)
{
    std::lock_guard lock(mutex_);
    error broken = note(item, key, known_to_have_failed);
    add(item);
    if (options_.on_item()) options_.on_item()(item);
    report(false);
    if (broken) return broken;
    if (item.outcome == bulk_outcome::failed) return item.cause;
    return {};
}

void bulk_job::count(const std::vector<attempt>& attempts, const error& failure)
{
    std::lock_guard lock(mutex_);
    summary_.requests += attempts.size();
    summary_.retries += attempts.size() > 1 ? attempts.size() - 1 : 0;
    for (const attempt& a : attempts) {
        summary_.bytes_sent += a.bytes_sent;
        summary_.bytes_received += a.bytes_received;
        summary_.waited += a.total();
        summary_.backing_off += a.wait;
        summary_.held_back += a.admission;
        summary_.queued += a.queue;
    }
    if (failure.data()) {
        summary_.waited += failure.data()->held_back;
        summary_.held_back += failure.data()->held_back;
    }
}

void bulk_job::report(bool last)
{
    if (!options_.on_progress()) return;
    const time_point now = core_->timers().now();
    if (!last && now < progress_due_) return;
    progress_due_ = now + std::clamp(options_.progress_interval(), std::chrono::milliseconds(0), longest_interval);
    note_time(now);
    options_.on_progress()(summary_);
}

result<bulk_summary> bulk_job::finish(const result<for_each_summary>& done)
{
    std::lock_guard lock(mutex_);
    error broken = journal_.flush();
    report(true);
    if (!done) return done.error();
    if (broken) return broken;
    note_time(core_->timers().now());
    return summary_;
}

void bulk_job::begin_call()
{
    std::lock_guard lock(mutex_);
    if (calls_ == 0) note_time(core_->timers().now());
    ++calls_;
}

void bulk_job::end_call() noexcept
{
    std::lock_guard lock(mutex_);
    if (--calls_ == 0) idle_since_ = core_->timers().now();
}

void bulk_job::note_time(time_point now) noexcept
{
    summary_.elapsed = now - began_;
    if (calls_ == 0) summary_.working += now - std::exchange(idle_since_, now);
}

} // namespace runtype::detail
