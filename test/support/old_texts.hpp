// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/spare_bodies.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>

namespace runtype::test {

/// Makes long answers be written over texts of question marks, of which nothing may be left.
inline void give_old_texts(detail::spare_bodies& bodies, std::initializer_list<std::size_t> sizes)
{
    for (const std::size_t size : sizes) (void)bodies.take(size); // nothing is kept that nobody has missed
    for (const std::size_t size : sizes) bodies.give_back(std::string(size, '?'));
}

} // namespace runtype::test
