// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/error.hpp>

#include <string>
#include <vector>

namespace runtype::detail {

/// What stands behind an error. Filled in by the layer that knows, shared and unchanging afterwards.
struct error_data {
    error_data() {}
    error_data(errc c, std::string text) : code(make_error_code(c)), message(std::move(text)) {}

    boost::system::error_code code;
    boost::system::error_code cause;
    std::string message;
    int http_status = 0;
    sent_state sent = sent_state::not_sent;
    stop_reason stopped = stop_reason::none;
    std::optional<std::chrono::milliseconds> retry_after;
    std::string api_code;
    std::string request_id;
    std::string body_excerpt;
    std::string request;
    std::vector<validation_detail> details;
    std::vector<attempt> attempts;
    std::chrono::nanoseconds held_back{
        0}; ///< behind the last attempt, by the rate governor, for a turn that never came
};

inline error make_error(error_data data) { return error(std::make_shared<const error_data>(std::move(data))); }

/// An error of the transport: no answer, and how far the request got.
inline error make_transport_error(errc code, std::string message, boost::system::error_code cause, sent_state sent)
{
    error_data data(code, std::move(message));
    data.cause = cause;
    data.sent = sent;
    return make_error(std::move(data));
}

} // namespace runtype::detail
