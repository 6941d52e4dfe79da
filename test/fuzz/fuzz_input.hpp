// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What the fuzz targets share. An input is readable: first the bytes under test, then a few that control how they are
// handed over, so that a file of the corpus is a document with a short tail.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

/// Stops the run and says which property does not hold. Not assert(): targets are built with NDEBUG too.
inline void require(bool holds, const char* property, const std::string& more = {})
{
    if (holds) return;
    std::fprintf(stderr, "the property does not hold: %s\n%s\n", property, more.c_str());
    std::abort();
}

/// An input, taken apart: the text, the lengths of the pieces it arrives in, flags, and a number.
class input {
public:
    static constexpr std::size_t tail = 6;

    input(const std::uint8_t* data, std::size_t size)
    {
        const std::string_view all(reinterpret_cast<const char*>(data), size);
        const std::size_t have = std::min(size, tail);
        text_ = all.substr(0, size - have);
        for (std::size_t i = 0; i < have; ++i) tail_[i] = static_cast<std::uint8_t>(all[size - have + i]);
    }

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::uint8_t flags() const { return tail_[5]; }
    [[nodiscard]] bool flag(int bit) const { return ((flags() >> bit) & 1) != 0; }
    [[nodiscard]] std::uint8_t number() const { return tail_[4]; }

    /// The text in pieces whose lengths go round through the first four bytes of the tail. A length of 0 is one byte,
    /// so that a tail of zeros is the text byte by byte.
    [[nodiscard]] std::vector<std::string_view> pieces() const { return pieces(text_, 1); }
    /// So for another text, in units of so many bytes.
    [[nodiscard]] std::vector<std::string_view> pieces(std::string_view rest, std::size_t unit) const
    {
        std::vector<std::string_view> out;
        for (std::size_t i = 0; !rest.empty(); ++i) {
            const std::size_t length = std::min(std::max<std::size_t>(tail_[i % 4], 1) * unit, rest.size());
            out.push_back(rest.substr(0, length));
            rest.remove_prefix(length);
        }
        return out;
    }

private:
    std::string_view text_;
    std::array<std::uint8_t, tail> tail_{};
};

} // namespace fuzz
