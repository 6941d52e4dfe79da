// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/connection.hpp"

#include "memory_stream.hpp"
#include "sanitizers.hpp"
#include "tls_pair.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

BOOST_TEST_DONT_PRINT_LOG_VALUE(runtype::detail::connection::flush_status)
BOOST_TEST_DONT_PRINT_LOG_VALUE(runtype::detail::connection::read_status)

namespace runtype::detail {
namespace {

using test::memory_pipe;
using test::memory_stream;
using flush_status = connection::flush_status;
using read_status = connection::read_status;

/// A connection whose peer is the test.
struct plain_world {
    plain_world() { c.take_buffers(buffers); }

    void receive(std::string_view bytes)
    {
        const auto space = c.receive_space().space();
        BOOST_TEST_REQUIRE(bytes.size() <= space.size());
        std::memcpy(space.data(), bytes.data(), bytes.size());
        c.received(bytes.size());
    }
    read_status read(std::string& into, std::size_t at_most = 1000)
    {
        std::string room(at_most, '\0');
        std::size_t n = 0;
        const read_status s = c.read(room, n);
        into += room.substr(0, n);
        return s;
    }

    std::shared_ptr<buffer_pool> buffers = std::make_shared<buffer_pool>(false);
    std::shared_ptr<memory_pipe> pipe = std::make_shared<memory_pipe>();
    connection c{std::make_unique<memory_stream>(pipe)};
};

/// The same with TLS, after the handshake.
struct tls_connection_world : plain_world {
    explicit tls_connection_world(int minor_version = 3, bool to_the_end = true)
        : shared(test::world_of(minor_version)), server(shared.server_context())
    {
        c.start_tls(std::make_unique<tls_engine>(shared.client_context()));
        c.take_buffers(buffers);
        while (c.tls()->handshake().what != tls_engine::status::ok) exchange();
        if (to_the_end) exchange(); // the client's last flight, and the tickets
    }
    /// What the client has to say, and what the server says to that.
    void exchange()
    {
        boost::system::error_code ec;
        BOOST_TEST(c.flush(ec) == flush_status::done);
        server.receive(pipe->written, received_by_server);
        pipe->written.clear();
        std::string wire;
        server.take_output(wire);
        if (!wire.empty()) receive(wire);
    }
    /// What TLS 1.3 sends behind the handshake.
    void read_tickets()
    {
        std::string nothing;
        BOOST_TEST(read(nothing) == read_status::want_receive);
    }
    std::string seal(std::string_view plain)
    {
        std::string bytes;
        server.send(plain);
        server.take_output(bytes);
        return bytes;
    }

    test::tls_world shared;
    testing::detail::tls_server_engine server;
    std::string received_by_server;
};

BOOST_AUTO_TEST_SUITE(connection_tests)

BOOST_AUTO_TEST_CASE(what_is_queued_is_sent_as_the_socket_takes_it)
{
    plain_world w;
    boost::system::error_code ec;
    BOOST_TEST(w.c.flush(ec) == flush_status::done);
    w.pipe->room = 4;
    BOOST_TEST(w.c.queue("0123456789"));
    BOOST_TEST(w.c.bytes_queued() == 10U);
    BOOST_TEST(w.c.flush(ec) == flush_status::blocked);
    BOOST_TEST(!ec);
    BOOST_TEST(w.c.bytes_sent() == 4U);
    BOOST_TEST(w.c.bytes_queued() == 10U);
    BOOST_TEST(w.c.queue("ab"));
    w.pipe->room = 3;
    BOOST_TEST(w.c.flush(ec) == flush_status::blocked);
    BOOST_TEST(w.c.bytes_sent() == 7U);
    BOOST_TEST(w.c.bytes_queued() == 12U);
    w.pipe->room = 100;
    BOOST_TEST(w.c.flush(ec) == flush_status::done);
    BOOST_TEST(w.pipe->written == "0123456789ab");
    BOOST_TEST(w.c.bytes_sent() == 12U);
    BOOST_TEST(w.c.bytes_queued() == 12U);
}

BOOST_AUTO_TEST_CASE(a_write_that_fails)
{
    plain_world w;
    w.pipe->room = 4;
    w.pipe->write_error = boost::asio::error::broken_pipe;
    boost::system::error_code ec;
    BOOST_TEST(w.c.queue("0123456789"));
    BOOST_TEST(w.c.flush(ec) == flush_status::failed);
    BOOST_TEST(ec == boost::asio::error::broken_pipe);
    BOOST_TEST(w.c.bytes_sent() == 4U); // that much left, and is not forgotten
    BOOST_TEST(!w.c.at_rest());
}

BOOST_AUTO_TEST_CASE(reading_without_tls)
{
    plain_world w;
    std::string got;
    BOOST_TEST(w.read(got) == read_status::want_receive);
    w.receive("hello");
    BOOST_TEST(w.c.bytes_received() == 5U);
    BOOST_TEST(!w.c.at_rest()); // takes a byte to find out, and the connection is not used after that
    BOOST_TEST(w.read(got, 2) == read_status::bytes);
    BOOST_TEST(w.read(got, 100) == read_status::bytes);
    BOOST_TEST(got == "ello");
    BOOST_TEST(w.read(got) == read_status::want_receive);
    BOOST_TEST(w.c.at_rest());
    BOOST_TEST(w.c.problem().empty());
    BOOST_TEST(!w.c.tls_error());
}

BOOST_AUTO_TEST_CASE(something_unsent_is_no_rest)
{
    plain_world w;
    BOOST_TEST(w.c.at_rest());
    BOOST_TEST(w.c.queue("x"));
    BOOST_TEST(!w.c.at_rest());
    boost::system::error_code ec;
    BOOST_TEST(w.c.flush(ec) == flush_status::done);
    BOOST_TEST(w.c.at_rest());
}

BOOST_AUTO_TEST_CASE(buffers_are_borrowed)
{
    plain_world w;
    // A block when there is something, and only until it is read.
    BOOST_TEST(w.c.receive_space().size() == buffer_pool::block_size);
    BOOST_TEST(w.buffers->lent() == 0U);
    w.receive("abc");
    BOOST_TEST(w.buffers->lent() == 1U);
    std::string got;
    BOOST_TEST(w.read(got, 2) == read_status::bytes);
    w.c.give_back_buffers(); // not under what is not read
    BOOST_TEST(w.read(got, 2) == read_status::bytes);
    BOOST_TEST(got == "abc");
    BOOST_TEST(w.buffers->lent() == 1U);
    BOOST_TEST(w.read(got) == read_status::want_receive);
    BOOST_TEST(w.buffers->lent() == 0U);
    BOOST_TEST(!w.c.receive_space().expects_more());
}

// A receive that filled the block is followed by a look instead of a wait, into the same block.
BOOST_AUTO_TEST_CASE(a_full_block_stays_for_what_is_behind_it)
{
    plain_world w;
    w.receive(std::string(buffer_pool::block_size, 'x'));
    std::string got;
    while (w.read(got) == read_status::bytes) {
    }
    BOOST_TEST(got.size() == buffer_pool::block_size);
    BOOST_TEST(w.c.receive_space().expects_more());
    BOOST_TEST(w.buffers->lent() == 1U);
    w.c.received(0); // nothing after all
    BOOST_TEST(w.read(got) == read_status::want_receive);
    BOOST_TEST(!w.c.receive_space().expects_more());
    BOOST_TEST(w.buffers->lent() == 0U);
    w.receive(std::string(buffer_pool::block_size, 'x'));
    while (w.read(got) == read_status::bytes) {
    }
    w.c.take_buffers(w.buffers); // behind a handshake: what came with its end may go on
    BOOST_TEST(w.c.receive_space().expects_more());
    BOOST_TEST(w.buffers->lent() == 1U);
    w.c.served = true;
    w.c.take_buffers(w.buffers); // of the next exchange, which has looked that there is nothing
    BOOST_TEST(!w.c.receive_space().expects_more());
    BOOST_TEST(w.buffers->lent() == 0U);
}

BOOST_AUTO_TEST_CASE(more_is_received_at_once_only_behind_a_full_block)
{
    plain_world w;
    boost::system::error_code ec;
    std::size_t n = 0;
    const auto drain = [&] {
        std::string got;
        while (w.read(got) == read_status::bytes) {
        }
        return got;
    };
    w.receive("abc");
    drain();
    BOOST_TEST(!w.c.try_receive(ec, n));
    BOOST_TEST(w.pipe->tries == 0); // it would be in vain

    w.receive(std::string(buffer_pool::block_size, 'x'));
    drain();
    w.pipe->arrived = "def";
    BOOST_TEST_REQUIRE(w.c.try_receive(ec, n));
    BOOST_TEST(!ec);
    BOOST_TEST(n == 3U);
    w.c.received(n);
    BOOST_TEST(drain() == "def");
    BOOST_TEST(!w.c.try_receive(ec, n)); // that one did not fill it

    w.receive(std::string(buffer_pool::block_size, 'x'));
    drain();
    BOOST_TEST(!w.c.try_receive(ec, n)); // nothing there after all: no error, and no memory held while it waits
    BOOST_TEST(!ec);
    BOOST_TEST(w.buffers->lent() == 0U);
    BOOST_TEST(!w.c.receive_space().expects_more());

    w.receive(std::string(buffer_pool::block_size, 'x'));
    drain();
    w.pipe->read_error = boost::asio::error::eof;
    BOOST_TEST(w.c.try_receive(ec, n));
    BOOST_TEST(ec == boost::asio::error::eof);
    BOOST_TEST(w.pipe->tries == 3);
}

// The pool's owner, a transport, may go first: the block has to go back to a pool that is there.
BOOST_AUTO_TEST_CASE(a_lent_block_keeps_its_pool)
{
    auto pool = std::make_shared<buffer_pool>(false);
    const std::weak_ptr<buffer_pool> seen = pool;
    {
        connection c(std::make_unique<memory_stream>(std::make_shared<memory_pipe>()));
        c.take_buffers(pool);
        BOOST_TEST(c.receive_space().space().size() == buffer_pool::block_size);
        BOOST_TEST(pool->lent() == 1U);
        pool.reset();
        BOOST_TEST_REQUIRE(!seen.expired());
        BOOST_TEST(seen.lock()->lent() == 1U);
    }
    BOOST_TEST(seen.expired());
}

BOOST_AUTO_TEST_CASE(bytes_both_ways_over_tls)
{
    tls_connection_world w;
    w.read_tickets();
    const std::uint64_t sent_before = w.c.bytes_sent();
    BOOST_TEST(w.c.queue("question"));
    BOOST_TEST(w.c.bytes_queued() > sent_before + 8U); // ciphertext is what counts
    w.exchange();
    BOOST_TEST(w.received_by_server == "question");
    w.receive(w.seal("answer"));
    std::string got;
    while (got.empty()) BOOST_TEST_REQUIRE(w.read(got) == read_status::bytes);
    BOOST_TEST(got == "answer");
    BOOST_TEST(w.c.at_rest());
    w.c.give_back_buffers();
    w.c.take_buffers(w.buffers);
    BOOST_TEST(w.c.queue("again"));
    w.exchange();
    BOOST_TEST(w.received_by_server == "questionagain");
}

// As calls do that wait in a crowd: whatever has come of an answer by then, the rest of it is read.
BOOST_DATA_TEST_CASE(buffers_given_back_in_the_middle_of_an_answer, boost::unit_test::data::make({2, 3}), version)
{
    tls_connection_world w(version);
    w.read_tickets();
    const std::string text = "first" + std::string(3'000, 'x');
    for (std::size_t at = 0;; ++at) {
        std::string sealed = w.seal(text);
        sealed += w.seal("second");
        if (at > sealed.size()) break;
        std::string got;
        w.receive(sealed.substr(0, at));
        for (int half = 0; half < 2; ++half) {
            while (w.read(got) == read_status::bytes) {
            }
            w.c.give_back_buffers();
            if (half == 0) w.receive(sealed.substr(at));
        }
        BOOST_TEST_REQUIRE((got == text + "second"), "cut at " << at << ": " << w.c.problem());
        BOOST_TEST_REQUIRE(w.c.queue("question"));
        w.exchange();
        BOOST_TEST_REQUIRE(w.received_by_server == "question");
        w.received_by_server.clear();
    }
}

// So do the tickets of TLS 1.3, which come behind the handshake in a record each.
BOOST_AUTO_TEST_CASE(buffers_given_back_in_the_middle_of_a_ticket)
{
    const std::size_t step = test::sanitized ? 37 : 1;
    for (std::size_t at = 0, size = 1; at <= size; at += step) {
        tls_connection_world w(3, false);
        std::string tickets;
        boost::system::error_code ec;
        BOOST_TEST(w.c.flush(ec) == flush_status::done);
        w.server.receive(w.pipe->written, w.received_by_server);
        w.pipe->written.clear();
        w.server.take_output(tickets);
        size = tickets.size();
        BOOST_TEST_REQUIRE(size > 100U);
        std::string got;
        w.receive(std::string_view(tickets).substr(0, at));
        BOOST_TEST(w.read(got) == read_status::want_receive);
        w.c.give_back_buffers();
        w.receive(std::string_view(tickets).substr(std::min(at, size)));
        BOOST_TEST(w.read(got) == read_status::want_receive);
        w.c.give_back_buffers();
        w.receive(w.seal("answer"));
        while (w.read(got) == read_status::bytes) {
        }
        BOOST_TEST_REQUIRE(got == "answer", "cut at " << at << ": " << w.c.problem());
    }
}

BOOST_AUTO_TEST_CASE(rest_over_tls)
{
    {
        tls_connection_world w; // the tickets of TLS 1.3 have been received and not been read: nobody's business
        BOOST_TEST(w.c.at_rest());
    }
    {
        tls_connection_world w;
        w.read_tickets();
        w.receive(w.seal("unasked"));
        BOOST_TEST(!w.c.at_rest());
    }
    {
        tls_connection_world w;
        BOOST_TEST(w.c.at_rest());
        w.receive(w.seal("half a record").substr(0, 7));
        BOOST_TEST(!w.c.at_rest());
    }
    {
        tls_connection_world w;
        BOOST_TEST(w.c.at_rest());
        w.server.say_goodbye();
        std::string goodbye;
        w.server.take_output(goodbye);
        w.receive(goodbye);
        BOOST_TEST(!w.c.at_rest());
        std::string got;
        BOOST_TEST(w.read(got) == read_status::clean_end);
    }
    {
        tls_connection_world w;
        BOOST_TEST(w.c.at_rest());
        w.receive("not TLS at all, whatever it is");
        BOOST_TEST(!w.c.at_rest());
        std::string got;
        BOOST_TEST(w.read(got) == read_status::failed);
        BOOST_TEST(!w.c.problem().empty());
        BOOST_TEST(static_cast<bool>(w.c.tls_error()));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
