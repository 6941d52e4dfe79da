// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The floor: what the work costs a program that was written for nothing else. OpenSSL on sockets, epoll, one thread;
// requests made before, answers read into a buffer that stays, no pool, no headers, no deadline, no errors but exit.
#include "common/answers.hpp"
#include "common/meter.hpp"
#include "common/openssl.hpp"
#include "common/typed_page.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace bench;

struct worker {
    worker() {}
    int fd = -1;
    ssl_handle ssl;
    std::unique_ptr<char[]> buffer; ///< of an answer; from its first byte to the end of the run
    std::size_t filled = 0;
    std::size_t expected = 0; ///< head and body; 0: the head is not whole yet
    std::size_t head = 0;
    std::size_t left = 0; ///< requests of this phase
    std::uint64_t position = 0;
    meter::clock::time_point sent_at{};
    bool connected = false;
};

constexpr std::size_t buffer_size = 96 * 1024;

class floor_client {
public:
    explicit floor_client(const options& o);
    void phase(bool warm);
    meter measured;
    std::size_t resumed = 0; ///< handshakes of the measured phase

private:
    void open(worker& w);
    void send(worker& w);
    void on_ready(worker& w);
    bool read_answer(worker& w);
    void on_answer(worker& w);
    void scan_head(worker& w);
    static int keep_session(SSL* ssl, SSL_SESSION* session);

    const options& options_;
    ssl_context context_;
    int epoll_;
    std::vector<worker> workers_;
    std::string request_;
    std::size_t cursor_at_ = 0;
    std::string expected_;
    std::optional<page_reader> reader_;
    SSL_SESSION* session_ = nullptr;
    std::size_t running_ = 0;
    bool warm_ = true;
};

[[noreturn]] void give_up(const char* what)
{
    std::fprintf(stderr, "floor: %s\n", what);
    std::exit(1);
}

floor_client::floor_client(const options& o)
    : measured(o),
      options_(o),
      context_(SSL_CTX_new(TLS_client_method())),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      workers_(o.in_flight)
{
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_2_VERSION);
    require(SSL_CTX_load_verify_locations(context_.get(), o.ca.c_str(), nullptr) == 1, "CA file");
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_read_ahead(context_.get(), 1);
    SSL_CTX_set_session_cache_mode(context_.get(), SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(context_.get(), &keep_session);
    SSL_CTX_set_app_data(context_.get(), this);
    if (o.what == work::page_typed) reader_.emplace();
}

int floor_client::keep_session(SSL* ssl, SSL_SESSION* session)
{
    auto& self = *static_cast<floor_client*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    if (self.session_) SSL_SESSION_free(self.session_);
    self.session_ = session;
    return 1;
}

void floor_client::open(worker& w)
{
    w.fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(w.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(options_.port);
    ::inet_pton(AF_INET, options_.host.c_str(), &address.sin_addr);
    ::connect(w.fd, reinterpret_cast<sockaddr*>(&address), sizeof address);
    w.ssl.reset(SSL_new(context_.get()));
    SSL_set_fd(w.ssl.get(), w.fd);
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(w.ssl.get()), options_.host.c_str());
    SSL_set_connect_state(w.ssl.get());
    if (session_) SSL_set_session(w.ssl.get(), session_);
    w.connected = false;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT;
    event.data.ptr = &w;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, w.fd, &event);
}

void floor_client::phase(bool warm)
{
    warm_ = warm;
    const bool post = options_.what == work::post;
    std::string target(options_.what == work::get ? agent_path : post ? records_path : page_target);
    if (options_.what == work::page_typed) target += "&cursor=" + make_cursor(0);
    if (!warm) target += options_.delay_query(target.find('?') == std::string::npos ? '?' : '&');
    request_ = std::string(post ? "POST " : "GET ") + target + " HTTP/1.1\r\nHost: " + options_.url.substr(8) +
               "\r\nAuthorization: " + std::string(bearer) +
               "\r\nAccept: application/json\r\nUser-Agent: " + std::string(user_agent) + "\r\n";
    if (post)
        request_ += "Content-Type: application/json\r\nContent-Length: " + std::to_string(create_body().size()) +
                    "\r\n\r\n" + create_body();
    else
        request_ += "\r\n";
    cursor_at_ = request_.find("cursor_");
    expected_ = options_.what == work::get ? agent_body() : post ? created_body() : page_body(1);

    if (warm && options_.warmup == 0) return;
    const std::size_t total = warm ? std::max(options_.warmup, options_.in_flight) : options_.requests;
    running_ = 0;
    for (std::size_t i = 0; i < workers_.size(); ++i) {
        workers_[i].left = options_.share(total, i);
        if (workers_[i].left > 0) ++running_;
    }
    for (worker& w : workers_) {
        if (w.left == 0) continue;
        if (w.connected) {
            send(w);
        } else {
            w.sent_at = meter::clock::now();
            open(w);
        }
    }
    std::array<epoll_event, 256> events;
    while (running_ > 0) {
        const int n = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < n; ++i) on_ready(*static_cast<worker*>(events[static_cast<std::size_t>(i)].data.ptr));
    }
}

void floor_client::send(worker& w)
{
    if (cursor_at_ != std::string::npos) {
        const std::string cursor = make_cursor(w.position);
        request_.replace(cursor_at_, cursor.size(), cursor);
    }
    w.filled = w.expected = 0;
    w.sent_at = meter::clock::now();
    if (SSL_write(w.ssl.get(), request_.data(), static_cast<int>(request_.size())) <= 0) give_up("write failed");
}

void floor_client::on_ready(worker& w)
{
    if (!w.connected) {
        const int ret = SSL_do_handshake(w.ssl.get());
        if (ret != 1) {
            const int why = SSL_get_error(w.ssl.get(), ret);
            if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE) give_up("handshake failed");
            epoll_event event{};
            event.events = why == SSL_ERROR_WANT_READ ? EPOLLIN : EPOLLIN | EPOLLOUT;
            event.data.ptr = &w;
            ::epoll_ctl(epoll_, EPOLL_CTL_MOD, w.fd, &event);
            return;
        }
        w.connected = true;
        if (!warm_ && SSL_session_reused(w.ssl.get()) == 1) ++resumed;
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &w;
        ::epoll_ctl(epoll_, EPOLL_CTL_MOD, w.fd, &event);
        const auto began = w.sent_at;
        send(w);
        w.sent_at = began; // the first request of a connection waits for that
        return;
    }
    if (read_answer(w)) on_answer(w);
}

void floor_client::scan_head(worker& w)
{
    constexpr std::string_view length_field = "\r\nContent-Length: ";
    const char* end = static_cast<const char*>(::memmem(w.buffer.get(), w.filled, "\r\n\r\n", 4));
    if (!end) return;
    w.head = static_cast<std::size_t>(end - w.buffer.get()) + 4;
    const char* at =
        static_cast<const char*>(::memmem(w.buffer.get(), w.head, length_field.data(), length_field.size()));
    if (!at || std::memcmp(w.buffer.get(), "HTTP/1.1 20", 11) != 0) give_up("unexpected answer");
    std::size_t length = 0;
    std::from_chars(at + length_field.size(), end, length);
    w.expected = w.head + length;
    if (w.expected > buffer_size) give_up("the answer is too long");
}

// True when the answer is whole.
bool floor_client::read_answer(worker& w)
{
    if (!w.buffer) w.buffer = std::make_unique_for_overwrite<char[]>(buffer_size);
    for (;;) {
        const int n = SSL_read(w.ssl.get(), w.buffer.get() + w.filled, static_cast<int>(buffer_size - w.filled));
        if (n <= 0) {
            if (SSL_get_error(w.ssl.get(), n) != SSL_ERROR_WANT_READ) give_up("read failed");
            return false;
        }
        w.filled += static_cast<std::size_t>(n);
        if (w.expected == 0) scan_head(w);
        if (w.expected > 0 && w.filled >= w.expected) return true;
    }
}

void floor_client::on_answer(worker& w)
{
    const std::string_view body(w.buffer.get() + w.head, w.expected - w.head);
    if (options_.what == work::page_typed)
        w.position = parse_cursor(reader_->read(body));
    else
        check_body(body, expected_, warm_);
    if (!warm_) measured.record(meter::clock::now() - w.sent_at);
    if (--w.left == 0) --running_;
    const bool reconnect = options_.has("reconnect");
    if (reconnect) {
        // Without this OpenSSL takes the end for a failure, and the session would never be resumed.
        SSL_set_shutdown(w.ssl.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
        w.ssl.reset();
        ::close(w.fd);
        w.connected = false;
        w.filled = w.expected = 0;
    }
    if (w.left == 0) return;
    if (reconnect)
        open(w);
    else
        send(w);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const options o = parse_options(argc, argv);
        floor_client client(o);
        client.phase(true);
        client.measured.start();
        client.phase(false);
        client.measured.stop();
        client.measured.note("resumed", static_cast<double>(client.resumed));
        client.measured.print("floor");
        return 0;
    } catch (const std::exception& e) {
        give_up(e.what());
    }
}
