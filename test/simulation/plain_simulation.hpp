// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/testing/simulation.hpp>

namespace runtype::test {

/// Without TLS: bytes can be counted, and nothing of OpenSSL's own randomness is in them.
inline testing::simulation_options plain(testing::network_conditions network = testing::network_conditions())
{
    return testing::simulation_options().print_seed(false).network(network).service(
        testing::simulator_options().tls(false).records(20));
}

} // namespace runtype::test
