// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "server/answer_book.hpp"

#include "common/answers.hpp"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace bench {

namespace {

std::string compressed(std::string_view text)
{
    z_stream z{};
    constexpr int gzip_format = 15 + 16;
    if (::deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_format, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("deflateInit2 failed");
    std::string out(::deflateBound(&z, text.size()), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    z.avail_in = static_cast<uInt>(text.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    ::deflate(&z, Z_FINISH);
    out.resize(z.total_out);
    ::deflateEnd(&z);
    return out;
}

} // namespace

std::string_view request_line::parameter(std::string_view name) const noexcept
{
    std::string_view rest = query;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
    }
    return {};
}

std::uint64_t request_line::number(std::string_view name, std::uint64_t otherwise) const noexcept
{
    const std::string_view text = parameter(name);
    std::from_chars(text.data(), text.data() + text.size(), otherwise);
    return otherwise;
}

request_line parse_request_line(std::string_view head) noexcept
{
    request_line line;
    const std::size_t method_end = std::min(head.find(' '), head.size());
    line.method = head.substr(0, method_end);
    head.remove_prefix(std::min(method_end + 1, head.size()));
    const std::string_view target = head.substr(0, head.find(' '));
    const std::size_t question = std::min(target.find('?'), target.size());
    line.path = target.substr(0, question);
    line.query = target.substr(std::min(question + 1, target.size()));
    return line;
}

answer_book::answer_book(const settings& s) : settings_(s)
{
    agent_ = answer("200 OK", agent_body(), false);
    agent_gzip_ = answer("200 OK", compressed(agent_body()), true);
    created_ = answer("201 Created", created_body(), false);
    page_ = answer("200 OK", page_body(1), false);
    const std::string cursor = make_cursor(1);
    page_cursor_ = page_.rfind(cursor);
    page_gzip_ = answer("200 OK", compressed(page_body(1)), true);
    last_page_ = answer("200 OK", page_body(0), false);
    missing_ = answer("404 Not Found", R"({"error":"Not found"})", false);
}

std::string answer_book::answer(std::string_view status, std::string_view body, bool gzip) const
{
    return answer_head(status, "application/json", body.size(), settings_.keep_alive, gzip).append(body);
}

std::string_view answer_book::find(const request_line& request, bool accepts_gzip)
{
    const bool gzip = settings_.gzip && accepts_gzip;
    if (request.method == "GET" && request.path == agent_path) return gzip ? agent_gzip_ : agent_;
    if (request.path == records_path)
        return request.method == "POST" ? std::string_view(created_) : page(request, gzip);
    if (request.method == "POST" && request.path.ends_with("/execute"))
        return stream(request.number("events", settings_.events));
    return missing_;
}

std::string_view answer_book::page(const request_line& request, bool gzip)
{
    const std::uint64_t position = parse_cursor(request.parameter("cursor"));
    if (settings_.pages > 0 && position + 1 >= settings_.pages) return last_page_;
    if (gzip) return page_gzip_;
    const std::string cursor = make_cursor(position + 1);
    page_.replace(page_cursor_, cursor.size(), cursor);
    return page_;
}

std::string_view answer_book::stream(std::uint64_t events)
{
    std::string& text = streams_[events];
    if (!text.empty()) return text;
    text = answer_head("200 OK", "text/event-stream", 0, settings_.keep_alive, false);
    text.insert(text.size() - 2, "Transfer-Encoding: chunked\r\n");
    const auto append = [&](std::string_view event) {
        char size[16];
        const auto end = std::to_chars(size, size + sizeof size, event.size(), 16).ptr;
        text.append(size, end).append("\r\n").append(event).append("\r\n");
    };
    for (std::uint64_t i = 1; i <= events; ++i) append(delta_event(i));
    append(last_event());
    text += "0\r\n\r\n";
    return text;
}

} // namespace bench
