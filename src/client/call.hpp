// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/call_request.hpp"
#include "core/decode.hpp"

#include <runtype/request_options.hpp>
#include <runtype/response.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace runtype::detail {

class client_core;

/// What a call gave that ended with a 2xx status, and what the generators' statistics want to know about it.
struct call_result {
    call_result() {}

    transport_response response;
    unsigned attempts = 0;
    std::vector<attempt>
        earlier; ///< the ledger but for its last entry: a first attempt that succeeds allocates nothing
    attempt last;
    std::chrono::nanoseconds elapsed{0};
    std::chrono::nanoseconds backing_off{0};
};

/// Admission, attempts, deadline. Errors carry the ledger.
[[nodiscard]] boost::asio::awaitable<result<call_result>>
perform(std::shared_ptr<client_core> core, call_request&& request);

/// A call of an operation, with the client's defaults where the caller has left a choice to it.
[[nodiscard]] call_request
start_request(const std::shared_ptr<client_core>& core, const operation& op, request_options options);

/// Performs and hands the answer over as it came.
[[nodiscard]] boost::asio::awaitable<result<response>>
call_raw(std::shared_ptr<client_core> core, call_request&& request);

/// The bad_response error of an answer that perform() gave but that could not be decoded. Redacted. The call counts as
/// failed from then on.
[[nodiscard]] error
decode_error(client_core& core, const operation& op, const call_result& answer, const decode_failure& failure);

/// Performs and decodes what the operation's wrapper says. T = void accepts any 2xx answer.
template <typename T>
boost::asio::awaitable<result<T>> call(std::shared_ptr<client_core> core, call_request request)
{
    const operation& op = *request.op;
    result<call_result> answer = co_await perform(core, std::move(request));
    if (!answer) co_return answer.error();
    if constexpr (std::is_void_v<T>) {
        co_return result<T>();
    } else {
        T value;
        if (auto failure = decode_answer(answer->response.body, op.wrapper, value))
            co_return decode_error(*core, op, *answer, *failure);
        co_return value;
    }
}

} // namespace runtype::detail
