// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "raw_client.hpp"

#include "testing/http_types.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <ostream>
#include <stdexcept>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace runtype::testing::test {
namespace {

void require(bool ok, const char* what)
{
    if (!ok) {
        throw std::runtime_error(what);
    }
}

detail::openssl_ptr<BIO> memory(const std::string& text)
{
    return detail::openssl_ptr<BIO>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

raw_answer parse_head(const std::string& head)
{
    raw_answer answer;
    answer.head = head;
    require(head.starts_with("HTTP/1.1 ") && head.size() > 12, "not an HTTP answer");
    answer.status = std::stoi(head.substr(9, 3));
    for (std::size_t at = head.find("\r\n") + 2; at + 2 < head.size();) {
        const std::size_t end = head.find("\r\n", at);
        const std::size_t colon = head.find(": ", at);
        answer.headers[detail::lower(std::string_view(head).substr(at, colon - at))] =
            head.substr(colon + 2, end - colon - 2);
        at = end + 2;
    }
    return answer;
}

} // namespace

std::ostream& operator<<(std::ostream& os, ending value)
{
    constexpr std::array<const char*, 5> names{"none", "fin", "close_notify", "reset", "timeout"};
    return os << names[static_cast<std::size_t>(value)];
}

raw_client::raw_client(const simulator& server, bool tls) : port_(server.port()), key_(server.api_key()), tls_(tls)
{
    // OpenSSL writes to the socket itself and cannot be told to leave the signal out.
    std::signal(SIGPIPE, SIG_IGN);
    if (tls_) {
        context_.reset(SSL_CTX_new(TLS_client_method()));
        SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, nullptr);
        trust(server.ca_pem());
    }
}

raw_client::~raw_client()
{
    close();
    SSL_SESSION_free(session_);
}

void raw_client::trust(const std::string& ca_pem)
{
    X509* const ca = PEM_read_bio_X509(memory(ca_pem).get(), nullptr, nullptr, nullptr);
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context_.get()), ca);
    X509_free(ca);
}

void raw_client::use_identity(const std::string& certificate_pem, const std::string& key_pem)
{
    const detail::openssl_ptr<X509> certificate(
        PEM_read_bio_X509(memory(certificate_pem).get(), nullptr, nullptr, nullptr));
    const detail::openssl_ptr<EVP_PKEY> own_key(
        PEM_read_bio_PrivateKey(memory(key_pem).get(), nullptr, nullptr, nullptr));
    require(
        SSL_CTX_use_certificate(context_.get(), certificate.get()) == 1 &&
            SSL_CTX_use_PrivateKey(context_.get(), own_key.get()) == 1,
        "client certificate refused");
}

void raw_client::use_versions(int lowest, int highest)
{
    SSL_CTX_set_min_proto_version(context_.get(), lowest);
    SSL_CTX_set_max_proto_version(context_.get(), highest);
}

void raw_client::resume(const raw_client& other)
{
    session_ = SSL_get1_session(other.ssl_.get());
    require(session_ != nullptr, "there is no session to resume");
}

bool raw_client::connect()
{
    socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    require(socket_ >= 0, "no socket");
    timeval limit{};
    limit.tv_sec = 5; // a guard: no test waits for it
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    require(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0, "cannot connect");
    if (!tls_) {
        return true;
    }
    ssl_.reset(SSL_new(context_.get()));
    SSL_set_fd(ssl_.get(), socket_);
    SSL_set_tlsext_host_name(ssl_.get(), "localhost");
    SSL_set1_host(ssl_.get(), "localhost");
    if (session_ != nullptr) {
        SSL_set_session(ssl_.get(), session_);
    }
    ERR_clear_error();
    if (SSL_connect(ssl_.get()) == 1) {
        return true;
    }
    const long verified = SSL_get_verify_result(ssl_.get());
    verify_error_ = verified == X509_V_OK ? "" : X509_verify_cert_error_string(verified);
    return false;
}

bool raw_client::resumed() const { return SSL_session_reused(ssl_.get()) == 1; }

std::string raw_client::version() const { return SSL_get_version(ssl_.get()); }

void raw_client::send(std::string_view bytes)
{
    const auto sent = tls_ ? static_cast<ssize_t>(SSL_write(ssl_.get(), bytes.data(), static_cast<int>(bytes.size())))
                           : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    require(sent == static_cast<ssize_t>(bytes.size()), "cannot send");
}

bool raw_client::read_some()
{
    std::array<char, 16 * 1024> piece{};
    errno = 0;
    ERR_clear_error();
    const auto size = tls_ ? static_cast<ssize_t>(SSL_read(ssl_.get(), piece.data(), static_cast<int>(piece.size())))
                           : ::recv(socket_, piece.data(), piece.size(), 0);
    if (size > 0) {
        received_.append(piece.data(), static_cast<std::size_t>(size));
        return true;
    }
    const int error = errno;
    if (error == EAGAIN || error == EWOULDBLOCK) {
        end_ = ending::timeout;
    } else if (error == ECONNRESET || error == EPIPE) {
        end_ = ending::reset;
    } else if (tls_ && SSL_get_error(ssl_.get(), static_cast<int>(size)) == SSL_ERROR_ZERO_RETURN) {
        end_ = ending::close_notify;
    } else {
        end_ = ending::fin;
    }
    return false;
}

raw_answer raw_client::read_answer()
{
    std::size_t head_end = 0;
    while ((head_end = received_.find("\r\n\r\n")) == std::string::npos) {
        require(read_some(), "the connection ended in the head of the answer");
    }
    raw_answer answer = parse_head(received_.substr(0, head_end + 4));
    received_.erase(0, head_end + 4);
    const std::string length = answer.header("content-length");
    if (!length.empty()) {
        const std::size_t size = std::stoul(length);
        while (received_.size() < size) {
            require(read_some(), "the connection ended in the body of the answer");
        }
        answer.body = received_.substr(0, size);
        received_.erase(0, size);
    }
    return answer;
}

std::string raw_client::read_to_end(std::size_t limit)
{
    while (received_.size() < limit && read_some()) {
    }
    return std::exchange(received_, {});
}

void raw_client::close()
{
    if (socket_ >= 0) {
        ::close(socket_);
        socket_ = -1;
    }
}

std::string raw_client::request_text(std::string_view method, std::string_view target, std::string_view body) const
{
    std::string text = std::string(method) + ' ' + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n";
    text += "Authorization: Bearer " + key_ + "\r\n";
    if (!body.empty()) {
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    }
    return text + "\r\n" + std::string(body);
}

raw_answer raw_client::request(std::string_view method, std::string_view target, std::string_view body)
{
    send(request_text(method, target, body));
    return read_answer();
}

} // namespace runtype::testing::test
