// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/tls_engine.hpp"

#include "tls_pair.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_TEST_DONT_PRINT_LOG_VALUE(runtype::detail::tls_engine::status)

namespace runtype::detail {
namespace {

namespace data = boost::unit_test::data;
using status = tls_engine::status;
using test::tls_pair;
using test::tls_world;
using test::world_of;
using testing::certificate_kind;
using testing::tls_version;

const std::vector<int> minor_versions{2, 3};

/// A pair after its handshake.
struct connected : tls_pair {
    explicit connected(const tls_world& w) : tls_pair(w.client_context(), w.server_context())
    {
        BOOST_TEST_REQUIRE(shake_hands().what == status::ok);
        // Tickets of TLS 1.3, which come behind the handshake.
        feed(wire);
        wire.clear();
        std::string nothing;
        BOOST_TEST(read(nothing).what == status::want_input);
    }
};

BOOST_AUTO_TEST_SUITE(tls_engine_tests)

BOOST_DATA_TEST_CASE(a_handshake_in_pieces_of_any_size, data::make(minor_versions), version)
{
    const tls_world w = world_of(version);
    for (const std::size_t piece : {1U, 7U, 100U, 100'000U}) {
        tls_pair p(w.client_context(), w.server_context());
        BOOST_TEST(p.shake_hands(piece).what == status::ok);
        p.to_server(); // TLS 1.3: the client's last flight
        BOOST_TEST((p.server.status() == testing::detail::tls_server_engine::state::open));
        BOOST_TEST(p.server.version() == (version == 2 ? "TLSv1.2" : "TLSv1.3"));
        BOOST_TEST(!p.client.resumed());
    }
}

BOOST_DATA_TEST_CASE(bytes_go_both_ways, data::make(minor_versions), version)
{
    connected p(world_of(version));
    const std::string request = "GET / HTTP/1.1\r\n\r\n";
    const tls_engine::outcome written = p.client.write(request);
    BOOST_TEST(written.what == status::ok);
    BOOST_TEST(written.bytes == request.size());
    p.to_server();
    BOOST_TEST(p.received == request);

    p.feed(p.seal("hello"));
    std::string got;
    BOOST_TEST(p.read(got).what == status::ok);
    BOOST_TEST(got == "hello");
    BOOST_TEST(p.read(got).what == status::want_input);
    BOOST_TEST(p.client.write("").what == status::ok);
    BOOST_TEST(p.client.output().empty());
}

BOOST_AUTO_TEST_CASE(a_long_write_is_taken_whole)
{
    connected p((tls_world()));
    const std::string body(1'000'000, 'b');
    BOOST_TEST(p.client.write(body).bytes == body.size());
    p.to_server();
    BOOST_TEST((p.received == body));
}

BOOST_DATA_TEST_CASE(one_read_takes_all_records_that_are_there, data::make(minor_versions), version)
{
    connected p(world_of(version));
    std::string records = p.seal("one");
    records += p.seal("two");
    records += p.seal("three");
    p.feed(records);
    std::string got;
    BOOST_TEST(p.read(got).bytes == 11U);
    BOOST_TEST(got == "onetwothree");
    // And no more than there is room for.
    records = p.seal("one");
    records += p.seal("two");
    p.feed(records);
    got.clear();
    BOOST_TEST(p.read(got, 4).bytes == 4U);
    BOOST_TEST(p.read(got, 4).bytes == 2U);
    BOOST_TEST(got == "onetwo");
    BOOST_TEST(p.read(got, 4).what == status::want_input);
}

BOOST_DATA_TEST_CASE(records_in_pieces, data::make(minor_versions), version)
{
    connected p(world_of(version));
    const std::string body(20'000, 'r');
    const std::string sealed = p.seal(body);
    std::string got;
    for (std::size_t at = 0; at < sealed.size(); at += 777) {
        p.feed(sealed.substr(at, 777));
        while (p.read(got, 500).what == status::ok) {
        }
        BOOST_TEST(p.client.unread_input() == 0U);
    }
    BOOST_TEST((got == body));
    BOOST_TEST(p.read(got).what == status::want_input);
}

BOOST_DATA_TEST_CASE(the_goodbye, data::make(minor_versions), version)
{
    connected p(world_of(version));
    p.server.say_goodbye();
    std::string goodbye;
    p.server.take_output(goodbye);
    p.feed(goodbye);
    std::string got;
    BOOST_TEST(p.read(got).what == status::closed);
    BOOST_TEST(p.read(got).what == status::closed); // and from then on
}

BOOST_DATA_TEST_CASE(the_goodbye_right_behind_the_last_bytes, data::make(minor_versions), version)
{
    connected p(world_of(version));
    std::string bytes = p.seal("last");
    p.server.say_goodbye();
    p.server.take_output(bytes);
    p.feed(bytes);
    std::string got;
    BOOST_TEST(p.read(got).what == status::ok);
    BOOST_TEST(got == "last");
    BOOST_TEST(p.read(got).what == status::closed);
    BOOST_TEST(p.read(got).what == status::closed);
    BOOST_TEST(got == "last");
}

BOOST_DATA_TEST_CASE(a_record_that_was_changed, data::make(minor_versions), version)
{
    for (const bool behind_a_good_one : {false, true}) {
        connected p(world_of(version));
        std::string bytes = behind_a_good_one ? p.seal("good") : "";
        bytes += p.seal("bad");
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        p.feed(bytes);
        std::string got;
        if (behind_a_good_one) BOOST_TEST(p.read(got).what == status::ok);
        BOOST_TEST(p.read(got).what == status::failed);
        BOOST_TEST(p.read(got).what == status::failed);
        BOOST_TEST(got == (behind_a_good_one ? "good" : ""));
        BOOST_TEST(static_cast<bool>(p.client.error()));
        BOOST_TEST(p.client.problem().starts_with("The TLS connection broke: "), p.client.problem());
    }
}

BOOST_AUTO_TEST_CASE(something_that_is_not_tls)
{
    const tls_world w;
    tls_pair p(w.client_context(), w.server_context());
    BOOST_TEST(p.client.handshake().what == status::want_input);
    p.feed("HTTP/1.1 400 Bad Request\r\n\r\n");
    BOOST_TEST(p.client.handshake().what == status::failed);
    BOOST_TEST(p.client.problem().find("is the port one for HTTPS?") != std::string::npos, p.client.problem());
    BOOST_TEST(static_cast<bool>(p.client.error()));
}

struct refusal {
    refusal(certificate_kind k, std::string t) : kind(k), text(std::move(t)) {}
    certificate_kind kind;
    std::string text;
};

BOOST_DATA_TEST_CASE(certificates_are_refused_with_the_reason, data::make(minor_versions), version)
{
    const tls_world w = world_of(version);
    for (const refusal& each :
         {refusal(certificate_kind::wrong_name, "was issued for another name"),
          refusal(certificate_kind::expired, "has expired"),
          refusal(certificate_kind::not_yet_valid, "is not valid yet"),
          refusal(certificate_kind::self_signed, "is self-signed"),
          refusal(certificate_kind::unknown_ca, "an authority that is not trusted")}) {
        for (const std::string host : {"127.0.0.1", "localhost"}) {
            tls_pair p(w.client_context(host), w.server_context(each.kind));
            BOOST_TEST(p.shake_hands().what == status::failed);
            BOOST_TEST(p.client.problem().starts_with("The certificate of " + host), p.client.problem());
            BOOST_TEST(p.client.problem().find(each.text) != std::string::npos, p.client.problem());
            // The server was told, too.
            BOOST_TEST((p.server.status() == testing::detail::tls_server_engine::state::failed));
        }
        // The ugly option takes them all.
        const client_options lax = w.options().insecure_skip_verification(true);
        tls_pair p(tls_context::create(lax.get(), "127.0.0.1").value(), w.server_context(each.kind));
        BOOST_TEST(p.shake_hands().what == status::ok);
    }
}

BOOST_AUTO_TEST_CASE(the_host_that_is_asked_for)
{
    tls_world w;
    tls_pair by_name(w.client_context("localhost"), w.server_context());
    BOOST_TEST(by_name.shake_hands().what == status::ok);
    BOOST_TEST(by_name.server.server_name() == "localhost");
    tls_pair by_address(w.client_context("127.0.0.1"), w.server_context());
    BOOST_TEST(by_address.shake_hands().what == status::ok);
    BOOST_TEST(by_address.server.server_name().empty()); // RFC 6066, section 3: names only
    tls_pair by_long_address(w.client_context("::1"), w.server_context());
    BOOST_TEST(by_long_address.shake_hands().what == status::ok);
    for (const std::string other : {"localhost.example", "ocalhost", "127.0.0.2", "::2"}) {
        tls_pair p(w.client_context(other), w.server_context());
        BOOST_TEST(p.shake_hands().what == status::failed, other);
        BOOST_TEST(p.client.problem().find("another name") != std::string::npos, p.client.problem());
    }
}

BOOST_DATA_TEST_CASE(a_session_is_resumed, data::make(minor_versions), version)
{
    const tls_world w = world_of(version);
    const auto client_context = w.client_context();
    const auto server_context = w.server_context();
    for (int n = 0; n < 3; ++n) {
        tls_pair p(client_context, server_context);
        BOOST_TEST(p.shake_hands().what == status::ok);
        BOOST_TEST(p.client.resumed() == (n > 0));
        BOOST_TEST(p.server.resumed() == (n > 0));
        p.feed(p.wire + p.seal("answer"));
        std::string got;
        BOOST_TEST(p.read(got).what == status::ok);
        BOOST_TEST(got == "answer");
        p.client.save_session();
        p.client.save_session();
        BOOST_TEST(static_cast<bool>(client_context->session()));
    }
    // A server that does not know the session: an ordinary handshake, and no failure.
    tls_pair elsewhere(client_context, w.server_context());
    BOOST_TEST(elsewhere.shake_hands().what == status::ok);
    BOOST_TEST(!elsewhere.client.resumed());
}

BOOST_AUTO_TEST_CASE(a_session_is_not_kept_before_it_can_be_resumed)
{
    tls_world w = world_of(3);
    w.settings.session_tickets = false;
    const auto client_context = w.client_context();
    tls_pair p(client_context, w.server_context());
    BOOST_TEST(p.shake_hands().what == status::ok);
    p.feed(p.wire + p.seal("answer"));
    std::string got;
    BOOST_TEST(p.read(got).what == status::ok);
    p.client.save_session();
    BOOST_TEST(!client_context->session());
}

BOOST_DATA_TEST_CASE(parked_and_used_again, data::make(minor_versions), version)
{
    connected p(world_of(version));
    for (int n = 0; n < 3; ++n) {
        p.client.park();
        p.received.clear();
        BOOST_TEST(p.client.write("question").what == status::ok);
        p.to_server();
        BOOST_TEST(p.received == "question");
        p.feed(p.seal("answer"));
        std::string got;
        BOOST_TEST(p.read(got).what == status::ok);
        BOOST_TEST(got == "answer");
        BOOST_TEST(!p.client.within_record());
    }
}

// OpenSSL before 3.0.14 must not be asked to free the buffer of a record that has arrived in part (CVE-2024-4741).
BOOST_DATA_TEST_CASE(half_a_record_is_noticed, data::make(minor_versions), version)
{
    const std::size_t header = 5;
    for (const std::size_t part : {std::size_t{1}, std::size_t{4}, header, header + 1, header + 10}) {
        connected p(world_of(version));
        BOOST_TEST(!p.client.within_record());
        const std::string sealed = p.seal("answer");
        p.feed(sealed.substr(0, part));
        std::string got;
        BOOST_TEST(p.read(got).what == status::want_input);
        BOOST_TEST(p.client.within_record(), "after " << part << " bytes");
        p.feed(sealed.substr(part));
        BOOST_TEST(p.read(got).what == status::ok);
        BOOST_TEST(got == "answer");
        BOOST_TEST(!p.client.within_record());
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
