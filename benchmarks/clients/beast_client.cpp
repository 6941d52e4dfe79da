// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Beast as one writes it in an afternoon from its examples: a coroutine per connection, ssl_stream<tcp_stream>,
// expires_after, message types with string bodies.
#include "common/answers.hpp"
#include "common/meter.hpp"
#include "common/typed_page.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <cstdio>
#include <memory>
#include <optional>
#include <stdexcept>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using namespace bench;
using stream_type = beast::ssl_stream<beast::tcp_stream>;

constexpr std::chrono::seconds timeout{30};

struct session {
    session() {}
    std::unique_ptr<stream_type> stream;
    beast::flat_buffer buffer;
    std::size_t left = 0;
    std::string cursor;
};

class beast_client {
public:
    explicit beast_client(const options& o) : measured(o), options_(o), sessions_(o.in_flight)
    {
        tls_.load_verify_file(o.ca);
        tls_.set_verify_mode(asio::ssl::verify_peer);
    }

    void phase(bool warm)
    {
        warm_ = warm;
        const bool post = options_.what == work::post;
        target_ = options_.what == work::get ? agent_path : post ? records_path : page_target;
        if (!warm) target_ += options_.delay_query(target_.find('?') == std::string::npos ? '?' : '&');
        expected_ = options_.what == work::get ? agent_body() : post ? created_body() : page_body(1);
        const std::size_t total = warm ? std::max(options_.warmup, options_.in_flight) : options_.requests;
        for (std::size_t i = 0; i < sessions_.size(); ++i) {
            sessions_[i].left = options_.share(total, i);
            asio::co_spawn(context_, run(sessions_[i]), [](std::exception_ptr e) {
                if (e) std::rethrow_exception(e);
            });
        }
        context_.restart();
        context_.run();
    }

    meter measured;

private:
    asio::awaitable<void> connect(session& s)
    {
        s.stream = std::make_unique<stream_type>(co_await asio::this_coro::executor, tls_);
        s.stream->set_verify_callback(asio::ssl::host_name_verification(options_.host));
        const asio::ip::tcp::endpoint endpoint(asio::ip::make_address(options_.host), options_.port);
        beast::get_lowest_layer(*s.stream).expires_after(std::chrono::seconds(120));
        co_await beast::get_lowest_layer(*s.stream).async_connect(endpoint, asio::use_awaitable);
        beast::get_lowest_layer(*s.stream).socket().set_option(asio::ip::tcp::no_delay(true));
        co_await s.stream->async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
    }

    asio::awaitable<void> run(session& s)
    {
        for (; s.left > 0; --s.left) {
            const meter::clock::time_point begin = meter::clock::now();
            if (!s.stream) co_await connect(s);
            http::request<http::string_body> request(
                options_.what == work::post ? http::verb::post : http::verb::get, target_of(s), 11);
            request.set(http::field::host, options_.url.substr(8));
            request.set(http::field::authorization, bearer);
            request.set(http::field::accept, "application/json");
            request.set(http::field::user_agent, user_agent);
            if (options_.what == work::post) {
                request.set(http::field::content_type, "application/json");
                request.body() = create_body();
            }
            request.prepare_payload();
            const auto limit = options_.delay > 0 ? std::chrono::seconds(120) : timeout;
            beast::get_lowest_layer(*s.stream).expires_after(limit);
            co_await http::async_write(*s.stream, request, asio::use_awaitable);
            http::response<http::string_body> response;
            beast::get_lowest_layer(*s.stream).expires_after(limit);
            co_await http::async_read(*s.stream, s.buffer, response, asio::use_awaitable);
            use(s, response);
            if (!warm_) measured.record(meter::clock::now() - begin);
            if (options_.has("reconnect")) s.stream.reset();
        }
    }

    [[nodiscard]] std::string target_of(const session& s) const
    {
        if (options_.what != work::page_typed) return target_;
        return target_ + "&cursor=" + (s.cursor.empty() ? make_cursor(0) : s.cursor);
    }

    void use(session& s, const http::response<http::string_body>& response)
    {
        if (response.result_int() / 100 != 2) throw std::runtime_error("unexpected status");
        if (options_.what == work::page_typed) {
            s.cursor = reader_.read(response.body());
            return;
        }
        check_body(response.body(), expected_, warm_);
    }

    const options& options_;
    asio::io_context context_{1};
    asio::ssl::context tls_{asio::ssl::context::tls_client};
    std::vector<session> sessions_;
    std::string target_;
    std::string expected_;
    page_reader reader_;
    bool warm_ = true;
};

} // namespace

int main(int argc, char** argv)
{
    try {
        const options o = parse_options(argc, argv);
        beast_client client(o);
        if (o.warmup > 0) client.phase(true);
        client.measured.start();
        client.phase(false);
        client.measured.stop();
        client.measured.print("beast");
        return 0;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "beast: %s\n", e.what());
        return 1;
    }
}
