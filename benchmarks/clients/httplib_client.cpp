// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// cpp-httplib: it blocks, so each request in flight has a thread.
#include "common/answers.hpp"
#include "common/meter.hpp"
#include "common/typed_page.hpp"

#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

#include <atomic>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using namespace bench;

struct lane {
    lane() {}
    std::unique_ptr<httplib::SSLClient> http;
    std::vector<std::uint32_t> latencies;
    std::string cursor;
};

std::unique_ptr<httplib::SSLClient> make_client(const options& o)
{
    auto http = std::make_unique<httplib::SSLClient>(o.host, o.port);
    http->set_ca_cert_path(o.ca.c_str());
    http->enable_server_certificate_verification(true);
    http->set_keep_alive(!o.has("reconnect"));
    http->set_tcp_nodelay(true);
    http->set_read_timeout(std::chrono::seconds(120));
    http->set_default_headers(
        {{"Authorization", std::string(bearer)},
         {"Accept", "application/json"},
         {"User-Agent", std::string(user_agent)}});
    return http;
}

void one(const options& o, lane& mine, page_reader& reader, const std::string& expected, bool warm)
{
    const bool post = o.what == work::post;
    std::string target(o.what == work::get ? agent_path : post ? records_path : page_target);
    if (o.what == work::page_typed) target += "&cursor=" + (mine.cursor.empty() ? make_cursor(0) : mine.cursor);
    if (!warm) target += o.delay_query(target.find('?') == std::string::npos ? '?' : '&');
    const httplib::Result answer =
        post ? mine.http->Post(target, create_body(), "application/json") : mine.http->Get(target);
    if (!answer || answer->status / 100 != 2)
        throw std::runtime_error(answer ? "unexpected status" : httplib::to_string(answer.error()));
    if (o.what == work::page_typed)
        mine.cursor = reader.read(answer->body);
    else
        check_body(answer->body, expected, warm);
}

void work_off(const options& o, lane& mine, std::size_t count, bool warm)
{
    page_reader reader;
    const std::string expected = o.what == work::get    ? agent_body()
                                 : o.what == work::post ? created_body()
                                                        : page_body(1);
    for (; count > 0; --count) {
        const auto begin = meter::clock::now();
        one(o, mine, reader, expected, warm);
        if (!warm) mine.latencies.push_back(static_cast<std::uint32_t>((meter::clock::now() - begin).count() / 1000));
    }
}

void phase(const options& o, std::vector<lane>& lanes, bool warm)
{
    std::vector<std::thread> threads;
    const std::size_t total = warm ? std::max(o.warmup, o.in_flight) : o.requests;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        threads.emplace_back([&o, &lanes, i, total, warm] { work_off(o, lanes[i], o.share(total, i), warm); });
    for (std::thread& t : threads) t.join();
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const options o = parse_options(argc, argv);
        std::vector<lane> lanes(o.in_flight);
        for (lane& l : lanes) l.http = make_client(o);
        meter measured(o);
        phase(o, lanes, true);
        measured.start();
        phase(o, lanes, false);
        measured.stop();
        for (const lane& l : lanes) measured.record_many(l.latencies);
        measured.print("httplib");
        return 0;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "httplib: %s\n", e.what());
        return 1;
    }
}
