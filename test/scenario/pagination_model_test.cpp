// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The promise that matters to a bulk job: whatever the service does, a list yields exactly its items in order, or says
// that it could not. Random lists, cut into random pages, on a service that fails at random and contradicts itself.
#include "list_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <random>
#include <string>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
using detail::page_style;

namespace {

class random_service {
public:
    random_service(list_server& server, std::uint64_t seed) : server_(server), random_(seed) {}

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

    /// A new list on the server. Empty pages, short ones, pages that shrink, one page, no item at all.
    void next_list(page_style style)
    {
        std::vector<std::size_t> pages(1 + below(8));
        const std::size_t largest = 1 + below(6);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            pages[i] = below(3) == 0 ? below(largest + 1) : largest;
            if (below(4) == 0) pages[i] = largest > i ? largest - i : 0;
            if (below(6) == 0) pages[i] = 0;
        }
        server_.serve(style, pages);
        server_.facts = static_cast<int>(below(style == page_style::page ? 3 : 2));
        server_.facts_in_front = below(2) == 0;
        // A third of the lists has no fault, a third some that retries get over, a third those that end a walk too.
        const std::size_t kind = below(3);
        server_.fault = [this, kind] { return kind == 0 ? list_fault::none : fault(kind == 2); };
    }

private:
    list_fault fault(bool fatal_too)
    {
        switch (below(fatal_too ? 16 : 8)) {
        case 0: return list_fault::rate_limited;
        case 1: return list_fault::server_error;
        case 2: return list_fault::cut;
        case 8: return list_fault::damaged;
        case 9: return list_fault::refused;
        case 10: return list_fault::no_cursor;
        case 11: return list_fault::repeats;
        default: return list_fault::none;
        }
    }

    list_server& server_;
    std::mt19937_64 random_;
};

struct tally {
    int whole = 0;   // the list, and no error
    int failed = 0;  // a beginning of it, and an error
    int resumed = 0; // whole in the end, after errors
};

struct model_fixture : list_fixture {
    // One walk, and walks from its checkpoints until the list is whole.
    void check(page_style style, std::size_t ahead, tally& counts)
    {
        const auto model = all_ids();
        std::vector<std::string> got;
        auto records = list(style).prefetch(ahead);
        for (int attempt = 0;; ++attempt) {
            const auto out = walk(records);
            got.insert(got.end(), out.ids.begin(), out.ids.end());
            BOOST_TEST_REQUIRE(got.size() <= model.size());
            for (std::size_t i = 0; i < got.size(); ++i) {
                if (got[i] != model[i]) BOOST_TEST_REQUIRE(got[i] == model[i]);
            }
            if (!out.last) {
                BOOST_TEST_REQUIRE(got.size() == model.size());
                ++(attempt == 0 ? counts.whole : counts.resumed);
                break;
            }
            if (attempt == 0) ++counts.failed;
            if (attempt == 10) break; // an empty page in the middle can be wrong for good
            records = list(style).prefetch(ahead).resume(records.checkpoint());
        }
        settle(ioc);
        BOOST_TEST_REQUIRE(core->stats().in_flight == 0u);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(pagination_model_test, model_fixture)

BOOST_AUTO_TEST_CASE(ten_thousand_lists)
{
    server->retry_after = "0";
    core = make_core(retry_policy().base_delay(1ms).max_delay(10ms));
    for (const page_style style : all_styles) {
        random_service service(*server, 7);
        tally counts;
        for (int i = 0; i < 10'000; ++i) {
            service.next_list(style);
            check(style, static_cast<std::size_t>(i % 4), counts); // 0 to 3 pages ahead
        }
        // The test would be worth nothing if one kind of end did not happen.
        BOOST_TEST(counts.whole > 5'000);
        BOOST_TEST(counts.failed > 1'000);
        BOOST_TEST(counts.resumed > 500);
        BOOST_TEST(counts.whole + counts.failed == 10'000);
        BOOST_TEST_MESSAGE(
            "style " << static_cast<int>(style) << ": " << counts.whole << " whole, " << counts.failed << " failed, "
                     << counts.resumed << " of them whole after resuming");
    }
}

BOOST_AUTO_TEST_SUITE_END()
