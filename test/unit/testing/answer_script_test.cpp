// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/answer_script.hpp"

#include "testing/body_faults.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <zlib.h>

#include <limits>
#include <stdexcept>
#include <string>

using namespace runtype::testing;
using namespace runtype::testing::detail;
using namespace std::chrono_literals;
using action = answer_step::action;
namespace json = boost::json;

namespace {

http_answer ok(std::string body = R"({"id":"rec_1","n":1,"on":true,"list":[1,"a",null],"sub":{"x":"y"}})")
{
    http_answer answer;
    answer.body = std::move(body);
    answer.headers.emplace_back("X-Request-Id", "req_1");
    return answer;
}

// The script of an answer under a plan of one line.
answer_script script_of(const std::string& plan, const wire_options& wire = {}, const http_answer& answer = ok())
{
    fault_engine engine(fault_plan::parse(plan), 1);
    return make_script(answer, engine.next_request("GET", "/", 0ns), wire, 9);
}

// What the steps send, as long as it is finite and small.
std::string bytes_of(const answer_script& script)
{
    std::string out;
    for (const answer_step& step : script.steps) {
        if (step.what == action::write || step.what == action::drip) {
            out += step.bytes;
        } else if (step.what == action::repeat) {
            BOOST_REQUIRE(step.count * step.bytes.size() < 10'000'000U);
            for (std::uint64_t i = 0; i < step.count; ++i) {
                out += step.bytes;
            }
        }
    }
    return out;
}

std::string head_of(const std::string& answer) { return answer.substr(0, answer.find("\r\n\r\n") + 4); }
std::string body_of(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }

bool has_line(const std::string& answer, const std::string& line)
{
    return head_of(answer).find("\r\n" + line + "\r\n") != std::string::npos;
}

std::string unpack(const std::string& packed)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<unsigned>(packed.size());
    std::string out(11U * 1024 * 1024, '\0');
    stream.next_out = reinterpret_cast<unsigned char*>(out.data());
    stream.avail_out = static_cast<unsigned>(out.size());
    const int result = inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    if (result != Z_STREAM_END) {
        throw std::runtime_error("not a whole gzip stream");
    }
    return out;
}

std::string join_chunks(std::string_view body)
{
    std::string out;
    for (;;) {
        const std::size_t size = std::stoul(std::string(body), nullptr, 16);
        body.remove_prefix(body.find("\r\n") + 2);
        if (size == 0) {
            BOOST_TEST(body == "\r\n");
            return out;
        }
        out += body.substr(0, size);
        BOOST_TEST(body.substr(size, 2) == "\r\n");
        body.remove_prefix(size + 2);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(answer_script_suite)

BOOST_AUTO_TEST_CASE(an_answer_without_fault_is_one_write)
{
    const answer_script script = make_script(ok(), fault_decision(), wire_options(), 0);
    BOOST_TEST(script.steps.size() == 1U);
    BOOST_TEST(script.whole);
    BOOST_TEST(script.status == 200);
    BOOST_TEST(
        bytes_of(script) == "HTTP/1.1 200 OK\r\nServer: runtype-simulator\r\nX-Request-Id: req_1\r\n"
                            "Connection: keep-alive\r\nContent-Type: application/json\r\nContent-Length: 66\r\n\r\n" +
                                ok().body);
}

BOOST_AUTO_TEST_CASE(framings)
{
    wire_options wire;
    wire.framing = answer_framing::chunked;
    const http_answer long_answer = ok(std::string(5000, 'x'));
    const std::string chunked = bytes_of(make_script(long_answer, fault_decision(), wire, 0));
    BOOST_TEST(has_line(chunked, "Transfer-Encoding: chunked"));
    BOOST_TEST(chunked.find("Content-Length") == std::string::npos);
    BOOST_TEST(join_chunks(body_of(chunked)) == long_answer.body);

    wire.framing = answer_framing::until_close;
    const answer_script until_close = make_script(long_answer, fault_decision(), wire, 0);
    BOOST_TEST(has_line(bytes_of(until_close), "Connection: close"));
    BOOST_TEST(bytes_of(until_close).find("Content-Length") == std::string::npos);
    BOOST_TEST(body_of(bytes_of(until_close)) == long_answer.body);
    BOOST_TEST((until_close.steps.back().what == action::close));
    BOOST_TEST((until_close.steps.back().style == cut_style::close_notify));
}

BOOST_AUTO_TEST_CASE(a_rule_may_choose_the_framing)
{
    const std::string chunked = bytes_of(script_of("framing chunked"));
    BOOST_TEST(has_line(chunked, "Transfer-Encoding: chunked"));
    BOOST_TEST(join_chunks(body_of(chunked)) == ok().body);
}

BOOST_AUTO_TEST_CASE(http_1_0_gets_no_chunks_and_no_interim_answers)
{
    wire_options wire;
    wire.http_1_0 = true;
    wire.framing = answer_framing::chunked;
    wire.interim_answers = 1;
    const std::string answer = bytes_of(make_script(ok(), fault_decision(), wire, 0));
    BOOST_TEST(answer.starts_with("HTTP/1.1 200"));
    BOOST_TEST(answer.find("chunked") == std::string::npos);
    BOOST_TEST(has_line(answer, "Connection: close"));
}

BOOST_AUTO_TEST_CASE(without_keep_alive_the_connection_is_closed_in_order)
{
    wire_options wire;
    wire.keep_alive = false;
    wire.keep_alive_hint = 5s;
    const answer_script script = make_script(ok(), fault_decision(), wire, 0);
    BOOST_TEST(has_line(bytes_of(script), "Connection: close"));
    BOOST_TEST(bytes_of(script).find("Keep-Alive:") == std::string::npos);
    BOOST_TEST((script.steps.back().what == action::close));
    BOOST_TEST((script.steps.back().style == cut_style::close_notify));
}

BOOST_AUTO_TEST_CASE(hint_interim_answers_and_head)
{
    wire_options wire;
    wire.keep_alive_hint = 7s;
    wire.interim_answers = 2;
    wire.head_request = true;
    const std::string answer = bytes_of(make_script(ok(), fault_decision(), wire, 0));
    const std::string interim = "HTTP/1.1 103 Early Hints\r\nLink: </v1/openapi.json>; rel=preload\r\n\r\n";
    BOOST_REQUIRE(answer.starts_with(interim + interim + "HTTP/1.1 200 OK\r\n"));
    BOOST_TEST(has_line(answer.substr(2 * interim.size()), "Keep-Alive: timeout=7"));
    BOOST_TEST(has_line(answer.substr(2 * interim.size()), "Content-Length: 66"));
    BOOST_TEST(body_of(answer.substr(2 * interim.size())).empty());
}

BOOST_AUTO_TEST_CASE(gzip_answers)
{
    wire_options wire;
    wire.gzip = true;
    const std::string answer = bytes_of(make_script(ok(), fault_decision(), wire, 0));
    BOOST_TEST(has_line(answer, "Content-Encoding: gzip"));
    BOOST_TEST(has_line(answer, "Content-Length: " + std::to_string(body_of(answer).size())));
    BOOST_TEST(unpack(body_of(answer)) == ok().body);
}

BOOST_AUTO_TEST_CASE(status_takes_the_place_of_the_answer)
{
    const answer_script script = script_of("status 429 retry-after \"a b\" code TOO_FAST");
    const std::string answer = bytes_of(script);
    BOOST_TEST(script.status == 429);
    BOOST_TEST(answer.starts_with("HTTP/1.1 429 Too Many Requests\r\n"));
    BOOST_TEST(has_line(answer, "Retry-After: a b"));
    BOOST_TEST(has_line(answer, "X-Request-Id: req_1"));
    BOOST_TEST((json::parse(body_of(answer)) == json::value{{"error", "Too Many Requests"}, {"code", "TOO_FAST"}}));
    BOOST_TEST(head_of(bytes_of(script_of("status 503"))).find("Retry-After") == std::string::npos);
    BOOST_TEST(bytes_of(script_of("status 299")).starts_with("HTTP/1.1 299 Status\r\n"));
}

BOOST_AUTO_TEST_CASE(a_status_without_a_body_has_none)
{
    for (const char* plan : {"status 204", "status 304"}) {
        const std::string answer = bytes_of(script_of(plan));
        BOOST_TEST(body_of(answer).empty());
        BOOST_TEST(answer.find("Content-") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(cuts_in_the_answer_are_exact)
{
    const std::string whole = bytes_of(make_script(ok(), fault_decision(), wire_options(), 0));
    for (std::size_t at = 0; at <= whole.size() + 1; ++at) {
        const answer_script script = script_of("cut answer-at " + std::to_string(at) + " reset");
        BOOST_TEST(bytes_of(script) == whole.substr(0, at));
        BOOST_TEST(script.whole == (at >= whole.size()));
        BOOST_TEST((script.steps.back().what == action::close));
        BOOST_TEST((script.steps.back().style == cut_style::reset));
    }
}

BOOST_AUTO_TEST_CASE(cuts_around_the_answer)
{
    const answer_script before = script_of("cut before-answer");
    BOOST_TEST(before.steps.size() == 1U);
    BOOST_TEST((before.steps[0].what == action::close));
    BOOST_TEST((before.steps[0].style == cut_style::fin));
    BOOST_TEST(!before.whole);
    const answer_script after = script_of("cut after-answer close-notify");
    BOOST_TEST(has_line(bytes_of(after), "Connection: keep-alive"));
    BOOST_TEST(body_of(bytes_of(after)) == ok().body);
    BOOST_TEST((after.steps.back().style == cut_style::close_notify));
    BOOST_TEST(after.whole);
    const answer_script unread = make_cut(cut_style::reset, 3ms);
    BOOST_TEST(unread.steps.size() == 2U);
    BOOST_TEST((unread.steps[0].what == action::wait && unread.steps[0].time == 3ms));
    BOOST_TEST((unread.steps[1].what == action::close && unread.steps[1].style == cut_style::reset));
}

BOOST_AUTO_TEST_CASE(delay_comes_first)
{
    const answer_script script = script_of("delay 20ms");
    BOOST_TEST(script.steps.size() == 2U);
    BOOST_TEST((script.steps[0].what == action::wait));
    BOOST_TEST((script.steps[0].time == 20ms));
    BOOST_TEST(body_of(bytes_of(script)) == ok().body);
}

BOOST_AUTO_TEST_CASE(hang_and_stall)
{
    const answer_script hang = script_of("hang");
    BOOST_TEST(hang.steps.size() == 1U);
    BOOST_TEST((hang.steps[0].what == action::stall));
    const answer_script stall = script_of("stall answer-at 12");
    BOOST_TEST(bytes_of(stall) == "HTTP/1.1 200");
    BOOST_TEST((stall.steps.back().what == action::stall));
    BOOST_TEST(!stall.whole);
}

BOOST_AUTO_TEST_CASE(garbage_is_not_http_and_comes_from_the_seed)
{
    const answer_script script = script_of("garbage 100");
    BOOST_TEST(bytes_of(script).size() == 100U);
    BOOST_TEST(script.status == 0);
    for (const char c : bytes_of(script)) {
        BOOST_TEST(static_cast<unsigned char>(c) >= 0x80U);
    }
    BOOST_TEST(make_noise(50, 1) == make_noise(50, 1));
    BOOST_TEST(make_noise(50, 1) != make_noise(50, 2));
}

BOOST_AUTO_TEST_CASE(an_extra_answer_follows_the_right_one)
{
    const std::string whole = bytes_of(make_script(ok(), fault_decision(), wire_options(), 0));
    const std::string both = bytes_of(script_of("extra-answer"));
    BOOST_REQUIRE(both.starts_with(whole));
    BOOST_TEST(both.substr(whole.size()).starts_with("HTTP/1.1 200 OK\r\n"));
}

BOOST_AUTO_TEST_CASE(oversized_bodies)
{
    const answer_script promise = script_of("oversized 1G");
    BOOST_TEST(has_line(bytes_of(promise), "Content-Length: 1073741824"));
    BOOST_TEST(body_of(bytes_of(promise)) == ok().body);
    BOOST_TEST((promise.steps.back().what == action::close));
    BOOST_TEST(!promise.whole);
    for (const std::size_t size : {0U, 1U, 14U, 15U, 1000U, 65550U, 200'000U}) {
        BOOST_TEST_INFO(size);
        const answer_script sent = script_of("oversized " + std::to_string(size) + " sent");
        BOOST_TEST(has_line(bytes_of(sent), "Content-Length: " + std::to_string(size)));
        BOOST_TEST(body_of(bytes_of(sent)).size() == size);
        BOOST_TEST(sent.whole);
        const std::string chunked = bytes_of(script_of("oversized " + std::to_string(size) + " chunked"));
        BOOST_TEST(join_chunks(body_of(chunked)) == body_of(bytes_of(sent)));
        if (size >= 14) {
            BOOST_TEST(json::parse(body_of(bytes_of(sent))).at("padding").as_string().size() == size - 14);
        }
    }
    // Not held in memory: the pieces repeat.
    for (const answer_step& step : script_of("oversized 100G sent").steps) {
        BOOST_TEST(step.bytes.size() <= 100'000U);
    }
}

BOOST_AUTO_TEST_CASE(gzip_bombs_unpack_to_what_was_asked_for)
{
    for (const std::size_t size : {0U, 13U, 14U, 1000U, 3'000'000U}) {
        BOOST_TEST(unpack(gzip_bomb(size)).size() == size);
    }
    const std::string answer = bytes_of(script_of("gzip-bomb 10M"));
    BOOST_TEST(has_line(answer, "Content-Encoding: gzip"));
    BOOST_TEST(answer.size() < 100'000U);
    BOOST_TEST(json::parse(unpack(body_of(answer))).at("padding").as_string().size() == 10U * 1024 * 1024 - 14);
}

BOOST_AUTO_TEST_CASE(drip_keeps_the_answer_whole)
{
    const answer_script script = script_of("drip 3 per 2ms");
    BOOST_TEST(script.steps.size() == 1U);
    BOOST_TEST((script.steps[0].what == action::drip));
    BOOST_TEST(script.steps[0].count == 3U);
    BOOST_TEST((script.steps[0].time == 2ms));
    BOOST_TEST(body_of(bytes_of(script)) == ok().body);
    BOOST_TEST(script.whole);
}

BOOST_AUTO_TEST_CASE(wrong_lengths)
{
    const answer_script more = script_of("wrong-length +5 framing chunked");
    BOOST_TEST(has_line(bytes_of(more), "Content-Length: 71"));
    BOOST_TEST(body_of(bytes_of(more)) == ok().body);
    BOOST_TEST((more.steps.back().what == action::close));
    const answer_script less = script_of("wrong-length -5");
    BOOST_TEST(has_line(bytes_of(less), "Content-Length: 61"));
    BOOST_TEST(body_of(bytes_of(less)) == ok().body);
    BOOST_TEST((less.steps.back().what == action::write)); // the connection goes on, with 5 bytes too many in it
    BOOST_TEST(has_line(bytes_of(script_of("wrong-length -500")), "Content-Length: 0"));
}

BOOST_AUTO_TEST_CASE(truncated_json_has_the_right_length)
{
    const std::string half = bytes_of(script_of("truncated-json"));
    BOOST_TEST(body_of(half) == ok().body.substr(0, 33));
    BOOST_TEST(has_line(half, "Content-Length: 33"));
    BOOST_TEST(body_of(bytes_of(script_of("truncated-json 10"))) == ok().body.substr(0, 10));
    BOOST_TEST(body_of(bytes_of(script_of("truncated-json 1000"))) == ok().body);
}

BOOST_AUTO_TEST_CASE(html_is_a_200)
{
    const std::string answer = bytes_of(script_of("html"));
    BOOST_TEST(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    BOOST_TEST(has_line(answer, "Content-Type: text/html; charset=utf-8"));
    BOOST_TEST(body_of(answer).starts_with("<!DOCTYPE html>"));
}

BOOST_AUTO_TEST_CASE(wrong_types_change_each_scalar_and_keep_the_names)
{
    const json::value scalars = json::parse(body_of(bytes_of(script_of("wrong-types"))));
    const json::value expected = {
        {"id", 7}, {"n", "many"}, {"on", "yes"}, {"list", json::array{"many", 7, 0}}, {"sub", {{"x", 7}}}};
    BOOST_TEST((scalars == expected));
    const json::value containers = json::parse(body_of(bytes_of(script_of("wrong-types containers"))));
    BOOST_TEST(containers.at("list").is_object());
    BOOST_TEST(containers.at("sub").is_array());
    BOOST_TEST(with_wrong_types("no json", false) == "no json");
    BOOST_TEST(with_wrong_types("[1]", false) == "[\"many\"]");
}

BOOST_AUTO_TEST_CASE(nesting_is_valid_json_of_that_depth)
{
    BOOST_TEST(nested_json(1) == "{\"data\":[]}");
    BOOST_TEST(nested_json(2) == "{\"data\":[[]]}");
    BOOST_TEST(body_of(bytes_of(script_of("nesting 10000"))).size() == 20'009U);
}

BOOST_AUTO_TEST_CASE(huge_and_endless_heads)
{
    const std::string answer = bytes_of(script_of("huge-head 1M"));
    BOOST_TEST(head_of(answer).size() > 1024U * 1024);
    BOOST_TEST(head_of(answer).size() < 1024U * 1024 + 1000);
    BOOST_TEST(body_of(answer) == ok().body);
    const answer_script endless = script_of("endless-headers");
    BOOST_TEST(endless.steps.size() == 2U);
    BOOST_TEST((endless.steps[1].what == action::repeat));
    BOOST_TEST(endless.steps[1].count == std::numeric_limits<std::uint64_t>::max());
    BOOST_TEST(endless.steps[1].bytes.ends_with("\r\n"));
    BOOST_TEST(!endless.whole);
}

BOOST_AUTO_TEST_SUITE_END()
