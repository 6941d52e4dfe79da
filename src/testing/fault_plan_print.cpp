// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/fault_text.hpp"

#include <runtype/testing/fault_plan.hpp>

namespace runtype::testing {
namespace {

using detail::fault_rule_data;

void print_selectors(std::string& out, const fault_rule_data& rule)
{
    if (rule.connections) {
        out += "connection ";
    }
    const char* separator = rule.connections ? "" : "request ";
    for (const auto& [first, last] : rule.ranges) {
        out += separator + std::to_string(first);
        if (last != first) {
            out += '-' + std::to_string(last);
        }
        separator = ",";
    }
    if (!rule.ranges.empty()) {
        out += ' ';
    }
    if (rule.every != 0) {
        out += "every " + std::to_string(rule.every) + ' ';
    }
    if (rule.probability) {
        out += "probability " + detail::write_probability(*rule.probability) + ' ';
    }
    if (!rule.method.empty()) {
        out += "method " + detail::quoted(rule.method) + ' ';
    }
    if (!rule.path.empty()) {
        out += "path " + detail::quoted(rule.path) + ' ';
    }
    if (rule.max != 0) {
        out += "max " + std::to_string(rule.max) + ' ';
    }
}

std::string_view framing_word(answer_framing framing) noexcept
{
    switch (framing) {
    case answer_framing::content_length: return "content-length";
    case answer_framing::chunked: return "chunked";
    case answer_framing::until_close: return "until-close";
    }
    return "";
}

std::string_view style_word(cut_style style) noexcept
{
    switch (style) {
    case cut_style::fin: return "";
    case cut_style::close_notify: return "close-notify ";
    case cut_style::reset: return "reset ";
    }
    return "";
}

std::string_view mode_word(oversize_mode mode) noexcept
{
    switch (mode) {
    case oversize_mode::promise: return " promise";
    case oversize_mode::sent: return " sent";
    case oversize_mode::chunked: return " chunked";
    }
    return "";
}

// What follows the word of the fault itself.
std::string arguments(const fault_rule_data& rule)
{
    std::string amount = ' ' + std::to_string(rule.amount);
    switch (rule.kind) {
    case fault_kind::status: return rule.status == 0 ? " any" : ' ' + std::to_string(rule.status);
    case fault_kind::cut_in_request:
    case fault_kind::cut_in_answer:
    case fault_kind::stall_in_answer:
    case fault_kind::garbage:
    case fault_kind::connection_garbage:
    case fault_kind::gzip_bomb:
    case fault_kind::nesting:
    case fault_kind::huge_head: return amount;
    case fault_kind::oversized: return amount + std::string(mode_word(rule.mode));
    case fault_kind::drip: return amount + " per " + detail::write_time(rule.interval);
    case fault_kind::wrong_length: return (rule.shift > 0 ? " +" : " ") + std::to_string(rule.shift);
    case fault_kind::truncated_json: return rule.amount == 0 ? std::string() : amount;
    case fault_kind::wrong_types: return rule.containers ? " containers" : "";
    default: return {};
    }
}

void print_effects(std::string& out, const fault_rule_data& rule)
{
    if (rule.kind != fault_kind::none) {
        out += std::string(to_string(rule.kind)) + arguments(rule) + ' ';
        out += style_word(rule.style);
    }
    if (rule.retry_after) {
        out += "retry-after " + detail::quoted(*rule.retry_after) + ' ';
    }
    if (rule.code) {
        out += "code " + detail::quoted(*rule.code) + ' ';
    }
    if (rule.delay.count() > 0) {
        out += "delay " + detail::write_time(rule.delay) + ' ';
    }
    if (rule.framing) {
        out += "framing " + std::string(framing_word(*rule.framing)) + ' ';
    }
    if (rule.executed) {
        out += *rule.executed ? "executed " : "not-executed ";
    }
}

} // namespace

std::string_view to_string(fault_kind kind) noexcept
{
    switch (kind) {
    case fault_kind::none: return "none";
    case fault_kind::delay: return "delay";
    case fault_kind::status: return "status";
    case fault_kind::burst_limit: return "burst-limit";
    case fault_kind::cut_before_read: return "cut before-read";
    case fault_kind::cut_in_request: return "cut request-at";
    case fault_kind::cut_before_answer: return "cut before-answer";
    case fault_kind::cut_in_answer: return "cut answer-at";
    case fault_kind::cut_after_answer: return "cut after-answer";
    case fault_kind::hang: return "hang";
    case fault_kind::stall_in_answer: return "stall answer-at";
    case fault_kind::garbage: return "garbage";
    case fault_kind::extra_answer: return "extra-answer";
    case fault_kind::oversized: return "oversized";
    case fault_kind::gzip_bomb: return "gzip-bomb";
    case fault_kind::drip: return "drip";
    case fault_kind::wrong_length: return "wrong-length";
    case fault_kind::truncated_json: return "truncated-json";
    case fault_kind::html: return "html";
    case fault_kind::wrong_types: return "wrong-types";
    case fault_kind::nesting: return "nesting";
    case fault_kind::endless_headers: return "endless-headers";
    case fault_kind::huge_head: return "huge-head";
    case fault_kind::connection_drop: return "drop";
    case fault_kind::connection_stall: return "stall";
    case fault_kind::connection_garbage: return "garbage";
    }
    return "unknown";
}

std::string fault_plan::text() const
{
    std::string out;
    for (const fault_rule& rule : rules_) {
        print_selectors(out, rule.data());
        print_effects(out, rule.data());
        out.back() = '\n'; // a rule has at least one word, and each word brings a blank behind it
    }
    return out;
}

} // namespace runtype::testing
