// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "client/transfer_meter.hpp"

#include <runtype/transfer.hpp>
#include <runtype/transport.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace runtype::detail {

/// A text, the bytes of another source, another text: a multipart body with one file.
class framed_body final : public body_source {
public:
    framed_body(std::string head, std::shared_ptr<body_source> content, std::string tail)
        : head_(std::move(head)), content_(std::move(content)), tail_(std::move(tail))
    {
    }
    error open() override { return content_->open(); }
    boost::asio::awaitable<result<std::size_t>> read_some(boost::asio::mutable_buffer buffer) override;
    std::optional<std::uint64_t> size() const noexcept override;
    bool rewind() override;

private:
    enum class part : std::uint8_t { head, content, tail };
    std::size_t take(const std::string& text, boost::asio::mutable_buffer buffer);

    std::string head_;
    std::shared_ptr<body_source> content_;
    std::string tail_;
    part part_ = part::head;
    std::size_t at_ = 0; ///< in the text of the part
};

/// Tells how far the reading of another source is.
class metered_body final : public body_source {
public:
    metered_body(std::shared_ptr<body_source> inner, transfer_meter meter)
        : inner_(std::move(inner)), meter_(std::move(meter))
    {
    }
    error open() override { return inner_->open(); }
    boost::asio::awaitable<result<std::size_t>> read_some(boost::asio::mutable_buffer buffer) override;
    std::optional<std::uint64_t> size() const noexcept override { return inner_->size(); }
    bool rewind() override;

private:
    std::shared_ptr<body_source> inner_;
    transfer_meter meter_;
    bool started_ = false;
};

/// Knows whether anything was read: a body that was not touched can be sent, whether it can be rewound or not.
class body_of_call final : public body_source {
public:
    explicit body_of_call(std::shared_ptr<body_source> inner) : inner_(std::move(inner)) {}
    error open() override { return inner_->open(); }
    boost::asio::awaitable<result<std::size_t>> read_some(boost::asio::mutable_buffer buffer) override
    {
        touched_ = true;
        return inner_->read_some(buffer);
    }
    std::optional<std::uint64_t> size() const noexcept override { return inner_->size(); }
    /// True: it is at its first byte.
    bool rewind() override
    {
        if (touched_ && !inner_->rewind()) return false;
        touched_ = false;
        return true;
    }

private:
    std::shared_ptr<body_source> inner_;
    bool touched_ = false;
};

} // namespace runtype::detail
