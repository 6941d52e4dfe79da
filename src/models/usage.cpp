// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/usage.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, usage_limits& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "usage")
            read_field(in, out.usage);
        else
            read_extra(in, key, out.extra);
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
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "atSpendLimit")
            read_field(in, out.at_spend_limit);
        else if (key == "date")
            read_field(in, out.date);
        else if (key == "executionLimit")
            read_field(in, out.execution_limit);
        else if (key == "executionsUsed")
            read_field(in, out.executions_used);
        else if (key == "inSlowMode")
            read_field(in, out.in_slow_mode);
        else if (key == "isAtLimit")
            read_field(in, out.is_at_limit);
        else if (key == "isNearLimit")
            read_field(in, out.is_near_limit);
        else if (key == "isOverage")
            read_field(in, out.is_overage);
        else if (key == "isUnlimited")
            read_field(in, out.is_unlimited);
        else if (key == "overageCount")
            read_field(in, out.overage_count);
        else if (key == "percentUsed")
            read_field(in, out.percent_used);
        else if (key == "periodType")
            read_field(in, out.period_type);
        else if (key == "remaining")
            read_field(in, out.remaining);
        else if (key == "resetsAt")
            read_field(in, out.resets_at);
        else if (key == "spendLimit")
            read_field(in, out.spend_limit);
        else if (key == "spendLimitEnabled")
            read_field(in, out.spend_limit_enabled);
        else if (key == "tier")
            read_field(in, out.tier);
        else
            read_extra(in, key, out.extra);
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
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "daily")
            read_field(in, out.daily);
        else if (key == "monthly")
            read_field(in, out.monthly);
        else
            read_extra(in, key, out.extra);
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
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "meta")
            read_field(in, out.meta);
        else if (key == "summary")
            read_field(in, out.summary);
        else if (key == "usageByModel")
            read_field(in, out.usage_by_model);
        else if (key == "timeSeries")
            read_field(in, out.time_series);
        else
            read_extra(in, key, out.extra);
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
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "meta")
            read_field(in, out.meta);
        else if (key == "modelConfig")
            read_field(in, out.model_config);
        else if (key == "recentUsage")
            read_field(in, out.recent_usage);
        else
            read_extra(in, key, out.extra);
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
