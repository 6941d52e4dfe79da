// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What a collect() or a next() that does not come to its end leaves behind: a generator at its end, so that nobody goes
// on behind elements that he never got.

#include "run_coro.hpp"

#include "async/waiter.hpp"

#include <runtype/async_generator.hpp>
#include <runtype/error.hpp>
#include <runtype/generate.hpp>
#include <runtype/merge.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;

/// Counts up, two numbers at a time, and waits before each two until it is told to go on.
class pairs final : public detail::generator_source<int> {
public:
    bool pop(std::optional<result<int>>& out) override
    {
        ++pops;
        if (next_ == fail_at) throw std::runtime_error("the source is broken");
        if (left_ == 0) return false;
        --left_;
        out.emplace(++next_);
        return true;
    }
    asio::awaitable<void> fill() override
    {
        gate = std::make_shared<detail::waiter>(co_await asio::this_coro::executor, true);
        const std::shared_ptr<detail::waiter> mine = gate;
        const boost::system::error_code ec = co_await detail::wait(mine);
        if (!ec) left_ = at_a_time;
    }
    generator_stats stats() const override { return generator_stats(); }
    void mark() override { marked = true; }
    void unmark() noexcept override { marked = false; }
    void open()
    {
        if (gate) gate->complete({});
    }

    std::shared_ptr<detail::waiter> gate;
    int at_a_time = 2;
    int fail_at = -1;
    int pops = 0;
    bool marked = false;

private:
    int next_ = 0;
    int left_ = 0;
};

struct fixture {
    fixture() : source(std::make_shared<pairs>()), numbers(source) {}

    /// However it is asked, there is nothing, and the source is not asked.
    void check_ended()
    {
        const int before = source->pops;
        BOOST_TEST(!run(ioc, numbers.next()).has_value());
        BOOST_TEST(run(ioc, numbers.collect())->empty());
        auto none = [](int) -> asio::awaitable<void> { throw std::logic_error("an element"); };
        BOOST_TEST(run(ioc, numbers.for_each(2, none))->succeeded == 0u);
        // Nor do the generators that are made of it.
        BOOST_TEST(!run(ioc, async_generator<int>(source).take(2).next()).has_value());
        auto groups = chunks(async_generator<int>(source), 2);
        BOOST_TEST(!run(ioc, groups.next()).has_value());
        auto merged = merge(async_generator<int>(source), async_generator<int>(source));
        BOOST_TEST(!run(ioc, merged.next()).has_value());
        auto with_another = merge(async_generator<int>(source), generate(std::vector<int>{7, 8}));
        BOOST_TEST(run(ioc, with_another.collect())->size() == 2u);
        BOOST_TEST(source->pops == before);
    }

    asio::io_context ioc;
    std::shared_ptr<pairs> source;
    async_generator<int> numbers;
};

BOOST_FIXTURE_TEST_SUITE(unfinished_collect, fixture)

BOOST_AUTO_TEST_CASE(cancelled_while_it_waits)
{
    job<result<std::vector<int>>> j(ioc, numbers.collect());
    settle(ioc);
    source->open();
    settle(ioc); // two are collected, and it waits for the next two
    BOOST_TEST_REQUIRE(!j.done());
    j.cancel();
    settle(ioc);
    BOOST_TEST_REQUIRE(j.done());
    BOOST_TEST((j.get().error().code() == errc::cancelled));
    check_ended();
}

// Of the list behind, too, from which the elements were taken.
BOOST_AUTO_TEST_CASE(groups_and_merged_lists_are_given_up_with_what_is_behind_them)
{
    auto groups = chunks(async_generator<int>(source), 2);
    job<result<std::vector<std::vector<int>>>> j(ioc, groups.collect());
    settle(ioc);
    source->open();
    settle(ioc);
    BOOST_TEST_REQUIRE(!j.done());
    BOOST_TEST(source->marked);
    j.cancel();
    settle(ioc);
    BOOST_TEST((j.get().error().code() == errc::cancelled));
    BOOST_TEST(source->marked); // where a checkpoint stands
    check_ended();

    const auto other = std::make_shared<pairs>();
    const auto another = std::make_shared<pairs>();
    auto merged = merge(async_generator<int>(other), async_generator<int>(another));
    job<result<std::vector<int>>> k(ioc, merged.collect());
    settle(ioc);
    k.cancel();
    settle(ioc);
    BOOST_TEST((k.get().error().code() == errc::cancelled));
    BOOST_TEST((other->given_up() && another->given_up()));
    BOOST_TEST((other->marked && another->marked));
}

BOOST_AUTO_TEST_CASE(what_was_delivered_is_not_returned_to)
{
    auto two = async_generator<int>(source).take(2);
    job<result<std::vector<int>>> j(ioc, two.collect());
    settle(ioc);
    BOOST_TEST(source->marked);
    source->open();
    settle(ioc);
    BOOST_TEST_REQUIRE(j.done());
    BOOST_TEST(j.get()->size() == 2u);
    BOOST_TEST(!source->marked);
    BOOST_TEST(!source->given_up());
}

// A source that goes on waiting though its caller has cancelled, as one that is made of others may.
BOOST_AUTO_TEST_CASE(a_next_that_is_cancelled_says_so_whatever_its_source_does)
{
    source->at_a_time = 0;
    job<std::optional<result<int>>> j(ioc, numbers.next());
    settle(ioc);
    source->open();
    settle(ioc); // nothing has come, and it waits again
    BOOST_TEST_REQUIRE(!j.done());
    j.cancel();
    settle(ioc);
    BOOST_TEST_REQUIRE(j.done());
    BOOST_TEST_REQUIRE(j.get().has_value());
    BOOST_TEST((j.get()->error().code() == errc::cancelled));
    check_ended();
}

BOOST_AUTO_TEST_CASE(the_source_throws)
{
    source->fail_at = 2;
    job<result<std::vector<int>>> j(ioc, numbers.collect());
    settle(ioc);
    source->open();
    settle(ioc);
    BOOST_TEST_REQUIRE(j.done());
    BOOST_CHECK_THROW(j.get(), std::runtime_error);
    check_ended();
}

BOOST_AUTO_TEST_CASE(a_limit_that_is_reached_leaves_the_rest)
{
    job<result<std::vector<int>>> j(ioc, numbers.collect(1));
    settle(ioc);
    source->open();
    settle(ioc);
    BOOST_TEST_REQUIRE(j.done());
    BOOST_TEST(j.get()->size() == 1u);
    BOOST_TEST(run(ioc, numbers.next())->value() == 2);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
