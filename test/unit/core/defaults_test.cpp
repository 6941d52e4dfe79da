// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What the library does when nobody says otherwise is part of its interface: a change has to show up here.
#include "core/event_stream_fsm.hpp"
#include "core/http1_response_fsm.hpp"
#include "core/json_path.hpp"
#include "core/json_reader.hpp"
#include "core/page_scan.hpp"
#include "core/rate_window.hpp"
#include "core/redaction.hpp"
#include "core/retry_after.hpp"
#include "core/retry_budget.hpp"
#include "core/sse_parser.hpp"
#include "core/timer_service.hpp"
#include "net/buffer_pool.hpp"
#include "net/connection_pool.hpp"

#include <runtype/bulk_options.hpp>
#include <runtype/client_options.hpp>
#include <runtype/download.hpp>
#include <runtype/event_stream.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/rate_limit.hpp>
#include <runtype/request_options.hpp>
#include <runtype/retry_policy.hpp>
#include <runtype/transport.hpp>
#include <runtype/upload.hpp>

#include <boost/test/unit_test.hpp>

using namespace std::chrono_literals;
using namespace runtype;

BOOST_AUTO_TEST_SUITE(defaults)

BOOST_AUTO_TEST_CASE(client_options_constants)
{
    BOOST_TEST(client_options::default_base_url == "https://api.runtype.com/v1");
    BOOST_TEST((client_options::default_deadline == 120s));
    BOOST_TEST((client_options::default_attempt_timeout == 30s));
    BOOST_TEST((client_options::default_connect_timeout == 10s));
    BOOST_TEST((client_options::default_idle_timeout == 55s));
    BOOST_TEST(client_options::default_max_connections == 256u);
    BOOST_TEST(client_options::default_max_idle_connections == 64u);
    BOOST_TEST(client_options::default_max_waiting == 16'384u);
    BOOST_TEST(client_options::default_retry_budget == 100u);
    BOOST_TEST((rate_limit::window == 10s));
    BOOST_TEST((detail::rate_window::length == rate_limit::window));
    BOOST_TEST(detail::rate_window::refusals_that_teach == 2u);
    BOOST_TEST(detail::rate_window::least_learned == 10u);
    BOOST_TEST(detail::rate_window::first_patience == 1u);
    BOOST_TEST(detail::rate_window::longest_patience == 32u);
    BOOST_TEST(detail::rate_window::wins_before_larger_tries == 8u);
    BOOST_TEST((detail::rate_window::blur == 1'250ms));
    BOOST_TEST((detail::rate_window::trial_wait == 250ms));
    BOOST_TEST((detail::rate_window::trial_pace == 50ms));
    BOOST_TEST(detail::retry_budget::cost == 5);
    BOOST_TEST(rate_limit::startup().runs() == 50u);
    BOOST_TEST(rate_limit::pro().runs() == 200u);
    BOOST_TEST(rate_limit::team().runs() == 500u);
    BOOST_TEST(rate_limit::learning().runs() == 0u);
    BOOST_TEST(rate_limit::off().is_off());
    BOOST_TEST(client_options::default_max_body == 67'108'864u);
    BOOST_TEST(client_options::default_max_head == 65'536u);
}

BOOST_AUTO_TEST_CASE(the_constants_are_what_new_options_hold)
{
    const client_options options("k");
    const client_options::values& v = options.get();
    BOOST_TEST(v.key.reveal() == "k");
    BOOST_TEST(v.base_url == client_options::default_base_url);
    BOOST_TEST((v.deadline == client_options::default_deadline));
    BOOST_TEST((v.attempt_timeout == client_options::default_attempt_timeout));
    BOOST_TEST((v.connect_timeout == client_options::default_connect_timeout));
    BOOST_TEST((v.idle_timeout == client_options::default_idle_timeout));
    BOOST_TEST(v.max_connections == client_options::default_max_connections);
    BOOST_TEST(v.max_idle_connections == client_options::default_max_idle_connections);
    BOOST_TEST(v.max_waiting == client_options::default_max_waiting);
    BOOST_TEST(v.retry_budget == client_options::default_retry_budget);
    BOOST_TEST(!v.rate_limit.is_off());
    BOOST_TEST(v.rate_limit.runs() == 0u);
    BOOST_TEST(v.max_body == client_options::default_max_body);
    BOOST_TEST(v.max_head == client_options::default_max_head);
    BOOST_TEST(v.compression);
    BOOST_TEST(!v.single_threaded);
    BOOST_TEST(!v.insecure_skip_verification);
    BOOST_TEST(v.user_agent.empty());
    BOOST_TEST(v.ca_file.empty());
    BOOST_TEST(v.ca_pem.empty());
    BOOST_TEST(v.client_chain_pem.empty());
    BOOST_TEST(v.client_key_pem.empty());
    BOOST_TEST(!v.tls_context);
    BOOST_TEST(!v.transport);
    BOOST_TEST(!v.time_source);
    BOOST_TEST(!v.seed.has_value());
}

BOOST_AUTO_TEST_CASE(retry_policy_constants)
{
    BOOST_TEST(retry_policy::default_max_attempts == 5u);
    BOOST_TEST((retry_policy::default_base_delay == 500ms));
    BOOST_TEST((retry_policy::default_max_delay == 8s));
    BOOST_TEST((retry_policy::default_rate_limit_base_delay == 4s));
    BOOST_TEST((retry_policy::default_rate_limit_max_delay == 10s));
    const retry_policy p;
    BOOST_TEST(p.max_attempts() == retry_policy::default_max_attempts);
    BOOST_TEST((p.base_delay() == retry_policy::default_base_delay));
    BOOST_TEST((p.max_delay() == retry_policy::default_max_delay));
    BOOST_TEST((p.rate_limit_base_delay() == retry_policy::default_rate_limit_base_delay));
    BOOST_TEST((p.rate_limit_max_delay() == retry_policy::default_rate_limit_max_delay));
    BOOST_TEST(!p.retry_unsafe());
    BOOST_TEST(retry_policy::none().max_attempts() == 1u);
}

BOOST_AUTO_TEST_CASE(stream_constants)
{
    BOOST_TEST((event_stream::default_idle == 120s));
    BOOST_TEST((event_stream::default_data_idle == 600s));
    BOOST_TEST(detail::sse_parser::default_max_frame == 16'777'216u);
    BOOST_TEST((detail::sse_parser::max_retry == 24h));
    BOOST_TEST(detail::event_stream_fsm::max_attaches == 5u);
    BOOST_TEST((detail::event_stream_fsm::attach_base_delay == 1s));
    BOOST_TEST((detail::event_stream_fsm::attach_max_delay == 8s));
    BOOST_TEST(detail::event_stream_fsm::max_gap_checks == 3u);
    BOOST_TEST(tool_handlers::default_max_rounds == 32u);
    BOOST_TEST((tool_handlers::default_deadline == 300s));
    const request_options o;
    BOOST_TEST(!o.stream_idle().has_value());
    BOOST_TEST(!o.data_idle().has_value());
    BOOST_TEST(!request_options().stream_idle(0ms).problem().empty());
    BOOST_TEST(!request_options().data_idle(-1ms).problem().empty());
}

// The relations that the reasons beside the constants speak of.
BOOST_AUTO_TEST_CASE(the_time_limits_fit_the_service_and_each_other)
{
    constexpr auto slow_mode_hold = 10s;
    BOOST_TEST((client_options::default_attempt_timeout >= 3 * slow_mode_hold));
    BOOST_TEST((client_options::default_deadline >= 4 * client_options::default_attempt_timeout));
    BOOST_TEST((client_options::default_connect_timeout < client_options::default_attempt_timeout));
    BOOST_TEST((client_options::default_idle_timeout < 60s));
    BOOST_TEST((retry_policy::default_rate_limit_max_delay <= 10s));
    BOOST_TEST((detail::pool_limits::keep_alive_margin < client_options::default_idle_timeout));
}

BOOST_AUTO_TEST_CASE(request_options_say_nothing)
{
    const request_options o;
    BOOST_TEST(!o.deadline());
    BOOST_TEST(!o.attempt_timeout());
    BOOST_TEST(!o.retry());
    BOOST_TEST(!o.max_body());
    BOOST_TEST((o.priority() == priority::interactive));
    BOOST_TEST(o.fields().empty());
    BOOST_TEST(o.query().empty());
    BOOST_TEST(o.problem().empty());
    BOOST_TEST(!o.info());
}

BOOST_AUTO_TEST_CASE(bulk_jobs)
{
    BOOST_TEST(default_prefetch_bytes == 16u * 1024u * 1024u);
    BOOST_TEST(bulk_prefetch_pages == 1u);
    BOOST_TEST((default_progress_interval == 1s));
    BOOST_TEST(max_kept_failures == 1000u);
    BOOST_TEST(default_bulk_concurrency == 8u);
    BOOST_TEST(detail::page_scan_window == 4096u);
}

BOOST_AUTO_TEST_CASE(exchange_limits_are_none)
{
    const exchange_limits l;
    BOOST_TEST((l.deadline == exchange_limits::time_point::max()));
    BOOST_TEST((l.timeout == 0ns));
    BOOST_TEST((l.connect_timeout == 0ns));
    BOOST_TEST((l.idle == 0ns));
    BOOST_TEST(l.max_body == 0u);
    BOOST_TEST(!l.stream);
    BOOST_TEST(!l.idempotent);
}

BOOST_AUTO_TEST_CASE(times_within)
{
    BOOST_TEST((detail::timer_service::tick == 100ms));
    BOOST_TEST((detail::pool_limits::keep_alive_margin == 1s));
    BOOST_TEST((detail::max_retry_after == 24h * 3650));
}

BOOST_AUTO_TEST_CASE(sizes_within)
{
    BOOST_TEST(detail::buffer_pool::block_size == 17'408u);
    BOOST_TEST(detail::buffer_pool::block_size > 16u * 1024u + 256u); // a TLS record with its overhead
    BOOST_TEST(detail::buffer_pool::max_kept == 64u);
    BOOST_TEST(detail::pool_limits::warm == 4u);
    BOOST_TEST(detail::pool_limits::least_opening == 256u);
    BOOST_TEST(detail::pool_limits::least_opening == client_options::default_max_connections); // waits for none
    BOOST_TEST(detail::pool_limits::many == 256u);
    BOOST_TEST(detail::pool_limits::many == client_options::default_max_connections); // never that many
    BOOST_TEST(detail::default_max_head == client_options::default_max_head);
    BOOST_TEST(detail::max_interim_heads == 16);
    BOOST_TEST(detail::max_chunk_line == 1024u);
    BOOST_TEST(detail::max_json_depth == 512u);
    BOOST_TEST(detail::max_json_path == 200u);
    BOOST_TEST(detail::redactor::shortest_encoded == 8u);
}

BOOST_AUTO_TEST_CASE(transfers)
{
    BOOST_TEST(download::default_max_text == 67'108'864u);
    BOOST_TEST(save_options().sync());
    BOOST_TEST((save_options().progress_interval() == 1s));
    BOOST_TEST(csv_upload(nullptr).file_name() == "records.csv");
    BOOST_TEST((csv_upload(nullptr).progress_interval() == 1s));
    BOOST_TEST((zip_upload(nullptr).progress_interval() == 1s));
    BOOST_TEST(default_records_per_edit == 100u);
}

BOOST_AUTO_TEST_SUITE_END()
