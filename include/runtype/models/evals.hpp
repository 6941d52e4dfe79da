// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** An answer: eval step analysis.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/evals/analyze-step-results
 */
struct RUNTYPE_API eval_step_analysis {
    eval_step_analysis();

    std::string eval_group_id;
    /// {batchExecutionId, evalName?, totalStepsAnalyzed, termAnalysis[]
    /// {term,totalOccurrences,stepsContainingTerm,occurrenceRate}}.
    raw_json results;
    std::vector<std::string> search_terms;
    std::vector<std::string> step_ids;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const eval_step_analysis&, const eval_step_analysis&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const eval_step_analysis& value);

/** An answer: eval comparison.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/evals/compare-evals
 */
struct RUNTYPE_API eval_comparison {
    eval_comparison();

    std::string eval_group_id;
    /// {batchExecutionId, evalName?,
    /// metrics{avgCostPerRecord,avgDurationPerRecord,failedSteps,successRate,successfulSteps,totalCompletionTokens,totalCost,totalDurationMs,totalPromptTokens,totalSteps}}.
    raw_json evals;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const eval_comparison&, const eval_comparison&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const eval_comparison& value);

/** An answer: eval results.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/evals/get-eval-results
 */
struct RUNTYPE_API eval_results {
    eval_results();

    std::string batch_execution_id;
    std::int64_t failed_records = 0;
    std::string flow_id;
    std::int64_t processed_records = 0;
    /// Map recordId -> array of step results
    /// {completionTokens,durationMs,errorMessage,errorStack,executedAt,executionSessionId,messageHistory,modelUsed,output,promptTokens,reasoningContent,reasoningTokens,recordName,resolvedPrompt,retryCount,stepId,stepName,stepResultId,stepType,toolCalls[]...}.
    raw_json results_by_record;
    std::string status; ///< (cut off; inferred)
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const eval_results&, const eval_results&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const eval_results& value);

/** An answer: eval group.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/evals/get-eval-group
 */
struct RUNTYPE_API eval_group {
    eval_group();

    raw_json batches; ///< item shape open: {batchId,createdAt,evalCount,status,metrics}
    std::string eval_group_id;
    double total_evals = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const eval_group&, const eval_group&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const eval_group& value);

/** An answer: eval record comparison.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/evals/compare-record-across-evals
 */
struct RUNTYPE_API eval_record_comparison {
    eval_record_comparison();

    std::string eval_group_id;
    /// {batchExecutionId,evalName?,stepResults[]
    /// {stepId,stepName,stepType,stepResultId,output,modelUsed,promptTokens,completionTokens,totalCost,durationMs,executedAt,toolCalls[],error?}}.
    raw_json evals;
    std::string record_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const eval_record_comparison&, const eval_record_comparison&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const eval_record_comparison& value);

/** An answer: eval submission.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/evals/submit-eval (nav only)
 */
struct RUNTYPE_API eval_submission {
    eval_submission();

    std::string eval_group_id; ///< inferred
    raw_json batches;          ///< inferred
    extra_fields extra;        ///< fields that this version does not know

    friend bool operator==(const eval_submission&, const eval_submission&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const eval_submission& value);

/// What to send: the parameters of evals().analyze_steps.
class RUNTYPE_API analyze_eval_steps {
public:
    /** The fields that are required.
     *
     *  @param eval_group_id Sends `evalGroupId`.
     *  @param search_terms Sends `searchTerms`.
     *  @param step_ids Sends `stepIds`.
     */
    analyze_eval_steps(
        std::string eval_group_id, std::vector<std::string> search_terms, std::vector<std::string> step_ids);

    /// Sends `caseSensitive`.
    analyze_eval_steps& case_sensitive(bool value) &
    {
        case_sensitive_ = value;
        return *this;
    }
    analyze_eval_steps&& case_sensitive(bool value) && { return std::move(case_sensitive(value)); }

    [[nodiscard]] const std::string& eval_group_id() const noexcept { return eval_group_id_; }
    [[nodiscard]] const std::vector<std::string>& search_terms() const noexcept { return search_terms_; }
    [[nodiscard]] const std::vector<std::string>& step_ids() const noexcept { return step_ids_; }
    [[nodiscard]] const std::optional<bool>& case_sensitive() const noexcept { return case_sensitive_; }

private:
    std::string eval_group_id_;
    std::vector<std::string> search_terms_;
    std::vector<std::string> step_ids_;
    std::optional<bool> case_sensitive_;
};

/// What to send: the parameters of evals().compare.
class RUNTYPE_API compare_eval {
public:
    /** The fields that are required.
     *
     *  @param eval_group_id Sends `evalGroupId`.
     */
    compare_eval(std::string eval_group_id);

    /// Sends `stepIds`.
    compare_eval& step_ids(std::vector<std::string> value) &
    {
        step_ids_ = std::move(value);
        return *this;
    }
    compare_eval&& step_ids(std::vector<std::string> value) && { return std::move(step_ids(std::move(value))); }

    [[nodiscard]] const std::string& eval_group_id() const noexcept { return eval_group_id_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& step_ids() const noexcept { return step_ids_; }

private:
    std::string eval_group_id_;
    std::optional<std::vector<std::string>> step_ids_;
};

/// What to send: the parameters of evals().compare_record.
class RUNTYPE_API compare_eval_record {
public:
    /** The fields that are required.
     *
     *  @param eval_group_id Sends `evalGroupId`.
     *  @param record_id Sends `recordId`.
     */
    compare_eval_record(std::string eval_group_id, std::string record_id);

    /// Sends `stepIds`.
    compare_eval_record& step_ids(std::vector<std::string> value) &
    {
        step_ids_ = std::move(value);
        return *this;
    }
    compare_eval_record&& step_ids(std::vector<std::string> value) && { return std::move(step_ids(std::move(value))); }

    [[nodiscard]] const std::string& eval_group_id() const noexcept { return eval_group_id_; }
    [[nodiscard]] const std::string& record_id() const noexcept { return record_id_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& step_ids() const noexcept { return step_ids_; }

private:
    std::string eval_group_id_;
    std::string record_id_;
    std::optional<std::vector<std::string>> step_ids_;
};

/// What to send: the parameters of evals().submit.
class RUNTYPE_API submit_eval {
public:
    /** The fields that are required.
     *
     *  @param flow_id Inferred.
     */
    submit_eval(std::string flow_id);

    /// Inferred.
    submit_eval& record_ids(std::vector<std::string> value) &
    {
        record_ids_ = std::move(value);
        return *this;
    }
    submit_eval&& record_ids(std::vector<std::string> value) && { return std::move(record_ids(std::move(value))); }
    /// Inferred.
    submit_eval& eval_configs(raw_json value) &
    {
        eval_configs_ = std::move(value);
        return *this;
    }
    submit_eval&& eval_configs(raw_json value) && { return std::move(eval_configs(std::move(value))); }

    [[nodiscard]] const std::string& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& record_ids() const noexcept { return record_ids_; }
    [[nodiscard]] const raw_json& eval_configs() const noexcept { return eval_configs_; }

private:
    std::string flow_id_;
    std::optional<std::vector<std::string>> record_ids_;
    raw_json eval_configs_;
};

} // namespace runtype
