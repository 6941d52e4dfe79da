// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/flat_table.hpp"

#include "core/prng.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <map>

using namespace runtype::detail;

namespace {

struct number {
    number() = default;
    explicit number(std::uint64_t k, std::uint32_t v = 0) : key(k), value(v) {}
    [[nodiscard]] bool empty() const noexcept { return key == 0; }
    [[nodiscard]] std::uint64_t hash() const noexcept { return key / 4 * 4; } // some keys share one
    [[nodiscard]] bool same(const number& other) const noexcept { return key == other.key; }

    std::uint64_t key = 0;
    std::uint32_t value = 0;
};

} // namespace

BOOST_AUTO_TEST_SUITE(flat_table_test)

// The same as a table of the standard library, whatever comes.
BOOST_AUTO_TEST_CASE(agrees_with_a_map)
{
    for (const std::uint64_t range : {40u, 3'000u, 1'000'000u}) {
        prng random{range};
        flat_table<number> table;
        std::map<std::uint64_t, std::uint32_t> model;
        BOOST_TEST(table.find(number(1)) == nullptr);
        for (std::uint32_t i = 0; i < 20'000; ++i) {
            const std::uint64_t key = 1 + random.below(range);
            const auto [entry, is_new] = table.insert(number(key, i));
            const auto [at, expected] = model.emplace(key, i);
            if (is_new != expected || entry->value != at->second) BOOST_TEST_REQUIRE(false, "insert " << key);
            if (i % 3 == 0) entry->value = at->second = i + 1;
        }
        BOOST_TEST(table.size() == model.size());
        for (std::uint64_t key = 1; key <= range + 10; ++key) {
            const number* found = table.find(number(key));
            const auto at = model.find(key);
            const bool agrees = at == model.end() ? found == nullptr : found != nullptr && found->value == at->second;
            if (!agrees) BOOST_TEST_REQUIRE(false, "find " << key);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
