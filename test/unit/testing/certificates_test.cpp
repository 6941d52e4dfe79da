// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/certificates.hpp"

#include "testing/openssl_ptr.hpp"

#include <openssl/pem.h>

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>

using namespace runtype::testing;
using namespace runtype::testing::detail;

namespace {

openssl_ptr<X509> read_certificate(const std::string& pem)
{
    const openssl_ptr<BIO> in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    openssl_ptr<X509> certificate(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr));
    if (!certificate) {
        throw std::runtime_error("not a certificate: " + pem);
    }
    return certificate;
}

// What OpenSSL finds when it verifies the certificate for this host and purpose.
long verify(const std::string& pem, const std::string& ca_pem, const char* host, bool client = false)
{
    const auto certificate = read_certificate(pem);
    const auto ca = read_certificate(ca_pem);
    X509_STORE* const store = X509_STORE_new();
    X509_STORE_add_cert(store, ca.get());
    X509_STORE_CTX* const context = X509_STORE_CTX_new();
    X509_STORE_CTX_init(context, store, certificate.get(), nullptr);
    X509_VERIFY_PARAM* const parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_purpose(parameters, client ? X509_PURPOSE_SSL_CLIENT : X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_X509_STRICT);
    if (host != nullptr && X509_VERIFY_PARAM_set1_ip_asc(parameters, host) != 1) {
        X509_VERIFY_PARAM_set1_host(parameters, host, 0);
    }
    X509_verify_cert(context);
    const long result = X509_STORE_CTX_get_error(context);
    X509_STORE_CTX_free(context);
    X509_STORE_free(store);
    return result;
}

bool key_fits(const identity_pem& identity)
{
    const openssl_ptr<BIO> in(BIO_new_mem_buf(identity.key.data(), static_cast<int>(identity.key.size())));
    const openssl_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr));
    return X509_check_private_key(read_certificate(identity.certificate).get(), key.get()) == 1;
}

} // namespace

BOOST_AUTO_TEST_SUITE(certificates_suite)

BOOST_AUTO_TEST_CASE(a_valid_one_is_good_for_each_of_its_names)
{
    const certificate_maker maker;
    const identity_pem server = maker.server(certificate_kind::valid, {"api.example", "10.1.2.3", "fe80::1"});
    for (const char* host : {"localhost", "127.0.0.1", "::1", "api.example", "10.1.2.3", "fe80::1"}) {
        BOOST_TEST_INFO(host);
        BOOST_TEST(verify(server.certificate, maker.ca_pem(), host) == X509_V_OK);
    }
    BOOST_TEST(verify(server.certificate, maker.ca_pem(), "other.example") == X509_V_ERR_HOSTNAME_MISMATCH);
    BOOST_TEST(verify(server.certificate, maker.ca_pem(), "127.0.0.2") == X509_V_ERR_IP_ADDRESS_MISMATCH);
    BOOST_TEST(key_fits(server));
}

BOOST_AUTO_TEST_CASE(each_wrong_one_is_wrong_in_its_way_alone)
{
    const certificate_maker maker;
    const auto result = [&maker](certificate_kind kind, const char* host = "localhost") {
        const identity_pem server = maker.server(kind);
        BOOST_TEST(key_fits(server));
        return verify(server.certificate, maker.ca_pem(), host);
    };
    BOOST_TEST(result(certificate_kind::wrong_name) == X509_V_ERR_HOSTNAME_MISMATCH);
    BOOST_TEST(result(certificate_kind::wrong_name, "wrong.example") == X509_V_OK);
    BOOST_TEST(result(certificate_kind::expired) == X509_V_ERR_CERT_HAS_EXPIRED);
    BOOST_TEST(result(certificate_kind::not_yet_valid) == X509_V_ERR_CERT_NOT_YET_VALID);
    BOOST_TEST(result(certificate_kind::self_signed) == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT);
    BOOST_TEST(result(certificate_kind::unknown_ca) == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
}

BOOST_AUTO_TEST_CASE(a_client_certificate_is_for_clients)
{
    const certificate_maker maker;
    const identity_pem client = maker.client();
    BOOST_TEST(key_fits(client));
    BOOST_TEST(verify(client.certificate, maker.ca_pem(), nullptr, true) == X509_V_OK);
    BOOST_TEST(verify(client.certificate, maker.ca_pem(), nullptr, false) == X509_V_ERR_INVALID_PURPOSE);
}

BOOST_AUTO_TEST_CASE(each_maker_has_a_ca_of_its_own)
{
    const certificate_maker one;
    const certificate_maker two;
    const identity_pem server = one.server(certificate_kind::valid);
    BOOST_TEST(one.ca_pem() != two.ca_pem());
    BOOST_TEST(verify(server.certificate, two.ca_pem(), "localhost") != X509_V_OK);
}

BOOST_AUTO_TEST_CASE(keys_are_p256_and_certificates_differ)
{
    const certificate_maker maker;
    const identity_pem one = maker.server(certificate_kind::valid);
    const identity_pem two = maker.server(certificate_kind::valid);
    BOOST_TEST(one.certificate != two.certificate);
    BOOST_TEST(one.key != two.key);
    const auto certificate = read_certificate(one.certificate);
    BOOST_TEST(EVP_PKEY_get_bits(X509_get0_pubkey(certificate.get())) == 256);
}

BOOST_AUTO_TEST_CASE(names_that_would_mean_something_else_to_openssl_are_refused)
{
    const certificate_maker maker;
    for (const char* name : {"", "a,DNS:b", "a b", "a;b", "a\nb"}) {
        BOOST_TEST_INFO(name);
        BOOST_CHECK_THROW((void)maker.server(certificate_kind::valid, {name}), std::invalid_argument);
    }
}

BOOST_AUTO_TEST_SUITE_END()
