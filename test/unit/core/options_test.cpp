// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/retry_after.hpp"

#include <runtype/attempt.hpp>
#include <runtype/client.hpp>
#include <runtype/client_options.hpp>
#include <runtype/models/agents.hpp>
#include <runtype/models/common.hpp>
#include <runtype/models/records.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>
#include <runtype/resources/agents.hpp>
#include <runtype/resources/records.hpp>
#include <runtype/transport.hpp>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace runtype;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

// GCC 12 destroys a temporary aggregate twice inside a full-expression with co_await, so no type that a caller may
// write in one is an aggregate.
template <typename... T>
constexpr bool none_is_an_aggregate = (!std::is_aggregate_v<T> && ...);

static_assert(none_is_an_aggregate<client_options, client_options::values, request_options, retry_policy, api_key>);
static_assert(none_is_an_aggregate<response, response_info, client_stats, headers, raw_json, nullable<std::string>>);
static_assert(none_is_an_aggregate<error, validation_detail, attempt, extra_fields, api_exception>);
static_assert(none_is_an_aggregate<transport_request, transport_response, transport_stats, exchange_limits>);
static_assert(none_is_an_aggregate<agent, agent_capability, agent_list_item, record>);
static_assert(none_is_an_aggregate<create_record, update_record, list_agents, list_records>);
static_assert(none_is_an_aggregate<page<record>, page_generator<record>, async_generator<record>, generator_stats>);
static_assert(none_is_an_aggregate<client, resources::agents, resources::records>);

// A key cannot be printed or compared by accident.
template <typename T>
concept printable = requires(std::ostream& os, const T& value) { os << value; };
template <typename T>
concept comparable = requires(const T& a, const T& b) { a == b; };
static_assert(!printable<api_key> && !comparable<api_key>);
static_assert(!printable<client_options> && !comparable<client_options>);

namespace {

client_options good() { return client_options("rt_test_1"); }

/// The message of check(), "" if all is well.
std::string problem(const client_options& options)
{
    const result<void> checked = options.check();
    if (!checked) BOOST_TEST((checked.error().code() == errc::bad_request));
    return checked ? std::string() : std::string(checked.error().message());
}

/// Sets a variable of the environment for the length of a scope; nullopt removes it.
class environment_variable {
public:
    environment_variable(const char* name, std::optional<std::string> value) : name_(name)
    {
        if (const char* before = std::getenv(name)) before_ = before;
        set(value);
    }
    ~environment_variable() { set(before_); }
    environment_variable(const environment_variable&) = delete;
    environment_variable& operator=(const environment_variable&) = delete;

private:
    void set(const std::optional<std::string>& value)
    {
        if (value)
            ::setenv(name_, value->c_str(), 1);
        else
            ::unsetenv(name_);
    }
    const char* name_;
    std::optional<std::string> before_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(a_key_is_enough)
{
    BOOST_TEST(problem(good()).empty());
    BOOST_TEST(good().check().has_value());
}

BOOST_AUTO_TEST_CASE(every_wrong_option_is_named_with_what_it_has_to_be)
{
    const std::string key_text =
        "The API key holds a character that cannot be sent in a header: check for line ends or "
        "blanks around it.";
    const std::string agent_text = "client_options::user_agent holds a character that cannot be sent in a header.";
    const std::pair<client_options, std::string> wrong[] = {
        {client_options(""),
         "There is no API key: set RUNTYPE_API_KEY, or pass the key to client_options. Keys are made in the Runtype "
         "dashboard."},
        {client_options("rt_1\n"), key_text},
        {client_options("rt_1\r\nX: y"), key_text},
        {client_options(" rt_1"), key_text},
        {client_options("rt_1\t"), key_text},
        {client_options(std::string("rt\0", 3)), key_text},
        {good().base_url(""),
         "client_options::base_url: the base URL cannot be read; write it like https://api.runtype.com/v1"},
        {good().base_url("not a URL"),
         "client_options::base_url: the base URL has white space, a control character or a character outside of ASCII; "
         "remove or encode it"},
        {good().base_url("ftp://x/"), "client_options::base_url: the base URL has to begin with https:// or http://"},
        {good().base_url("https://x?y"), "client_options::base_url: the base URL has a query or a fragment; remove "
                                         "everything from '?' or '#' on and pass "
                                         "query parameters per request"},
        {good().base_url("https://x:0/"),
         "client_options::base_url: the port of the base URL has to be a number from 1 to 65535"},
        {good().user_agent("a\nb"), agent_text},
        {good().user_agent(" a"), agent_text},
        {good().deadline(0ms), "client_options::deadline must be more than 0 ms."},
        {good().deadline(-1ms), "client_options::deadline must be more than 0 ms."},
        {good().deadline(milliseconds::min()), "client_options::deadline must be more than 0 ms."},
        {good().attempt_timeout(0ms), "client_options::attempt_timeout must be more than 0 ms."},
        {good().connect_timeout(0ms), "client_options::connect_timeout must be more than 0 ms."},
        {good().idle_timeout(-1ms), "client_options::idle_timeout must not be negative."},
        {good().max_connections(0), "client_options::max_connections must be 1 to 65536."},
        {good().max_connections(65'537), "client_options::max_connections must be 1 to 65536."},
        {good().max_body(0), "client_options::max_body must be more than 0 bytes."}};
    for (const auto& [options, text] : wrong) BOOST_TEST(problem(options) == text);
}

BOOST_AUTO_TEST_CASE(the_edges_of_what_is_allowed)
{
    const client_options fine[] = {
        good().deadline(1ms),
        good().deadline(milliseconds::max()),
        good().attempt_timeout(milliseconds::max()),
        good().connect_timeout(1ms),
        good().idle_timeout(0ms),
        good().max_connections(1),
        good().max_connections(65'536),
        good().max_idle_connections(0),
        good().max_waiting(0),
        good().max_body(1),
        good().user_agent(""),
        good().user_agent("billing-job/2.1 (nightly)"),
        good().base_url("http://127.0.0.1:8080"),
        good().base_url("http://[::1]:8080/v1/"),
        good().base_url("HTTPS://API.example/")};
    for (const client_options& options : fine) BOOST_TEST(problem(options) == "");
}

BOOST_AUTO_TEST_CASE(messages_show_neither_key_nor_password)
{
    BOOST_TEST(problem(client_options("rt_live_secret\n")).find("secret") == std::string::npos);
    BOOST_TEST(problem(good().base_url("https://u:secret@x/")).find("secret") == std::string::npos);
    BOOST_TEST(!problem(good().base_url("https://u:secret@x/")).empty());
}

BOOST_AUTO_TEST_CASE(setters_set)
{
    client_options options("k");
    options.base_url("http://x/v2").deadline(1s).attempt_timeout(2s).connect_timeout(3s).idle_timeout(4s);
    options.retry(retry_policy().max_attempts(7)).max_connections(5).max_idle_connections(6).max_waiting(8).max_body(9);
    options.user_agent("job/1").compression(false).single_threaded(true).ca_file("/ca").ca_pem("pem");
    options.client_certificate("chain", "key").insecure_skip_verification(true).seed(11);
    const client_options::values& v = options.get();
    BOOST_TEST(v.base_url == "http://x/v2");
    BOOST_TEST((v.deadline == 1s));
    BOOST_TEST((v.attempt_timeout == 2s));
    BOOST_TEST((v.connect_timeout == 3s));
    BOOST_TEST((v.idle_timeout == 4s));
    BOOST_TEST(v.retry.max_attempts() == 7u);
    BOOST_TEST(v.max_connections == 5u);
    BOOST_TEST(v.max_idle_connections == 6u);
    BOOST_TEST(v.max_waiting == 8u);
    BOOST_TEST(v.max_body == 9u);
    BOOST_TEST(v.user_agent == "job/1");
    BOOST_TEST(!v.compression);
    BOOST_TEST(v.single_threaded);
    BOOST_TEST(v.ca_file == "/ca");
    BOOST_TEST(v.ca_pem == "pem");
    BOOST_TEST(v.client_chain_pem == "chain");
    BOOST_TEST(v.client_key_pem.reveal() == "key");
    BOOST_TEST(v.insecure_skip_verification);
    BOOST_TEST((v.seed == 11u));
}

// milliseconds::max() stands for "no limit" in much code; added to a time point it would overflow.
BOOST_AUTO_TEST_CASE(absurd_durations_are_ten_years)
{
    const auto most = detail::max_retry_after;
    const auto huge = milliseconds::max();
    const client_options o = good().deadline(huge).attempt_timeout(huge).connect_timeout(huge).idle_timeout(huge);
    BOOST_TEST((o.get().deadline == most && o.get().attempt_timeout == most));
    BOOST_TEST((o.get().connect_timeout == most && o.get().idle_timeout == most));
    const request_options r = request_options().deadline(huge).attempt_timeout(huge);
    BOOST_TEST((r.deadline() == most && r.attempt_timeout() == most));
    BOOST_TEST(r.problem().empty());
}

// ---- the environment

BOOST_AUTO_TEST_CASE(options_come_from_the_environment)
{
    const environment_variable key("RUNTYPE_API_KEY", "rt_env");
    const environment_variable url("RUNTYPE_BASE_URL", "http://127.0.0.1:1/v1");
    const environment_variable ca("RUNTYPE_CA_FILE", "/tmp/ca.pem");
    const client_options options = client_options::from_environment();
    BOOST_TEST(options.get().key.reveal() == "rt_env");
    BOOST_TEST(options.get().base_url == "http://127.0.0.1:1/v1");
    BOOST_TEST(options.get().ca_file == "/tmp/ca.pem");
    BOOST_TEST(problem(options) == "");
}

BOOST_AUTO_TEST_CASE(an_empty_environment_leaves_the_defaults_and_check_finds_the_missing_key)
{
    for (const auto& nothing : {std::optional<std::string>(), std::optional<std::string>("")}) {
        const environment_variable key("RUNTYPE_API_KEY", nothing);
        const environment_variable url("RUNTYPE_BASE_URL", nothing);
        const environment_variable ca("RUNTYPE_CA_FILE", nothing);
        const client_options options = client_options::from_environment();
        BOOST_TEST(options.get().base_url == client_options::default_base_url);
        BOOST_TEST(options.get().ca_file.empty());
        BOOST_TEST(problem(options).starts_with("There is no API key"));
    }
}

// ---- the key

BOOST_AUTO_TEST_CASE(moving_a_key_leaves_nothing_behind)
{
    for (const std::size_t size : {3u, 15u, 16u, 100u}) { // within the string object and outside of it
        const std::string text(size, 'k');
        api_key first(text);
        api_key second(std::move(first));
        BOOST_TEST(second.reveal() == text);
        BOOST_TEST(first.empty());
        BOOST_TEST(std::string(first.reveal().data(), 15).find('k') == std::string::npos);
        api_key third("old");
        third = std::move(second);
        BOOST_TEST(third.reveal() == text);
        BOOST_TEST(second.empty());
        BOOST_TEST(std::string(second.reveal().data(), 15).find('k') == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_key_that_is_replaced_or_destroyed_is_wiped)
{
    // A short key lies in the object itself, where one may look after the destructor has run.
    alignas(api_key) unsigned char memory[sizeof(api_key)] = {};
    const auto bytes = [&] { return std::string(reinterpret_cast<const char*>(memory), sizeof memory); };
    auto* key = new (memory) api_key("SECRET");
    BOOST_TEST(bytes().find("SECRET") != std::string::npos);
    *key = api_key("PLAIN");
    BOOST_TEST(bytes().find("SECRET") == std::string::npos);
    BOOST_TEST(bytes().find("ET") == std::string::npos); // what the shorter one did not write over
    const api_key other("OTHER");
    *key = other;
    BOOST_TEST(key->reveal() == "OTHER");
    BOOST_TEST(bytes().find("PLAIN") == std::string::npos);
    key->~api_key();
    BOOST_TEST(bytes().find("OTHER") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(assigning_a_key_to_itself_keeps_it)
{
    api_key key("rt_1");
    api_key& same = key;
    key = same;
    BOOST_TEST(key.reveal() == "rt_1");
    key = std::move(same);
    BOOST_TEST(key.reveal() == "rt_1");
}

BOOST_AUTO_TEST_CASE(copies_of_a_key_are_independent)
{
    std::optional<api_key> first("rt_1");
    const api_key second = *first;
    first.reset();
    BOOST_TEST(second.reveal() == "rt_1");
}

// ---- request options

BOOST_AUTO_TEST_CASE(request_options_keep_what_they_are_given)
{
    response_info info;
    request_options o;
    o.deadline(1s).attempt_timeout(2s).retry(retry_policy::none()).priority(priority::bulk).max_body(10).info(info);
    o.header("X-A", "1").header("x-a", "2").query("a b", "c d").query("a b", "e");
    BOOST_TEST((o.deadline() == 1s));
    BOOST_TEST((o.attempt_timeout() == 2s));
    BOOST_TEST(o.retry()->max_attempts() == 1u);
    BOOST_TEST((o.priority() == priority::bulk));
    BOOST_TEST((o.max_body() == 10u));
    BOOST_TEST(o.info() == &info);
    BOOST_TEST(o.fields().block() == "X-A: 1\r\nx-a: 2\r\n");
    BOOST_REQUIRE(o.query().size() == 2u);
    BOOST_TEST(o.query()[0].first == "a b");
    BOOST_TEST(o.query()[1].second == "e");
    BOOST_TEST(o.problem().empty());
}

BOOST_AUTO_TEST_CASE(the_first_problem_of_request_options_is_kept)
{
    const request_options o = request_options().max_body(0).deadline(0ms).header("bad name", "x");
    BOOST_TEST(o.problem() == "request_options::max_body must be more than 0 bytes.");
}

BOOST_AUTO_TEST_SUITE_END()
