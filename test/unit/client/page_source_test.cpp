// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Lists from the caller's side: client, generator, pager and decoder over a transport that plays a script.
#include "fake_transport.hpp"
#include "run_coro.hpp"

#include <runtype/client.hpp>
#include <runtype/generate.hpp>
#include <runtype/resources/agents.hpp>
#include <runtype/resources/records.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;

namespace page_source_test {
namespace {

/// A page of records with these ids, and what stands in its "pagination".
std::string page_of(const std::vector<std::string>& ids, const std::string& pagination)
{
    std::string text = "{\"data\":[";
    for (const std::string& id : ids) text += (text.back() == '[' ? "{\"id\":\"" : ",{\"id\":\"") + id + "\"}";
    return text + "],\"pagination\":{" + pagination + "}}";
}

std::string more(const std::string& cursor) { return "\"hasMore\":true,\"nextCursor\":\"" + cursor + "\""; }

const std::string end = "\"hasMore\":false,\"nextCursor\":null";

struct fixture {
    boost::asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<fake_transport> transport = std::make_shared<fake_transport>(clock);
    runtype::client client{ioc, client_options("rt_test_0123456789abcdef").transport(transport).time_source(clock)};

    void answer(std::string body) { transport->then(script_step::answer(200, std::move(body))); }

    template <typename T>
    T run(boost::asio::awaitable<T> op)
    {
        return test::run(ioc, *clock, std::move(op));
    }

    /// The ids of everything that is left, with the error at the end if there is one; asserts that nothing follows.
    std::string rest_of(page_generator<record>& records)
    {
        std::string ids;
        while (auto r = run(records.next())) {
            ids += *r ? (*r)->id + ' ' : "ERROR " + r->error().code().message() + ' ';
        }
        BOOST_TEST(!run(records.next()).has_value());
        return ids;
    }

    std::vector<std::string> targets() const
    {
        std::vector<std::string> all;
        for (const recorded_exchange& e : transport->exchanges()) all.push_back(e.target);
        return all;
    }
};

/// Throws in the first exchange, then does what another one does.
class throwing_transport final : public runtype::transport {
public:
    explicit throwing_transport(std::shared_ptr<fake_transport> inner) : inner_(std::move(inner)) {}

    boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override
    {
        if (!std::exchange(thrown_, true)) throw std::bad_alloc();
        return inner_->exchange(request, limits, ledger);
    }
    void close() noexcept override { inner_->close(); }
    transport_stats stats() const override { return inner_->stats(); }

private:
    std::shared_ptr<fake_transport> inner_;
    bool thrown_ = false;
};

std::string message_of(errc code) { return "ERROR " + make_error_code(code).message() + ' '; }

} // namespace
} // namespace page_source_test

BOOST_FIXTURE_TEST_SUITE(page_source_test, page_source_test::fixture)

BOOST_AUTO_TEST_CASE(walks_all_pages_in_order_and_asks_for_nothing_before_next)
{
    answer(page_of({"a", "b"}, more("c1")));
    answer(page_of({"c"}, more("c/2")));
    answer(page_of({"d"}, end));
    auto records = client.records().list(list_records().type("document").limit(2));
    BOOST_TEST(transport->exchanges().empty());
    BOOST_TEST(rest_of(records) == "a b c d ");
    const std::vector<std::string> expected = {
        "/v1/records?limit=2&type=document", "/v1/records?limit=2&type=document&cursor=c1",
        "/v1/records?limit=2&type=document&cursor=c%2F2"};
    BOOST_TEST(targets() == expected, boost::test_tools::per_element());
    BOOST_TEST(transport->exchanges().front().method == "GET");
}

BOOST_AUTO_TEST_CASE(fetches_a_page_only_when_the_one_before_is_used_up)
{
    answer(page_of({"a", "b"}, more("c1")));
    answer(page_of({"c"}, end));
    auto records = client.records().list();
    for (const char* id : {"a", "b"}) {
        BOOST_TEST((*run(records.next()))->id == id);
        BOOST_TEST(transport->exchanges().size() == 1u);
    }
    BOOST_TEST((*run(records.next()))->id == "c");
    BOOST_TEST(transport->exchanges().size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_empty_list_and_empty_pages)
{
    answer(page_of({}, end));
    auto none = client.records().list();
    BOOST_TEST(rest_of(none) == "");

    answer(page_of({}, more("c1")));
    answer(page_of({"a"}, more("c2")));
    answer(page_of({}, more("c3")));
    answer(page_of({}, more("c4")));
    answer(page_of({"b"}, more("c5")));
    answer(page_of({}, end));
    auto some = client.records().list();
    BOOST_TEST(rest_of(some) == "a b ");
    BOOST_TEST(transport->steps_left() == 0u);
    BOOST_TEST(some.stats().pages == 6u);
}

BOOST_AUTO_TEST_CASE(begins_where_the_caller_says)
{
    answer(page_of({"x"}, more("c9")));
    answer(page_of({"y"}, end));
    auto records = client.records().list(list_records().cursor("start here"));
    BOOST_TEST(rest_of(records) == "x y ");
    BOOST_TEST(targets().at(0) == "/v1/records?cursor=start%20here");
    BOOST_TEST(targets().at(1) == "/v1/records?cursor=c9");
}

BOOST_AUTO_TEST_CASE(lists_agents_too)
{
    answer(R"({"data":[{"id":"agent_1","capabilityCount":2}],"pagination":{"hasMore":true,"nextCursor":"n"}})");
    answer(R"({"data":[{"id":"agent_2"}],"pagination":{"hasMore":false}})");
    auto agents = client.agents().list(list_agents().search("desk"));
    const auto all = run(agents.collect());
    BOOST_TEST_REQUIRE(all.has_value());
    BOOST_TEST(all->size() == 2u);
    BOOST_TEST(all->at(0).capability_count == 2);
    BOOST_TEST(targets().at(1) == "/v1/agents?search=desk&cursor=n");
}

BOOST_AUTO_TEST_CASE(an_error_is_the_last_element)
{
    answer(page_of({"a"}, more("c1")));
    transport->then(script_step::answer(404, R"({"error":"Not found"})"));
    answer(page_of({"never"}, end));
    auto records = client.records().list();
    BOOST_TEST(rest_of(records) == "a " + message_of(errc::not_found));
    BOOST_TEST(transport->steps_left() == 1u);
}

BOOST_AUTO_TEST_CASE(parameters_that_are_wrong_are_an_element_and_nothing_is_sent)
{
    auto records = client.records().list(list_records().limit(0));
    const auto first = run(records.next());
    BOOST_TEST_REQUIRE(first.has_value());
    BOOST_TEST_REQUIRE(first->has_error());
    BOOST_TEST((first->error().code() == errc::bad_request));
    BOOST_TEST_REQUIRE(first->error().details().size() == 1u);
    BOOST_TEST(first->error().details()[0].path == "limit");
    BOOST_TEST(rest_of(records) == "");
    BOOST_TEST(transport->exchanges().empty());
}

BOOST_AUTO_TEST_CASE(pages_are_retried_and_counted)
{
    transport->then(script_step::answer(429, "{}").header("Retry-After", "3"));
    transport->then(script_step::answer(200, page_of({"a"}, more("c1"))).takes(20ms));
    transport->then(script_step::failure(errc::transport, sent_state::sent_no_reply));
    const std::string last = page_of({"b", "c"}, end + ",\"totalCount\":3");
    answer(last);
    auto records = client.records().list();
    BOOST_TEST(rest_of(records) == "a b c ");
    const generator_stats stats = records.stats();
    BOOST_TEST(stats.items == 3u);
    BOOST_TEST(stats.pages == 2u);
    BOOST_TEST(stats.requests == 4u);
    BOOST_TEST(stats.retries == 2u);
    BOOST_TEST(stats.bytes == page_of({"a"}, more("c1")).size() + last.size());
    BOOST_TEST((stats.backing_off >= 3s));
    BOOST_TEST((stats.waited >= stats.backing_off + 20ms));
    BOOST_TEST(stats.total.value() == 3);
}

BOOST_AUTO_TEST_CASE(the_attempts_of_a_failed_page_count)
{
    for (int i = 0; i < 10; ++i) transport->then(script_step::answer(503, "{}"));
    auto records = client.records().list();
    BOOST_TEST(rest_of(records) == message_of(errc::server_error));
    const generator_stats stats = records.stats();
    BOOST_TEST(stats.requests == transport->exchanges().size());
    BOOST_TEST(stats.retries == stats.requests - 1);
    BOOST_TEST(stats.retries > 0u);
    BOOST_TEST((stats.backing_off > 0s));
    BOOST_TEST((stats.waited >= stats.backing_off));
    BOOST_TEST(stats.pages == 0u);
}

BOOST_AUTO_TEST_CASE(pages_that_contradict_themselves_are_not_handed_out)
{
    answer(page_of({"a"}, more("c1")));
    answer(page_of({"b"}, more("c1")));
    auto cycle = client.records().list();
    BOOST_TEST(rest_of(cycle) == "a " + message_of(errc::pagination_inconsistent));

    transport->then(script_step::answer(200, page_of({"a"}, "\"hasMore\":true")).header("x-request-id", "req_7"));
    auto no_cursor = client.records().list();
    const auto element = run(no_cursor.next());
    BOOST_TEST_REQUIRE(element.has_value());
    const error e = element->error();
    BOOST_TEST((e.code() == errc::pagination_inconsistent));
    BOOST_TEST(e.message().find("no cursor") != std::string_view::npos);
    BOOST_TEST(e.request() == "GET /v1/records");
    BOOST_TEST(e.http_status() == 200);
    BOOST_TEST(e.request_id() == "req_7");
    BOOST_TEST(e.attempts().size() == 1u);
    BOOST_TEST(no_cursor.stats().requests == 1u);
    BOOST_TEST(rest_of(no_cursor) == "");
}

BOOST_AUTO_TEST_CASE(a_page_that_cannot_be_decoded_names_the_place_and_delivers_nothing)
{
    answer(page_of({"a"}, more("c1")));
    answer(R"({"data":[{"id":"b"},{"id":7}],"pagination":{"hasMore":false}})");
    auto records = client.records().list();
    BOOST_TEST((*run(records.next()))->id == "a");
    const auto element = run(records.next());
    BOOST_TEST_REQUIRE(element.has_value());
    BOOST_TEST((element->error().code() == errc::bad_response));
    BOOST_TEST(
        element->error().message().find("data[1].id: expected a string, found a number") != std::string_view::npos);
    BOOST_TEST(records.stats().requests == 2u);
    BOOST_TEST(rest_of(records) == "");
    for (const char* body : {"", "<html></html>", "{}", R"({"data":null})", "[]"}) {
        answer(body);
        auto bad = client.records().list();
        BOOST_TEST(rest_of(bad) == message_of(errc::bad_response), body);
    }
}

BOOST_AUTO_TEST_CASE(whole_pages)
{
    answer(page_of({"a", "b"}, more("c1") + ",\"totalCount\":4"));
    answer(page_of({}, more("c2")));
    answer(page_of({"c", "d"}, end));
    auto records = client.records().list();
    BOOST_TEST((*run(records.next()))->id == "a");
    const auto rest = run(records.next_page()); // what is left of the page
    BOOST_TEST_REQUIRE(rest.has_value());
    BOOST_TEST_REQUIRE(rest->has_value());
    BOOST_TEST((*rest)->items.size() == 1u);
    BOOST_TEST((*rest)->items.at(0).id == "b");
    BOOST_TEST(!(*rest)->last);
    BOOST_TEST((*rest)->total.value() == 4);
    const auto last = run(records.next_page());
    BOOST_TEST_REQUIRE(last.has_value());
    BOOST_TEST((*last)->items.size() == 2u);
    BOOST_TEST((*last)->items.at(1).id == "d");
    BOOST_TEST((*last)->last);
    BOOST_TEST(!run(records.next_page()).has_value());
    BOOST_TEST(!run(records.next()).has_value());
    BOOST_TEST(records.stats().items == 4u);
}

// The block of a page that was dropped serves the next one, of any list of the client; what the caller keeps is his.
BOOST_AUTO_TEST_CASE(storage_of_pages_is_used_again)
{
    std::vector<std::string> ids;
    for (int i = 0; i < 40; ++i) ids.push_back("record number " + std::to_string(i));
    for (const auto* cursor : {"c1", "c2", "c3"}) answer(page_of(ids, more(cursor)));
    answer(page_of({"c", "d"}, end));
    answer(page_of({"e"}, end));
    auto records = client.records().list();
    std::optional<result<page<record>>> first = run(records.next_page());
    const record* const where = (*first)->items.data();
    first.reset();
    std::optional<result<page<record>>> second = run(records.next_page());
    BOOST_TEST(((*second)->items.data() == where));
    std::vector<record> kept = std::move((*second)->items);
    second.reset();
    std::optional<result<page<record>>> third = run(records.next_page());
    BOOST_TEST(((*third)->items.data() != where));
    {
        page<record> copy = third->value();
        const page<record> moved = std::move(copy);
        BOOST_TEST(moved.items.at(1).id == ids[1]);
    }
    auto others = client.records().list();
    const std::optional<result<page<record>>> fourth = run(records.next_page());
    BOOST_TEST((*fourth)->items.at(0).id == "c");
    const std::optional<result<page<record>>> fifth = run(others.next_page());
    BOOST_TEST((*fifth)->items.at(0).id == "e");
    BOOST_TEST(kept.at(0).id == ids[0]);
    BOOST_TEST((*third)->items.at(0).id == ids[0]);
    page<record> assigned = std::move(third->value());
    assigned = fifth->value();
    BOOST_TEST(assigned.items.at(0).id == "e");
    BOOST_TEST(assigned.last);
    assigned = page<record>();
    BOOST_TEST(assigned.items.empty());
    BOOST_TEST(!assigned.last);
}

BOOST_AUTO_TEST_CASE(how_much_storage_of_pages_is_kept)
{
    BOOST_TEST(detail::spare_pages<record>::max_kept == 4u);
    BOOST_TEST(detail::spare_pages<record>::largest_size == 256u * 1024u);
    detail::spare_pages<int> spare;
    std::vector<int> large(detail::spare_pages<int>::largest_size / sizeof(int) + 1);
    spare.give_back(std::move(large));
    BOOST_TEST(spare.take(40'000).capacity() == 0u);
    for (std::size_t i = 0; i < 6; ++i) spare.give_back(std::vector<int>(100 + i));
    BOOST_TEST(spare.take(104).capacity() == 0u); // too long,
    BOOST_TEST(spare.take(49).capacity() == 0u);  // and so short that twice the storage would be held
    BOOST_TEST(spare.take(102).capacity() == 103u);
    BOOST_TEST(spare.take(102).capacity() == 102u);
    BOOST_TEST(spare.take(100).capacity() == 101u);
    const std::vector<int> last = spare.take(60);
    BOOST_TEST(last.empty());
    BOOST_TEST(last.capacity() == 100u);
    BOOST_TEST(spare.take(60).capacity() == 0u);
}

BOOST_AUTO_TEST_CASE(whole_pages_end_with_the_error)
{
    transport->then(script_step::answer(403, "{}"));
    auto records = client.records().list();
    const auto page = run(records.next_page());
    BOOST_TEST_REQUIRE(page.has_value());
    BOOST_TEST((page->error().code() == errc::forbidden));
    BOOST_TEST(!run(records.next_page()).has_value());
}

BOOST_AUTO_TEST_CASE(take_and_collect)
{
    answer(page_of({"a", "b"}, more("c1")));
    answer(page_of({"c", "d"}, more("c2")));
    auto three = client.records().list().take(3);
    const auto items = run(three.collect());
    BOOST_TEST_REQUIRE(items.has_value());
    BOOST_TEST(items->size() == 3u);
    BOOST_TEST(items->at(2).id == "c");
    BOOST_TEST(!run(three.next()).has_value());
    BOOST_TEST(transport->exchanges().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_cancelled_collect_ends_the_generator)
{
    // Cancelled while the second page is on its way: the two items of the first are lost to the caller.
    answer(page_of({"a", "b"}, more("c1")));
    transport->then(script_step::answer(200, page_of({"c", "d"}, end)).held());
    auto records = client.records().list();
    const auto start = records.checkpoint();
    job collecting(ioc, records.collect());
    settle(ioc);
    BOOST_TEST_REQUIRE(!collecting.done());
    collecting.cancel();
    settle(ioc);
    BOOST_TEST_REQUIRE(collecting.done());
    BOOST_TEST((collecting.get().error().code() == errc::cancelled));
    // However it is asked, there is nothing behind them, and nothing is sent.
    BOOST_TEST(!run(records.next()).has_value());
    BOOST_TEST(!run(records.next_page()).has_value());
    BOOST_TEST(run(records.collect())->empty());
    auto none = [](record) -> boost::asio::awaitable<void> { throw std::logic_error("an element"); };
    BOOST_TEST(run(records.for_each(1, none))->succeeded == 0u);
    BOOST_TEST(transport->exchanges().size() == 2u);
    // Again from the start: everything is there.
    answer(page_of({"a", "b"}, more("c1")));
    answer(page_of({"c", "d"}, end));
    auto again = client.records().list().resume(start);
    BOOST_TEST(run(again.collect())->size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_collect_that_is_cancelled_between_two_pages)
{
    transport->then(script_step::answer(200, page_of({"a", "b"}, more("c1"))).held());
    auto records = client.records().list();
    job collecting(ioc, records.collect());
    settle(ioc);
    boost::asio::post(ioc, [&] { // from outside of run() the cancellation would come behind the coroutine's next step
        transport->release();
        collecting.cancel(); // behind the answer, before the coroutine goes on
    });
    settle(ioc);
    BOOST_TEST_REQUIRE(collecting.done());
    BOOST_TEST_REQUIRE(collecting.get().has_error());
    BOOST_TEST((collecting.get().error().code() == errc::cancelled), collecting.get().error());
    BOOST_TEST(!run(records.next()).has_value());
    BOOST_TEST(transport->exchanges().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_collect_that_fails_or_throws_ends_the_generator)
{
    int calls = 0;
    auto numbers = generate<int>([&]() -> std::optional<result<int>> {
        if (++calls == 3) throw std::runtime_error("the source is broken");
        return calls;
    });
    BOOST_CHECK_THROW(run(numbers.collect()), std::runtime_error);
    BOOST_TEST(!run(numbers.next()).has_value());
    BOOST_TEST(calls == 3);

    // With a limit, and in time, the rest stays.
    calls = 10;
    auto more_numbers = generate<int>([&]() -> std::optional<result<int>> { return ++calls; });
    BOOST_TEST(run(more_numbers.collect(2))->size() == 2u);
    BOOST_TEST(run(more_numbers.next())->value() == 13);
}

// A mistake of the caller. Each of the two gets one error and then the end: a loop that only logs errors must not spin,
// and none may go on as if it had seen every item.
BOOST_AUTO_TEST_CASE(two_calls_of_next_at_a_time)
{
    transport->then(script_step::answer(200, page_of({"a", "b"}, more("c1"))).held());
    auto records = client.records().list();
    job first(ioc, records.next());
    settle(ioc);
    BOOST_TEST(!first.done());
    job second(ioc, records.next());
    settle(ioc);
    BOOST_TEST_REQUIRE(second.done());
    BOOST_TEST((second.get()->error().code() == errc::bad_request));
    job second_again(ioc, records.next());
    job third(ioc, records.next_page());
    settle(ioc);
    BOOST_TEST_REQUIRE(second_again.done());
    BOOST_TEST(!second_again.get().has_value());
    BOOST_TEST_REQUIRE(third.done());
    BOOST_TEST(!third.get().has_value());
    transport->release();
    drive(ioc, *clock, first);
    BOOST_TEST((first.get()->error().code() == errc::bad_request));
    BOOST_TEST(rest_of(records) == "");
    BOOST_TEST(transport->exchanges().size() == 1u);
}

BOOST_AUTO_TEST_CASE(cancelling_next_ends_the_list)
{
    transport->then(script_step::answer(200, page_of({"a"}, end)).held());
    auto records = client.records().list();
    job next(ioc, records.next());
    settle(ioc);
    next.cancel();
    drive(ioc, *clock, next);
    BOOST_TEST((next.get()->error().code() == errc::cancelled));
    BOOST_TEST(rest_of(records) == "");
}

BOOST_AUTO_TEST_CASE(a_generator_may_be_destroyed_while_next_runs)
{
    transport->then(script_step::answer(200, page_of({"a"}, end)).held());
    std::optional<page_generator<record>> records(client.records().list());
    job next(ioc, records->next());
    settle(ioc);
    records.reset();
    transport->release();
    drive(ioc, *clock, next);
    BOOST_TEST((*next.get())->id == "a");
}

BOOST_AUTO_TEST_CASE(a_generator_may_outlive_its_client)
{
    answer(page_of({"a"}, more("c1")));
    std::optional<runtype::client> short_lived(std::move(client));
    auto records = short_lived->records().list();
    BOOST_TEST((*run(records.next()))->id == "a");
    short_lived.reset();
    BOOST_TEST(rest_of(records) == message_of(errc::closed));
}

BOOST_AUTO_TEST_CASE(an_awaitable_that_is_never_awaited_does_nothing)
{
    answer(page_of({"a"}, end));
    auto records = client.records().list();
    {
        auto unused = records.next();
    }
    BOOST_TEST(transport->exchanges().empty());
    BOOST_TEST(rest_of(records) == "a ");
}

BOOST_AUTO_TEST_CASE(an_exception_leaves_the_generator_usable)
{
    const auto inner = std::make_shared<throwing_transport>(transport);
    const runtype::client other(ioc, client_options("rt_test_0123456789abcdef").transport(inner).time_source(clock));
    auto records = other.records().list();
    BOOST_CHECK_THROW(run(records.next()), std::bad_alloc);
    answer(page_of({"a"}, end));
    BOOST_TEST(rest_of(records) == "a ");
}

BOOST_AUTO_TEST_CASE(options_hold_for_each_page)
{
    transport->then(script_step::answer(200, page_of({"a"}, more("c1"))).header("x-request-id", "req_1"));
    transport->then(script_step::answer(200, page_of({"b"}, end)).header("x-request-id", "req_2"));
    response_info info;
    auto records = client.records().list(
        list_records(), request_options().info(info).header("X-Trace", "t1").query("view", "full").deadline(5s));
    BOOST_TEST((*run(records.next()))->id == "a");
    BOOST_TEST(info.request_id == "req_1");
    clock->advance(1h); // the deadline is per page and does not run while the caller works
    BOOST_TEST((*run(records.next()))->id == "b");
    BOOST_TEST(info.request_id == "req_2");
    for (const recorded_exchange& e : transport->exchanges()) {
        BOOST_TEST(e.fields.get("x-trace") == "t1");
        BOOST_TEST(e.target.find("view=full") != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
