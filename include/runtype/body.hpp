// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>
#include <runtype/transport.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace runtype {

/// A body that is in memory already. Can be sent again.
[[nodiscard]] RUNTYPE_API std::shared_ptr<body_source> body_from_string(std::string content);

/** The content of a file, read as it is sent. Can be sent again.
 *
 *  The file is opened when the call begins; if that fails, the call ends with errc::local_file and nothing is sent. A
 *  file that becomes shorter while it is sent ends it with errc::local_file as well; what is appended is left out.
 *
 *  Reading is a call of the operating system on the thread that runs the coroutine: a file on a disk takes some
 *  microseconds a piece. Something that keeps its reader waiting (a pipe, a terminal) would keep the thread waiting;
 *  such content goes better through body_from_generator() or a body_source of your own.
 */
[[nodiscard]] RUNTYPE_API std::shared_ptr<body_source> body_from_file(std::string path);

/** What a generator yields, piece by piece; empty pieces do no harm. Read when there is room to send, so that a slow
 *  connection slows the generator down. Cannot be sent again once the first piece was read: a call that would have to
 *  ends with its failure and stop_reason::body_not_repeatable.
 *
 *  @param pieces An error of it ends the call with that error.
 *  @param size   Bytes in all, if known: some services refuse bodies of unknown length. Another number than that ends
 *                the call with bad_request.
 */
[[nodiscard]] RUNTYPE_API std::shared_ptr<body_source>
body_from_generator(async_generator<std::string> pieces, std::optional<std::uint64_t> size = std::nullopt);

/// A line of CSV (RFC 4180), CRLF included: fields that hold a comma, a quote or a line end are quoted.
template <typename Fields>
[[nodiscard]] std::string csv_line(const Fields& fields);

namespace detail {
RUNTYPE_API void append_csv_field(std::string& line, std::string_view field);
}

template <typename Fields>
std::string csv_line(const Fields& fields)
{
    std::string line;
    bool first = true;
    for (const auto& field : fields) {
        if (!first) line += ',';
        first = false;
        detail::append_csv_field(line, field);
    }
    return line + "\r\n";
}

} // namespace runtype
