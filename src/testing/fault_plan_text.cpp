// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/fault_text.hpp"

#include <runtype/testing/fault_plan.hpp>

#include <array>
#include <span>
#include <utility>

namespace runtype::testing {
namespace {

using detail::fault_rule_data;
using detail::read_bytes;
using detail::read_number;
using detail::read_time;

// The words of one rule, taken from the front.
class word_list {
public:
    explicit word_list(std::span<const std::string> words) noexcept : words_(words) {}

    bool empty() const noexcept { return words_.empty(); }

    std::string_view take(std::string_view expected)
    {
        if (words_.empty()) {
            throw std::invalid_argument("the line ends where " + std::string(expected) + " should stand");
        }
        const std::string_view word = words_.front();
        words_ = words_.subspan(1);
        return word;
    }

    bool take_if(std::string_view word)
    {
        if (words_.empty() || words_.front() != word) {
            return false;
        }
        words_ = words_.subspan(1);
        return true;
    }

    bool starts_with_digit() const noexcept { return !words_.empty() && is_digit(words_.front()); }

private:
    static bool is_digit(std::string_view word) noexcept { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }

    std::span<const std::string> words_;
};

void read_ranges(fault_rule& rule, std::string_view list)
{
    while (true) {
        const auto comma = list.find(',');
        const std::string_view item = list.substr(0, comma);
        const auto dash = item.find('-');
        const std::uint64_t first = read_number(item.substr(0, dash));
        rule.requests(first, dash == std::string_view::npos ? first : read_number(item.substr(dash + 1)));
        if (comma == std::string_view::npos) {
            return;
        }
        list.remove_prefix(comma + 1);
    }
}

void read_style(fault_rule& rule, word_list& words)
{
    if (words.take_if("reset")) {
        rule.by(cut_style::reset);
    } else if (words.take_if("close-notify")) {
        rule.by(cut_style::close_notify);
    } else if (words.take_if("fin")) {
        rule.by(cut_style::fin);
    }
}

void read_cut(fault_rule& rule, word_list& words)
{
    constexpr std::string_view places = "before-read, request-at N, before-answer, answer-at N or after-answer";
    const std::string_view place = words.take(places);
    if (place == "before-read") {
        rule.cut_before_read();
    } else if (place == "request-at") {
        rule.cut_in_request(read_bytes(words.take("a number of bytes")));
    } else if (place == "before-answer") {
        rule.cut_before_answer();
    } else if (place == "answer-at") {
        rule.cut_in_answer(read_bytes(words.take("a number of bytes")));
    } else if (place == "after-answer") {
        rule.cut_after_answer();
    } else {
        throw std::invalid_argument("'cut' takes " + std::string(places) + ", got '" + std::string(place) + "'");
    }
    read_style(rule, words);
}

void read_status(fault_rule& rule, word_list& words)
{
    if (words.take_if("any")) {
        rule.any_status();
        return;
    }
    const std::uint64_t code = read_number(words.take("a status or 'any'"));
    rule.status(code > 999 ? 999 : static_cast<int>(code)); // 999 is refused there
}

void read_framing(fault_rule& rule, word_list& words)
{
    if (words.take_if("content-length")) {
        rule.framing(answer_framing::content_length);
    } else if (words.take_if("chunked")) {
        rule.framing(answer_framing::chunked);
    } else if (words.take_if("until-close")) {
        rule.framing(answer_framing::until_close);
    } else {
        throw std::invalid_argument("'framing' takes content-length, chunked or until-close");
    }
}

void read_stall(fault_rule& rule, word_list& words)
{
    if (words.take_if("answer-at")) {
        rule.stall_in_answer(read_bytes(words.take("a number of bytes")));
    } else {
        rule.stall();
    }
}

void read_oversized(fault_rule& rule, word_list& words)
{
    const std::uint64_t bytes = read_bytes(words.take("a number of bytes"));
    oversize_mode mode = oversize_mode::promise;
    if (words.take_if("sent")) {
        mode = oversize_mode::sent;
    } else if (words.take_if("chunked")) {
        mode = oversize_mode::chunked;
    } else {
        words.take_if("promise");
    }
    rule.oversized(bytes, mode);
}

void read_drip(fault_rule& rule, word_list& words)
{
    const std::uint64_t bytes = read_bytes(words.take("a number of bytes"));
    if (!words.take_if("per")) {
        throw std::invalid_argument("'drip' reads: drip BYTES per TIME");
    }
    rule.drip(bytes, read_time(words.take("a time")));
}

void read_wrong_length(fault_rule& rule, word_list& words)
{
    const std::string_view word = words.take("a number such as +5 or -5");
    if (word.size() < 2 || word.size() > 18 || (word[0] != '+' && word[0] != '-')) {
        throw std::invalid_argument("expected a number such as +5 or -5, got '" + std::string(word) + "'");
    }
    const auto shift = static_cast<std::int64_t>(read_number(word.substr(1)));
    rule.wrong_length(word[0] == '-' ? -shift : shift);
}

using reader = void (*)(fault_rule&, word_list&);

constexpr std::array<std::pair<std::string_view, reader>, 30> readers{{
    {"connection",
     [](fault_rule& r, word_list& w) {
         r.on_connections();
         if (w.starts_with_digit()) {
             read_ranges(r, w.take("numbers"));
         }
     }},
    {"request", [](fault_rule& r, word_list& w) { read_ranges(r, w.take("numbers such as 3 or 3,7-9")); }},
    {"every", [](fault_rule& r, word_list& w) { r.every(read_number(w.take("a number"))); }},
    {"probability", [](fault_rule& r, word_list& w) { r.probability(detail::read_probability(w.take("a number"))); }},
    {"method", [](fault_rule& r, word_list& w) { r.method(std::string(w.take("a method"))); }},
    {"path", [](fault_rule& r, word_list& w) { r.path(std::string(w.take("the start of a path"))); }},
    {"max", [](fault_rule& r, word_list& w) { r.max(read_number(w.take("a number"))); }},
    {"delay", [](fault_rule& r, word_list& w) { r.delay(read_time(w.take("a time"))); }},
    {"framing", read_framing},
    {"status", read_status},
    {"retry-after", [](fault_rule& r, word_list& w) { r.retry_after(std::string(w.take("seconds or a date"))); }},
    {"code", [](fault_rule& r, word_list& w) { r.code(std::string(w.take("a code"))); }},
    {"cut", read_cut},
    {"hang", [](fault_rule& r, word_list&) { r.hang(); }},
    {"stall", read_stall},
    {"garbage",
     [](fault_rule& r, word_list& w) { w.starts_with_digit() ? r.garbage(read_bytes(w.take(""))) : r.garbage(); }},
    {"extra-answer", [](fault_rule& r, word_list&) { r.extra_answer(); }},
    {"oversized", read_oversized},
    {"gzip-bomb", [](fault_rule& r, word_list& w) { r.gzip_bomb(read_bytes(w.take("a number of bytes"))); }},
    {"drip", read_drip},
    {"wrong-length", read_wrong_length},
    {"truncated-json",
     [](fault_rule& r, word_list& w) { r.truncated_json(w.starts_with_digit() ? read_bytes(w.take("")) : 0); }},
    {"html", [](fault_rule& r, word_list&) { r.html(); }},
    {"wrong-types", [](fault_rule& r, word_list& w) { r.wrong_types(w.take_if("containers")); }},
    {"nesting", [](fault_rule& r, word_list& w) { r.nesting(read_number(w.take("a depth"))); }},
    {"endless-headers", [](fault_rule& r, word_list&) { r.endless_headers(); }},
    {"huge-head", [](fault_rule& r, word_list& w) { r.huge_head(read_bytes(w.take("a number of bytes"))); }},
    {"executed", [](fault_rule& r, word_list&) { r.executed(true); }},
    {"not-executed", [](fault_rule& r, word_list&) { r.executed(false); }},
    {"drop",
     [](fault_rule& r, word_list& w) {
         r.drop();
         read_style(r, w);
     }},
}};

fault_rule read_rule(word_list words)
{
    fault_rule rule;
    while (!words.empty()) {
        const std::string_view word = words.take("");
        bool known = false;
        for (const auto& [name, read] : readers) {
            if (name == word) {
                read(rule, words);
                known = true;
                break;
            }
        }
        if (!known) {
            throw std::invalid_argument("unknown word '" + std::string(word) + "'");
        }
    }
    return rule;
}

constexpr std::string_view syntax_text =
    R"(One rule a line. '#' starts a comment, a word with blanks stands in "double quotes".
Rules are asked in order: the first that strikes and has a fault decides, delays of all that strike add up. Each rule
counts the requests that fit its method and path, from 1.

When (nothing: always)
  request 3,7-9        the 3rd and the 7th to 9th request
  every N              each N-th request
  probability P        each with probability P (0 to 1), decided by the seed
  method M             only requests with this method
  path PREFIX          only requests whose path starts so, e.g. /v1/records
  max N                at most N times
  connection [3,7-9]   connections instead of requests; with every and probability too
What, one of these
  status S|any         this status instead of doing anything; any: one of 429 500 502 503 504
                       [retry-after TEXT] [code TEXT] go with it
  cut before-read      the connection ends when the head of the request is there
  cut request-at N     ... when N bytes of the request are there; it is not carried out
  cut before-answer    ... when the request was carried out, without answer
  cut answer-at N      ... after N bytes of the answer, head included
  cut after-answer     ... after the whole answer, although keep-alive was promised
                       [fin|close-notify|reset] goes with each cut: end of TCP only, of TLS and TCP, or a reset
  hang                 no answer
  stall answer-at N    N bytes of the answer, then nothing
  garbage [N]          N bytes that are not HTTP, then the end
  extra-answer         a second answer behind the first
  oversized N [promise|sent|chunked]   a body of N bytes: only claimed, sent, or sent in chunks
  gzip-bomb N          a gzip body that unpacks to N bytes
  drip N per TIME      the answer, N bytes at a time
  wrong-length +N|-N   a Content-Length that is off by N
  truncated-json [N]   the first N bytes (or half) of the body
  html                 200 with a page of HTML, instead of doing anything
  wrong-types [containers]   values of other types in the JSON
  nesting N            JSON nested N deep
  endless-headers      header lines without end
  huge-head N          a head of N bytes
  drop [fin|reset], stall, garbage [N]   for connections: ended, left alone, or answered with N bytes that are not TLS
Beside it
  delay TIME           before the answer, or before the handshake
  framing content-length|chunked|until-close   of the answer
  executed | not-executed   whether the request is carried out; status and html: no, what ends before the request
                       was read: never, all else: yes
Numbers of bytes may end in K, M or G (powers of 1024); times end in ns, us, ms, s or min.

Examples
  probability 0.05 method GET path /v1/records status 429 retry-after 1
  request 3 cut answer-at 200
  every 10 delay 50ms
  connection 2 drop reset
)";

} // namespace

fault_plan_error::fault_plan_error(const std::string& source, std::size_t line, const std::string& what)
    : std::invalid_argument(source + ":" + std::to_string(line) + ": " + what), line_(line)
{
}

fault_plan fault_plan::parse(std::string_view text, std::string_view source)
{
    fault_plan plan;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = text.find('\n');
        try {
            const std::vector<std::string> words = detail::split_words(text.substr(0, end));
            if (!words.empty()) {
                plan.add(read_rule(word_list(words)));
            }
        } catch (const std::invalid_argument& e) {
            throw fault_plan_error(std::string(source), line, e.what());
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return plan;
}

std::string_view fault_plan::syntax() noexcept { return syntax_text; }

} // namespace runtype::testing
