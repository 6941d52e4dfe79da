// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// One line of a recording:
//
//     {"method":"GET","target":"/v1/agents","status":200,"headers":[["content-type","application/json"]],"body":"[]"}
//     {"method":"POST","target":"/v1/records","request_body":"{}","error":{"code":"transport","sent":"sent_no_reply",
//      "message":"..."}}
//
// A streamed answer that failed on its way has both a status and an error. Bodies that are not UTF-8 stand as
// hexadecimal digits in request_body_hex and body_hex.

#include <runtype/error.hpp>
#include <runtype/headers.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace runtype::testing::detail {

struct recorded_line {
    recorded_line() {}

    std::string method;
    std::string target;
    std::string request_body;
    int status = 0; ///< 0: no answer
    headers fields;
    std::string body;
    bool failed = false;
    errc failure = errc::transport;
    sent_state sent = sent_state::reply_received;
    std::string message;
};

/// The line, its line feed included. The parts are redacted already.
[[nodiscard]] std::string to_text(const recorded_line& line);
/// Nothing if the text is no such line.
[[nodiscard]] std::optional<recorded_line> parse_recorded_line(std::string_view text);

} // namespace runtype::testing::detail
