// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/recording.hpp>

#include "testing/recorded_line.hpp"
#include "testing/scrubber.hpp"

#include <exception>
#include <fstream>
#include <mutex>
#include <ostream>
#include <stdexcept>
#include <utility>

namespace runtype::testing {

namespace asio = boost::asio;
using detail::recorded_line;

recording_options& recording_options::secret(std::string text) &
{
    secrets_.push_back(std::move(text));
    return *this;
}

recording_options& recording_options::secret_member(std::string name) &
{
    members_.push_back(std::move(name));
    return *this;
}

struct recorder::state {
    state(std::shared_ptr<transport> t, std::shared_ptr<std::ostream> o, const recording_options& options)
        : inner(std::move(t)), out(std::move(o)), secrets(options)
    {
        if (!inner) throw std::invalid_argument("runtype::testing::recorder: there is no transport to record");
        if (!out) throw std::invalid_argument("runtype::testing::recorder: there is nothing to write to");
    }

    void learn(const headers& request)
    {
        const std::lock_guard lock(mutex);
        secrets.learn(request);
    }
    void write(const recorded_line& line)
    {
        const std::lock_guard lock(mutex);
        recorded_line clean = line;
        // Bodies first: what is learned from them is looked for in the rest.
        clean.request_body = secrets.body(line.request_body, line.target);
        clean.body = secrets.body(line.body, line.target);
        clean.target = secrets.target(line.target);
        clean.fields = secrets.fields(line.fields);
        clean.message = secrets.text(line.message);
        *out << detail::to_text(clean) << std::flush;
        if (!*out) failed = true;
    }

    const std::shared_ptr<transport> inner;
    const std::shared_ptr<std::ostream> out;
    mutable std::mutex mutex;
    detail::scrubber secrets;
    bool failed = false;
};

namespace {

void set_failure(recorded_line& line, const error& e)
{
    line.failed = true;
    line.failure = e ? static_cast<errc>(e.code().value()) : errc::transport;
    line.sent = e.sent();
    line.message = std::string(e.message());
}

/// The caller's doing, not the service's.
bool of_the_caller(const error& e) { return e.code() == errc::cancelled || e.code() == errc::closed; }

/// Gives a request's body on, and keeps a copy.
class copying_source final : public body_source {
public:
    explicit copying_source(std::shared_ptr<body_source> inner) : inner_(std::move(inner)) {}
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        const result<std::size_t> n = co_await inner_->read_some(buffer);
        if (n) copy_.append(static_cast<const char*>(buffer.data()), *n);
        co_return n;
    }
    std::optional<std::uint64_t> size() const noexcept override { return inner_->size(); }
    bool rewind() override
    {
        copy_.clear();
        return inner_->rewind();
    }
    const std::string& copy() const noexcept { return copy_; }

private:
    std::shared_ptr<body_source> inner_;
    std::string copy_;
};

/// Gives an answer's body on, and writes the line when that ends or is let go of.
template <typename State>
class recorded_source final : public body_source {
public:
    recorded_source(std::unique_ptr<body_source> inner, std::shared_ptr<State> to, recorded_line line)
        : inner_(std::move(inner)), to_(std::move(to)), line_(std::move(line))
    {
    }
    ~recorded_source() override { finish(); }
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        const result<std::size_t> n = co_await inner_->read_some(buffer);
        if (n && *n > 0) {
            line_.body.append(static_cast<const char*>(buffer.data()), *n);
            co_return n;
        }
        if (!n && !of_the_caller(n.error())) set_failure(line_, n.error());
        finish();
        co_return n;
    }
    std::optional<std::uint64_t> size() const noexcept override { return inner_->size(); }

private:
    void finish() noexcept
    {
        if (!to_) return;
        try {
            to_->write(line_);
        } catch (const std::exception&) { // a recording that is short of memory is short of a line
        }
        to_.reset();
    }

    std::unique_ptr<body_source> inner_;
    std::shared_ptr<State> to_;
    recorded_line line_;
};

std::shared_ptr<std::ostream> open(const std::string& path)
{
    auto file = std::make_shared<std::ofstream>(path, std::ios::binary | std::ios::trunc);
    if (!*file) throw std::runtime_error("runtype::testing::recorder: cannot write to " + path);
    return file;
}

} // namespace

recorder::recorder(std::shared_ptr<transport> inner, const std::string& path, recording_options options)
    : recorder(std::move(inner), open(path), std::move(options))
{
}

recorder::recorder(std::shared_ptr<transport> inner, std::shared_ptr<std::ostream> out, recording_options options)
    : state_(std::make_shared<state>(std::move(inner), std::move(out), options))
{
}

recorder::~recorder() = default;

bool recorder::good() const
{
    const std::lock_guard lock(state_->mutex);
    return !state_->failed;
}

asio::awaitable<result<transport_response>>
recorder::exchange(const transport_request& request, exchange_limits limits, attempt& ledger)
{
    const std::shared_ptr<state> self = state_; // the recorder may go while this waits
    self->learn(request.fields);
    recorded_line line;
    line.method = request.method;
    line.target = request.target;
    line.request_body = request.body;
    transport_request with_copy;
    std::shared_ptr<copying_source> copy;
    if (request.body_stream) {
        copy = std::make_shared<copying_source>(request.body_stream);
        with_copy = request;
        with_copy.body_stream = copy;
    }
    const transport_request* const sent = copy ? &with_copy : &request;
    result<transport_response> answer = co_await self->inner->exchange(*sent, limits, ledger);
    if (copy) line.request_body = copy->copy();
    if (!answer) {
        const error e = answer.error();
        if (of_the_caller(e)) co_return answer;
        set_failure(line, e);
        self->write(line);
        co_return answer;
    }
    line.status = answer->status;
    line.fields = answer->fields;
    if (answer->stream) {
        answer->stream = std::make_unique<recorded_source<state>>(std::move(answer->stream), self, std::move(line));
        co_return answer;
    }
    line.body = answer->body;
    self->write(line);
    co_return answer;
}

void recorder::close() noexcept { state_->inner->close(); }

transport_stats recorder::stats() const { return state_->inner->stats(); }

} // namespace runtype::testing
