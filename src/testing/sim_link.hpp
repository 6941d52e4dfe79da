// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/session.hpp"
#include "testing/sim_network.hpp"
#include "testing/sim_pipe.hpp"

#include "async/completion.hpp"
#include "net/byte_stream.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace runtype::testing::detail {

/** One connection: two pipes, the client's operation that waits, the server's session.
 *
 *  Held by the client's stream and by the network. What waits is kept here and not in the stream, which its own handler
 *  owns in the end; the network lets go of it when the context dies.
 */
class sim_link : public std::enable_shared_from_this<sim_link> {
public:
    using error_code = boost::system::error_code;
    using completion = runtype::detail::completion;

    sim_link(std::shared_ptr<sim_network> network, std::uint64_t number, byte_orders orders);

    // The client's side.
    void connect(completion handler);
    std::size_t try_write(std::string_view data, error_code& ec);
    void wait_writable(completion handler);
    void wait_ready(completion handler);
    void read(runtype::detail::receive_buffer& into, completion handler);
    /// A step, if there is something to be had. With a stall in it there is nothing any more.
    std::size_t try_read(boost::asio::mutable_buffer into, error_code& ec);
    [[nodiscard]] bool stale() const noexcept;
    void abort() noexcept { finish(boost::asio::error::operation_aborted, 0); }
    /// The stream is gone.
    void close() noexcept;

    /// Drops what waits, without a word.
    void drop() noexcept;
    [[nodiscard]] simulated_connection facts() const;
    [[nodiscard]] std::string waiting() const;
    [[nodiscard]] bool over() const noexcept { return !open_ && !peer_ && !op_; }

private:
    struct operation {
        operation() {} // Clang finds an implicit one too late for std::optional
        io_kind kind = io_kind::read;
        std::uint64_t step = 0;
        completion handler;
        runtype::detail::receive_buffer* into = nullptr; ///< of a read
        bool stalled = false;
        bool or_readable = false; ///< of a wait: ends as well when there is something to read
        std::function<void()> late;
    };
    using direction = sim_pipe sim_link::*;

    void start(io_kind kind, runtype::detail::receive_buffer* into, completion handler);
    void finish(error_code ec, std::size_t n) noexcept;
    void finish_step(std::uint64_t step, error_code ec);
    /// A step that ends in the call that begins it.
    [[nodiscard]] step_orders begin_try(io_kind kind, std::size_t size);
    void begin_connect();
    void progress();
    void progress_read();
    std::size_t take_arrived(boost::asio::mutable_buffer into);
    void made_room();
    /// The end of what the peer sends, if it is all that is left to read.
    [[nodiscard]] error_code read_end() const noexcept;
    void mishaps();
    [[nodiscard]] std::size_t writable() const noexcept;

    /// Puts bytes, or the end, on their way.
    void send(direction d, std::string_view bytes, pipe_end end);
    void arrive(direction d);
    void arrive_down(sim_pipe::piece& front);
    /// The connection ends for both sides. With `lost`, what is on its way is lost as well.
    void cut(cut_style style, bool lost);

    // The server's side.
    void accept();
    void wake_server();
    void serve();
    [[nodiscard]] bool serve_step();
    [[nodiscard]] bool serve_read(std::chrono::nanoseconds limit);
    [[nodiscard]] bool serve_write();
    [[nodiscard]] bool serve_wait(std::chrono::nanoseconds time, bool forever);
    void serve_close(cut_style style);
    void arm(std::chrono::nanoseconds time);

    std::shared_ptr<sim_network> network_;
    std::uint64_t number_;
    byte_orders orders_;
    sim_pipe up_;   ///< to the server
    sim_pipe down_; ///< to the client
    std::optional<operation> op_;
    bool open_ = true; ///< the client's stream is there
    bool writes_stalled_ = false;
    bool reads_stalled_ = false;
    bool write_blocked_ = false; ///< the last write took nothing by chance: the next wait ends at once

    std::unique_ptr<session> peer_;
    std::optional<session_step> doing_; ///< the peer's step that is not over
    std::size_t written_ = 0;           ///< of a write step
    timeline::key timer_;
    bool timer_rang_ = false;
    bool awake_ = false; ///< the server's turn is among what is ready
};

} // namespace runtype::testing::detail
