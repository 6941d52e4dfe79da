// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/open_stream.hpp"

#include "client/client_core.hpp"
#include "client/event_reader.hpp"

#include <utility>

namespace runtype::detail {

template boost::asio::awaitable<std::optional<result<event>>> next_of(std::shared_ptr<generator_source<event>>);
template boost::asio::awaitable<result<std::vector<event>>>
collect_from(std::shared_ptr<generator_source<event>>, std::size_t);

event_stream open_stream(std::shared_ptr<client_core> core, call_request request)
{
    return event_stream(std::make_shared<event_reader>(std::move(core), std::move(request)));
}

} // namespace runtype::detail
