// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/gzip_inflater.hpp"
#include "core/http1_request.hpp"
#include "core/http1_response_fsm.hpp"
#include "net/connection_pool.hpp"
#include "net/exchange_guard.hpp"
#include "net/network_core.hpp"

#include <runtype/transport.hpp>

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace runtype::detail {

/** One HTTP/1.1 exchange: a slot and a connection, the request out, the answer in.
 *
 *  The loop is one coroutine, run(); what it does at each step are plain functions, so that on the usual path (a
 *  connection is free, the request fits the socket buffer, the answer comes in one piece) it suspends once.
 *  Owned by the coroutine frame, and for a streamed answer by the body_source afterwards.
 */
class exchange {
public:
    exchange(
        std::shared_ptr<network_core> core, const transport_request& request, exchange_limits limits, attempt& ledger);
    ~exchange();
    exchange(const exchange&) = delete;
    exchange& operator=(const exchange&) = delete;

    static boost::asio::awaitable<result<transport_response>> run(std::unique_ptr<exchange> self);

private:
    friend class exchange_body;
    using time_point = timer_service::time_point;

    // connection
    boost::asio::awaitable<error>
    wait_for_slot(queue_place& place, std::shared_ptr<pool_waiter> w, std::unique_ptr<connection>& unused);
    void start_clock(time_point now);
    bool take_unused(std::unique_ptr<connection> first, time_point now);
    [[nodiscard]] bool known_quiet(const connection& c, time_point now) const noexcept;
    boost::asio::awaitable<error> open();
    void adopt(std::unique_ptr<connection> c);
    void drop_connection() noexcept;
    void about_to_wait() noexcept;
    void count_traffic() noexcept;

    // request
    [[nodiscard]] http1_request wire_request() const;
    connection::flush_status send_now();
    boost::asio::awaitable<error> flush(bool watch_for_answer);
    boost::asio::awaitable<void> read_early();
    void set_attempt_deadline();
    boost::asio::awaitable<error> send_rest();
    boost::asio::awaitable<error> send_long_body();
    boost::asio::awaitable<error> send_body_stream();
    [[nodiscard]] sent_state sent() const noexcept;
    [[nodiscard]] bool body_travels_with_head() const noexcept;
    [[nodiscard]] bool may_take_another_connection(const error& failure) const noexcept;

    // answer
    enum class progress { again, want_receive, head, body, finished, failed };
    progress advance();
    progress on_head(std::string_view block);
    progress on_body(std::string_view data);
    progress on_end();
    progress on_fsm_failure();
    progress pull();
    progress pull_into_body();
    progress pulled(connection::read_status status, std::size_t n);
    bool receive_more();
    void received(boost::system::error_code ec, std::size_t n);
    void finish();
    std::size_t serve(std::span<char> out);
    progress fail(error e);
    error end(error e);
    void note(const error& e) noexcept;
    [[nodiscard]] std::span<char> plain_space();
    [[nodiscard]] std::string_view unconsumed() const noexcept;
    [[nodiscard]] bool wants_stream() const noexcept;
    [[nodiscard]] std::size_t max_body() const noexcept;

    std::shared_ptr<network_core> core_;
    const transport_request* request_; ///< null once the answer is streamed: the caller's request may be gone
    exchange_limits limits_;
    attempt* ledger_; ///< likewise
    exchange_guard guard_;
    pool_slot slot_;
    std::unique_ptr<connection> connection_;
    std::uint64_t request_begin_ = 0; ///< in the connection's count of queued bytes
    std::uint64_t request_end_ = 0;
    bool request_complete_ = false;
    std::uint64_t received_begin_ = 0; ///< in the connection's count of received bytes

    http1_response_fsm fsm_;
    buffer_pool::block plain_; ///< received plaintext
    std::string long_plain_;   ///< instead of it, for a head that does not fit
    std::size_t begin_ = 0;    ///< of the plaintext not consumed yet
    std::size_t end_ = 0;
    std::unique_ptr<gzip_inflater> inflater_;
    transport_response response_;   ///< its body may hold an old text behind what has come
    std::size_t body_end_ = 0;      ///< of what has come
    std::string_view pending_body_; ///< streamed: piece not handed out yet
    error failure_;
    error write_failure_;
    std::optional<http1_response_fsm::stream_end> stream_end_;
    std::optional<progress> early_; ///< what came of an answer before the request had left
    time_point head_time_{};
    time_point sent_time_{};
    unsigned at_once_ = 0; ///< receives since the last wait
    bool head_seen_ = false;
    bool received_since_head_ = false;
    bool streaming_ = false;
    bool inflater_holds_more_ = false; ///< streamed: the last piece filled the caller's buffer
    bool finished_ = false;
};

/// The body of a streamed answer; owns the exchange.
class exchange_body final : public body_source {
public:
    explicit exchange_body(std::unique_ptr<exchange> x);
    boost::asio::awaitable<result<std::size_t>> read_some(boost::asio::mutable_buffer buffer) override;
    [[nodiscard]] std::optional<std::uint64_t> size() const noexcept override;

private:
    static boost::asio::awaitable<result<std::size_t>>
    read(std::shared_ptr<exchange> x, boost::asio::mutable_buffer buffer);
    std::shared_ptr<exchange> exchange_;
};

} // namespace runtype::detail
