// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/http_types.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace runtype::testing::detail {

/// Reads one HTTP/1.x request out of bytes as they come.
class request_reader {
public:
    enum class state {
        head,     ///< the head is not whole yet
        body,     ///< the head is there, the body not
        complete, ///< all is there
        too_large,
        malformed,
    };

    explicit request_reader(std::size_t body_limit);
    request_reader(request_reader&&) noexcept;
    request_reader& operator=(request_reader&&) noexcept;
    ~request_reader();

    /// Takes bytes from the front of `input` as far as they belong to this request.
    state feed(std::string& input);
    /// The request without its body; empty until the head is there.
    [[nodiscard]] http_request head() const;
    /// Takes the body, as far as it has come.
    [[nodiscard]] std::string take_body();
    /// How much of the body has come.
    [[nodiscard]] std::uint64_t body_bytes() const noexcept;
    /// Bytes taken so far.
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }
    /// The client waits for `100 Continue` before it sends the body.
    [[nodiscard]] bool expects_continue() const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
    std::uint64_t bytes_ = 0;
};

} // namespace runtype::testing::detail
