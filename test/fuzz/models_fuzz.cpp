// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// JSON into every model: what decodes, encodes as JSON without a problem and decodes to an equal struct; what does not,
// says where. The last byte of an input chooses the model; model_list.hpp has them.
#include "fuzz_input.hpp"
#include "model_list.hpp"

#include "core/decode.hpp"
#include "core/encode.hpp"

#include <type_traits>

using namespace runtype::detail;

namespace {

template <typename Model>
std::string encoded(const Model& value)
{
    std::string text;
    json_writer out(text);
    encode(out, value);
    fuzz::require(!out.problem(), "what was decoded can be written", text);
    return text;
}

template <typename Model>
void check(std::string_view text)
{
    static_assert(!std::is_aggregate_v<Model>);
    Model first;
    const auto failure = decode_document(text, first);
    if (failure) {
        fuzz::require(!failure->problem.empty() && failure->offset <= text.size(), "a failure says what and where");
        return;
    }
    const std::string written = encoded(first);
    Model second;
    const auto again = decode_document(written, second);
    fuzz::require(
        !again, "what was written decodes", written + (again ? "\n" + again->path + ": " + again->problem : ""));
    fuzz::require(first == second, "what was written decodes to the same", written);
    fuzz::require(encoded(second) == written, "and is written the same", written);

    // A list of it, as a page has it.
    std::vector<Model> items;
    page_facts facts;
    const std::string page = "{\"data\":[" + written + "," + std::string(text) + "]}";
    const auto page_failure = decode_list(page, list_shape(), items, facts);
    // One level deeper than the reader goes is no page.
    if (!page_failure)
        fuzz::require(items.size() == 2 && items[0] == items[1] && items[0] == first, "a page has its items");
    else
        fuzz::require(
            page_failure->problem.find("deep") != std::string::npos, "a page of models decodes", page_failure->problem);
}

using checker = void (*)(std::string_view);
#define RUNTYPE_ROW(name) &check<runtype::name>,
constexpr checker checkers[] = {RUNTYPE_FUZZED_MODELS(RUNTYPE_ROW)};
#undef RUNTYPE_ROW

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(data), size - 1);
    checkers[data[size - 1] % std::size(checkers)](text);
    return 0;
}
