// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Server-sent events by the WHATWG specification (HTML, section 9.2.6). The parser owns no bytes: the caller keeps what
// was not consumed and hands it in again with more behind it, so a frame that has arrived whole is looked at where it
// stands. Only a frame whose data stands on several lines is put together in a buffer of the parser's own.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/// One event as it came. The views are good until the next call of the parser, or until the caller's bytes move.
struct sse_frame {
    sse_frame() noexcept {}

    std::string_view event; ///< "" stands for "message"
    std::string_view data;
    std::optional<std::string_view> id; ///< only of this frame; "" resets the cursor
    bool has_data = false;              ///< without, there is no event, but the id counts
};

/// Splits a stream of bytes into frames.
class sse_parser {
public:
    /// Bytes of one frame. A picture comes whole, in base64: 16 MiB hold one of 12 MB; a stream that never ends its
    /// frame does not take the process down.
    static constexpr std::size_t default_max_frame = 16u * 1024u * 1024u;
    /// The longest `retry` that is believed: one day.
    static constexpr std::chrono::milliseconds max_retry{86'400'000};

    enum class event : std::uint8_t {
        need_data, ///< drop `consumed` bytes, call again with more behind the rest
        frame,     ///< here is one; drop `consumed` bytes before the next call, but look at the frame first
        too_large, ///< the frame passes the limit; it stays so
    };
    struct step {
        step() noexcept {}

        event what = event::need_data;
        std::size_t consumed = 0;
        sse_frame frame;
    };

    explicit sse_parser(std::size_t max_frame = default_max_frame) noexcept : max_frame_(max_frame) {}

    /** Looks at what there is.
     *
     *  @param input All bytes that were received and not consumed, in order. Nothing of it is looked at twice, but for
     *               the values of a frame that is complete now.
     */
    [[nodiscard]] step next(std::string_view input);

    /// The last reconnection time that the server named.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry() const noexcept { return retry_; }
    /// The stream begins anew: a byte order mark may come again, and what was begun is forgotten.
    void restart() noexcept;

private:
    struct span {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    [[nodiscard]] bool skip_mark(std::string_view input);
    void read_line(std::string_view input, std::size_t begin, std::size_t end);
    void read_field(std::string_view input, std::string_view name, span value);
    [[nodiscard]] sse_frame make_frame(std::string_view input) const noexcept;
    void forget_frame() noexcept;

    std::size_t max_frame_;
    std::size_t line_ = 0;    // where the line that is being read begins, in the input
    std::size_t scanned_ = 0; // up to here no line ends
    bool begun_ = false;      // the byte order mark is behind us
    bool skip_lf_ = false;    // the last line ended with CR: a LF that follows belongs to it
    bool frame_begun_ = false;
    bool frame_given_ = false; // the last step was a frame: its parts are still referred to

    span event_{};
    span id_{};
    span data_{};
    std::size_t data_lines_ = 0;
    bool has_id_ = false;
    std::string joined_; // data of more than one line
    std::optional<std::chrono::milliseconds> retry_;
};

} // namespace runtype::detail
