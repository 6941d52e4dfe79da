// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/gzip_inflater.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>

namespace runtype::detail {

namespace {

constexpr char magic_1 = '\x1f';
constexpr char magic_2 = '\x8b';
constexpr int any_header = 15 + 32; // the largest window, gzip and zlib told apart by zlib
/// Deflate never shrinks further (zlib's technical notes), so a length claimed beyond this is a lie.
constexpr std::uint64_t max_ratio = 1032;
constexpr std::size_t smallest_growth = 4096;

// zlib counts in unsigned int.
uInt clamp(std::size_t size) noexcept
{
    return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

// The length that a gzip body claims in its last four bytes. Only a guess: it may be wrong, or of the last member only.
std::size_t guess_output(std::string_view input, std::uint64_t max_output) noexcept
{
    constexpr std::size_t smallest_gzip = 18;
    if (input.size() < smallest_gzip || input.front() != magic_1) {
        return 0;
    }
    std::uint64_t claimed = 0;
    for (std::size_t i = 1; i <= 4; ++i) {
        claimed = claimed << 8U | static_cast<unsigned char>(input[input.size() - i]);
    }
    return static_cast<std::size_t>(std::min({claimed, max_output, input.size() * max_ratio}));
}

} // namespace

void gzip_inflater::close_stream::operator()(z_stream_s* stream) const noexcept
{
    inflateEnd(stream);
    delete stream;
}

gzip_inflater::gzip_inflater() noexcept = default;
gzip_inflater::~gzip_inflater() = default;
gzip_inflater::gzip_inflater(gzip_inflater&&) noexcept = default;
gzip_inflater& gzip_inflater::operator=(gzip_inflater&&) noexcept = default;

void gzip_inflater::reset(std::uint64_t max_output) noexcept
{
    max_output_ = max_output;
    total_ = 0;
    state_ = state::start;
    error_ = http_errc::none;
}

http_errc gzip_inflater::fail(http_errc error) noexcept
{
    state_ = state::failed;
    error_ = error;
    return error;
}

void gzip_inflater::open_member(bool first)
{
    if (!stream_) {
        auto fresh = std::make_unique<z_stream>();
        if (inflateInit2(fresh.get(), any_header) != Z_OK) {
            throw std::bad_alloc();
        }
        stream_.reset(fresh.release());
    } else {
        inflateReset2(stream_.get(), any_header); // keeps the window, cannot fail
    }
    if (!first) {
        // The magic bytes were taken off already, to tell a further member from garbage; the decoder has to see them.
        constexpr std::array<char, 2> magic{magic_1, magic_2};
        std::string_view input(magic.data(), magic.size());
        std::span<char> output;
        (void)run(input, output);
    }
    state_ = state::within;
}

// Takes what stands between members. False when there is nothing to decode yet or ever.
bool gzip_inflater::begin_member(std::string_view& input)
{
    while (state_ != state::within) {
        if (state_ == state::failed || input.empty()) {
            return false;
        }
        const char first = input.front();
        if (state_ == state::start) {
            gzip_ = first == magic_1;
            open_member(true);
        } else if (state_ == state::after_gzip && first == magic_1) {
            input.remove_prefix(1);
            state_ = state::half_magic;
        } else if (state_ == state::half_magic && first == magic_2) {
            input.remove_prefix(1);
            open_member(false);
        } else {
            fail(http_errc::garbage_after_gzip);
        }
    }
    return true;
}

// One call of inflate(); takes off what it read and wrote.
int gzip_inflater::run(std::string_view& input, std::span<char>& output)
{
    auto& stream = *stream_;
    stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(input.data()));
    stream.avail_in = clamp(input.size());
    // A byte of its own while there is no output: inflate() refuses a null pointer.
    Bytef none = 0;
    stream.next_out = output.empty() ? &none : reinterpret_cast<Bytef*>(output.data());
    stream.avail_out = clamp(output.size());
    const auto in_before = stream.avail_in;
    const auto out_before = stream.avail_out;
    const int outcome = inflate(&stream, Z_NO_FLUSH);
    input.remove_prefix(in_before - stream.avail_in);
    output = output.subspan(out_before - stream.avail_out);
    total_ += out_before - stream.avail_out;
    return outcome;
}

// Decodes within one member until it ends, or input or output run out.
void gzip_inflater::inflate_some(std::string_view& input, std::span<char>& output)
{
    int outcome = Z_OK;
    do {
        outcome = run(input, output);
    } while (outcome == Z_OK && !input.empty() && !output.empty()); // more than uInt can count
    switch (outcome) {
    case Z_OK:
    case Z_BUF_ERROR: break; // nothing more can be done now
    case Z_STREAM_END: state_ = gzip_ ? state::after_gzip : state::after_zlib; break;
    case Z_MEM_ERROR: fail(http_errc::corrupt_gzip); throw std::bad_alloc();
    default: fail(http_errc::corrupt_gzip); break; // also a preset dictionary, which nobody agreed on
    }
}

// At the limit: whether that was all shows only when a further byte comes out or the member ends.
void gzip_inflater::look_beyond_limit(std::string_view& input)
{
    char beyond = 0;
    std::span<char> space(&beyond, 1);
    inflate_some(input, space);
    if (space.empty()) {
        --total_;
        fail(http_errc::body_too_large);
    }
}

gzip_inflater::progress gzip_inflater::write(std::string_view input, std::span<char> output)
{
    auto rest = input;
    auto space = output.first(static_cast<std::size_t>(std::min<std::uint64_t>(output.size(), max_output_ - total_)));
    const auto before = total_;
    bool stuck = false;
    while (!stuck && begin_member(rest)) {
        const bool at_limit = total_ == max_output_;
        if (at_limit) {
            look_beyond_limit(rest);
        } else {
            inflate_some(rest, space);
        }
        // A member that ended may be followed by another; one that goes on needs more input or more space.
        stuck = state_ == state::within && (at_limit || total_ != max_output_);
    }
    return {error_, input.size() - rest.size(), static_cast<std::size_t>(total_ - before)};
}

http_errc gzip_inflater::append(std::string_view input, std::string& output) { return append(input, output, 0); }

http_errc gzip_inflater::append(std::string_view input, std::string& output, std::size_t expected)
{
    auto size = output.size();
    for (;;) {
        // In steps, and not the whole capacity at once: what resize() adds is filled with zeros first.
        const auto step = std::max({expected, smallest_growth, input.size() * 2});
        output.resize(size + static_cast<std::size_t>(std::min<std::uint64_t>(step, max_output_ - total_)));
        const auto space = std::span(output).subspan(size);
        const auto made = write(input, space);
        size += made.produced;
        input.remove_prefix(made.consumed);
        const bool ended = state_ != state::within && input.empty();
        if (ended || made.error != http_errc::none || made.produced < space.size() || total_ == max_output_) {
            output.resize(size);
            return made.error;
        }
    }
}

http_errc gzip_inflater::finish() noexcept
{
    switch (state_) {
    case state::within: return fail(http_errc::truncated_gzip);
    case state::half_magic: return fail(http_errc::garbage_after_gzip);
    default: return error_;
    }
}

http_errc gzip_inflater::inflate_all(std::string_view input, std::uint64_t max_output, std::string& output)
{
    reset(max_output);
    const auto error = append(input, output, guess_output(input, max_output));
    return error == http_errc::none ? finish() : error;
}

} // namespace runtype::detail
