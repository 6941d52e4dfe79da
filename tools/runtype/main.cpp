// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// runtype: the service on the command line.
#include "../standard_streams.hpp"
#include "commands.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace runtype::cli {

namespace asio = boost::asio;

namespace {

using command = std::function<asio::awaitable<int>(client&)>;

constexpr const char* environment_help =
    "Environment:\n"
    "  RUNTYPE_API_KEY   the API key (required)\n"
    "  RUNTYPE_BASE_URL  another address of the service\n"
    "  RUNTYPE_CA_FILE   certificates to trust instead of the system's\n"
    "\n"
    "Exit codes: 0 done; 1 the service or the network failed; 2 wrong arguments or a local file;\n"
    "            3 the API key is missing or may not do this; 130 interrupted.\n"
    "\n"
    "Example, which goes on where it was when it is started again:\n"
    "  runtype records export --type document --out documents.jsonl.gz --checkpoint documents.state";

constexpr const char* json_help = "Print JSON, one value per line; errors as well";

struct arguments {
    common_options common;
    export_options exporting;
    import_options importing;
    upload_options uploading;
    download_options downloading;
    std::string count_type;
    std::string path;
    std::string agent;
    std::string message;
};

/// A whole number from `least` on. CLI11's own checks show the limits of a double.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most = 1'000'000'000'000)
{
    const auto check = [least, most](const std::string& text) -> std::string {
        std::uint64_t value = 0;
        const char* const end = text.data() + text.size();
        const auto [stopped, ec] = std::from_chars(text.data(), end, value);
        if (ec == std::errc() && stopped == end && value >= least && value <= most) return {};
        return "a whole number from " + std::to_string(least) + " to " + std::to_string(most) + " is expected, not \"" +
               text + '"';
    };
    return CLI::Validator(check, std::string());
}

CLI::Validator one_of(std::vector<std::string> words)
{
    const auto check = [words = std::move(words)](const std::string& text) -> std::string {
        std::string all;
        for (const std::string& word : words) {
            if (text == word) return {};
            all += (all.empty() ? "" : word == words.back() ? " or " : ", ") + word;
        }
        return all + " is expected, not \"" + text + '"';
    };
    return CLI::Validator(check, std::string());
}

CLI::Option* add_limit(CLI::App& app, common_options& to)
{
    return app.add_option("--limit", to.limit, "Stop after this many")->type_name("N")->check(whole_number(1));
}

void add_common(CLI::App& app, common_options& to)
{
    app.add_flag("--json", to.json, json_help);
    add_limit(app, to);
}

void describe_csv(CLI::App& records, arguments& to, command& chosen)
{
    auto* up = records.add_subcommand("upload-csv", "Create records from a CSV file, in one request");
    up->add_option("file", to.uploading.file, "The file, with a header line; - is standard input")->required();
    up->add_option("--name-column", to.uploading.name_column, "The column of the names")->type_name("COLUMN");
    up->add_option("--type-column", to.uploading.type_column, "The column of the types")->type_name("COLUMN");
    up->add_option("--type", to.uploading.type, "Type of all records")->type_name("TYPE");
    up->add_flag("--json", to.common.json, "Print the service's answer; errors as JSON as well");
    up->callback([&] { chosen = [&](client& c) { return upload_csv(c, to.common, to.uploading); }; });

    auto* down =
        records.add_subcommand("download-csv", "Write records to a file as CSV; the file is whole or not there");
    down->add_option("--type", to.downloading.type, "Only records of this type")->type_name("TYPE");
    down->add_option("--out", to.downloading.out, "The file; - is standard output")
        ->type_name("FILE")
        ->capture_default_str();
    down->add_flag("--force", to.downloading.force, "Replace a file that exists");
    down->callback([&] { chosen = [&](client& c) { return download_csv(c, to.downloading); }; });
}

CLI::App* describe_records(CLI::App& app, arguments& to, command& chosen)
{
    auto* records = app.add_subcommand("records", "Export, import, upload, download or count records");
    records->require_subcommand(1);

    auto* out = records->add_subcommand("export", "Write records to a file, one line of JSON each");
    out->add_option("--type", to.exporting.type, "Only records of this type")->type_name("TYPE");
    out->add_option("--out", to.exporting.out, "The file, packed if it ends in .gz; - is standard output")
        ->type_name("FILE")
        ->capture_default_str();
    out->add_option("--checkpoint", to.exporting.checkpoint, "Keep here how far it is, and go on from there")
        ->type_name("FILE");
    out->add_option("--checkpoint-every", to.exporting.checkpoint_every, "Records between two checkpoints")
        ->type_name("N")
        ->capture_default_str()
        ->check(whole_number(1));
    add_limit(*out, to.common);
    out->add_flag("--json", to.common.json, "Tell errors as JSON; the records are JSON in any case");
    out->add_flag("--force", to.exporting.force, "Replace a file that exists");
    out->callback([&] { chosen = [&](client& c) { return export_records(c, to.common, to.exporting); }; });

    auto* in = records->add_subcommand("import", "Create records from a file, one line of JSON each");
    in->add_option("--in", to.importing.in, "The file, packed or not; - is standard input")
        ->type_name("FILE")
        ->capture_default_str();
    in->add_option("--type", to.importing.type, "Type of all records, whatever the lines say")->type_name("TYPE");
    in->add_option("--on-conflict", to.importing.conflict, "A record of the type and name exists: fail, skip or update")
        ->type_name("POLICY")
        ->capture_default_str()
        ->check(one_of({"fail", "skip", "update"}));
    in->add_option("--journal", to.importing.journal, "Keep here what is done, and go on with what is left")
        ->type_name("FILE");
    in->add_option("--concurrency", to.common.concurrency, "Requests at a time")
        ->type_name("N")
        ->capture_default_str()
        ->check(whole_number(1, 256));
    add_limit(*in, to.common);
    in->add_flag("--keep-going", to.importing.keep_going, "Go on after a record that failed");
    in->add_flag("--json", to.common.json, json_help);
    in->callback([&] { chosen = [&](client& c) { return import_records(c, to.common, to.importing); }; });

    describe_csv(*records, to, chosen);

    auto* count = records->add_subcommand("count", "Print how many records there are");
    count->add_option("--type", to.count_type, "Only records of this type")->type_name("TYPE");
    count->add_flag("--json", to.common.json, json_help);
    count->callback([&] { chosen = [&](client& c) { return count_records(c, to.common, to.count_type); }; });
    return records;
}

void describe(CLI::App& app, arguments& to, command& chosen)
{
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("runtype ") + RUNTYPE_VERSION);
    describe_records(app, to, chosen);

    auto* agents = app.add_subcommand("agents", "List or run agents");
    agents->require_subcommand(1);
    auto* list = agents->add_subcommand("list", "Print the agents: id and name");
    add_common(*list, to.common);
    list->callback([&] { chosen = [&](client& c) { return list_agents_command(c, to.common); }; });

    auto* run = agents->add_subcommand("run", "Say something to an agent, and print its answer as it comes");
    run->add_option("id", to.agent, "Id of the agent")->type_name("ID")->required();
    run->add_option("message", to.message, "What to say")->type_name("TEXT")->required();
    run->add_flag("--json", to.common.json, "Print the events, one JSON object per line; errors as well");
    run->callback([&] { chosen = [&](client& c) { return run_agent(c, to.common, to.agent, to.message); }; });

    auto* get = app.add_subcommand("get", "Print the answer to a GET request");
    get->add_option("path", to.path, "Path and query below the base URL, such as /records?limit=2")->required();
    get->add_flag("--json", to.common.json, "Tell errors as JSON; the answer is printed as it came");
    get->callback([&] { chosen = [&](client& c) { return get_path(c, to.path); }; });
    app.footer(environment_help); // last: subcommands that are made later would show it as well
}

/// Runs the command; the first Ctrl-C ends it in an orderly way, the second one at once.
int run(const command& chosen)
{
    asio::io_context ioc(1);
    client_options options = client_options::from_environment();
    if (options.get().key.reveal().empty()) {
        return fail(exit_code::not_allowed, "no API key: set RUNTYPE_API_KEY (see `runtype --help`)");
    }
    options.user_agent("runtype-cli");
    if (const auto checked = options.check(); !checked) {
        std::string text(checked.error().message());
        constexpr std::string_view setting = "client_options::base_url";
        if (text.starts_with(setting)) text.replace(0, setting.size(), "RUNTYPE_BASE_URL");
        throw user_error(text);
    }
    client c(ioc, std::move(options).single_threaded(true));
    asio::cancellation_signal cancel;
    asio::signal_set signals(ioc, SIGINT, SIGTERM);
    signals.async_wait([&](const boost::system::error_code& ec, int) {
        if (ec) return;
        signals.clear();
        cancel.emit(asio::cancellation_type::terminal);
    });
    int code = exit_code::failure;
    std::exception_ptr thrown;
    asio::co_spawn(ioc, chosen(c), asio::bind_cancellation_slot(cancel.slot(), [&](std::exception_ptr e, int result) {
                       thrown = std::move(e);
                       code = result;
                       signals.cancel();
                   }));
    ioc.run();
    if (thrown) std::rethrow_exception(thrown);
    return code;
}

/// How many letters have to change to make one word of the other.
std::size_t distance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

/// The one of these that was meant, if one is like what was written: "--out" for "--ouut".
std::string most_similar(const std::string& written, const std::vector<std::string>& names)
{
    constexpr std::size_t most_changes = 2;
    std::string best;
    std::size_t best_distance = most_changes + 1;
    for (const std::string& name : names) {
        if (const std::size_t d = distance(written, name); d < best_distance) {
            best_distance = d;
            best = name;
        }
    }
    return best;
}

/// The command that the words lead to, as far as they do, and the first word that is none.
const CLI::App* command_of(const CLI::App& app, int argc, char** argv, std::string& unknown)
{
    const CLI::App* current = &app;
    for (int i = 1; i < argc && !current->get_subcommands(nullptr).empty(); ++i) {
        if (argv[i][0] == '-') continue;
        const auto all = current->get_subcommands(nullptr);
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const CLI::App* sub) { return sub->get_name() == argv[i]; });
        if (found == all.end()) {
            unknown = argv[i];
            break;
        }
        current = *found;
    }
    return current;
}

std::vector<std::string> commands_of(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* sub : app.get_subcommands(nullptr)) names.push_back(sub->get_name());
    return names;
}

int usage_error(const CLI::App& app, const CLI::ParseError& e, int argc, char** argv)
{
    std::string unknown;
    const CLI::App* current = command_of(app, argc, argv, unknown);
    std::vector<std::string> names;
    std::string problem;
    if (!unknown.empty()) {
        names = commands_of(*current);
        problem = "there is no command " + unknown;
    } else if (dynamic_cast<const CLI::RequiredError*>(&e) && !current->get_subcommands(nullptr).empty()) {
        std::string all;
        for (const std::string& name : commands_of(*current)) all += (all.empty() ? "" : ", ") + name;
        problem = "a command is needed: " + all;
    } else {
        for (const CLI::Option* option : current->get_options()) {
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        }
        for (int i = 1; i < argc && dynamic_cast<const CLI::ExtrasError*>(&e); ++i) {
            const std::string written = std::string(argv[i]).substr(0, std::string(argv[i]).find('='));
            if (written.starts_with("--") && std::find(names.begin(), names.end(), written) == names.end())
                unknown = written;
        }
        problem = unknown.empty() ? e.what() : "there is no option " + unknown;
    }
    const std::string meant = unknown.empty() ? std::string() : most_similar(unknown, names);
    std::string hint = meant.empty() ? std::string() : "Did you mean " + meant + "?\n";
    hint += "See `runtype --help`, or --help behind a command.";
    return fail(exit_code::usage, problem, hint);
}

} // namespace

std::string counted(std::uint64_t n, const std::string& what)
{
    return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

std::string encoded(const std::string& text)
{
    constexpr const char* digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '_' || c == '.' || c == '~')
            out += c;
        else
            (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

std::string records_target(const std::string& type, std::size_t page_size, bool with_count)
{
    std::string target = "/records?limit=" + std::to_string(page_size);
    if (!type.empty()) target += "&type=" + encoded(type);
    if (with_count) target += "&includeCount=true";
    return target;
}

void print(const std::string& text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw user_error(std::string("cannot write standard output: ") + std::strerror(errno));
}

} // namespace runtype::cli

int main(int argc, char** argv)
{
    using namespace runtype::cli;
    hold_closed_standard_streams();
    std::signal(SIGXFSZ, SIG_IGN); // a limit on the size of files is an error of the write, as a full disk is
    try {
        CLI::App app("The Runtype API on the command line.", "runtype");
        arguments given;
        command chosen;
        describe(app, given, chosen);
        // Before the arguments are looked at: they may be what is wrong.
        errors_as_json(std::find(argv, argv + argc, std::string_view("--json")) != argv + argc);
        try {
            app.parse(argc, argv);
        } catch (const CLI::Success& help) { // --help, --version
            return app.exit(help);
        } catch (const CLI::ParseError& e) {
            return usage_error(app, e, argc, argv);
        }
        return run(chosen);
    } catch (const user_error& e) {
        return fail(exit_code::usage, e.what());
    } catch (const runtype::api_exception& e) {
        return report(e.error());
    } catch (const std::exception& e) {
        return fail(exit_code::failure, e.what());
    }
}
