// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace bench {

struct ssl_context_deleter {
    void operator()(SSL_CTX* c) const noexcept { SSL_CTX_free(c); }
};
struct ssl_deleter {
    void operator()(SSL* s) const noexcept { SSL_free(s); }
};
using ssl_context = std::unique_ptr<SSL_CTX, ssl_context_deleter>;
using ssl_handle = std::unique_ptr<SSL, ssl_deleter>;

inline void require(bool ok, const char* what)
{
    if (ok) return;
    const char* reason = ERR_reason_error_string(ERR_peek_last_error());
    throw std::runtime_error(std::string(what) + (reason ? std::string(": ") + reason : std::string()));
}

} // namespace bench
