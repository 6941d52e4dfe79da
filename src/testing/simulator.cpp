// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/simulator.hpp>

#include "testing/backend.hpp"
#include "testing/certificates.hpp"
#include "testing/https_server.hpp"
#include "testing/ids.hpp"
#include "testing/tls_server.hpp"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <mutex>
#include <thread>
#include <utility>

namespace runtype::testing {
namespace {

// The time of day in answers starts at a fixed date, behind all that the store holds: a seed gives the same answers
// on each day.
detail::sim_clock make_clock(const detail::simulator_settings& settings)
{
    detail::sim_clock clock;
    clock.start = detail::store_epoch + std::chrono::seconds(settings.records) + std::chrono::days(2);
    clock.elapsed = [start = std::chrono::steady_clock::now()]() -> std::chrono::nanoseconds {
        return std::chrono::steady_clock::now() - start;
    };
    return clock;
}

std::string url_of(const detail::simulator_settings& settings, std::uint16_t port)
{
    std::string host = settings.url_host.empty() ? settings.host : settings.url_host;
    if (host.find(':') != std::string::npos) {
        host = '[' + host + ']';
    }
    return (settings.tls ? "https://" : "http://") + host + ':' + std::to_string(port) + "/v1";
}

} // namespace

struct simulator::impl {
    // Without an executor it makes a context and a thread for itself.
    impl(const boost::asio::any_io_executor* executor, const simulator_options& options)
        : settings(options.data()), client(certificates.client())
    {
        if (executor == nullptr) {
            own_context = std::make_unique<boost::asio::io_context>(1);
        }
        service = std::make_shared<detail::backend>(settings, make_clock(settings));
        server = std::make_shared<detail::https_server>(
            executor == nullptr ? boost::asio::any_io_executor(own_context->get_executor()) : *executor, settings,
            service, tls_context(settings.certificate));
        base_url = url_of(settings, server->port());
        server->start();
        if (own_context) {
            own_thread = std::thread([context = own_context.get()] { context->run(); });
        }
    }

    impl(const impl&) = delete;
    impl& operator=(const impl&) = delete;

    ~impl() { stop(); }

    void stop()
    {
        // A second caller waits for the first.
        std::call_once(stopped, [this] {
            server->stop();
            if (own_thread.joinable()) {
                own_thread.join();
            }
        });
    }

    std::shared_ptr<const detail::tls_server_context> tls_context(certificate_kind kind) const
    {
        if (!settings.tls) {
            return nullptr;
        }
        const detail::identity_pem identity = certificates.server(kind, settings.extra_names);
        return std::make_shared<const detail::tls_server_context>(settings, identity, certificates.ca_pem());
    }

    std::unique_ptr<boost::asio::io_context> own_context; // first: what follows lives on it
    detail::simulator_settings settings;
    detail::certificate_maker certificates;
    detail::identity_pem client;
    std::shared_ptr<detail::backend> service;
    std::shared_ptr<detail::https_server> server;
    std::string base_url;
    std::thread own_thread;
    std::once_flag stopped;
};

simulator::simulator(boost::asio::any_io_executor executor, simulator_options options)
    : impl_(std::make_unique<impl>(&executor, options))
{
}

simulator::simulator(std::unique_ptr<impl> self) noexcept : impl_(std::move(self)) {}

simulator simulator::run_on_own_thread(simulator_options options)
{
    return simulator(std::make_unique<impl>(nullptr, options));
}

simulator::simulator(simulator&& other) noexcept = default;
simulator& simulator::operator=(simulator&& other) noexcept = default;
simulator::~simulator() = default;

void simulator::stop() { impl_->stop(); }

const std::string& simulator::base_url() const noexcept { return impl_->base_url; }

std::uint16_t simulator::port() const noexcept { return impl_->server->port(); }

const std::string& simulator::api_key() const noexcept { return impl_->settings.api_key; }

const std::string& simulator::ca_pem() const noexcept { return impl_->certificates.ca_pem(); }

const std::string& simulator::client_certificate_pem() const noexcept { return impl_->client.certificate; }

const std::string& simulator::client_key_pem() const noexcept { return impl_->client.key; }

simulator_stats simulator::stats() const { return impl_->service->stats(); }

std::vector<logged_request> simulator::requests() const { return impl_->service->requests(); }

std::uint64_t simulator::record_count() const { return impl_->service->record_count(); }

std::vector<std::string> simulator::record_ids() const { return impl_->service->record_ids(); }

std::vector<std::string> simulator::agent_ids() const { return impl_->service->agent_ids(); }

std::optional<std::string> simulator::record_json(std::string_view id) const { return impl_->service->record_json(id); }

std::string simulator::add_record(std::string_view type, std::string_view name, std::string_view metadata_json)
{
    return impl_->service->add_record(type, name, metadata_json);
}

void simulator::set_faults(fault_plan plan) { impl_->service->set_faults(plan); }

void simulator::set_certificate(certificate_kind kind) { impl_->server->use_tls(impl_->tls_context(kind)); }

} // namespace runtype::testing
