// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/tls_server.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <array>
#include <limits>

namespace runtype::testing::detail {
namespace {

void require(bool ok, const char* what)
{
    if (!ok) {
        throw_openssl_error(what);
    }
}

openssl_ptr<BIO> memory(const std::string& text)
{
    openssl_ptr<BIO> bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    require(bio != nullptr, "no memory");
    return bio;
}

openssl_ptr<X509> read_certificate(const std::string& pem)
{
    openssl_ptr<X509> certificate(PEM_read_bio_X509(memory(pem).get(), nullptr, nullptr, nullptr));
    require(certificate != nullptr, "not a certificate");
    return certificate;
}

// Two for each connection that is open at a time, in the largest of tests.
constexpr long cached_sessions = 20'000;

int number_of(tls_version version) noexcept
{
    return version == tls_version::tls_1_2 ? TLS1_2_VERSION : TLS1_3_VERSION;
}

void use_identity(SSL_CTX* context, const identity_pem& identity)
{
    const openssl_ptr<X509> certificate = read_certificate(identity.certificate);
    const openssl_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(memory(identity.key).get(), nullptr, nullptr, nullptr));
    require(
        key != nullptr && SSL_CTX_use_certificate(context, certificate.get()) == 1 &&
            SSL_CTX_use_PrivateKey(context, key.get()) == 1,
        "certificate and key refused");
}

void ask_for_client_certificate(SSL_CTX* context, const std::string& ca_pem)
{
    const openssl_ptr<X509> ca = read_certificate(ca_pem);
    require(
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), ca.get()) == 1 &&
            SSL_CTX_add_client_CA(context, ca.get()) == 1,
        "CA refused");
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
}

// Clients that offer protocols get HTTP/1.1 named; those that offer only others are served as if they had not asked.
int select_protocol(
    SSL*, const unsigned char** out, unsigned char* out_size, const unsigned char* in, unsigned int in_size, void*)
{
    static constexpr std::array<unsigned char, 9> ours{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* chosen = nullptr;
    const int found = SSL_select_next_proto(&chosen, out_size, ours.data(), ours.size(), in, in_size);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

} // namespace

tls_server_context::tls_server_context(
    const simulator_settings& settings, const identity_pem& identity, const std::string& ca_pem, session_memory memory)
    : context_(SSL_CTX_new(TLS_server_method()))
{
    SSL_CTX* const context = context_.get();
    require(
        context != nullptr && SSL_CTX_set_min_proto_version(context, number_of(settings.tls_min)) == 1 &&
            SSL_CTX_set_max_proto_version(context, number_of(settings.tls_max)) == 1,
        "cannot set up TLS");
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION);
    // Idle connections are many, and their buffers are most of what they hold.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    if (memory == session_memory::in_cache && settings.session_tickets) {
        SSL_CTX_set_options(context, SSL_OP_NO_TICKET); // TLS 1.3 then has tickets that are numbers
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_SERVER);
        SSL_CTX_sess_set_cache_size(context, cached_sessions);
    } else {
        // Tickets hold the whole session, so no cache has to be kept for resumption.
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    }
    if (!settings.session_tickets) {
        SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
        SSL_CTX_set_num_tickets(context, 0);
    }
    // Without an id of its own OpenSSL refuses to resume sessions of clients that were asked for a certificate.
    static constexpr std::array<unsigned char, 9> id{'s', 'i', 'm', 'u', 'l', 'a', 't', 'o', 'r'};
    require(SSL_CTX_set_session_id_context(context, id.data(), id.size()) == 1, "cannot set up sessions");
    SSL_CTX_set_alpn_select_cb(context, select_protocol, nullptr);
    use_identity(context, identity);
    if (settings.client_certificate) {
        ask_for_client_certificate(context, ca_pem);
    }
}

tls_server_engine::tls_server_engine(std::shared_ptr<const tls_server_context> context)
    : context_(std::move(context)), ssl_(SSL_new(context_->get()))
{
    openssl_ptr<BIO> in(BIO_new(BIO_s_mem()));
    openssl_ptr<BIO> out(BIO_new(BIO_s_mem()));
    require(ssl_ != nullptr && in != nullptr && out != nullptr, "no memory for a connection");
    in_ = in.get();
    out_ = out.get();
    SSL_set_bio(ssl_.get(), in.release(), out.release());
    SSL_set_accept_state(ssl_.get());
}

tls_server_engine::~tls_server_engine()
{
    // OpenSSL takes a session out of the cache when its connection goes without a close_notify. Clients go that way.
    SSL_set_shutdown(ssl_.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
}

void tls_server_engine::receive(std::string_view wire, std::string& plain)
{
    while (!wire.empty() && state_ != state::failed) {
        const std::string_view part = wire.substr(0, std::numeric_limits<int>::max());
        BIO_write(in_, part.data(), static_cast<int>(part.size()));
        wire.remove_prefix(part.size());
    }
    if (state_ == state::handshake) {
        shake_hands();
    }
    if (state_ == state::open) {
        decrypt(plain);
    }
}

void tls_server_engine::shake_hands()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(ssl_.get());
    if (result == 1) {
        state_ = state::open;
    } else if (SSL_get_error(ssl_.get(), result) != SSL_ERROR_WANT_READ) {
        state_ = state::failed;
    }
}

void tls_server_engine::decrypt(std::string& plain)
{
    std::array<char, 16 * 1024> piece; // NOLINT: filled by SSL_read, one record is no longer
    for (;;) {
        ERR_clear_error();
        const int size = SSL_read(ssl_.get(), piece.data(), static_cast<int>(piece.size()));
        if (size > 0) {
            plain.append(piece.data(), static_cast<std::size_t>(size));
            continue;
        }
        const int error = SSL_get_error(ssl_.get(), size);
        if (error == SSL_ERROR_ZERO_RETURN) {
            state_ = state::closed;
        } else if (error != SSL_ERROR_WANT_READ) {
            state_ = state::failed;
        }
        return;
    }
}

void tls_server_engine::send(std::string_view plain)
{
    while (!plain.empty() && (state_ == state::open || state_ == state::closed)) {
        std::size_t written = 0;
        ERR_clear_error();
        if (SSL_write_ex(ssl_.get(), plain.data(), plain.size(), &written) != 1) {
            state_ = state::failed;
            return;
        }
        plain.remove_prefix(written);
    }
}

void tls_server_engine::say_goodbye()
{
    if (state_ == state::open || state_ == state::closed) {
        ERR_clear_error();
        SSL_shutdown(ssl_.get());
    }
}

void tls_server_engine::take_output(std::string& wire)
{
    const auto waiting = BIO_ctrl_pending(out_);
    if (waiting == 0) {
        return;
    }
    const auto size = wire.size();
    wire.resize(size + waiting);
    BIO_read(out_, wire.data() + size, static_cast<int>(waiting));
}

bool tls_server_engine::resumed() const noexcept { return SSL_session_reused(ssl_.get()) == 1; }

std::string tls_server_engine::version() const { return SSL_get_version(ssl_.get()); }

std::string tls_server_engine::server_name() const
{
    const char* const name = SSL_get_servername(ssl_.get(), TLSEXT_NAMETYPE_host_name);
    return name == nullptr ? std::string() : std::string(name);
}

} // namespace runtype::testing::detail
