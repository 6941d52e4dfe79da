// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "common/answers.hpp"
#include "common/typed_page.hpp"

#include <stdexcept>

namespace bench {

void check_records(const std::vector<runtype::record>& records)
{
    if (records.size() != records_per_page || records.front().id != first_record_id ||
        records.back().id != last_record_id || records.back().metadata.text().size() < 200 ||
        records.back().updated_at.text().size() != 24)
        throw std::runtime_error("these are not the records of a page");
}

} // namespace bench
