// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/evals.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, eval_step_analysis& out)
{
    static constexpr std::array<std::string_view, 4> names{"evalGroupId", "results", "searchTerms", "stepIds"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.eval_group_id); break;
        case 1: read_field(in, out.results); break;
        case 2: read_field(in, out.search_terms); break;
        case 3: read_field(in, out.step_ids); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const eval_step_analysis& value)
{
    out.begin_object();
    write_member(out, "evalGroupId", value.eval_group_id);
    write_member(out, "results", value.results);
    write_member(out, "searchTerms", value.search_terms);
    write_member(out, "stepIds", value.step_ids);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, eval_comparison& out)
{
    static constexpr std::array<std::string_view, 2> names{"evalGroupId", "evals"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.eval_group_id); break;
        case 1: read_field(in, out.evals); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const eval_comparison& value)
{
    out.begin_object();
    write_member(out, "evalGroupId", value.eval_group_id);
    write_member(out, "evals", value.evals);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, eval_results& out)
{
    static constexpr std::array<std::string_view, 6> names{"batchExecutionId", "failedRecords",   "flowId",
                                                           "processedRecords", "resultsByRecord", "status"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.batch_execution_id); break;
        case 1: read_field(in, out.failed_records); break;
        case 2: read_field(in, out.flow_id); break;
        case 3: read_field(in, out.processed_records); break;
        case 4: read_field(in, out.results_by_record); break;
        case 5: read_field(in, out.status); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const eval_results& value)
{
    out.begin_object();
    write_member(out, "batchExecutionId", value.batch_execution_id);
    write_member(out, "failedRecords", value.failed_records);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "processedRecords", value.processed_records);
    write_member(out, "resultsByRecord", value.results_by_record);
    write_member(out, "status", value.status);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, eval_group& out)
{
    static constexpr std::array<std::string_view, 3> names{"batches", "evalGroupId", "totalEvals"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.batches); break;
        case 1: read_field(in, out.eval_group_id); break;
        case 2: read_field(in, out.total_evals); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const eval_group& value)
{
    out.begin_object();
    write_member(out, "batches", value.batches);
    write_member(out, "evalGroupId", value.eval_group_id);
    write_member(out, "totalEvals", value.total_evals);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, eval_record_comparison& out)
{
    static constexpr std::array<std::string_view, 3> names{"evalGroupId", "evals", "recordId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.eval_group_id); break;
        case 1: read_field(in, out.evals); break;
        case 2: read_field(in, out.record_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const eval_record_comparison& value)
{
    out.begin_object();
    write_member(out, "evalGroupId", value.eval_group_id);
    write_member(out, "evals", value.evals);
    write_member(out, "recordId", value.record_id);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, eval_submission& out)
{
    static constexpr std::array<std::string_view, 2> names{"evalGroupId", "batches"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.eval_group_id); break;
        case 1: read_field(in, out.batches); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const eval_submission& value)
{
    out.begin_object();
    write_member(out, "evalGroupId", value.eval_group_id);
    write_member(out, "batches", value.batches);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const analyze_eval_steps& params)
{
    problems.length("evalGroupId", params.eval_group_id(), 1);
}

void encode(json_writer& out, const analyze_eval_steps& params)
{
    out.begin_object();
    write_member(out, "evalGroupId", params.eval_group_id());
    write_member(out, "searchTerms", params.search_terms());
    write_member(out, "stepIds", params.step_ids());
    write_member(out, "caseSensitive", params.case_sensitive());
    out.end_object();
}

void check(request_check& problems, const compare_eval& params)
{
    problems.length("evalGroupId", params.eval_group_id(), 1);
}

void encode(json_writer& out, const compare_eval& params)
{
    out.begin_object();
    write_member(out, "evalGroupId", params.eval_group_id());
    write_member(out, "stepIds", params.step_ids());
    out.end_object();
}

void check(request_check& problems, const compare_eval_record& params)
{
    problems.length("evalGroupId", params.eval_group_id(), 1);
    problems.length("recordId", params.record_id(), 1);
}

void encode(json_writer& out, const compare_eval_record& params)
{
    out.begin_object();
    write_member(out, "evalGroupId", params.eval_group_id());
    write_member(out, "recordId", params.record_id());
    write_member(out, "stepIds", params.step_ids());
    out.end_object();
}

void check(request_check& problems, const submit_eval& params)
{
    problems.length("flowId", params.flow_id(), 1);
    problems.array("evalConfigs", params.eval_configs());
}

void encode(json_writer& out, const submit_eval& params)
{
    out.begin_object();
    write_member(out, "flowId", params.flow_id());
    write_member(out, "recordIds", params.record_ids());
    write_member(out, "evalConfigs", params.eval_configs());
    out.end_object();
}

} // namespace detail

eval_step_analysis::eval_step_analysis() = default;
eval_comparison::eval_comparison() = default;
eval_results::eval_results() = default;
eval_group::eval_group() = default;
eval_record_comparison::eval_record_comparison() = default;
eval_submission::eval_submission() = default;
analyze_eval_steps::analyze_eval_steps(
    std::string eval_group_id, std::vector<std::string> search_terms, std::vector<std::string> step_ids)
    : eval_group_id_(std::move(eval_group_id)), search_terms_(std::move(search_terms)), step_ids_(std::move(step_ids))
{
}
compare_eval::compare_eval(std::string eval_group_id) : eval_group_id_(std::move(eval_group_id)) {}
compare_eval_record::compare_eval_record(std::string eval_group_id, std::string record_id)
    : eval_group_id_(std::move(eval_group_id)), record_id_(std::move(record_id))
{
}
submit_eval::submit_eval(std::string flow_id) : flow_id_(std::move(flow_id)) {}

std::ostream& operator<<(std::ostream& os, const eval_step_analysis& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const eval_comparison& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const eval_results& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const eval_group& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const eval_record_comparison& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const eval_submission& value) { return detail::print(os, value); }

} // namespace runtype
