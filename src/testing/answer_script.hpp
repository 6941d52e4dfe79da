// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/fault_engine.hpp"
#include "testing/http_types.hpp"

#include <runtype/testing/fault_kind.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace runtype::testing::detail {

/// One thing that a server does to its connection.
struct answer_step {
    enum class action {
        write,  ///< send `bytes`
        repeat, ///< send `bytes`, `count` times
        drip,   ///< send `bytes`, `count` of them at a time, with `time` between
        wait,   ///< do nothing for `time`
        stall,  ///< do nothing until the peer goes
        close,  ///< end the connection
    };
    action what = action::write;
    std::string bytes;
    std::uint64_t count = 0;
    std::chrono::nanoseconds time{0};
    cut_style style = cut_style::close_notify;
};

/// What a server does to answer one request. After the last step the connection is good for the next request.
struct answer_script {
    std::vector<answer_step> steps;
    bool whole = true; ///< the steps send all of the answer
    int status = 0;    ///< of the answer that is sent or was cut; 0 if there is none
};

/// How answers are put on the wire.
struct wire_options {
    bool keep_alive = true;
    bool http_1_0 = false;
    bool head_request = false; ///< the answer to HEAD has no body
    bool gzip = false;
    answer_framing framing = answer_framing::content_length;
    std::optional<std::chrono::seconds> keep_alive_hint;
    unsigned interim_answers = 0;
};

/// The steps that send `answer`, with the fault of `decision` carried out. `noise` decides what garbage looks like.
[[nodiscard]] answer_script
make_script(http_answer answer, const fault_decision& decision, const wire_options& wire, std::uint64_t noise);

/// The script of what ends before there can be an answer.
[[nodiscard]] answer_script make_cut(cut_style style, std::chrono::nanoseconds delay);

/// Bytes that are neither HTTP nor TLS.
[[nodiscard]] std::string make_noise(std::uint64_t size, std::uint64_t noise);

} // namespace runtype::testing::detail
