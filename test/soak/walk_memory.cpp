// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Usage: walk_memory
//
// Walks a list of ten thousand records and one of a million, each in a process of its own, against a simulator in
// another one that makes the records as they are asked for. What is resident at the end of both walks is the same
// within five percent: a walk keeps its pages and nothing else. Prints its figures.
#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <future>
#include <string>

namespace {

namespace asio = boost::asio;

constexpr double allowed_growth = 1.05;
constexpr std::uint64_t few = 10'000;
constexpr std::uint64_t many = 1'000'000;

std::uint64_t resident_bytes()
{
    std::ifstream in("/proc/self/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    in >> total >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

/// What a walk says to its parent.
struct figures {
    std::uint64_t items = 0;
    std::uint64_t resident = 0; ///< at the end
    std::uint64_t most = 0;     ///< ever
    double seconds = 0;
};

/// Runs in a child of this process until it is killed, and says where.
void serve(std::uint64_t records, int to_parent)
{
    asio::io_context ioc;
    const runtype::testing::simulator server(
        ioc, runtype::testing::simulator_options().generated_records(records).log_limit(1, 0));
    const std::string about = server.base_url() + '\n' + server.api_key() + '\n' + server.ca_pem();
    if (::write(to_parent, about.data(), about.size()) != static_cast<ssize_t>(about.size())) std::exit(1);
    ::close(to_parent);
    ioc.run();
}

asio::awaitable<std::uint64_t> walk(runtype::client& client, std::size_t ahead)
{
    auto records = client.records().list(runtype::list_records().limit(100)).prefetch(ahead);
    std::uint64_t items = 0;
    while (auto record = co_await records.next()) {
        if (record->value().id.empty()) throw std::runtime_error("a record has no id");
        ++items;
    }
    co_return items;
}

figures walk_here(const std::string& about, std::size_t ahead)
{
    const std::size_t first = about.find('\n');
    const std::size_t second = about.find('\n', first + 1);
    runtype::client_options options(about.substr(first + 1, second - first - 1));
    options.base_url(about.substr(0, first)).ca_pem(about.substr(second + 1));
    asio::io_context ioc(1);
    runtype::client client(ioc, std::move(options));
    const auto began = std::chrono::steady_clock::now();
    std::future<std::uint64_t> done = asio::co_spawn(ioc, walk(client, ahead), asio::use_future);
    ioc.run();
    figures f;
    f.items = done.get();
    f.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    f.resident = resident_bytes();
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    constexpr std::uint64_t kib = 1024;
    f.most = static_cast<std::uint64_t>(used.ru_maxrss) * kib;
    return f;
}

std::string read_all_of(int fd)
{
    std::string text;
    char buffer[4096];
    for (ssize_t n; (n = ::read(fd, buffer, sizeof buffer)) > 0;) text.append(buffer, static_cast<std::size_t>(n));
    return text;
}

/// Calls `child(fd)` in a process of its own; what it writes to fd can be read from `fd` here.
template <typename Child>
pid_t start(const Child& child, int& fd)
{
    int ends[2];
    if (::pipe(ends) != 0) std::exit(1);
    const pid_t pid = ::fork();
    if (pid < 0) std::exit(1);
    if (pid == 0) {
        ::close(ends[0]);
        try {
            child(ends[1]);
        } catch (const std::exception& e) {
            std::fprintf(stderr, "%s\n", e.what());
            std::_Exit(1);
        }
        std::_Exit(0);
    }
    ::close(ends[1]);
    fd = ends[0];
    return pid;
}

figures measure(std::uint64_t records, std::size_t ahead)
{
    int from_server = -1;
    const pid_t server = start([records](int fd) { serve(records, fd); }, from_server);
    const std::string about = read_all_of(from_server);
    ::close(from_server);
    int from_walk = -1;
    const auto child = [&](int fd) {
        const figures f = walk_here(about, ahead);
        if (::write(fd, &f, sizeof f) != static_cast<ssize_t>(sizeof f)) std::_Exit(1);
    };
    const pid_t walker = start(child, from_walk);
    const std::string answer = read_all_of(from_walk);
    ::close(from_walk);
    ::kill(server, SIGKILL);
    ::waitpid(server, nullptr, 0);
    ::waitpid(walker, nullptr, 0);
    figures f;
    if (answer.size() == sizeof f) std::memcpy(&f, answer.data(), sizeof f);
    return f;
}

} // namespace

int main()
{
    bool failed = false;
    for (const std::size_t ahead : {std::size_t{0}, std::size_t{2}}) {
        const figures small = measure(few, ahead);
        const figures large = measure(many, ahead);
        constexpr std::uint64_t kib = 1024;
        for (const figures& f : {small, large}) {
            std::printf(
                "prefetch(%zu), %llu records: resident %llu KiB at the end, %llu KiB at most, %.0f records/s\n", ahead,
                static_cast<unsigned long long>(f.items), static_cast<unsigned long long>(f.resident / kib),
                static_cast<unsigned long long>(f.most / kib), static_cast<double>(f.items) / f.seconds);
        }
        const double growth = static_cast<double>(large.resident) / static_cast<double>(small.resident);
        const double peak_growth = static_cast<double>(large.most) / static_cast<double>(small.most);
        const bool whole = small.items == few && large.items == many;
        const bool flat = growth <= allowed_growth && peak_growth <= allowed_growth;
        std::printf(
            "%s prefetch(%zu): %.3f times as much at the end, %.3f times at most\n",
            whole && flat ? "ok    " : "FAILED", ahead, growth, peak_growth);
        failed |= !whole || !flat;
    }
    return failed ? 1 : 0;
}
