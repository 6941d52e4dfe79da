// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/http_errc.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct z_stream_s;

namespace runtype::detail {

/** Decodes bodies in gzip or zlib form, piece by piece or whole, up to a limit.
 *
 *  Takes about 40 KiB while it decodes its first body, and keeps them: reset() makes it ready for the next one without
 *  allocating. Functions that decode throw std::bad_alloc, and nothing else.
 *
 *  A body of no bytes at all decodes to nothing: servers announce gzip on empty answers.
 */
class gzip_inflater {
public:
    gzip_inflater() noexcept;
    ~gzip_inflater();
    gzip_inflater(gzip_inflater&&) noexcept;
    gzip_inflater& operator=(gzip_inflater&&) noexcept;

    /// Begins a new body that may be `max_output` bytes long, decoded.
    void reset(std::uint64_t max_output = std::numeric_limits<std::uint64_t>::max()) noexcept;

    struct progress {
        http_errc error = http_errc::none;
        std::size_t consumed = 0; ///< bytes of the input
        std::size_t produced = 0; ///< bytes of the output, also when there is an error
    };

    /// Decodes as much of `input` as fits into `output`. When the output is filled up, call again, also with no input:
    /// there may be more. corrupt_gzip, garbage_after_gzip, body_too_large, or none.
    [[nodiscard]] progress write(std::string_view input, std::span<char> output);

    /// Decodes all of `input` and appends it. On an error `output` has what came before it.
    [[nodiscard]] http_errc append(std::string_view input, std::string& output);

    /// The body has ended: none, truncated_gzip, or the error that there was.
    [[nodiscard]] http_errc finish() noexcept;

    /// Decodes a whole body and appends it to `output`. Resets before.
    [[nodiscard]] http_errc inflate_all(std::string_view input, std::uint64_t max_output, std::string& output);

    /// Bytes decoded since the reset.
    [[nodiscard]] std::uint64_t total_output() const noexcept { return total_; }

private:
    enum class state : std::uint8_t { start, within, after_gzip, after_zlib, half_magic, failed };

    struct close_stream {
        void operator()(z_stream_s* stream) const noexcept;
    };

    [[nodiscard]] bool begin_member(std::string_view& input);
    void open_member(bool first);
    void inflate_some(std::string_view& input, std::span<char>& output);
    void look_beyond_limit(std::string_view& input);
    [[nodiscard]] http_errc append(std::string_view input, std::string& output, std::size_t expected);
    [[nodiscard]] int run(std::string_view& input, std::span<char>& output);
    http_errc fail(http_errc error) noexcept;

    std::unique_ptr<z_stream_s, close_stream> stream_;
    std::uint64_t max_output_ = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t total_ = 0;
    state state_ = state::start;
    bool gzip_ = false;
    http_errc error_ = http_errc::none;
};

} // namespace runtype::detail
