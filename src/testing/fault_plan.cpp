// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/fault_plan.hpp>

#include <utility>

namespace runtype::testing {
namespace {

void require(bool ok, const char* what)
{
    if (!ok) {
        throw std::invalid_argument(what);
    }
}

// What the text form cannot hold between its double quotes.
void require_writable(const std::string& text)
{
    require(text.find_first_of("\"\r\n") == std::string::npos, "a text has neither double quotes nor line breaks");
}

bool for_connections(fault_kind kind) noexcept
{
    return kind == fault_kind::connection_drop || kind == fault_kind::connection_stall ||
           kind == fault_kind::connection_garbage;
}

bool never_executed(fault_kind kind) noexcept
{
    return kind == fault_kind::cut_before_read || kind == fault_kind::cut_in_request;
}

bool ends_connection(fault_kind kind) noexcept
{
    return never_executed(kind) || kind == fault_kind::cut_before_answer || kind == fault_kind::cut_in_answer ||
           kind == fault_kind::cut_after_answer || kind == fault_kind::connection_drop;
}

void check_selectors(const detail::fault_rule_data& rule)
{
    require(
        rule.ranges.empty() || (rule.every == 0 && !rule.probability),
        "a list of numbers, 'every' and 'probability' exclude one another");
    require(rule.every == 0 || !rule.probability, "'every' and 'probability' exclude each other");
    require(
        !rule.connections || (rule.method.empty() && rule.path.empty()), "a connection has neither method nor path");
}

void check_effects(const detail::fault_rule_data& rule)
{
    require(
        rule.kind != fault_kind::none || rule.delay.count() > 0 || rule.framing,
        "the rule says when, but not what happens");
    if (rule.connections) {
        require(
            rule.kind == fault_kind::none || for_connections(rule.kind),
            "connections can only be delayed, dropped, stalled or given garbage");
        require(!rule.framing && !rule.executed, "a connection has no answer");
    } else {
        require(!for_connections(rule.kind), "only connections can be dropped or stalled as a whole");
    }
    require(
        rule.kind == fault_kind::status || (!rule.retry_after && !rule.code), "'retry-after' and 'code' need a status");
    require(rule.style == cut_style::fin || ends_connection(rule.kind), "only 'cut' and 'drop' have a way to end");
    require(rule.kind != fault_kind::wrong_length || rule.shift != 0, "a length that is off by 0 is right");
    require(!rule.executed || rule.kind != fault_kind::none, "'executed' needs a fault");
    require(
        !rule.executed || !*rule.executed || !never_executed(rule.kind),
        "a request that was not read cannot be executed");
}

} // namespace

fault_rule& fault_rule::act(fault_kind kind)
{
    require(data_.kind == fault_kind::none, "a rule has one fault; only delay and framing go beside it");
    data_.kind = kind;
    return *this;
}

fault_rule& fault_rule::on_connections()
{
    data_.connections = true;
    // The same word means the same thing for both, whichever of the two calls comes first.
    if (data_.kind == fault_kind::garbage) {
        data_.kind = fault_kind::connection_garbage;
    }
    return *this;
}

fault_rule& fault_rule::request(std::uint64_t n) { return requests(n, n); }

fault_rule& fault_rule::requests(std::uint64_t first, std::uint64_t last)
{
    require(first >= 1 && first <= last, "counts start at 1 and a range goes upwards");
    data_.ranges.emplace_back(first, last);
    return *this;
}

fault_rule& fault_rule::every(std::uint64_t n)
{
    require(n >= 1, "'every' needs a number of at least 1");
    data_.every = n;
    return *this;
}

fault_rule& fault_rule::probability(double p)
{
    require(p >= 0 && p <= 1, "a probability lies between 0 and 1");
    data_.probability = p;
    return *this;
}

fault_rule& fault_rule::method(std::string name)
{
    require_writable(name);
    data_.method = std::move(name);
    return *this;
}

fault_rule& fault_rule::path(std::string prefix)
{
    require_writable(prefix);
    data_.path = std::move(prefix);
    return *this;
}

fault_rule& fault_rule::max(std::uint64_t n)
{
    require(n >= 1, "'max' needs a number of at least 1");
    data_.max = n;
    return *this;
}

fault_rule& fault_rule::delay(std::chrono::nanoseconds time)
{
    require(time.count() >= 0, "a delay cannot be negative");
    data_.delay = time;
    return *this;
}

fault_rule& fault_rule::framing(answer_framing kind)
{
    data_.framing = kind;
    return *this;
}

fault_rule& fault_rule::status(int code)
{
    // 1xx would not end the exchange, so it is not an answer.
    require(code >= 200 && code <= 599, "a status lies between 200 and 599");
    data_.status = code;
    return act(fault_kind::status);
}

fault_rule& fault_rule::any_status()
{
    data_.status = 0;
    return act(fault_kind::status);
}

fault_rule& fault_rule::retry_after(std::string text)
{
    require_writable(text);
    data_.retry_after = std::move(text);
    return *this;
}

fault_rule& fault_rule::code(std::string text)
{
    require_writable(text);
    data_.code = std::move(text);
    return *this;
}

fault_rule& fault_rule::cut_before_read() { return act(fault_kind::cut_before_read); }

fault_rule& fault_rule::cut_in_request(std::uint64_t at)
{
    data_.amount = at;
    return act(fault_kind::cut_in_request);
}

fault_rule& fault_rule::cut_before_answer() { return act(fault_kind::cut_before_answer); }

fault_rule& fault_rule::cut_in_answer(std::uint64_t at)
{
    data_.amount = at;
    return act(fault_kind::cut_in_answer);
}

fault_rule& fault_rule::cut_after_answer() { return act(fault_kind::cut_after_answer); }

fault_rule& fault_rule::by(cut_style style)
{
    data_.style = style;
    return *this;
}

fault_rule& fault_rule::hang() { return act(fault_kind::hang); }

fault_rule& fault_rule::stall_in_answer(std::uint64_t at)
{
    data_.amount = at;
    return act(fault_kind::stall_in_answer);
}

fault_rule& fault_rule::garbage(std::uint64_t bytes)
{
    data_.amount = bytes;
    return act(data_.connections ? fault_kind::connection_garbage : fault_kind::garbage);
}

fault_rule& fault_rule::extra_answer() { return act(fault_kind::extra_answer); }

fault_rule& fault_rule::oversized(std::uint64_t bytes, oversize_mode mode)
{
    data_.amount = bytes;
    data_.mode = mode;
    return act(fault_kind::oversized);
}

fault_rule& fault_rule::gzip_bomb(std::uint64_t bytes)
{
    data_.amount = bytes;
    return act(fault_kind::gzip_bomb);
}

fault_rule& fault_rule::drip(std::uint64_t bytes, std::chrono::nanoseconds interval)
{
    require(bytes >= 1 && interval.count() >= 0, "drip needs at least 1 byte and a time that is not negative");
    data_.amount = bytes;
    data_.interval = interval;
    return act(fault_kind::drip);
}

fault_rule& fault_rule::wrong_length(std::int64_t shift)
{
    data_.shift = shift;
    return act(fault_kind::wrong_length);
}

fault_rule& fault_rule::truncated_json(std::uint64_t keep)
{
    data_.amount = keep;
    return act(fault_kind::truncated_json);
}

fault_rule& fault_rule::html() { return act(fault_kind::html); }

fault_rule& fault_rule::wrong_types(bool containers)
{
    data_.containers = containers;
    return act(fault_kind::wrong_types);
}

fault_rule& fault_rule::nesting(std::uint64_t depth)
{
    require(depth >= 1, "'nesting' needs a depth of at least 1");
    data_.amount = depth;
    return act(fault_kind::nesting);
}

fault_rule& fault_rule::endless_headers() { return act(fault_kind::endless_headers); }

fault_rule& fault_rule::huge_head(std::uint64_t bytes)
{
    data_.amount = bytes;
    return act(fault_kind::huge_head);
}

fault_rule& fault_rule::executed(bool yes)
{
    data_.executed = yes;
    return *this;
}

fault_rule& fault_rule::drop() { return act(fault_kind::connection_drop); }

fault_rule& fault_rule::stall() { return act(fault_kind::connection_stall); }

fault_plan& fault_plan::add(fault_rule rule)
{
    check_selectors(rule.data());
    check_effects(rule.data());
    rules_.push_back(std::move(rule));
    return *this;
}

} // namespace runtype::testing
