// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/timer_service.hpp"

#include <algorithm>
#include <mutex>

namespace runtype {

alarm::~alarm() = default;
time_source::~time_source() = default;

} // namespace runtype

namespace runtype::detail {

std::shared_ptr<timer_service> timer_service::create(std::shared_ptr<time_source> source, bool single_threaded)
{
    auto service = std::make_shared<timer_service>(std::move(source), single_threaded);
    // The alarm's call back may be on its way when the service dies: it must not keep it alive, nor touch it then.
    std::function<void()> callback = [weak = std::weak_ptr<timer_service>(service)] {
        if (auto self = weak.lock()) self->on_alarm();
    };
    service->alarm_ = service->source_->make_alarm(std::move(callback));
    return service;
}

timer_service::timer_service(std::shared_ptr<time_source> source, bool single_threaded)
    : source_(std::move(source)), mutex_(single_threaded)
{
}

timer_service::~timer_service() { nodes_.clear(); }

void timer_service::add(deadline_node& node, time_point when)
{
    if (when == time_point::max()) return;
    std::lock_guard lock(mutex_);
    node.when_ = when;
    // Most deadlines are one constant after now, so the place is at the end: amortised constant with this hint.
    nodes_.insert(nodes_.end(), node);
    // An alarm that is set is set for less than a tick from now: only an earlier deadline sets it anew.
    if (!closed_ && (armed_ == time_point::max() || when < armed_)) arm(source_->now());
}

void timer_service::remove(deadline_node& node) noexcept
{
    std::lock_guard lock(mutex_);
    if (node.is_linked()) nodes_.erase(nodes_.iterator_to(node));
}

void timer_service::close() noexcept
{
    std::lock_guard lock(mutex_);
    closed_ = true;
    armed_ = time_point::max();
    alarm_.reset(); // the io_context may be on its way out: nothing of it is touched after this
}

void timer_service::on_alarm()
{
    const time_point now = source_->now();
    std::lock_guard lock(mutex_);
    if (closed_) return;
    armed_ = time_point::max();
    while (!nodes_.empty() && nodes_.begin()->when_ <= now) {
        deadline_node& node = *nodes_.begin();
        nodes_.erase(nodes_.begin());
        node.on_deadline();
    }
    if (!nodes_.empty()) arm(now);
}

void timer_service::arm(time_point now)
{
    const time_point when = std::min(nodes_.begin()->when_, now + tick);
    armed_ = time_point::max(); // should set() throw, the next deadline tries again
    alarm_->set(when);
    armed_ = when;
}

} // namespace runtype::detail
