// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Calls of a real client from plain test functions.

#include "network_fixture.hpp"

#include <runtype/client.hpp>

#include <string>
#include <utility>

namespace runtype::test {

struct call_outcome {
    call_outcome() : answer(error()) {}

    result<response> answer;
    response_info info;
};

inline boost::asio::awaitable<call_outcome>
call_through(client& c, std::string method, std::string target, std::string body, request_options options)
{
    call_outcome outcome;
    options.info(outcome.info);
    raw_json json(std::move(body));
    outcome.answer = co_await c.request(std::move(method), std::move(target), std::move(json), std::move(options));
    co_return outcome;
}

inline call_outcome call(
    boost::asio::io_context& ioc,
    client& c,
    std::string method,
    std::string target,
    std::string body = "",
    request_options options = request_options())
{
    return run_io(ioc, call_through(c, std::move(method), std::move(target), std::move(body), std::move(options)));
}

} // namespace runtype::test
