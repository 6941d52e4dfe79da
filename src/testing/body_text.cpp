// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/body_text.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace runtype::testing::detail {

namespace asio = boost::asio;

asio::awaitable<result<std::string>> read_whole(std::shared_ptr<body_source> source)
{
    std::string text;
    std::array<char, 16 * 1024> piece;
    for (;;) {
        const result<std::size_t> n = co_await source->read_some(asio::buffer(piece));
        if (!n) co_return n.error();
        if (*n == 0) co_return text;
        text.append(piece.data(), *n);
    }
}

text_source::text_source(std::string text, error failure) noexcept
    : text_(std::move(text)), failure_(std::move(failure))
{
}

asio::awaitable<result<std::size_t>> text_source::read_some(asio::mutable_buffer buffer)
{
    const std::size_t n = std::min(buffer.size(), text_.size() - given_);
    if (n == 0 && failure_) co_return failure_;
    std::memcpy(buffer.data(), text_.data() + given_, n);
    given_ += n;
    co_return n;
}

} // namespace runtype::testing::detail
