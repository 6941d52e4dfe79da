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

#include "core/flat_table.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

/// What a journal says about an item.
enum class journal_state : std::uint8_t {
    unknown, ///< nothing: it has not been tried, or has failed for certain
    sent,    ///< an earlier run has sent it: it may have been done
    done,
};

/// The contents of a journal, and what the input of this run has had: 32 to 64 bytes for an item.
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
    /// Items that are sent or done.
    [[nodiscard]] std::size_t size() const noexcept { return known_; }
    /// How often the input has had this item before. Counts it.
    [[nodiscard]] std::uint32_t times_before(const journal_key& key) { return entry_of(key).times++; }

private:
    struct item {
        [[nodiscard]] bool empty() const noexcept { return !used; }
        [[nodiscard]] std::uint64_t hash() const noexcept
        {
            const std::uint64_t both = key.low ^ key.high; // one item many times differs in `high` only
            return both ^ (both >> 32);
        }
        [[nodiscard]] bool same(const item& other) const noexcept { return key == other.key; }

        journal_key key;
        std::uint32_t times = 0; // in the input
        journal_state state = journal_state::unknown;
        bool used = false;
    };

    [[nodiscard]] bool read_line(std::string_view line);
    item& entry_of(const journal_key& key);

    flat_table<item> items_;
    std::size_t known_ = 0;
};

} // namespace runtype::detail
