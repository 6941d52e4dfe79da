// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/beast_head_parser.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

#include <limits>
#include <stdexcept>

namespace runtype::detail {

namespace {

namespace http = boost::beast::http;

using beast_parser = http::response_parser<http::empty_body>;

http_errc translate(boost::system::error_code ec) noexcept
{
    if (ec.category() != make_error_code(http::error::bad_field).category()) {
        return http_errc::unreadable_head;
    }
    switch (static_cast<http::error>(ec.value())) {
    case http::error::bad_version: return http_errc::unsupported_version;
    case http::error::bad_status: return http_errc::bad_status_code;
    case http::error::bad_reason: return http_errc::bad_status_line;
    case http::error::bad_field: return http_errc::bad_field_name;
    case http::error::bad_value: return http_errc::bad_field_value;
    case http::error::bad_line_ending: return http_errc::bad_line_end;
    case http::error::bad_content_length: return http_errc::bad_content_length;
    case http::error::multiple_content_length: return http_errc::conflicting_content_length;
    case http::error::bad_transfer_encoding: return http_errc::unsupported_transfer_encoding;
    case http::error::header_limit: return http_errc::head_too_large;
    default: return http_errc::unreadable_head;
    }
}

std::string_view plain(boost::beast::string_view text) noexcept { return {text.data(), text.size()}; }

http_errc take_fields(const beast_parser::value_type& message, response_head& head, std::string& block)
{
    for (const auto& field : message) {
        const auto name = plain(field.name_string());
        const auto value = plain(field.value());
        if (const auto error = note_field(head, classify(name), value); error != http_errc::none) {
            return error;
        }
        block.append(name).append(": ").append(value).append("\r\n");
    }
    return check_framing(head);
}

http_errc parse(std::string_view bytes, response_head& head, std::string& block)
{
    beast_parser parser;
    // The head is complete and within the caller's limit; the body is not read here.
    parser.header_limit(std::numeric_limits<std::uint32_t>::max());
    parser.body_limit(boost::none);
    boost::system::error_code ec;
    const auto used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
    if (ec) {
        return translate(ec);
    }
    if (!parser.is_header_done() || used != bytes.size()) {
        return http_errc::unreadable_head;
    }
    const auto& message = parser.get();
    head.status = static_cast<int>(message.result_int());
    if (head.status < 100) {
        return http_errc::bad_status_code;
    }
    head.minor_version = static_cast<int>(message.version()) - 10;
    head.size = bytes.size();
    return take_fields(message, head, block);
}

} // namespace

http_errc parse_head_with_beast(std::string_view bytes, response_head& head, std::string& block)
{
    head = response_head();
    block.clear();
    try {
        return parse(bytes, head, block);
    } catch (const std::length_error&) {
        return http_errc::head_too_large; // a name or value beyond 64 KiB, which Beast cannot store
    }
}

} // namespace runtype::detail
