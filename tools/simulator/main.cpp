// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// runtype-simulator: the simulator of the Runtype API as a program, for curl and for clients in other processes.
#include "../standard_streams.hpp"

#include <runtype/testing/simulator.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include <unistd.h>

namespace {

namespace asio = boost::asio;
namespace testing = runtype::testing;

// What the command line says.
struct arguments {
    std::uint64_t records = 0;
    std::uint64_t agents = 3;
    std::uint64_t seed = 1;
    std::uint16_t port = 0;
    std::string host = "127.0.0.1";
    std::string api_key;
    bool http = false;
    std::string certificate = "valid";
    std::string ca_file;
    std::string faults_file;
    std::optional<unsigned> burst_limit;
    std::uint64_t idle_timeout_ms = 60'000;
    bool gzip = false;
    std::string framing = "content-length";
    bool help_faults = false;
};

const std::map<std::string, testing::certificate_kind> certificate_names{
    {"valid", testing::certificate_kind::valid},
    {"wrong-name", testing::certificate_kind::wrong_name},
    {"expired", testing::certificate_kind::expired},
    {"not-yet-valid", testing::certificate_kind::not_yet_valid},
    {"self-signed", testing::certificate_kind::self_signed},
    {"unknown-ca", testing::certificate_kind::unknown_ca},
};

const std::map<std::string, testing::answer_framing> framing_names{
    {"content-length", testing::answer_framing::content_length},
    {"chunked", testing::answer_framing::chunked},
    {"until-close", testing::answer_framing::until_close},
};

void describe(CLI::App& app, arguments& to)
{
    app.add_option("--port", to.port, "Port to listen on, 0: any free one")->capture_default_str();
    app.add_option("--host", to.host, "Address to listen on")->capture_default_str();
    app.add_option("--records", to.records, "Records in the store at the start")->capture_default_str();
    app.add_option("--agents", to.agents, "Agents in the store at the start")->capture_default_str();
    app.add_option("--seed", to.seed, "Decides ids, contents and faults")->capture_default_str();
    app.add_option("--api-key", to.api_key, "The key that is accepted (default: a fixed one, printed at the start)");
    app.add_option("--faults", to.faults_file, "File with a fault plan, see --help-faults")->check(CLI::ExistingFile);
    app.add_option("--burst-limit", to.burst_limit, "Requests in each window of 10 s; more get 429");
    app.add_flag("--http", to.http, "Plain HTTP instead of HTTPS");
    app.add_option("--certificate", to.certificate, "What is wrong with the certificate")
        ->capture_default_str()
        ->check(CLI::IsMember(certificate_names));
    app.add_option("--ca-file", to.ca_file, "Write the CA here instead of to a temporary file, and leave it there");
    app.add_option("--idle-timeout-ms", to.idle_timeout_ms, "Unused connections are closed after this time")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    app.add_option("--framing", to.framing, "How the end of an answer is told")
        ->capture_default_str()
        ->check(CLI::IsMember(framing_names));
    app.add_flag("--gzip", to.gzip, "Pack answers for clients that accept gzip");
    app.add_flag("--help-faults", to.help_faults, "Explain the words of a fault plan, and exit");
    app.footer("Example of a fault plan:\n"
               "  probability 0.05 method GET path /v1/records status 429 retry-after 1\n"
               "  request 3 cut answer-at 200\n"
               "  every 10 delay 50ms");
}

testing::fault_plan read_plan(const std::string& file)
{
    if (file.empty()) {
        return {};
    }
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in && !in.eof()) {
        throw std::runtime_error("cannot read " + file);
    }
    return testing::fault_plan::parse(text, file);
}

testing::simulator_options options_of(const arguments& from)
{
    testing::simulator_options options;
    options.records(from.records).agents(from.agents).seed(from.seed).port(from.port).host(from.host);
    options.tls(!from.http).gzip(from.gzip);
    options.certificate(certificate_names.at(from.certificate)).framing(framing_names.at(from.framing));
    // So that whoever tries it sees an answer. What a run does in a test is the test's to say.
    options.run(testing::run_script()
                    .text("Hello! I am the simulator: whatever you say, this is what I answer.")
                    .finish("Hello! I am the simulator: whatever you say, this is what I answer."));
    options.faults(read_plan(from.faults_file)).burst_limit(from.burst_limit);
    options.idle_timeout(std::chrono::milliseconds(from.idle_timeout_ms));
    if (!from.api_key.empty()) {
        options.api_key(from.api_key);
    }
    return options;
}

// A file for the CA: the one that was asked for, or a temporary one that goes when the program ends.
class ca_file {
public:
    ca_file(const std::string& wanted, const std::string& pem) : path_(wanted), temporary_(wanted.empty())
    {
        if (temporary_) {
            std::string name = (std::filesystem::temp_directory_path() / "runtype-simulator-ca-XXXXXX").string();
            const int descriptor = ::mkstemp(name.data());
            if (descriptor < 0) {
                throw std::runtime_error("cannot make a temporary file for the CA");
            }
            ::close(descriptor);
            path_ = name;
        }
        std::ofstream out(path_, std::ios::binary | std::ios::trunc);
        if (!(out << pem << std::flush)) {
            throw std::runtime_error("cannot write the CA to " + path_);
        }
    }
    ca_file(const ca_file&) = delete;
    ca_file& operator=(const ca_file&) = delete;
    ~ca_file()
    {
        std::error_code ignored;
        if (temporary_) {
            std::filesystem::remove(path_, ignored);
        }
    }

    const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
    bool temporary_;
};

void print_start(const testing::simulator& simulator, const std::string& ca)
{
    std::cout << "base_url=" << simulator.base_url() << '\n';
    if (!ca.empty()) {
        std::cout << "ca_file=" << ca << '\n';
    }
    std::cout << "api_key=" << simulator.api_key() << '\n';
    const auto agents = simulator.agent_ids();
    if (!agents.empty()) {
        std::cout << "agent_id=" << agents.front() << '\n';
    }
    std::cout << "records=" << simulator.record_count() << '\n';
    std::cout << "example=curl " << (ca.empty() ? "" : "--cacert " + ca + ' ') << "-H 'Authorization: Bearer "
              << simulator.api_key() << "' '" << simulator.base_url() << "/records?limit=2'" << std::endl;
}

template <typename Counts, typename Name>
void print_counts(const char* title, const Counts& counts, const Name& name)
{
    if (counts.empty()) {
        return;
    }
    std::cout << title;
    const char* separator = " ";
    for (const auto& [key, count] : counts) {
        std::cout << separator << name(key) << " x " << count;
        separator = ", ";
    }
    std::cout << '\n';
}

void print_summary(const testing::simulator& simulator)
{
    const testing::simulator_stats stats = simulator.stats();
    std::cout << "\nserved " << stats.requests << " requests (" << stats.executed << " carried out) on "
              << stats.connections << " connections; " << stats.handshakes << " TLS handshakes, "
              << stats.resumed_handshakes << " of them resumed, " << stats.failed_handshakes << " failed\n";
    print_counts("operations:", stats.operations, [](const std::string& name) {
        return name.empty() ? std::string("unknown") : name;
    });
    print_counts("statuses:", stats.statuses, [](int status) { return std::to_string(status); });
    print_counts("faults:", stats.faults, [](testing::fault_kind kind) { return testing::to_string(kind); });
    std::cout << "records: " << simulator.record_count() << ", bytes received: " << stats.bytes_received
              << ", sent: " << stats.bytes_sent << std::endl;
}

void run(const arguments& chosen)
{
    // Who reads the output may go before the server does; that must not end it, nor leave the CA's file behind.
    std::signal(SIGPIPE, SIG_IGN);
    asio::io_context context(1);
    testing::simulator simulator(context, options_of(chosen));
    std::optional<ca_file> ca;
    if (!chosen.http) {
        ca.emplace(chosen.ca_file, simulator.ca_pem());
    }
    asio::signal_set signals(context, SIGINT, SIGTERM);
    signals.async_wait([&simulator](const boost::system::error_code& ec, int) {
        if (!ec) {
            simulator.stop();
        }
    });
    print_start(simulator, ca ? ca->path() : std::string());
    context.run();
    print_summary(simulator);
}

} // namespace

int main(int argc, char** argv)
{
    runtype::cli::hold_closed_standard_streams();
    try {
        CLI::App app(
            "A local server that answers as the Runtype API does, with faults on request.", "runtype-simulator");
        arguments chosen;
        describe(app, chosen);
        CLI11_PARSE(app, argc, argv);
        if (chosen.help_faults) {
            std::cout << testing::fault_plan::syntax();
            return EXIT_SUCCESS;
        }
        run(chosen);
        return EXIT_SUCCESS;
    } catch (const std::exception& e) {
        std::cerr << "runtype-simulator: " << e.what() << '\n';
        return EXIT_FAILURE;
    }
}
