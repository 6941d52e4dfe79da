// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// How the program says what went wrong: a line for people, or with --json an object for another program.
#include "commands.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <chrono>
#include <iostream>
#include <string_view>

namespace runtype::cli {

namespace json = boost::json;

namespace {

bool as_json = false;

std::string_view name_of(exit_code code)
{
    switch (code) {
    case exit_code::success: return "success";
    case exit_code::failure: return "failure";
    case exit_code::usage: return "usage";
    case exit_code::not_allowed: return "not_allowed";
    case exit_code::interrupted: return "interrupted";
    }
    return "failure";
}

int tell(exit_code code, json::object error, const std::string& message, const std::string& hint)
{
    if (as_json) {
        error.emplace("message", message);
        if (!hint.empty()) error.emplace("hint", hint);
        error.emplace("exitCode", static_cast<int>(code));
        std::cerr << json::serialize(json::object{{"error", std::move(error)}}) << '\n';
    } else {
        std::cerr << "runtype: " << message << '\n';
        if (!hint.empty()) std::cerr << hint << '\n';
    }
    return code;
}

/// What a program can decide by.
json::object facts_of(const error& e)
{
    json::object facts{{"code", to_string(static_cast<errc>(e.code().value()))}};
    if (e.http_status() != 0) facts["status"] = e.http_status();
    if (!e.api_code().empty()) facts["apiCode"] = e.api_code();
    if (!e.request().empty()) facts["request"] = e.request();
    if (!e.request_id().empty()) facts["requestId"] = e.request_id();
    if (const auto wait = e.retry_after()) facts["retryAfter"] = std::chrono::ceil<std::chrono::seconds>(*wait).count();
    json::array details;
    for (const auto& each : e.details()) details.push_back({{"path", each.path}, {"message", each.message}});
    if (!details.empty()) facts["details"] = std::move(details);
    return facts;
}

} // namespace

void errors_as_json(bool on) { as_json = on; }

int fail(exit_code code, const std::string& message, const std::string& hint)
{
    return tell(code, json::object{{"code", name_of(code)}}, message, hint);
}

int report(const error& e)
{
    if (e.code() == errc::cancelled) {
        if (as_json) return fail(exit_code::interrupted, "Interrupted");
        std::cerr << "Interrupted.\n";
        return exit_code::interrupted;
    }
    // The call had nothing to do with it.
    if (e.code() == errc::local_file) return fail(exit_code::usage, std::string(e.message()));
    const bool unknown_key = e.code() == errc::unauthorized;
    const exit_code code = unknown_key || e.code() == errc::forbidden ? exit_code::not_allowed : exit_code::failure;
    const std::string message = as_json ? std::string(e.message()) : e.to_string();
    return tell(
        code, facts_of(e), message, unknown_key ? "Check RUNTYPE_API_KEY: the service does not accept it." : "");
}

} // namespace runtype::cli
