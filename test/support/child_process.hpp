// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace runtype::test {

/// What to run: the program, and what it gets from this process.
struct child_command {
    child_command(std::string p, std::string from) : program(std::move(p)), package(std::move(from)) {}

    std::string program; ///< looked for in PATH and in the sbin directories
    std::string package; ///< the Debian package that has it, for the message when it is missing
    std::vector<std::string> arguments;
    std::vector<std::string> environment; ///< NAME=value, added to this process's
    std::vector<int> descriptors;         ///< become 3, 4, ... in the child; all others are closed there
    std::string directory;                ///< where it runs; "" is here
    std::string error_file;               ///< where its standard error goes
};

/** A program started by a test. Ended by its process id, at the latest with this object, or with the test program.
 *
 *  Every wait has a limit; what passes it throws.
 */
class child_process {
public:
    /// Throws std::runtime_error, if the program is not installed with a message that says what to install.
    explicit child_process(const child_command& command);
    ~child_process();
    child_process(const child_process&) = delete;
    child_process& operator=(const child_process&) = delete;

    /// The next line of its standard output, without the line end. Throws if it ends before, or takes too long.
    std::string read_line();
    [[nodiscard]] bool running();
    void signal(int number) const;
    /// Waits for its end. Gives the exit status, or 128 + the signal that ended it.
    int wait();
    /// SIGTERM, then wait(); SIGKILL if that does not help.
    void end() noexcept;

private:
    bool reap(int milliseconds);

    std::string program_;
    pid_t pid_ = -1;
    int process_ = -1; ///< pidfd: tells of the end without a signal handler
    int output_ = -1;
    std::string buffered_;
    std::optional<int> status_;
};

} // namespace runtype::test
