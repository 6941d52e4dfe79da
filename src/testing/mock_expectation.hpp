// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What an expectation holds, and how a request is held against it. No waiting here.

#include <runtype/testing/mock_transport.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::testing {

struct expectation::impl {
    impl(std::string m, std::string t) : method(std::move(m)), target(std::move(t)) {}

    using name_value = std::pair<std::string, std::string>;
    struct predicate {
        predicate(std::string w, std::function<bool(const transport_request&)> t)
            : what(std::move(w)), test(std::move(t))
        {
        }
        std::string what;
        std::function<bool(const transport_request&)> test;
    };
    enum class outcome : std::uint8_t { answer, failure };

    /// Why the request does not fit, or "". `request.body` is the whole body, streamed or not.
    [[nodiscard]] std::string mismatch(const transport_request& request) const;
    /// "POST /v1/records with the JSON body {...}".
    [[nodiscard]] std::string description() const;

    std::string method;
    std::string target;
    std::vector<name_value> query;
    std::vector<name_value> fields;
    std::optional<std::string> body;
    std::optional<boost::json::value> json;
    std::string json_text;
    std::vector<predicate> predicates;
    std::size_t left = 1;
    bool has_clock = false;

    outcome ends = outcome::answer;
    int status = 200;
    std::string answer_body = "{}";
    headers answer_fields;
    errc failure = errc::transport;
    sent_state sent = sent_state::reply_received;
    std::optional<std::chrono::nanoseconds> delay;
    bool never = false;
    bool breaks_off = false;
};

} // namespace runtype::testing
