// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: what the library asks of the network is counted and named, step by step. A test runs once to get the list,
// and then as often as the list is long, each time with another step failing, hanging, or being the moment at which the
// caller cancels. So no suspension point can be forgotten in a list that somebody wrote by hand.

#include <runtype/config.hpp>
#include <runtype/testing/fault_kind.hpp>

#include <boost/system/error_code.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing {

/// What a client asks of the network, and of the clock.
enum class io_kind : std::uint8_t {
    resolve,       ///< a name
    connect,       ///< a connection to one address
    write,         ///< bytes into the connection; ends at once
    wait_writable, ///< until the connection takes more bytes
    read,          ///< bytes, or the end
    timer,         ///< the client's alarm is set
};
/// The name as in the enumeration.
RUNTYPE_API std::string_view to_string(io_kind kind) noexcept;

/// One step of a run.
struct RUNTYPE_API io_step {
    io_step() {}

    std::uint64_t number = 0; ///< from 1, over all connections
    io_kind kind = io_kind::resolve;
    std::uint64_t connection = 0;   ///< from 1, in the order of the connects; 0 before there is one
    std::chrono::nanoseconds at{0}; ///< since the start of the simulation
    std::uint64_t bytes = 0;        ///< of a write: how many there were to send; of a read: room for so many

    /// E.g. `step 7: read on connection 1 at 0.02 s`.
    [[nodiscard]] std::string text() const;
    friend bool operator==(const io_step&, const io_step&) = default;
};
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const io_step& step);

/** What is done to single steps and single connections of a simulation.
 *
 *  Numbers count from 1; numbers that a run does not reach do nothing.
 */
class RUNTYPE_API io_plan {
public:
    io_plan() {}

    /// The step ends with this error. (A timer cannot fail; for it this does nothing.)
    io_plan& fail(std::uint64_t step, boost::system::error_code error);
    /// The connection of the step ends in this style as the step begins. (cut_style::close_notify: as fin.)
    io_plan& cut(std::uint64_t step, cut_style style);
    /// The step never ends by itself. A write takes nothing.
    io_plan& stall(std::uint64_t step);
    /// Calls back while the step waits, before anything else runs.
    io_plan& call(std::uint64_t step, std::function<void()> callback);
    /// Calls back when the step is over, but whoever waited for it has not run yet.
    io_plan& call_late(std::uint64_t step, std::function<void()> callback);

    /// The connection ends for both sides when so many bytes of the client have been taken: the server gets these.
    io_plan& cut_sent(std::uint64_t connection, std::uint64_t bytes, cut_style style);
    /// The connection ends for both sides when so many bytes of the server have reached the client.
    io_plan& cut_received(std::uint64_t connection, std::uint64_t bytes, cut_style style);
    /// The client's bytes behind so many are taken, and never arrive; then the connection ends.
    io_plan& lose_sent(std::uint64_t connection, std::uint64_t bytes, cut_style style);

    /// One entry, as the simulation reads it.
    struct RUNTYPE_API entry {
        entry() {}
        enum class what : std::uint8_t { fail, cut, stall, call, call_late, cut_sent, cut_received, lose_sent };
        what action = what::fail;
        std::uint64_t number = 0; ///< of the step, or of the connection
        std::uint64_t bytes = 0;
        boost::system::error_code error;
        cut_style style = cut_style::reset;
        std::function<void()> callback;
    };
    [[nodiscard]] const std::vector<entry>& entries() const noexcept { return entries_; }

private:
    entry& add(entry::what action, std::uint64_t number);
    std::vector<entry> entries_;
};

} // namespace runtype::testing
