// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "net/buffer_pool.hpp"
#include "net/byte_stream.hpp"
#include "net/exchange_guard.hpp"
#include "net/tls_engine.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace runtype::detail {

/** One connection: a byte stream, with TLS on it or not, and what is on its way in and out.
 *
 *  Knows nothing of HTTP. Used by one exchange at a time.
 */
class connection final : private receive_buffer {
public:
    using error_code = boost::system::error_code;
    using time_point = std::chrono::steady_clock::time_point;

    enum class read_status { bytes, want_receive, clean_end, failed };
    enum class flush_status { done, blocked, failed };

    explicit connection(std::unique_ptr<byte_stream> stream) noexcept : stream_(std::move(stream)) {}
    connection(const connection&) = delete;
    connection& operator=(const connection&) = delete;

    [[nodiscard]] byte_stream& stream() noexcept { return *stream_; }
    [[nodiscard]] tls_engine* tls() noexcept { return tls_.get(); }
    void start_tls(std::unique_ptr<tls_engine> engine) noexcept { tls_ = std::move(engine); }

    /// Makes ready for an exchange, which borrows from `pool`. give_back_buffers() frees what is kept between two, or
    /// while one waits; what is needed is made again when it is.
    void take_buffers(const std::shared_ptr<buffer_pool>& pool);
    void give_back_buffers() noexcept;

    /// Empty storage to put together what queue() is given next. It stays as long as the buffers do.
    [[nodiscard]] std::string& text() noexcept
    {
        text_.clear();
        return text_;
    }
    /// Wipes it: a request has the API key in it.
    void forget_text() noexcept;
    /// Puts plaintext into the queue to send (encrypted, if there is TLS). False: see problem().
    [[nodiscard]] bool queue(std::string_view plaintext);
    /// Sends what the socket takes now.
    [[nodiscard]] flush_status flush(error_code& ec);
    /// Bytes of the queue that have left, and that have been put in, since the connection began.
    [[nodiscard]] std::uint64_t bytes_sent() const noexcept { return sent_; }
    [[nodiscard]] std::uint64_t bytes_queued() const noexcept { return sent_ + pending().size(); }
    [[nodiscard]] std::uint64_t bytes_received() const noexcept { return received_; }

    /// Plaintext that has arrived, without waiting.
    [[nodiscard]] read_status read(std::span<char> out, std::size_t& n);
    /// Where the next receive goes. Only after read() said want_receive.
    [[nodiscard]] receive_buffer& receive_space() noexcept { return *this; }
    /// Receives there without waiting, if more is likely to be here already. False: wait for it.
    [[nodiscard]] bool try_receive(error_code& ec, std::size_t& n);
    /// `n` bytes were received there.
    void received(std::size_t n) noexcept;

    /// Received bytes wait to be read: nothing may be received over them.
    [[nodiscard]] bool input_waiting() const noexcept
    {
        return tls_ ? tls_->unread_input() > 0 : !plain_input_.empty();
    }
    /// Nothing is left half done: no byte waits in either direction.
    [[nodiscard]] bool at_rest();
    /// It is known without a look that nothing more had come when the last receive ended: it did not fill its buffer,
    /// and the stream has not been told of anything since. With TLS, since a close says so in the bytes.
    [[nodiscard]] bool emptied_socket() const noexcept { return tls_ && !filled_ && !stream_->disturbed(); }
    [[nodiscard]] error_code tls_error() const noexcept { return tls_ ? tls_->error() : error_code(); }
    [[nodiscard]] std::string problem() const { return tls_ ? tls_->problem() : std::string(); }

    /// For so long after a receive that emptied the socket a connection is taken to be quiet: less than a round trip in
    /// a data centre. What can come in that time is no more than what can come while the request is on its way, and
    /// that nobody sees either.
    static constexpr std::chrono::microseconds quiet_for{50};
    bool just_received = false; ///< when it became idle, it had: see quiet_for
    time_point idle_since{};
    time_point idle_until{};            ///< when it is too old to be used again
    std::uint64_t counted_sent = 0;     ///< part of bytes_sent() that the transport's statistics have already
    std::uint64_t counted_received = 0; ///< likewise
    bool served = false;                ///< carried a whole exchange already
    bool handshake_resumed = false;

private:
    [[nodiscard]] std::size_t size() const noexcept override { return buffer_pool::block_size; }
    [[nodiscard]] bool expects_more() const noexcept override { return filled_; }
    [[nodiscard]] boost::asio::mutable_buffer space() override;
    void give_back_block() noexcept;
    [[nodiscard]] std::string_view pending() const noexcept
    {
        const std::string& out = tls_ ? tls_->output() : plain_output_;
        return std::string_view(out).substr(output_offset_);
    }
    [[nodiscard]] std::string& output() noexcept { return tls_ ? tls_->output() : plain_output_; }

    std::unique_ptr<byte_stream> stream_;
    std::unique_ptr<tls_engine> tls_;
    std::shared_ptr<buffer_pool> pool_;
    buffer_pool::block block_;          ///< what was received, until all of it is read
    bool filled_ = false;               ///< by the last receive: more is likely to wait behind it, and block_ may stay
    std::span<const char> plain_input_; ///< received and not read, without TLS
    std::string plain_output_;
    std::string text_;
    std::size_t output_offset_ = 0;
    std::uint64_t sent_ = 0;
    std::uint64_t received_ = 0;
};

} // namespace runtype::detail
