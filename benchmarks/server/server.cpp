// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// A TLS server on 127.0.0.1 that does as little as it can for each answer, so that its client is what a run measures:
// one thread, epoll, answers that were made before. Prints its port and runs until its standard input ends.
#include "common/openssl.hpp"
#include "server/answer_book.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using namespace bench;
using clock_type = std::chrono::steady_clock;

struct settings {
    settings() {}
    std::string certificate;
    std::string key;
    int port = 0;
    bool tickets = true;
    std::uint64_t delay = 0;
    answer_book::settings answers;
};

struct connection {
    connection() {}
    int fd = -1;
    ssl_handle ssl;
    std::string input;
    std::size_t sent = 0; ///< of what the BIO holds
    bool established = false;
    bool closing = false;
    bool wants_out = false;
};

class server {
public:
    explicit server(const settings& s);
    [[nodiscard]] int port() const noexcept { return port_; }
    void run();

private:
    void accept_all();
    void on_ready(connection& c);
    bool read(connection& c);
    void serve(connection& c);
    void answer(connection& c, std::string_view request);
    void send_answer(connection& c, std::string_view bytes);
    bool flush(connection& c);
    void drop(connection& c);
    int send_due();

    settings settings_;
    answer_book book_;
    ssl_context context_;
    int port_ = 0;
    int listener_ = -1;
    int epoll_ = -1;
    std::unordered_map<int, connection> connections_;
    std::multimap<clock_type::time_point, std::pair<int, std::string>> delayed_; ///< connection, its request's head
};

server::server(const settings& s) : settings_(s), book_(s.answers), context_(SSL_CTX_new(TLS_server_method()))
{
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_2_VERSION);
    require(
        SSL_CTX_use_certificate_chain_file(context_.get(), s.certificate.c_str()) == 1 &&
            SSL_CTX_use_PrivateKey_file(context_.get(), s.key.c_str(), SSL_FILETYPE_PEM) == 1,
        "certificate");
    SSL_CTX_set_mode(context_.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(context_.get(), 1);
    if (!s.tickets) SSL_CTX_set_num_tickets(context_.get(), 0);

    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(s.port));
    require(::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0, "bind");
    require(::listen(listener_, 4096) == 0, "listen");
    socklen_t size = sizeof address;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    epoll_ = ::epoll_create1(EPOLL_CLOEXEC);
    for (const int fd : {listener_, STDIN_FILENO}) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd;
        // A file or /dev/null as the standard input cannot be waited for: the server then runs until it is killed.
        ::epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event);
    }
}

void server::run()
{
    std::array<epoll_event, 256> events;
    for (;;) {
        const int n = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), send_due());
        for (int i = 0; i < n; ++i) {
            const int fd = events[static_cast<std::size_t>(i)].data.fd;
            if (fd == STDIN_FILENO) {
                char text[64];
                if (::read(STDIN_FILENO, text, sizeof text) <= 0) return;
            } else if (fd == listener_) {
                accept_all();
            } else if (const auto found = connections_.find(fd); found != connections_.end()) {
                on_ready(found->second);
            }
        }
    }
}

void server::accept_all()
{
    for (;;) {
        const int fd = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0) return;
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        connection& c = connections_[fd];
        c.fd = fd;
        c.ssl.reset(SSL_new(context_.get()));
        BIO* in = BIO_new_socket(fd, BIO_NOCLOSE);
        // What is to be sent is collected, so that an answer of several records leaves in one send.
        BIO* out = BIO_new(BIO_s_mem());
        SSL_set_bio(c.ssl.get(), in, out);
        SSL_set_accept_state(c.ssl.get());
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd;
        ::epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event);
    }
}

void server::on_ready(connection& c)
{
    if (!flush(c)) return;
    if (!c.established) {
        ERR_clear_error();
        const int ret = SSL_do_handshake(c.ssl.get());
        if (ret == 1)
            c.established = true;
        else if (SSL_get_error(c.ssl.get(), ret) != SSL_ERROR_WANT_READ)
            return drop(c);
        if (!flush(c)) return;
        if (!c.established) return;
    }
    if (!read(c)) return;
    serve(c);
}

bool server::read(connection& c)
{
    char buffer[16 * 1024];
    do {
        ERR_clear_error();
        const int n = SSL_read(c.ssl.get(), buffer, sizeof buffer);
        if (n > 0) {
            c.input.append(buffer, static_cast<std::size_t>(n));
            continue;
        }
        if (SSL_get_error(c.ssl.get(), n) == SSL_ERROR_WANT_READ) return true;
        drop(c);
        return false;
    } while (SSL_has_pending(c.ssl.get()) == 1);
    return true;
}

void server::serve(connection& c)
{
    const std::size_t end = c.input.find("\r\n\r\n");
    if (end == std::string::npos) return;
    const std::string_view head = std::string_view(c.input).substr(0, end + 2);
    std::size_t body = 0;
    for (const std::string_view name : {"\r\nContent-Length: ", "\r\ncontent-length: "}) {
        const std::size_t at = head.find(name);
        if (at == std::string_view::npos) continue;
        std::from_chars(head.data() + at + name.size(), head.data() + head.size(), body);
    }
    if (c.input.size() < end + 4 + body) return;
    const std::uint64_t delay = parse_request_line(head).number("delay", settings_.delay);
    std::string request(head);
    c.input.erase(0, end + 4 + body);
    if (delay > 0)
        delayed_.emplace(clock_type::now() + std::chrono::milliseconds(delay), std::pair(c.fd, std::move(request)));
    else
        answer(c, request);
}

void server::answer(connection& c, std::string_view request)
{
    const bool gzip = request.find("gzip") != std::string_view::npos;
    c.closing = !settings_.answers.keep_alive;
    send_answer(c, book_.find(parse_request_line(request), gzip));
}

void server::send_answer(connection& c, std::string_view bytes)
{
    while (!bytes.empty()) {
        const int n = SSL_write(c.ssl.get(), bytes.data(), static_cast<int>(bytes.size()));
        if (n <= 0) return drop(c);
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    if (c.closing) SSL_shutdown(c.ssl.get());
    flush(c);
}

// False if the connection is gone.
bool server::flush(connection& c)
{
    BIO* out = SSL_get_wbio(c.ssl.get());
    char* data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    bool blocked = false;
    while (static_cast<long>(c.sent) < size) {
        const auto left = static_cast<std::size_t>(size) - c.sent;
        const ssize_t n = ::send(c.fd, data + c.sent, left, MSG_NOSIGNAL);
        if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            blocked = true;
            break;
        }
        if (n <= 0) {
            drop(c);
            return false;
        }
        c.sent += static_cast<std::size_t>(n);
    }
    if (!blocked && size > 0) {
        BIO_reset(out);
        c.sent = 0;
        if (c.closing) {
            drop(c);
            return false;
        }
    }
    if (blocked != c.wants_out) {
        epoll_event event{};
        event.events = blocked ? EPOLLIN | EPOLLOUT : EPOLLIN;
        event.data.fd = c.fd;
        ::epoll_ctl(epoll_, EPOLL_CTL_MOD, c.fd, &event);
        c.wants_out = blocked;
    }
    return true;
}

void server::drop(connection& c)
{
    const int fd = c.fd;
    for (auto it = delayed_.begin(); it != delayed_.end();)
        it = it->second.first == fd ? delayed_.erase(it) : std::next(it);
    connections_.erase(fd);
    ::close(fd);
}

// Sends what is due, and gives the milliseconds until the next of it.
int server::send_due()
{
    while (!delayed_.empty()) {
        const auto first = delayed_.begin();
        const auto left = first->first - clock_type::now();
        if (left.count() > 0) return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(left).count());
        const auto [fd, request] = std::move(first->second);
        delayed_.erase(first);
        if (const auto found = connections_.find(fd); found != connections_.end()) answer(found->second, request);
    }
    return -1;
}

settings parse(int argc, char** argv)
{
    settings s;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        const std::string value = argv[i + 1];
        if (name == "--certificate")
            s.certificate = value;
        else if (name == "--key")
            s.key = value;
        else if (name == "--port")
            s.port = std::stoi(value);
        else if (name == "--tickets")
            s.tickets = value != "0";
        else if (name == "--delay")
            s.delay = std::stoul(value);
        else if (name == "--keep-alive")
            s.answers.keep_alive = value != "0";
        else if (name == "--gzip")
            s.answers.gzip = value != "0";
        else if (name == "--pages")
            s.answers.pages = std::stoul(value);
        else if (name == "--events")
            s.answers.events = std::stoul(value);
        else
            throw std::invalid_argument("unknown argument: " + std::string(name));
    }
    return s;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        std::signal(SIGPIPE, SIG_IGN);
        server s(parse(argc, argv));
        std::printf("%d\n", s.port());
        std::fflush(stdout);
        s.run();
        return 0;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "benchmark server: %s\n", e.what());
        return 1;
    }
}
