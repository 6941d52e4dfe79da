// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace bench {

struct request_line {
    request_line() {}

    std::string_view method;
    std::string_view path;
    std::string_view query;

    [[nodiscard]] std::string_view parameter(std::string_view name) const noexcept;
    [[nodiscard]] std::uint64_t number(std::string_view name, std::uint64_t otherwise) const noexcept;
};

[[nodiscard]] request_line parse_request_line(std::string_view head) noexcept;

/// Every answer that the server has, ready to be sent.
class answer_book {
public:
    struct settings {
        settings() {}
        bool keep_alive = true;
        bool gzip = false;            ///< answers to clients that accept it
        std::uint64_t pages = 0;      ///< pages of a walk; 0 is without end
        std::uint64_t events = 1'000; ///< of a stream
    };

    explicit answer_book(const settings& s);
    /// Head and body. The view is valid until the next call.
    [[nodiscard]] std::string_view find(const request_line& request, bool accepts_gzip);

private:
    [[nodiscard]] std::string_view page(const request_line& request, bool gzip);
    [[nodiscard]] std::string_view stream(std::uint64_t events);
    [[nodiscard]] std::string answer(std::string_view status, std::string_view body, bool gzip) const;

    settings settings_;
    std::string agent_;
    std::string agent_gzip_;
    std::string created_;
    std::string page_;
    std::size_t page_cursor_ = 0; ///< where in page_ the digits of the next cursor stand
    std::string page_gzip_;       ///< always with the same cursor: compressing each page would be the server's work
    std::string last_page_;
    std::string missing_;
    std::map<std::uint64_t, std::string> streams_;
};

} // namespace bench
