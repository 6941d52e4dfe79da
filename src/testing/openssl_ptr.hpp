// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>

namespace runtype::testing::detail {

struct openssl_deleter {
    void operator()(BIO* p) const noexcept { BIO_free_all(p); }
    void operator()(EVP_PKEY* p) const noexcept { EVP_PKEY_free(p); }
    void operator()(X509* p) const noexcept { X509_free(p); }
    void operator()(X509_EXTENSION* p) const noexcept { X509_EXTENSION_free(p); }
    void operator()(SSL_CTX* p) const noexcept { SSL_CTX_free(p); }
    void operator()(SSL* p) const noexcept { SSL_free(p); }
};

/// Owner of an object of OpenSSL.
template <typename T>
using openssl_ptr = std::unique_ptr<T, openssl_deleter>;

/// Throws std::runtime_error with the first of OpenSSL's errors, and forgets the others.
[[noreturn]] void throw_openssl_error(const std::string& what);

} // namespace runtype::testing::detail
