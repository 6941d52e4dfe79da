// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The same change of many records, some per call.
#include <runtype/records_bulk.hpp>

#include "bulk/bulk_job.hpp"
#include "bulk/reconcile.hpp"
#include "client/call.hpp"
#include "client/client_core.hpp"
#include "core/build_request.hpp"
#include "core/json_writer.hpp"
#include "models/codecs.hpp"

#include <runtype/generate.hpp>

#include <utility>

namespace runtype::resources {

namespace asio = boost::asio;
using detail::bulk_job;
using detail::call_request;
using detail::journal_key;
using detail::journal_state;
using job_ptr = std::shared_ptr<bulk_job>;

namespace {

// Editing once more changes nothing, so this POST may be repeated.
constexpr detail::operation edit_operation{
    "records.bulk_edit", "POST", "/records/bulk-edit", detail::idempotency::idempotent};

/// What the calls of a job share.
struct edit {
    edit(job_ptr j, raw_json u) : job(std::move(j)), updates(std::move(u)) {}
    job_ptr job;
    raw_json updates;
};
using edit_ptr = std::shared_ptr<const edit>;

struct numbered_id {
    numbered_id(std::uint64_t i, std::string text) : index(i), id(std::move(text)) {}
    std::uint64_t index;
    std::string id;
    journal_key key;
};

journal_key key_of(const edit& e, const std::string& id)
{
    return detail::make_journal_key(edit_operation.name, id, e.updates.text());
}

/// How many of these the service says it has changed.
asio::awaitable<result<std::int64_t>> edit_many(edit_ptr e, std::vector<std::string> ids)
{
    call_request request(edit_operation, e->job->request());
    bulk_edit_records params;
    params.record_ids(std::move(ids)).updates(e->updates);
    detail::add_body(request, params);
    response_info mine; // the caller's own would be written by several calls at a time
    request.options.info(mine);
    const bulk_job::call_under_way call(*e->job);
    const result<bulk_edit_result> answer = co_await detail::call<bulk_edit_result>(e->job->core(), std::move(request));
    e->job->count(mine.attempts, answer ? error() : answer.error());
    if (!answer) co_return answer.error();
    co_return answer->updated_count;
}

result<void> end_item(const edit& e, const numbered_id& n, bulk_outcome outcome, const error& cause = error())
{
    bulk_item item;
    item.index = n.index;
    item.outcome = outcome;
    item.id = n.id;
    item.cause = cause;
    return e.job->end(std::move(item), n.key, static_cast<bool>(cause) && detail::known_to_have_failed(cause));
}

/// One by one, because the answer for all did not say that all were changed.
asio::awaitable<result<void>> edit_one(edit_ptr e, numbered_id n)
{
    std::vector<std::string> one(1, n.id);
    const result<std::int64_t> changed = co_await edit_many(e, std::move(one));
    if (!changed) co_return end_item(*e, n, bulk_outcome::failed, changed.error());
    co_return end_item(*e, n, *changed > 0 ? bulk_outcome::updated : bulk_outcome::skipped);
}

asio::awaitable<result<void>> edit_chunk(edit_ptr e, std::uint64_t first_index, std::vector<std::string> ids)
{
    std::vector<numbered_id> left;
    std::vector<std::string> asked;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        numbered_id n(first_index + i, std::move(ids[i]));
        n.key = key_of(*e, n.id);
        const result<journal_state> state = e->job->begin(n.key);
        if (!state) co_return state.error();
        if (*state == journal_state::done) {
            if (auto r = end_item(*e, n, bulk_outcome::already_done); !r) co_return r;
            continue;
        }
        asked.push_back(n.id);
        left.push_back(std::move(n));
    }
    if (asked.empty()) co_return result<void>();
    const auto wanted = static_cast<std::int64_t>(asked.size());
    const result<std::int64_t> changed = co_await edit_many(e, std::move(asked));
    result<void> first;
    for (numbered_id& n : left) {
        result<void> r;
        if (!changed)
            r = end_item(*e, n, bulk_outcome::failed, changed.error());
        else if (*changed == wanted)
            r = end_item(*e, n, bulk_outcome::updated);
        else if (wanted == 1)
            r = end_item(*e, n, bulk_outcome::skipped);
        else
            r = co_await edit_one(e, std::move(n));
        if (!r && first) first = r;
    }
    co_return first;
}

asio::awaitable<result<bulk_summary>> edit_records(
    std::shared_ptr<detail::client_core> core,
    async_generator<std::string> input,
    raw_json updates,
    bulk_options options)
{
    const auto job = std::make_shared<bulk_job>(std::move(core), std::move(options), false);
    if (error broken = job->open_journal(edit_operation.name)) co_return broken;
    const auto e = std::make_shared<const edit>(job, std::move(updates));
    const std::size_t size = job->options().records_per_request();
    auto groups = chunks(std::move(input), size > 0 ? size : default_records_per_edit);
    auto change = [e](std::vector<std::string> ids) {
        const std::uint64_t first = e->job->next_index();
        for (std::size_t i = 1; i < ids.size(); ++i) (void)e->job->next_index();
        return edit_chunk(e, first, std::move(ids));
    };
    const auto done = co_await groups.for_each(job->options().concurrency(), change, job->options().failures());
    co_return job->finish(done);
}

} // namespace

asio::awaitable<result<bulk_summary>>
records_bulk::edit_all(async_generator<std::string> ids, raw_json updates, bulk_options options) const
{
    return edit_records(core_, std::move(ids), std::move(updates), std::move(options));
}

asio::awaitable<result<bulk_summary>>
records_bulk::edit_all(std::vector<std::string> ids, raw_json updates, bulk_options options) const
{
    if (!options.total()) options.total(ids.size());
    return edit_all(generate(std::move(ids)), std::move(updates), std::move(options));
}

} // namespace runtype::resources
