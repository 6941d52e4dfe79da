// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The commands that only read and print.
#include "commands.hpp"
#include "progress.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <utility>

namespace runtype::cli {

namespace asio = boost::asio;

namespace {

std::string text_of(const boost::json::value& item, const char* key)
{
    const auto* object = item.if_object();
    const auto* value = object ? object->if_contains(key) : nullptr;
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

} // namespace

asio::awaitable<int> count_records(client& c, common_options common, std::string type)
{
    // The service may tell the number; where it does not, the records are counted.
    auto records = raw_list(c, records_target(type, 1, true));
    auto first = co_await records.next();
    if (first && !*first) co_return report(first->error());
    std::int64_t count = records.stats().total.value_or(-1);
    if (count < 0) {
        progress shown("records");
        auto all = raw_list(c, records_target(type, 100, false)).prefetch(1);
        all.on_progress(
            [&](const generator_stats& s) {
                progress_state p;
                p.done = s.items;
                p.per_second = s.items_per_second();
                shown.show(p);
            },
            progress::interval());
        count = 0;
        while (auto page = co_await all.next_page()) {
            if (!*page) co_return report(page->error());
            count += static_cast<std::int64_t>((*page)->items.size());
        }
    }
    print(common.json ? "{\"count\":" + std::to_string(count) + "}\n" : std::to_string(count) + "\n");
    co_return exit_code::success;
}

asio::awaitable<int> list_agents_command(client& c, common_options common)
{
    auto agents = raw_list(c, "/agents?limit=100");
    std::uint64_t shown = 0;
    while (auto agent = co_await agents.next()) {
        if (!*agent) co_return report(agent->error());
        if (common.json) {
            print((*agent)->text() + "\n");
        } else {
            boost::system::error_code ec;
            const auto parsed = boost::json::parse((*agent)->text(), ec);
            std::ostringstream line;
            line << std::left << std::setw(36) << text_of(parsed, "id") << ' ' << text_of(parsed, "name") << '\n';
            print(line.str());
        }
        if (++shown == common.limit) break;
    }
    if (shown == 0 && !common.json) print("No agents.\n");
    co_return exit_code::success;
}

asio::awaitable<int> get_path(client& c, std::string path)
{
    if (!path.starts_with('/')) path.insert(0, 1, '/');
    auto answer = co_await c.request("GET", std::move(path));
    if (!answer) co_return report(answer.error());
    print(answer->body.text() + (answer->body.text().ends_with('\n') ? "" : "\n"));
    co_return exit_code::success;
}

} // namespace runtype::cli
