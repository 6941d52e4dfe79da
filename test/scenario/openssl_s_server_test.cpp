// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// TLS against `openssl s_server`: what is wrong with a server is refused, and the error says what it is.

#include "child_process.hpp"
#include "client_calls.hpp"
#include "scripted_server.hpp"
#include "temp_dir.hpp"

#include "testing/certificates.hpp"

#include <boost/asio/ssl/context.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace runtype::test::openssl_s_server {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using testing::certificate_kind;
using testing::detail::certificate_maker;
using testing::detail::identity_pem;

const certificate_maker& authority()
{
    static const certificate_maker maker;
    return maker;
}

/// `openssl s_server` on a port of its own; answers each GET with a page or, with -WWW, a file.
class s_server {
public:
    explicit s_server(certificate_kind kind, const std::vector<std::string>& extra = {})
        : process_(command(kind, extra))
    {
        // "ACCEPT 127.0.0.1:40123"
        std::string line;
        while (!line.starts_with("ACCEPT ")) line = process_.read_line();
        port_ = line.substr(line.rfind(':') + 1);
    }

    [[nodiscard]] std::string url(const std::string& host = "127.0.0.1") const
    {
        return "https://" + host + ":" + port_;
    }
    void put_file(std::string_view name, std::string_view text) const { dir_.write(name, text); }

private:
    child_command command(certificate_kind kind, const std::vector<std::string>& extra) const
    {
        const identity_pem identity = authority().server(kind);
        child_command c("openssl", "openssl");
        c.arguments = {
            "s_server",
            "-accept",
            "127.0.0.1:0",
            "-cert",
            dir_.write("cert.pem", identity.certificate),
            "-key",
            dir_.write("key.pem", identity.key),
            "-CAfile",
            dir_.write("ca.pem", authority().ca_pem())};
        c.arguments.insert(c.arguments.end(), extra.begin(), extra.end());
        c.directory = dir_.path();
        c.error_file = dir_.file("stderr.log");
        return c;
    }

    temp_dir dir_;
    child_process process_;
    std::string port_;
};

client_options options_for(const std::string& url)
{
    // One attempt: a certificate does not get better by asking again, and the tests count.
    return client_options("rt_test_s_server").base_url(url).ca_pem(authority().ca_pem()).retry(retry_policy::none());
}

call_outcome ask(const client_options& options, const std::string& target = "/")
{
    asio::io_context ioc;
    client c(ioc, options);
    return call(ioc, c, "GET", target);
}

void check_refused(const call_outcome& got, const std::string& reason, sent_state sent = sent_state::not_sent)
{
    BOOST_TEST_REQUIRE(got.answer.has_error());
    const error e = got.answer.error();
    BOOST_TEST(e.code() == make_error_code(errc::tls), e);
    BOOST_TEST(std::string(e.message()).find(reason) != std::string::npos, e.message());
    BOOST_TEST(e.sent() == sent);
    BOOST_TEST(got.info.attempts.size() == 1U);
    BOOST_TEST(got.info.attempts.at(0).sent == sent);
    BOOST_TEST(got.info.attempts.at(0).status == 0);
}

const std::vector<std::string> protocols{"-tls1_2", "-tls1_3"};

BOOST_AUTO_TEST_SUITE(openssl_s_server)

BOOST_DATA_TEST_CASE(a_good_certificate, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::valid, {protocol, "-www"});
    // By address and by name: the certificate is for both.
    for (const std::string host : {"127.0.0.1", "localhost"}) {
        const call_outcome got = ask(options_for(server.url(host)));
        BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
        BOOST_TEST(got.answer->body.text().find("s_server") != std::string::npos);
        BOOST_TEST(got.answer->body.text().find(protocol == "-tls1_2" ? "TLSv1.2" : "TLSv1.3") != std::string::npos);
    }
}

BOOST_DATA_TEST_CASE(a_body_until_the_close, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::valid, {protocol, "-WWW"});
    const std::string body(300'000, 'b');
    server.put_file("large", body);
    const call_outcome got = ask(options_for(server.url()), "/large");
    BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
    BOOST_TEST(!got.answer->fields.contains("content-length"));
    BOOST_TEST((got.answer->body.text() == body));
}

BOOST_DATA_TEST_CASE(the_wrong_name, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::wrong_name, {protocol, "-www"});
    check_refused(ask(options_for(server.url())), "The certificate of 127.0.0.1 was issued for another name");
    check_refused(
        ask(options_for(server.url("localhost"))), "The certificate of localhost was issued for another name");
}

BOOST_DATA_TEST_CASE(expired, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::expired, {protocol, "-www"});
    check_refused(ask(options_for(server.url())), "has expired");
}

BOOST_DATA_TEST_CASE(not_yet_valid, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::not_yet_valid, {protocol, "-www"});
    check_refused(ask(options_for(server.url())), "is not valid yet");
}

BOOST_DATA_TEST_CASE(self_signed, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::self_signed, {protocol, "-www"});
    check_refused(ask(options_for(server.url())), "is self-signed");
}

BOOST_DATA_TEST_CASE(an_authority_that_is_not_trusted, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::unknown_ca, {protocol, "-www"});
    check_refused(ask(options_for(server.url())), "an authority that is not trusted");
}

BOOST_AUTO_TEST_CASE(the_systems_authorities_do_not_know_ours)
{
    const s_server server(certificate_kind::valid, {"-www"});
    check_refused(
        ask(client_options("rt_test_s_server").base_url(server.url()).retry(retry_policy::none())),
        "an authority that is not trusted");
}

BOOST_AUTO_TEST_CASE(verification_can_be_switched_off_by_an_ugly_name_only)
{
    for (const certificate_kind kind :
         {certificate_kind::wrong_name, certificate_kind::expired, certificate_kind::self_signed}) {
        const s_server server(kind, {"-www"});
        const call_outcome got = ask(options_for(server.url()).insecure_skip_verification(true));
        BOOST_TEST(got.answer.has_value(), got.answer.error());
    }
}

BOOST_AUTO_TEST_CASE(tls_1_1_is_too_old)
{
    const s_server server(certificate_kind::valid, {"-tls1_1", "-cipher", "ALL:@SECLEVEL=0", "-www"});
    check_refused(ask(options_for(server.url())), "protocol version");
    // Not even with a context of the caller's that would allow it.
    auto lax = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(lax->native_handle(), TLS1_VERSION);
    SSL_CTX_set_cipher_list(lax->native_handle(), "ALL:@SECLEVEL=0");
    lax->add_certificate_authority(asio::buffer(authority().ca_pem()));
    check_refused(ask(options_for(server.url()).tls_context(lax)), "protocol version");
}

BOOST_AUTO_TEST_CASE(a_context_of_the_callers)
{
    const s_server server(certificate_kind::valid, {"-www"});
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_client);
    context->add_certificate_authority(asio::buffer(authority().ca_pem()));
    const client_options options =
        client_options("rt_test_s_server").base_url(server.url()).tls_context(context).retry(retry_policy::none());
    const call_outcome got = ask(options);
    BOOST_TEST(got.answer.has_value(), got.answer.error());
    const s_server wrong(certificate_kind::wrong_name, {"-www"});
    check_refused(ask(client_options(options).base_url(wrong.url())), "was issued for another name");
}

BOOST_AUTO_TEST_CASE(a_server_without_tls)
{
    asio::io_context ioc;
    const scripted_server plain(ioc, [](scripted_connection& c) -> asio::awaitable<void> {
        co_await c.receive();
        co_await c.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        c.half_close();
        co_await c.drain();
    });
    const std::string port = std::to_string(plain.endpoint().port());
    client c(ioc, options_for("https://127.0.0.1:" + port));
    check_refused(call(ioc, c, "GET", "/"), "is the port one for HTTPS?");
}

BOOST_DATA_TEST_CASE(a_client_certificate_that_is_missing, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::valid, {protocol, "-Verify", "1", "-verify_return_error", "-www"});
    const call_outcome got = ask(options_for(server.url()));
    // TLS 1.3 learns of it after its own part of the handshake, when the request has left already.
    const sent_state sent = protocol == "-tls1_3" ? sent_state::sent_no_reply : sent_state::not_sent;
    check_refused(got, protocol == "-tls1_3" ? "certificate required" : "handshake failure", sent);
}

BOOST_DATA_TEST_CASE(a_client_certificate_that_is_given, data::make(protocols), protocol)
{
    const s_server server(certificate_kind::valid, {protocol, "-Verify", "1", "-verify_return_error", "-www"});
    const identity_pem own = authority().client();
    const call_outcome got = ask(options_for(server.url()).client_certificate(own.certificate, own.key));
    BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
    BOOST_TEST(got.answer->body.text().find("no client certificate available") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_client_certificate_that_is_not_trusted)
{
    const s_server server(certificate_kind::valid, {"-tls1_2", "-Verify", "1", "-verify_return_error", "-www"});
    const certificate_maker stranger;
    const identity_pem own = stranger.client();
    check_refused(ask(options_for(server.url()).client_certificate(own.certificate, own.key)), "unknown ca");
}

BOOST_AUTO_TEST_CASE(certificates_that_cannot_be_loaded_are_found_before_anything_is_sent)
{
    asio::io_context ioc;
    const identity_pem own = authority().client();
    const identity_pem other = authority().client();
    const auto refused = [&](client_options options, const std::string& reason) {
        try {
            client c(ioc, std::move(options));
            BOOST_ERROR("no exception");
        } catch (const api_exception& e) {
            BOOST_TEST(e.error().code() == make_error_code(errc::tls));
            BOOST_TEST(std::string(e.error().message()).find(reason) != std::string::npos, e.error().message());
        }
    };
    const client_options base = client_options("rt_test_s_server").base_url("https://127.0.0.1:1");
    refused(client_options(base).ca_file("/nonexistent/ca.pem"), "/nonexistent/ca.pem");
    refused(client_options(base).ca_pem("not a certificate"), "client_options::ca_pem");
    refused(client_options(base).client_certificate("no chain", own.key), "certificate chain is not usable");
    refused(client_options(base).client_certificate(own.certificate, "no key"), "private key is not usable");
    refused(client_options(base).client_certificate(own.certificate, other.key), "private key");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::openssl_s_server
