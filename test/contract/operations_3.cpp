// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/resources/context_templates.hpp>
#include <runtype/resources/evals.hpp>
#include <runtype/resources/records.hpp>
#include <runtype/resources/users.hpp>

#include <string>
#include <vector>

namespace runtype::test {

void call_records_list(contract& c)
{
    c.list(c.client().records().list());
    c.list(c.client().records().list(
        list_records().limit(3).type("type").search("search").direction("next").include_count(true)));
}

void call_records_create(contract& c)
{
    c.value(c.client().records().create(create_record("type", "name")
                                            .metadata(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                            .messages(raw_json(R"json([{"a":1,"b":[null,"x"]}])json"))));
}

void call_records_bulk_delete(contract& c)
{
    c.value(c.client().records().bulk_delete(bulk_delete_records(std::vector<std::string>{"recordIds"})));
}

void call_records_bulk_edit(contract& c)
{
    c.value(c.client().records().bulk_edit(bulk_edit_records()
                                               .record_ids(std::vector<std::string>{"recordIds"})
                                               .updates(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_records_export_csv(contract& c)
{
    c.value(c.client().records().export_csv(export_records_csv().type("type")));
}

void call_records_field_values(contract& c)
{
    c.value(c.client().records().field_values(record_field_values_query("type", "field")));
}

void call_records_filter_preview(contract& c)
{
    c.value(c.client().records().filter_preview(
        record_filter_preview_request().type("type").filter(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_records_schema(contract& c)
{
    c.value(c.client().records().schema(record_schema_query("type").sample("sample")));
}

void call_records_upload_csv(contract& c)
{
    c.value(c.client().records().upload_csv(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"records.csv\"\r\n\r\nname,type\r\nPlan from "
        "a form,document\r\n\r\n--b--\r\n"));
}

void call_records_get(contract& c) { c.value(c.client().records().get(c.record())); }

void call_records_update(contract& c)
{
    c.value(c.client().records().update(
        c.record(), update_record()
                        .type("new_type")
                        .name("new_name")
                        .metadata(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                        .messages(raw_json(R"json([{"a":1,"b":[null,"x"]}])json"))));
}

void call_records_delete(contract& c) { c.value(c.client().records().remove(c.record())); }

void call_records_costs(contract& c) { c.value(c.client().records().costs(c.record())); }

void call_records_list_results(contract& c)
{
    c.list(c.client().records().list_results(c.record()));
    c.list(c.client().records().list_results(
        c.record(), list_record_results()
                        .limit(3)
                        .status("status")
                        .prompt_id("promptId")
                        .flow_id("flowId")
                        .from("from")
                        .to("to")
                        .sort_by("sortBy")
                        .sort_order("sortOrder")));
}

void call_records_delete_result(contract& c) { c.value(c.client().records().delete_result(c.record(), "result_id_1")); }

void call_records_list_step_results(contract& c)
{
    c.list(c.client().records().list_step_results(c.record()));
    c.list(c.client().records().list_step_results(
        c.record(), list_record_step_results().limit(3).flow_id("flowId").status("status")));
}

void call_evals_analyze_steps(contract& c)
{
    c.value(c.client().evals().analyze_steps(
        analyze_eval_steps("evalGroupId", std::vector<std::string>{"searchTerms"}, std::vector<std::string>{"stepIds"})
            .case_sensitive(true)));
}

void call_evals_compare(contract& c)
{
    c.value(c.client().evals().compare(compare_eval("evalGroupId").step_ids(std::vector<std::string>{"stepIds"})));
}

void call_evals_results(contract& c) { c.value(c.client().evals().results("id_1")); }

void call_evals_group(contract& c) { c.value(c.client().evals().group("id_1")); }

void call_evals_compare_record(contract& c)
{
    c.value(c.client().evals().compare_record(
        compare_eval_record("evalGroupId", "recordId").step_ids(std::vector<std::string>{"stepIds"})));
}

void call_evals_submit(contract& c)
{
    c.value(c.client().evals().submit(submit_eval("flowId")
                                          .record_ids(std::vector<std::string>{"recordIds"})
                                          .eval_configs(raw_json(R"json([{"a":1,"b":[null,"x"]}])json"))));
}

void call_evals_list_batches(contract& c) { c.list(c.client().evals().list_batches()); }

void call_context_templates_get(contract& c) { c.value(c.client().context_templates().get("ctx_1")); }

void call_context_templates_update(contract& c)
{
    c.value(c.client().context_templates().update(
        "ctx_1", update_context_template()
                     .name("new_name")
                     .type("new_type")
                     .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_context_templates_delete(contract& c) { c.value(c.client().context_templates().remove("ctx_1")); }

void call_context_templates_list(contract& c) { c.list(c.client().context_templates().list()); }

void call_context_templates_create(contract& c)
{
    c.value(c.client().context_templates().create(
        create_context_template("name", "type", raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_users_get_profile(contract& c) { c.value(c.client().users().get_profile()); }

void call_users_update_profile(contract& c)
{
    c.value(c.client().users().update_profile(update_user_profile()
                                                  .email("new_email")
                                                  .first_name("new_firstName")
                                                  .last_name("new_lastName")
                                                  .preferences(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

} // namespace runtype::test
