// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace runtype::testing {

namespace detail {

/// One event of a script. The run adds executionId and seq.
struct script_frame {
    script_frame() {}

    std::string members; ///< of the JSON object, without its braces
    std::chrono::milliseconds delay{0};
    std::string call;     ///< toolCallId, if the run waits for an output here
    std::string approval; ///< approvalId, if it waits for a decision
};

/// What a run does between two pauses.
struct script_leg {
    script_leg() {}

    std::vector<script_frame> frames;
    bool pauses = false;
};

} // namespace detail

/** What a run of the simulator does, as a list of its events. See simulator_options::run().
 *
 *  @code
 *  runtype::testing::run_script script;
 *  script.text("Let me look.").call("stock_level", R"({"sku":"Q-4"})").text("Three left.").finish("Three left.");
 *  @endcode
 *
 *  The run pauses behind calls and approvals, once something else follows them, and goes on when all of them are
 *  answered. If an approval is denied, the run says so in a text and completes.
 */
class RUNTYPE_API run_script {
public:
    run_script() {}

    /// A block of text, a delta for each word.
    run_script& text(std::string whole);
    /// A call of a tool that the caller is to carry out. Ids are call_1, call_2 and so on.
    run_script& call(std::string tool, std::string parameters_json = "{}");
    /// A question whether a tool may run. Ids are approval_1 and so on.
    run_script& approval(std::string tool, std::string parameters_json = "{}", std::string description = "");
    /// Any event: the members of its JSON object, `"type":"ping"`, without executionId and seq.
    run_script& event(std::string members);
    /// execution_complete with success.
    run_script& finish(std::string final_output);
    /// execution_error.
    run_script& fail(std::string code, std::string message);
    /// Time in front of each event that follows. Default 0.
    run_script& every(std::chrono::milliseconds time);
    /// Whether frames carry ids and the run can be attached to, if it has a conversationId. Default false.
    run_script& durable(bool on);
    /// Cuts the connection of each run's first answer behind this many bytes of its stream.
    run_script& drop_after(std::size_t bytes) { return drop_answer(1, bytes); }
    /** The same for a later one. A run's streamed answers count from 1: the first is that of the request which began
     * it, then come those of its resumes, approvals and replays, in the order of the requests. Throws
     *  std::invalid_argument if the number is 0.
     */
    run_script& drop_answer(std::size_t number, std::size_t bytes);

    [[nodiscard]] const std::vector<detail::script_leg>& legs() const noexcept { return legs_; }
    [[nodiscard]] bool is_durable() const noexcept { return durable_; }
    /// Bytes by the number of the answer.
    [[nodiscard]] const std::map<std::size_t, std::size_t>& drops() const noexcept { return drops_; }

private:
    detail::script_frame& add(std::string members, bool waits = false);

    std::vector<detail::script_leg> legs_;
    std::chrono::milliseconds every_{0};
    std::map<std::size_t, std::size_t> drops_;
    bool durable_ = false;
    std::size_t blocks_ = 0;
    std::size_t calls_ = 0;
    std::size_t approvals_ = 0;
};

} // namespace runtype::testing
