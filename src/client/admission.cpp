// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/admission.hpp"

#include "client/client_core.hpp"
#include "core/error_data.hpp"

#include <boost/asio/error.hpp>

#include <algorithm>
#include <mutex>
#include <string>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;

call_kind kind_of_call(std::string_view method, std::string_view target) noexcept
{
    if (method != "POST") return call_kind::other;
    const std::string_view path = target.substr(0, target.find('?'));
    const bool agent = path.starts_with("/agents/") && path.ends_with("/execute");
    const bool flow = path.ends_with("/dispatch") || path.ends_with("/run-on-record-type") ||
                      path.ends_with("/run-now") || path == "/batch/flow";
    const bool run = agent || flow || path == "/client/chat" || path == "/eval/stream" || path == "/eval/submit";
    return run ? call_kind::run : call_kind::other;
}

/// Leaves the queue, or gives an unused turn back, whichever way the coroutine leaves the scope.
class admission::queued {
public:
    queued(admission& owner, window& w, priority lane) : owner_(owner), window_(w), lane_(lane)
    {
        std::lock_guard lock(owner_.mutex_);
        if (owner_.waiting_ >= owner_.max_waiting_) return;
        ++owner_.waiting_;
        queued_ = true;
        window_.lanes[static_cast<std::size_t>(lane_)].push_back(place_);
    }
    ~queued()
    {
        if (!queued_) return;
        std::lock_guard lock(owner_.mutex_);
        --owner_.waiting_;
        if (place_.is_linked())
            window_.lanes[static_cast<std::size_t>(lane_)].erase(queue::s_iterator_to(place_));
        else if (!used_)
            window_.state.give_back();
        else
            return;
        wake_front(window_); // its turn may be earlier now
    }
    queued(const queued&) = delete;
    queued& operator=(const queued&) = delete;

    [[nodiscard]] bool in_queue() const noexcept { return queued_; }
    [[nodiscard]] place& get() noexcept { return place_; }
    void use() noexcept { used_ = true; }

private:
    admission& owner_;
    window& window_;
    const priority lane_;
    place place_;
    bool queued_ = false;
    bool used_ = false;
};

admission::admission(const rate_limit& limit, std::size_t max_waiting, bool single_threaded)
    : off_(limit.is_off()),
      max_waiting_(max_waiting),
      mutex_(single_threaded),
      runs_(limit.runs() == 0 ? std::nullopt : std::optional<std::uint32_t>(limit.runs())),
      others_(std::nullopt)
{
}

void admission::hand_out(window& w, time_point now)
{
    queue& interactive = w.lanes[static_cast<std::size_t>(priority::interactive)];
    queue& bulk = w.lanes[static_cast<std::size_t>(priority::bulk)];
    bool handed_out = false;
    while (!interactive.empty() || !bulk.empty()) {
        if (!w.state.try_take(now)) {
            if (handed_out) wake_front(w); // its estimate was made before these went out
            return;
        }
        handed_out = true;
        const bool from_bulk = interactive.empty() || (!bulk.empty() && w.since_bulk + 1 >= bulk_share);
        queue& lane = from_bulk ? bulk : interactive;
        w.since_bulk = from_bulk ? 0 : w.since_bulk + 1;
        lane.front().granted = true;
        if (lane.front().asleep) lane.front().asleep->complete({});
        lane.pop_front();
    }
}

void admission::wake_front(window& w)
{
    for (queue& lane : w.lanes) {
        if (!lane.empty() && lane.front().asleep) lane.front().asleep->complete({});
    }
}

std::size_t admission::ahead_of(const window& w, const place& p, priority lane) noexcept
{
    const queue& own = w.lanes[static_cast<std::size_t>(lane)];
    const auto in_lane = static_cast<std::size_t>(std::distance(own.begin(), queue::s_iterator_to(p)));
    // What comes later into the interactive lane overtakes a bulk call; nobody can know of it now.
    return lane == priority::interactive ? in_lane : in_lane + w.lanes[0].size();
}

error admission::no_turn(const window& w, time_point now, time_point turn, std::size_t ahead) const
{
    error_data data(errc::rate_limited, {});
    data.retry_after = std::chrono::ceil<std::chrono::milliseconds>(turn - now);
    data.api_code = w.state.pause_code();
    data.stopped = stop_reason::deadline;
    data.message =
        (now < w.state.pause_end() ? std::string("The service has refused calls like this one until a later time")
                                   : std::string("The service's limit for calls like this one is used up")) +
        ", and its turn (behind " + std::to_string(ahead) +
        " others that wait) would come after its deadline: this attempt was not sent. Call again in " +
        std::to_string(data.retry_after->count()) + " ms, or give the call a longer deadline";
    return make_error(std::move(data));
}

asio::awaitable<error>
admission::wait_for_turn(std::shared_ptr<client_core> core, call_kind kind, priority lane, time_point deadline)
{
    admission& self = core->governor();
    window& w = self.of(kind);
    queued turn(self, w, lane);
    if (!turn.in_queue())
        co_return error(
            errc::overloaded, "Too many calls wait for their turn under the service's rate limit: shed load, or raise "
                              "client_options::max_waiting");
    for (;;) {
        time_point when;
        auto sleep = std::make_shared<sleeper>(core->executor(), self.mutex_.single_threaded());
        {
            const time_point now = core->timers().now();
            std::lock_guard lock(self.mutex_);
            self.hand_out(w, now);
            if (turn.get().granted) {
                turn.use();
                co_return error();
            }
            const std::size_t ahead = ahead_of(w, turn.get(), lane);
            when = w.state.turn(now, ahead);
            if (when >= deadline) co_return self.no_turn(w, now, when, ahead);
            turn.get().asleep = sleep;
        }
        const boost::system::error_code ec = co_await client_core::sleep(core, std::move(sleep), when);
        if (ec == asio::error::shut_down)
            co_return error(
                errc::closed, "The client was closed while the call waited for its turn under the rate limit");
        if (ec)
            co_return error(
                errc::cancelled, "The caller cancelled while the call waited for its turn under the rate limit");
    }
}

void admission::on_accepted(call_kind kind, time_point sent) noexcept
{
    if (off_) return;
    std::lock_guard lock(mutex_);
    window& w = of(kind);
    w.state.on_accepted(sent);
    if (w.state.ready_to_try()) wake_front(w);
}

void admission::on_lost(call_kind kind, time_point sent) noexcept
{
    if (!limits(kind)) return;
    std::lock_guard lock(mutex_);
    of(kind).state.on_lost(sent);
}

void admission::on_limited(
    call_kind kind,
    time_point sent,
    time_point now,
    time_point until,
    std::optional<std::uint32_t> known,
    std::string_view code)
{
    if (off_) return;
    std::lock_guard lock(mutex_);
    window& w = of(kind);
    w.state.on_limited(sent, now, until, known, code);
    w.engaged.store(true, std::memory_order_relaxed);
    wake_front(w); // a pause can end before the turn that was foreseen
}

void admission::add_to(client_stats& stats, time_point now) const
{
    std::lock_guard lock(mutex_);
    for (const window* w : {&runs_, &others_}) {
        stats.queued_interactive += w->lanes[static_cast<std::size_t>(priority::interactive)].size();
        stats.queued_bulk += w->lanes[static_cast<std::size_t>(priority::bulk)].size();
        if (w->state.pause_end() > now)
            stats.paused =
                std::max(stats.paused, std::chrono::ceil<std::chrono::milliseconds>(w->state.pause_end() - now));
    }
    stats.run_limit = runs_.state.limit();
    stats.call_limit = others_.state.limit();
}

} // namespace runtype::detail
