// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/event_stream_fsm.hpp"

#include "core/backoff.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace runtype::detail {

namespace {

std::optional<std::int64_t> row_number(std::string_view id) noexcept
{
    std::int64_t number = 0;
    const auto [end, ec] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (ec != std::errc() || end != id.data() + id.size() || number < 0) return std::nullopt;
    return number;
}

bool contains(const std::vector<std::string>& all, std::string_view id) noexcept
{
    return std::find(all.begin(), all.end(), id) != all.end();
}

void remember(std::vector<std::string>& all, const std::string& id)
{
    if (!contains(all, id)) all.push_back(id);
}

/// What may be different the next time.
bool is_passing(const error& failure) noexcept
{
    const boost::system::error_code code = failure.code();
    return code == condition::retryable || code == errc::bad_response;
}

} // namespace

event_stream_fsm::event_stream_fsm(bool attaches, std::string after)
    : cursor_(std::move(after)), durable_(attaches), last_row_(row_number(cursor_))
{
}

event_stream_fsm::verdict
event_stream_fsm::on_frame(const std::optional<std::string_view>& id, const event_facts* facts)
{
    if (ended()) return verdict::skip;
    const std::optional<std::int64_t> row = id ? row_number(*id) : std::nullopt;
    if (is_repeat(row, facts)) return verdict::skip;
    if (is_gap(row)) return verdict::reopen;
    if (id) {
        durable_ = durable_ || !id->empty();
        cursor_ = *id;
        if (row) last_row_ = row;
    }
    if (!facts) return verdict::skip;
    apply(*facts);
    return verdict::deliver;
}

bool event_stream_fsm::is_repeat(const std::optional<std::int64_t>& row, const event_facts* facts) const noexcept
{
    if (row) return last_row_ && *row <= *last_row_;
    // Without an id the event's own number has to do, and only where rows are known to come again.
    return replaying_ && facts && facts->role != event_role::ping && !facts->of_a_tool && facts->seq && last_seq_ &&
           *facts->seq <= *last_seq_;
}

bool event_stream_fsm::is_gap(const std::optional<std::int64_t>& row) noexcept
{
    if (!row || !last_row_ || *row == *last_row_ + 1) return false;
    if (asked_gap_ == last_row_ || gaps_ >= max_gap_checks || !can_attach_) {
        asked_gap_.reset();
        ++gaps_;
        return false;
    }
    asked_gap_ = last_row_;
    return true;
}

void event_stream_fsm::apply(const event_facts& facts)
{
    if (facts.seq && !facts.of_a_tool) last_seq_ = facts.seq; // a tool's flow counts for itself
    if (facts.role != event_role::ping) tries_ = 0;
    switch (facts.role) {
    case event_role::completed: (several_runs_ ? one_completed_ : completed_) = true; break;
    case event_role::failed: (several_runs_ ? one_failed_ : failed_) = true; break;
    case event_role::call: owe_call(facts); break;
    case event_role::wait: remember(waits_, facts.waits_for); break;
    case event_role::approval:
        if (!contains(answered_approvals_, facts.waits_for)) remember(approvals_, facts.waits_for);
        break;
    case event_role::call_done:
        answered_call(facts.waits_for);
        if (!facts.waits_for.empty()) std::erase(waits_, facts.waits_for);
        break;
    case event_role::approval_done: answered_approval(facts.waits_for); break;
    case event_role::ordinary:
    case event_role::ping: break;
    }
}

void event_stream_fsm::owe_call(const event_facts& facts)
{
    std::erase(waits_, facts.waits_for); // it waited for leave to be called, and has it now
    if (contains(answered_calls_, facts.waits_for)) return;
    remember(calls_, facts.waits_for);
    if (facts.by_name) remember(named_calls_, facts.waits_for);
}

event_stream_fsm::decision event_stream_fsm::on_gap()
{
    decision d;
    d.what = next::attach;
    return d;
}

event_stream_fsm::decision
event_stream_fsm::on_end(stream_ending how, std::optional<milliseconds> server_wait, prng& random)
{
    decision d;
    if (how == stream_ending::clean) {
        failed_ = failed_ || one_failed_;
        completed_ = !failed_ && (completed_ || one_completed_);
    }
    if (ended()) {
        d.what = next::finished;
        return d;
    }
    const bool replayable = durable_ && can_attach_;
    // A durable run may have said more before its connection was cut; any other has nothing else to offer.
    if (owes() && (how == stream_ending::clean || !replayable)) {
        d.what = next::paused;
        return d;
    }
    return attach_or_drop(server_wait.value_or(milliseconds(0)), random);
}

event_stream_fsm::decision event_stream_fsm::on_attach_failure(const error& failure, prng& random)
{
    if (is_passing(failure)) return attach_or_drop(failure.retry_after().value_or(milliseconds(0)), random);
    decision d;
    d.what = owes() ? next::paused : next::dropped;
    return d;
}

event_stream_fsm::decision event_stream_fsm::attach_or_drop(milliseconds at_least, prng& random)
{
    decision d;
    if (!durable_ || !can_attach_ || tries_ >= max_attaches) {
        d.what = owes() ? next::paused : next::dropped;
        return d;
    }
    d.what = next::attach;
    d.wait = std::max(at_least, full_jitter_backoff(tries_, attach_base_delay, attach_max_delay, random));
    ++tries_;
    return d;
}

void event_stream_fsm::on_attached()
{
    replaying_ = true;
    ++attached_;
}

void event_stream_fsm::on_continued()
{
    replaying_ = false;
    last_row_.reset();
    asked_gap_.reset();
    tries_ = 0;
}

void event_stream_fsm::answered_call(std::string_view id)
{
    if (std::erase(calls_, id) > 0 && std::erase(named_calls_, id) == 0) answered_calls_.emplace_back(id);
}

void event_stream_fsm::answered_approval(std::string_view id)
{
    if (std::erase(approvals_, id) > 0 && !id.empty()) answered_approvals_.emplace_back(id);
}

bool event_stream_fsm::owes_call(std::string_view id) const noexcept { return contains(calls_, id); }

bool event_stream_fsm::owes_wait(std::string_view id) const noexcept { return contains(waits_, id); }

bool event_stream_fsm::owes_approval(std::string_view id) const noexcept { return contains(approvals_, id); }

} // namespace runtype::detail
