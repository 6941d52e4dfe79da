// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/test/unit_test.hpp>

#include <iostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::snippets {

/// A simulator on a thread of its own, and a client of it on an io_context of this thread.
class simulated_service {
public:
    explicit simulated_service(std::string_view faults = "", testing::simulator_options options = defaults())
        : simulator(testing::simulator::run_on_own_thread(options.faults(testing::fault_plan::parse(faults)))),
          client(ioc, client_options())
    {
    }

    static testing::simulator_options defaults() { return testing::simulator_options().records(250); }

    /// What a client needs to talk to the simulator.
    [[nodiscard]] runtype::client_options client_options() const
    {
        return runtype::client_options(simulator.api_key()).base_url(simulator.base_url()).ca_pem(simulator.ca_pem());
    }

    /// Runs the io_context until the coroutine and all that it started have ended; gives its result or throws what it
    /// threw.
    template <typename T>
    T run(boost::asio::awaitable<T> coroutine)
    {
        auto done = boost::asio::co_spawn(ioc, std::move(coroutine), boost::asio::use_future);
        ioc.restart();
        ioc.run();
        return done.get();
    }

    testing::simulator simulator;
    boost::asio::io_context ioc;
    runtype::client client;
};

/// Keeps what is written to std::cout while it lives. The test log goes to std::cerr meanwhile.
class captured_output {
public:
    captured_output() : before_(std::cout.rdbuf(text_.rdbuf()))
    {
        boost::unit_test::unit_test_log.set_stream(std::cerr);
    }
    ~captured_output()
    {
        std::cout.rdbuf(before_);
        boost::unit_test::unit_test_log.set_stream(std::cout);
    }
    captured_output(const captured_output&) = delete;
    captured_output& operator=(const captured_output&) = delete;

    [[nodiscard]] std::string text() const { return text_.str(); }

private:
    std::ostringstream text_;
    std::streambuf* before_;
};

} // namespace runtype::snippets
