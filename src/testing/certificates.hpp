// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/testing/simulator_options.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace runtype::testing::detail {

/// A certificate and its private key, in PEM.
struct identity_pem {
    std::string certificate;
    std::string key;
};

/// Makes certificates for a simulator, signed by a CA of its own that nobody else trusts.
class certificate_maker {
public:
    /// Makes the CA. Keys are ECDSA P-256, as they are common. Throws std::runtime_error if OpenSSL fails.
    certificate_maker();
    /// The same with Ed25519 keys that come from the seed: nobody must take them for secrets. Certificates and
    /// signatures then have the same length in each run, which those of ECDSA have not.
    explicit certificate_maker(std::uint64_t seed);
    certificate_maker(certificate_maker&&) noexcept;
    certificate_maker& operator=(certificate_maker&&) noexcept;
    ~certificate_maker();

    [[nodiscard]] const std::string& ca_pem() const noexcept;
    /// For localhost, 127.0.0.1, ::1 and the extra names (DNS names or addresses), or wrong in the way that is asked
    /// for.
    [[nodiscard]] identity_pem server(certificate_kind kind, const std::vector<std::string>& extra_names = {}) const;
    /// A client certificate signed by the CA.
    [[nodiscard]] identity_pem client() const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace runtype::testing::detail
