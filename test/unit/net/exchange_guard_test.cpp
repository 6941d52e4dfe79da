// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/exchange_guard.hpp"

#include "memory_stream.hpp"
#include "run_coro.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <optional>

BOOST_TEST_DONT_PRINT_LOG_VALUE(runtype::detail::abort_reason)

namespace runtype::detail {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using test::fixed_buffer;
using test::job;
using test::manual_clock;
using test::memory_pipe;
using test::memory_stream;
using test::settle;

struct counting_target final : abortable {
    void abort() noexcept override { ++aborts; }
    int aborts = 0;
};

struct guard_world {
    guard_world() { guard.emplace(timers, registry, false); }
    ~guard_world()
    {
        guard.reset();
        timers->close();
    }
    guard_world(const guard_world&) = delete;
    guard_world& operator=(const guard_world&) = delete;
    void advance(std::chrono::nanoseconds by)
    {
        clock->advance(by);
        settle(ioc);
    }

    asio::io_context ioc;
    asio::any_io_executor executor = ioc.get_executor();
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(executor);
    std::shared_ptr<timer_service> timers = timer_service::create(clock, false);
    std::shared_ptr<guard_registry> registry = std::make_shared<guard_registry>(false);
    std::optional<exchange_guard> guard;
    std::shared_ptr<memory_pipe> pipe = std::make_shared<memory_pipe>();
    memory_stream stream{pipe};
    char byte = 0;
    fixed_buffer into{asio::buffer(&byte, 1)};
};

template <typename Operation>
asio::awaitable<io_outcome> awaited(Operation operation)
{
    io_outcome got = co_await std::move(operation);
    co_return got;
}

job<io_outcome> start_read(guard_world& w)
{
    return job<io_outcome>(w.ioc, awaited(guarded_read(*w.guard, w.stream, w.executor, w.into)));
}

BOOST_AUTO_TEST_SUITE(exchange_guard_tests)

BOOST_AUTO_TEST_CASE(abort_reaches_what_is_attached)
{
    guard_world w;
    counting_target target;
    BOOST_TEST(w.guard->attach(&target));
    w.guard->abort(abort_reason::deadline);
    BOOST_TEST(target.aborts == 1);
    BOOST_TEST(w.guard->reason() == abort_reason::deadline);
    w.guard->abort(abort_reason::closed); // the first one decides
    BOOST_TEST(target.aborts == 1);
    BOOST_TEST(w.guard->reason() == abort_reason::deadline);
}

BOOST_AUTO_TEST_CASE(abort_before_anything_is_attached)
{
    guard_world w;
    counting_target target;
    w.guard->abort(abort_reason::closed);
    BOOST_TEST(!w.guard->attach(&target)); // attached all the same, but whoever attaches is told
    BOOST_TEST(target.aborts == 0);
    w.guard->attach(nullptr);
    const guard_attachment attached(*w.guard, &target);
    BOOST_TEST(!attached);
}

BOOST_AUTO_TEST_CASE(an_attachment_ends_with_its_scope)
{
    guard_world w;
    counting_target target;
    {
        const guard_attachment attached(*w.guard, &target);
        BOOST_TEST(static_cast<bool>(attached));
    }
    w.guard->abort(abort_reason::deadline);
    BOOST_TEST(target.aborts == 0);
}

BOOST_AUTO_TEST_CASE(interrupting_is_not_the_end)
{
    guard_world w;
    counting_target target;
    w.guard->interrupt(); // nothing there
    w.guard->attach(&target);
    w.guard->interrupt();
    w.guard->interrupt();
    BOOST_TEST(target.aborts == 2);
    BOOST_TEST(w.guard->reason() == abort_reason::none);
}

// It may come between the attaching and the start, from another thread.
BOOST_AUTO_TEST_CASE(an_interruption_before_the_start_is_not_lost)
{
    guard_world w;
    counting_target target;
    w.guard->attach(&target);
    w.guard->interrupt();
    bool started = false;
    const auto start = [&](completion) { started = true; };
    boost::system::error_code got;
    const auto handler = [&](boost::system::error_code ec, std::size_t) { got = ec; };
    w.guard->start(completion::make(handler, w.ioc.get_executor()), start);
    w.ioc.poll();
    BOOST_TEST(!started);
    BOOST_TEST(got == asio::error::operation_aborted);
    w.guard->attach(&target); // the next address
    w.guard->start(completion::make(handler, w.ioc.get_executor()), start);
    BOOST_TEST(started);
}

BOOST_AUTO_TEST_CASE(the_deadline_aborts)
{
    guard_world w;
    counting_target target;
    w.guard->attach(&target);
    w.guard->deadline(w.clock->now() + 10s);
    w.advance(9'999ms);
    BOOST_TEST(target.aborts == 0);
    w.advance(1ms);
    BOOST_TEST(target.aborts == 1);
    BOOST_TEST(w.guard->reason() == abort_reason::deadline);
}

BOOST_AUTO_TEST_CASE(the_deadline_can_be_moved_and_taken_back)
{
    guard_world w;
    w.guard->deadline(w.clock->now() + 10s);
    w.guard->deadline(w.clock->now() + 20s);
    w.advance(15s);
    BOOST_TEST(w.guard->reason() == abort_reason::none);
    w.guard->deadline(exchange_guard::time_point::max());
    w.advance(1h);
    BOOST_TEST(w.guard->reason() == abort_reason::none);
    w.guard->deadline(w.clock->now() - 1s); // past already: as soon as may be
    w.advance(0s);
    BOOST_TEST(w.guard->reason() == abort_reason::deadline);
}

BOOST_AUTO_TEST_CASE(a_guard_that_is_gone_has_no_deadline)
{
    guard_world w;
    w.guard->deadline(w.clock->now() + 10s);
    w.guard.reset();
    w.advance(11s);
    BOOST_TEST(w.registry->size() == 0U);
}

BOOST_AUTO_TEST_CASE(the_registry_ends_all_and_those_that_come_later)
{
    guard_world w;
    exchange_guard second(w.timers, w.registry, false);
    BOOST_TEST(w.registry->size() == 2U);
    counting_target target;
    second.attach(&target);
    {
        const exchange_guard third(w.timers, w.registry, true);
        BOOST_TEST(w.registry->size() == 3U);
    }
    BOOST_TEST(w.registry->size() == 2U);
    w.registry->close();
    BOOST_TEST(w.guard->reason() == abort_reason::closed);
    BOOST_TEST(second.reason() == abort_reason::closed);
    BOOST_TEST(target.aborts == 1);
    exchange_guard late(w.timers, w.registry, false);
    BOOST_TEST(late.reason() == abort_reason::closed);
    BOOST_TEST(!late.attach(&target));
    BOOST_TEST(w.registry->size() == 2U);
}

BOOST_AUTO_TEST_CASE(operations_complete_with_their_outcome)
{
    guard_world w;
    w.guard->attach(&w.stream);
    job<io_outcome> read = start_read(w);
    settle(w.ioc);
    BOOST_TEST(!read.done());
    w.pipe->deliver("a");
    settle(w.ioc);
    BOOST_TEST_REQUIRE(read.done());
    BOOST_TEST(!std::get<0>(read.get()));
    BOOST_TEST(std::get<1>(read.get()) == 1U);
    BOOST_TEST(w.byte == 'a');

    job<io_outcome> writable(w.ioc, awaited(guarded_wait_writable(*w.guard, w.stream, w.executor)));
    settle(w.ioc);
    w.pipe->complete(asio::error::connection_reset);
    settle(w.ioc);
    BOOST_TEST(std::get<0>(writable.get()) == asio::error::connection_reset);

    const asio::ip::tcp::endpoint where(asio::ip::make_address("192.0.2.1"), 443);
    job<io_outcome> connect(w.ioc, awaited(guarded_connect(*w.guard, w.stream, w.executor, where)));
    settle(w.ioc);
    BOOST_TEST(w.pipe->endpoint == where);
    w.pipe->complete({});
    settle(w.ioc);
    BOOST_TEST(!std::get<0>(connect.get()));
}

BOOST_AUTO_TEST_CASE(abort_ends_an_operation)
{
    guard_world w;
    w.guard->attach(&w.stream);
    job<io_outcome> read = start_read(w);
    settle(w.ioc);
    w.guard->abort(abort_reason::closed);
    BOOST_TEST(!read.done()); // never from inside
    settle(w.ioc);
    BOOST_TEST(std::get<0>(read.get()) == asio::error::operation_aborted);
    BOOST_TEST(w.pipe->aborts == 1);
}

BOOST_AUTO_TEST_CASE(no_operation_is_started_after_abort)
{
    guard_world w;
    w.guard->attach(&w.stream);
    w.guard->abort(abort_reason::deadline);
    job<io_outcome> read = start_read(w);
    settle(w.ioc);
    BOOST_TEST_REQUIRE(read.done());
    BOOST_TEST(std::get<0>(read.get()) == asio::error::operation_aborted);
    BOOST_TEST(!w.pipe->waits());
    BOOST_TEST((w.pipe->reads_into == nullptr)); // the stream was not asked
}

BOOST_AUTO_TEST_CASE(the_caller_cancels_an_operation)
{
    guard_world w;
    w.guard->attach(&w.stream);
    job<io_outcome> read = start_read(w);
    settle(w.ioc);
    read.cancel();
    settle(w.ioc);
    BOOST_TEST(std::get<0>(read.get()) == asio::error::operation_aborted);
    BOOST_TEST(w.guard->reason() == abort_reason::none); // by that the two are told apart
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
