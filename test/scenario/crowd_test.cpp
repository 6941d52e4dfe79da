// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Many calls that wait for their answers at the same time: what each of them holds, and that it gets its answer.

#include "client_calls.hpp"
#include "gzip.hpp"
#include "net/connection_pool.hpp"
#include "network_fixture.hpp"
#include "sanitizers.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;

constexpr std::size_t many = detail::pool_limits::many;
constexpr std::size_t beyond = 40;

/// Every answer waits at a gate, behind its first so many bytes (as they are on the wire).
struct crowded_server {
    using answer_maker = std::function<std::string(const std::string& target)>;

    explicit crowded_server(
        scripted_tls tls,
        std::size_t first_bytes = 0,
        answer_maker make = [](const std::string& t) { return answer(t); })
        : server(
              ioc,
              [this, first_bytes, make](scripted_connection& c) -> asio::awaitable<void> {
                  for (std::string request = co_await c.read_request(); !request.empty();
                       request = co_await c.read_request()) {
                      const std::string target = request.substr(0, request.find(" HTTP"));
                      const std::string wire = c.sealed(make(target));
                      co_await c.send_raw(wire.substr(0, first_bytes));
                      ++asked;
                      co_await may_answer.passed();
                      co_await c.send_raw(wire.substr(first_bytes));
                  }
              },
              tls),
          f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()).max_connections(2 * many))
    {
    }
    /// So many calls more, until all of them wait.
    void start(std::size_t more)
    {
        for (std::size_t n = 0; n < more; ++n, ++started) {
            calls.push_back(
                std::make_unique<running_exchange>(f.start(get_request("/" + std::to_string(started)), limits)));
        }
        run_until(ioc, [&] { return asked == started; });
        quiesce(ioc);
    }
    void check_answers()
    {
        may_answer.open();
        std::size_t number = started - calls.size();
        for (const auto& call : calls) {
            run_until(ioc, [&] { return call->done(); });
            const exchange_result got = call->get();
            BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
            BOOST_TEST(got.response->body == "GET /" + std::to_string(number++));
        }
        calls.clear();
    }

    asio::io_context ioc;
    gate may_answer{ioc};
    std::size_t started = 0;
    exchange_limits limits = wide_limits();
    std::size_t asked = 0;
    scripted_server server;
    network_fixture f;
    std::vector<std::unique_ptr<running_exchange>> calls;
};

BOOST_AUTO_TEST_SUITE(crowd)

#if defined(__GLIBC__)
// Both ends are in this process. OpenSSL's buffers of one connection are two of a record each; a server keeps its own.
BOOST_AUTO_TEST_CASE(one_that_waits_among_many_holds_no_buffers, *boost::unit_test::enable_if<!sanitized>())
{
    crowded_server w(scripted_tls::on);
    const auto in_use = [] { return ::mallinfo2().uordblks; };
    w.start(many - beyond);
    const std::size_t before = in_use();
    w.start(beyond);
    const std::size_t among_few = in_use() - before;
    w.start(beyond);
    const std::size_t among_many = in_use() - before - among_few;
    BOOST_TEST(among_many / beyond + 25'000 < among_few / beyond);
    w.check_answers();
}
#endif

// In the middle of a record, too, whose memory OpenSSL cannot do without then.
BOOST_DATA_TEST_CASE(each_gets_its_answer, data::make({0, 2, 3}) * data::make({0, 3, 20}), tls_version, first_bytes)
{
    const auto tls = tls_version == 0 ? scripted_tls::off : tls_version == 2 ? scripted_tls::tls_1_2 : scripted_tls::on;
    crowded_server w(tls, static_cast<std::size_t>(first_bytes));
    w.start(many + beyond);
    w.check_answers();
    BOOST_TEST(w.server.connections() == many + beyond);
    w.start(1); // with one of the connections that were kept
    w.check_answers();
}

// The same for answers that are read as they come, in pieces smaller than a record, compressed or not.
BOOST_DATA_TEST_CASE(each_reads_its_stream, data::make({false, true}) * data::make({0, 40}), zipped, first_bytes)
{
    const std::string text(5'000, 't');
    crowded_server w(scripted_tls::on, static_cast<std::size_t>(first_bytes), [&](const std::string& target) {
        const std::string whole = target + text;
        return zipped ? answer(gzip(whole), "Content-Encoding: gzip\r\n") : answer(whole);
    });
    w.limits.stream = true;
    w.start(many + beyond);
    w.may_answer.open();
    for (std::size_t n = 0; n < w.calls.size(); ++n) {
        run_until(w.ioc, [&] { return w.calls[n]->done(); });
        exchange_result got = w.calls[n]->get();
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        const auto read_all = [&]() -> asio::awaitable<std::string> {
            std::string all;
            std::string piece(1'000, '\0');
            for (;;) {
                const result<std::size_t> size = co_await got.response->stream->read_some(asio::buffer(piece));
                if (size.value() == 0) co_return all;
                all.append(piece, 0, size.value());
            }
        };
        BOOST_TEST((run_io(w.ioc, read_all()) == "GET /" + std::to_string(n) + text));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
