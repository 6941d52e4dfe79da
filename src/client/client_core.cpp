// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/client_core.hpp"

#include "client/context_watch.hpp"
#include "core/headers_access.hpp"
#include "core/retry_after.hpp"
#include "core/url.hpp"
#include "net/make_network.hpp"

#include <runtype/version.hpp>

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <mutex>
#include <random>
#include <utility>
#include <variant>

namespace runtype::detail {

namespace asio = boost::asio;

namespace {

std::uint64_t random_seed()
{
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

} // namespace

std::shared_ptr<client_core> client_core::create(asio::any_io_executor executor, client_options options)
{
    if (auto checked = options.check(); !checked) throw api_exception(checked.error());
    auto core = std::make_shared<client_core>(std::move(executor), std::move(options));
    core->start();
    return core;
}

client_core::client_core(asio::any_io_executor executor, client_options given)
    : executor_(std::move(executor)),
      options_(std::move(given)),
      secrets_({options_.get().key.reveal(), options_.get().client_key_pem.reveal()}),
      governor_(options_.get().rate_limit, options_.get().max_waiting, options_.get().single_threaded),
      budget_(options_.get().retry_budget),
      authorization_("Authorization: Bearer " + options_.get().key.reveal() + "\r\n"),
      mutex_(options_.get().single_threaded),
      random_(options_.get().seed ? *options_.get().seed : random_seed())
{
    const client_options::values& o = options_.get();
    auto parsed = parse_base_url(o.base_url);
    path_prefix_ = std::get<base_url>(parsed).path_prefix; // create() has checked it
    other_fields_ =
        "Accept: application/json\r\nUser-Agent: " + (o.user_agent.empty() ? std::string() : o.user_agent + " ") +
        "runtype-cpp/" RUNTYPE_VERSION "\r\n";
}

client_core::~client_core()
{
    abort();
    if (timers_) timers_->close(); // none if make_alarm() threw
}

void client_core::start()
{
    const client_options::values& o = options_.get();
    timers_ =
        timer_service::create(o.time_source ? o.time_source : make_system_time_source(executor_), o.single_threaded);
    bodies_ = std::make_shared<spare_bodies>(o.single_threaded);
    if (o.transport) {
        transport_ = o.transport;
    } else {
        auto network = make_network(executor_, o, timers_, bodies_, o.io_layer);
        if (!network) throw api_exception(network.error());
        transport_ = std::move(*network);
    }
    if (o.wrap_transport) transport_ = o.wrap_transport(std::move(transport_));
    context_watch::add(executor_, weak_from_this());
}

std::shared_ptr<void> client_core::shared_part(std::type_index type, std::shared_ptr<void> (*make)())
{
    std::lock_guard lock(mutex_);
    for (const auto& [known, part] : parts_) {
        if (known == type) return part;
    }
    return parts_.emplace_back(type, make()).second;
}

void client_core::add_standard_fields(
    headers& fields, const headers& from_caller, bool with_body, authentication sends) const
{
    std::string block;
    block.reserve(authorization_.reveal().size() + other_fields_.size() + from_caller.block().size() + 64);
    if (sends == authentication::api_key) block += authorization_.reveal();
    block += other_fields_;
    if (with_body) block += "Content-Type: application/json\r\n";
    if (from_caller.empty()) {
        fields = headers_access::vouched(std::move(block));
        return;
    }
    // What the caller gives replaces what the library would send.
    const headers standard = headers::from_block(std::move(block));
    for (const auto& [name, value] : standard) {
        if (!from_caller.contains(name)) fields.add(name, value);
    }
    fields.append(from_caller);
}

// ---- admission

bool client_core::enter() noexcept
{
    in_flight_.fetch_add(1);
    if (!closed_) return true;
    leave();
    return false;
}

void client_core::leave() noexcept
{
    if (in_flight_.fetch_sub(1) != 1 || !closed_) return;
    std::lock_guard lock(mutex_);
    for (auto& w : drain_waiters_) w->complete({});
    drain_waiters_.clear();
}

retry_decision client_core::decide(retry_fsm& fsm, const attempt_outcome& outcome)
{
    const time_point now = timers_->now();
    std::lock_guard lock(mutex_);
    return fsm.on_failure(outcome, now, random_, &budget_);
}

prng client_core::split_random()
{
    std::lock_guard lock(mutex_);
    return prng(random_());
}

namespace {

/// Registers a sleeper for the length of a scope, whichever way the coroutine leaves it.
template <typename List>
class sleep_registration {
public:
    sleep_registration(
        maybe_mutex& mutex, List& list, timer_service& timers, sleeper& s, timer_service::time_point when)
        : mutex_(mutex), list_(list), timers_(timers), sleeper_(s)
    {
        {
            std::lock_guard lock(mutex_);
            list_.push_back(sleeper_);
        }
        timers_.add(sleeper_, when);
    }
    ~sleep_registration()
    {
        timers_.remove(sleeper_);
        std::lock_guard lock(mutex_);
        list_.erase(list_.iterator_to(sleeper_));
    }
    sleep_registration(const sleep_registration&) = delete;
    sleep_registration& operator=(const sleep_registration&) = delete;

private:
    maybe_mutex& mutex_;
    List& list_;
    timer_service& timers_;
    sleeper& sleeper_;
};

} // namespace

asio::awaitable<boost::system::error_code> client_core::sleep_until(std::shared_ptr<client_core> self, time_point when)
{
    auto s = std::make_shared<sleeper>(self->executor_, self->mutex_.single_threaded());
    return sleep(std::move(self), std::move(s), when);
}

asio::awaitable<boost::system::error_code>
client_core::sleep(std::shared_ptr<client_core> self, std::shared_ptr<sleeper> s, time_point when)
{
    const sleep_registration registered(self->mutex_, self->sleepers_, *self->timers_, *s, when);
    if (self->aborted_) s->complete(asio::error::shut_down);
    co_return co_await wait(s);
}

// ---- shutdown

void client_core::abort() noexcept
{
    closed_ = true;
    aborted_ = true;
    if (transport_) transport_->close();
    if (bodies_) bodies_->clear();
    std::lock_guard lock(mutex_);
    parts_.clear();
    for (sleeper& s : sleepers_) s.complete(asio::error::shut_down);
}

void client_core::abandon() noexcept
{
    abort();
    {
        // A close() that waits holds the client, and the client holds it: the circle ends here.
        std::lock_guard lock(mutex_);
        for (auto& w : drain_waiters_) w->complete(asio::error::shut_down);
        drain_waiters_.clear();
    }
    timers_->close();
}

namespace {

/// The same for a wait for the last call: takes the waiter out again, whichever way the coroutine leaves the scope.
class drain_registration {
public:
    using list = std::vector<std::shared_ptr<waiter>>;

    drain_registration(
        maybe_mutex& mutex,
        list& waiters,
        timer_service& timers,
        std::shared_ptr<sleeper> s,
        timer_service::time_point until)
        : mutex_(mutex), waiters_(waiters), timers_(timers), sleeper_(std::move(s))
    {
        timers_.add(*sleeper_, until);
    }
    ~drain_registration()
    {
        timers_.remove(*sleeper_);
        std::lock_guard lock(mutex_);
        std::erase(waiters_, sleeper_);
    }
    drain_registration(const drain_registration&) = delete;
    drain_registration& operator=(const drain_registration&) = delete;

private:
    maybe_mutex& mutex_;
    list& waiters_;
    timer_service& timers_;
    std::shared_ptr<sleeper> sleeper_;
};

} // namespace

asio::awaitable<void> client_core::drained(std::shared_ptr<client_core> self, time_point until)
{
    auto s = std::make_shared<sleeper>(self->executor_, self->mutex_.single_threaded());
    {
        std::lock_guard lock(self->mutex_);
        if (self->in_flight_ == 0) co_return;
        self->drain_waiters_.push_back(s);
    }
    const drain_registration registered(self->mutex_, self->drain_waiters_, *self->timers_, s, until);
    co_await wait(s);
}

asio::awaitable<void> client_core::close(std::shared_ptr<client_core> self, std::chrono::milliseconds grace)
{
    self->closed_ = true;
    // Cut like a Retry-After: milliseconds::max() would overflow.
    if (grace.count() > 0) co_await drained(self, self->timers_->now() + std::min(grace, max_retry_after));
    self->abort();
    // Cancelled: the calls are ending, but whoever cancelled does not want to wait for that. (And Asio would throw
    // here.)
    const auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() == asio::cancellation_type::none) co_await drained(self, time_point::max());
    self->timers_->close();
}

client_stats client_core::stats() const
{
    const transport_stats t = transport_->stats();
    client_stats s;
    s.calls = calls;
    s.succeeded = succeeded;
    s.failed = failed;
    s.attempts = attempts;
    s.in_flight = in_flight_;
    s.connections_opened = t.connections_opened;
    s.connections_reused = t.connections_reused;
    s.handshakes = t.handshakes;
    s.handshakes_resumed = t.handshakes_resumed;
    s.bytes_sent = t.bytes_sent;
    s.bytes_received = t.bytes_received;
    s.connections_active = t.connections_active;
    s.connections_idle = t.connections_idle;
    s.waiting = t.waiting;
    s.retries = retries;
    s.retry_budget = budget_.left();
    governor_.add_to(s, timers_->now());
    return s;
}

} // namespace runtype::detail
