// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What every model and every set of parameters brings: JSON in and out, the query, the checks.

namespace runtype {

struct agent;
struct agent_capability;
struct agent_list_item;
class create_record;
class list_agents;
class list_records;
struct record;
struct success_result;
class update_record;

namespace detail {

class call_request;
class json_reader;
class json_writer;
class request_check;

void decode(json_reader& in, agent& out);
void encode(json_writer& out, const agent& value);
void decode(json_reader& in, agent_capability& out);
void encode(json_writer& out, const agent_capability& value);
void decode(json_reader& in, agent_list_item& out);
void encode(json_writer& out, const agent_list_item& value);
void check(request_check& problems, const create_record& params);
void encode(json_writer& out, const create_record& params);
void check(request_check& problems, const list_agents& params);
void write_query(call_request& out, const list_agents& params);
void check(request_check& problems, const list_records& params);
void write_query(call_request& out, const list_records& params);
void decode(json_reader& in, record& out);
void encode(json_writer& out, const record& value);
void decode(json_reader& in, success_result& out);
void encode(json_writer& out, const success_result& value);
void check(request_check& problems, const update_record& params);
void encode(json_writer& out, const update_record& params);

} // namespace detail

} // namespace runtype
