// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "sim_world.hpp"

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/this_coro.hpp>

#include <stdexcept>
#include <utility>

namespace runtype::test {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

asio::awaitable<op_end> get_one(sim_world& w)
{
    const result<record> r = co_await w.c->records().get(w.sim.record_ids().at(0));
    co_return w.end_of(r);
}

asio::awaitable<op_end> create_one(sim_world& w)
{
    const result<record> r = co_await w.c->records().create(create_record("note", "made by a test"));
    co_return w.end_of(r);
}

asio::awaitable<op_end> update_one(sim_world& w)
{
    const result<record> r = co_await w.c->records().update(w.sim.record_ids().at(1), update_record().name("renamed"));
    co_return w.end_of(r);
}

asio::awaitable<op_end> remove_one(sim_world& w)
{
    const result<void> r = co_await w.c->records().remove(w.sim.record_ids().at(2));
    co_return w.end_of(r);
}

asio::awaitable<op_end> request_one(sim_world& w)
{
    const result<response> r = co_await w.c->request("GET", "/agents");
    co_return w.end_of(r);
}

asio::awaitable<op_end> reconcile_one(sim_world& w)
{
    const result<record> r = co_await w.c->records().create_or_reconcile(create_record("note", "made by a test"));
    if (r) w.notes.seen.push_back(r->id);
    co_return w.end_of(r);
}

/// Whoever asks again makes the record, or is told that it is there; there is one.
void one_record_and_its_id(sim_world& w, const op_end& end)
{
    const bool made = w.sim.record_count() == 8;
    if (end.good) BOOST_TEST((made && w.sim.record_json(w.notes.seen.at(0)).has_value()));
    const auto again = w.sim.run(w.c->records().create_or_reconcile(create_record("note", "made by a test")));
    if (made)
        BOOST_TEST((!again && again.error().code() == errc::conflict));
    else
        BOOST_TEST(again.has_value(), (again ? "" : again.error().to_string()));
    BOOST_TEST(w.sim.record_count() == 8u);
}

asio::awaitable<op_end> wait_for_evals(sim_world& w)
{
    const result<job_progress> r = co_await w.c->evals().wait("eg_1");
    if (r && (!r->finished || r->total != 1)) throw std::logic_error("the evals are not over");
    co_return w.end_of(r);
}

/// The simulated batches go on for ever: waiting for one is done when its time is over.
asio::awaitable<op_end> wait_for_a_batch(sim_world& w)
{
    std::uint64_t polls = 0;
    auto options = wait_options().first_delay(100ms).max_delay(200ms).deadline(250ms);
    options.on_progress([&](const job_progress& p) { polls = p.polls; });
    const result<job_progress> r = co_await w.c->batches().wait("bx_1", std::move(options));
    if (r) throw std::logic_error("the batch is over");
    op_end end = w.end_of(r);
    end.good = end.is(errc::deadline_exceeded) && polls == 3;
    co_return end;
}

asio::awaitable<op_end> close_client(sim_world& w)
{
    co_await w.c->close(10s);
    co_return w.good();
}

} // namespace

std::function<void(sim_world&, const op_end&)> at_most_once(std::string operation)
{
    return [name = std::move(operation)](sim_world& w, const op_end& end) {
        BOOST_TEST(w.executed(name) <= 1u, name);
        if (end.good) BOOST_TEST(w.executed(name) == 1u, name);
    };
}

std::vector<operation_kind> call_kinds()
{
    const operation_kind get("get", get_one);
    operation_kind close = operation_kind("close", close_client).with(" with a call under way", &operation_kind::taken);
    close.ends_the_client = true;
    const operation_kind evals("wait for evals", wait_for_evals);
    return {
        get,
        get.with(" on a connection that was used before", &operation_kind::warm),
        get.with(" that has to wait for a connection", &operation_kind::taken),
        get.failing(" that is tried again", "request 1 status 503\n"),
        get.failing(" that is told when to try again", "request 1 status 429 retry-after 1\n"),
        operation_kind("create", create_one).checked(at_most_once("records.create")),
        operation_kind("create or reconcile", reconcile_one).checked(one_record_and_its_id),
        operation_kind("create or reconcile", reconcile_one)
            .failing(" whose answer is lost", "request 1 cut before-answer\n")
            .checked(one_record_and_its_id),
        operation_kind("update", update_one),
        operation_kind("remove", remove_one),
        operation_kind("request()", request_one),
        evals,
        evals.failing(" that is tried again", "request 1 status 503\n"),
        operation_kind("wait for a batch", wait_for_a_batch),
        close,
    };
}

std::vector<operation_kind> all_operations()
{
    std::vector<operation_kind> all;
    for (const auto& some : {call_kinds(), list_kinds(), run_kinds(), bulk_kinds(), transfer_kinds()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

testing::simulation_options world_of(const operation_kind& kind)
{
    auto service = testing::simulator_options().records(7);
    if (!kind.tls && !long_version()) service.tls(false);
    if (kind.service) kind.service(service);
    if (!kind.faults.empty()) service.faults(testing::fault_plan::parse(kind.faults));
    return testing::simulation_options().service(service).network(
        testing::network_conditions().latency(1ms, 2ms).resolve_time(1ms, 1ms));
}

void adapt(client_options& o, const operation_kind& kind)
{
    if (kind.taken) o.max_connections(1);
}

} // namespace runtype::test
