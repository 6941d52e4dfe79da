// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The main() of every test program. Test files include <boost/test/unit_test.hpp> and define no module of their own.
#define BOOST_TEST_MODULE runtype
#include <boost/test/unit_test.hpp>
