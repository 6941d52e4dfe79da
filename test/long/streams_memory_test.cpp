// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What a thousand open streams cost. The service runs in a process of its own, so that what is measured is the client.
#include "run_coro.hpp"

#include <runtype/client.hpp>
#include <runtype/event_stream.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

constexpr std::size_t streams = 1'000;

/// Resident memory in bytes.
std::size_t resident()
{
    std::ifstream statm("/proc/self/statm");
    std::size_t total = 0;
    std::size_t pages = 0;
    statm >> total >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

std::string read_all_of(int fd)
{
    std::string text;
    char buffer[4096];
    for (ssize_t n; (n = read(fd, buffer, sizeof buffer)) > 0;) text.append(buffer, static_cast<std::size_t>(n));
    return text;
}

/// A simulator in a process of its own, until this dies.
class other_process {
public:
    other_process()
    {
        int ends[2];
        BOOST_REQUIRE(pipe(ends) == 0);
        pid_ = fork();
        BOOST_REQUIRE(pid_ >= 0);
        if (pid_ == 0) {
            close(ends[0]);
            serve(ends[1]);
            _exit(0);
        }
        close(ends[1]);
        const std::string all = read_all_of(ends[0]);
        close(ends[0]);
        url = all.substr(0, all.find('\n'));
        ca = all.substr(url.size() + 1);
    }
    ~other_process()
    {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    other_process(const other_process&) = delete;
    other_process& operator=(const other_process&) = delete;

    std::string url;
    std::string ca;

private:
    static void serve(int fd)
    {
        asio::io_context ioc;
        testing::run_script script;
        script.text("Hello, here is a text of some words to begin with").every(1h).text("never");
        const testing::simulator server(ioc, testing::simulator_options().run(script));
        const std::string about = server.base_url() + '\n' + server.ca_pem();
        if (write(fd, about.data(), about.size()) != static_cast<ssize_t>(about.size())) _exit(1);
        close(fd);
        ioc.run();
    }
    pid_t pid_ = -1;
};

asio::awaitable<void> read_until_silence(std::shared_ptr<event_stream> run, std::size_t* there)
{
    for (int i = 0; i < 12; ++i) { // the start, and the text's first block
        auto e = co_await run->next();
        if (!e || !*e) co_return;
    }
    ++*there;
    while (co_await run->next()) { // stays here
    }
}

/// Opens a thousand streams, so many at a time, and gives what each of them then holds.
std::size_t memory_of_a_stream(std::size_t at_a_time)
{
    rlimit files{};
    BOOST_REQUIRE(getrlimit(RLIMIT_NOFILE, &files) == 0);
    files.rlim_cur = files.rlim_max;
    BOOST_REQUIRE(setrlimit(RLIMIT_NOFILE, &files) == 0);
    BOOST_REQUIRE(files.rlim_cur > streams + 50);
    const other_process service;
    asio::io_context ioc;
    client c(
        ioc, client_options(testing::detail::simulator_settings().api_key)
                 .base_url(service.url)
                 .ca_pem(service.ca)
                 .max_connections(streams + 10));
    std::size_t there = 0;
    const auto open = [&](std::size_t n) {
        const std::size_t wanted = there + n;
        for (std::size_t i = 0; i < n; ++i) {
            auto run = std::make_shared<event_stream>(
                c.stream("POST", "/agents/a/execute", raw_json(std::string(R"({"messages":[]})"))));
            asio::co_spawn(ioc, read_until_silence(run, &there), asio::detached);
        }
        while (there < wanted && ioc.run_one_for(60s) > 0) {
        }
        BOOST_TEST_REQUIRE(there == wanted);
    };
    open(5); // what exists once
    const std::size_t before = resident();
    for (std::size_t i = 0; i < streams; i += at_a_time) open(at_a_time);
    const std::size_t each = (resident() - before) / streams;
    BOOST_TEST_MESSAGE(
        "resident memory per open stream, TLS included, opened " << at_a_time << " at a time: " << each / 1024
                                                                 << " KiB");
    BOOST_TEST_REQUIRE(c.stats().connections_active == streams + 5);
    test::job<void> closing(ioc, c.close());
    while (!closing.done() && ioc.run_one_for(30s) > 0) {
    }
    BOOST_TEST_REQUIRE(closing.done());
    return each;
}

// In a process of its own: what one measurement has freed would be there for the next. That process tells the figure if
// it is too high; this one only sees that it failed.
void open_in_a_process_of_its_own(std::size_t at_a_time, std::size_t limit)
{
    std::cout.flush();
    const pid_t pid = fork();
    BOOST_REQUIRE(pid >= 0);
    if (pid == 0) {
        bool good = false;
        try {
            const std::size_t each = memory_of_a_stream(at_a_time);
            BOOST_TEST_REQUIRE(each < limit);
            good = true;
        } catch (const std::exception& e) {
            std::cerr << e.what() << '\n';
        } catch (...) { // of BOOST_REQUIRE, which has told
        }
        std::cout.flush();
        _exit(good ? 0 : 1);
    }
    int status = 0;
    BOOST_TEST(waitpid(pid, &status, 0) == pid);
    BOOST_TEST((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}

BOOST_AUTO_TEST_CASE(a_thousand_streams_opened_a_hundred_at_a_time) { open_in_a_process_of_its_own(100, 60 * 1024); }

// Handshakes need memory that the open streams do not, and the allocator keeps some of it.
BOOST_AUTO_TEST_CASE(a_thousand_streams_opened_at_once) { open_in_a_process_of_its_own(streams, 70 * 1024); }

} // namespace
} // namespace runtype::test
