// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What each consumer project builds and runs: enough to need the library's objects and everything they link to, without
// a call to anywhere.
#include <runtype/runtype.hpp>

#include <boost/asio/io_context.hpp>

#include <cstdio>

int main()
{
    boost::asio::io_context ioc;
    runtype::client_options options("rt_test_x");
    runtype::client client(ioc, options);
    std::printf("runtype %s\n", RUNTYPE_VERSION);
    return 0;
}
