// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "child_process.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace runtype::test {

namespace {

/// Nobody waits longer for a child. Far more than any of them needs, sanitizers and a busy machine included.
constexpr int patience_ms = 20'000;

[[noreturn]] void fail(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

std::string find_program(const std::string& name, const std::string& package)
{
    const char* path = std::getenv("PATH");
    std::istringstream folders(std::string(path ? path : "") + ":/usr/sbin:/sbin:/usr/bin:/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string candidate = folder + "/" + name;
        if (!folder.empty() && ::access(candidate.c_str(), X_OK) == 0 && !std::filesystem::is_directory(candidate))
            return candidate;
    }
    throw std::runtime_error(
        "The program \"" + name +
        "\" is not installed, and this test cannot do without it: install the Debian package " + package +
        " (scripts/test does)");
}

std::vector<char*> pointers(std::vector<std::string>& strings)
{
    std::vector<char*> list;
    for (std::string& s : strings) list.push_back(s.data());
    list.push_back(nullptr);
    return list;
}

/// Everything that execve() needs, made before fork(): the child must not allocate.
struct prepared {
    explicit prepared(const child_command& command)
        : path(find_program(command.program, command.package)),
          arguments(command.arguments),
          descriptors(command.descriptors),
          directory(command.directory),
          error_file(command.error_file.empty() ? "/dev/null" : command.error_file)
    {
        arguments.insert(arguments.begin(), command.program);
        for (char** e = environ; *e; ++e) environment.emplace_back(*e);
        environment.insert(environment.end(), command.environment.begin(), command.environment.end());
        argv = pointers(arguments);
        envp = pointers(environment);
    }

    std::string path;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;
    std::vector<int> descriptors;
    std::string directory;
    std::string error_file;
    std::vector<char*> argv;
    std::vector<char*> envp;
};

/// In the child. Only what is allowed between fork() and execve().
[[noreturn]] void become(prepared& p, int output, pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM); // a test program that crashes leaves nothing behind
    if (::getppid() != parent) ::_exit(127);
    constexpr int high = 200; // out of the way of 3, 4, ...
    const int errors = ::open(p.error_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int input = ::open("/dev/null", O_RDONLY);
    ::dup2(input, 0);
    ::dup2(output, 1);
    ::dup2(errors, 2);
    int n = 0;
    for (const int from : p.descriptors) ::dup2(from, high + n++);
    for (int i = 0; i < n; ++i) ::dup2(high + i, 3 + i);
    ::syscall(SYS_close_range, static_cast<unsigned>(3 + n), ~0U, 0U);
    if (!p.directory.empty() && ::chdir(p.directory.c_str()) != 0) ::_exit(127);
    ::execve(p.path.c_str(), p.argv.data(), p.envp.data());
    ::_exit(127);
}

} // namespace

child_process::child_process(const child_command& command) : program_(command.program)
{
    prepared p(command);
    int pipe_ends[2];
    if (::pipe2(pipe_ends, O_CLOEXEC) != 0) fail("pipe2");
    const pid_t parent = ::getpid();
    pid_ = ::fork();
    if (pid_ == 0) become(p, pipe_ends[1], parent);
    const int fork_error = errno;
    ::close(pipe_ends[1]);
    output_ = pipe_ends[0];
    errno = fork_error;
    if (pid_ < 0) fail("fork");
    process_ = static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0U));
}

child_process::~child_process()
{
    end();
    if (process_ >= 0) ::close(process_);
    ::close(output_);
}

std::string child_process::read_line()
{
    for (;;) {
        if (const auto end = buffered_.find('\n'); end != std::string::npos) {
            std::string line = buffered_.substr(0, end);
            buffered_.erase(0, end + 1);
            return line;
        }
        pollfd waiting{output_, POLLIN, 0};
        if (::poll(&waiting, 1, patience_ms) <= 0) throw std::runtime_error(program_ + " wrote no line");
        char bytes[4096];
        const ssize_t n = ::read(output_, bytes, sizeof bytes);
        if (n <= 0) throw std::runtime_error(program_ + " ended before it wrote the line that was expected");
        buffered_.append(bytes, static_cast<std::size_t>(n));
    }
}

bool child_process::reap(int milliseconds)
{
    if (status_) return true;
    if (process_ >= 0) {
        pollfd waiting{process_, POLLIN, 0};
        if (::poll(&waiting, 1, milliseconds) <= 0) return false;
    }
    int status = 0;
    if (::waitpid(pid_, &status, process_ >= 0 || milliseconds > 0 ? 0 : WNOHANG) != pid_) return false;
    status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return true;
}

bool child_process::running() { return !reap(0); }

void child_process::signal(int number) const
{
    if (!status_ && ::kill(pid_, number) != 0) fail("kill");
}

int child_process::wait()
{
    if (!reap(patience_ms)) throw std::runtime_error(program_ + " does not end");
    return *status_;
}

void child_process::end() noexcept
{
    if (reap(0)) return;
    ::kill(pid_, SIGTERM);
    if (reap(patience_ms / 4)) return;
    ::kill(pid_, SIGKILL);
    reap(patience_ms);
}

} // namespace runtype::test
