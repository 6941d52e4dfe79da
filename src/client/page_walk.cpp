// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/page_walk.hpp"

#include "client/client_core.hpp"
#include "core/error_data.hpp"
#include "core/redaction.hpp"

#include <boost/asio/error.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace runtype::detail {

namespace asio = boost::asio;

namespace {

constexpr const char* misuse_text =
    "next() was called while another next() of the same generator was running: wait for one before calling the other, "
    "or use a generator for each";

/// A progress interval beyond this is none: adding it to a point in time must not overflow.
constexpr std::chrono::hours longest_interval{24 * 365};

/// Longest part of a checkpoint that is shown in an error.
constexpr std::size_t longest_shown = 100;

void count_attempt(generator_stats& stats, const attempt& a) noexcept
{
    stats.requests += 1;
    stats.held_back += a.admission;
    stats.queued += a.queue;
}

error inconsistent_error(client_core& core, const operation& op, const call_result& answer, const std::string& problem)
{
    error_data data = *decode_error(core, op, answer, decode_failure()).data();
    data.code = make_error_code(errc::pagination_inconsistent);
    data.message =
        core.secrets().redact("Going on with the list could lose or repeat items, so it ends here: " + problem);
    return make_error(std::move(data));
}

} // namespace

void count_call(generator_stats& stats, const call_result& answer) noexcept
{
    for (const attempt& a : answer.earlier) count_attempt(stats, a);
    count_attempt(stats, answer.last);
    stats.retries += answer.earlier.size();
    stats.bytes += answer.response.body.size();
    stats.waited += answer.elapsed;
    stats.backing_off += answer.backing_off;
}

void count_call(generator_stats& stats, const error& failure) noexcept
{
    for (const attempt& a : failure.attempts()) {
        count_attempt(stats, a);
        stats.waited += a.total();
        stats.backing_off += a.wait;
    }
    if (failure.data()) {
        stats.waited += failure.data()->held_back;
        stats.held_back += failure.data()->held_back;
    }
    if (!failure.attempts().empty()) stats.retries += failure.attempts().size() - 1;
}

std::shared_ptr<void> shared_part(client_core& core, std::type_index type, std::shared_ptr<void> (*make)())
{
    return core.shared_part(type, make);
}

page_walk::page_walk(std::shared_ptr<client_core> core, call_request request, const list_shape& shape, pager_fsm pager)
    : core_(std::move(core)), request_(std::move(request)), shape_(shape), pager_(std::move(pager))
{
    if (request_.options.priority() == priority::bulk) prefetch(bulk_prefetch_pages, default_prefetch_bytes);
}

page_walk::~page_walk()
{
    if (ahead_) ahead_->stop();
}

void page_walk::prefetch(std::size_t pages, std::size_t max_bytes)
{
    if (!ahead_) {
        if (pages == 0) return;
        ahead_ = std::make_shared<pages_ahead>(core_, request_, shape_);
    }
    ahead_->limits(pages, max_bytes);
}

void page_walk::drop_body(call_result& answer) noexcept { core_->bodies().give_back(std::move(answer.response.body)); }

// ---- checkpoints

runtype::checkpoint
page_walk::checkpoint(std::size_t handed_out, std::size_t size, std::optional<std::uint64_t> next_item) const
{
    checkpoint_data data;
    if (!refused_.empty()) return runtype::checkpoint(refused_);
    if (resumed_) {
        data = *resumed_; // nothing has been handed out since
        return runtype::checkpoint(encode_checkpoint(data));
    }
    data.operation = request_.op->name;
    data.query = list_hash();
    data.items = stats_.items_before + stats_.items;
    data.ended = ended_ && !failed_ && handed_out == size;
    if (page_ && handed_out < size) {
        data.position = page_->position;
        data.walked = page_->walked;
        data.offset = handed_out;
        data.next_item = next_item;
    } else {
        data.position = pager_.position();
        data.walked = pager_.walked();
    }
    return runtype::checkpoint(encode_checkpoint(data));
}

runtype::checkpoint page_walk::checkpoint(const item_place& at) const
{
    checkpoint_data data;
    data.operation = request_.op->name;
    data.query = list_hash();
    data.items = at.items;
    data.position = at.page->position;
    data.walked = at.page->walked;
    data.offset = at.offset;
    data.next_item = at.id;
    return runtype::checkpoint(encode_checkpoint(data));
}

item_place page_walk::place(std::size_t offset, std::optional<std::uint64_t> id) const
{
    item_place at;
    at.page = page_;
    at.offset = offset;
    at.id = id;
    at.items = stats_.items_before + stats_.items;
    return at;
}

std::uint64_t page_walk::list_hash() const
{
    // What the options add to the query selects as well.
    call_request whole = request_;
    for (const auto& [name, value] : request_.options.query()) whole.query(name, std::string_view(value));
    return hash_list_query(whole.target, pager_.parameter_name());
}

void page_walk::resume(const runtype::checkpoint& from)
{
    if (failed_) return; // the error stands
    // A job that keeps checkpoint() after a failure must not replace a text that another version can read by one that
    // begins at the beginning.
    if (!started_) refused_ = from.text();
    if (started_) return fail(bad_request("resume() was called after the first next(): make a new generator for it."));
    auto decoded = decode_checkpoint(from.text());
    if (auto* problem = std::get_if<std::string>(&decoded)) return fail(bad_request(std::move(*problem)));
    auto& data = std::get<checkpoint_data>(decoded);
    if (data.operation != request_.op->name)
        return fail(bad_request(
            "The checkpoint belongs to another list, " +
            excerpt(core_->secrets().redact(data.operation), longest_shown) +
            ": resume that one, or start this one from its beginning."));
    if (data.query != list_hash())
        return fail(bad_request(
            "The checkpoint belongs to this list with other parameters: resume with the filters and the page size that "
            "it was made with, or start from the beginning."));
    if (!pager_fsm::valid_position(shape_.style, data.position))
        return fail(bad_request("The checkpoint does not fit this version's way of paging this list: start from the "
                                "beginning."));
    refused_.clear();
    stats_.items_before = data.items;
    ended_ = data.ended;
    pager_.restart(data.position, data.walked);
    if (!ended_) resumed_ = std::move(data);
}

std::optional<std::size_t> page_walk::first_item(
    const call_result& answer, std::size_t size, std::size_t (*at_id)(const void*, std::uint64_t), const void* items)
{
    if (!resumed_) return 0;
    const checkpoint_data from = *resumed_;
    std::size_t first = static_cast<std::size_t>(std::min<std::uint64_t>(from.offset, size + 1));
    if (from.next_item) first = at_id(items, *from.next_item);
    if (first > size || (from.next_item && first == size)) {
        fail(inconsistent_error(
            *core_, *request_.op, answer,
            "the page has changed since the checkpoint was made, and the item to go on with is not in it any more; "
            "checkpoint::from_page_start() reads the page again from its start"));
        return std::nullopt;
    }
    resumed_.reset();
    return first;
}

// ---- fetching

page_walk::filling::filling(page_walk& walk) : walk_(walk), refused_(walk.filling_)
{
    if (refused_) {
        walk_.misused_ = true;
        ++walk_.untold_misuses_;
        return;
    }
    walk_.filling_ = true;
    const time_point at = walk_.now();
    if (!std::exchange(walk_.started_, true))
        walk_.began_ = at;
    else
        walk_.stats_.working += at - walk_.filled_;
    walk_.filled_ = at;
}

page_walk::filling::~filling()
{
    if (refused_) return;
    walk_.filling_ = false;
    const time_point at = walk_.now();
    walk_.stats_.stalled += at - std::exchange(walk_.filled_, at);
}

asio::awaitable<result<call_result>> page_walk::fetch_answer()
{
    if (ahead_) return take_ahead();
    call_request request = request_;
    if (!pager_.position().empty()) request.query(pager_.parameter_name(), std::string_view(pager_.position()));
    return perform(core_, std::move(request));
}

asio::awaitable<result<call_result>> page_walk::take_ahead()
{
    try {
        fetched_page page = co_await pages_ahead::take(ahead_, pager_);
        if (page.info) *request_.options.info() = std::move(*page.info);
        co_return std::move(*page.answer);
    } catch (const boost::system::system_error& e) {
        // Asio throws this at the co_await that follows a cancellation which came too late for the one before.
        if (e.code() != asio::error::operation_aborted) throw;
    }
    co_return ahead_->cancelled_page(pager_.position()).answer->error();
}

asio::awaitable<std::optional<call_result>> page_walk::fetch()
{
    result<call_result> answer = co_await fetch_answer();
    if (answer) {
        count_call(stats_, *answer);
        co_return std::move(*answer);
    }
    count_call(stats_, answer.error());
    fail(answer.error());
    co_return std::nullopt;
}

bool page_walk::accept(const call_result& answer, const page_facts& facts, const std::optional<decode_failure>& failure)
{
    if (failure) {
        fail(decode_error(*core_, *request_.op, answer, *failure));
        return false;
    }
    std::string position = pager_.position();
    const auto walked = pager_.walked();
    const auto outcome = pager_.on_page(facts);
    if (outcome == pager_fsm::inconsistent) {
        fail(inconsistent_error(*core_, *request_.op, answer, pager_.problem()));
        return false;
    }
    page_ = std::make_shared<const page_place>(std::move(position), walked);
    ++stats_.pages;
    if (facts.total) stats_.total = facts.total;
    ended_ = outcome == pager_fsm::end;
    return true;
}

// ---- ends

void page_walk::fail(error e)
{
    error_ = std::move(e);
    ended_ = true;
    failed_ = true;
    page_.reset();
    if (ahead_) ahead_->stop();
}

bool page_walk::at_end(error& last)
{
    if (!ended_) return false;
    if (!finished_) finished_ = now();
    if (progress_ && !std::exchange(progress_ended_, true)) progress_(stats()); // may throw: before the error is taken
    last = std::exchange(error_, error());
    return true;
}

// Two calls at a time end the list for both, each with an error: neither can know any longer which items it missed.
bool page_walk::misuse(error& told)
{
    if (!misused_ || (untold_misuses_ == 0 && !filling_)) return false;
    if (untold_misuses_ > 0) {
        --untold_misuses_;
        told = bad_request(misuse_text);
    }
    return true;
}

void page_walk::fail_misused()
{
    // The items of the page that came are not handed out: a checkpoint has to stand before them.
    if (page_) pager_.restart(page_->position, page_->walked);
    fail(bad_request(misuse_text));
}

void page_walk::fail_cancelled()
{
    error_data data = *bad_request("The caller cancelled between two pages").data();
    data.code = make_error_code(errc::cancelled);
    data.stopped = stop_reason::cancelled;
    fail(make_error(std::move(data)));
}

error page_walk::bad_request(std::string message) const
{
    error_data data(errc::bad_request, std::move(message));
    data.request = std::string(request_.op->method) + " " + core_->path_prefix() + std::string(request_.op->path);
    data.stopped = stop_reason::not_retryable;
    return make_error(std::move(data));
}

// ---- progress

page_walk::time_point page_walk::now() const noexcept { return core_->timers().now(); }

generator_stats page_walk::stats() const
{
    generator_stats s = stats_;
    if (started_) s.elapsed = finished_.value_or(now()) - began_;
    return s;
}

void page_walk::on_progress(progress_callback callback, std::chrono::milliseconds interval)
{
    progress_ = std::move(callback);
    progress_interval_ = std::clamp<std::chrono::nanoseconds>(interval, std::chrono::nanoseconds(0), longest_interval);
    progress_due_ = now() + progress_interval_;
}

void page_walk::report_progress_at(time_point at)
{
    if (!started_ || at < progress_due_) return;
    progress_due_ = at + progress_interval_;
    progress_(stats());
}

} // namespace runtype::detail
