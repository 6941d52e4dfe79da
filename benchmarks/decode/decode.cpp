// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Decoding a page of records, without a network: the library's decoder and what else one could take. Prints a line of
// JSON for each.
#include "core/decode.hpp"
#include "common/answers.hpp"
#include "common/typed_page.hpp"
#include "models/codecs.hpp"

#include <runtype/models/records.hpp>

#include <boost/json.hpp>

#ifdef BENCH_HAVE_NLOHMANN
#include <nlohmann/json.hpp>
#endif

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>
#include <stdexcept>

namespace {

// One thread, so a plain counter: every way below allocates by operator new or, Boost.JSON, by it as well.
unsigned long long allocations = 0;

double cpu_us()
{
    timespec t{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_nsec) / 1e3;
}

using bench::page_body;
using bench::records_per_page;

template <typename Work>
void measure(const char* way, std::size_t rounds, Work work)
{
    for (std::size_t i = 0; i < 20; ++i) work();
    const auto before = allocations;
    const double begin = cpu_us();
    for (std::size_t i = 0; i < rounds; ++i) work();
    const double us = (cpu_us() - begin) / static_cast<double>(rounds);
    const double each =
        static_cast<double>(allocations - before) / static_cast<double>(rounds) / static_cast<double>(records_per_page);
    std::printf("{\"way\":\"%s\",\"us\":%.3f,\"allocations\":%.3f}\n", way, us, each);
}

void by_library(const std::string& body)
{
    const runtype::detail::list_shape shape;
    runtype::detail::page_facts facts;
    static std::vector<runtype::record>
        records; // a walk's pages go into one vector; simdjson's page_reader does so too
    if (runtype::detail::decode_list(body, shape, records, facts)) throw std::runtime_error("not decoded");
    bench::check_records(records);
}

std::string text_of(const boost::json::object& o, std::string_view name)
{
    return boost::json::value_to<std::string>(o.at(name));
}

std::optional<std::string> optional_text_of(const boost::json::object& o, std::string_view name)
{
    const boost::json::value* const found = o.if_contains(name);
    if (!found || found->is_null()) return std::nullopt;
    return boost::json::value_to<std::string>(*found);
}

runtype::timestamp time_of(const boost::json::object& o, std::string_view name) { return o.at(name).as_string(); }

void by_boost_document(const std::string& body)
{
    const boost::json::value page = boost::json::parse(body);
    if (page.at("data").as_array().size() != records_per_page) throw std::runtime_error("not decoded");
}

void by_boost_structs(const std::string& body)
{
    const boost::json::value page = boost::json::parse(body);
    std::vector<runtype::record> records;
    for (const boost::json::value& each : page.at("data").as_array()) {
        const boost::json::object& o = each.as_object();
        runtype::record& r = records.emplace_back();
        r.id = text_of(o, "id");
        r.user_id = text_of(o, "userId");
        r.organization_id = optional_text_of(o, "organizationId");
        r.type = text_of(o, "type");
        r.name = text_of(o, "name");
        r.metadata = runtype::raw_json(boost::json::serialize(o.at("metadata")));
        r.messages = runtype::raw_json(boost::json::serialize(o.at("messages")));
        r.product_surface_id = optional_text_of(o, "productSurfaceId");
        r.created_at = time_of(o, "createdAt");
        r.updated_at = time_of(o, "updatedAt");
    }
    bench::check_records(records);
}

} // namespace

void* operator new(std::size_t size)
{
    ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

int main(int argc, char** argv)
{
    try {
        const std::size_t rounds = argc > 1 ? std::stoul(argv[1]) : 2000;
        const std::string body = page_body(1);
        bench::page_reader reader;
        measure("runtype", rounds, [&] { by_library(body); });
        measure("simdjson", rounds, [&] {
            if (reader.read(body).empty()) throw std::runtime_error("not decoded");
        });
        measure("boost_dom", rounds, [&] { by_boost_document(body); });
        measure("boost_structs", rounds, [&] { by_boost_structs(body); });
#ifdef BENCH_HAVE_NLOHMANN
        measure("nlohmann_dom", rounds, [&] {
            if (nlohmann::json::parse(body).at("data").size() != records_per_page)
                throw std::runtime_error("not decoded");
        });
#endif
        return 0;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "decode: %s\n", e.what());
        return 1;
    }
}
