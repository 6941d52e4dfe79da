// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a time is kept as the text that came and is read when somebody asks. Nothing is lost then when an object is
// stored and sent back, a text that is no time costs no other record of its page, and most times are never looked at.
// The text stands within the object: times as std::string were a quarter of the allocations of a page of records.

#include <runtype/config.hpp>

#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <ratio>
#include <string_view>
#include <utility>

namespace runtype {

/** A point in time, as the service writes it: RFC 3339, `2026-03-04T08:00:00.000Z`.
 *
 *  @code
 *  std::cout << record.created_at << '\n'; // the text
 *  if (const auto made = record.created_at.time()) old = now - *made > 720h;
 *  auto key = runtype::create_api_key("ci").expires_at(std::chrono::sys_days(2027y / 1 / 1));
 *  @endcode
 *
 *  It holds any text. What the service sent is never refused and never changed, even where it is no time. A request
 * whose time is no RFC 3339 text fails before it is sent, with errc::bad_request (see client_options::client_checks).
 *
 *  Texts of up to 39 characters are kept without an allocation. Equality is equality of text:
 *  `2026-03-04T08:00:00Z` and `2026-03-04T08:00:00.000Z` differ. Compare time() for the order of times.
 *
 *  @par Thread safety
 *  Distinct objects: safe. One object: safe for reading.
 */
class RUNTYPE_API timestamp {
public:
    /// No text.
    timestamp() noexcept {}
    /// This text, whatever it says.
    template <std::convertible_to<std::string_view> Text>
    timestamp(const Text& text)
    {
        store(text);
    }
    timestamp(std::nullptr_t) = delete;
    /// This time in UTC, down to its millisecond: `2026-03-04T08:00:00.000Z`. The form has four digits for the year, so
    /// times outside of the years 0 to 9999 are written as the nearest one inside.
    timestamp(std::chrono::sys_time<std::chrono::milliseconds> time);
    /// The same for times in other units. A count without a sign has to be converted first.
    template <typename Duration>
        requires std::signed_integral<typename Duration::rep>
    timestamp(std::chrono::sys_time<Duration> time) : timestamp(in_milliseconds(time))
    {
    }

    timestamp(const timestamp& other) : bytes_(other.bytes_)
    {
        if (!is_inline()) copy_long(other);
    }
    /// What was moved from is empty.
    timestamp(timestamp&& other) noexcept : bytes_(other.bytes_) { other.bytes_.back() = 0; }
    timestamp& operator=(const timestamp& other)
    {
        timestamp copy(other);
        return *this = std::move(copy);
    }
    timestamp& operator=(timestamp&& other) noexcept
    {
        if (this == &other) return *this;
        if (!is_inline()) release();
        bytes_ = other.bytes_;
        other.bytes_.back() = 0;
        return *this;
    }
    ~timestamp()
    {
        if (!is_inline()) release();
    }

    /// The text as it came, "" if there is none. Valid until this object is changed, moved from or destroyed.
    [[nodiscard]] std::string_view text() const noexcept
    {
        return is_inline() ? std::string_view(bytes_.data(), static_cast<unsigned char>(bytes_.back())) : long_text();
    }
    /// Whether there is no text.
    [[nodiscard]] bool empty() const noexcept { return text().empty(); }

    /** The time that the text says.
     *
     *  The text is read as RFC 3339 defines it: `T` and `Z` may be lower-case, and a space may stand for `T`. Instead
     * of `Z` there may be an offset, which is taken off. A fraction may have any number of digits; those behind the
     * ninth do not count. Second 60 is the first of the next minute.
     *
     *  @return The time. nullopt if the text is no such time, be it for a day that does not exist; or if it is outside
     * of what 64 bits of nanoseconds can say: from 1677-09-21T00:12:44Z up to, not including, 2262-04-11T23:47:16Z.
     *
     *  @par Source
     *  RFC 3339, section 5.6
     */
    [[nodiscard]] std::optional<std::chrono::sys_time<std::chrono::nanoseconds>> time() const noexcept;

    /// Equality of the texts.
    friend bool operator==(const timestamp& a, const timestamp& b) noexcept { return a.text() == b.text(); }
    template <std::convertible_to<std::string_view> Text>
    friend bool operator==(const timestamp& a, const Text& b)
    {
        return a.text() == std::string_view(b);
    }

private:
    static constexpr std::size_t inline_size = 39;
    static constexpr char elsewhere = '\x7f'; ///< in the place of the length
    // The first and last time that can be written.
    static constexpr std::chrono::sys_time<std::chrono::milliseconds> earliest =
        std::chrono::sys_days(std::chrono::year(0) / 1 / 1);
    static constexpr std::chrono::sys_time<std::chrono::milliseconds> latest =
        std::chrono::sys_days(std::chrono::year(10000) / 1 / 1) - std::chrono::milliseconds(1);

    template <typename Duration>
    static constexpr std::chrono::sys_time<std::chrono::milliseconds>
    in_milliseconds(std::chrono::sys_time<Duration> time) noexcept
    {
        using std::chrono::floor;
        if constexpr (std::ratio_less_v<typename Duration::period, std::milli>) {
            return floor<std::chrono::milliseconds>(time);
        } else {
            // Compared in its own unit: sys_seconds::max() has no milliseconds.
            using wide = std::chrono::duration<std::int64_t, typename Duration::period>;
            if (time < floor<wide>(earliest)) return earliest;
            if (time > floor<wide>(latest)) return latest;
            return floor<std::chrono::milliseconds>(time);
        }
    }

    [[nodiscard]] bool is_inline() const noexcept { return bytes_.back() != elsewhere; }
    void store(std::string_view text);
    void copy_long(const timestamp& other);
    [[nodiscard]] std::string_view long_text() const noexcept;
    void release() noexcept;

    // The text, and in the last byte its length. Of a longer text: where it is, and its length.
    alignas(std::string_view) std::array<char, inline_size + 1> bytes_{};
};

/// Writes the text.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const timestamp& time);

} // namespace runtype
