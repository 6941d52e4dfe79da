// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/chat_message.hpp"

#include "core/json_writer.hpp"

#include <string>
#include <utility>

namespace runtype::detail {

void append_message(raw_json& messages, std::string_view role, std::string_view text)
{
    std::string message;
    json_writer out(message);
    out.begin_object();
    out.key("role");
    out.string(role);
    out.key("content");
    out.string(text);
    out.end_object();

    std::string all = std::move(messages).text();
    const std::size_t last = all.find_last_not_of(" \t\r\n");
    if (last == std::string::npos) {
        all = "[" + message + "]";
    } else if (all[last] == ']') {
        const std::size_t before = last == 0 ? std::string::npos : all.find_last_not_of(" \t\r\n", last - 1);
        const bool first = before != std::string::npos && all[before] == '[';
        all.replace(last, 1, (first ? "" : ",") + message + "]");
    } else {
        all += message;
    }
    messages = raw_json(std::move(all));
}

} // namespace runtype::detail
