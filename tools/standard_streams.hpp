// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <fcntl.h>
#include <unistd.h>

namespace runtype::cli {

/// For the beginning of main(). A standard stream that the program was started without keeps its number: the next
/// descriptor, a connection perhaps, would get it, and what is printed would be sent there. Reading and writing fail as
/// on a closed stream; messages go nowhere.
inline void hold_closed_standard_streams() noexcept
{
    constexpr int modes[] = {O_WRONLY, O_RDONLY, O_WRONLY};
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (fcntl(stream, F_GETFD) < 0) open("/dev/null", modes[stream]); // takes the lowest number that is free
    }
}

} // namespace runtype::cli
