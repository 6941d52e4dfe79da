// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace runtype::detail {

/** A hash table in one piece of memory, for the hashes that a job keeps for hours.
 *
 *  std::unordered_set takes 40 bytes for each of 8 and scatters them; this takes 11 to 21. Nothing is ever removed.
 *
 *  @tparam Entry Small, and default-constructed empty. Has `bool empty()`, `std::uint64_t hash()`, whose bits are well
 *                mixed, and `bool same(const Entry&)`, whether the key is the same.
 */
template <typename Entry>
class flat_table {
public:
    [[nodiscard]] const Entry* find(const Entry& key) const noexcept
    {
        if (entries_.empty()) return nullptr;
        const Entry& at = entries_[place(entries_, key)];
        return at.empty() ? nullptr : &at;
    }

    /// The entry of this key, and whether it was put there now. Until the next insert().
    std::pair<Entry*, bool> insert(const Entry& entry)
    {
        constexpr std::size_t quarters = 4;
        if ((size_ + 1) * quarters > entries_.size() * (quarters - 1)) grow();
        Entry& at = entries_[place(entries_, entry)];
        const bool is_new = at.empty();
        if (is_new) {
            at = entry;
            ++size_;
        }
        return {&at, is_new};
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }

private:
    // Of the key, or where it belongs: there is always an empty entry.
    static std::size_t place(const std::vector<Entry>& entries, const Entry& key) noexcept
    {
        const std::size_t mask = entries.size() - 1;
        std::size_t at = static_cast<std::size_t>(key.hash()) & mask;
        while (!entries[at].empty() && !entries[at].same(key)) at = (at + 1) & mask;
        return at;
    }

    void grow()
    {
        constexpr std::size_t smallest = 16;
        std::vector<Entry> larger(entries_.empty() ? smallest : entries_.size() * 2);
        for (const Entry& each : entries_) {
            if (!each.empty()) larger[place(larger, each)] = each;
        }
        entries_ = std::move(larger);
    }

    std::vector<Entry> entries_; // a power of two of them, or none; at most three quarters in use
    std::size_t size_ = 0;
};

} // namespace runtype::detail
