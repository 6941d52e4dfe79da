// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/download_reader.hpp"

#include "client/client_core.hpp"
#include "client/local_file.hpp"
#include "client/transfer_meter.hpp"
#include "core/api_error.hpp"
#include "core/error_data.hpp"

#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;

/// One read at a time, and a call that close() waits for.
struct download_reader::scope {
    explicit scope(download_reader& r) : reader(r), entered(r.core_->enter()) { reader.reading_ = true; }
    ~scope()
    {
        reader.reading_ = false;
        if (entered) reader.core_->leave();
    }
    scope(const scope&) = delete;
    scope& operator=(const scope&) = delete;
    download_reader& reader;
    bool entered;
};

download_reader::download_reader(std::shared_ptr<client_core> core, std::string label, call_result answer)
    : core_(std::move(core)), label_(std::move(label)), head_(std::move(answer.response))
{
    size_ = head_.stream ? head_.stream->size() : std::optional<std::uint64_t>(head_.body.size());
}

error download_reader::fail(const error& why)
{
    head_.stream.reset(); // closes the connection
    error_data data = why ? *why.data() : error_data(errc::transport, "The answer's body failed");
    data.request = label_;
    data.http_status = head_.status;
    data.request_id = core_->secrets().redact(find_request_id(head_.fields));
    data.sent = sent_state::reply_received;
    // What has come is in the caller's hands: asking again is the caller's to do.
    if (data.code == errc::cancelled)
        data.stopped = stop_reason::cancelled;
    else if (data.code == errc::closed)
        data.stopped = stop_reason::closed;
    else
        data.stopped = stop_reason::not_retryable;
    data.message = core_->secrets().redact(data.message);
    if (bytes_ > 0 || size_) {
        data.message +=
            " (after " + std::to_string(bytes_) + (size_ ? " of " + std::to_string(*size_) : std::string()) + " bytes)";
    }
    failure_ = make_error(std::move(data));
    return failure_;
}

asio::awaitable<result<std::size_t>> download_reader::read(asio::mutable_buffer buffer)
{
    if (buffer.size() == 0) co_return error(errc::bad_request, "The buffer to read into is empty");
    if (failure_) co_return failure_;
    if (ended_) co_return std::size_t{0};
    const scope running(*this);
    if (!running.entered) co_return fail(error(errc::closed, "The client is closed"));
    if (!head_.stream) { // a transport that gives bodies whole
        const std::size_t n = std::min(buffer.size(), head_.body.size() - at_);
        std::memcpy(buffer.data(), head_.body.data() + at_, n);
        at_ += n;
        bytes_ += n;
        ended_ = n == 0;
        co_return n;
    }
    result<std::size_t> got = co_await head_.stream->read_some(buffer);
    if (!got) co_return fail(got.error());
    bytes_ += *got;
    ended_ = *got == 0;
    if (ended_) head_.stream.reset();
    co_return got;
}

// Asio throws operation_aborted at the co_await that follows a cancellation which came too late for the one before.
// Each of the three operations takes that for what it is.
error download_reader::cancelled(const boost::system::system_error& e)
{
    if (e.code() != asio::error::operation_aborted) throw; // from within the handler
    return fail(error(errc::cancelled, "The caller cancelled the download"));
}

asio::awaitable<result<std::size_t>>
download_reader::read_some(std::shared_ptr<download_reader> self, asio::mutable_buffer buffer)
{
    if (self->reading_)
        co_return error(
            errc::bad_request, "The download was read while another read of it was running: wait for one before "
                               "starting the other");
    try {
        co_return co_await self->read(buffer);
    } catch (const boost::system::system_error& e) {
        co_return self->cancelled(e);
    }
}

asio::awaitable<result<std::string>> download_reader::text(std::shared_ptr<download_reader> self, std::size_t max)
{
    try {
        std::string text;
        if (self->size_ && *self->size_ <= max) text.reserve(static_cast<std::size_t>(*self->size_));
        std::string buffer(piece, '\0');
        for (;;) {
            const asio::mutable_buffer space = asio::buffer(buffer);
            result<std::size_t> got = co_await read_some(self, space);
            if (!got) co_return got.error();
            if (*got == 0) co_return text;
            if (*got > max - text.size())
                co_return self->fail(error(
                    errc::body_too_large, "The download passes the limit of " + std::to_string(max) +
                                              " bytes: pass a larger one, or read it piece by piece"));
            text.append(buffer, 0, *got);
        }
    } catch (const boost::system::system_error& e) {
        co_return self->cancelled(e);
    }
}

asio::awaitable<result<std::uint64_t>>
download_reader::to_file(std::shared_ptr<download_reader> self, std::string path, save_options options)
{
    file_in_the_making file;
    if (error e = file.open(path, self->core_->split_random()())) co_return self->failure_ ? self->failure_ : e;
    transfer_meter meter(self->core_, options.on_progress(), options.progress_interval());
    meter.start(self->size_ ? std::optional(*self->size_ - std::min(*self->size_, self->bytes_)) : std::nullopt);
    const std::uint64_t before = self->bytes_;
    try {
        std::string buffer(piece, '\0');
        for (;;) {
            const asio::mutable_buffer space = asio::buffer(buffer);
            result<std::size_t> got = co_await read_some(self, space);
            if (!got) co_return got.error();
            if (*got == 0) break;
            if (error e = file.write(std::string_view(buffer).substr(0, *got))) co_return self->fail(e);
            meter.add(*got);
        }
    } catch (const boost::system::system_error& e) {
        co_return self->cancelled(e);
    }
    if (error e = file.commit(options.sync())) co_return e;
    meter.finish();
    co_return self->bytes_ - before;
}

asio::awaitable<result<download>> open_download(std::shared_ptr<client_core> core, call_request request)
{
    request.stream = true;
    request.idle = request.options.stream_idle().value_or(
        request.options.attempt_timeout().value_or(core->options().attempt_timeout));
    if (!request.options.fields().contains("accept")) request.options.header("Accept", "*/*");
    const std::string_view path = request.op->path.empty() ? std::string_view(request.target) : request.op->path;
    std::string label = core->secrets().redact(
        request.method + " " + core->path_prefix() + std::string(path.substr(0, path.find('?'))));
    result<call_result> answer = co_await perform(core, std::move(request));
    if (!answer) co_return answer.error();
    co_return download(std::make_shared<download_reader>(std::move(core), std::move(label), std::move(*answer)));
}

} // namespace runtype::detail
