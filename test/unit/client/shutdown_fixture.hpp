// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A client that ends with calls in every state.
#include "engine_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace the_end {

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

struct fixture : engine_fixture {
    fixture() { make_client(); }

    job<void> start_close(milliseconds grace = 0ms)
    {
        job<void> j(*ioc, c->close(grace));
        settle(*ioc);
        return j;
    }
    job<result<response>> in_exchange()
    {
        net->then(script_step::answer(200).held());
        return start_get();
    }
    job<result<response>> in_back_off(const char* seconds = "60")
    {
        net->then(script_step::answer(503).header("Retry-After", seconds));
        return start_get();
    }
    /// Nothing of the client is on the io_context: it has run out of work, and no alarm could bring any.
    void check_nothing_left()
    {
        settle(*ioc);
        BOOST_TEST(ioc->stopped());
        BOOST_TEST(clock->alarms() == 0u);
        BOOST_TEST(net->closed());
    }
};

inline void check_closed(job<result<response>>& j)
{
    BOOST_REQUIRE(j.done());
    const result<response> r = j.get();
    BOOST_REQUIRE(!r);
    BOOST_TEST((r.error().code() == errc::closed));
    BOOST_TEST(r.error().stopped() == stop_reason::closed);
}

} // namespace the_end
