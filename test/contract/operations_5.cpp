// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/resources/batches.hpp>
#include <runtype/resources/provider_keys.hpp>
#include <runtype/resources/schedules.hpp>
#include <runtype/resources/surfaces.hpp>

#include <string>
#include <vector>

namespace runtype::test {

void call_schedules_list(contract& c)
{
    c.list(c.client().schedules().list());
    c.list(c.client().schedules().list(list_schedules().limit(3)));
}

void call_schedules_create(contract& c)
{
    c.value(c.client().schedules().create(
        create_schedule(raw_json(R"json({"a":1,"b":[null,"x"]})json"), raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .name("name")
            .execution_options(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .enabled(true)));
}

void call_schedules_get(contract& c) { c.value(c.client().schedules().get("sch_1")); }

void call_schedules_update(contract& c)
{
    c.value(c.client().schedules().update(
        "sch_1", update_schedule()
                     .target(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                     .trigger(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                     .execution_options(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                     .name("new_name")
                     .enabled(true)));
}

void call_schedules_delete(contract& c) { c.value(c.client().schedules().remove("sch_1")); }

void call_schedules_batch_results(contract& c)
{
    c.list(c.client().schedules().batch_results("sch_1"));
    c.list(c.client().schedules().batch_results("sch_1", schedule_batch_results_query().limit(3).status("status")));
}

void call_schedules_list_runs(contract& c) { c.value(c.client().schedules().list_runs("sch_1")); }

void call_schedules_pause(contract& c) { c.value(c.client().schedules().pause("sch_1")); }

void call_schedules_resume(contract& c) { c.value(c.client().schedules().resume("sch_1")); }

void call_schedules_run_now(contract& c) { c.value(c.client().schedules().run_now("sch_1")); }

void call_schedules_list_all_runs(contract& c) { c.list(c.client().schedules().list_all_runs()); }

void call_schedules_run_results(contract& c)
{
    c.list(c.client().schedules().run_results("sch_1"));
    c.list(c.client().schedules().run_results("sch_1", run_schedule_results().limit(3).status("status")));
}

void call_schedules_stats(contract& c) { c.value(c.client().schedules().stats("sch_1")); }

void call_batch_submit(contract& c)
{
    c.value(c.client().batches().submit(submit_batch("flowId")
                                            .record_ids(std::vector<std::string>{"recordIds"})
                                            .options(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_batch_cancel(contract& c) { c.value(c.client().batches().cancel("bx_1")); }

void call_batch_status(contract& c) { c.value(c.client().batches().status("bx_1")); }

void call_batch_summary(contract& c) { c.value(c.client().batches().summary()); }

void call_batch_watch(contract& c) { c.value(c.client().batches().watch("bx_1")); }

void call_batch_cost(contract& c) { c.value(c.client().batches().cost("bx_1")); }

void call_batch_record_cost(contract& c) { c.value(c.client().batches().record_cost("bx_1", "record_id_1")); }

void call_batch_record_steps(contract& c) { c.value(c.client().batches().record_steps("bx_1", "record_id_1")); }

void call_provider_keys_list(contract& c) { c.value(c.client().provider_keys().list()); }

void call_provider_keys_create(contract& c)
{
    c.value(c.client().provider_keys().create(create_provider_key("provider", "name", "apiKey")
                                                  .is_default(true)
                                                  .settings(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_provider_keys_list_by_provider(contract& c) { c.value(c.client().provider_keys().list_by_provider("id_1")); }

void call_provider_keys_delete(contract& c) { c.value(c.client().provider_keys().remove("id_1")); }

void call_provider_keys_update(contract& c)
{
    c.value(c.client().provider_keys().update(
        "id_1", update_provider_key()
                    .api_key("new_apiKey")
                    .is_active(true)
                    .is_default(true)
                    .name("new_name")
                    .settings(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_surfaces_list(contract& c)
{
    c.list(c.client().surfaces().list());
    c.list(
        c.client().surfaces().list(list_surfaces().limit(3).type("type").status("status").environment("environment")));
}

void call_surfaces_discovered_tools(contract& c)
{
    c.value(c.client().surfaces().discovered_tools("id_1", "surface_id_1"));
}

void call_surfaces_observed_origins(contract& c)
{
    c.value(c.client().surfaces().observed_origins("id_1", "surface_id_1"));
}

} // namespace runtype::test
