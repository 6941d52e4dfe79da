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

asio::awaitable<op_end> walk_list(sim_world& w)
{
    auto records = w.c->records().list(list_records().limit(3));
    op_end end;
    end.good = true;
    std::size_t seen = 0;
    while (auto record = co_await records.next()) {
        if (!*record) {
            end = w.end_of(*record);
            break;
        }
        ++seen;
        // Cancelled when the record had come already: this coroutine stops by itself, as Asio's would.
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (cancellation.cancelled() == asio::cancellation_type::none) continue;
        end.good = false;
        end.failure = error(errc::cancelled, "the walk was cancelled");
        break;
    }
    end.depth = w.sim.depth();
    if (end.good && seen != 7) throw std::logic_error("the list has " + std::to_string(seen) + " records");
    co_return end;
}

asio::awaitable<op_end> collect_list(sim_world& w)
{
    auto records = w.c->records().list(list_records().limit(3));
    const result<std::vector<record>> all = co_await records.collect();
    co_return w.end_of(all);
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

asio::awaitable<op_end> upload_csv(sim_world& w)
{
    // Several pieces to send, and a short answer.
    std::string csv = "name," + std::string(40'000, 'c') + "\r\n";
    csv += "too,many,fields\r\n";
    auto rows = csv_upload(body_from_string(std::move(csv))).type_value("note");
    const result<csv_upload_result> r = co_await w.c->records().upload_csv(std::move(rows));
    if (r && (r->created != 0 || r->errors != 1)) throw std::logic_error("a row is missing");
    co_return w.end_of(r);
}

asio::awaitable<op_end> download_csv(sim_world& w)
{
    result<download> d = co_await w.c->records().export_csv_stream();
    if (!d) co_return w.end_of(d);
    // Cancelled when the answer had begun already: this coroutine stops by itself, as Asio's would.
    const auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() != asio::cancellation_type::none) {
        const result<void> stopped(error(errc::cancelled, "the download was cancelled"));
        co_return w.end_of(stopped);
    }
    const result<std::string> text = co_await d->text();
    if (text && !text->starts_with("id,type,")) throw std::logic_error("the export is not whole");
    co_return w.end_of(text);
}

asio::awaitable<op_end> close_client(sim_world& w)
{
    co_await w.c->close(10s);
    op_end end;
    end.good = true;
    end.depth = w.sim.depth();
    co_return end;
}

} // namespace

std::vector<operation_kind> all_operations()
{
    const operation_kind get("get", get_one);
    operation_kind create("create", create_one);
    create.creates = true;
    operation_kind close = operation_kind("close", close_client).with(" with a call under way", &operation_kind::taken);
    close.ends_the_client = true;
    return {
        get,
        get.with(" on a connection that was used before", &operation_kind::warm),
        get.with(" that has to wait for a connection", &operation_kind::taken),
        get.failing(" that is tried again", "request 1 status 503\n"),
        get.failing(" that is told when to try again", "request 1 status 429 retry-after 1\n"),
        operation_kind("walk of a list", walk_list),
        operation_kind("collected list", collect_list),
        create,
        operation_kind("update", update_one),
        operation_kind("remove", remove_one),
        operation_kind("request()", request_one),
        operation_kind("upload", upload_csv),
        operation_kind("upload that is tried again", upload_csv).failing("", "request 1 status 503 retry-after 1\n"),
        operation_kind("download", download_csv),
        close,
    };
}

testing::simulation_options world_of(const operation_kind& kind)
{
    auto service = testing::simulator_options().records(7);
    if (!kind.faults.empty()) service.faults(testing::fault_plan::parse(kind.faults));
    return testing::simulation_options().service(service).network(
        testing::network_conditions().latency(1ms, 2ms).resolve_time(1ms, 1ms));
}

void adapt(client_options& o, const operation_kind& kind)
{
    if (kind.taken) o.max_connections(1);
}

} // namespace runtype::test
