// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "bulk/reconcile.hpp"

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "core/error_data.hpp"
#include "core/http_date.hpp"
#include "core/iso_time.hpp"
#include "core/json_equal.hpp"
#include "core/pager_fsm.hpp"
#include "models/codecs.hpp"

#include <runtype/records_bulk.hpp>

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::detail {

namespace asio = boost::asio;
using time_point = client_core::time_point;

namespace {

// The service refuses a second record of the same type and name, so that repeating this POST cannot make two.
constexpr operation create_operation{"records.create", "POST", "/records", idempotency::idempotent};
constexpr operation list_operation{"records.list", "GET", "/records", idempotency::safe};

std::optional<std::chrono::sys_seconds> date_of(const headers& fields)
{
    const auto text = fields.find("date");
    return text ? parse_http_date(*text, std::chrono::sys_seconds()) : std::nullopt;
}

/// Whether a value of a record is the one that was sent. What was left out is stored as nothing, or as an empty one.
bool same_value(const raw_json& sent, const raw_json& stored)
{
    const result<boost::json::value> there = stored.empty() ? raw_json(std::string("null")).parse() : stored.parse();
    if (!there) return false;
    if (sent.empty() || sent.is_null()) {
        if (there->is_null()) return true;
        return there->is_object() ? there->get_object().empty() : there->is_array() && there->get_array().empty();
    }
    const result<boost::json::value> wanted = sent.parse();
    if (!wanted) return false;
    const bool empty =
        wanted->is_object() ? wanted->get_object().empty() : wanted->is_array() && wanted->get_array().empty();
    if (empty && there->is_null()) return true;
    return json_equal(*wanted, *there);
}

} // namespace

request_options for_look_up(const request_options& from)
{
    request_options o;
    for (const auto& [name, value] : from.fields()) o.header(name, value);
    if (from.attempt_timeout()) o.attempt_timeout(*from.attempt_timeout());
    if (from.retry()) o.retry(*from.retry());
    if (from.max_body()) o.max_body(*from.max_body());
    o.priority(from.priority());
    return o;
}

bool may_have_been_done(const attempt& a) noexcept
{
    if (a.status == 0) return a.sent == sent_state::sent_no_reply || a.sent == sent_state::reply_received;
    // A call that failed with a 2xx got an answer that broke off, or that could not be read.
    return a.status >= 500 || (a.status >= 200 && a.status <= 299);
}

bool earlier_attempt_may_have_been_done(const error& e)
{
    const auto attempts = e.attempts();
    return attempts.size() > 1 && std::any_of(attempts.begin(), attempts.end() - 1, may_have_been_done);
}

bool known_to_have_failed(const error& e)
{
    const auto attempts = e.attempts();
    return std::none_of(attempts.begin(), attempts.end(), may_have_been_done);
}

bool made_by(const create_record& params, const record& r, std::optional<std::chrono::sys_seconds> not_before)
{
    if (r.type != params.type() || r.name != params.name()) return false;
    const raw_json messages = params.messages().has_value() ? *params.messages() : raw_json();
    if (!same_value(params.metadata(), r.metadata) || !same_value(messages, r.messages)) return false;
    const auto created = parse_iso_time(r.created_at.text());
    return !not_before || !created || created->second >= *not_before - reconcile_clock_slack;
}

asio::awaitable<result<listed_record>> look_up_record(
    std::shared_ptr<client_core> core,
    std::string type,
    std::string name,
    request_options options,
    time_point until,
    std::shared_ptr<std::vector<response_info>> calls)
{
    const list_shape shape{page_style::cursor, "data", "pagination"};
    pager_fsm pager(shape.style);
    listed_record out;
    std::vector<record> items;
    while (!pager.done()) {
        const auto left = std::chrono::floor<std::chrono::milliseconds>(until - core->timers().now());
        if (left.count() <= 0) co_return error(errc::deadline_exceeded, "The deadline passed during the look-up");
        request_options page_options = options;
        page_options.deadline(left);
        if (calls) page_options.info(calls->emplace_back());
        call_request request(list_operation, std::move(page_options));
        list_records params;
        params.type(type).search(name);
        add_query(request, params);
        if (!pager.position().empty()) request.query("cursor", std::string_view(pager.position()));
        result<call_result> answer = co_await perform(core, std::move(request));
        if (!answer) co_return answer.error();
        page_facts facts;
        if (auto failure = decode_list(answer->response.body, shape, items, facts))
            co_return decode_error(*core, list_operation, *answer, *failure);
        if (pager.on_page(facts) == pager_fsm::inconsistent)
            co_return error(errc::pagination_inconsistent, pager.problem());
        out.now = date_of(answer->response.fields);
        const auto it =
            std::find_if(items.begin(), items.end(), [&](const record& r) { return r.type == type && r.name == name; });
        if (it != items.end()) {
            out.found = std::move(*it);
            break;
        }
        // Cancelled when the page had arrived: Asio would throw at the next co_await.
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (cancellation.cancelled() != asio::cancellation_type::none)
            co_return error(errc::cancelled, "The caller cancelled during the look-up");
    }
    co_return out;
}

namespace {

/// The create's error, with what is known now.
error amended(const error& create, errc code, std::string message)
{
    error_data data = *create.data();
    data.code = make_error_code(code);
    data.message = std::move(message);
    return make_error(std::move(data));
}

/// The look-up failed too: its error, and that the create is still open.
error still_open(const error& create, const error& look_up)
{
    error_data data = *look_up.data();
    data.message = "The create may have been carried out, and looking the record up failed: " + data.message;
    data.sent = sent_state::sent_no_reply;
    data.attempts.assign(create.attempts().begin(), create.attempts().end());
    data.attempts.insert(data.attempts.end(), look_up.attempts().begin(), look_up.attempts().end());
    return make_error(std::move(data));
}

bool ends_the_matter(const error& e) { return e.code() == errc::cancelled || e.code() == errc::closed; }

asio::awaitable<result<record>>
create_or_reconcile(std::shared_ptr<client_core> core, create_record params, request_options options)
{
    const time_point began = core->timers().now();
    const time_point until = began + options.deadline().value_or(core->options().deadline);
    call_request request = start_request(core, create_operation, options);
    add_body(request, params);
    result<record> made = co_await call<record>(core, std::move(request));
    if (made) co_return made;
    const error failure = made.error();
    const bool refused = failure.code() == errc::conflict;
    const bool open = refused ? earlier_attempt_may_have_been_done(failure) : !known_to_have_failed(failure);
    if (!open || ends_the_matter(failure) || core->timers().now() >= until) co_return failure;
    const auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() != asio::cancellation_type::none)
        co_return amended(failure, errc::cancelled, "The caller cancelled when the answer to the create had arrived");
    const result<listed_record> listed =
        co_await look_up_record(core, params.type(), params.name(), for_look_up(options), until);
    if (!listed) co_return still_open(failure, listed.error());
    if (!listed->found) {
        if (!refused) co_return failure;
        co_return amended(
            failure, errc::conflict,
            "The service says that a record of this type and name exists, but does not list it");
    }
    std::optional<std::chrono::sys_seconds> not_before;
    if (listed->now) not_before = *listed->now - std::chrono::ceil<std::chrono::seconds>(core->timers().now() - began);
    if (made_by(params, *listed->found, not_before)) co_return *listed->found;
    co_return amended(
        failure, errc::conflict,
        "A record of this type and name exists that somebody else has made: " + listed->found->id);
}

} // namespace

} // namespace runtype::detail

namespace runtype::resources {

boost::asio::awaitable<result<record>>
records_bulk::create_or_reconcile(create_record params, request_options options) const
{
    return detail::create_or_reconcile(core_, std::move(params), std::move(options));
}

} // namespace runtype::resources
