// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/recording.hpp>

#include "testing/body_text.hpp"
#include "testing/recorded_line.hpp"
#include "testing/scrubber.hpp"

#include "core/error_data.hpp"
#include "core/redaction.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace runtype::testing {

namespace asio = boost::asio;
using detail::recorded_line;
using runtype::detail::make_transport_error;

struct player::state {
    state(std::string_view text, const recording_options& options) : secrets(options)
    {
        for (std::size_t number = 1; !text.empty(); ++number) {
            const std::string_view one = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(one.size() + 1, text.size()));
            if (one.find_first_not_of(" \t\r") == std::string_view::npos) continue;
            auto line = detail::parse_recorded_line(one);
            if (!line) {
                throw std::runtime_error(
                    "runtype::testing::player: line " + std::to_string(number) + " is not of a recording");
            }
            left.push_back(std::move(*line));
        }
    }

    result<recorded_line> take(const transport_request& request, std::string_view whole_body);

    mutable std::mutex mutex;
    detail::scrubber secrets;
    std::vector<recorded_line> left;
    std::vector<std::string> refused;
    bool closed = false;
};

result<recorded_line> player::state::take(const transport_request& request, std::string_view whole_body)
{
    const std::lock_guard lock(mutex);
    if (closed) return error(errc::closed, "The transport is closed");
    secrets.learn(request.fields);
    const std::string body = secrets.body(whole_body, request.target);
    const std::string target = secrets.target(request.target);
    bool body_differs = false;
    for (auto each = left.begin(); each != left.end(); ++each) {
        if (each->method != request.method || each->target != target) continue;
        if (each->request_body != body) {
            body_differs = true;
            continue;
        }
        recorded_line line = std::move(*each);
        left.erase(each);
        return line;
    }
    std::string text = "runtype::testing::player: the recording has no " + request.method + " " + target;
    text += body_differs ? " with this body" : left.empty() ? " any more; all of it was played" : " left";
    if (!body.empty()) text += ": `" + runtype::detail::excerpt(body, 300) + "`";
    refused.push_back(text);
    return error(errc::bad_request, std::move(text));
}

std::shared_ptr<player> player::from_file(const std::string& path, recording_options options)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("runtype::testing::player: cannot read " + path);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return std::make_shared<player>(text, std::move(options));
}

player::player(std::string_view lines, recording_options options) : state_(std::make_shared<state>(lines, options)) {}

player::~player() = default;

std::vector<std::string> player::unplayed() const
{
    const std::lock_guard lock(state_->mutex);
    std::vector<std::string> names;
    for (const recorded_line& line : state_->left) names.push_back(line.method + " " + line.target);
    return names;
}

std::vector<std::string> player::unexpected() const
{
    const std::lock_guard lock(state_->mutex);
    return state_->refused;
}

void player::verify() const
{
    std::string text;
    for (const std::string& message : unexpected()) text += "\n" + message;
    for (const std::string& left : unplayed()) text += "\nnever came: " + left;
    if (!text.empty()) throw mock_error("runtype::testing::player: the recording was not followed" + text);
}

asio::awaitable<result<transport_response>>
player::exchange(const transport_request& request, exchange_limits limits, attempt& ledger)
{
    const std::shared_ptr<state> self = state_;
    std::string body = request.body;
    if (request.body_stream) {
        result<std::string> streamed = co_await detail::read_whole(request.body_stream);
        if (!streamed) co_return streamed.error();
        body = std::move(*streamed);
    }
    result<recorded_line> taken = self->take(request, body);
    if (!taken) co_return taken.error();
    recorded_line line = std::move(*taken);
    error failure;
    if (line.failed) failure = make_transport_error(line.failure, std::move(line.message), {}, line.sent);
    ledger.sent = line.failed ? line.sent : sent_state::reply_received;
    const bool streams = limits.stream && line.status >= 200 && line.status <= 299;
    if (failure && !streams) co_return failure;
    transport_response response;
    response.status = line.status;
    response.fields = std::move(line.fields);
    if (streams) {
        response.stream = std::make_unique<detail::text_source>(std::move(line.body), failure);
        co_return response;
    }
    if (limits.max_body > 0 && line.body.size() > limits.max_body)
        co_return make_transport_error(
            errc::body_too_large, "The answer is larger than max_body", {}, sent_state::reply_received);
    response.body = std::move(line.body);
    co_return response;
}

void player::close() noexcept
{
    const std::lock_guard lock(state_->mutex);
    state_->closed = true;
}

transport_stats player::stats() const { return transport_stats(); }

} // namespace runtype::testing
