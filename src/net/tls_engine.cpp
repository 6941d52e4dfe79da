// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/tls_engine.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/system/errc.hpp>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace runtype::detail {

struct tls_engine::bio_functions {
    static int read(BIO* bio, char* out, int size)
    {
        auto* self = static_cast<tls_engine*>(BIO_get_data(bio));
        BIO_clear_retry_flags(bio);
        if (self->input_.empty()) {
            BIO_set_retry_read(bio);
            return -1;
        }
        const std::size_t n = std::min(static_cast<std::size_t>(size), self->input_.size());
        std::memcpy(out, self->input_.data(), n);
        self->input_ = self->input_.subspan(n);
        return static_cast<int>(n);
    }

    static int write(BIO* bio, const char* data, int size)
    {
        auto* self = static_cast<tls_engine*>(BIO_get_data(bio));
        BIO_clear_retry_flags(bio);
        self->output_.append(data, static_cast<std::size_t>(size));
        return size;
    }

    static long ctrl(BIO*, int command, long, void*) { return command == BIO_CTRL_FLUSH ? 1 : 0; }
};

namespace {

/// What somebody else's call left in the thread's queue of errors would be taken for ours. Looking costs a quarter of
/// clearing, and there is nothing nearly always.
void forget_errors() noexcept
{
    if (ERR_peek_error() != 0) ERR_clear_error();
}

} // namespace

std::unique_ptr<BIO_METHOD, bio_method_deleter> tls_engine::make_bio_method()
{
    std::unique_ptr<BIO_METHOD, bio_method_deleter> method(BIO_meth_new(BIO_TYPE_SOURCE_SINK, "runtype"));
    if (!method) throw std::bad_alloc();
    BIO_meth_set_read(method.get(), &bio_functions::read);
    BIO_meth_set_write(method.get(), &bio_functions::write);
    BIO_meth_set_ctrl(method.get(), &bio_functions::ctrl);
    return method;
}

tls_engine::tls_engine(std::shared_ptr<tls_context> context)
    : context_(std::move(context)), ssl_(SSL_new(context_->native()))
{
    if (!ssl_) throw std::bad_alloc();
    SSL* ssl = ssl_.get();
    BIO* bio = BIO_new(context_->bio_method());
    if (!bio) throw std::bad_alloc();
    BIO_set_data(bio, this);
    BIO_set_init(bio, 1);
    SSL_set_bio(ssl, bio, bio);
    SSL_set_connect_state(ssl);
    // Also for a context of the caller's: TLS 1.2 is the least this library speaks.
    if (SSL_get_min_proto_version(ssl) < TLS1_2_VERSION) SSL_set_min_proto_version(ssl, TLS1_2_VERSION);
    SSL_set_options(ssl, SSL_OP_NO_RENEGOTIATION);
    // What a context of the caller's may have set and this engine does not reckon with: whole writes, and no bytes in
    // OpenSSL that SSL_pending() does not count.
    SSL_clear_mode(ssl, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE);
    SSL_set_read_ahead(ssl, 0);

    const std::string& host = context_->host();
    boost::system::error_code not_an_address;
    boost::asio::ip::make_address(host, not_an_address);
    const bool is_address = !not_an_address;
    if (!is_address) SSL_set_tlsext_host_name(ssl, host.c_str());
    if (context_->verify()) {
        SSL_set_verify(ssl, SSL_VERIFY_PEER, nullptr);
        if (is_address) {
            X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host.c_str());
        } else {
            SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
            SSL_set1_host(ssl, host.c_str());
        }
    } else {
        SSL_set_verify(ssl, SSL_VERIFY_NONE, nullptr);
    }
    if (tls_session session = context_->session()) SSL_set_session(ssl, session.get());
}

tls_engine::~tls_engine()
{
    // OpenSSL takes a session out of use when its connection goes without a close_notify; ours end that way on purpose.
    if (ssl_) SSL_set_shutdown(ssl_.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
}

tls_engine::outcome tls_engine::handshake()
{
    forget_errors();
    const int ret = SSL_do_handshake(ssl_.get());
    if (ret == 1) return status::ok;
    return classify(ret, true);
}

tls_engine::outcome tls_engine::read(std::span<char> out)
{
    // What there is goes into `out` at once, record after record: one pass per receive instead of one per record.
    std::size_t total = 0;
    while (!read_end_ && total < out.size()) {
        if (input_.empty() && SSL_pending(ssl_.get()) == 0) break;
        forget_errors();
        std::size_t n = 0;
        const std::size_t queued = output_.size();
        const int ret = SSL_read_ex(ssl_.get(), out.data() + total, out.size() - total, &n);
        total += n;
        replies_ += output_.size() - queued;
        if (replies_ > max_replies) {
            error_ = boost::system::errc::make_error_code(boost::system::errc::protocol_error);
            problem_ = "The TLS connection broke: the server asks for new keys or handshakes without end";
            read_end_ = status::failed;
            break;
        }
        if (ret == 1) continue;
        const outcome why = classify(ret, false);
        // The end may come right behind the last bytes: it is told with the next call, and with all later ones.
        if (why.what != status::want_input) read_end_ = why;
        break;
    }
    if (total > 0) return {status::ok, total};
    return read_end_ ? *read_end_ : outcome(status::want_input);
}

tls_engine::outcome tls_engine::write(std::string_view plaintext)
{
    if (plaintext.empty()) return status::ok;
    replies_ = 0;
    forget_errors();
    std::size_t n = 0;
    const int ret = SSL_write_ex(ssl_.get(), plaintext.data(), plaintext.size(), &n);
    if (ret == 1) return {status::ok, n};
    return classify(ret, false);
}

tls_engine::outcome tls_engine::classify(int ret, bool handshaking)
{
    switch (SSL_get_error(ssl_.get(), ret)) {
    case SSL_ERROR_WANT_READ: return status::want_input;
    case SSL_ERROR_ZERO_RETURN: return status::closed;
    default: break;
    }
    const unsigned long code = ERR_get_error();
    error_ = code != 0 ? boost::system::error_code(static_cast<int>(code), boost::asio::error::get_ssl_category())
                       : boost::system::error_code(boost::asio::ssl::error::unspecified_system_error);
    const long verify_result = SSL_get_verify_result(ssl_.get());
    if (handshaking && context_->verify() && verify_result != X509_V_OK) {
        describe_certificate_problem(verify_result);
    } else {
        const char* reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
        problem_ = std::string(handshaking ? "The TLS handshake failed: " : "The TLS connection broke: ") +
                   (reason ? reason : "no reason given");
        if (handshaking && ERR_GET_LIB(code) == ERR_LIB_SSL && ERR_GET_REASON(code) == SSL_R_WRONG_VERSION_NUMBER)
            problem_ += ". What came was not TLS: is the port one for HTTPS?";
    }
    ERR_clear_error();
    return status::failed;
}

void tls_engine::describe_certificate_problem(long verify_result)
{
    const std::string host = context_->host();
    problem_ = "The certificate of " + host;
    switch (verify_result) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        problem_ += " was issued for another name. Check the host in the base URL";
        break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        problem_ += " has expired. Its owner has to renew it (or this machine's clock is wrong)";
        break;
    case X509_V_ERR_CERT_NOT_YET_VALID: problem_ += " is not valid yet. Check this machine's clock"; break;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        problem_ += " is self-signed. If that is intended, pass its authority with client_options::ca_file";
        break;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: // the authority's, when the server sends that too
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        problem_ +=
            " was issued by an authority that is not trusted here. Install the package ca-certificates, or pass the "
            "authority with client_options::ca_file";
        break;
    default: problem_ += " was refused"; break;
    }
    problem_ += std::string(" (") + X509_verify_cert_error_string(verify_result) + ")";
}

bool tls_engine::resumed() const noexcept { return SSL_session_reused(ssl_.get()) == 1; }

void tls_engine::save_session()
{
    // TLS 1.3 tickets come after the handshake, with or before the first answer: called when an answer was read.
    if (session_saved_) return;
    SSL_SESSION* session = SSL_get_session(ssl_.get());
    if (!session || SSL_SESSION_is_resumable(session) != 1) return;
    tls_session copy(SSL_SESSION_dup(session));
    if (!copy) return;
    context_->store_session(std::move(copy));
    session_saved_ = true;
}

bool tls_engine::within_record() const noexcept
{
    return SSL_has_pending(ssl_.get()) == 1 || std::strcmp(SSL_rstate_string(ssl_.get()), "RH") != 0;
}

void tls_engine::park() noexcept
{
    SSL_free_buffers(ssl_.get());
    output_.shrink_to_fit();
}

} // namespace runtype::detail
