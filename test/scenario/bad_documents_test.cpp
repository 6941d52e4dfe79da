// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Answers that are right on the wire and are not what the service documents.

#include "client_calls.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"

#include <runtype/resources/agents.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;

struct bad_document {
    bad_document(std::string n, std::string b) : name(std::move(n)), body(std::move(b)) {}
    std::string name;
    std::string body;
};
std::ostream& operator<<(std::ostream& os, const bad_document& d) { return os << d.name; }

std::string nested(std::size_t depth, std::string open, std::string close)
{
    std::string text = R"({"id":"agent_1","name":"A","config":)";
    for (std::size_t n = 0; n < depth; ++n) text += open;
    text += "1";
    for (std::size_t n = 0; n < depth; ++n) text += close;
    return text + "}";
}

const std::vector<bad_document> bad_documents{
    bad_document("nothing", ""),
    bad_document(
        "HTML",
        "<!doctype html><html><head><title>Sign in</title></head><body>Please sign in to the network</body></html>"),
    bad_document("half a document", R"({"id":"agent_1","name":"Anne)"),
    bad_document("two documents", R"({"id":"agent_1"}{"id":"agent_2"})"),
    bad_document("an array", R"(["agent_1"])"),
    bad_document("a number", "42"),
    bad_document("null", "null"),
    bad_document("wrong types", R"({"id":17,"name":{"first":"A"},"description":[],"createdAt":true})"),
    bad_document("arrays 10,000 deep", nested(10'000, "[", "]")),
    bad_document("objects 10,000 deep", nested(10'000, "{\"a\":", "}")),
    bad_document("arrays 1,000,000 deep and no end", std::string(1'000'000, '[')),
    bad_document("not UTF-8", "{\"id\":\"agent_1\",\"name\":\"\xff\xfe\"}"),
    bad_document("zero bytes", std::string("{\"id\":\"agent_1\0\"}", 17)),
};

asio::awaitable<result<agent>> get_agent(client& c) { co_return co_await c.agents().get("agent_1"); }

BOOST_AUTO_TEST_SUITE(bad_documents_scenarios)

BOOST_DATA_TEST_CASE(documents_that_are_not_what_the_service_documents, data::make(bad_documents), bad)
{
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(answer(bad.body, "X-Request-Id: req_17\r\n")));
    client c(ioc, network_fixture::options(server.url()));
    const result<agent> got = run_io(ioc, get_agent(c));
    BOOST_TEST_REQUIRE(got.has_error());
    const error e = got.error();
    BOOST_TEST(e.code() == make_error_code(errc::bad_response), e);
    BOOST_TEST(e.http_status() == 200);
    BOOST_TEST(e.sent() == sent_state::reply_received);
    BOOST_TEST(e.request() == "GET /agents/{id}");
    BOOST_TEST(e.request_id() == "req_17");
    BOOST_TEST(e.body_excerpt().size() < 1'000U);
    if (bad.name == "HTML") BOOST_TEST(e.body_excerpt().starts_with("<!doctype html>"));
    BOOST_TEST(server.at(1).received().starts_with("GET /agents/agent_1 HTTP/1.1\r\n"));
    BOOST_TEST(server.connections() == 1U); // asked once: repeating does not help
    BOOST_TEST(c.stats().connections_idle == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
