// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Records written by the thousand, to a store that loses answers.
#include "client/client_core.hpp"
#include "core/error_data.hpp"
#include "manual_clock.hpp"
#include "run_coro.hpp"

#include <runtype/records_bulk.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

namespace runtype::test {

/// The records of the service, by id.
class record_store final : public transport {
public:
    enum class fault {
        none,
        answer_lost, ///< carried out, and then the connection broke
        error_after, ///< carried out, and then 500
        refused,     ///< 400
        not_sent,    ///< the connection could not be made
        unavailable, ///< 503, and not carried out
        limited,     ///< 429, for 5 s
    };
    std::map<std::string, std::pair<std::string, std::string>> records; ///< id: type/name, metadata
    std::function<fault(const std::string& method)> next_fault;
    std::vector<std::string> targets;
    std::size_t requests = 0;
    std::size_t bulk_requests = 0;
    bool bulk_counts_wrong = false;

    boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits, attempt& ledger) override
    {
        ++requests;
        targets.push_back(request.method + " " + request.target);
        ledger.bytes_sent = 100;
        ledger.bytes_received = 30;
        ledger.queue = std::chrono::milliseconds(2);
        ledger.first_byte = std::chrono::milliseconds(7);
        const fault f = next_fault ? next_fault(request.method) : fault::none;
        if (f == fault::not_sent) {
            ledger.sent = sent_state::not_sent;
            co_return detail::make_transport_error(errc::transport, "no", {}, sent_state::not_sent);
        }
        transport_response response;
        if (f == fault::refused) {
            response.status = 400;
            response.body = R"({"error":"refused"})";
        } else if (f == fault::unavailable) {
            response.status = 503;
        } else if (f == fault::limited) {
            response.status = 429;
            response.fields.add("Retry-After", "5");
        } else {
            answer(request, response);
        }
        ledger.sent = sent_state::sent_no_reply;
        if (f == fault::answer_lost)
            co_return detail::make_transport_error(errc::transport, "lost", {}, sent_state::sent_no_reply);
        ledger.sent = sent_state::reply_received;
        if (f == fault::error_after) response.status = 500;
        co_return response;
    }
    void close() noexcept override {}
    transport_stats stats() const override { return transport_stats(); }

    std::string find(const std::string& key) const
    {
        for (const auto& [id, r] : records) {
            if (r.first == key) return id;
        }
        return {};
    }

private:
    void answer(const transport_request& request, transport_response& out)
    {
        out.status = 200;
        const std::string path = request.target.substr(0, request.target.find('?'));
        if (request.method == "POST" && path == "/v1/records") return create(request.body, out);
        if (request.method == "POST" && path == "/v1/records/bulk-edit") return bulk_edit(request.body, out);
        if (request.method == "POST") return bulk_delete(request.body, out);
        if (request.method == "GET") return list(out);
        const std::string id = path.substr(std::string("/v1/records/").size());
        if (!records.contains(id)) {
            out.status = 404;
        } else if (request.method == "DELETE") {
            records.erase(id);
        } else {
            const auto body = boost::json::parse(request.body);
            if (const auto* m = body.as_object().if_contains("metadata"))
                records[id].second = boost::json::serialize(*m);
            out.body = "{\"id\":\"" + id + "\"}";
        }
    }
    void create(const std::string& text, transport_response& out)
    {
        const auto body = boost::json::parse(text);
        const std::string key =
            std::string(body.at("type").as_string()) + "/" + std::string(body.at("name").as_string());
        if (!find(key).empty()) {
            out.status = 409;
            out.body = R"({"error":"exists"})";
            return;
        }
        const std::string id = "rec_" + std::to_string(++made_);
        const auto* metadata = body.as_object().if_contains("metadata");
        records[id] = {key, metadata ? boost::json::serialize(*metadata) : "{}"};
        out.body = "{\"id\":\"" + id + "\"}";
    }
    void bulk_delete(const std::string& text, transport_response& out)
    {
        ++bulk_requests;
        std::size_t count = 0;
        const auto body = boost::json::parse(text);
        for (const auto& id : body.at("recordIds").as_array()) count += records.erase(std::string(id.as_string()));
        if (bulk_counts_wrong) count = 0;
        out.body = R"({"success":true,"deletedCount":)" + std::to_string(count) + "}";
    }
    void bulk_edit(const std::string& text, transport_response& out)
    {
        ++bulk_requests;
        std::size_t count = 0;
        const auto body = boost::json::parse(text);
        for (const auto& id : body.at("recordIds").as_array()) {
            const auto at = records.find(std::string(id.as_string()));
            if (at == records.end()) continue;
            at->second.second = boost::json::serialize(body.at("updates"));
            ++count;
        }
        out.body = R"({"success":true,"updatedCount":)" + std::to_string(count) + "}";
    }
    void list(transport_response& out)
    {
        boost::json::array all;
        for (const auto& [id, r] : records) {
            const std::size_t slash = r.first.find('/');
            all.push_back(
                {{"id", id},
                 {"type", r.first.substr(0, slash)},
                 {"name", r.first.substr(slash + 1)},
                 {"metadata", boost::json::parse(r.second)}});
        }
        out.body = boost::json::serialize(boost::json::object{{"data", all}, {"pagination", {{"hasMore", false}}}});
    }
    int made_ = 0;
};

class writer : public resources::records_bulk {
public:
    explicit writer(std::shared_ptr<detail::client_core> core) : records_bulk(std::move(core)) {}
};

struct bulk_fixture {
    boost::asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<record_store> store = std::make_shared<record_store>();
    std::shared_ptr<detail::client_core> core = detail::client_core::create(
        ioc.get_executor(), client_options("rt_test_0123456789abcdef").transport(store).time_source(clock).seed(1));
    writer records{core};
    std::string file =
        (std::filesystem::temp_directory_path() / ("runtype-journal-" + std::to_string(::getpid()))).string();

    bulk_fixture() { std::remove(file.c_str()); }
    ~bulk_fixture() { std::remove(file.c_str()); }

    template <typename T>
    T run(boost::asio::awaitable<T> op)
    {
        return test::run(ioc, *clock, std::move(op));
    }
    static std::vector<create_record> some(std::size_t count, const std::string& metadata = "{}")
    {
        std::vector<create_record> all;
        for (std::size_t i = 0; i < count; ++i) {
            create_record r("document", "name " + std::to_string(i));
            r.metadata(raw_json(metadata));
            all.push_back(std::move(r));
        }
        return all;
    }
    std::string journal_text() const
    {
        std::ifstream in(file);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
};

} // namespace runtype::test
