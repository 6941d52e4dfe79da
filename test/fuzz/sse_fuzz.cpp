// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Server-sent events: pieces change nothing, and the frames are those of a second parser that is written from the
// specification (HTML, section 9.2.6), line by line and without a thought for speed.
#include "fuzz_input.hpp"

#include "core/sse_parser.hpp"

#include <chrono>
#include <optional>

using namespace runtype::detail;

namespace {

constexpr std::size_t max_frame = 512;

struct frame {
    std::string event;
    std::string data;
    std::optional<std::string> id;
    bool has_data = false;

    friend bool operator==(const frame&, const frame&) = default;
};

struct stream {
    std::vector<frame> frames;
    std::optional<std::chrono::milliseconds> retry;
    bool too_large = false;
};

class player {
public:
    explicit player(std::size_t limit) : parser_(limit) {}

    void receive(std::string_view bytes)
    {
        waiting_.append(bytes);
        while (!seen_.too_large) {
            const std::vector<char> place(waiting_.begin(), waiting_.end());
            const auto step = parser_.next(std::string_view(place.data(), place.size()));
            fuzz::require(step.consumed <= place.size(), "no more is consumed than there is");
            if (step.what == sse_parser::event::frame) take(step.frame);
            seen_.too_large = step.what == sse_parser::event::too_large;
            waiting_.erase(0, step.consumed);
            if (step.what == sse_parser::event::need_data) break;
        }
        if (seen_.too_large) fuzz::require(parser_.next(waiting_).what == sse_parser::event::too_large, "it stays so");
    }

    stream finish()
    {
        seen_.retry = parser_.retry();
        return seen_;
    }

private:
    void take(const sse_frame& f)
    {
        frame copy;
        copy.event = f.event;
        copy.data = f.data;
        if (f.id) copy.id = std::string(*f.id);
        copy.has_data = f.has_data;
        fuzz::require(f.has_data || f.data.empty(), "data is there or not");
        seen_.frames.push_back(std::move(copy));
    }

    sse_parser parser_;
    std::string waiting_;
    stream seen_;
};

// The specification, to the letter; a frame is noted if it has data or an id.
class reference {
public:
    std::vector<frame> read(std::string_view text)
    {
        if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
        while (!text.empty()) {
            const auto end = text.find_first_of("\r\n");
            if (end == std::string_view::npos) break;
            line(text.substr(0, end));
            text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
        }
        return frames_;
    }

private:
    void line(std::string_view text)
    {
        if (text.empty()) return dispatch();
        const auto colon = text.find(':');
        auto value = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
        if (value.starts_with(' ')) value.remove_prefix(1);
        const auto name = text.substr(0, colon);
        if (name == "event") {
            now_.event = value;
        } else if (name == "data") {
            if (now_.has_data) now_.data += '\n';
            now_.data += value;
            now_.has_data = true;
        } else if (name == "id" && value.find('\0') == std::string_view::npos) {
            now_.id = std::string(value);
        }
    }

    void dispatch()
    {
        if (now_.has_data || now_.id) frames_.push_back(now_);
        now_ = frame();
    }

    frame now_;
    std::vector<frame> frames_;
};

std::vector<frame> of_substance(const std::vector<frame>& frames)
{
    std::vector<frame> out;
    for (const frame& f : frames) {
        if (f.has_data || f.id) out.push_back(f);
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::input in(data, size);
    const std::size_t limit = in.flag(0) ? max_frame : sse_parser::default_max_frame;
    player at_once(limit);
    at_once.receive(in.text());
    const stream whole = at_once.finish();
    player in_pieces(limit);
    for (const std::string_view piece : in.pieces()) in_pieces.receive(piece);
    const stream pieces = in_pieces.finish();

    fuzz::require(whole.frames == pieces.frames, "pieces do not change the frames");
    fuzz::require(whole.retry == pieces.retry, "nor the reconnection time");
    fuzz::require(whole.too_large == pieces.too_large, "nor the verdict on the size");
    if (whole.retry)
        fuzz::require(
            whole.retry->count() >= 0 && *whole.retry <= sse_parser::max_retry,
            "a reconnection time is within its range");
    const auto expected = reference().read(in.text());
    const auto frames = of_substance(whole.frames);
    if (!whole.too_large) {
        fuzz::require(frames == expected, "the frames are those of the specification");
    } else {
        fuzz::require(
            frames.size() <= expected.size() && std::equal(frames.begin(), frames.end(), expected.begin()),
            "the frames before one that is too large are those of the specification");
    }
    return 0;
}
