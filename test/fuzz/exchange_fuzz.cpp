// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The bytes of a connection into whole exchanges: the transport with its pool, over a stream in memory.
//
// - Every exchange ends, with an answer or with one of the errors that an answer can end in.
// - In whatever pieces the bytes arrive, it ends in the same way, and the next exchange too.
// - A streamed body is the body.
// - Limits hold, and the ledger fits the outcome.
// - Nothing is left: no connection in use, no alarm; and a connection with bytes that nobody asked for is not used
// again.
//
// Flags: 0 HEAD; 1 the connection ends with a reset, 2 it stays silent; 3 a byte 255 repeats the byte before it 2,048
// times, so that a short input fills the receive buffer; 4 what has come is there without a wait.
#include "fuzz_input.hpp"

#include "manual_clock.hpp"
#include "old_texts.hpp"
#include "run_coro.hpp"

#include "core/timer_service.hpp"
#include "net/byte_stream.hpp"
#include "net/make_network.hpp"

#include <runtype/client_options.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/append.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

namespace asio = boost::asio;
using namespace runtype;
using boost::system::error_code;

namespace {

constexpr std::size_t max_body = 4096;
constexpr std::size_t max_long_body = 48 * 1024; ///< several times the receive buffer
constexpr std::size_t max_long_text = 256 * 1024;

/// How a connection goes on behind its bytes.
enum class ending : std::uint8_t { fin, reset, silence };

/// A server: each connection gets these pieces, whatever is sent to it.
struct server {
    std::vector<std::string_view> pieces;
    ending end = ending::fin;
    bool at_once = false; ///< the next piece has come by the time that it is looked for
};

class wire final : public detail::byte_stream {
public:
    explicit wire(const server& s) : server_(s) {}

    void async_connect(const asio::ip::tcp::endpoint&, detail::completion handler) override
    {
        complete(std::move(handler), error_code(), 0);
    }
    std::size_t try_write(asio::const_buffer data, error_code& ec) noexcept override
    {
        ec.clear();
        return data.size();
    }
    void async_wait_writable(detail::completion handler) override { complete(std::move(handler), error_code(), 0); }
    void async_wait_ready(detail::completion handler) override { complete(std::move(handler), error_code(), 0); }
    std::size_t try_read(asio::mutable_buffer into, error_code& ec) noexcept override
    {
        ec.clear();
        if (server_.at_once && next_ < server_.pieces.size()) return take(into);
        ec = asio::error::would_block;
        return 0;
    }
    void async_read_some(detail::receive_buffer& into, detail::completion handler) override
    {
        if (next_ < server_.pieces.size()) {
            complete(std::move(handler), error_code(), take(into.space()));
        } else if (server_.end == ending::silence) {
            pending_ = std::move(handler);
        } else {
            const bool fin = server_.end == ending::fin;
            complete(std::move(handler), fin ? asio::error::eof : make_error_code(asio::error::connection_reset), 0);
        }
    }
    bool stale() noexcept override { return next_ < server_.pieces.size() || server_.end != ending::silence; }
    void abort() noexcept override
    {
        if (pending_) complete(std::move(pending_), asio::error::operation_aborted, 0);
    }

private:
    std::size_t take(asio::mutable_buffer into) noexcept
    {
        std::string_view& piece = rest_.empty() ? rest_ = server_.pieces[next_] : rest_;
        const std::size_t n = std::min(into.size(), piece.size());
        std::memcpy(into.data(), piece.data(), n);
        piece.remove_prefix(n);
        if (piece.empty()) ++next_;
        return n;
    }
    static error_code make_error_code(asio::error::basic_errors e) { return {e}; }
    static void complete(detail::completion handler, error_code ec, std::size_t n)
    {
        auto executor = handler.get_executor();
        asio::post(executor, asio::append(std::move(handler), ec, n));
    }

    const server& server_;
    std::size_t next_ = 0;
    std::string_view rest_; ///< of the next piece
    detail::completion pending_;
};

class memory_layer final : public detail::io_layer {
public:
    explicit memory_layer(const server& s) : server_(s) {}
    std::unique_ptr<detail::byte_stream> make_stream() override { return std::make_unique<wire>(server_); }
    void resolve(std::string, std::string, resolve_handler) override
    {
        fuzz::require(false, "an address is not resolved");
    }

private:
    const server& server_;
};

struct outcome {
    bool good = false;
    errc code{};
    int status = 0;
    std::string fields;
    std::string body;
};

bool same(const outcome& a, const outcome& b)
{
    if (a.good != b.good) return false;
    return a.good ? a.status == b.status && a.fields == b.fields && a.body == b.body : a.code == b.code;
}

std::string text_of(const outcome& o)
{
    return o.good ? "status " + std::to_string(o.status) + ", body of " + std::to_string(o.body.size()) + " bytes"
                  : "error " + std::to_string(static_cast<int>(o.code));
}

std::string lines_of(const headers& fields)
{
    std::string all;
    for (const auto& [name, value] : fields) (all += name) += ": " + std::string(value) + '\n';
    return all;
}

void note_error(outcome& out, const error& e)
{
    out.code = static_cast<errc>(e.code().value());
    fuzz::require(
        e.code() == errc::transport || e.code() == errc::bad_response || e.code() == errc::body_too_large ||
            e.code() == errc::deadline_exceeded,
        "an answer ends in one of these errors", e.to_string());
}

asio::awaitable<outcome> carry_out(transport& net, const transport_request& request, exchange_limits limits)
{
    outcome out;
    attempt ledger;
    result<transport_response> answer = co_await net.exchange(request, limits, ledger);
    fuzz::require(ledger.status == 0 || ledger.sent == sent_state::reply_received, "a status comes with a reply");
    if (!answer) {
        note_error(out, answer.error());
        co_return out;
    }
    out.status = answer->status;
    out.fields = lines_of(answer->fields);
    out.body = std::move(answer->body);
    if (answer->stream) {
        fuzz::require(out.body.empty(), "a body is streamed or not");
        char piece[97];
        for (;;) {
            const result<std::size_t> n = co_await answer->stream->read_some(asio::buffer(piece));
            if (!n) {
                note_error(out, n.error());
                co_return out;
            }
            if (*n == 0) break;
            out.body.append(piece, *n);
        }
    }
    out.good = true;
    fuzz::require(ledger.status == out.status, "the ledger has the status");
    fuzz::require(out.status >= 200 && out.status <= 999, "a status is one of a final answer");
    fuzz::require(limits.stream || out.body.size() <= limits.max_body, "a body is within its limit");
    co_return out;
}

/// Two exchanges, one behind the other, on one transport.
std::pair<outcome, outcome>
two_exchanges(const server& s, const transport_request& request, std::size_t limit, bool stream)
{
    asio::io_context ioc(1);
    const auto clock = std::make_shared<test::manual_clock>(ioc.get_executor());
    const auto timers = detail::timer_service::create(clock, true);
    const client_options options = client_options("rt_test_fuzz").base_url("http://127.0.0.1:1/v1");
    const auto bodies = std::make_shared<detail::spare_bodies>(true);
    test::give_old_texts(*bodies, {20'000, 40'000});
    auto made =
        detail::make_network(ioc.get_executor(), options.get(), timers, bodies, std::make_shared<memory_layer>(s));
    const std::shared_ptr<transport> net = made.value();
    exchange_limits limits;
    limits.max_body = limit;
    limits.max_stream = limit;
    limits.stream = stream;
    limits.idempotent = true;
    limits.timeout = std::chrono::seconds(1);
    limits.idle = std::chrono::seconds(1);
    std::pair<outcome, outcome> both;
    for (outcome* each : {&both.first, &both.second}) {
        *each = test::run(ioc, *clock, carry_out(*net, request, limits));
        const transport_stats now = net->stats();
        fuzz::require(now.connections_active == 0, "no connection stays in use");
        fuzz::require(each->good || now.connections_idle == 0, "what failed is not kept");
        if (s.end != ending::silence) fuzz::require(net->stats().handshakes == 0, "without TLS there is no handshake");
    }
    const bool reused = net->stats().connections_reused > 0;
    fuzz::require(!reused || s.end == ending::silence, "a connection that was ended is not used again");
    // What a connection is used again for has had all of its bytes, so there is no second answer on it.
    if (reused)
        fuzz::require(!both.second.good && both.second.code == errc::deadline_exceeded, "nothing was left over");
    if (!reused) fuzz::require(same(both.first, both.second), "a new connection is a new beginning");
    net->close();
    timers->close();
    test::settle(ioc);
    fuzz::require(net->stats().connections_idle == 0, "nothing stays open");
    return both;
}

std::string stretched(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (out.size() >= max_long_text) break;
        if (static_cast<unsigned char>(c) != 255 || out.empty())
            out += c;
        else
            out.append(2048, out.back());
    }
    out.resize(std::min(out.size(), max_long_text));
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::input in(data, size);
    transport_request request;
    if (in.flag(0)) request.method = "HEAD";
    const bool is_long = in.flag(3);
    const std::size_t limit = is_long ? max_long_body : max_body;
    const std::string text = is_long ? stretched(in.text()) : std::string(in.text());
    server at_once;
    if (!text.empty()) at_once.pieces.push_back(text);
    at_once.end = in.flag(1) ? ending::reset : in.flag(2) ? ending::silence : ending::fin;
    at_once.at_once = in.flag(4);
    server in_pieces = at_once;
    in_pieces.pieces = in.pieces(text, is_long ? 256 : 1);

    const auto whole = two_exchanges(at_once, request, limit, false);
    const auto parts = two_exchanges(in_pieces, request, limit, false);
    fuzz::require(
        same(whole.first, parts.first), "pieces do not change the outcome",
        text_of(whole.first) + "\n" + text_of(parts.first));
    fuzz::require(same(whole.second, parts.second), "nor that of the next exchange");
    const auto streamed = two_exchanges(in_pieces, request, limit, true);
    fuzz::require(
        same(whole.first, streamed.first), "a streamed body is the body",
        text_of(whole.first) + "\n" + text_of(streamed.first));
    return 0;
}
