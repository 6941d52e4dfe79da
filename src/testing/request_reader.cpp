// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/request_reader.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <utility>

namespace runtype::testing::detail {

namespace http = boost::beast::http;

// More than any client of this API sends, and a bound on what a broken one can make the simulator keep.
constexpr std::uint32_t head_limit = 64 * 1024;

struct request_reader::impl {
    http::request_parser<http::string_body> parser;
};

request_reader::request_reader(std::size_t body_limit) : impl_(std::make_unique<impl>())
{
    impl_->parser.eager(true);
    impl_->parser.header_limit(head_limit);
    impl_->parser.body_limit(body_limit);
}

request_reader::request_reader(request_reader&&) noexcept = default;
request_reader& request_reader::operator=(request_reader&&) noexcept = default;
request_reader::~request_reader() = default;

request_reader::state request_reader::feed(std::string& input)
{
    auto& parser = impl_->parser;
    std::size_t used = 0;
    boost::beast::error_code ec;
    while (used < input.size() && !parser.is_done() && !ec) {
        used += parser.put(boost::asio::buffer(input.data() + used, input.size() - used), ec);
    }
    input.erase(0, used);
    bytes_ += used;
    if (ec == http::error::body_limit) {
        return state::too_large;
    }
    if (ec && ec != http::error::need_more) {
        return state::malformed;
    }
    if (parser.is_done()) {
        return state::complete;
    }
    return parser.is_header_done() ? state::body : state::head;
}

http_request request_reader::head() const
{
    const auto& message = impl_->parser.get();
    http_request request;
    request.method = message.method_string();
    request.target = message.target();
    for (const auto& field : message) {
        request.headers.emplace_back(lower(field.name_string()), field.value());
    }
    request.keep_alive = message.keep_alive();
    request.http_1_0 = message.version() == 10;
    return request;
}

std::string request_reader::take_body() { return std::exchange(impl_->parser.get().body(), {}); }

std::uint64_t request_reader::body_bytes() const noexcept { return impl_->parser.get().body().size(); }

bool request_reader::expects_continue() const
{
    return boost::beast::iequals(impl_->parser.get()[http::field::expect], "100-continue");
}

} // namespace runtype::testing::detail
