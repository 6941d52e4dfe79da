// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http1_response_fsm.hpp"

#include "core/char_scan.hpp"

#include <algorithm>
#include <charconv>

namespace runtype::detail {

// A line of a chunked body, without its line end.
struct http1_response_fsm::line {
    enum class kind : std::uint8_t { incomplete, complete, too_long, bad };

    kind what = kind::incomplete;
    std::string_view text;

    [[nodiscard]] std::size_t size_on_wire() const noexcept { return text.size() + 2; }
};

http1_response_fsm::http1_response_fsm(bool head_request, http1_limits limits, full_head_parser parser) noexcept
    : scanner_(limits.max_head),
      parser_(parser),
      max_body_(limits.max_body),
      max_wire_(limits.max_body),
      max_stream_(limits.max_stream),
      head_request_(head_request)
{
}

http1_response_fsm::step http1_response_fsm::fail(http_errc error) noexcept
{
    error_ = error;
    state_ = state::failed;
    remaining_ = 0;
    return {event::failed, 0, {}};
}

http1_response_fsm::step http1_response_fsm::next(std::string_view input)
{
    switch (state_) {
    case state::head:
    case state::unusual_head: return read_head(input);
    case state::too_large: return fail(http_errc::body_too_large);
    case state::sized_body: return read_sized(input);
    case state::chunk_size:
    case state::chunk_data:
    case state::chunk_end:
    case state::trailers: return read_chunked(input);
    case state::body_until_close: return read_until_close(input);
    case state::ending:
        leftover_ = !input.empty();
        state_ = state::done;
        return {event::done, 0, {}};
    case state::done: return {event::done, 0, {}};
    case state::failed: break;
    }
    return {event::failed, 0, {}};
}

http1_response_fsm::step http1_response_fsm::read_head(std::string_view input)
{
    any_byte_ |= !input.empty();
    std::size_t at = 0;
    for (;;) {
        const auto status = scan_head(input.substr(at));
        if (status == head_status::incomplete) {
            return {event::need_data, at, {}};
        }
        if (status == head_status::bad) {
            return fail(error_);
        }
        if (head_.status == 101) {
            return fail(http_errc::unexpected_upgrade);
        }
        if (head_.status >= 200) {
            break;
        }
        if (++interim_heads_ > max_interim_heads) {
            return fail(http_errc::too_many_interim_heads);
        }
        at += head_.size;
        state_ = state::head;
        scanner_.reset();
    }
    const bool rewritten = state_ == state::unusual_head;
    const auto block =
        rewritten ? std::string_view(rewritten_block_) : input.substr(at + head_.fields_offset, head_.fields_size);
    choose_body();
    return {event::head, at + head_.size, block};
}

// Gives incomplete, complete or bad; head_ or error_ are filled in then.
head_status http1_response_fsm::scan_head(std::string_view bytes)
{
    if (state_ == state::head) {
        const auto status = scanner_.scan(bytes);
        if (status != head_status::needs_full_parser) {
            head_ = scanner_.head();
            error_ = scanner_.error();
            return status;
        }
        state_ = state::unusual_head;
        searched_ = 0;
    }
    return parse_unusual_head(bytes);
}

head_status http1_response_fsm::parse_unusual_head(std::string_view bytes)
{
    constexpr std::string_view end_of_head = "\r\n\r\n";
    const auto window = bytes.substr(0, scanner_.max_head());
    const auto found = window.find(end_of_head, searched_);
    if (found == std::string_view::npos) {
        searched_ = window.size() - std::min(window.size(), end_of_head.size() - 1);
        error_ = window.size() == scanner_.max_head() ? http_errc::head_too_large : http_errc::none;
    } else {
        head_ = response_head();
        rewritten_block_.clear();
        const auto whole = window.substr(0, found + end_of_head.size());
        error_ = parser_ != nullptr ? parser_(whole, head_, rewritten_block_) : http_errc::unreadable_head;
        head_.size = whole.size();
        searched_ = 0;
    }
    if (error_ != http_errc::none) {
        return head_status::bad;
    }
    return found == std::string_view::npos ? head_status::incomplete : head_status::complete;
}

// RFC 9112, section 6.3.
void http1_response_fsm::choose_body() noexcept
{
    if (head_request_ || head_.status == 204 || head_.status == 304) {
        // A 204 cannot have a body. One that announces one may send it as well, and that would be taken for the answer
        // to the next request.
        bodiless_but_framed_ =
            head_.status == 204 && !head_request_ && (head_.chunked || head_.content_length.value_or(0) != 0);
        state_ = state::ending;
        return;
    }
    if (max_stream_ && head_.status >= 200 && head_.status <= 299) {
        max_body_ = max_wire_ = *max_stream_;
    }
    if (head_.coding != content_coding::identity) {
        max_wire_ = coded_body_limit(max_body_);
    }
    if (head_.chunked) {
        state_ = state::chunk_size;
    } else if (!head_.content_length) {
        state_ = state::body_until_close;
        until_close_ = true;
    } else if (*head_.content_length > max_wire_) {
        state_ = state::too_large;
    } else {
        remaining_ = *head_.content_length;
        state_ = remaining_ == 0 ? state::ending : state::sized_body;
    }
}

http1_response_fsm::step http1_response_fsm::read_sized(std::string_view input) noexcept
{
    const auto piece = input.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(remaining_, input.size())));
    if (piece.empty()) {
        return {event::need_data, 0, {}};
    }
    received_ += piece.size();
    remaining_ -= piece.size();
    if (remaining_ == 0) {
        state_ = state::ending;
    }
    return {event::body, piece.size(), piece};
}

http1_response_fsm::step http1_response_fsm::read_until_close(std::string_view input) noexcept
{
    if (input.empty()) {
        return {event::need_data, 0, {}};
    }
    if (input.size() > max_wire_ - received_) {
        return fail(http_errc::body_too_large);
    }
    received_ += input.size();
    return {event::body, input.size(), input};
}

http1_response_fsm::step http1_response_fsm::read_chunked(std::string_view input) noexcept
{
    std::size_t at = 0;
    for (;;) {
        std::optional<step> taken;
        switch (state_) {
        case state::chunk_size: taken = read_chunk_size(input, at); break;
        case state::chunk_data: taken = read_chunk_data(input, at); break;
        case state::chunk_end: taken = read_chunk_end(input, at); break;
        case state::trailers: taken = read_trailer(input, at); break;
        default: {
            auto last = next(input.substr(at)); // ending
            last.consumed += at;
            return last;
        }
        }
        if (taken) {
            return *taken;
        }
    }
}

http1_response_fsm::line
http1_response_fsm::read_line(std::string_view input, std::size_t at, std::size_t limit) noexcept
{
    const auto rest = input.substr(at);
    const auto end = rest.find('\n', searched_);
    if (std::min(end, rest.size()) >= limit) {
        return {line::kind::too_long, {}};
    }
    if (end == std::string_view::npos) {
        searched_ = rest.size();
        return {line::kind::incomplete, {}};
    }
    searched_ = 0;
    const auto text = rest.substr(0, end);
    if (find_control(text) + 1 != text.size() || text.back() != '\r') {
        return {line::kind::bad, {}};
    }
    return {line::kind::complete, text.substr(0, text.size() - 1)};
}

std::optional<http1_response_fsm::step>
http1_response_fsm::read_chunk_size(std::string_view input, std::size_t& at) noexcept
{
    const auto read = read_line(input, at, max_chunk_line);
    switch (read.what) {
    case line::kind::incomplete: return step{event::need_data, at, {}};
    case line::kind::too_long: return fail(http_errc::chunk_line_too_long);
    case line::kind::bad: return fail(http_errc::bad_chunk);
    case line::kind::complete: break;
    }
    if (const auto error = take_chunk_size(read.text); error != http_errc::none) {
        return fail(error);
    }
    at += read.size_on_wire();
    state_ = remaining_ == 0 ? state::trailers : state::chunk_data;
    return std::nullopt;
}

http_errc http1_response_fsm::take_chunk_size(std::string_view text) noexcept
{
    const auto* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, remaining_, 16);
    auto behind = std::string_view(parsed.ptr, end);
    // White space is allowed in front of an extension, and old servers fill the size up with blanks.
    behind.remove_prefix(std::min(behind.find_first_not_of(" \t"), behind.size()));
    if (parsed.ec != std::errc() || (!behind.empty() && behind.front() != ';')) {
        return http_errc::bad_chunk;
    }
    extensions_ += behind.size();
    if (extensions_ > scanner_.max_head()) {
        return http_errc::chunk_line_too_long;
    }
    return remaining_ > max_wire_ - received_ ? http_errc::body_too_large : http_errc::none;
}

std::optional<http1_response_fsm::step>
http1_response_fsm::read_chunk_data(std::string_view input, std::size_t& at) noexcept
{
    const auto rest = input.substr(at);
    const auto piece = rest.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(remaining_, rest.size())));
    if (piece.empty()) {
        return step{event::need_data, at, {}};
    }
    received_ += piece.size();
    remaining_ -= piece.size();
    if (remaining_ == 0) {
        state_ = state::chunk_end;
    }
    return step{event::body, at + piece.size(), piece};
}

std::optional<http1_response_fsm::step>
http1_response_fsm::read_chunk_end(std::string_view input, std::size_t& at) noexcept
{
    constexpr std::string_view line_end = "\r\n";
    const auto have = input.substr(at, line_end.size());
    if (have != line_end.substr(0, have.size())) {
        return fail(http_errc::bad_chunk);
    }
    if (have.size() < line_end.size()) {
        return step{event::need_data, at, {}};
    }
    at += line_end.size();
    state_ = state::chunk_size;
    return std::nullopt;
}

std::optional<http1_response_fsm::step>
http1_response_fsm::read_trailer(std::string_view input, std::size_t& at) noexcept
{
    const auto read = read_line(input, at, scanner_.max_head() - trailers_);
    switch (read.what) {
    case line::kind::incomplete: return step{event::need_data, at, {}};
    case line::kind::too_long: return fail(http_errc::trailers_too_large);
    case line::kind::bad: return fail(http_errc::bad_trailer);
    case line::kind::complete: break;
    }
    at += read.size_on_wire();
    trailers_ += read.size_on_wire();
    if (read.text.empty()) {
        state_ = state::ending;
    } else if (field_line_name(read.text).empty()) {
        return fail(http_errc::bad_trailer);
    }
    return std::nullopt;
}

http1_response_fsm::step http1_response_fsm::on_eof(stream_end end) noexcept
{
    switch (state_) {
    case state::head:
    case state::unusual_head: return fail(any_byte_ ? http_errc::closed_within_head : http_errc::closed_before_head);
    case state::too_large: return fail(http_errc::body_too_large);
    case state::body_until_close:
        if (end == stream_end::truncated) {
            return fail(http_errc::closed_within_body);
        }
        state_ = state::done;
        break;
    case state::ending:
    case state::done:
        // Whatever came behind the answer or not, this connection is no more.
        leftover_ = true;
        state_ = state::done;
        break;
    case state::failed: return {event::failed, 0, {}};
    default: return fail(http_errc::closed_within_body);
    }
    return {event::done, 0, {}};
}

bool http1_response_fsm::reusable() const noexcept
{
    const bool kept = !head_.connection_close && (head_.minor_version == 1 || head_.connection_keep_alive);
    return state_ == state::done && kept && !leftover_ && !until_close_ && !bodiless_but_framed_;
}

std::string http1_response_fsm::failure_text() const
{
    auto text = std::string(to_string(error_));
    switch (error_) {
    case http_errc::head_too_large: text += " of " + std::to_string(scanner_.max_head()) + " bytes"; break;
    case http_errc::body_too_large: text += " of " + std::to_string(max_body_) + " bytes"; break;
    case http_errc::closed_within_body:
        text +=
            " (" + std::to_string(received_) + " of " +
            (head_.content_length ? std::to_string(*head_.content_length) + " bytes)" : "an unknown number of bytes)");
        break;
    default: break;
    }
    return text;
}

} // namespace runtype::detail
