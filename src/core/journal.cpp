// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/journal.hpp"

#include "core/url.hpp"

#include <charconv>
#include <ranges>

namespace runtype::detail {

namespace {

constexpr std::string_view first_word = "runtype-journal ";
constexpr std::string_view version = "1";
constexpr std::size_t key_length = 32;
constexpr const char* no_journal = "The file is not a journal of this library: name another file, or remove this one.";

void append_hex(std::string& out, std::uint64_t value)
{
    for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(value >> shift) & 15];
}

bool parse_hex(std::string_view text, std::uint64_t& out)
{
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out, 16);
    return problem == std::errc() && end == text.data() + text.size();
}

std::string line(char kind, const journal_key& key, std::string_view rest = {})
{
    std::string text{kind, ' '};
    append_hex(text, key.high);
    append_hex(text, key.low);
    if (!rest.empty()) (text += ' ') += rest;
    text += '\n';
    return text;
}

} // namespace

journal_key make_journal_key(std::string_view operation, std::string_view identity, std::string_view body)
{
    std::string all;
    all.reserve(operation.size() + identity.size() + body.size() + 48);
    // The lengths keep the parts apart.
    ((all += std::to_string(operation.size())) += ':') += operation;
    ((all += std::to_string(identity.size())) += ':') += identity;
    all += body;
    journal_key key;
    key.low = fnv1a_64(all);
    // From the other end and another start: not a function of the first hash.
    key.high = 0x9e3779b97f4a7c15;
    for (const char c : std::views::reverse(all))
        key.high = (key.high ^ static_cast<unsigned char>(c)) * 0x100000001b3 + (key.high >> 47);
    return key;
}

journal_key repeated(journal_key key, std::uint32_t times_before) noexcept
{
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
    key.high ^= times_before * odd;
    return key;
}

std::string journal_log::header(std::string_view operation)
{
    return std::string(first_word).append(version).append(" ").append(operation).append("\n");
}

std::string journal_log::sent_line(const journal_key& key) { return line('s', key); }

std::string journal_log::done_line(const journal_key& key, std::string_view id)
{
    // Ids are opaque: a line end in one must not become a line.
    return line('d', key, percent_encode_query(id));
}

std::string journal_log::failed_line(const journal_key& key) { return line('f', key); }

std::optional<std::string> journal_log::read(std::string_view text, std::string_view operation, std::size_t& used)
{
    used = 0;
    for (std::size_t number = 1;; ++number) {
        const std::size_t end = text.find('\n', used);
        if (end == std::string_view::npos) {
            // Cut off by a crash; but without a whole line this must be a piece of the first one, or it is no journal.
            if (number == 1 && !header(operation).starts_with(text)) return no_journal;
            return std::nullopt;
        }
        const std::string_view current = text.substr(used, end - used + 1);
        if (number == 1) {
            if (!current.starts_with(first_word)) return no_journal;
            if (current != header(operation))
                return "The journal belongs to another kind of job or to another version of this library: name another "
                       "file, or remove this one.";
        } else if (!read_line(current.substr(0, current.size() - 1))) {
            return "The journal is damaged in line " + std::to_string(number) +
                   ": remove it, and what was done before will be sent again.";
        }
        used = end + 1;
    }
}

bool journal_log::read_line(std::string_view text)
{
    if (text.size() < 2 + key_length || text[1] != ' ') return false;
    journal_key key;
    if (!parse_hex(text.substr(2, 16), key.high) || !parse_hex(text.substr(18, 16), key.low)) return false;
    if (text.size() > 2 + key_length && text[2 + key_length] != ' ') return false;
    switch (text[0]) {
    case 's': set(key, journal_state::sent); return true;
    case 'd': set(key, journal_state::done); return true;
    case 'f': set(key, journal_state::unknown); return true;
    default: return false;
    }
}

journal_log::item& journal_log::entry_of(const journal_key& key)
{
    item fresh;
    fresh.key = key;
    fresh.used = true;
    return *items_.insert(fresh).first;
}

journal_state journal_log::state_of(const journal_key& key) const noexcept
{
    item wanted;
    wanted.key = key;
    const item* found = items_.find(wanted);
    return found ? found->state : journal_state::unknown;
}

void journal_log::set(const journal_key& key, journal_state state)
{
    item& changed = entry_of(key);
    if (changed.state == journal_state::unknown && state != journal_state::unknown) ++known_;
    if (changed.state != journal_state::unknown && state == journal_state::unknown) --known_;
    changed.state = state;
}

} // namespace runtype::detail
