// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The main job from end to end: read an agent, create a record and meet the conflict of a second one, walk all records.
//
//   quickstart [--records N] [--faults FILE|none] [--seed N]   against an embedded simulator that misbehaves
//   RUNTYPE_API_KEY=... quickstart [--write]                    against the service; creates nothing unless --write

#include "progress_line.hpp"

#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace asio = boost::asio;

namespace {

/// What a bad day looks like: throttling, outages, connections that break before, within and after an answer.
constexpr std::string_view bad_day = R"(
probability 0.06 method GET path /v1/records status 429 retry-after 1
probability 0.01 method GET path /v1/records status 429
probability 0.06 method GET path /v1/records status 503
probability 0.03 method GET path /v1/records status 500
probability 0.04 method GET path /v1/records cut before-answer
probability 0.04 method GET path /v1/records cut answer-at 9000
probability 0.04 method GET path /v1/records cut after-answer
probability 0.05 method GET path /v1/records delay 50ms
)";

struct settings {
    std::uint64_t records = 10'000;
    std::uint64_t seed = 7;
    std::string faults; // file, "none", or "" for bad_day
    bool write = false;
};

/// What the walk found, for the summary.
struct outcome {
    std::set<std::string> ids;
    std::uint64_t repeated = 0;
    std::string created_id;
    bool failed = false;
};

std::uint64_t number_of(std::string_view option, std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size())
        throw std::invalid_argument(std::string(option) + " takes a number, not " + std::string(text));
    return number;
}

settings parse_arguments(int argc, char** argv)
{
    settings s;
    for (int i = 1; i < argc; ++i) {
        const std::string_view option = argv[i];
        if (option == "--write") {
            s.write = true;
            continue;
        }
        if (i + 1 == argc)
            throw std::invalid_argument("usage: quickstart [--records N] [--faults FILE|none] [--seed N] [--write]");
        const std::string value = argv[++i];
        if (option == "--records")
            s.records = number_of(option, value);
        else if (option == "--seed")
            s.seed = number_of(option, value);
        else if (option == "--faults")
            s.faults = value;
        else
            throw std::invalid_argument("unknown option " + std::string(option));
    }
    return s;
}

runtype::testing::fault_plan plan_for(const settings& s)
{
    if (s.faults == "none") return {};
    if (s.faults.empty()) return runtype::testing::fault_plan::parse(bad_day, "bad_day");
    std::ifstream file(s.faults);
    if (!file) throw std::invalid_argument("cannot read " + s.faults);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    return runtype::testing::fault_plan::parse(text, s.faults);
}

asio::awaitable<void> read_an_agent(runtype::client& client)
{
    auto agents = client.agents().list(runtype::list_agents().limit(1));
    auto first = co_await agents.next();
    if (!first) {
        std::cout << "There are no agents in this account.\n";
        co_return;
    }
    auto agent = co_await client.agents().get(first->value().id);
    std::cout << "Agent " << agent.value().name << " (" << agent->id << ", " << agent->status << ") has "
              << (agent->capabilities ? agent->capabilities->size() : 0) << " capabilities.\n";
}

asio::awaitable<void> create_twice(runtype::client& client, outcome& found)
{
    auto plan = runtype::create_record("document", "Project Plan Q3").metadata(runtype::raw_json(R"({"owner":"ann"})"));
    auto made = co_await client.records().create(plan);
    if (made) {
        found.created_id = made->id;
        std::cout << "Created record " << made->id << ".\n";
    } else {
        std::cout << made.error() << '\n';
    }
    auto again = co_await client.records().create(plan);
    std::cout << "The same again: " << (again ? "was accepted?!" : again.error().to_string()) << '\n';
}

asio::awaitable<void> walk(runtype::client& client, outcome& found)
{
    auto records = client.records().list(runtype::list_records().limit(100));
    progress_line progress;
    std::cout << "Walking all records:\n";
    while (auto record = co_await records.next()) {
        if (!*record) {
            std::cout << '\n' << record->error() << '\n';
            found.failed = true;
            break;
        }
        if (!found.ids.insert((*record)->id).second) ++found.repeated;
        progress.show(records.stats());
    }
    progress.finish(records.stats());
}

void print_summary(const runtype::client_stats& s)
{
    std::cout << "The client made " << s.calls << " calls in " << s.attempts << " requests (" << s.retries
              << " retries) on " << s.connections_opened << " connections, " << s.handshakes_resumed << " of "
              << s.handshakes << " TLS handshakes resumed, " << s.bytes_received / 1024 << " KiB received.\n";
}

/// Holds what was seen against what the simulator has. True if every record was seen exactly once.
bool verify(const outcome& found, const runtype::testing::simulator& service)
{
    const auto truth = service.record_ids();
    const auto missing =
        std::count_if(truth.begin(), truth.end(), [&](const std::string& id) { return !found.ids.contains(id); });
    const auto stats = service.stats();
    std::cout << "The simulator injected " << stats.total_faults() << " faults into " << stats.requests
              << " requests.\n";
    const bool good = !found.failed && missing == 0 && found.repeated == 0 && found.ids.size() == truth.size();
    std::cout << (good ? "Every one of the " : "NOT every one of the ") << truth.size()
              << " records was seen exactly once";
    if (!good) std::cout << ": " << missing << " missing, " << found.repeated << " repeated";
    std::cout << ".\n";
    return good;
}

asio::awaitable<void> main_job(runtype::client& client, outcome& found, bool write)
{
    co_await read_an_agent(client);
    if (write) co_await create_twice(client, found);
    co_await walk(client, found);
    print_summary(client.stats());
    co_await client.close();
}

void run(runtype::client_options options, outcome& found, bool write)
{
    asio::io_context ioc;
    runtype::client client(ioc, std::move(options));
    std::exception_ptr problem;
    auto on_end = [&problem](std::exception_ptr e) { problem = std::move(e); };
    asio::co_spawn(ioc, main_job(client, found, write), on_end);
    ioc.run();
    if (problem) std::rethrow_exception(problem);
}

int against_service(const settings& s)
{
    outcome found;
    std::cout << "Using the service at " << runtype::client_options::from_environment().get().base_url
              << (s.write ? ".\n" : ", reading only (--write creates a record).\n");
    run(runtype::client_options::from_environment(), found, s.write);
    std::cout << found.ids.size() << " records seen, " << found.repeated << " of them more than once.\n";
    return found.failed || found.repeated > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

int against_simulator(const settings& s)
{
    auto simulated = runtype::testing::simulator_options().records(s.records).seed(s.seed).faults(plan_for(s));
    auto service = runtype::testing::simulator::run_on_own_thread(std::move(simulated));
    std::cout << "No RUNTYPE_API_KEY: using a simulator of the service at " << service.base_url() << " with "
              << s.records << " records.\n";
    auto options = runtype::client_options(service.api_key()).base_url(service.base_url()).ca_pem(service.ca_pem());
    // One request in four fails here. Five attempts, the default, would give up on one page in a thousand: too many for
    // a walk of hundreds.
    options.retry(runtype::retry_policy().max_attempts(12));
    outcome found;
    run(std::move(options), found, true);
    const bool good = verify(found, service);
    service.stop();
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv)
try {
    const settings s = parse_arguments(argc, argv);
    return std::getenv("RUNTYPE_API_KEY") ? against_service(s) : against_simulator(s);
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return EXIT_FAILURE;
}
