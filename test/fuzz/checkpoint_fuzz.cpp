// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Checkpoints and journals: any text is taken or refused with a reason; what was made reads back equal, and not when a
// byte of it is changed. A journal that was cut off keeps its whole lines.
#include "fuzz_input.hpp"

#include "core/checkpoint_data.hpp"
#include "core/journal.hpp"
#include "core/url.hpp"

#include <runtype/checkpoint.hpp>

#include <charconv>
#include <variant>

using namespace runtype::detail;

namespace {

void check_text(std::string_view text)
{
    const auto decoded = decode_checkpoint(text);
    if (const auto* problem = std::get_if<std::string>(&decoded)) {
        fuzz::require(!problem->empty(), "a refusal says why");
        fuzz::require(
            !runtype::checkpoint(std::string(text)).from_page_start(), "the public type refuses the same text");
        return;
    }
    const auto again = decode_checkpoint(encode_checkpoint(std::get<checkpoint_data>(decoded)));
    const auto* data = std::get_if<checkpoint_data>(&again);
    fuzz::require(data != nullptr, "what was read can be written");
    fuzz::require(*data == std::get<checkpoint_data>(decoded), "and is the same", std::string(text));
    const auto start = runtype::checkpoint(std::string(text)).from_page_start();
    fuzz::require(start.has_value(), "the public type takes the same text");
    const auto at_start = decode_checkpoint(start->text());
    fuzz::require(
        std::get<checkpoint_data>(at_start).offset == 0 &&
            std::get<checkpoint_data>(at_start).position == data->position,
        "the start of the page is in the same page");
}

// The text with a right checksum behind it: what a checksum would keep the fuzzer from reaching.
void check_with_checksum(std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string whole = "rtcp1:" + std::string(text);
    std::string sum(16, '0');
    std::uint64_t value = fnv1a_64(whole);
    for (std::size_t i = 16; i-- > 0; value >>= 4) sum[i] = digits[value & 15];
    check_text(whole + ":" + sum);
}

checkpoint_data make(const fuzz::input& in)
{
    checkpoint_data data;
    data.operation = in.flag(0) ? "records.list" : "agents.list";
    data.query = fnv1a_64(in.text());
    data.ended = in.flag(1);
    data.offset = data.ended ? 0 : data.query >> 40;
    data.items = data.query >> 32;
    if (in.flag(2)) data.walked = static_cast<std::int64_t>(data.query >> 1);
    if (in.flag(3)) data.next_item = ~data.query;
    data.position = in.text();
    return data;
}

void check_made(const fuzz::input& in)
{
    const checkpoint_data data = make(in);
    const std::string text = encode_checkpoint(data);
    for (const char c : text) fuzz::require(c > 0x20 && c < 0x7f, "a checkpoint is printable", text);
    const auto decoded = decode_checkpoint(" " + text + "\r\n");
    const auto* back = std::get_if<checkpoint_data>(&decoded);
    fuzz::require(back != nullptr && *back == data, "a checkpoint reads back", text);
    std::string damaged = text;
    const std::size_t at = in.number() * damaged.size() / 256;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 + in.flags() % 31));
    fuzz::require(
        damaged == text || std::holds_alternative<std::string>(decode_checkpoint(damaged)),
        "a damaged checkpoint is refused", damaged);
    fuzz::require(
        std::holds_alternative<std::string>(decode_checkpoint(std::string_view(text).substr(0, at))),
        "a short checkpoint is refused", text);
}

void check_journal(const fuzz::input& in)
{
    const std::string text = journal_log::header("records.create") + std::string(in.text());
    journal_log log;
    std::size_t used = 0;
    const auto problem = log.read(text, "records.create", used);
    fuzz::require(used <= text.size(), "no more is used than there is");
    if (problem) {
        fuzz::require(!problem->empty(), "a refusal says why");
        return;
    }
    fuzz::require(used == 0 || text[used - 1] == '\n', "whole lines are used");
    fuzz::require(text.find('\n', used) == std::string::npos, "all whole lines are used");
    journal_log again;
    std::size_t used_again = 0;
    fuzz::require(
        !again.read(std::string_view(text).substr(0, used), "records.create", used_again) && used_again == used &&
            again.size() == log.size(),
        "what was used reads the same");
    // What is appended behind the whole lines is read.
    const auto key = make_journal_key("records.create", "id", in.text());
    journal_log more;
    fuzz::require(
        !more.read(text.substr(0, used) + journal_log::sent_line(key), "records.create", used_again) &&
            more.state_of(key) != journal_state::unknown,
        "a line that is appended is read");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::input in(data, size);
    check_text(in.text());
    check_with_checksum(in.text());
    check_made(in);
    check_journal(in);
    return 0;
}
