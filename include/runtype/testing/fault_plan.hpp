// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a plan is a list of rules, and each rule decides from its own count and the seed alone, never from a shared
// random stream. So a run can be repeated from its seed, and adding a rule does not change what the others do.

#include <runtype/config.hpp>
#include <runtype/testing/detail/fault_rule_data.hpp>
#include <runtype/testing/fault_kind.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing {

/** One rule of a fault_plan: which requests (or connections) it strikes, and what happens to them.
 *
 *  The first group of functions selects, the second says what happens. Without a selector the rule strikes each
 * request. Each rule counts the requests that fit its method() and path(), from 1; request() and every() go by that
 * count. Functions that take numbers throw std::invalid_argument outside of the range given.
 */
class RUNTYPE_API fault_rule {
public:
    fault_rule() {}

    /// Strikes connections instead of requests. Only delay(), drop(), stall() and garbage() make sense then.
    fault_rule& on_connections();
    /// The n-th one, n >= 1. May be called again to add more.
    fault_rule& request(std::uint64_t n);
    /// From the first-th to the last-th one, both included.
    fault_rule& requests(std::uint64_t first, std::uint64_t last);
    /// Every n-th one, n >= 1.
    fault_rule& every(std::uint64_t n);
    /// Each one with this probability, 0 to 1; decided by the seed.
    fault_rule& probability(double p);
    /// Only requests with this method.
    fault_rule& method(std::string name);
    /// Only requests whose path (with `/v1`, without the query) starts like this.
    fault_rule& path(std::string prefix);
    /// Strikes at most n times, n >= 1.
    fault_rule& max(std::uint64_t n);

    /// Waits this long before the answer (on connections: before the handshake). May stand beside another fault.
    fault_rule& delay(std::chrono::nanoseconds time);
    /// Sends the answer in this framing. May stand beside another fault.
    fault_rule& framing(answer_framing kind);

    /// Answers with this status, 200 to 599, instead of doing anything.
    fault_rule& status(int code);
    /// Answers with one of 429, 500, 502, 503, 504, drawn from the seed.
    fault_rule& any_status();
    /// Retry-After of status(), as it is: seconds, a date, or junk.
    fault_rule& retry_after(std::string text);
    /// `code` in the body of status(), e.g. SLOW_MODE_HOURLY_LIMIT_EXCEEDED.
    fault_rule& code(std::string text);

    /// Ends the connection when the head of the request has come, the body unread.
    fault_rule& cut_before_read();
    /// Ends the connection when `at` bytes of the request have come, or the whole request if it is shorter.
    fault_rule& cut_in_request(std::uint64_t at);
    /// Carries the request out, then ends the connection without a byte of answer.
    fault_rule& cut_before_answer();
    /// Ends the connection after `at` bytes of the answer as it stands on the wire (before TLS), head included.
    fault_rule& cut_in_answer(std::uint64_t at);
    /// Sends the whole answer, promises keep-alive, and ends the connection at once.
    fault_rule& cut_after_answer();
    /// How the cut functions and drop() end the connection. Default: cut_style::fin.
    fault_rule& by(cut_style style);
    /// Carries the request out and never answers.
    fault_rule& hang();
    /// Sends `at` bytes of the answer and then nothing more.
    fault_rule& stall_in_answer(std::uint64_t at);

    /// Sends `bytes` bytes that are not HTTP (on connections: that are not TLS) and ends the connection.
    fault_rule& garbage(std::uint64_t bytes = 64);
    /// Sends a second answer that nobody asked for right behind the first.
    fault_rule& extra_answer();
    /// Answers with a body of `bytes` bytes, or claims to.
    fault_rule& oversized(std::uint64_t bytes, oversize_mode mode = oversize_mode::promise);
    /// Answers with a small gzip body that unpacks to `bytes` bytes.
    fault_rule& gzip_bomb(std::uint64_t bytes);
    /// Sends the answer `bytes` bytes (>= 1) at a time, with `interval` in between.
    fault_rule& drip(std::uint64_t bytes, std::chrono::nanoseconds interval);
    /// Sends a Content-Length that is off by `shift`; with shift > 0 the connection then ends.
    fault_rule& wrong_length(std::int64_t shift);
    /// Keeps the first `keep` bytes of the body and a Content-Length that fits them. 0: half of the body.
    fault_rule& truncated_json(std::uint64_t keep = 0);
    /// Answers 200 with a page of HTML, without doing anything: a captive portal, a proxy's maintenance page.
    fault_rule& html();
    /// Answers with each scalar of the JSON body replaced by one of another type; with `containers` also each array by
    /// an object and the other way round, at the top level.
    fault_rule& wrong_types(bool containers = false);
    /// Answers with valid JSON nested this deep, `depth` >= 1.
    fault_rule& nesting(std::uint64_t depth);
    /// Sends header lines until the client gives up.
    fault_rule& endless_headers();
    /// Sends the answer with a head of about `bytes` bytes.
    fault_rule& huge_head(std::uint64_t bytes);
    /// Whether the request is carried out in the store. Default: status(), html() and what ends before the request was
    /// read: no; everything else: yes.
    fault_rule& executed(bool yes);

    /// Connections: ended when accepted, before the handshake.
    fault_rule& drop();
    /// Connections: accepted and then left alone, no handshake.
    fault_rule& stall();

    [[nodiscard]] const detail::fault_rule_data& data() const noexcept { return data_; }
    friend bool operator==(const fault_rule&, const fault_rule&) = default;

private:
    fault_rule& act(fault_kind kind);

    detail::fault_rule_data data_;
};

/// What fault_plan::parse() throws: the text says file, line, and what was expected.
class RUNTYPE_API fault_plan_error : public std::invalid_argument {
public:
    fault_plan_error(const std::string& source, std::size_t line, const std::string& what);
    /// Line in the text, from 1.
    [[nodiscard]] std::size_t line() const noexcept { return line_; }

private:
    std::size_t line_;
};

/** What goes wrong, and when: the script that a simulator follows.
 *
 *  Rules are asked in order. The first that strikes and has a fault decides; delays of all that strike add up.
 *
 *  The text form has one rule a line; `#` starts a comment; a word with blanks stands in double quotes:
 *  @code
 *  probability 0.05 method GET path /v1/records status 429 retry-after 1
 *  request 3 cut answer-at 200
 *  every 10 delay 50ms
 *  connection 2 drop reset
 *  @endcode
 *  `syntax()` has the whole list of words; `runtype-simulator --help-faults` prints it.
 */
class RUNTYPE_API fault_plan {
public:
    fault_plan() {}

    /// Adds a rule at the end. Throws std::invalid_argument if its parts do not go together.
    fault_plan& add(fault_rule rule);

    /// Reads the text form. Throws fault_plan_error; `source` is the name it gives the text.
    [[nodiscard]] static fault_plan parse(std::string_view text, std::string_view source = "fault plan");
    /// The text form; parse() makes an equal plan of it.
    [[nodiscard]] std::string text() const;
    /// The words of the text form, explained; several lines.
    [[nodiscard]] static std::string_view syntax() noexcept;

    [[nodiscard]] const std::vector<fault_rule>& rules() const noexcept { return rules_; }
    [[nodiscard]] bool empty() const noexcept { return rules_.empty(); }
    friend bool operator==(const fault_plan&, const fault_plan&) = default;

private:
    std::vector<fault_rule> rules_;
};

} // namespace runtype::testing
