// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "contract.hpp"

#include "network_fixture.hpp"
#include "nothing_lost.hpp"

#include "testing/catalogue.hpp"
#include "testing/object_store.hpp"
#include "testing/target.hpp"

#include <runtype/event_stream.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace runtype::test {

namespace json = boost::json;
using testing::logged_request;
using testing::detail::documented_operation;

namespace {

// More than any call of one operation sends, and larger than any of the answers.
constexpr std::size_t requests_kept = 64;
constexpr std::size_t bytes_kept = 64 * 1024;

// So that lists take several pages, also those that are asked for with a limit.
constexpr std::uint64_t objects_per_page = 1;

testing::simulator_options options()
{
    testing::run_script script;
    script.durable(true).call("stock_level").approval("refund").finish("Done");
    return testing::simulator_options()
        .agents(3)
        .records(7)
        .page_limit(objects_per_page, objects_per_page)
        .unknown_fields(true)
        .log_limit(requests_kept, bytes_kept)
        .run(std::move(script));
}

json::value parse(std::string_view text) { return json::parse(json::string_view(text.data(), text.size())); }

const documented_operation& documented(std::string_view name)
{
    const auto all = testing::detail::catalogue();
    return *std::find_if(all.begin(), all.end(), [name](const auto& operation) { return operation.name == name; });
}

boost::asio::awaitable<void> read(event_stream& run, std::size_t& events, std::optional<error>& problem)
{
    while (auto event = co_await run.next()) {
        if (*event)
            ++events;
        else
            problem = event->error();
    }
}

/// The code that the design gives a status: codes say what to do.
errc code_for(int status)
{
    switch (status) {
    case 401: return errc::unauthorized;
    case 402: return errc::payment_required;
    case 403: return errc::forbidden;
    case 404:
    case 410: return errc::not_found;
    case 409: return errc::conflict;
    case 429: return errc::rate_limited;
    default: return status >= 500 ? errc::server_error : errc::bad_request;
    }
}

} // namespace

struct contract::world {
    world() : server(ioc, options())
    {
        runtype::client_options chosen(server.api_key());
        chosen.base_url(server.base_url()).ca_pem(server.ca_pem()).retry(retry_policy::none()).single_threaded(true);
        client.emplace(ioc, std::move(chosen));
        agent = server.agent_ids().at(0);
        record = server.record_ids().at(0);
    }

    [[nodiscard]] std::vector<logged_request> requests() const
    {
        std::vector<logged_request> all = server.requests();
        std::erase_if(all, [this](const logged_request& r) { return r.number <= before || r.operation != operation; });
        return all;
    }

    boost::asio::io_context ioc;
    testing::simulator server;
    std::optional<runtype::client> client;
    std::string agent;
    std::string record;
    std::string operation;
    ending how = ending::success;
    int status = 0;
    std::uint64_t before = 0; ///< number of the last request before expect()
    std::size_t pages = 0;    ///< of the longest list since expect()
    std::vector<std::string> problems;
};

contract::contract() : world_(std::make_unique<world>()) {}
contract::~contract() = default;

runtype::client& contract::client() noexcept { return *world_->client; }
std::string contract::agent() const { return world_->agent; }
std::string contract::record() const { return world_->record; }
std::size_t contract::connections() const { return world_->server.stats().connections; }
std::size_t contract::pages() const { return world_->pages; }

void contract::expect(std::string_view operation, ending how, int status)
{
    world_->operation = operation;
    world_->how = how;
    world_->status = status;
    world_->before = world_->server.stats().requests;
    world_->pages = 0;
    world_->problems.clear();
    testing::fault_plan plan;
    if (how == ending::error) plan.add(testing::fault_rule().status(status).retry_after("0"));
    world_->server.set_faults(std::move(plan));
}

std::string contract::run_with_call()
{
    if (world_->how == ending::error) return "exec_1"; // nothing is carried out
    const raw_json body(R"({"agent":{"agentId":")" + agent() + R"("},"conversationId":"conv_1"})");
    const auto started = run_io(world_->ioc, client().request("POST", "/dispatch", body));
    return std::string(started.value().body.parse().value().at("executionId").as_string());
}

std::string contract::run_with_approval()
{
    std::string run = run_with_call();
    if (world_->how == ending::error) return run;
    const raw_json body(R"({"executionId":")" + run + R"(","toolOutputs":{"call_1":1}})");
    run_io(world_->ioc, client().request("POST", "/dispatch/resume", body)).value();
    return run;
}

std::vector<std::string> contract::take_problems() { return std::exchange(world_->problems, {}); }

void contract::run(boost::asio::awaitable<void> call) { run_io(world_->ioc, std::move(call)); }

void contract::events(event_stream stream)
{
    std::size_t events = 0;
    std::optional<error> problem;
    run(read(stream, events, problem));
    if (!failed(problem) && events == 0) world_->problems.emplace_back("the stream has no event");
}

bool contract::failed(const std::optional<error>& problem)
{
    const bool must = world_->how == ending::error;
    if (must != problem.has_value()) {
        world_->problems.push_back(problem ? problem->to_string() : "succeeds where the service fails");
    } else if (must && (problem->http_status() != world_->status || problem->code() != code_for(world_->status))) {
        world_->problems.push_back("status " + std::to_string(world_->status) + " became " + problem->to_string());
    }
    return must || problem.has_value();
}

void contract::compare(const std::string& text, bool same)
{
    if (!same) world_->problems.push_back("what was decoded is not what its JSON decodes to: " + text);
    const documented_operation& operation = documented(world_->operation);
    json::value sent;
    const std::vector<logged_request> all = world_->requests();
    if (!operation.style.empty()) world_->pages = std::max(world_->pages, all.size());
    for (const logged_request& r : all) {
        json::value answer = parse(r.answer);
        json::value* const part =
            testing::detail::at_path(answer, operation.style.empty() ? operation.wrapper : operation.items);
        if (part == nullptr) {
            world_->problems.push_back("an answer without what it is about: " + r.answer);
        } else if (operation.style.empty()) {
            sent = *part;
        } else { // the pages of a list in a row
            if (!sent.is_array()) sent.emplace_array();
            for (json::value& item : part->as_array()) sent.get_array().push_back(std::move(item));
        }
    }
    for (std::string& lost : what_is_lost(sent, parse(text))) world_->problems.push_back("lost: " + std::move(lost));
    world_->before = world_->server.stats().requests;
}

void contract::raw_answer(const std::string& text)
{
    const auto all = world_->requests();
    if (all.size() != 1 || all[0].answer != text)
        world_->problems.push_back("the answer is not what the service sent: " + text);
}

std::vector<std::string>
contract::problems_of_requests(std::string_view body, std::string_view query, std::string_view fields)
{
    std::vector<std::string> out;
    std::vector<logged_request> all = world_->server.requests();
    std::erase_if(all, [this](const logged_request& r) { return r.operation != world_->operation; });
    if (all.empty()) return {"was not called"};
    const documented_operation& operation = documented(world_->operation);
    const logged_request& last = all.back();
    // The browser plane has tokens of its own, which one call sends as the key is sent elsewhere.
    const bool authorized = operation.key || fields.find("\"Authorization\"") != fields.npos;
    if (authorized != last.header("authorization").has_value()) out.emplace_back("the key is sent or left out wrongly");
    if (!body.empty() && parse(last.body) != parse(body)) out.push_back("the body is " + last.body);
    const auto target = testing::detail::parse_target(last.target).value();
    const json::value parameters = parse(query); // named: a range-for keeps no temporary that it came from
    for (const auto& wanted : parameters.as_object()) {
        if (target.parameter(std::string_view(wanted.key())) != std::string(wanted.value().as_string()))
            out.push_back("the query lacks " + std::string(wanted.key()) + ": " + last.target);
    }
    const json::value header = parse(fields);
    for (const auto& wanted : header.as_object()) {
        std::string name(wanted.key());
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
        if (last.header(name) != std::string_view(wanted.value().as_string()))
            out.push_back("the header lacks " + name);
    }
    return out;
}

} // namespace runtype::test
