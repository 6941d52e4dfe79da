// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Bodies of 200 MB in both directions, in bounded memory: the client's, its source's and its file's.
#include "run_coro.hpp"
#include "temp_dir.hpp"

#include <runtype/client.hpp>
#include <runtype/download.hpp>
#include <runtype/generate.hpp>
#include <runtype/resources/records.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace runtype::test::transfers_memory {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr std::uint64_t body_size = 200'000'000;
/// What may be held of it at a time: some buffers of 64 KiB, and what the allocator keeps.
constexpr std::size_t memory_limit = 4u << 20u;

/// Resident memory in bytes.
std::size_t resident()
{
    std::ifstream statm("/proc/self/statm");
    std::size_t total = 0;
    std::size_t pages = 0;
    statm >> total >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

/// A server that forgets what it has read. It runs on the client's io_context, so its buffers count, too.
class forgetful_server {
public:
    explicit forgetful_server(asio::io_context& ioc)
        : acceptor_(ioc, tcp::endpoint(asio::ip::address_v4::loopback(), 0))
    {
        asio::co_spawn(ioc, serve(*this), asio::detached);
    }
    [[nodiscard]] std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port());
    }
    void stop() { acceptor_.close(); }
    std::uint64_t body_bytes = 0; ///< of the last request, on the wire

private:
    static constexpr auto token = asio::as_tuple(asio::use_awaitable);

    static asio::awaitable<void> serve(forgetful_server& self)
    {
        for (;;) {
            auto [ec, peer] = co_await self.acceptor_.async_accept(token);
            if (ec) co_return;
            co_await self.converse(peer);
        }
    }
    asio::awaitable<void> converse(tcp::socket& peer)
    {
        std::string buffer(64u * 1024u, '\0');
        std::string head;
        std::string tail; // the last bytes, by which the end is known
        for (;;) {
            auto [ec, n] = co_await peer.async_read_some(asio::buffer(buffer), token);
            if (ec) co_return;
            std::string_view fresh = std::string_view(buffer).substr(0, n);
            if (head.find("\r\n\r\n") == std::string::npos) {
                head += fresh;
                const std::size_t end = head.find("\r\n\r\n");
                if (end == std::string::npos) continue;
                body_bytes = head.size() - end - 4;
                tail = head.substr(end + 4);
                head.resize(end + 4);
            } else {
                body_bytes += n;
                tail += fresh;
            }
            if (tail.size() > 100) tail.erase(0, tail.size() - 100);
            if (head.starts_with("GET ")) {
                co_await give(peer);
            } else if (tail.ends_with("--\r\n") || tail.ends_with("--\r\n\r\n0\r\n\r\n")) {
                const std::string body = R"({"success":true,"created":1,"errors":0,"errorDetails":[],"records":[]})";
                const std::string answer =
                    "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
                co_await asio::async_write(peer, asio::buffer(answer), token);
            } else {
                continue;
            }
            head.clear();
            tail.clear();
        }
    }
    static asio::awaitable<void> give(tcp::socket& peer)
    {
        const std::string head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: " + std::to_string(body_size) + "\r\n\r\n";
        co_await asio::async_write(peer, asio::buffer(head), token);
        const std::string piece(50'000, 'x');
        for (std::uint64_t sent = 0; sent < body_size; sent += piece.size()) {
            auto [ec, n] = co_await asio::async_write(peer, asio::buffer(piece), token);
            if (ec) co_return;
        }
    }

    tcp::acceptor acceptor_;
};

class world {
public:
    world() : c(ioc, client_options("rt_live_0123456789abcdef").base_url(server.url() + "/v1")) {}
    template <typename T>
    T run(asio::awaitable<T> op)
    {
        job<T> j(ioc, std::move(op));
        ioc.restart();
        while (!j.done() && ioc.run_one() > 0) {
        }
        return j.take();
    }
    asio::io_context ioc;
    forgetful_server server{ioc};
    client c;
};

/// The most that was resident while something ran.
struct high_water {
    std::size_t before = resident();
    std::size_t most = before;
    void look() { most = std::max(most, resident()); }
    [[nodiscard]] std::size_t growth() const { return most - before; }
};

void check(const char* what, const high_water& water, std::chrono::steady_clock::time_point began)
{
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    BOOST_TEST_MESSAGE(
        what << ": " << static_cast<double>(body_size) / 1e6 / took.count() << " MB/s, resident memory grew by "
             << water.growth() / 1024 << " KiB");
    BOOST_TEST(water.growth() <= memory_limit);
}

BOOST_AUTO_TEST_SUITE(transfers_memory)

BOOST_AUTO_TEST_CASE(two_hundred_megabytes_from_a_generator)
{
    world w;
    high_water water;
    std::uint64_t made = 0;
    auto pieces = generate<std::string>([&]() -> std::optional<result<std::string>> {
        if (made >= body_size) return std::nullopt;
        std::string piece(40'000, 'y');
        made += piece.size();
        return result<std::string>(std::move(piece));
    });
    auto csv = csv_upload(body_from_generator(std::move(pieces)));
    csv.on_progress([&](const transfer_progress&) { water.look(); }, std::chrono::milliseconds(1));
    const auto began = std::chrono::steady_clock::now();
    const auto done = w.run(w.c.records().upload_csv(std::move(csv)));
    BOOST_TEST_REQUIRE(done.has_value(), done.error());
    BOOST_TEST(w.server.body_bytes > body_size);
    check("upload from a generator", water, began);
}

BOOST_AUTO_TEST_CASE(two_hundred_megabytes_from_a_file)
{
    const temp_dir dir;
    const std::string path = dir.write("rows.csv", "name\r\n");
    std::filesystem::resize_file(path, body_size); // sparse: zeros cost no disk
    world w;
    high_water water;
    auto csv = csv_upload(body_from_file(path));
    csv.on_progress([&](const transfer_progress&) { water.look(); }, std::chrono::milliseconds(1));
    const auto began = std::chrono::steady_clock::now();
    const auto done = w.run(w.c.records().upload_csv(std::move(csv)));
    BOOST_TEST_REQUIRE(done.has_value(), done.error());
    BOOST_TEST(w.server.body_bytes > body_size);
    BOOST_TEST(w.server.body_bytes < body_size + 1'000);
    check("upload from a file", water, began);
}

BOOST_AUTO_TEST_CASE(two_hundred_megabytes_into_a_file)
{
    const temp_dir dir;
    world w;
    high_water water;
    auto d = w.run(w.c.records().export_csv_stream());
    BOOST_TEST_REQUIRE(d.has_value(), d.error());
    const auto look = [&](const transfer_progress&) { water.look(); };
    const auto began = std::chrono::steady_clock::now();
    const auto done =
        w.run(d->to_file(dir.file("rows.csv"), save_options().on_progress(look, std::chrono::milliseconds(1))));
    BOOST_TEST_REQUIRE(done.has_value(), done.error());
    BOOST_TEST(*done == body_size);
    BOOST_TEST(std::filesystem::file_size(dir.file("rows.csv")) == body_size);
    check("download into a file", water, began);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::transfers_memory
