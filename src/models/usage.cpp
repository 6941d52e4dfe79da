// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/usage.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, usage_limits& out)
{
    static constexpr std::array<std::string_view, 1> names{"usage"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.usage); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const usage_limits& value)
{
    out.begin_object();
    write_member(out, "usage", value.usage);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, execution_usage_period& out)
{
    static constexpr std::array<std::string_view, 17> names{
        "atSpendLimit", "date",      "executionLimit", "executionsUsed",    "inSlowMode",  "isAtLimit",
        "isNearLimit",  "isOverage", "isUnlimited",    "overageCount",      "percentUsed", "periodType",
        "remaining",    "resetsAt",  "spendLimit",     "spendLimitEnabled", "tier"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.at_spend_limit); break;
        case 1: read_field(in, out.date); break;
        case 2: read_field(in, out.execution_limit); break;
        case 3: read_field(in, out.executions_used); break;
        case 4: read_field(in, out.in_slow_mode); break;
        case 5: read_field(in, out.is_at_limit); break;
        case 6: read_field(in, out.is_near_limit); break;
        case 7: read_field(in, out.is_overage); break;
        case 8: read_field(in, out.is_unlimited); break;
        case 9: read_field(in, out.overage_count); break;
        case 10: read_field(in, out.percent_used); break;
        case 11: read_field(in, out.period_type); break;
        case 12: read_field(in, out.remaining); break;
        case 13: read_field(in, out.resets_at); break;
        case 14: read_field(in, out.spend_limit); break;
        case 15: read_field(in, out.spend_limit_enabled); break;
        case 16: read_field(in, out.tier); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const execution_usage_period& value)
{
    out.begin_object();
    write_member(out, "atSpendLimit", value.at_spend_limit);
    write_member(out, "date", value.date);
    write_member(out, "executionLimit", value.execution_limit);
    write_member(out, "executionsUsed", value.executions_used);
    write_member(out, "inSlowMode", value.in_slow_mode);
    write_member(out, "isAtLimit", value.is_at_limit);
    write_member(out, "isNearLimit", value.is_near_limit);
    write_member(out, "isOverage", value.is_overage);
    write_member(out, "isUnlimited", value.is_unlimited);
    write_member(out, "overageCount", value.overage_count);
    write_member(out, "percentUsed", value.percent_used);
    write_member(out, "periodType", value.period_type);
    write_member(out, "remaining", value.remaining);
    write_member(out, "resetsAt", value.resets_at);
    write_member(out, "spendLimit", value.spend_limit);
    write_member(out, "spendLimitEnabled", value.spend_limit_enabled);
    write_member(out, "tier", value.tier);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, execution_usage& out)
{
    static constexpr std::array<std::string_view, 2> names{"daily", "monthly"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.daily); break;
        case 1: read_field(in, out.monthly); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const execution_usage& value)
{
    out.begin_object();
    write_member(out, "daily", value.daily);
    write_member(out, "monthly", value.monthly);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, model_usage& out)
{
    static constexpr std::array<std::string_view, 4> names{"meta", "summary", "usageByModel", "timeSeries"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.meta); break;
        case 1: read_field(in, out.summary); break;
        case 2: read_field(in, out.usage_by_model); break;
        case 3: read_field(in, out.time_series); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const model_usage& value)
{
    out.begin_object();
    write_member(out, "meta", value.meta);
    write_member(out, "summary", value.summary);
    write_member(out, "usageByModel", value.usage_by_model);
    write_member(out, "timeSeries", value.time_series);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, model_config_usage& out)
{
    static constexpr std::array<std::string_view, 3> names{"meta", "modelConfig", "recentUsage"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.meta); break;
        case 1: read_field(in, out.model_config); break;
        case 2: read_field(in, out.recent_usage); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const model_config_usage& value)
{
    out.begin_object();
    write_member(out, "meta", value.meta);
    write_member(out, "modelConfig", value.model_config);
    write_member(out, "recentUsage", value.recent_usage);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check&, const model_usage_query&) {}

void write_query(call_request& out, const model_usage_query& params)
{
    write_parameter(out, "period", params.period());
}

} // namespace detail

usage_limits::usage_limits() = default;
execution_usage_period::execution_usage_period() = default;
execution_usage::execution_usage() = default;
model_usage::model_usage() = default;
model_config_usage::model_config_usage() = default;
model_usage_query::model_usage_query() = default;

std::ostream& operator<<(std::ostream& os, const usage_limits& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const execution_usage_period& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const execution_usage& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const model_usage& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const model_config_usage& value) { return detail::print(os, value); }

} // namespace runtype
