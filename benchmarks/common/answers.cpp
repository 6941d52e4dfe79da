// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "common/answers.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace bench {

namespace {

std::string digits(std::uint64_t number, int width)
{
    std::array<char, 40> text{};
    const int n = std::snprintf(text.data(), text.size(), "%0*llu", width, static_cast<unsigned long long>(number));
    return std::string(text.data(), static_cast<std::size_t>(n));
}

void append_record(std::string& out, std::size_t index)
{
    const std::string id = digits(index, 26);
    const std::string day = digits(index % 28 + 1, 2);
    out += R"({"id":"rec_)" + id + R"(","userId":"user_2pQ7xKd93LmNvB5tYh8sWc1eRf6","organizationId":)";
    out += index % 3 == 0 ? "null" : R"("org_2pQ7xKd93LmNvB5tYh8sWc1eRf6")";
    out += R"(,"type":"document","name":"Project Plan )" + id.substr(22) +
           R"( \u2013 Q3 \"draft\"","metadata":{)"
           R"("status":"active","priority":)" +
           std::to_string(index % 5) + R"(,"score":0.)" + std::to_string(875 + index % 100) +
           R"(,"tags":["planning","quarter","review"],"owner":{"name":"Jos\u00e9 Mart\u00ednez","team":"platform"},)"
           R"("notes":"Reviewed with the steering group; two open points remain, see the minutes."},)"
           R"("messages":[{"role":"user","content":"Summarise the plan in three sentences."}],)"
           R"("productSurfaceId":null,"createdAt":"2026-03-)" +
           day + R"(T09:15:42.118Z","updatedAt":"2026-04-)" + day + R"(T16:03:07.552Z"})";
}

constexpr std::string_view cursor_prefix = "cursor_";
constexpr int cursor_digits = 12;

} // namespace

const std::string& agent_body()
{
    static const std::string text =
        R"({"id":"agent_01hzy3v8k2m4n6p8q0r2s4t6v8","userId":"user_2pQ7xKd93LmNvB5tYh8sWc1eRf6",)"
        R"("organizationId":"org_2pQ7xKd93LmNvB5tYh8sWc1eRf6","name":"Support triage",)"
        R"("description":"Sorts incoming tickets by product and urgency and drafts the first reply.",)"
        R"("icon":"🤖","primaryFlowId":"flow_01hzy3v8k2m4n6p8q0r2s4t6v8","agentType":"runtype",)"
        R"("config":{"model":"claude-sonnet-4","temperature":0.2,"maxTokens":4096,"systemPrompt":"You are a careful)"
        R"( support engineer. Read the ticket, decide which product it is about, how urgent it is, and what the)"
        R"( customer needs first. Answer in the customer's language. If you do not know, say so and ask one question.",)"
        R"("tools":{"toolIds":["tool_01hzy3v8","tool_01hzy3v9"],"maxToolCalls":8},"memory":{"enabled":true,"scope":)"
        R"("conversation"}},"externalConfig":null,"claudeManagedConfig":null,"healthStatus":"healthy",)"
        R"("lastHealthCheckAt":"2026-04-02T16:03:07.552Z","publishedVersionId":"ver_01hzy3v8k2m4n6p8q0r2s4t6v8",)"
        R"("status":"active","createdAt":"2026-01-02T09:15:42.118Z","updatedAt":"2026-04-02T16:03:07.552Z",)"
        R"("primaryFlow":{"id":"flow_01hzy3v8k2m4n6p8q0r2s4t6v8","name":"Triage"},)"
        R"("dashboardUrl":"https://use.runtype.com/agents/agent_01hzy3v8k2m4n6p8q0r2s4t6v8"})";
    return text;
}

std::string page_body(std::uint64_t next)
{
    std::string text;
    text.reserve(64 * 1024);
    text += R"({"data":[)";
    for (std::size_t i = 0; i < records_per_page; ++i) {
        if (i > 0) text += ',';
        append_record(text, i);
    }
    text += R"(],"pagination":{"limit":100,"hasMore":)";
    text += next > 0 ? R"(true,"nextCursor":")" + make_cursor(next) + "\"" : R"(false,"nextCursor":null)";
    text += "}}";
    return text;
}

std::string make_cursor(std::uint64_t position) { return std::string(cursor_prefix) + digits(position, cursor_digits); }

std::uint64_t parse_cursor(std::string_view text) noexcept
{
    if (!text.starts_with(cursor_prefix)) return 0;
    text.remove_prefix(cursor_prefix.size());
    std::uint64_t position = 0;
    std::from_chars(text.data(), text.data() + text.size(), position);
    return position;
}

const std::string& create_body()
{
    static const std::string text =
        R"({"type":"document","name":"Project Plan Q3","metadata":{"status":"active","priority":2,)"
        R"("tags":["planning","quarter","review"],"owner":{"name":"Jose Martinez","team":"platform"},)"
        R"("notes":"Reviewed with the steering group; two open points remain, see the minutes."}})";
    return text;
}

const std::string& created_body()
{
    static const std::string text = [] {
        std::string made;
        append_record(made, 7);
        return made;
    }();
    return text;
}

std::string delta_event(std::uint64_t index)
{
    return "id: " + std::to_string(index) +
           "\nevent: text_delta\ndata: {\"type\":\"text_delta\",\"executionId\":"
           "\"exec_01hzy3v8k2m4n6p8q0r2s4t6v8\",\"seq\":" +
           std::to_string(index) + ",\"delta\":\" and then some words more,\"}\n\n";
}

std::string last_event()
{
    return "event: execution_complete\ndata: {\"type\":\"execution_complete\",\"executionId\":"
           "\"exec_01hzy3v8k2m4n6p8q0r2s4t6v8\",\"success\":true,\"finalOutput\":\"done\"}\n\n";
}

std::string answer_head(std::string_view status, std::string_view type, std::size_t length, bool keep_alive, bool gzip)
{
    std::string head = "HTTP/1.1 ";
    head += status;
    head += "\r\nDate: Thu, 02 Apr 2026 16:03:07 GMT\r\nContent-Type: ";
    head += type;
    if (length > 0) head += "\r\nContent-Length: " + std::to_string(length);
    if (gzip) head += "\r\nContent-Encoding: gzip";
    head += "\r\nConnection: ";
    head += keep_alive ? "keep-alive" : "close";
    head += "\r\nCache-Control: private, no-store\r\nVary: Origin, Accept-Encoding\r\n"
            "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\nX-Content-Type-Options: nosniff\r\n"
            "X-Request-Id: req_01hzy3v8k2m4n6p8q0r2s4t6v8\r\nServer: cloudflare\r\n"
            "CF-Ray: 8f3c2a1b4d5e6f70-FRA\r\n\r\n";
    return head;
}

void check_body(std::string_view got, std::string_view expected, bool thorough)
{
    constexpr std::size_t ends = 64;
    const bool same = thorough ? got == expected
                               : got.size() == expected.size() && got.substr(0, ends) == expected.substr(0, ends) &&
                                     got.substr(got.size() - std::min(ends, got.size())) ==
                                         expected.substr(expected.size() - std::min(ends, expected.size()));
    if (!same)
        throw std::runtime_error(
            "wrong body: " + std::to_string(got.size()) + " bytes where " + std::to_string(expected.size()) +
            " were expected");
}

} // namespace bench
