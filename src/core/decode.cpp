// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/decode.hpp"

#include <utility>

namespace runtype::detail {

namespace {

// Whether the dotted path `to` goes through `path`.
bool leads_to(std::string_view path, std::string_view to) noexcept
{
    return to.size() > path.size() && to.starts_with(path) && to[path.size()] == '.';
}

class list_decoder {
public:
    list_decoder(json_reader& in, const list_shape& shape, items_reader read, void* items, page_facts& facts) noexcept
        : in_(in), shape_(shape), read_(read), items_(items), facts_(facts)
    {
    }

    void read_answer()
    {
        if (shape_.items.empty() || (shape_.bare_array_too && in_.peek() == '['))
            read_items();
        else
            read_object();
    }
    void read_facts()
    {
        path_ = shape_.facts;
        read_object();
    }
    [[nodiscard]] bool found() const noexcept { return found_; }

private:
    void read_items()
    {
        found_ = true;
        read_(in_, items_);
    }

    // The answer, or one of its members that has the items or the facts within.
    void read_object()
    {
        if (!in_.begin_object()) return;
        const std::size_t size = path_.size();
        const bool in_facts = path_ == shape_.facts;
        for (std::string_view key; in_.next_key(key); path_.resize(size)) {
            if (size > 0) path_ += '.';
            path_ += key;
            if (path_ == shape_.items)
                read_items();
            else if (leads_to(path_, shape_.items) || leads_to(path_, shape_.facts) || path_ == shape_.facts)
                read_part();
            else if (!in_facts || !read_fact(key))
                in_.skip_value();
        }
    }

    void read_part()
    {
        if (!in_.read_null()) read_object();
    }

    // False if the key is not that of a fact.
    bool read_fact(std::string_view key)
    {
        if (key == shape_.cursor)
            read_cursor();
        else if (key == "hasMore" || (key == "hasNextPage" && !facts_.has_more))
            read_field(in_, facts_.has_more);
        else if (key == "page")
            read_number(facts_.page);
        else if (key == "totalPages")
            read_number(facts_.total_pages);
        else if (key == "total" || key == "totalCount")
            read_number(facts_.total);
        else if (key == "limit")
            read_number(facts_.limit);
        else if (key == "offset")
            read_number(facts_.offset);
        else if (key == "returned")
            read_number(facts_.returned);
        else
            return false;
        return true;
    }

    void read_number(std::optional<std::int64_t>& out)
    {
        out.reset();
        if (!in_.read_null()) in_.read_int64(out.emplace(), digit_strings::accepted);
    }

    // A cursor is opaque, so a service may as well send a number.
    void read_cursor()
    {
        facts_.next_cursor.reset();
        const char c = in_.peek();
        if (c == '-' || (c >= '0' && c <= '9')) {
            std::string_view text;
            if (in_.raw_value(text)) facts_.next_cursor = text;
        } else {
            read_field(in_, facts_.next_cursor);
        }
    }

    json_reader& in_;
    const list_shape& shape_;
    items_reader read_;
    void* items_;
    page_facts& facts_;
    std::string path_; // dotted, of the object that is being read, and of its member
    bool found_ = false;
};

} // namespace

bool read_value(json_reader& in, raw_json& out)
{
    std::string_view text;
    if (!in.raw_value(text)) return false;
    out = raw_json(std::string(text));
    return true;
}

bool read_value(json_reader& in, timestamp& out)
{
    std::string_view text;
    if (!in.read_text(text)) return false;
    out = timestamp(text);
    return true;
}

void read_extra(json_reader& in, std::string_view key, extra_fields& extra)
{
    std::string name(key);
    raw_json value;
    if (read_value(in, value)) extra.add(std::move(name), std::move(value));
}

std::optional<decode_failure>
decode_member_with(std::string_view text, std::string_view path, value_reader read, void* out)
{
    if (auto failure = check_not_empty(text)) return failure;
    // No member is called like this: an answer that is not a page has no paging facts.
    constexpr std::string_view no_facts = "-";
    const list_shape shape{page_style::cursor, path, no_facts};
    page_facts facts;
    json_reader in(text);
    list_decoder decoder(in, shape, read, out, facts);
    decoder.read_answer();
    if (auto failure = finish_document(in)) return failure;
    if (decoder.found()) return std::nullopt;
    decode_failure failure;
    failure.path = path;
    failure.problem = "expected a value, found nothing";
    failure.offset = text.size();
    return failure;
}

std::optional<decode_failure> decode_answer(std::string_view text, std::string_view wrapper, raw_json& out)
{
    out = raw_json();
    if (json_reader(text).peek() == '\0') return std::nullopt;
    if (wrapper.empty()) return decode_document(text, out);
    constexpr value_reader read = [](json_reader& in, void* to) { return read_value(in, *static_cast<raw_json*>(to)); };
    return decode_member_with(text, wrapper, read, &out);
}

std::optional<decode_failure> check_not_empty(std::string_view text)
{
    if (json_reader(text).peek() != '\0') return std::nullopt;
    decode_failure failure;
    failure.problem = "empty answer";
    return failure;
}

std::optional<decode_failure> finish_document(json_reader& in)
{
    if (in.finish()) return std::nullopt;
    decode_failure failure;
    failure.path = in.path();
    failure.problem = in.problem();
    failure.offset = in.offset();
    return failure;
}

std::optional<decode_failure>
decode_list_with(std::string_view text, const list_shape& shape, items_reader read, void* items, page_facts& facts)
{
    if (auto failure = check_not_empty(text)) return failure;
    json_reader in(text);
    list_decoder decoder(in, shape, read, items, facts);
    decoder.read_answer();
    if (auto failure = finish_document(in)) return failure;
    if (decoder.found()) return std::nullopt;
    decode_failure failure;
    failure.path = shape.items;
    failure.problem = "expected an array, found nothing";
    failure.offset = text.size();
    return failure;
}

bool decode_facts(std::string_view object, const list_shape& shape, page_facts& facts)
{
    json_reader in(object);
    constexpr items_reader skip = [](json_reader& items, void*) { return items.skip_value(); };
    list_decoder decoder(in, shape, skip, nullptr, facts);
    decoder.read_facts();
    return in.finish();
}

} // namespace runtype::detail
