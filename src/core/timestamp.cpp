// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/timestamp.hpp>

#include "core/iso_time.hpp"

#include <cstring>
#include <ostream>

namespace runtype {

timestamp::timestamp(std::chrono::sys_time<std::chrono::milliseconds> time)
{
    if (time < earliest) time = earliest;
    if (time > latest) time = latest;
    const auto text = detail::format_iso_time(time);
    store(std::string_view(text.data(), text.size()));
}

// Only for an object that holds no long text.
void timestamp::store(std::string_view text)
{
    static_assert(sizeof(timestamp) == inline_size + 1 && sizeof(text) < inline_size);
    if (text.size() <= inline_size) {
        if (!text.empty()) std::memcpy(bytes_.data(), text.data(), text.size());
        bytes_.back() = static_cast<char>(text.size());
        return;
    }
    char* const copy = new char[text.size()];
    std::memcpy(copy, text.data(), text.size());
    const std::string_view kept(copy, text.size());
    std::memcpy(bytes_.data(), &kept, sizeof(kept));
    bytes_.back() = elsewhere;
}

void timestamp::copy_long(const timestamp& other)
{
    bytes_.back() = 0; // should the memory not be there
    store(other.text());
}

std::string_view timestamp::long_text() const noexcept
{
    std::string_view text;
    std::memcpy(&text, bytes_.data(), sizeof(text));
    return text;
}

void timestamp::release() noexcept { delete[] long_text().data(); }

std::optional<std::chrono::sys_time<std::chrono::nanoseconds>> timestamp::time() const noexcept
{
    using namespace std::chrono;
    using in_nanoseconds = sys_time<nanoseconds>;
    const auto read = detail::parse_iso_time(text());
    if (!read) return std::nullopt;
    if (read->second < ceil<seconds>(in_nanoseconds::min()) || read->second >= floor<seconds>(in_nanoseconds::max()))
        return std::nullopt;
    return read->second + read->fraction;
}

std::ostream& operator<<(std::ostream& os, const timestamp& time) { return os << time.text(); }

} // namespace runtype
