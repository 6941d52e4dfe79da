// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// libcurl as its documents recommend it for many requests: the multi interface with curl_multi_socket_action over
// epoll, easy handles that are used again. HTTP/1.1; with the variant h2 HTTP/2, all requests on as few connections as
// the server allows.
#include "common/answers.hpp"
#include "common/meter.hpp"
#include "common/typed_page.hpp"

#include <curl/curl.h>

#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace bench;

struct transfer {
    transfer() {}
    CURL* easy = nullptr;
    std::string body;
    std::size_t left = 0;
    std::string cursor;
    meter::clock::time_point begin{};
};

[[noreturn]] void give_up(const char* what)
{
    std::fprintf(stderr, "curl: %s\n", what);
    std::exit(1);
}

std::size_t on_data(char* data, std::size_t size, std::size_t count, void* to)
{
    static_cast<std::string*>(to)->append(data, size * count);
    return size * count;
}

class curl_client {
public:
    explicit curl_client(const options& o);
    ~curl_client();
    curl_client(const curl_client&) = delete;
    curl_client& operator=(const curl_client&) = delete;
    void phase(bool warm);
    meter measured;

private:
    void prepare(transfer& t);
    void begin(transfer& t);
    void finish_done();
    void on_answer(transfer& t);
    static int on_socket(CURL*, curl_socket_t fd, int what, void* self, void* known);
    static int on_timer(CURLM*, long timeout, void* self);

    const options& options_;
    const bool http2_;
    CURLM* multi_;
    curl_slist* fields_ = nullptr;
    int epoll_;
    std::optional<meter::clock::time_point> timer_;
    std::vector<transfer> transfers_;
    std::string url_;
    std::string expected_;
    std::optional<page_reader> reader_;
    std::size_t running_ = 0;
    bool warm_ = true;
};

curl_client::curl_client(const options& o)
    : measured(o),
      options_(o),
      http2_(o.has("h2")),
      multi_(::curl_multi_init()),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      transfers_(o.in_flight)
{
    ::curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, &on_socket);
    ::curl_multi_setopt(multi_, CURLMOPT_SOCKETDATA, this);
    ::curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, &on_timer);
    ::curl_multi_setopt(multi_, CURLMOPT_TIMERDATA, this);
    ::curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, static_cast<long>(o.in_flight));
    fields_ = ::curl_slist_append(fields_, ("Authorization: " + std::string(bearer)).c_str());
    fields_ = ::curl_slist_append(fields_, "Accept: application/json");
    if (o.what == work::post) fields_ = ::curl_slist_append(fields_, "Content-Type: application/json");
    if (o.what == work::page_typed) reader_.emplace();
    for (transfer& t : transfers_) prepare(t);
}

curl_client::~curl_client()
{
    for (transfer& t : transfers_) ::curl_easy_cleanup(t.easy);
    ::curl_multi_cleanup(multi_);
    ::curl_slist_free_all(fields_);
    ::close(epoll_);
}

void curl_client::prepare(transfer& t)
{
    t.easy = ::curl_easy_init();
    ::curl_easy_setopt(t.easy, CURLOPT_CAINFO, options_.ca.c_str());
    ::curl_easy_setopt(t.easy, CURLOPT_CAPATH, nullptr);
    ::curl_easy_setopt(
        t.easy, CURLOPT_HTTP_VERSION, static_cast<long>(http2_ ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
    ::curl_easy_setopt(t.easy, CURLOPT_PIPEWAIT, http2_ ? 1L : 0L);
    ::curl_easy_setopt(t.easy, CURLOPT_HTTPHEADER, fields_);
    ::curl_easy_setopt(t.easy, CURLOPT_USERAGENT, std::string(user_agent).c_str());
    ::curl_easy_setopt(t.easy, CURLOPT_NOSIGNAL, 1L);
    ::curl_easy_setopt(t.easy, CURLOPT_WRITEFUNCTION, &on_data);
    ::curl_easy_setopt(t.easy, CURLOPT_WRITEDATA, &t.body);
    ::curl_easy_setopt(t.easy, CURLOPT_PRIVATE, &t);
    ::curl_easy_setopt(t.easy, CURLOPT_CONNECTTIMEOUT_MS, 120'000L);
    ::curl_easy_setopt(t.easy, CURLOPT_FORBID_REUSE, options_.has("reconnect") ? 1L : 0L);
    if (options_.what == work::post) {
        ::curl_easy_setopt(t.easy, CURLOPT_POSTFIELDS, create_body().c_str());
        ::curl_easy_setopt(t.easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(create_body().size()));
    }
}

int curl_client::on_socket(CURL*, curl_socket_t fd, int what, void* self, void* known)
{
    auto& client = *static_cast<curl_client*>(self);
    epoll_event event{};
    event.data.fd = fd;
    if (what & CURL_POLL_IN) event.events |= EPOLLIN;
    if (what & CURL_POLL_OUT) event.events |= EPOLLOUT;
    if (what == CURL_POLL_REMOVE) {
        ::epoll_ctl(client.epoll_, EPOLL_CTL_DEL, fd, nullptr);
        ::curl_multi_assign(client.multi_, fd, nullptr);
    } else {
        ::epoll_ctl(client.epoll_, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event);
        ::curl_multi_assign(client.multi_, fd, &client);
    }
    return 0;
}

int curl_client::on_timer(CURLM*, long timeout, void* self)
{
    auto& client = *static_cast<curl_client*>(self);
    if (timeout < 0)
        client.timer_.reset();
    else
        client.timer_ = meter::clock::now() + std::chrono::milliseconds(timeout);
    return 0;
}

void curl_client::begin(transfer& t)
{
    if (options_.what == work::page_typed) {
        const std::string url = url_ + "&cursor=" + (t.cursor.empty() ? make_cursor(0) : t.cursor);
        ::curl_easy_setopt(t.easy, CURLOPT_URL, url.c_str());
    }
    t.body.clear();
    t.begin = meter::clock::now();
    ::curl_multi_add_handle(multi_, t.easy);
}

void curl_client::phase(bool warm)
{
    warm_ = warm;
    const bool post = options_.what == work::post;
    url_ = options_.url + std::string(options_.what == work::get ? agent_path : post ? records_path : page_target);
    if (!warm) url_ += options_.delay_query(url_.find('?') == std::string::npos ? '?' : '&');
    expected_ = options_.what == work::get ? agent_body() : post ? created_body() : page_body(1);
    const std::size_t total = warm ? std::max(options_.warmup, options_.in_flight) : options_.requests;
    if (warm && options_.warmup == 0) return;
    running_ = 0;
    for (std::size_t i = 0; i < transfers_.size(); ++i) {
        transfer& t = transfers_[i];
        t.left = options_.share(total, i);
        if (t.left == 0) continue;
        ++running_;
        ::curl_easy_setopt(t.easy, CURLOPT_URL, url_.c_str());
        begin(t);
    }
    std::array<epoll_event, 256> events;
    int still = 0;
    while (running_ > 0) {
        int wait = -1;
        if (timer_) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(*timer_ - meter::clock::now()).count();
            wait = static_cast<int>(std::max<long>(left, 0));
        }
        const int n = wait == 0 ? 0 : ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), wait);
        for (int i = 0; i < n; ++i) {
            const epoll_event& e = events[static_cast<std::size_t>(i)];
            const int mask = (e.events & EPOLLIN ? CURL_CSELECT_IN : 0) | (e.events & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
                             (e.events & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_ERR : 0);
            ::curl_multi_socket_action(multi_, e.data.fd, mask, &still);
        }
        if (timer_ && meter::clock::now() >= *timer_) {
            timer_.reset();
            ::curl_multi_socket_action(multi_, CURL_SOCKET_TIMEOUT, 0, &still);
        }
        finish_done();
    }
}

void curl_client::finish_done()
{
    int queued = 0;
    while (CURLMsg* message = ::curl_multi_info_read(multi_, &queued)) {
        if (message->msg != CURLMSG_DONE) continue;
        if (message->data.result != CURLE_OK) give_up(::curl_easy_strerror(message->data.result));
        CURL* easy = message->easy_handle;
        transfer* t = nullptr;
        ::curl_easy_getinfo(easy, CURLINFO_PRIVATE, &t);
        ::curl_multi_remove_handle(multi_, easy);
        on_answer(*t);
    }
}

void curl_client::on_answer(transfer& t)
{
    long status = 0;
    ::curl_easy_getinfo(t.easy, CURLINFO_RESPONSE_CODE, &status);
    if (status / 100 != 2) give_up("unexpected status");
    if (http2_) {
        long version = 0;
        ::curl_easy_getinfo(t.easy, CURLINFO_HTTP_VERSION, &version);
        if (version != CURL_HTTP_VERSION_2_0) give_up("the server does not speak HTTP/2");
    }
    if (options_.what == work::page_typed)
        t.cursor = reader_->read(t.body);
    else
        check_body(t.body, expected_, warm_);
    if (!warm_) measured.record(meter::clock::now() - t.begin);
    if (--t.left == 0)
        --running_;
    else
        begin(t);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const options o = parse_options(argc, argv);
        ::curl_global_init(CURL_GLOBAL_DEFAULT);
        curl_client client(o);
        client.phase(true);
        client.measured.start();
        client.phase(false);
        client.measured.stop();
        client.measured.print("curl");
        return 0;
    } catch (const std::exception& e) {
        give_up(e.what());
    }
}
