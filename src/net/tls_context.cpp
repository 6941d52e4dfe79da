// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/tls_context.hpp"

#include "net/tls_engine.hpp"

#include <boost/asio/buffer.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <new>
#include <string_view>

namespace runtype::detail {

namespace {

std::string last_openssl_error()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    if (code == 0) return "no reason given";
    const char* reason = ERR_reason_error_string(code);
    return reason ? reason : "error " + std::to_string(code);
}

error tls_setup_error(const std::string& what) { return error(errc::tls, what); }

result<void> load_authorities(boost::asio::ssl::context& context, const client_options::values& options)
{
    boost::system::error_code ec;
    if (!options.ca_pem.empty()) {
        context.add_certificate_authority(boost::asio::buffer(options.ca_pem), ec);
        if (ec) return tls_setup_error("client_options::ca_pem holds no usable certificate: " + ec.message());
    }
    if (!options.ca_file.empty()) {
        context.load_verify_file(options.ca_file, ec);
        if (ec)
            return tls_setup_error(
                "The certificate authorities in \"" + options.ca_file +
                "\" could not be loaded: the file must exist and hold PEM certificates (" + ec.message() + ")");
    }
    if (options.ca_pem.empty() && options.ca_file.empty()) {
        context.set_default_verify_paths(ec);
        if (ec) return tls_setup_error("The system's certificate authorities could not be loaded: " + ec.message());
    }
    return {};
}

result<void> load_client_certificate(boost::asio::ssl::context& context, const client_options::values& options)
{
    if (options.client_chain_pem.empty()) return {};
    boost::system::error_code ec;
    context.use_certificate_chain(boost::asio::buffer(options.client_chain_pem), ec);
    if (ec)
        return tls_setup_error(
            "client_options::client_certificate: the certificate chain is not usable: " + ec.message());
    context.use_private_key(boost::asio::buffer(options.client_key_pem.reveal()), boost::asio::ssl::context::pem, ec);
    if (ec)
        return tls_setup_error("client_options::client_certificate: the private key is not usable: " + ec.message());
    if (SSL_CTX_check_private_key(context.native_handle()) != 1)
        return tls_setup_error(
            "client_options::client_certificate: the private key does not belong to the certificate: " +
            last_openssl_error());
    return {};
}

} // namespace

result<std::shared_ptr<tls_context>> tls_context::create(const client_options::values& options, std::string host)
{
    std::shared_ptr<boost::asio::ssl::context> context = options.tls_context;
    if (!context) {
        context = std::make_shared<boost::asio::ssl::context>(boost::asio::ssl::context::tls_client);
        if (!options.insecure_skip_verification) {
            if (auto loaded = load_authorities(*context, options); !loaded) return loaded.error();
        }
        if (auto loaded = load_client_certificate(*context, options); !loaded) return loaded.error();
        // HTTP/1.1 only, said so that a server which also speaks HTTP/2 does not have to guess.
        static constexpr unsigned char protocols[] = "\x08http/1.1";
        SSL_CTX_set_alpn_protos(context->native_handle(), protocols, sizeof protocols - 1);
    }
    return std::make_shared<tls_context>(std::move(context), std::move(host), !options.insecure_skip_verification);
}

tls_context::tls_context(std::shared_ptr<boost::asio::ssl::context> context, std::string host, bool verify)
    : context_(std::move(context)), bio_method_(tls_engine::make_bio_method()), host_(std::move(host)), verify_(verify)
{
}

tls_session tls_context::session() const
{
    // A copy for each connection: OpenSSL writes into the session of a connection that breaks, on whatever thread.
    std::lock_guard lock(mutex_);
    return tls_session(session_ ? SSL_SESSION_dup(session_.get()) : nullptr);
}

void tls_context::store_session(tls_session session)
{
    std::lock_guard lock(mutex_);
    session_ = std::move(session);
}

} // namespace runtype::detail
