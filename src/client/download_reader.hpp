// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "client/call.hpp"
#include "core/call_request.hpp"

#include <runtype/download.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/system/system_error.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace runtype::detail {

class client_core;

/// The body of an answer, read as it is asked for.
class download_reader {
public:
    /// Bytes of one read into a file or a text.
    static constexpr std::size_t piece = 64u * 1024u;

    download_reader(std::shared_ptr<client_core> core, std::string label, call_result answer);

    [[nodiscard]] const transport_response& head() const noexcept { return head_; }
    [[nodiscard]] std::optional<std::uint64_t> size() const noexcept { return size_; }
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }

    static boost::asio::awaitable<result<std::size_t>>
    read_some(std::shared_ptr<download_reader> self, boost::asio::mutable_buffer buffer);
    static boost::asio::awaitable<result<std::string>> text(std::shared_ptr<download_reader> self, std::size_t max);
    static boost::asio::awaitable<result<std::uint64_t>>
    to_file(std::shared_ptr<download_reader> self, std::string path, save_options options);

private:
    struct scope;
    [[nodiscard]] boost::asio::awaitable<result<std::size_t>> read(boost::asio::mutable_buffer buffer);
    [[nodiscard]] error fail(const error& why);
    [[nodiscard]] error cancelled(const boost::system::system_error& e);

    std::shared_ptr<client_core> core_;
    std::string label_;
    transport_response head_; ///< its body, if the transport gave it whole
    std::optional<std::uint64_t> size_;
    std::uint64_t bytes_ = 0;
    std::size_t at_ = 0; ///< in the body that came whole
    error failure_;
    bool ended_ = false;
    bool reading_ = false;
};

/// Performs a call whose answer is read by the caller.
[[nodiscard]] boost::asio::awaitable<result<download>>
open_download(std::shared_ptr<client_core> core, call_request request);

} // namespace runtype::detail
