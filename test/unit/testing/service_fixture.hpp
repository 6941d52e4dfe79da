// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/ids.hpp"
#include "testing/service.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::testing::test {

inline constexpr std::string_view key = "rt_test_key";

/// A service, called as a client would call it; the time stands still.
struct service_fixture {
    explicit service_fixture(std::uint64_t records = 0, std::uint64_t agents = 3) : service(settings(records, agents))
    {
    }

    static detail::service_settings settings(std::uint64_t records, std::uint64_t agents)
    {
        detail::service_settings out;
        out.records = records;
        out.agents = agents;
        out.api_key = key;
        return out;
    }

    static detail::http_request request(std::string_view method, std::string_view target, std::string_view body = {})
    {
        detail::http_request out;
        out.method = method;
        out.target = target;
        out.headers.emplace_back("authorization", "Bearer " + std::string(key));
        out.headers.emplace_back("content-type", "application/json");
        out.body = body;
        return out;
    }

    detail::http_answer call(std::string_view method, std::string_view target, std::string_view body = {})
    {
        return service.handle(request(method, target, body), now);
    }

    /// The body of the answer; the status must be this.
    boost::json::value json(int status, std::string_view method, std::string_view target, std::string_view body = {})
    {
        const detail::http_answer answer = call(method, target, body);
        if (answer.status != status) {
            throw std::runtime_error("status " + std::to_string(answer.status) + ": " + answer.body);
        }
        return boost::json::parse(answer.body);
    }

    detail::sim_service service;
    detail::sim_time now = detail::store_epoch + std::chrono::days(3);
};

inline std::string text(const boost::json::value& value) { return std::string(value.as_string()); }

/// A text as the value of a query parameter.
inline std::string escaped(std::string_view value)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        out += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return out;
}

} // namespace runtype::testing::test
