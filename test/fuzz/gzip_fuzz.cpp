// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Compressed bodies: pieces and small buffers change nothing, the limit holds, and zlib by itself agrees on one stream.
#include "fuzz_input.hpp"

#include "core/gzip_inflater.hpp"

#include <zlib.h>

#include <optional>
#include <span>

using namespace runtype::detail;

namespace {

constexpr std::uint64_t limit = 64 * 1024;

struct decoded {
    http_errc error = http_errc::none;
    std::string text;
};

decoded in_pieces(const fuzz::input& in)
{
    decoded out;
    gzip_inflater inflater;
    inflater.reset(limit);
    std::vector<char> room(std::size_t{1} + in.number());
    for (const std::string_view piece : in.pieces()) {
        std::vector<char> place(piece.begin(), piece.end());
        std::string_view rest(place.data(), place.size());
        for (;;) {
            const auto step = inflater.write(rest, std::span<char>(room));
            fuzz::require(step.consumed <= rest.size() && step.produced <= room.size(), "a step stays in its buffers");
            out.text.append(room.data(), step.produced);
            fuzz::require(out.text.size() <= limit, "the limit holds");
            rest.remove_prefix(step.consumed);
            if (step.error != http_errc::none) {
                out.error = step.error;
                return out;
            }
            if (rest.empty() && step.produced < room.size()) break;
            fuzz::require(step.consumed + step.produced > 0, "a step makes progress");
        }
    }
    out.error = inflater.finish();
    return out;
}

// What zlib makes of one stream that takes up the whole text, or nothing.
std::optional<std::string> by_zlib(std::string_view text)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 32) != Z_OK) return std::nullopt;
    std::string out(limit + 1, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int status = inflate(&stream, Z_FINISH);
    const bool whole = status == Z_STREAM_END && stream.avail_in == 0;
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return whole && out.size() <= limit ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::input in(data, size);
    gzip_inflater inflater;
    decoded whole;
    whole.error = inflater.inflate_all(in.text(), limit, whole.text);
    fuzz::require(whole.text.size() <= limit, "the limit holds for a whole body");
    fuzz::require(inflater.total_output() == whole.text.size(), "the output is counted");
    const decoded pieces = in_pieces(in);
    fuzz::require(
        whole.error == pieces.error, "pieces do not change the verdict",
        std::string(to_string(whole.error)) + "\n" + std::string(to_string(pieces.error)));
    fuzz::require(whole.text == pieces.text, "pieces do not change the text");
    if (const auto expected = by_zlib(in.text()))
        fuzz::require(whole.error == http_errc::none && whole.text == *expected, "zlib reads the same");

    // The inflater can be used again after whatever happened.
    std::string again;
    const http_errc error = inflater.inflate_all(in.text(), limit, again);
    fuzz::require(error == whole.error && again == whole.text, "a second body is read like the first");
    return 0;
}
