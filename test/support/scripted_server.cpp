// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "scripted_server.hpp"

#include "testing/certificates.hpp"
#include "testing/tls_server.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <exception>
#include <optional>
#include <utility>
#include <vector>

namespace runtype::test {

namespace asio = boost::asio;
namespace kit = runtype::testing::detail;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

class connection final : public scripted_connection {
public:
    connection(tcp::socket socket, std::size_t number, std::shared_ptr<const kit::tls_server_context> tls)
        : socket_(std::move(socket)), number_(number)
    {
        // What a script sent leaves at once, also when the script then breaks the connection.
        error_code ignored;
        socket_.set_option(tcp::no_delay(true), ignored);
        if (tls) tls_.emplace(std::move(tls));
    }

    std::size_t number() const noexcept override { return number_; }
    const std::string& received() const noexcept override { return received_; }
    bool client_gone() const noexcept override { return gone_; }
    bool client_said_goodbye() const noexcept override
    {
        return tls_ && tls_->status() == kit::tls_server_engine::state::closed;
    }
    bool tls_resumed() const noexcept override { return tls_ && tls_->resumed(); }
    std::string server_name() const override { return tls_ ? tls_->server_name() : std::string(); }

    asio::awaitable<bool> receive(std::size_t limit) override
    {
        std::string bytes(limit, '\0');
        error_code ec;
        auto token = asio::redirect_error(asio::use_awaitable, ec);
        const std::size_t n = co_await socket_.async_read_some(asio::buffer(bytes), token);
        if (ec) {
            gone_ = true;
            co_return false;
        }
        bytes.resize(n);
        if (!tls_) {
            received_ += bytes;
            co_return true;
        }
        tls_->receive(bytes, received_);
        std::string output;
        tls_->take_output(output);
        if (!output.empty()) co_await send_raw(std::move(output));
        co_return tls_->status() != kit::tls_server_engine::state::failed;
    }

    asio::awaitable<std::string> read_head() override
    {
        for (;;) {
            const auto end = received_.find("\r\n\r\n", read_);
            if (end != std::string::npos) co_return take(end + 4);
            const bool more = co_await receive(64 * 1024);
            if (!more) co_return std::string();
        }
    }

    asio::awaitable<std::string> read_request() override
    {
        std::string request = co_await read_head();
        if (request.find("Transfer-Encoding: chunked\r\n") != std::string::npos) {
            for (;;) {
                const auto end = received_.find("0\r\n\r\n", read_);
                if (end != std::string::npos) co_return request + take(end + 5);
                const bool more = co_await receive(64 * 1024);
                if (!more) co_return std::string();
            }
        }
        const std::string_view name = "Content-Length: ";
        const auto field = request.find(name);
        if (field == std::string::npos) co_return request;
        const std::size_t size = std::stoul(request.substr(field + name.size()));
        while (received_.size() < read_ + size) {
            const bool more = co_await receive(64 * 1024);
            if (!more) co_return std::string();
        }
        co_return request + take(read_ + size);
    }

    asio::awaitable<void> drain() override
    {
        for (bool more = true; more;) more = co_await receive(64 * 1024);
    }

    std::string sealed(std::string_view bytes) override
    {
        if (!tls_) return std::string(bytes);
        std::string output;
        tls_->send(bytes);
        tls_->take_output(output);
        return output;
    }

    asio::awaitable<bool> send(std::string bytes) override { return send_raw(sealed(bytes)); }

    asio::awaitable<bool> send_raw(std::string bytes) override
    {
        error_code ec;
        auto token = asio::redirect_error(asio::use_awaitable, ec);
        co_await asio::async_write(socket_, asio::buffer(bytes), token);
        if (ec) gone_ = true;
        co_return !ec;
    }

    std::string sealed_goodbye() override
    {
        std::string output;
        if (tls_) {
            tls_->say_goodbye();
            tls_->take_output(output);
        }
        return output;
    }

    asio::awaitable<void> say_goodbye() override { co_await send_raw(sealed_goodbye()); }

    void half_close() override
    {
        error_code ignored;
        socket_.shutdown(tcp::socket::shutdown_send, ignored);
    }
    void close() override
    {
        error_code ignored;
        socket_.close(ignored);
    }
    void reset() override
    {
        error_code ignored;
        socket_.set_option(asio::socket_base::linger(true, 0), ignored);
        socket_.close(ignored);
    }

private:
    std::string take(std::size_t end)
    {
        std::string part = received_.substr(read_, end - read_);
        read_ = end;
        return part;
    }

    tcp::socket socket_;
    std::size_t number_;
    std::optional<kit::tls_server_engine> tls_;
    std::string received_;
    std::size_t read_ = 0;
    bool gone_ = false;
};

} // namespace

struct scripted_server::state {
    state(asio::io_context& ioc, script s)
        : each(std::move(s)), acceptor(ioc, tcp::endpoint(asio::ip::address_v4::loopback(), 0))
    {
    }

    script each;
    tcp::acceptor acceptor;
    tcp::endpoint local = acceptor.local_endpoint();
    std::string ca_pem;
    std::shared_ptr<const kit::tls_server_context> tls;
    std::vector<std::shared_ptr<connection>> all;

    static asio::awaitable<void> play(std::shared_ptr<state> self, std::shared_ptr<connection> c)
    {
        co_await self->each(*c);
    }

    static asio::awaitable<void> accept(std::shared_ptr<state> self)
    {
        for (;;) {
            error_code ec;
            auto token = asio::redirect_error(asio::use_awaitable, ec);
            tcp::socket socket = co_await self->acceptor.async_accept(token);
            if (ec) co_return;
            self->all.push_back(std::make_shared<connection>(std::move(socket), self->all.size() + 1, self->tls));
            spawn(self, play(self, self->all.back()));
        }
    }

    /// An exception of a script goes through the io_context to the test.
    static void spawn(const std::shared_ptr<state>& self, asio::awaitable<void> coroutine)
    {
        asio::co_spawn(self->acceptor.get_executor(), std::move(coroutine), [](std::exception_ptr e) {
            if (e) std::rethrow_exception(e);
        });
    }
};

scripted_server::scripted_server(asio::io_context& ioc, script each, scripted_tls tls)
    : state_(std::make_shared<state>(ioc, std::move(each)))
{
    if (tls != scripted_tls::off) {
        const kit::certificate_maker maker;
        kit::simulator_settings settings;
        if (tls == scripted_tls::tls_1_2) settings.tls_max = testing::tls_version::tls_1_2;
        const kit::identity_pem identity = maker.server(testing::certificate_kind::valid);
        state_->tls = std::make_shared<kit::tls_server_context>(settings, identity, maker.ca_pem());
        state_->ca_pem = maker.ca_pem();
    }
    state::spawn(state_, state::accept(state_));
}

scripted_server::~scripted_server() { stop(); }

void scripted_server::stop()
{
    error_code ignored;
    state_->acceptor.close(ignored);
    for (auto& c : state_->all) c->close();
}

std::string scripted_server::url() const
{
    return std::string(state_->tls ? "https" : "http") + "://127.0.0.1:" + std::to_string(state_->local.port());
}

tcp::endpoint scripted_server::endpoint() const { return state_->local; }

const std::string& scripted_server::ca_pem() const noexcept { return state_->ca_pem; }

std::size_t scripted_server::connections() const noexcept { return state_->all.size(); }

std::size_t scripted_server::gone() const noexcept
{
    std::size_t n = 0;
    for (const auto& c : state_->all) n += c->client_gone() ? 1 : 0;
    return n;
}

scripted_connection& scripted_server::at(std::size_t number) const { return *state_->all.at(number - 1); }

scripted_server::script answer_with(std::string bytes)
{
    return [bytes = std::move(bytes)](scripted_connection& c) -> asio::awaitable<void> {
        for (;;) {
            const std::string request = co_await c.read_request();
            if (request.empty()) co_return;
            co_await c.send(bytes);
        }
    };
}

scripted_server::script answer_and_close(std::string bytes)
{
    return [bytes = std::move(bytes)](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        if (request.empty()) co_return;
        co_await c.send(bytes);
        co_await c.say_goodbye();
        c.close();
    };
}

std::string answer(std::string_view body, std::string_view fields, std::string_view status)
{
    std::string text =
        "HTTP/1.1 " + std::string(status) + "\r\nContent-Type: application/json\r\n" + std::string(fields);
    text += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    return text + std::string(body);
}

} // namespace runtype::test
