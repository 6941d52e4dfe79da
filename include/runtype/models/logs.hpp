// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/** An answer: log entry.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/logs/query-customer-logs
 */
struct RUNTYPE_API log_entry {
    log_entry();

    runtype::timestamp timestamp;
    std::string level;
    std::string category;
    std::string message;
    std::optional<std::string> flow_id;         ///< optional
    std::optional<std::string> agent_id;        ///< optional
    std::optional<std::string> execution_id;    ///< optional
    std::optional<std::string> surface_id;      ///< optional
    std::optional<std::string> conversation_id; ///< optional
    raw_json metadata;                          ///< object
    extra_fields extra;                         ///< fields that this version does not know

    friend bool operator==(const log_entry&, const log_entry&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const log_entry& value);

/** An answer: execution trace.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/logs/trace-an-execution
 */
struct RUNTYPE_API execution_trace {
    execution_trace();

    bool success = false;
    raw_json data;      ///< tree; shape open
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const execution_trace&, const execution_trace&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const execution_trace& value);

/** An answer: log stats.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/logs/get-aggregated-log-stats
 */
struct RUNTYPE_API log_stats {
    log_stats();

    raw_json data; ///< counts and histogram; shape open
    bool success = false;
    std::optional<timestamp> cached_at; ///< null when fresh
    extra_fields extra;                 ///< fields that this version does not know

    friend bool operator==(const log_stats&, const log_stats&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const log_stats& value);

/** An answer: conversation trace.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/logs/trace-a-conversation (nav only; sibling of trace/execution)
 */
struct RUNTYPE_API conversation_trace {
    conversation_trace();

    bool success = false;
    raw_json data;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const conversation_trace&, const conversation_trace&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const conversation_trace& value);

/// What to list: the parameters of logs().query.
class RUNTYPE_API query_logs {
public:
    query_logs();

    /// A date and time.
    query_logs& from(timestamp value) &
    {
        from_ = std::move(value);
        return *this;
    }
    query_logs&& from(timestamp value) && { return std::move(from(std::move(value))); }
    /// A date and time.
    query_logs& to(timestamp value) &
    {
        to_ = std::move(value);
        return *this;
    }
    query_logs&& to(timestamp value) && { return std::move(to(std::move(value))); }
    /// Comma list, e.g. error,warn.
    query_logs& level(std::string value) &
    {
        level_ = std::move(value);
        return *this;
    }
    query_logs&& level(std::string value) && { return std::move(level(std::move(value))); }
    /// Comma list.
    query_logs& category(std::string value) &
    {
        category_ = std::move(value);
        return *this;
    }
    query_logs&& category(std::string value) && { return std::move(category(std::move(value))); }
    /// Sends `flowId`.
    query_logs& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    query_logs&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Sends `agentId`.
    query_logs& agent_id(std::string value) &
    {
        agent_id_ = std::move(value);
        return *this;
    }
    query_logs&& agent_id(std::string value) && { return std::move(agent_id(std::move(value))); }
    /// Sends `executionId`.
    query_logs& execution_id(std::string value) &
    {
        execution_id_ = std::move(value);
        return *this;
    }
    query_logs&& execution_id(std::string value) && { return std::move(execution_id(std::move(value))); }
    /// Sends `surfaceId`.
    query_logs& surface_id(std::string value) &
    {
        surface_id_ = std::move(value);
        return *this;
    }
    query_logs&& surface_id(std::string value) && { return std::move(surface_id(std::move(value))); }
    /// Sends `conversationId`.
    query_logs& conversation_id(std::string value) &
    {
        conversation_id_ = std::move(value);
        return *this;
    }
    query_logs&& conversation_id(std::string value) && { return std::move(conversation_id(std::move(value))); }
    /// Sends `search`.
    query_logs& search(std::string value) &
    {
        search_ = std::move(value);
        return *this;
    }
    query_logs&& search(std::string value) && { return std::move(search(std::move(value))); }
    /// Items per page. At least 1.
    query_logs& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    query_logs&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    query_logs& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    query_logs&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Asc or desc.
    query_logs& order(std::string value) &
    {
        order_ = std::move(value);
        return *this;
    }
    query_logs&& order(std::string value) && { return std::move(order(std::move(value))); }

    [[nodiscard]] const std::optional<timestamp>& from() const noexcept { return from_; }
    [[nodiscard]] const std::optional<timestamp>& to() const noexcept { return to_; }
    [[nodiscard]] const std::optional<std::string>& level() const noexcept { return level_; }
    [[nodiscard]] const std::optional<std::string>& category() const noexcept { return category_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& agent_id() const noexcept { return agent_id_; }
    [[nodiscard]] const std::optional<std::string>& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const std::optional<std::string>& surface_id() const noexcept { return surface_id_; }
    [[nodiscard]] const std::optional<std::string>& conversation_id() const noexcept { return conversation_id_; }
    [[nodiscard]] const std::optional<std::string>& search() const noexcept { return search_; }
    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& order() const noexcept { return order_; }

private:
    std::optional<timestamp> from_;
    std::optional<timestamp> to_;
    std::optional<std::string> level_;
    std::optional<std::string> category_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> agent_id_;
    std::optional<std::string> execution_id_;
    std::optional<std::string> surface_id_;
    std::optional<std::string> conversation_id_;
    std::optional<std::string> search_;
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> order_;
};

/// What to ask for: the parameters of logs().stats.
class RUNTYPE_API log_stats_query {
public:
    log_stats_query();

    /// A date and time.
    log_stats_query& from(timestamp value) &
    {
        from_ = std::move(value);
        return *this;
    }
    log_stats_query&& from(timestamp value) && { return std::move(from(std::move(value))); }
    /// A date and time.
    log_stats_query& to(timestamp value) &
    {
        to_ = std::move(value);
        return *this;
    }
    log_stats_query&& to(timestamp value) && { return std::move(to(std::move(value))); }
    /// Comma list of debug,info,warn,error.
    log_stats_query& level(std::string value) &
    {
        level_ = std::move(value);
        return *this;
    }
    log_stats_query&& level(std::string value) && { return std::move(level(std::move(value))); }
    /// Comma list.
    log_stats_query& category(std::string value) &
    {
        category_ = std::move(value);
        return *this;
    }
    log_stats_query&& category(std::string value) && { return std::move(category(std::move(value))); }
    /// Sends `flowId`.
    log_stats_query& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    log_stats_query&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Sends `agentId`.
    log_stats_query& agent_id(std::string value) &
    {
        agent_id_ = std::move(value);
        return *this;
    }
    log_stats_query&& agent_id(std::string value) && { return std::move(agent_id(std::move(value))); }
    /// Sends `executionId`.
    log_stats_query& execution_id(std::string value) &
    {
        execution_id_ = std::move(value);
        return *this;
    }
    log_stats_query&& execution_id(std::string value) && { return std::move(execution_id(std::move(value))); }
    /// Sends `surfaceId`.
    log_stats_query& surface_id(std::string value) &
    {
        surface_id_ = std::move(value);
        return *this;
    }
    log_stats_query&& surface_id(std::string value) && { return std::move(surface_id(std::move(value))); }
    /// Sends `conversationId`.
    log_stats_query& conversation_id(std::string value) &
    {
        conversation_id_ = std::move(value);
        return *this;
    }
    log_stats_query&& conversation_id(std::string value) && { return std::move(conversation_id(std::move(value))); }
    /// Sends `search`.
    log_stats_query& search(std::string value) &
    {
        search_ = std::move(value);
        return *this;
    }
    log_stats_query&& search(std::string value) && { return std::move(search(std::move(value))); }
    /// Items per page (default 500). 1 to 1000.
    log_stats_query& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    log_stats_query&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    log_stats_query& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    log_stats_query&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Asc or desc.
    log_stats_query& order(std::string value) &
    {
        order_ = std::move(value);
        return *this;
    }
    log_stats_query&& order(std::string value) && { return std::move(order(std::move(value))); }

    [[nodiscard]] const std::optional<timestamp>& from() const noexcept { return from_; }
    [[nodiscard]] const std::optional<timestamp>& to() const noexcept { return to_; }
    [[nodiscard]] const std::optional<std::string>& level() const noexcept { return level_; }
    [[nodiscard]] const std::optional<std::string>& category() const noexcept { return category_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& agent_id() const noexcept { return agent_id_; }
    [[nodiscard]] const std::optional<std::string>& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const std::optional<std::string>& surface_id() const noexcept { return surface_id_; }
    [[nodiscard]] const std::optional<std::string>& conversation_id() const noexcept { return conversation_id_; }
    [[nodiscard]] const std::optional<std::string>& search() const noexcept { return search_; }
    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& order() const noexcept { return order_; }

private:
    std::optional<timestamp> from_;
    std::optional<timestamp> to_;
    std::optional<std::string> level_;
    std::optional<std::string> category_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> agent_id_;
    std::optional<std::string> execution_id_;
    std::optional<std::string> surface_id_;
    std::optional<std::string> conversation_id_;
    std::optional<std::string> search_;
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> order_;
};

} // namespace runtype
