// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The client against a server that nobody here wrote: nginx, as Debian ships it.

#include "client_calls.hpp"
#include "nginx_server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/json/value.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;

const std::vector<std::string> protocols{"TLSv1.2", "TLSv1.3"};

/// Text that gzip neither swallows nor chokes on.
std::string json_of(std::size_t size)
{
    std::string text = "[";
    for (unsigned n = 0; text.size() + 24 < size; ++n) text += "\"item " + std::to_string(n * 2654435761U) + "\",";
    text += "\"";
    text.append(size - text.size() - 2, 'x');
    return text + "\"]";
}

struct nginx_world {
    explicit nginx_world(const std::string& tls = "TLSv1.2 TLSv1.3")
        : server(tls), options(server_options(server.url()))
    {
    }

    client_options server_options(std::string url) const
    {
        return client_options("rt_test_nginx").base_url(std::move(url)).ca_pem(server.ca_pem());
    }

    asio::io_context ioc;
    nginx_server server;
    client_options options;
};

BOOST_AUTO_TEST_SUITE(nginx)

// Without nginx nothing here may pass in silence.
BOOST_AUTO_TEST_CASE(a_missing_program_is_a_failure_that_says_what_to_install)
{
    const auto says_so = [](const std::runtime_error& e) {
        const std::string text = e.what();
        return text.find("\"nginx-of-another-name\" is not installed") != std::string::npos &&
               text.find("nginx-light") != std::string::npos;
    };
    BOOST_CHECK_EXCEPTION(
        child_process(child_command("nginx-of-another-name", "nginx-light")), std::runtime_error, says_so);
}

BOOST_DATA_TEST_CASE(keep_alive, data::make(protocols), protocol)
{
    nginx_world w(protocol);
    client c(w.ioc, w.options);
    for (int n = 1; n <= 3; ++n) {
        const call_outcome got = call(w.ioc, c, "GET", "/facts");
        BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
        const auto facts = got.answer->body.parse().value();
        BOOST_TEST(facts.at("protocol").as_string() == protocol);
        BOOST_TEST(facts.at("method").as_string() == "GET");
        BOOST_TEST("https://" + std::string(facts.at("host").as_string()) == w.server.url());
        BOOST_TEST(facts.at("requests").as_int64() == n);
        const attempt& a = got.info.attempts.at(0);
        BOOST_TEST(a.reused == (n > 1));
        BOOST_TEST((a.tls > a.tls.zero()) == (n == 1));
        BOOST_TEST((a.connect > a.connect.zero()) == (n == 1));
        BOOST_TEST((a.first_byte > a.first_byte.zero()));
        BOOST_TEST(a.bytes_sent > 100U);
        BOOST_TEST(a.bytes_received > 100U);
    }
    const client_stats s = c.stats();
    BOOST_TEST(s.connections_opened == 1U);
    BOOST_TEST(s.connections_reused == 2U);
    BOOST_TEST(s.connections_active == 0U);
    BOOST_TEST(s.connections_idle == 1U);
}

BOOST_DATA_TEST_CASE(connection_close_and_resumption, data::make(protocols), protocol)
{
    nginx_world w(protocol);
    client c(w.ioc, w.options);
    for (int n = 1; n <= 3; ++n) {
        const call_outcome got = call(w.ioc, c, "GET", "/close");
        BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
        BOOST_TEST(got.answer->fields.get("connection") == "close");
        BOOST_TEST(!got.info.attempts.at(0).reused);
        BOOST_TEST(got.info.attempts.at(0).tls_resumed == (n > 1));
        BOOST_TEST(c.stats().connections_idle == 0U);
    }
    const call_outcome facts = call(w.ioc, c, "GET", "/facts");
    BOOST_TEST_REQUIRE(facts.answer.has_value(), facts.answer.error());
    BOOST_TEST(facts.answer->body.parse().value().at("reused").as_string() == "r"); // in nginx's eyes as well
    BOOST_TEST(c.stats().connections_opened == 4U);
    BOOST_TEST(c.stats().handshakes == 4U);
    BOOST_TEST(c.stats().handshakes_resumed == 3U);
}

BOOST_DATA_TEST_CASE(every_framing, data::make(protocols), protocol)
{
    nginx_world w(protocol);
    const std::string small = json_of(300);
    const std::string large = json_of(3'000'000);
    w.server.put_file("small.json", small);
    w.server.put_file("large.json", large);
    client c(w.ioc, w.options);
    for (const std::string folder : {"/files/", "/gzip/", "/chunked/", "/chunked-gzip/"}) {
        for (const bool is_large : {false, true}) {
            const call_outcome got = call(w.ioc, c, "GET", folder + (is_large ? "large.json" : "small.json"));
            BOOST_TEST_CONTEXT(folder << " large " << is_large)
            {
                BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
                BOOST_TEST((got.answer->body.text() == (is_large ? large : small)));
                const bool gzip = folder.find("gzip") != std::string::npos;
                BOOST_TEST(got.answer->fields.get("content-encoding") == (gzip ? "gzip" : ""));
                // nginx itself packs without knowing the length beforehand.
                const bool chunked = folder != "/files/";
                BOOST_TEST(got.answer->fields.get("transfer-encoding") == (chunked ? "chunked" : ""));
                if (gzip && is_large) BOOST_TEST(got.info.attempts.at(0).bytes_received < large.size() / 2);
            }
        }
    }
    BOOST_TEST(c.stats().connections_opened == 1U); // each of them left the connection fit for the next
}

BOOST_AUTO_TEST_CASE(without_compression)
{
    nginx_world w;
    w.server.put_file("small.json", json_of(300));
    client c(w.ioc, w.options.compression(false));
    const call_outcome got = call(w.ioc, c, "GET", "/gzip/small.json");
    BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
    BOOST_TEST(!got.answer->fields.contains("content-encoding"));
    BOOST_TEST(got.answer->body.text() == json_of(300));
}

BOOST_DATA_TEST_CASE(answers_without_a_body, data::make(protocols), protocol)
{
    nginx_world w(protocol);
    w.server.put_file("small.json", json_of(300));
    client c(w.ioc, w.options);
    const call_outcome head = call(w.ioc, c, "HEAD", "/files/small.json");
    BOOST_TEST_REQUIRE(head.answer.has_value(), head.answer.error());
    BOOST_TEST(head.answer->fields.get("content-length") == "300");
    BOOST_TEST(head.answer->body.text().empty());
    const call_outcome packed = call(w.ioc, c, "HEAD", "/gzip/small.json");
    BOOST_TEST_REQUIRE(packed.answer.has_value(), packed.answer.error());
    BOOST_TEST(packed.answer->fields.get("content-encoding") == "gzip");
    const call_outcome none = call(w.ioc, c, "GET", "/none");
    BOOST_TEST_REQUIRE(none.answer.has_value(), none.answer.error());
    BOOST_TEST(none.answer->status == 204);
    const call_outcome unmodified = call(w.ioc, c, "GET", "/not-modified");
    BOOST_TEST_REQUIRE(unmodified.answer.has_error());
    BOOST_TEST(unmodified.answer.error().http_status() == 304);
    const call_outcome missing = call(w.ioc, c, "GET", "/missing");
    BOOST_TEST_REQUIRE(missing.answer.has_error());
    BOOST_TEST(missing.answer.error().code() == make_error_code(errc::not_found));
    BOOST_TEST(missing.answer.error().message() == "Record not found");
    BOOST_TEST(c.stats().connections_opened == 1U);
}

BOOST_DATA_TEST_CASE(request_bodies, data::make(protocols), protocol)
{
    nginx_world w(protocol);
    client c(w.ioc, w.options);
    const std::string small = R"({"type":"document","name":"Plan","metadata":{"n":1}})";
    const call_outcome echo = call(w.ioc, c, "POST", "/echo", small);
    BOOST_TEST_REQUIRE(echo.answer.has_value(), echo.answer.error());
    BOOST_TEST(echo.answer->body.text() == small);

    // Below and above what travels with the head, of a TLS record, and of what a socket takes at once.
    for (const std::size_t size : {16'384U, 16'385U, 200'000U, 5'000'000U}) {
        const std::string body = json_of(size);
        const std::string name = std::to_string(size) + ".json";
        const call_outcome put = call(w.ioc, c, "PUT", "/files/" + name, body);
        BOOST_TEST_REQUIRE(put.answer.has_value(), put.answer.error());
        BOOST_TEST(put.answer->status == 201);
        BOOST_TEST((w.server.file(name) == body));
        BOOST_TEST(put.info.attempts.at(0).bytes_sent > size);
    }
    BOOST_TEST(c.stats().connections_opened == 1U);
}

BOOST_DATA_TEST_CASE(a_body_that_is_refused_early, data::make(protocols), protocol)
{
    nginx_world w(protocol);
    client c(w.ioc, w.options);
    const call_outcome got = call(w.ioc, c, "POST", "/limited", json_of(8'000'000));
    BOOST_TEST_REQUIRE(got.answer.has_error());
    BOOST_TEST(got.answer.error().http_status() == 413);
    BOOST_TEST(got.answer.error().code() == make_error_code(errc::bad_request));
    BOOST_TEST(got.info.attempts.size() == 1U);
    const call_outcome next = call(w.ioc, c, "GET", "/facts");
    BOOST_TEST_REQUIRE(next.answer.has_value(), next.answer.error());
}

BOOST_AUTO_TEST_CASE(plain_http)
{
    nginx_world w;
    w.server.put_file("large.json", json_of(2'000'000));
    client c(w.ioc, w.server_options(w.server.plain_url()));
    for (int n = 1; n <= 2; ++n) {
        const call_outcome got = call(w.ioc, c, "GET", "/chunked/large.json");
        BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
        BOOST_TEST((got.answer->body.text() == json_of(2'000'000)));
        BOOST_TEST(got.info.attempts.at(0).tls.count() == 0);
    }
    BOOST_TEST(c.stats().connections_opened == 1U);
    BOOST_TEST(c.stats().handshakes == 0U);
}

BOOST_AUTO_TEST_CASE(a_host_name_is_resolved_and_sent_as_sni)
{
    nginx_world w;
    client c(w.ioc, w.server_options(w.server.named_url()));
    const call_outcome got = call(w.ioc, c, "GET", "/facts");
    BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
    const auto facts = got.answer->body.parse().value();
    BOOST_TEST(facts.at("name").as_string() == "localhost");
    BOOST_TEST("https://" + std::string(facts.at("host").as_string()) == w.server.named_url());
    BOOST_TEST((got.info.attempts.at(0).resolve > std::chrono::nanoseconds(0)));
}

asio::awaitable<void> many_calls(client& c, int calls, std::size_t& good)
{
    for (int n = 0; n < calls; ++n) {
        result<response> got = co_await c.request("GET", "/files/small.json");
        if (got && got->body.text().size() == 300) ++good;
    }
}

BOOST_DATA_TEST_CASE(many_calls_over_few_connections, data::make(protocols), protocol)
{
    nginx_world w(protocol);
    w.server.put_file("small.json", json_of(300));
    client c(w.ioc, w.options.max_connections(4));
    std::size_t good = 0;
    for (int n = 0; n < 100; ++n) asio::co_spawn(w.ioc, many_calls(c, 5, good), asio::detached);
    run_until(w.ioc, [&] { return good == 500 || c.stats().failed > 0; });
    const client_stats s = c.stats();
    BOOST_TEST(good == 500U);
    BOOST_TEST(s.connections_opened == 4U);
    BOOST_TEST(s.connections_reused == 496U);
    BOOST_TEST(s.connections_idle == 4U);
    BOOST_TEST(s.waiting == 0U);
}

BOOST_AUTO_TEST_CASE(the_keep_alive_hint_is_heeded)
{
    nginx_world w;
    network_fixture f(w.ioc, w.options);
    BOOST_TEST(f.get("/hint").response.has_value());
    f.clock().advance(std::chrono::milliseconds(3'900)); // 5 s less the margin of 1 s
    BOOST_TEST(f.get("/hint").ledger.reused);
    f.clock().advance(std::chrono::milliseconds(4'100));
    const exchange_result late = f.get("/hint");
    BOOST_TEST_REQUIRE(late.response.has_value(), late.response.error());
    BOOST_TEST(!late.ledger.reused);
    BOOST_TEST(late.ledger.tls_resumed);
}

// Between two calls nginx is replaced. The connection that it closed must not be written to: a POST could not be
// repeated.
void check_after_the_server_changed(void (nginx_server::*change)())
{
    nginx_world w;
    network_fixture f(w.ioc, w.options);
    BOOST_TEST_REQUIRE(f.get("/facts").response.has_value());
    BOOST_TEST(f.stats().connections_idle == 1U);
    (w.server.*change)();
    const exchange_result after = f.exchange(post_request("{}", "/echo"));
    BOOST_TEST_REQUIRE(after.response.has_value(), after.response.error());
    BOOST_TEST(after.response->body == "{}");
    BOOST_TEST(!after.ledger.reused);
    BOOST_TEST(f.stats().connections_reused == 0U);
    BOOST_TEST(f.stats().connections_idle == 1U);
    // The new server has other ticket keys: a session that it does not know is no reason to fail.
    BOOST_TEST(f.stats().handshakes == 2U);
}

BOOST_AUTO_TEST_CASE(a_reload_between_calls) { check_after_the_server_changed(&nginx_server::reload); }

BOOST_AUTO_TEST_CASE(a_restart_between_calls) { check_after_the_server_changed(&nginx_server::restart); }

BOOST_AUTO_TEST_CASE(a_restart_between_calls_of_a_client)
{
    nginx_world w;
    client c(w.ioc, w.options);
    for (int n = 0; n < 3; ++n) {
        const call_outcome got = call(w.ioc, c, "POST", "/echo", R"({"n":1})");
        BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
        BOOST_TEST(got.info.attempts.size() == 1U);
        w.server.restart();
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
