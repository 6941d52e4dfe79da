// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Any bytes as JSON: json_reader and Boost.JSON take the same documents and see the same values; raw_json parses what
// the reader takes and nothing else; text that is refused has a place; a document that is written again is the same.
#include "fuzz_input.hpp"
#include "json_differential.hpp"

#include "core/json_path.hpp"
#include "core/json_writer.hpp"

#include <runtype/error.hpp>
#include <runtype/json.hpp>

using namespace runtype::detail;

namespace {

void check_raw(const std::string& text, bool accepted)
{
    const auto parsed = runtype::raw_json(text).parse();
    if (!accepted) {
        fuzz::require(!parsed, "raw_json refuses what the reader refuses");
        fuzz::require(parsed.error().code() == runtype::errc::bad_response, "with the documented code");
    } else if (!parsed) {
        // An exponent beyond 32 bits.
        fuzz::require(
            parsed.error().message().find("cannot hold this value") != std::string::npos, "raw_json takes what is JSON",
            std::string(parsed.error().message()));
    }
    // The writer takes raw text only if it is JSON, and writes JSON in any case.
    std::string written;
    json_writer out(written);
    out.raw(text);
    fuzz::require(out.problem().has_value() == !accepted, "the writer takes the same raw text");
    json_reader again(written);
    fuzz::require(again.skip_value() && again.finish(), "the writer writes JSON", written);
}

void check_failure(const std::string& text)
{
    json_reader in(text);
    (void)in.skip_value();
    (void)in.finish();
    fuzz::require(in.failed() && !in.problem().empty(), "a refusal says why");
    fuzz::require(in.offset() <= text.size(), "a refusal has a place");
    fuzz::require(in.path().size() <= max_json_path, "a path is short", in.path());
}

// Any bytes as a text: what is written is JSON, and reads back the same unless a problem was reported.
void check_string(const std::string& text)
{
    std::string written;
    json_writer out(written);
    out.string(text);
    json_reader in(written);
    std::string back;
    fuzz::require(in.read_string(back) && in.finish(), "a written text is JSON", written);
    fuzz::require(out.problem().has_value() == (back != text), "a text reads back, or there is a problem", written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto verdict = json_differential::compare(text);
    fuzz::require(verdict.problem.empty(), "the two parsers agree", verdict.problem);
    if (!verdict.accepted) check_failure(text);
    check_raw(text, verdict.accepted);
    check_string(text);
    return 0;
}
