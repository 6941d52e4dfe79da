// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: header fields are kept as the text they have on the wire ("Name: value\r\n" lines) in one string and are
// looked up by scanning. A list of name/value pairs costs two allocations per field; an answer of this service has
// eleven fields, and a typed call looks at none of them. Consequence: find() is linear in a block of under 1 KB.

#include <runtype/config.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace runtype {

namespace detail {
struct headers_access;
}

/** Header fields of a request or an answer, in order; names compare without regard to case.
 *
 *  @par Thread safety
 *  Distinct objects: safe. One object: safe for reading.
 */
class RUNTYPE_API headers {
public:
    /// One field: name and value, views into the headers object.
    using field = std::pair<std::string_view, std::string_view>;

    /// Reads the fields in order. Invalidated by every change of the headers object.
    class const_iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = field;
        using difference_type = std::ptrdiff_t;
        using pointer = const field*;
        using reference = const field&;

        const_iterator() noexcept = default;
        explicit const_iterator(std::string_view rest) noexcept : rest_(rest) { read(); }
        reference operator*() const noexcept { return field_; }
        pointer operator->() const noexcept { return &field_; }
        const_iterator& operator++() noexcept
        {
            read();
            return *this;
        }
        const_iterator operator++(int) noexcept
        {
            auto before = *this;
            read();
            return before;
        }
        friend bool operator==(const const_iterator& a, const const_iterator& b) noexcept
        {
            return a.field_.first.data() == b.field_.first.data();
        }

    private:
        RUNTYPE_API void read() noexcept;
        std::string_view rest_;
        field field_;
    };

    headers() noexcept {}
    /// Takes a block of "Name: value\r\n" lines that has been checked already.
    static headers from_block(std::string block) noexcept;

    /// Appends a field. Name and value are not checked here: options and transports check what callers give them.
    headers& add(std::string_view name, std::string_view value);
    /// The value of the first field of this name, or nullopt.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
    /// The value of the first field of this name, or "".
    [[nodiscard]] std::string_view get(std::string_view name) const noexcept;
    [[nodiscard]] bool contains(std::string_view name) const noexcept { return find(name).has_value(); }
    /// Appends all fields of another object.
    headers& append(const headers& other);

    [[nodiscard]] bool empty() const noexcept { return block_.empty(); }
    [[nodiscard]] const_iterator begin() const noexcept { return const_iterator(block_); }
    [[nodiscard]] const_iterator end() const noexcept { return const_iterator(); }
    /// The fields as they stand on the wire, without the empty line behind them.
    [[nodiscard]] const std::string& block() const noexcept { return block_; }

    friend bool operator==(const headers& a, const headers& b) noexcept { return a.block_ == b.block_; }

private:
    friend struct detail::headers_access;
    std::string block_;
    bool vouched_ = false; ///< made by the library of checked parts, and not changed since
};

} // namespace runtype
