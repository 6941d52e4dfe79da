// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Downloads from the simulated service: into files that are whole or not there, and piece by piece.

#include "sim_world.hpp"
#include "temp_dir.hpp"

#include <runtype/download.hpp>

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

testing::simulation_options
with_records(std::uint64_t count, testing::simulator_options service = testing::simulator_options())
{
    return testing::simulation_options()
        .service(service.records(count))
        .network(testing::network_conditions().latency(1ms, 2ms).window(16 * 1024));
}

/// What the service exports.
std::string exported(sim_world& w)
{
    auto d = w.sim.run(w.c->records().export_csv_stream());
    return w.sim.run(d.value().text()).value();
}

asio::awaitable<result<std::uint64_t>>
save(client& c, std::string path, save_options options = save_options(), request_options call = request_options())
{
    result<download> d = co_await c.records().export_csv_stream(export_records_csv(), std::move(call));
    if (!d) co_return d.error();
    co_return co_await d->to_file(std::move(path), std::move(options));
}

std::vector<std::string> names_in(const temp_dir& dir)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(dir.path())) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

const std::vector<std::string> only_the_file{"records.csv"};

BOOST_AUTO_TEST_SUITE(downloads)

// ---- the disk

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_written_is_found_before_anything_is_read)
{
    const temp_dir dir;
    fs::create_directory(dir.file("folder"));
    dir.write("plain", "text");
    struct bad_path {
        std::string path;
        boost::system::errc::errc_t cause;
    };
    const std::vector<bad_path> bad{
        {dir.file("folder"), boost::system::errc::is_a_directory},
        {dir.file("folder/"), boost::system::errc::is_a_directory},
        {dir.file("none/records.csv"), boost::system::errc::no_such_file_or_directory},
        {dir.file("plain/records.csv"), boost::system::errc::not_a_directory},
        {"", boost::system::errc::no_such_file_or_directory}};
    for (const bad_path& each : bad) {
        sim_world w(1, with_records(200));
        auto d = w.sim.run(w.c->records().export_csv_stream());
        BOOST_TEST_REQUIRE(d.has_value(), d.error());
        const auto r = w.sim.run(d->to_file(each.path));
        BOOST_TEST_REQUIRE(r.has_error(), each.path);
        BOOST_TEST(r.error().code() == make_error_code(errc::local_file), r.error());
        BOOST_TEST((r.error().cause() == each.cause), r.error());
        BOOST_TEST(r.error().message().find("The file " + each.path + " cannot be written: ") == 0u, r.error());
        BOOST_TEST(d->bytes() == 0u);
        // So it can go elsewhere.
        const auto second = w.sim.run(d->to_file(dir.file("folder/records.csv")));
        BOOST_TEST_REQUIRE(second.has_value(), second.error());
        BOOST_TEST(fs::file_size(dir.file("folder/records.csv")) == *second);
        fs::remove(dir.file("folder/records.csv"));
        BOOST_TEST(names_in(dir).size() == 2u);
        w.check_nothing_left();
    }
}

void check_full(sim_world& w, const result<std::uint64_t>& r, boost::system::errc::errc_t cause)
{
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().code() == make_error_code(errc::local_file), r.error());
    BOOST_TEST((r.error().cause() == cause), r.error());
    BOOST_TEST(r.error().request() == "GET /v1/records/export");
    w.check_nothing_left();
}

BOOST_AUTO_TEST_CASE(a_full_disk)
{
    sim_world w(1, with_records(2'000));
    check_full(w, w.sim.run(save(*w.c, "/dev/full")), boost::system::errc::no_space_on_device);
    BOOST_TEST(fs::is_character_file("/dev/full")); // not replaced by a file
}

/// Files of this process cannot grow beyond this, for as long as it lives.
class file_size_limit {
public:
    explicit file_size_limit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit now = before_;
        now.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~file_size_limit()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    file_size_limit(const file_size_limit&) = delete;
    file_size_limit& operator=(const file_size_limit&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int);
};

BOOST_AUTO_TEST_CASE(a_disk_that_becomes_full_leaves_the_old_file)
{
    const temp_dir dir;
    dir.write("records.csv", "what was there before");
    for (const rlim_t limit : {rlim_t{0}, rlim_t{1}, rlim_t{65'536}, rlim_t{100'000}}) {
        sim_world w(1, with_records(2'000));
        std::optional<result<std::uint64_t>> r;
        {
            const file_size_limit full(limit);
            r.emplace(w.sim.run(save(*w.c, dir.file("records.csv"))));
        }
        check_full(w, *r, boost::system::errc::file_too_large);
        BOOST_TEST(dir.read("records.csv") == "what was there before");
        BOOST_TEST(names_in(dir) == only_the_file, boost::test_tools::per_element());
    }
}

// ---- the network

BOOST_AUTO_TEST_CASE(an_answer_that_is_cut_anywhere_leaves_nothing)
{
    const temp_dir dir;
    sim_world whole(1, with_records(300));
    const std::string expected = exported(whole);
    BOOST_TEST_REQUIRE(expected.size() > 20'000u);
    std::size_t failed = 0;
    for (const testing::answer_framing framing :
         {testing::answer_framing::content_length, testing::answer_framing::chunked,
          testing::answer_framing::until_close}) {
        for (std::size_t at = 0; at < expected.size() + 1'000; at += 787) {
            BOOST_TEST_CONTEXT("cut at " << at << ", framing " << int(framing))
            {
                const auto plan = testing::fault_plan::parse("cut answer-at " + std::to_string(at) + "\n");
                sim_world w(1, with_records(300, testing::simulator_options().framing(framing).faults(plan)));
                dir.write("records.csv", "old");
                const auto r = w.sim.run(
                    save(*w.c, dir.file("records.csv"), save_options(), request_options().retry(retry_policy::none())));
                if (r) {
                    // Where the whole answer was shorter than the cut.
                    BOOST_TEST(*r == expected.size());
                    BOOST_TEST((dir.read("records.csv") == expected));
                } else {
                    ++failed;
                    BOOST_TEST(r.error().code() == make_error_code(errc::transport), r.error());
                    BOOST_TEST(dir.read("records.csv") == "old");
                }
                BOOST_TEST(names_in(dir) == only_the_file, boost::test_tools::per_element());
                w.check_nothing_left();
            }
        }
    }
    BOOST_TEST(failed > 60u);
}

BOOST_AUTO_TEST_CASE(a_failed_read_tells_how_far_it_came_and_is_final)
{
    sim_world w(
        1, with_records(300, testing::simulator_options().faults(testing::fault_plan::parse("cut answer-at 9000\n"))));
    auto d = w.sim.run(w.c->records().export_csv_stream());
    BOOST_TEST_REQUIRE(d.has_value(), d.error());
    const auto first = w.sim.run(d->text());
    BOOST_TEST_REQUIRE(first.has_error());
    const error e = first.error();
    BOOST_TEST(e.code() == make_error_code(errc::transport), e);
    BOOST_TEST(e.request() == "GET /v1/records/export");
    BOOST_TEST(e.http_status() == 200);
    BOOST_TEST(!e.request_id().empty());
    BOOST_TEST(e.sent() == sent_state::reply_received);
    BOOST_TEST(e.stopped() == stop_reason::not_retryable);
    const std::string how_far =
        "(after " + std::to_string(d->bytes()) + " of " + std::to_string(d->size().value()) + " bytes)";
    BOOST_TEST(e.message().find(how_far) != std::string_view::npos, e);
    std::array<char, 10> space{};
    const auto again = w.sim.run(d->read_some(asio::buffer(space)));
    BOOST_TEST_REQUIRE(again.has_error());
    BOOST_TEST(again.error().message() == e.message());
    w.check_nothing_left();
}

BOOST_AUTO_TEST_CASE(an_answer_that_stalls_ends_after_the_idle_time)
{
    const temp_dir dir;
    sim_world w(
        1,
        with_records(300, testing::simulator_options().faults(testing::fault_plan::parse("stall answer-at 9000\n"))));
    const auto r = w.sim.run(save(*w.c, dir.file("records.csv"), save_options(), request_options().stream_idle(7s)));
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().code() == make_error_code(errc::deadline_exceeded), r.error());
    BOOST_TEST((w.sim.clock()->elapsed() < 9s));
    BOOST_TEST(names_in(dir).empty());
    w.check_nothing_left();
}

// ---- the caller

struct saving {
    saving(std::uint64_t seed, const temp_dir& dir) : world(seed, with_records(200))
    {
        run.emplace(world.executor, go(*this, dir.file("records.csv")));
    }
    // A coroutine that is cancelled before it has begun never gets to the library.
    static asio::awaitable<result<std::uint64_t>> go(saving& self, std::string path)
    {
        const asio::enable_total_cancellation filter;
        co_await asio::this_coro::reset_cancellation_state(filter);
        self.begun = true;
        try {
            co_return co_await save(*self.world.c, std::move(path));
        } catch (const boost::system::system_error& e) {
            // Between two operations it is the test's own coroutine that is cancelled.
            if (e.code() != asio::error::operation_aborted) throw;
        }
        co_return error(errc::cancelled, "the test was cancelled");
    }
    sim_world world;
    bool begun = false;
    std::optional<job<result<std::uint64_t>>> run;
};

BOOST_AUTO_TEST_CASE(cancelled_at_each_turn_it_leaves_nothing_or_all)
{
    const temp_dir dir;
    std::uint64_t turns = 0;
    {
        saving s(1, dir);
        for (; !s.run->done(); ++turns) BOOST_TEST_REQUIRE(s.world.sim.turn());
        BOOST_TEST_REQUIRE(s.run->get().has_value());
    }
    const std::string whole = dir.read("records.csv");
    std::uint64_t cancelled = 0;
    for (std::uint64_t point = 0; point < turns; ++point) {
        for (const auto type :
             {asio::cancellation_type::terminal, asio::cancellation_type::partial, asio::cancellation_type::total}) {
            BOOST_TEST_CONTEXT("turn " << point << ", type " << int(type))
            {
                dir.write("records.csv", "old");
                saving s(1, dir);
                for (std::uint64_t n = 0; n < point; ++n) s.world.sim.turn();
                if (!s.begun) continue;
                s.run->cancel(type);
                while (!s.run->done() && s.world.sim.turn()) {
                }
                BOOST_TEST_REQUIRE(s.run->done());
                const auto& r = s.run->get();
                if (r) {
                    BOOST_TEST((dir.read("records.csv") == whole));
                } else {
                    ++cancelled;
                    BOOST_TEST(r.error().code() == make_error_code(errc::cancelled), r.error());
                    BOOST_TEST(dir.read("records.csv") == "old");
                }
                BOOST_TEST(names_in(dir) == only_the_file, boost::test_tools::per_element());
                s.world.check_nothing_left();
            }
        }
    }
    BOOST_TEST_MESSAGE(turns << " turns, " << cancelled << " cancelled");
    BOOST_TEST(cancelled > turns);
}

// As when the io_context goes away with the coroutine in it.
BOOST_AUTO_TEST_CASE(dropped_at_each_turn_it_leaves_nothing_or_all)
{
    const temp_dir dir;
    std::uint64_t dropped = 0;
    for (std::uint64_t point = 0;; ++point) {
        dir.write("records.csv", "old");
        bool done = false;
        {
            saving s(1, dir);
            for (std::uint64_t n = 0; n < point; ++n) s.world.sim.turn();
            done = s.run->done();
        }
        BOOST_TEST(names_in(dir) == only_the_file, boost::test_tools::per_element());
        if (done) break;
        BOOST_TEST(dir.read("records.csv") == "old");
        ++dropped;
    }
    BOOST_TEST(dropped > 10u);
}

BOOST_AUTO_TEST_CASE(destroyed_early_it_closes_its_connection)
{
    sim_world w(1, with_records(2'000));
    {
        auto d = w.sim.run(w.c->records().export_csv_stream());
        BOOST_TEST_REQUIRE(d.has_value(), d.error());
        std::array<char, 100> space{};
        BOOST_TEST(w.sim.run(d->read_some(asio::buffer(space))).value() > 0u);
        BOOST_TEST(w.c->stats().connections_active == 1u);
    }
    w.sim.run();
    BOOST_TEST(w.c->stats().connections_active == 0u);
    BOOST_TEST(w.c->stats().connections_idle == 0u);
    w.check_nothing_left();
}

BOOST_AUTO_TEST_CASE(closing_the_client_ends_it)
{
    sim_world w(1, with_records(2'000));
    auto d = w.sim.run(w.c->records().export_csv_stream());
    BOOST_TEST_REQUIRE(d.has_value(), d.error());
    std::array<char, 100> space{};
    BOOST_TEST(w.sim.run(d->read_some(asio::buffer(space))).has_value());
    w.sim.run(w.c->close());
    const auto r = w.sim.run(d->text());
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().code() == make_error_code(errc::closed), r.error());
    BOOST_TEST(r.error().stopped() == stop_reason::closed);
}

BOOST_AUTO_TEST_CASE(two_readers_at_a_time_are_told)
{
    sim_world w(1, with_records(2'000));
    auto d = w.sim.run(w.c->records().export_csv_stream());
    job<result<std::string>> first(w.executor, d->text());
    while (d->bytes() == 0) w.sim.turn();
    std::array<char, 100> space{};
    std::optional<result<std::size_t>> second;
    while (!first.done() && !second) {
        // Only while the first one waits is the second one the second.
        job<result<std::size_t>> other(w.executor, d->read_some(asio::buffer(space)));
        while (!other.done()) w.sim.turn();
        if (other.get().has_error()) second = other.get();
    }
    BOOST_TEST_REQUIRE(second.has_value());
    BOOST_TEST(second->error().code() == make_error_code(errc::bad_request), second->error());
    while (!first.done()) w.sim.turn();
    BOOST_TEST(first.get().has_value()); // and is not disturbed
}

BOOST_AUTO_TEST_CASE(a_text_that_is_too_long)
{
    sim_world w(1, with_records(300));
    const std::size_t size = exported(w).size();
    for (const std::size_t max : {std::size_t{0}, std::size_t{1'000}, size - 1}) {
        auto d = w.sim.run(w.c->records().export_csv_stream());
        const auto r = w.sim.run(d->text(max));
        BOOST_TEST_REQUIRE(r.has_error());
        BOOST_TEST(r.error().code() == make_error_code(errc::body_too_large), r.error());
    }
    auto d = w.sim.run(w.c->records().export_csv_stream());
    BOOST_TEST(w.sim.run(d->text(size)).value().size() == size);
    w.check_nothing_left();
}

// ---- what is refused comes as an error of the call

BOOST_AUTO_TEST_CASE(an_error_of_the_service_is_the_error_of_the_call)
{
    const temp_dir dir;
    sim_world w(1, with_records(3, testing::simulator_options().faults(testing::fault_plan::parse("status 403\n"))));
    const auto r = w.sim.run(save(*w.c, dir.file("records.csv")));
    BOOST_TEST_REQUIRE(r.has_error());
    BOOST_TEST(r.error().code() == make_error_code(errc::forbidden), r.error());
    BOOST_TEST(names_in(dir).empty());
    sim_world again(
        1, with_records(3, testing::simulator_options().faults(testing::fault_plan::parse("request 1 status 503\n"))));
    BOOST_TEST(again.sim.run(save(*again.c, dir.file("records.csv"))).has_value()); // a GET is repeated
}

// ---- what goes well

BOOST_AUTO_TEST_CASE(a_file_with_progress)
{
    const temp_dir dir;
    sim_world w(1, with_records(2'000));
    const std::string expected = exported(w);
    std::vector<transfer_progress> reports;
    const auto keep = [&](const transfer_progress& p) { reports.push_back(p); };
    const auto r = w.sim.run(save(*w.c, dir.file("records.csv"), save_options().on_progress(keep, 0ms)));
    BOOST_TEST_REQUIRE(r.has_value(), r.error());
    BOOST_TEST(*r == expected.size());
    BOOST_TEST((dir.read("records.csv") == expected));
    BOOST_TEST(names_in(dir) == only_the_file, boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(reports.size() > 2u);
    BOOST_TEST(reports.front().total.value() == expected.size());
    BOOST_TEST(!reports.front().done);
    BOOST_TEST(reports.back().done);
    BOOST_TEST(reports.back().bytes == expected.size());
    BOOST_TEST(std::count_if(reports.begin(), reports.end(), [](const transfer_progress& p) { return p.done; }) == 1);
    w.check_nothing_left();
}

BOOST_AUTO_TEST_CASE(permissions_and_links_stay)
{
    const temp_dir dir;
    fs::create_directory(dir.file("real"));
    dir.write("real/records.csv", "old");
    fs::permissions(dir.file("real/records.csv"), fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("real/records.csv", dir.file("link.csv"));
    sim_world w(1, with_records(30));
    BOOST_TEST_REQUIRE(w.sim.run(save(*w.c, dir.file("link.csv"), save_options().sync(false))).has_value());
    BOOST_TEST(fs::is_symlink(dir.file("link.csv")));
    BOOST_TEST(dir.read("real/records.csv").starts_with("id,type,name,metadata\r\n"));
    BOOST_TEST(
        (fs::status(dir.file("real/records.csv")).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    // A new file has what the umask leaves.
    const mode_t mask = ::umask(027);
    BOOST_TEST_REQUIRE(w.sim.run(save(*w.c, dir.file("new.csv"))).has_value());
    ::umask(mask);
    BOOST_TEST(
        (fs::status(dir.file("new.csv")).permissions() ==
         (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read)));
    // A name as long as names can be.
    const std::string longest(255, 'n');
    BOOST_TEST_REQUIRE(w.sim.run(save(*w.c, dir.file(longest))).has_value());
    BOOST_TEST(fs::exists(dir.file(longest)));
}

BOOST_AUTO_TEST_CASE(speech_piece_by_piece)
{
    sim_world w(1, with_records(0));
    auto d = w.sim.run(w.c->agents().speak_stream(w.sim.agent_ids().at(0), agent_speak_request("Hello, world")));
    BOOST_TEST_REQUIRE(d.has_value(), d.error());
    BOOST_TEST(d->status() == 200);
    BOOST_TEST(d->content_type() == "application/octet-stream");
    BOOST_TEST(!d->size().has_value());
    std::size_t total = 0;
    std::array<char, 1'000> space{};
    for (;;) {
        const auto n = w.sim.run(d->read_some(asio::buffer(space)));
        BOOST_TEST_REQUIRE(n.has_value(), n.error());
        if (*n == 0) break;
        total += *n;
    }
    BOOST_TEST(total == 12u * 2'880u);
    BOOST_TEST(d->bytes() == total);
    // At the end the connection is free, although the download is still there; the end stays the end.
    BOOST_TEST(w.c->stats().connections_idle == 1u);
    BOOST_TEST(w.sim.run(d->read_some(asio::buffer(space))).value() == 0u);
    const auto none = w.sim.run(d->read_some(asio::mutable_buffer()));
    BOOST_TEST((none.has_error() && none.error().code() == make_error_code(errc::bad_request)));
}

BOOST_AUTO_TEST_CASE(packed_and_in_every_framing)
{
    sim_world plain(1, with_records(200));
    const std::string expected = exported(plain);
    for (const bool gzip : {false, true}) {
        for (const auto framing :
             {testing::answer_framing::content_length, testing::answer_framing::chunked,
              testing::answer_framing::until_close}) {
            sim_world w(1, with_records(200, testing::simulator_options().framing(framing).gzip(gzip)));
            auto d = w.sim.run(w.c->download("GET", "/records/export"));
            BOOST_TEST_REQUIRE(d.has_value(), d.error());
            const bool sized = framing == testing::answer_framing::content_length && !gzip;
            BOOST_TEST(d->size().has_value() == sized);
            BOOST_TEST(d->content_type() == "text/csv");
            BOOST_TEST((w.sim.run(d->text()).value() == expected));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
