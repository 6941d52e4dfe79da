// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The text of a bulk job's journal: a line that says whose it is, and then a line before and after each item.
//
//     runtype-journal 1 records.create
//     s 1f2e3d4c5b6a79880123456789abcdef
//     d 1f2e3d4c5b6a79880123456789abcdef rec_01
//
// s: sent, d: done (with the record's id), f: failed for certain. An item is known by a hash of 128 bits of what is
// done to it; a chance collision would leave an item out, and 64 bits would not be few enough of those at a hundred
// million items.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace runtype::detail {

struct journal_key {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend bool operator==(const journal_key&, const journal_key&) = default;
};
/// The key of an item: what is done, to which record, with which body.
[[nodiscard]] journal_key
make_journal_key(std::string_view operation, std::string_view identity, std::string_view body);
/// The key of the same item once more in one input: it is an item of its own. 0: the first time.
[[nodiscard]] journal_key repeated(journal_key key, std::uint32_t times_before) noexcept;

struct journal_key_hash {
    std::size_t operator()(const journal_key& key) const noexcept { return static_cast<std::size_t>(key.low); }
};

/// What a journal says about an item.
enum class journal_state : std::uint8_t {
    unknown, ///< nothing: it has not been tried, or has failed for certain
    sent,    ///< an earlier run has sent it: it may have been done
    done,
};

/// The contents of a journal.
class journal_log {
public:
    /// The first line.
    [[nodiscard]] static std::string header(std::string_view operation);
    [[nodiscard]] static std::string sent_line(const journal_key& key);
    [[nodiscard]] static std::string done_line(const journal_key& key, std::string_view id);
    [[nodiscard]] static std::string failed_line(const journal_key& key);

    /** Reads a journal.
     *
     *  @param used Bytes up to the end of the last whole line: what is behind was cut off by a crash.
     *  @return What is wrong and what to do, or nothing.
     */
    [[nodiscard]] std::optional<std::string> read(std::string_view text, std::string_view operation, std::size_t& used);

    [[nodiscard]] journal_state state_of(const journal_key& key) const noexcept;
    void set(const journal_key& key, journal_state state);
    [[nodiscard]] std::size_t size() const noexcept { return states_.size(); }

private:
    [[nodiscard]] bool read_line(std::string_view line);

    std::unordered_map<journal_key, journal_state, journal_key_hash> states_;
};

} // namespace runtype::detail
