// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/** An answer: usage limits.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/usage-limits/get-usage-statistics
 */
struct RUNTYPE_API usage_limits {
    usage_limits();

    /// {atSpendLimit,isNearLimit,isOverLimit,isUnlimited,month,percentUsed,platformTokenLimit,platformTokensUsed,remaining,spendLimit,spendLimitEnabled,userId,daily:ExecutionUsagePeriod,monthly:ExecutionUsagePeriod}.
    raw_json usage;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const usage_limits&, const usage_limits&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const usage_limits& value);

/** An answer: execution usage period.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/usage-limits/get-daily-execution-usage
 */
struct RUNTYPE_API execution_usage_period {
    execution_usage_period();

    bool at_spend_limit = false;
    std::string date;
    std::int64_t execution_limit = 0;
    std::int64_t executions_used = 0;
    bool in_slow_mode = false;
    bool is_at_limit = false;
    bool is_near_limit = false;
    bool is_overage = false;
    bool is_unlimited = false;
    std::int64_t overage_count = 0;
    double percent_used = 0;
    std::string period_type; ///< one of daily, monthly
    std::int64_t remaining = 0;
    timestamp resets_at;
    std::optional<double> spend_limit; ///< nullability inferred
    bool spend_limit_enabled = false;
    std::string tier;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const execution_usage_period&, const execution_usage_period&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const execution_usage_period& value);

/** An answer: execution usage.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/usage-limits/get-daily-execution-usage
 */
struct RUNTYPE_API execution_usage {
    execution_usage();

    execution_usage_period daily;
    execution_usage_period monthly;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const execution_usage&, const execution_usage&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const execution_usage& value);

/** An answer: model usage.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/model-usage/get-model-usage-statistics
 */
struct RUNTYPE_API model_usage {
    model_usage();

    raw_json meta;    ///< {startDate,endDate,dataSource,granularity,period}
    raw_json summary; ///< {totalCost,totalRequests,totalTokens,platformCost,platformTokens,userCost,userTokens}
    /// Map modelId -> {avgCostPerRequest,modelId,provider,requestCount,totalCost,totalTokens,modelName}.
    raw_json usage_by_model;
    raw_json time_series; ///< {cost,date,requests,tokens}
    extra_fields extra;   ///< fields that this version does not know

    friend bool operator==(const model_usage&, const model_usage&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const model_usage& value);

/** An answer: model config usage.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/model-usage/get-model-usage-details
 */
struct RUNTYPE_API model_config_usage {
    model_config_usage();

    raw_json meta;         ///< {dataSource}
    raw_json model_config; ///< {id,displayName,modelId,provider}
    raw_json recent_usage; ///< {id,timestamp,promptTokens,completionTokens,totalTokens,estimatedCost,executionTime}
    extra_fields extra;    ///< fields that this version does not know

    friend bool operator==(const model_config_usage&, const model_config_usage&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const model_config_usage& value);

/// What to ask for: the parameters of usage().models.
class RUNTYPE_API model_usage_query {
public:
    model_usage_query();

    /// Name and values not visible; startDate/endDate/granularity appear in meta.
    model_usage_query& period(std::string value) &
    {
        period_ = std::move(value);
        return *this;
    }
    model_usage_query&& period(std::string value) && { return std::move(period(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& period() const noexcept { return period_; }

private:
    std::optional<std::string> period_;
};

} // namespace runtype
