// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/records_bulk.hpp>

#include "bulk/bulk_job.hpp"
#include "bulk/client_access.hpp"
#include "bulk/reconcile.hpp"
#include "client/call.hpp"
#include "client/client_core.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "core/json_writer.hpp"
#include "models/codecs.hpp"

#include <runtype/generate.hpp>
#include <runtype/models/records.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <utility>

namespace runtype::resources {

namespace asio = boost::asio;
using detail::bulk_job;
using detail::call_request;
using detail::earlier_attempt_may_have_been_done;
using detail::journal_key;
using detail::journal_state;
using detail::known_to_have_failed;
using job_ptr = std::shared_ptr<bulk_job>;

namespace {

constexpr detail::operation create_operation{"records.create", "POST", "/records", detail::idempotency::unsafe};
constexpr detail::operation update_operation{"records.update", "PUT", "/records/{id}", detail::idempotency::idempotent};
constexpr detail::operation remove_operation{
    "records.delete", "DELETE", "/records/{id}", detail::idempotency::idempotent};
// Removing what is gone already changes nothing, so this POST may be repeated.
constexpr detail::operation bulk_delete_operation{
    "records.bulk_delete", "POST", "/records/bulk-delete", detail::idempotency::idempotent};

/// A call of the job, with its attempts counted.
template <typename T>
asio::awaitable<result<T>> counted_call(job_ptr job, call_request request)
{
    response_info mine; // the caller's own would be written by several calls at a time
    request.options.info(mine);
    const bulk_job::call_under_way call(*job);
    result<T> answer = co_await detail::call<T>(job->core(), std::move(request));
    job->count(mine.attempts, answer ? error() : answer.error());
    co_return answer;
}

bulk_item item_at(std::uint64_t index, bulk_outcome outcome, std::string id = std::string())
{
    bulk_item item;
    item.index = index;
    item.outcome = outcome;
    item.id = std::move(id);
    return item;
}

bulk_item failed_item(std::uint64_t index, const error& cause, std::string id = std::string())
{
    bulk_item item = item_at(index, bulk_outcome::failed, std::move(id));
    item.cause = cause;
    return item;
}

// ---- creating

/// The record of this type and name.
asio::awaitable<result<record>> find_record(job_ptr job, std::string type, std::string name)
{
    const auto deadline = job->request().deadline().value_or(job->core()->options().deadline);
    const auto until = job->core()->timers().now() + deadline;
    const auto calls = std::make_shared<std::vector<response_info>>();
    const bulk_job::call_under_way call(*job);
    result<detail::listed_record> listed = co_await detail::look_up_record(
        job->core(), std::move(type), std::move(name), detail::for_look_up(job->request()), until, calls);
    for (const response_info& each : *calls) job->count(each.attempts, error());
    if (!listed) {
        const error cause = listed.error();
        job->count({}, cause);
        co_return cause;
    }
    if (listed->found) co_return std::move(*listed->found);
    co_return error(
        errc::conflict, "The service says that a record of this type and name exists, but does not list it");
}

asio::awaitable<result<record>> update_existing(job_ptr job, create_record r, std::string id)
{
    update_record change;
    if (!r.metadata().empty()) change.metadata(r.metadata());
    if (r.messages().has_value()) change.messages(*r.messages());
    call_request request(update_operation, job->request());
    request.path_parameter("id", id);
    detail::add_body(request, change);
    co_return co_await counted_call<record>(job, std::move(request));
}

/// @param may_be_ours An earlier request, whose answer was lost or was a 5xx, may have made the record that exists. It
///                    has if the record has this content; somebody else's record is a conflict all the same.
asio::awaitable<bulk_item>
on_exists(job_ptr job, std::uint64_t index, create_record r, error conflict, bool may_be_ours)
{
    const on_conflict policy = job->options().conflicts();
    std::string id;
    if (may_be_ours || policy == on_conflict::update) {
        result<record> existing = co_await find_record(job, r.type(), r.name());
        if (!existing) co_return failed_item(index, existing.error());
        id = existing->id;
        if (may_be_ours && detail::made_by(r, *existing, std::nullopt))
            co_return item_at(index, bulk_outcome::created, std::move(id));
    }
    if (policy == on_conflict::skip) co_return item_at(index, bulk_outcome::skipped, std::move(id));
    if (policy == on_conflict::fail) co_return failed_item(index, conflict, std::move(id));
    result<record> updated = co_await update_existing(job, std::move(r), id);
    if (!updated) co_return failed_item(index, updated.error(), std::move(id));
    co_return item_at(index, bulk_outcome::updated, std::move(id));
}

asio::awaitable<result<void>> create_one(job_ptr job, std::uint64_t index, create_record r)
{
    call_request request(create_operation, job->request());
    detail::add_body(request, r);
    const std::string identity = r.type() + '\0' + r.name();
    journal_key key = detail::make_journal_key(create_operation.name, identity, request.body);
    const result<journal_state> state = job->begin(key);
    if (!state) co_return state.error();
    if (*state == journal_state::done) co_return job->end(item_at(index, bulk_outcome::already_done), key);
    result<record> made = co_await counted_call<record>(job, std::move(request));
    if (made) co_return job->end(item_at(index, bulk_outcome::created, made->id), key);
    const error failure = made.error();
    if (failure.code() != errc::conflict) {
        co_return job->end(
            failed_item(index, failure), key, *state != journal_state::sent && known_to_have_failed(failure));
    }
    const bool may_be_ours = *state == journal_state::sent || earlier_attempt_may_have_been_done(failure);
    bulk_item item = co_await on_exists(job, index, std::move(r), failure, may_be_ours);
    co_return job->end(std::move(item), key, !may_be_ours);
}

asio::awaitable<result<bulk_summary>>
create_records(std::shared_ptr<detail::client_core> core, async_generator<create_record> input, bulk_options options)
{
    const auto job = std::make_shared<bulk_job>(std::move(core), std::move(options), true);
    if (error e = job->open_journal(create_operation.name)) co_return e;
    auto create = [job](create_record r) {
        const std::uint64_t index = job->next_index();
        return create_one(job, index, std::move(r));
    };
    const auto done = co_await input.for_each(job->options().concurrency(), create, job->options().failures());
    co_return job->finish(done);
}

// ---- changing

asio::awaitable<result<void>> update_one(job_ptr job, std::uint64_t index, record_change c)
{
    call_request request(update_operation, job->request());
    request.path_parameter("id", c.id);
    detail::add_body(request, c.change);
    journal_key key = detail::make_journal_key(update_operation.name, c.id, request.body);
    const result<journal_state> state = job->begin(key);
    if (!state) co_return state.error();
    if (*state == journal_state::done) co_return job->end(item_at(index, bulk_outcome::already_done, c.id), key);
    result<record> changed = co_await counted_call<record>(job, std::move(request));
    if (changed) co_return job->end(item_at(index, bulk_outcome::updated, c.id), key);
    co_return job->end(failed_item(index, changed.error(), c.id), key, known_to_have_failed(changed.error()));
}

asio::awaitable<result<bulk_summary>>
update_records(std::shared_ptr<detail::client_core> core, async_generator<record_change> input, bulk_options options)
{
    const auto job = std::make_shared<bulk_job>(std::move(core), std::move(options), false);
    if (error e = job->open_journal(update_operation.name)) co_return e;
    auto update = [job](record_change c) {
        const std::uint64_t index = job->next_index();
        return update_one(job, index, std::move(c));
    };
    const auto done = co_await input.for_each(job->options().concurrency(), update, job->options().failures());
    co_return job->finish(done);
}

// ---- removing

journal_key removal_key(const std::string& id) { return detail::make_journal_key(remove_operation.name, id, {}); }

asio::awaitable<bulk_item> remove_record(job_ptr job, std::uint64_t index, std::string id, bool tried_before)
{
    call_request request(remove_operation, job->request());
    request.path_parameter("id", id);
    result<void> removed = co_await counted_call<void>(job, std::move(request));
    if (removed) co_return item_at(index, bulk_outcome::removed, std::move(id));
    const error failure = removed.error();
    if (failure.code() != errc::not_found) co_return failed_item(index, failure, std::move(id));
    const bool ours = tried_before || earlier_attempt_may_have_been_done(failure);
    co_return item_at(index, ours ? bulk_outcome::removed : bulk_outcome::skipped, std::move(id));
}

asio::awaitable<result<void>> remove_one(job_ptr job, std::uint64_t index, std::string id)
{
    journal_key key = removal_key(id);
    const result<journal_state> state = job->begin(key);
    if (!state) co_return state.error();
    if (*state == journal_state::done) co_return job->end(item_at(index, bulk_outcome::already_done, id), key);
    bulk_item item = co_await remove_record(job, index, std::move(id), *state == journal_state::sent);
    const bool certain = item.outcome != bulk_outcome::failed || known_to_have_failed(item.cause);
    co_return job->end(std::move(item), key, certain);
}

/// What became of a request to remove many.
struct group_removal {
    group_removal() {}
    std::size_t removed = 0; ///< as the service says; 0 as well if that cannot be told
    bool begun = false;      ///< the service may have removed some
};

asio::awaitable<group_removal> remove_many(job_ptr job, std::vector<std::string> ids)
{
    call_request request(bulk_delete_operation, job->request());
    std::string body;
    detail::json_writer out(body);
    out.begin_object();
    out.key("recordIds");
    out.begin_array();
    for (const std::string& id : ids) out.string(id);
    out.end_array();
    out.end_object();
    request.json_body(std::move(body));
    result<raw_json> answer = co_await counted_call<raw_json>(job, std::move(request));
    group_removal done;
    done.begun = answer.has_value() || !known_to_have_failed(answer.error());
    if (!answer) co_return done;
    const result<boost::json::value> parsed = answer->parse();
    const auto* object = parsed ? parsed->if_object() : nullptr;
    const auto* count = object ? object->if_contains("deletedCount") : nullptr;
    const auto* number = count ? count->if_int64() : nullptr;
    if (number && *number > 0) done.removed = static_cast<std::size_t>(*number);
    co_return done;
}

/// An item of a group that is to be removed.
struct removal {
    removal(std::uint64_t i, std::string record_id, const journal_key& k, bool before)
        : index(i), id(std::move(record_id)), key(k), tried_before(before)
    {
    }
    std::uint64_t index;
    std::string id;
    journal_key key;
    bool tried_before;
};

asio::awaitable<result<void>> remove_chunk(job_ptr job, std::uint64_t first_index, std::vector<std::string> ids)
{
    std::vector<removal> left;
    std::vector<std::string> asked;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        journal_key key = removal_key(ids[i]);
        const result<journal_state> state = job->begin(key);
        if (!state) co_return state.error();
        if (*state == journal_state::done) {
            if (auto r = job->end(item_at(first_index + i, bulk_outcome::already_done, ids[i]), key); !r) co_return r;
            continue;
        }
        left.emplace_back(first_index + i, ids[i], key, *state == journal_state::sent);
        asked.push_back(std::move(ids[i]));
    }
    group_removal group;
    if (!asked.empty()) group = co_await remove_many(job, asked);
    const bool all = group.removed == asked.size();
    result<void> first;
    for (const removal& each : left) {
        bulk_item item = item_at(each.index, bulk_outcome::removed, each.id);
        // Some of them may have been removed by the request for all; then they are not found now.
        if (!all) item = co_await remove_record(job, each.index, each.id, each.tried_before || group.begun);
        const bool certain = item.outcome != bulk_outcome::failed || known_to_have_failed(item.cause);
        if (auto r = job->end(std::move(item), each.key, certain); !r && first) first = r;
    }
    co_return first;
}

asio::awaitable<result<bulk_summary>>
remove_records(std::shared_ptr<detail::client_core> core, async_generator<std::string> input, bulk_options options)
{
    const auto job = std::make_shared<bulk_job>(std::move(core), std::move(options), false);
    if (error e = job->open_journal(remove_operation.name)) co_return e;
    const std::size_t concurrency = job->options().concurrency();
    if (const std::size_t size = job->options().records_per_request(); size > 0) {
        auto groups = chunks(std::move(input), size);
        auto remove = [job](std::vector<std::string> ids) {
            const std::uint64_t first = job->next_index();
            for (std::size_t i = 1; i < ids.size(); ++i) (void)job->next_index();
            return remove_chunk(job, first, std::move(ids));
        };
        const auto done = co_await groups.for_each(concurrency, remove, job->options().failures());
        co_return job->finish(done);
    }
    auto remove = [job](std::string id) {
        const std::uint64_t index = job->next_index();
        return remove_one(job, index, std::move(id));
    };
    const auto done = co_await input.for_each(concurrency, remove, job->options().failures());
    co_return job->finish(done);
}

} // namespace

records_bulk::records_bulk(const client& c) : core_(detail::client_access::core(c)) {}

asio::awaitable<result<bulk_summary>>
records_bulk::create_all(async_generator<create_record> records, bulk_options options) const
{
    return create_records(core_, std::move(records), std::move(options));
}

asio::awaitable<result<bulk_summary>>
records_bulk::update_all(async_generator<record_change> changes, bulk_options options) const
{
    return update_records(core_, std::move(changes), std::move(options));
}

asio::awaitable<result<bulk_summary>>
records_bulk::remove_all(async_generator<std::string> ids, bulk_options options) const
{
    return remove_records(core_, std::move(ids), std::move(options));
}

asio::awaitable<result<bulk_summary>>
records_bulk::create_all(std::vector<create_record> records, bulk_options options) const
{
    if (!options.total()) options.total(records.size());
    return create_all(generate(std::move(records)), std::move(options));
}

asio::awaitable<result<bulk_summary>>
records_bulk::update_all(std::vector<record_change> changes, bulk_options options) const
{
    if (!options.total()) options.total(changes.size());
    return update_all(generate(std::move(changes)), std::move(options));
}

asio::awaitable<result<bulk_summary>> records_bulk::remove_all(std::vector<std::string> ids, bulk_options options) const
{
    if (!options.total()) options.total(ids.size());
    return remove_all(generate(std::move(ids)), std::move(options));
}

} // namespace runtype::resources
