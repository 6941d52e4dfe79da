// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What the server of the benchmarks answers. Its clients are linked with the same text, so that each of them can check
// what it got.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

inline constexpr std::size_t records_per_page = 100;
inline constexpr std::string_view agent_path = "/v1/agents/agent_01hzy3v8k2m4n6p8q0r2s4t6v8";
inline constexpr std::string_view records_path = "/v1/records";
inline constexpr std::string_view page_target = "/v1/records?limit=100";
inline constexpr std::string_view first_record_id = "rec_00000000000000000000000000";
inline constexpr std::string_view last_record_id = "rec_00000000000000000000000099";

/// An agent: 1.3 KB of JSON.
[[nodiscard]] const std::string& agent_body();

/** A page of records, 58 KB. Every page of a walk is as long as every other: its cursor has a fixed width.
 *
 *  @param next Position of the page that follows, 0 for none.
 */
[[nodiscard]] std::string page_body(std::uint64_t next);

/// "cursor_000000000042", and back; 0 for what is no cursor.
[[nodiscard]] std::string make_cursor(std::uint64_t position);
[[nodiscard]] std::uint64_t parse_cursor(std::string_view text) noexcept;

/// The body of a POST that creates a record, and the answer to it.
[[nodiscard]] const std::string& create_body();
[[nodiscard]] const std::string& created_body();

/// One server-sent event of an agent's run, with the `index`-th piece of text, and the event that ends it.
[[nodiscard]] std::string delta_event(std::uint64_t index);
[[nodiscard]] std::string last_event();

/// The head of an answer in the manner of the service: 11 fields.
[[nodiscard]] std::string
answer_head(std::string_view status, std::string_view type, std::size_t length, bool keep_alive, bool gzip);

/// Throws std::runtime_error if the body is not what was asked for. `thorough` compares all of it, otherwise its length
/// and both ends: comparing 58 KB would cost a fast client a tenth of what it does.
void check_body(std::string_view got, std::string_view expected, bool thorough);

} // namespace bench
