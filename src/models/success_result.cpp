// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/models/success_result.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, success_result& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "success")
            read_field(in, out.success);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const success_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_extra(out, value.extra);
    out.end_object();
}

} // namespace detail

std::ostream& operator<<(std::ostream& os, const success_result& value) { return detail::print(os, value); }

} // namespace runtype
