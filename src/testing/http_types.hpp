// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::testing::detail {

using header_list = std::vector<std::pair<std::string, std::string>>;

/// A letter of ASCII as lower case; the same in each locale.
[[nodiscard]] constexpr char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
    return out;
}

/// A request as the server read it. Header names are in lower case.
struct http_request {
    std::string method;
    std::string target;
    header_list headers;
    std::string body;
    bool keep_alive = true;
    bool http_1_0 = false;

    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const noexcept
    {
        for (const auto& [key, value] : headers) {
            if (key == name) {
                return value;
            }
        }
        return std::nullopt;
    }
};

/// A part of an answer that is sent as it comes.
struct answer_piece {
    std::string bytes;
    std::chrono::milliseconds delay{0}; ///< before it
};

/// What the service answers, before framing.
struct http_answer {
    int status = 200;
    std::string content_type = "application/json";
    header_list headers;
    std::string body;
    std::string operation;                ///< name of the operation, e.g. `records.list`; empty if there is none
    std::string object_id;                ///< what the answer is about
    std::vector<answer_piece> pieces;     ///< instead of `body`: a stream, sent in chunks
    std::optional<std::size_t> cut_after; ///< bytes of the pieces behind which the connection is cut
};

} // namespace runtype::testing::detail
