// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "manual_clock.hpp"
#include "run_coro.hpp"
#include "stream_transport.hpp"

#include <runtype/client.hpp>
#include <runtype/event_stream.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::test {

/// `data: {...}` with an id in front if there is one.
inline std::string frame(std::string json, std::optional<int> id = std::nullopt)
{
    return (id ? "id: " + std::to_string(*id) + "\n" : std::string()) + "data: " + std::move(json) + "\n\n";
}

inline std::string seq_event(std::string_view type, int seq, std::string_view more = "")
{
    return R"({"type":")" + std::string(type) + R"(","executionId":"exec_r7","seq":)" + std::to_string(seq) +
           std::string(more) + "}";
}

/// A run of `n` events, the last one terminal, each frame with its id.
inline std::vector<std::string> durable_run(int n)
{
    std::vector<std::string> frames;
    for (int i = 1; i <= n; ++i) {
        const bool last = i == n;
        std::string text = R"(,"id":"b","delta":"größer 🙂 )" + std::to_string(i * 37) + "\"";
        if (last) text = R"(,"success":true)";
        frames.push_back(frame(seq_event(last ? "execution_complete" : "text_delta", i, text), i));
    }
    return frames;
}

inline std::string joined(const std::vector<std::string>& frames, std::size_t from = 0)
{
    std::string all;
    for (std::size_t i = from; i < frames.size(); ++i) all += frames[i];
    return all;
}

/// The number behind "after=" of a request that attaches; 0 without.
inline int after_of(const stream_request& r)
{
    const std::size_t at = r.target.find("after=");
    return at == std::string::npos ? 0 : std::stoi(r.target.substr(at + 6));
}

inline std::vector<std::int64_t> up_to(int n)
{
    std::vector<std::int64_t> all(static_cast<std::size_t>(n));
    std::iota(all.begin(), all.end(), 1);
    return all;
}

/// All that came of a stream.
struct stream_outcome {
    stream_outcome() {}

    std::vector<event> events;
    error failure;
    std::size_t elements = 0;
    std::size_t after_the_end = 0; ///< elements that came behind the end

    [[nodiscard]] std::vector<std::string> types() const
    {
        std::vector<std::string> all;
        for (const event& e : events) all.push_back(e.type());
        return all;
    }
    [[nodiscard]] std::vector<std::int64_t> seqs() const
    {
        std::vector<std::int64_t> all;
        for (const event& e : events) all.push_back(e.seq().value_or(-1));
        return all;
    }
};

inline boost::asio::awaitable<stream_outcome> read_all(event_stream& run)
{
    stream_outcome out;
    while (auto e = co_await run.next()) {
        ++out.elements;
        if (*e)
            out.events.push_back(**e);
        else
            out.failure = e->error();
    }
    for (int i = 0; i < 2; ++i) {
        if (co_await run.next()) ++out.after_the_end;
    }
    co_return out;
}

inline boost::asio::awaitable<std::optional<result<event>>> next_of(event_stream& run)
{
    co_return co_await run.next();
}

/// A client whose server is a function.
struct stream_fixture {
    explicit stream_fixture(stream_transport::server each)
        : net(std::make_shared<stream_transport>(clock, std::move(each)))
    {
        c.emplace(ioc, client_options("rt_live_0123456789abcdef").transport(net).time_source(clock).seed(42));
    }

    static constexpr std::string_view durable_body = R"({"messages":[],"conversationId":"conv_1"})";

    event_stream start(std::string_view body = durable_body, request_options options = request_options())
    {
        return c->stream("POST", "/agents/agent_5/execute", raw_json(std::string(body)), std::move(options));
    }
    stream_outcome read(event_stream& run) { return test::run(ioc, *clock, read_all(run)); }
    stream_outcome read()
    {
        event_stream run = start();
        return read(run);
    }

    boost::asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<stream_transport> net;
    std::optional<client> c;
};

} // namespace runtype::test
