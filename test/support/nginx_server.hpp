// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "child_process.hpp"
#include "temp_dir.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace runtype::test {

/** nginx on loopback, once with TLS and once without, in front of a directory of its own.
 *
 *  It inherits its listening sockets from this process: the ports are free ones, nobody can take them between a stop
 * and a start, and a connection made before nginx is up waits instead of being refused.
 *
 *  Serves below `/files/` (also takes PUT), the same with gzip below `/gzip/`, chunked below `/chunked/`, both below
 *  `/chunked-gzip/`; `/facts` (JSON about connection and request), `/close` (no keep-alive), `/hint` (Keep-Alive: 5 s),
 *  `/none` (204), `/not-modified` (304), `/echo` (POST: the body comes back), `/limited` (bodies up to 1 KB, else 413).
 */
class nginx_server {
public:
    /// @param protocols of TLS, as nginx names them.
    explicit nginx_server(std::string_view protocols = "TLSv1.2 TLSv1.3");
    ~nginx_server();
    nginx_server(const nginx_server&) = delete;
    nginx_server& operator=(const nginx_server&) = delete;

    [[nodiscard]] std::string url() const;       ///< https, by address
    [[nodiscard]] std::string named_url() const; ///< https, by the name localhost
    [[nodiscard]] std::string plain_url() const; ///< http, by address
    [[nodiscard]] const std::string& ca_pem() const noexcept { return ca_pem_; }

    void put_file(std::string_view name, std::string_view text) const;
    [[nodiscard]] std::string file(std::string_view name) const;

    /// New workers take over; the old ones close their unused connections. Returns when that has happened.
    void reload();
    /// Ends nginx and starts another one on the same ports.
    void restart();

private:
    void start();
    void wait_for_log(std::string_view text);
    [[nodiscard]] std::string configuration(std::string_view protocols) const;

    class listener;
    temp_dir dir_;
    std::unique_ptr<listener> tls_;
    std::unique_ptr<listener> plain_;
    std::string ca_pem_;
    std::unique_ptr<child_process> process_;
};

} // namespace runtype::test
