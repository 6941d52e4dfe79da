// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/client_options.hpp>
#include <runtype/result.hpp>

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <mutex>
#include <string>

namespace runtype::detail {

/// Frees an SSL_SESSION.
struct tls_session_deleter {
    void operator()(SSL_SESSION* s) const noexcept { SSL_SESSION_free(s); }
};
using tls_session = std::unique_ptr<SSL_SESSION, tls_session_deleter>;

/// Frees a BIO_METHOD.
struct bio_method_deleter {
    void operator()(BIO_METHOD* m) const noexcept { BIO_meth_free(m); }
};

/** What all TLS connections of a client share: the SSL_CTX (building one with the system's roots costs about 37 ms, so
 *  once per client), the last session for resumption, and the BIO method, which would otherwise be a global.
 *
 *  Thread-safe after construction.
 */
class tls_context {
public:
    static result<std::shared_ptr<tls_context>> create(const client_options::values& options, std::string host);

    tls_context(std::shared_ptr<boost::asio::ssl::context> context, std::string host, bool verify);

    [[nodiscard]] SSL_CTX* native() const noexcept { return context_->native_handle(); }
    [[nodiscard]] const BIO_METHOD* bio_method() const noexcept { return bio_method_.get(); }
    [[nodiscard]] const std::string& host() const noexcept { return host_; }
    [[nodiscard]] bool verify() const noexcept { return verify_; }

    /// A copy of the session to offer on the next connection, or none.
    [[nodiscard]] tls_session session() const;
    void store_session(tls_session session);

private:
    std::shared_ptr<boost::asio::ssl::context> context_;
    std::unique_ptr<BIO_METHOD, bio_method_deleter> bio_method_;
    std::string host_;
    bool verify_;
    mutable std::mutex mutex_;
    tls_session session_;
};

} // namespace runtype::detail
