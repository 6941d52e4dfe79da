// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/exchange_guard.hpp"

namespace runtype::detail {

exchange_guard::exchange_guard(
    std::shared_ptr<timer_service> timers, std::shared_ptr<guard_registry> registry, bool single_threaded)
    : timers_(std::move(timers)), registry_(std::move(registry)), mutex_(single_threaded)
{
    if (!registry_->add(*this)) reason_ = abort_reason::closed;
}

exchange_guard::~exchange_guard()
{
    // Order: once both returned, nobody else holds a way to this object.
    if (timed_) timers_->remove(*this);
    registry_->remove(*this);
}

void exchange_guard::deadline(time_point when)
{
    if (timed_) timers_->remove(*this);
    timed_ = true;
    timers_->add(*this, when);
}

void exchange_guard::abort(abort_reason reason) noexcept
{
    std::lock_guard lock(mutex_);
    if (reason_ != abort_reason::none) return;
    reason_ = reason;
    if (target_) target_->abort();
}

void exchange_guard::interrupt() noexcept
{
    std::lock_guard lock(mutex_);
    if (!target_) return;
    interrupted_ = true;
    target_->abort();
}

bool exchange_guard::attach(abortable* target) noexcept
{
    std::lock_guard lock(mutex_);
    target_ = target;
    interrupted_ = false;
    return reason_ == abort_reason::none;
}

bool guard_registry::add(exchange_guard& guard) noexcept
{
    std::lock_guard lock(mutex_);
    if (closed_) return false;
    guards_.push_back(guard);
    return true;
}

void guard_registry::remove(exchange_guard& guard) noexcept
{
    std::lock_guard lock(mutex_);
    if (guard.registry_hook::is_linked()) guards_.erase(guards_.iterator_to(guard));
}

void guard_registry::close() noexcept
{
    std::lock_guard lock(mutex_);
    closed_ = true;
    for (exchange_guard& guard : guards_) guard.abort(abort_reason::closed);
}

std::size_t guard_registry::size() const noexcept
{
    std::lock_guard lock(mutex_);
    return guards_.size();
}

} // namespace runtype::detail
