// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/transport.hpp>

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <memory>
#include <string>

namespace runtype::testing::detail {

/// Reads a body to its end. `source` has to outlive it.
boost::asio::awaitable<result<std::string>> read_whole(std::shared_ptr<body_source> source);

/// Gives a text as a body, and behind it the end, or the failure if there is one.
class text_source final : public body_source {
public:
    explicit text_source(std::string text, error failure = error()) noexcept;
    boost::asio::awaitable<result<std::size_t>> read_some(boost::asio::mutable_buffer buffer) override;

private:
    std::string text_;
    std::size_t given_ = 0;
    error failure_;
};

} // namespace runtype::testing::detail
