// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "record_list.hpp"

#include "client/page_source.hpp"
#include "models/codecs.hpp"

#include <utility>

namespace runtype::test {

page_generator<record> record_list(
    std::shared_ptr<detail::client_core> core,
    detail::page_style style,
    request_options options,
    const detail::operation& op,
    std::string start)
{
    const detail::list_shape shape{style, "data", "pagination"};
    return detail::list_pages<record>(
        std::move(core), detail::call_request(op, std::move(options)), shape, std::move(start), std::nullopt);
}

} // namespace runtype::test
