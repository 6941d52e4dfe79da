// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/sse_parser.hpp"

#include <algorithm>
#include <cstring>

namespace runtype::detail {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// The first CR or LF at or behind `from`, or npos. Two searches, because the library's search for one byte is many
/// times as fast as a search for one of two; the second looks at nothing behind what the first found.
std::size_t find_line_end(std::string_view input, std::size_t from) noexcept
{
    const std::size_t lf = input.find('\n', from);
    const std::size_t cr = input.substr(0, lf).find('\r', from);
    return std::min(lf, cr);
}

std::optional<std::chrono::milliseconds> parse_retry(std::string_view value) noexcept
{
    std::int64_t total = 0;
    if (value.empty()) return std::nullopt;
    for (const char c : value) {
        if (c < '0' || c > '9') return std::nullopt;
        total = std::min<std::int64_t>(total * 10 + (c - '0'), sse_parser::max_retry.count());
    }
    return std::chrono::milliseconds(total);
}

} // namespace

sse_parser::step sse_parser::next(std::string_view input)
{
    if (frame_given_) forget_frame();
    step s;
    if (!begun_ && !skip_mark(input)) return s;
    for (;;) {
        if (skip_lf_ && line_ < input.size()) {
            skip_lf_ = false;
            if (input[line_] == '\n') scanned_ = ++line_;
            // Nothing refers to the bytes before: they need not be kept.
            if (!frame_begun_) s.consumed = line_;
        }
        const std::size_t end = find_line_end(input, scanned_);
        if (end == std::string_view::npos) {
            scanned_ = input.size();
            break;
        }
        const std::size_t begin = line_;
        skip_lf_ = input[end] == '\r';
        scanned_ = line_ = end + 1;
        if (begin != end) {
            read_line(input, begin, end);
        } else if (data_lines_ > 0 || has_id_) {
            s.what = event::frame;
            s.frame = make_frame(input);
            s.consumed = line_;
            line_ = scanned_ = 0;
            frame_given_ = true;
            return s;
        } else {
            forget_frame(); // an event without data is none
        }
        if (!frame_begun_) s.consumed = line_;
    }
    line_ -= s.consumed;
    scanned_ -= s.consumed;
    for (span* part : {&event_, &id_, &data_}) part->begin -= std::min(part->begin, s.consumed);
    if (input.size() - s.consumed > max_frame_) s.what = event::too_large;
    return s;
}

void sse_parser::restart() noexcept
{
    forget_frame();
    line_ = scanned_ = 0;
    begun_ = skip_lf_ = false;
}

// False if it cannot be told yet whether there is one.
bool sse_parser::skip_mark(std::string_view input)
{
    const std::size_t n = std::min(input.size(), byte_order_mark.size());
    const bool agrees = input.substr(0, n) == byte_order_mark.substr(0, n);
    if (agrees && n < byte_order_mark.size()) return false;
    if (agrees) line_ = scanned_ = n;
    begun_ = true;
    return true;
}

void sse_parser::read_line(std::string_view input, std::size_t begin, std::size_t end)
{
    const std::string_view line = input.substr(begin, end - begin);
    const std::size_t colon = line.find(':');
    if (colon == 0) return; // a comment
    span value;
    if (colon == std::string_view::npos) {
        value.begin = end;
    } else {
        value.begin = begin + colon + 1;
        if (value.begin < end && input[value.begin] == ' ') ++value.begin;
    }
    value.size = end - value.begin;
    read_field(input, line.substr(0, colon), value);
}

void sse_parser::read_field(std::string_view input, std::string_view name, span value)
{
    const std::string_view text = input.substr(value.begin, value.size);
    if (name == "data") {
        if (data_lines_ == 1) joined_.assign(input, data_.begin, data_.size);
        if (data_lines_ >= 1) joined_.append(1, '\n').append(text);
        if (data_lines_ == 0) data_ = value;
        ++data_lines_;
    } else if (name == "event") {
        event_ = value;
    } else if (name == "id") {
        if (text.find('\0') != std::string_view::npos) return;
        id_ = value;
        has_id_ = true;
    } else {
        if (name == "retry") {
            if (auto parsed = parse_retry(text)) retry_ = parsed;
        }
        return;
    }
    frame_begun_ = true;
}

sse_frame sse_parser::make_frame(std::string_view input) const noexcept
{
    sse_frame f;
    f.event = input.substr(event_.begin, event_.size);
    if (data_lines_ == 1) f.data = input.substr(data_.begin, data_.size);
    if (data_lines_ > 1) f.data = joined_;
    if (has_id_) f.id = input.substr(id_.begin, id_.size);
    f.has_data = data_lines_ > 0;
    return f;
}

void sse_parser::forget_frame() noexcept
{
    event_ = id_ = data_ = span();
    data_lines_ = 0;
    has_id_ = frame_begun_ = frame_given_ = false;
    // One large picture must not be held until the run ends.
    constexpr std::size_t kept = 64u * 1024u;
    if (joined_.capacity() > kept) joined_ = std::string();
}

} // namespace runtype::detail
