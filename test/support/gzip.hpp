// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <zlib.h>

#include <stdexcept>
#include <string>

namespace runtype::test {

/// Packs as a server does that has the whole body at hand.
inline std::string gzip(const std::string& text)
{
    z_stream z{};
    constexpr int gzip_format = 15 + 16;
    if (deflateInit2(&z, 9, Z_DEFLATED, gzip_format, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("deflateInit2");
    std::string packed(deflateBound(&z, static_cast<uLong>(text.size())), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    z.avail_in = static_cast<uInt>(text.size());
    z.next_out = reinterpret_cast<Bytef*>(packed.data());
    z.avail_out = static_cast<uInt>(packed.size());
    const int outcome = deflate(&z, Z_FINISH);
    packed.resize(z.total_out);
    deflateEnd(&z);
    if (outcome != Z_STREAM_END) throw std::runtime_error("deflate");
    return packed;
}

} // namespace runtype::test
