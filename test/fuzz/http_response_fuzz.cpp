// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The bytes of a connection into the reader of answers and, behind it, the decoder of bodies, as an exchange does it.
//
// - In whatever pieces the bytes arrive, the answer is the same.
// - What is given as consumed and as data lies within the input, and limits hold.
// - A head that the fast scan takes is read alike by Beast's parser; one that it refuses and Beast takes is refused for
//   a reason on the list.
// - An answer that is read to its end is the same answer to Beast.
#include "fuzz_input.hpp"

#include "core/gzip_inflater.hpp"
#include "core/http1_response_fsm.hpp"
#include "net/beast_head_parser.hpp"

#include <runtype/headers.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cctype>
#include <limits>
#include <optional>
#include <tuple>

using namespace runtype::detail;
using event = http1_response_fsm::event;

namespace {

constexpr std::size_t max_head = 2048;
constexpr std::uint64_t max_body = 4096;

struct answer {
    event last = event::need_data;
    http_errc error = http_errc::none;
    int status = 0;
    int heads = 0;
    std::string fields;
    std::string wire_body;
    std::string body;
    http_errc coding_error = http_errc::none;
    bool gzip = false;
    std::size_t consumed = 0;
    std::string failure;
};

class reader {
public:
    reader(bool head_request, http1_limits limits) : fsm_(head_request, limits, &parse_head_with_beast) {}

    void receive(std::string_view bytes)
    {
        waiting_.append(bytes);
        while (!ended()) {
            // A new place each time, without a byte behind the end: AddressSanitizer sees what reads on.
            const std::vector<char> place(waiting_.begin(), waiting_.end());
            const auto step = fsm_.next(std::string_view(place.data(), place.size()));
            fuzz::require(step.consumed <= place.size(), "no more is consumed than there is");
            if (step.what == event::body) {
                fuzz::require(
                    !step.data.empty() && step.data.data() >= place.data() &&
                        step.data.data() + step.data.size() <= place.data() + step.consumed,
                    "a piece of the body lies in what was consumed");
            }
            take(step);
            waiting_.erase(0, step.consumed);
            seen_.consumed += step.consumed;
            if (step.what == event::need_data) break;
        }
    }

    answer finish(http1_response_fsm::stream_end end)
    {
        if (!ended()) take(fsm_.on_eof(end));
        fuzz::require(ended(), "a connection that ended gives an end");
        fuzz::require((seen_.last == event::failed) == (fsm_.error() != http_errc::none), "a failure has a reason");
        seen_.error = fsm_.error();
        seen_.failure = seen_.last == event::failed ? fsm_.failure_text() : "";
        fuzz::require(seen_.last != event::failed || !fsm_.reusable(), "a failed connection is not used again");
        fuzz::require(fsm_.body_received() == seen_.wire_body.size(), "the bytes of the body are counted");
        if (seen_.last == event::done && seen_.gzip && seen_.coding_error == http_errc::none)
            seen_.coding_error = inflater_.finish();
        return seen_;
    }

    [[nodiscard]] const http1_response_fsm& fsm() const { return fsm_; }

private:
    [[nodiscard]] bool ended() const { return seen_.last == event::done || seen_.last == event::failed; }

    void take(const http1_response_fsm::step& step)
    {
        seen_.last = step.what;
        if (step.what == event::head) {
            ++seen_.heads;
            fuzz::require(fsm_.head().size <= max_head, "a head is within its limit");
            seen_.status = fsm_.head().status;
            fuzz::require(seen_.status >= 200 && seen_.status <= 999, "a status is one of a final answer");
            seen_.fields = step.data;
            seen_.gzip = fsm_.head().coding == content_coding::gzip;
            inflater_.reset(max_body);
        } else if (step.what == event::body) {
            fuzz::require(seen_.heads == 1, "a body follows one head");
            seen_.wire_body += step.data;
            if (seen_.gzip && seen_.coding_error == http_errc::none)
                seen_.coding_error = inflater_.append(step.data, seen_.body);
            fuzz::require(seen_.wire_body.size() <= coded_body_limit(max_body), "a body is within its limit");
            fuzz::require(seen_.body.size() <= max_body, "a decoded body is within its limit");
        }
    }

    http1_response_fsm fsm_;
    gzip_inflater inflater_;
    std::string waiting_;
    answer seen_;
};

void require_same(const answer& whole, const answer& pieces)
{
    const std::string more = whole.failure + "\n" + pieces.failure;
    fuzz::require(whole.last == pieces.last && whole.error == pieces.error, "pieces do not change the end", more);
    fuzz::require(
        whole.failure == pieces.failure || whole.error == http_errc::closed_within_body, "nor its text", more);
    fuzz::require(whole.status == pieces.status && whole.fields == pieces.fields, "nor the head");
    if (whole.last == event::done) {
        fuzz::require(whole.wire_body == pieces.wire_body, "nor the body");
        fuzz::require(whole.consumed == pieces.consumed, "nor where the answer ends");
    }
    // Of a body that fails, more may have been handed out before the place where it does.
    if (whole.wire_body == pieces.wire_body) {
        fuzz::require(whole.coding_error == pieces.coding_error, "nor the verdict on the coding");
        fuzz::require(whole.body == pieces.body, "nor the decoded body");
    }
}

std::vector<std::tuple<std::string, std::size_t, std::string>> grouped(std::string_view block)
{
    using runtype::headers;
    std::vector<std::tuple<std::string, std::size_t, std::string>> fields;
    for (auto each = headers::const_iterator(block); each != headers::const_iterator(); ++each) {
        std::string key(each->first);
        for (char& c : key) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        const auto before =
            std::count_if(fields.begin(), fields.end(), [&](const auto& f) { return std::get<0>(f) == key; });
        fields.emplace_back(key, static_cast<std::size_t>(before), std::string(each->second));
    }
    std::sort(fields.begin(), fields.end());
    return fields;
}

bool beast_reads_head(std::string_view bytes)
{
    boost::beast::http::response_parser<boost::beast::http::string_body> parser;
    parser.header_limit(max_head);
    parser.skip(true);
    parser.body_limit(boost::none);
    boost::system::error_code ec;
    const auto used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
    return !ec && parser.is_header_done() && used == bytes.size();
}

// Why the scan may refuse what Beast alone takes (see test/unit/net/beast_head_parser_test.cpp).
bool is_known_strictness(http_errc error, std::string_view whole)
{
    switch (error) {
    case http_errc::bad_status_code:
    case http_errc::unsupported_transfer_encoding:
    case http_errc::length_and_transfer_encoding:
    case http_errc::transfer_encoding_before_http11: return true;
    case http_errc::bad_content_length:
        return whole.find("\r\n ") != std::string_view::npos || whole.find("\r\n\t") != std::string_view::npos;
    default: return false;
    }
}

void compare_heads(std::string_view bytes)
{
    head_scanner scanner(max_head);
    const auto status = scanner.scan(bytes);
    const auto end = bytes.find("\r\n\r\n");
    if (status == head_status::complete) {
        const auto& fast = scanner.head();
        response_head full;
        std::string block;
        fuzz::require(
            parse_head_with_beast(bytes.substr(0, fast.size), full, block) == http_errc::none,
            "the full parser takes what the scan takes");
        fuzz::require(
            fast.status == full.status && fast.minor_version == full.minor_version &&
                fast.content_length == full.content_length && fast.chunked == full.chunked &&
                fast.connection_close == full.connection_close &&
                fast.connection_keep_alive == full.connection_keep_alive &&
                fast.keep_alive_timeout == full.keep_alive_timeout && fast.coding == full.coding &&
                fast.upgrade == full.upgrade,
            "both find the same facts");
        fuzz::require(
            grouped(bytes.substr(fast.fields_offset, fast.fields_size)) == grouped(block), "both find the same fields");
    } else if (status == head_status::bad && end != std::string_view::npos && end + 4 <= max_head) {
        const auto whole = bytes.substr(0, end + 4);
        fuzz::require(
            !beast_reads_head(whole) || is_known_strictness(scanner.error(), whole),
            "what the scan alone refuses is on the list", std::string(to_string(scanner.error())));
    }
}

/// Whether the next chunk's line has a quotation mark. What seems to be a quoted string ends with its line here; Beast
/// looks for the closing mark behind it.
bool has_quote_in_chunk_line(std::string_view rest)
{
    if (rest.starts_with("\r\n")) rest.remove_prefix(2); // of the chunk before
    return rest.substr(0, rest.find("\r\n")).find('"') != std::string_view::npos;
}

// The whole answer through Beast. Interim answers and heads that only the full parser knows are left out: there the
// comparison would be with itself.
void compare_answers(std::string_view bytes, const answer& ours)
{
    namespace http = boost::beast::http;
    head_scanner scanner(max_head);
    if (ours.last != event::done || scanner.scan(bytes) != head_status::complete || scanner.head().status < 200) return;
    http::response_parser<http::string_body> parser;
    parser.eager(true);
    parser.header_limit(std::numeric_limits<std::uint32_t>::max());
    parser.body_limit(boost::none);
    boost::system::error_code ec;
    std::size_t used = 0;
    while (used < bytes.size() && !parser.is_done()) {
        const auto n = parser.put(boost::asio::buffer(bytes.data() + used, bytes.size() - used), ec);
        used += n;
        if (ec || n == 0) break;
    }
    if (!ec && !parser.is_done()) parser.put_eof(ec);
    // Extensions of a chunk are read over here, whatever is in them, as RFC 9112, section 7.1.1, has it.
    if (ec == http::error::bad_chunk_extension) return;
    if (ec == http::error::need_more && has_quote_in_chunk_line(bytes.substr(used))) return;
    // Trailers are read over as well, but for their syntax; Beast takes those that frame a message for fields of it,
    // and finds fault with their values. The body is complete by then.
    if (ec && parser.is_header_done() && parser.chunked() && parser.get().body() == ours.wire_body) return;
    fuzz::require(!ec && parser.is_done(), "Beast takes an answer that is read to its end", ec.message());
    fuzz::require(static_cast<int>(parser.get().result_int()) == ours.status, "Beast sees the same status");
    fuzz::require(parser.get().body() == ours.wire_body, "Beast sees the same body");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::input in(data, size);
    const bool head_request = in.flag(0);
    const auto end = in.flag(1) ? http1_response_fsm::stream_end::truncated : http1_response_fsm::stream_end::clean;
    http1_limits limits;
    limits.max_head = max_head;
    limits.max_body = max_body;

    reader at_once(head_request, limits);
    at_once.receive(in.text());
    const answer whole = at_once.finish(end);
    reader in_pieces(head_request, limits);
    for (const std::string_view piece : in.pieces()) in_pieces.receive(piece);
    require_same(whole, in_pieces.finish(end));

    compare_heads(in.text());
    if (!head_request) compare_answers(in.text(), whole);
    return 0;
}
