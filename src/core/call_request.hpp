// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/operation.hpp"

#include <runtype/error.hpp>
#include <runtype/request_options.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace runtype {
class body_source;
}

namespace runtype::detail {

/** One call, built by a resource function: the path from the operation's template, query, body, options.
 *
 *  Bad input does not throw: the first problem is kept in `bad_input`, and the call fails with it before anything is
 * sent.
 */
class call_request {
public:
    call_request(const operation& op, request_options options);
    /// A raw request: `op` names no template, `target` is what the caller wrote.
    call_request(const operation& op, std::string&& method, std::string&& target, request_options&& options);

    /// Fills the next {placeholder} of the operation's path. Refuses empty values and dot segments, encodes the rest.
    void path_parameter(std::string_view name, std::string_view value);
    void query(std::string_view name, std::string_view value);
    void query(std::string_view name, std::int64_t value);
    void query(std::string_view name, bool value);
    void header(std::string_view name, std::string_view value);
    void json_body(std::string text);
    /// A body that is not JSON.
    void raw_body(std::string content_type, std::string content);
    /// A body that is read as it is sent.
    void stream_body(std::string content_type, std::shared_ptr<body_source> source);
    /// Findings of the client-side checks; any makes the call fail with bad_request and these details.
    void invalid(std::vector<validation_detail> details);
    /// A plain problem, in one sentence that says what to do.
    void invalid(std::string problem);

    const operation* op;
    request_options options;
    std::string method;
    std::string target; ///< below the base URL's path, percent-encoded, query included
    std::string body;
    std::shared_ptr<body_source> body_stream; ///< instead of `body`
    bool has_body = false;
    bool stream = false;               ///< give the body of the answer as it comes; the deadline bounds its head only
    std::chrono::milliseconds idle{0}; ///< of such a body: longest silence; 0 is none
    error bad_input;

private:
    std::string_view rest_of_path_; ///< of the template, behind the last filled placeholder
    bool has_query_ = false;
};

} // namespace runtype::detail
