// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/answer_script.hpp"

#include "testing/body_faults.hpp"
#include "testing/seeded.hpp"
#include "testing/service.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <string_view>
#include <utility>

namespace runtype::testing::detail {
namespace {

using action = answer_step::action;

// Not a divisor of anything, so that chunks end at odd places of the JSON.
constexpr std::size_t chunk_size = 1013;
// What is sent at once of an answer that is made as it goes.
constexpr std::size_t fill_size = 64 * 1024;

std::string_view reason_of(int status) noexcept
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Status";
    }
}

bool has_body(int status) noexcept { return status != 204 && status != 304; }

std::string chunk(std::string_view data)
{
    std::array<char, 20> size{};
    const int digits = std::snprintf(size.data(), size.size(), "%zx\r\n", data.size());
    return std::string(size.data(), static_cast<std::size_t>(digits)) + std::string(data) + "\r\n";
}

std::string in_chunks(std::string_view body)
{
    std::string out;
    for (; !body.empty(); body.remove_prefix(std::min(chunk_size, body.size()))) {
        out += chunk(body.substr(0, chunk_size));
    }
    return out + "0\r\n\r\n";
}

bool stays_open(const wire_options& wire) noexcept
{
    return wire.keep_alive && wire.framing != answer_framing::until_close;
}

// Interim answers, status line and headers; the empty line that ends a head is left to the caller. `length` is what
// Content-Length says.
std::string make_head(const http_answer& answer, const wire_options& wire, std::uint64_t length)
{
    std::string out;
    for (unsigned i = 0; i < wire.interim_answers && !wire.http_1_0; ++i) {
        out += "HTTP/1.1 103 Early Hints\r\nLink: </v1/openapi.json>; rel=preload\r\n\r\n";
    }
    out += "HTTP/1.1 " + std::to_string(answer.status) + ' ' + std::string(reason_of(answer.status));
    out += "\r\nServer: runtype-simulator\r\n";
    for (const auto& [name, value] : answer.headers) {
        out += name + ": " + value + "\r\n";
    }
    out += stays_open(wire) ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    if (stays_open(wire) && wire.keep_alive_hint) {
        out += "Keep-Alive: timeout=" + std::to_string(wire.keep_alive_hint->count()) + "\r\n";
    }
    if (!has_body(answer.status)) {
        return out;
    }
    out += "Content-Type: " + answer.content_type + "\r\n";
    if (wire.framing == answer_framing::chunked) {
        out += "Transfer-Encoding: chunked\r\n";
    } else if (wire.framing == answer_framing::content_length) {
        out += "Content-Length: " + std::to_string(length) + "\r\n";
    }
    return out;
}

std::string framed_body(const http_answer& answer, const wire_options& wire)
{
    if (!has_body(answer.status) || wire.head_request) {
        return {};
    }
    return wire.framing == answer_framing::chunked ? in_chunks(answer.body) : answer.body;
}

std::string whole_answer(const http_answer& answer, const wire_options& wire)
{
    return make_head(answer, wire, answer.body.size()) + "\r\n" + framed_body(answer, wire);
}

// Builds the steps; one function for each group of faults.
class builder {
public:
    builder(http_answer answer, const fault_rule_data& fault, wire_options wire, std::uint64_t noise)
        : answer_(std::move(answer)), fault_(fault), wire_(wire), noise_(noise)
    {
        // Chunks are unknown to HTTP/1.0.
        if (wire_.http_1_0 && wire_.framing == answer_framing::chunked) {
            wire_.framing = answer_framing::until_close;
        }
    }

    answer_script run(std::chrono::nanoseconds delay)
    {
        if (delay.count() > 0) {
            add(action::wait).time = delay;
        }
        if (!answer_.pieces.empty()) {
            // A fault is about bytes: then the pieces are one body.
            if (fault_.kind == fault_kind::none && !wire_.head_request) {
                return stream();
            }
            join_pieces();
        }
        change_answer();
        pack();
        script_.status = answer_.status;
        if (!connection_fault() && !size_fault()) {
            write(whole_answer(answer_, wire_));
            if (fault_.kind == fault_kind::extra_answer) {
                script_.steps.back().bytes += extra_answer();
            }
        }
        if (!stays_open(wire_) && script_.steps.back().what != action::close) {
            add(action::close);
        }
        return std::move(script_);
    }

private:
    void join_pieces()
    {
        for (const answer_piece& piece : answer_.pieces) {
            answer_.body += piece.bytes;
        }
        answer_.pieces.clear();
    }

    // Piece by piece, each with its delay; the connection may be cut behind any byte.
    answer_script stream()
    {
        wire_.framing = wire_.http_1_0 ? answer_framing::until_close : answer_framing::chunked;
        script_.status = answer_.status;
        write(make_head(answer_, wire_, 0) + "\r\n");
        std::size_t left = answer_.cut_after.value_or(std::numeric_limits<std::size_t>::max());
        for (const answer_piece& piece : answer_.pieces) {
            if (piece.delay.count() > 0) {
                add(action::wait).time = piece.delay;
            }
            const std::string bytes = piece.bytes.substr(0, left);
            left -= bytes.size();
            if (!bytes.empty()) {
                write(wire_.framing == answer_framing::chunked ? chunk(bytes) : bytes);
            }
            if (left == 0) {
                close(cut_style::fin);
                script_.whole = false;
                return std::move(script_);
            }
        }
        if (wire_.framing == answer_framing::chunked) {
            write("0\r\n\r\n");
        }
        if (!stays_open(wire_)) {
            add(action::close);
        }
        return std::move(script_);
    }

    answer_step& add(action what)
    {
        answer_step& step = script_.steps.emplace_back();
        step.what = what;
        return step;
    }

    void write(std::string bytes) { add(action::write).bytes = std::move(bytes); }

    void repeat(std::string bytes, std::uint64_t count)
    {
        if (count > 0) {
            answer_step& step = add(action::repeat);
            step.bytes = std::move(bytes);
            step.count = count;
        }
    }

    void close(cut_style style) { add(action::close).style = style; }

    void replace(std::string body)
    {
        answer_.status = 200;
        answer_.content_type = "application/json";
        answer_.body = std::move(body);
    }

    // Faults that are in the answer itself, whatever carries it.
    void change_answer()
    {
        switch (fault_.kind) {
        case fault_kind::html:
            replace("<!DOCTYPE html>\n<html><head><title>Maintenance</title></head>"
                    "<body><h1>Back soon</h1></body></html>\n");
            answer_.content_type = "text/html; charset=utf-8";
            break;
        case fault_kind::truncated_json:
            answer_.body.resize(std::min<std::size_t>(
                fault_.amount == 0 ? answer_.body.size() / 2 : fault_.amount, answer_.body.size()));
            break;
        case fault_kind::wrong_types: answer_.body = with_wrong_types(answer_.body, fault_.containers); break;
        case fault_kind::nesting: replace(nested_json(fault_.amount)); break;
        case fault_kind::wrong_length: wire_.framing = answer_framing::content_length; break;
        default: break;
        }
    }

    void pack()
    {
        if (fault_.kind == fault_kind::gzip_bomb) {
            replace(gzip_bomb(fault_.amount));
        } else if (wire_.gzip && !answer_.body.empty() && fault_.kind != fault_kind::oversized) {
            answer_.body = gzip(answer_.body);
        } else {
            return;
        }
        answer_.headers.emplace_back("Content-Encoding", "gzip");
    }

    // Faults of the connection: the answer is right, as far as it comes.
    bool connection_fault()
    {
        const bool cut = fault_.kind == fault_kind::cut_in_answer || fault_.kind == fault_kind::stall_in_answer;
        switch (fault_.kind) {
        case fault_kind::cut_before_answer:
        case fault_kind::hang: script_.whole = false; break;
        case fault_kind::cut_in_answer:
        case fault_kind::stall_in_answer:
        case fault_kind::cut_after_answer: {
            std::string bytes = whole_answer(answer_, wire_);
            if (cut && fault_.amount < bytes.size()) {
                bytes.resize(fault_.amount);
                script_.whole = false;
            }
            write(std::move(bytes));
            break;
        }
        case fault_kind::garbage:
            write(make_noise(fault_.amount, noise_));
            script_.whole = false;
            script_.status = 0;
            break;
        case fault_kind::drip: {
            answer_step& step = add(action::drip);
            step.bytes = whole_answer(answer_, wire_);
            step.count = fault_.amount;
            step.time = fault_.interval;
            return true;
        }
        default: return false;
        }
        if (fault_.kind == fault_kind::hang || fault_.kind == fault_kind::stall_in_answer) {
            add(action::stall);
        } else {
            close(fault_.style);
        }
        return true;
    }

    // Faults of size: what is sent is longer or shorter than what is said, or too long.
    bool size_fault()
    {
        switch (fault_.kind) {
        case fault_kind::oversized: oversized(); return true;
        case fault_kind::wrong_length: {
            const auto right = static_cast<std::int64_t>(answer_.body.size());
            const auto length = static_cast<std::uint64_t>(std::max<std::int64_t>(right + fault_.shift, 0));
            write(make_head(answer_, wire_, length) + "\r\n" + framed_body(answer_, wire_));
            if (fault_.shift > 0) {
                close(cut_style::fin);
            }
            return true;
        }
        case fault_kind::huge_head: {
            const std::string line = "X-Padding: " + std::string(1011, 'x') + "\r\n"; // 1 KiB with its end
            write(make_head(answer_, wire_, answer_.body.size()));
            repeat(line, fault_.amount / line.size());
            write("\r\n" + framed_body(answer_, wire_));
            return true;
        }
        case fault_kind::endless_headers:
            write("HTTP/1.1 200 OK\r\n");
            repeat("X-Endless: " + std::string(1011, 'x') + "\r\n", std::numeric_limits<std::uint64_t>::max());
            script_.whole = false;
            return true;
        default: return false;
        }
    }

    void oversized()
    {
        const bool chunked = fault_.mode == oversize_mode::chunked;
        wire_.framing = chunked ? answer_framing::chunked : answer_framing::content_length;
        const std::string head = make_head(answer_, wire_, fault_.amount) + "\r\n";
        if (fault_.mode == oversize_mode::promise) {
            write(head + answer_.body.substr(0, fault_.amount));
            script_.whole = answer_.body.size() >= fault_.amount;
            close(cut_style::fin);
            return;
        }
        const auto piece = [chunked](std::string bytes) { return chunked && !bytes.empty() ? chunk(bytes) : bytes; };
        std::string begin = "{\"padding\":\"";
        std::string end = "\"}";
        if (fault_.amount < begin.size() + end.size()) {
            begin = std::string(fault_.amount, ' ');
            end.clear();
        }
        const std::uint64_t filling = fault_.amount - begin.size() - end.size();
        write(head + piece(begin));
        repeat(piece(std::string(fill_size, 'x')), filling / fill_size);
        write(piece(std::string(filling % fill_size, 'x') + end) + (chunked ? "0\r\n\r\n" : ""));
    }

    std::string extra_answer() const
    {
        http_answer extra;
        extra.body = "{\"unasked\":true}";
        wire_options plain;
        return whole_answer(extra, plain);
    }

    http_answer answer_;
    const fault_rule_data& fault_;
    wire_options wire_;
    std::uint64_t noise_;
    answer_script script_;
};

http_answer status_answer(const http_answer& original, const fault_rule_data& fault)
{
    http_answer answer = error_answer(fault.status, reason_of(fault.status), fault.code.value_or(""));
    answer.headers = original.headers;
    if (fault.retry_after) {
        answer.headers.emplace_back("Retry-After", *fault.retry_after);
    }
    return answer;
}

} // namespace

std::string make_noise(std::uint64_t size, std::uint64_t noise)
{
    std::string out;
    out.reserve(size);
    for (std::uint64_t i = 0; i < size; ++i) {
        // The highest bit keeps each byte out of ASCII and so out of any HTTP head; 0x16, a TLS record, neither comes.
        out.push_back(static_cast<char>(0x80U | draw(noise, 0, i)));
    }
    return out;
}

answer_script make_cut(cut_style style, std::chrono::nanoseconds delay)
{
    answer_script script;
    script.whole = false;
    if (delay.count() > 0) {
        script.steps.emplace_back().what = action::wait;
        script.steps.back().time = delay;
    }
    script.steps.emplace_back().what = action::close;
    script.steps.back().style = style;
    return script;
}

answer_script
make_script(http_answer answer, const fault_decision& decision, const wire_options& wire, std::uint64_t noise)
{
    const fault_rule_data& fault = decision.fault;
    if (fault.kind == fault_kind::status || fault.kind == fault_kind::burst_limit) {
        answer = status_answer(answer, fault);
    }
    wire_options chosen = wire;
    chosen.framing = decision.framing.value_or(wire.framing);
    return builder(std::move(answer), fault, chosen, noise).run(decision.delay);
}

} // namespace runtype::testing::detail
