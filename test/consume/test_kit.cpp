// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What a consumer project builds and runs with runtype::testing: a simulator that starts and stops.
#include <runtype/testing/simulator.hpp>

#include <boost/asio/io_context.hpp>

#include <cstdio>

int main()
{
    boost::asio::io_context ioc;
    runtype::testing::simulator simulator(ioc);
    std::printf("simulator at %s\n", simulator.base_url().c_str());
    simulator.stop();
    ioc.run();
    return 0;
}
