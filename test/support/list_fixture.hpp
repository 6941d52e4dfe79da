// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Walks through the lists of a list_server, in virtual time.

#include "client/client_core.hpp"
#include "list_server.hpp"
#include "record_list.hpp"
#include "run_coro.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {

inline constexpr detail::page_style all_styles[] = {
    detail::page_style::cursor, detail::page_style::page, detail::page_style::offset};

/// What came out of a walk.
struct walk_result {
    walk_result() {}

    std::vector<std::string> ids;
    error last; ///< if the walk ended with one
};

struct list_fixture {
    boost::asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<list_server> server = std::make_shared<list_server>(clock);
    std::shared_ptr<detail::client_core> core = make_core();

    std::shared_ptr<detail::client_core> make_core(retry_policy retry = retry_policy())
    {
        return detail::client_core::create(
            ioc.get_executor(),
            client_options("rt_test_0123456789abcdef").transport(server).time_source(clock).seed(1).retry(retry));
    }

    page_generator<record> list(detail::page_style style, request_options options = request_options()) const
    {
        return record_list(core, style, std::move(options));
    }

    template <typename T>
    T run(boost::asio::awaitable<T> op)
    {
        return test::run(ioc, *clock, std::move(op));
    }

    static boost::asio::awaitable<walk_result> walk_some(page_generator<record>& records, std::size_t max)
    {
        walk_result out;
        while (out.ids.size() < max) {
            auto r = co_await records.next();
            if (!r) break;
            if (!*r) {
                out.last = r->error();
                break;
            }
            out.ids.push_back((*r)->id);
        }
        co_return out;
    }
    walk_result walk(page_generator<record>& records, std::size_t max = static_cast<std::size_t>(-1))
    {
        return run(walk_some(records, max));
    }
    walk_result walk(page_generator<record>&& records) { return run(walk_some(records, static_cast<std::size_t>(-1))); }

    std::vector<std::string> all_ids() const
    {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < server->size(); ++i) ids.push_back(list_server::id(i));
        return ids;
    }
};

} // namespace runtype::test
