// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// `runtype agents run`: the text of an agent, as it comes.
#include "commands.hpp"

#include <runtype/event_stream.hpp>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <utility>

namespace runtype::cli {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

int end_of(const run_status& status)
{
    switch (status.state) {
    case run_state::completed: return exit_code::success;
    case run_state::paused:
        return fail(
            exit_code::failure,
            "the run waits for the answer of a tool, or for an approval, which this program cannot give");
    case run_state::failed: return fail(exit_code::failure, "the run failed");
    case run_state::open:
    case run_state::dropped: break;
    }
    return fail(exit_code::failure, "the run did not come to an end");
}

std::string body_of(const std::string& message)
{
    const json::object said{{"role", "user"}, {"content", message}};
    const json::object whole{{"messages", json::array{said}}, {"options", {{"streamResponse", true}}}};
    return json::serialize(whole);
}

asio::awaitable<error> print_events(event_stream& run)
{
    while (auto event = co_await run.next()) {
        if (!*event) co_return event->error();
        print((*event)->raw().text() + "\n");
    }
    co_return error();
}

asio::awaitable<error> print_text(event_stream& run)
{
    auto text = run.text();
    std::string last;
    while (auto piece = co_await text.next()) {
        if (!*piece) co_return piece->error();
        print(**piece);
        last = **piece;
    }
    if (!last.empty() && !last.ends_with('\n')) print("\n");
    co_return error();
}

} // namespace

asio::awaitable<int> run_agent(client& c, common_options common, std::string id, std::string message)
{
    auto run = c.stream("POST", "/agents/" + encoded(id) + "/execute", raw_json(body_of(message)));
    // Not as one conditional expression: GCC 12 destroys its result twice.
    error failed;
    if (common.json)
        failed = co_await print_events(run);
    else
        failed = co_await print_text(run);
    if (failed) co_return report(failed);
    co_return end_of(run.status());
}

} // namespace runtype::cli
