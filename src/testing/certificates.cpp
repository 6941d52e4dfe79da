// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/certificates.hpp"

#include "testing/openssl_ptr.hpp"
#include "testing/seeded.hpp"

#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include <array>
#include <chrono>
#include <optional>
#include <stdexcept>

namespace runtype::testing::detail {

void throw_openssl_error(const std::string& what)
{
    std::array<char, 256> reason{};
    ERR_error_string_n(ERR_get_error(), reason.data(), reason.size());
    ERR_clear_error();
    throw std::runtime_error(what + ": " + reason.data());
}

namespace {

using std::chrono::hours;

void require(bool ok, const char* what)
{
    if (!ok) {
        throw_openssl_error(what);
    }
}

/// Where keys come from.
struct key_source {
    explicit key_source(std::optional<std::uint64_t> s) : seed(s) {}

    std::optional<std::uint64_t> seed; ///< none: OpenSSL's random numbers
    std::uint64_t made = 0;

    openssl_ptr<EVP_PKEY> make()
    {
        openssl_ptr<EVP_PKEY> key(seed ? from_seed() : EVP_EC_gen("P-256"));
        require(key != nullptr, "cannot make a key");
        return key;
    }

private:
    EVP_PKEY* from_seed()
    {
        std::array<unsigned char, 32> bytes{};
        ++made;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bytes[i] = static_cast<unsigned char>(draw(*seed, made, i));
        }
        return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytes.data(), bytes.size());
    }
};

template <typename Write>
std::string to_pem(const Write& write)
{
    const openssl_ptr<BIO> out(BIO_new(BIO_s_mem()));
    require(out != nullptr && write(out.get()) == 1, "cannot write PEM");
    char* data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return std::string(data, static_cast<std::size_t>(size));
}

std::string key_pem(EVP_PKEY* key)
{
    return to_pem(
        [key](BIO* out) { return PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

std::string certificate_pem(X509* certificate)
{
    return to_pem([certificate](BIO* out) { return PEM_write_bio_X509(out, certificate); });
}

bool is_address(const std::string& name)
{
    ASN1_OCTET_STRING* const address = a2i_IPADDRESS(name.c_str());
    ASN1_OCTET_STRING_free(address);
    ERR_clear_error();
    return address != nullptr;
}

std::string alternative_names(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names) {
        // The text becomes an expression of OpenSSL's extension language, in which these have a meaning.
        if (name.empty() || name.find_first_of(", ;\n") != std::string::npos) {
            throw std::invalid_argument("not a name for a certificate: '" + name + "'");
        }
        list += list.empty() ? "" : ",";
        list += is_address(name) ? "IP:" : "DNS:";
        list += name;
    }
    return list;
}

// What a certificate says; who signs it is another matter.
struct certificate_text {
    std::string common_name;
    hours begin{-1};
    hours end{24 * 30};
    bool ca = false;
    std::string usage;              // extended key usage, or empty
    std::vector<std::string> names; // subject alternative names
};

void add_extension(X509* certificate, X509* issuer, int id, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const openssl_ptr<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, id, value.c_str()));
    require(extension != nullptr && X509_add_ext(certificate, extension.get(), -1) == 1, "cannot add an extension");
}

void set_serial(X509* certificate)
{
    std::uint64_t serial = 0;
    require(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1, "no random numbers");
    // Positive, and always of the same length.
    serial = serial >> 1U | std::uint64_t{1} << 62U;
    require(ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial) == 1, "cannot set serial");
}

void set_time(ASN1_TIME* field, hours from_now)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(from_now).count();
    require(X509_gmtime_adj(field, static_cast<long>(seconds)) != nullptr, "cannot set a time");
}

void set_name(X509* certificate, const std::string& common_name)
{
    const auto* const text = reinterpret_cast<const unsigned char*>(common_name.c_str());
    X509_NAME* const name = X509_get_subject_name(certificate);
    require(
        X509_NAME_add_entry_by_txt(
            name, "O", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>("runtype-simulator"), -1, -1, 0) == 1 &&
            X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0) == 1,
        "cannot set a name");
}

// `issuer` is null for a certificate that signs itself with its own key.
openssl_ptr<X509> make_certificate(const certificate_text& text, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuer_key)
{
    openssl_ptr<X509> made(X509_new());
    require(made != nullptr && X509_set_version(made.get(), X509_VERSION_3) == 1, "cannot make a certificate");
    X509* const signer = issuer == nullptr ? made.get() : issuer;
    set_serial(made.get());
    set_name(made.get(), text.common_name);
    set_time(X509_getm_notBefore(made.get()), text.begin);
    set_time(X509_getm_notAfter(made.get()), text.end);
    require(
        X509_set_issuer_name(made.get(), X509_get_subject_name(signer)) == 1 && X509_set_pubkey(made.get(), key) == 1,
        "cannot fill a certificate");
    add_extension(made.get(), signer, NID_basic_constraints, text.ca ? "critical,CA:TRUE" : "critical,CA:FALSE");
    add_extension(
        made.get(), signer, NID_key_usage, text.ca ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature");
    add_extension(made.get(), signer, NID_subject_key_identifier, "hash");
    if (issuer != nullptr) {
        add_extension(made.get(), signer, NID_authority_key_identifier, "keyid");
    }
    if (!text.usage.empty()) {
        add_extension(made.get(), signer, NID_ext_key_usage, text.usage);
    }
    if (!text.names.empty()) {
        add_extension(made.get(), signer, NID_subject_alt_name, alternative_names(text.names));
    }
    EVP_PKEY* const signing_key = issuer == nullptr ? key : issuer_key;
    // Ed25519 has its digest built in and takes no other.
    const EVP_MD* const digest = EVP_PKEY_get_id(signing_key) == EVP_PKEY_ED25519 ? nullptr : EVP_sha256();
    require(X509_sign(made.get(), signing_key, digest) > 0, "cannot sign");
    return made;
}

struct authority {
    openssl_ptr<EVP_PKEY> key;
    openssl_ptr<X509> certificate;
};

authority make_authority(const std::string& common_name, key_source& keys)
{
    certificate_text text;
    text.common_name = common_name;
    text.ca = true;
    authority made;
    made.key = keys.make();
    made.certificate = make_certificate(text, made.key.get(), nullptr, nullptr);
    return made;
}

certificate_text server_text(certificate_kind kind, const std::vector<std::string>& extra_names)
{
    certificate_text text;
    text.usage = "serverAuth";
    text.common_name = "localhost";
    text.names = {"localhost", "127.0.0.1", "::1"};
    text.names.insert(text.names.end(), extra_names.begin(), extra_names.end());
    if (kind == certificate_kind::wrong_name) {
        text.common_name = "wrong.example";
        text.names = {"wrong.example"};
    } else if (kind == certificate_kind::expired) {
        text.begin = hours(-48);
        text.end = hours(-24);
    } else if (kind == certificate_kind::not_yet_valid) {
        text.begin = hours(24);
        text.end = hours(48);
    }
    return text;
}

} // namespace

struct certificate_maker::impl {
    explicit impl(std::optional<std::uint64_t> seed) : keys(seed) {}

    key_source keys;
    authority ca = make_authority("runtype-simulator CA", keys);
    std::string ca_pem = certificate_pem(ca.certificate.get());
};

certificate_maker::certificate_maker() : impl_(std::make_unique<impl>(std::nullopt)) {}
certificate_maker::certificate_maker(std::uint64_t seed) : impl_(std::make_unique<impl>(seed)) {}
certificate_maker::certificate_maker(certificate_maker&&) noexcept = default;
certificate_maker& certificate_maker::operator=(certificate_maker&&) noexcept = default;
certificate_maker::~certificate_maker() = default;

const std::string& certificate_maker::ca_pem() const noexcept { return impl_->ca_pem; }

identity_pem certificate_maker::server(certificate_kind kind, const std::vector<std::string>& extra_names) const
{
    const openssl_ptr<EVP_PKEY> key = impl_->keys.make();
    const certificate_text text = server_text(kind, extra_names);
    openssl_ptr<X509> made;
    if (kind == certificate_kind::self_signed) {
        made = make_certificate(text, key.get(), nullptr, nullptr);
    } else if (kind == certificate_kind::unknown_ca) {
        const authority other = make_authority("another CA", impl_->keys);
        made = make_certificate(text, key.get(), other.certificate.get(), other.key.get());
    } else {
        made = make_certificate(text, key.get(), impl_->ca.certificate.get(), impl_->ca.key.get());
    }
    return identity_pem{certificate_pem(made.get()), key_pem(key.get())};
}

identity_pem certificate_maker::client() const
{
    const openssl_ptr<EVP_PKEY> key = impl_->keys.make();
    certificate_text text;
    text.common_name = "runtype-simulator client";
    text.usage = "clientAuth";
    const openssl_ptr<X509> made = make_certificate(text, key.get(), impl_->ca.certificate.get(), impl_->ca.key.get());
    return identity_pem{certificate_pem(made.get()), key_pem(key.get())};
}

} // namespace runtype::testing::detail
