// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "nginx_server.hpp"

#include "testing/certificates.hpp"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <system_error>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace runtype::test {

/// A listening socket on any free port of 127.0.0.1.
class nginx_server::listener {
public:
    listener() : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        if (descriptor_ < 0 || ::bind(descriptor_, generic, size) != 0 || ::listen(descriptor_, 511) != 0 ||
            ::getsockname(descriptor_, generic, &size) != 0)
            throw std::system_error(errno, std::generic_category(), "a listening socket for nginx");
        port_ = ntohs(address.sin_port);
    }
    ~listener() { ::close(descriptor_); }
    listener(const listener&) = delete;
    listener& operator=(const listener&) = delete;
    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }
    [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
    [[nodiscard]] std::string port() const { return std::to_string(port_); }

private:
    int descriptor_;
    std::uint16_t port_ = 0;
};

nginx_server::nginx_server(std::string_view protocols)
    : tls_(std::make_unique<listener>()), plain_(std::make_unique<listener>())
{
    const testing::detail::certificate_maker maker;
    const testing::detail::identity_pem identity = maker.server(testing::certificate_kind::valid);
    ca_pem_ = maker.ca_pem();
    dir_.write("server.crt", identity.certificate);
    dir_.write("server.key", identity.key);
    std::filesystem::create_directories(dir_.file("www"));
    dir_.write("nginx.conf", configuration(protocols));
    start();
}

nginx_server::~nginx_server()
{
    process_->end(); // before the directory goes
}

void nginx_server::start()
{
    child_command command("nginx", "nginx-light");
    command.arguments = {"-p", dir_.path(), "-c", dir_.file("nginx.conf"), "-e", dir_.file("error.log")};
    // How a running nginx hands its sockets to its successor; nginx then knows them by their addresses.
    command.environment = {"NGINX=3;4;"};
    command.descriptors = {tls_->descriptor(), plain_->descriptor()};
    command.error_file = dir_.file("stderr.log");
    process_ = std::make_unique<child_process>(command);
    wait_for_log("start worker process ");
}

void nginx_server::wait_for_log(std::string_view text)
{
    std::string lines;
    try {
        for (std::string line; line.find(text) == std::string::npos; lines += line + "\n") line = process_->read_line();
    } catch (const std::runtime_error& e) {
        throw std::runtime_error(
            std::string(e.what()) + " (\"" + std::string(text) + "\"). It wrote:\n" + lines + dir_.read("stderr.log"));
    }
}

void nginx_server::reload()
{
    process_->signal(SIGHUP);
    wait_for_log(" exited with code "); // the old worker, once it has closed what was unused
}

void nginx_server::restart()
{
    process_->end();
    start();
}

void nginx_server::put_file(std::string_view name, std::string_view text) const
{
    dir_.write("www/" + std::string(name), text);
}

std::string nginx_server::file(std::string_view name) const { return dir_.read("www/" + std::string(name)); }

std::string nginx_server::url() const { return "https://" + tls_->address(); }

std::string nginx_server::named_url() const { return "https://localhost:" + tls_->port(); }

std::string nginx_server::plain_url() const { return "http://" + plain_->address(); }

std::string nginx_server::configuration(std::string_view protocols) const
{
    std::string text = ::geteuid() == 0 ? "user root;\n" : "";
    text += "daemon off;\nworker_processes 1;\npid nginx.pid;\nerror_log /dev/stdout notice;\nevents { "
            "worker_connections 1024; }\n";
    text += "http {\naccess_log off;\ntypes { application/json json; }\ndefault_type application/json;\n"
            "client_body_temp_path tmp_body;\nproxy_temp_path tmp_proxy;\nfastcgi_temp_path tmp_fastcgi;\n"
            "scgi_temp_path tmp_scgi;\nuwsgi_temp_path tmp_uwsgi;\n";
    text += "server {\nlisten " + tls_->address() + " ssl;\nlisten " + plain_->address() + ";\n";
    text +=
        "ssl_certificate server.crt;\nssl_certificate_key server.key;\nssl_protocols " + std::string(protocols) + ";\n";
    text += "keepalive_timeout 60s;\nkeepalive_requests 100000;\nclient_max_body_size 100m;\nclient_body_buffer_size "
            "64k;\n";
    text += "gzip_types *;\ngzip_min_length 1;\ngzip_http_version 1.1;\nssi_types *;\n";
    text +=
        "location = /facts { return 200 '{\"protocol\":\"$ssl_protocol\",\"reused\":\"$ssl_session_reused\",\"name\":"
        "\"$ssl_server_name\",\"host\":\"$http_host\",\"method\":\"$request_method\",\"requests\":$connection_requests}"
        "'; }\n"
        "location = /close { keepalive_timeout 0; return 200 '{\"close\":true}'; }\n"
        "location = /hint { keepalive_timeout 60s 5s; return 200 '{\"hint\":5}'; }\n"
        "location = /none { return 204; }\n"
        "location = /not-modified { return 304; }\n"
        "location = /missing { return 404 '{\"error\":\"Record not found\"}'; }\n"
        "location = /limited { client_max_body_size 1k; proxy_pass http://" +
        plain_->address() +
        "/echoed; }\n"
        "location = /echo { proxy_pass http://" +
        plain_->address() +
        "/echoed; proxy_set_header X-Body $request_body; }\n"
        "location = /echoed { return 200 $http_x_body; }\n"
        "location /files/ { alias www/; dav_methods PUT; create_full_put_path on; }\n"
        "location /gzip/ { alias www/; gzip on; }\n"
        "location /chunked/ { alias www/; ssi on; }\n"
        "location /chunked-gzip/ { alias www/; ssi on; gzip on; }\n";
    return text + "}\n}\n";
}

} // namespace runtype::test
