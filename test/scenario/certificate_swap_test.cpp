// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A server whose certificate changes while a client uses it.
#include "client_calls.hpp"

#include <runtype/testing/simulator.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using testing::certificate_kind;

struct swapping_world {
    explicit swapping_world(std::uint64_t requests_per_connection)
        : sim(testing::simulator::run_on_own_thread(options(requests_per_connection))),
          c(ioc,
            client_options(sim.api_key()).base_url(sim.base_url()).ca_pem(sim.ca_pem()).retry(retry_policy::none()))
    {
    }

    static testing::simulator_options options(std::uint64_t requests_per_connection)
    {
        testing::simulator_options o;
        o.requests_per_connection(requests_per_connection);
        return o;
    }

    result<response> get() { return call(ioc, c, "GET", "/agents").answer; }

    asio::io_context ioc;
    testing::simulator sim;
    client c;
};

const std::vector<int> bad_kinds{
    static_cast<int>(certificate_kind::wrong_name), static_cast<int>(certificate_kind::expired),
    static_cast<int>(certificate_kind::not_yet_valid), static_cast<int>(certificate_kind::self_signed),
    static_cast<int>(certificate_kind::unknown_ca)};

BOOST_AUTO_TEST_SUITE(certificate_swap)

// The session of the good certificate must not let the client in where the bad one is.
BOOST_DATA_TEST_CASE(a_bad_certificate_in_the_middle_of_a_run, data::make(bad_kinds), kind)
{
    swapping_world w(1);
    for (int i = 0; i < 3; ++i) BOOST_TEST_REQUIRE(w.get().has_value());
    const auto requests = w.sim.stats().requests;
    w.sim.set_certificate(static_cast<certificate_kind>(kind));
    for (int i = 0; i < 2; ++i) {
        const auto answer = w.get();
        BOOST_TEST_REQUIRE(answer.has_error());
        const error e = answer.error();
        BOOST_TEST(e.code() == make_error_code(errc::tls), e);
        BOOST_TEST(e.sent() == sent_state::not_sent);
    }
    BOOST_TEST(w.sim.stats().requests == requests); // nothing, the key least of all, reached the server
    w.sim.set_certificate(certificate_kind::valid);
    BOOST_TEST(w.get().has_value());
    BOOST_TEST(w.c.stats().connections_active == 0u);
}

// A connection that was verified stays good; only new ones are verified.
BOOST_AUTO_TEST_CASE(an_open_connection_outlives_its_certificate)
{
    swapping_world w(0);
    BOOST_TEST_REQUIRE(w.get().has_value());
    w.sim.set_certificate(certificate_kind::expired);
    BOOST_TEST(w.get().has_value());
    BOOST_TEST(w.c.stats().connections_opened == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
