// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/virtual_clock_impl.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace runtype::testing {

using detail::sim_task;
using detail::timeline;

void virtual_clock::impl::hand_out(std::vector<timeline::event> due) const
{
    for (timeline::event& e : due) {
        if (deliver)
            deliver(std::move(e.run));
        else
            e.run();
    }
}

class virtual_clock::virtual_alarm final : public alarm {
public:
    virtual_alarm(std::shared_ptr<impl> state, std::function<void()> callback)
        : state_(std::move(state)), callback_(std::make_shared<std::function<void()>>(std::move(callback)))
    {
        ++state_->alarms;
    }
    ~virtual_alarm() override
    {
        state_->time->remove(set_);
        --state_->alarms;
    }
    virtual_alarm(const virtual_alarm&) = delete;
    virtual_alarm& operator=(const virtual_alarm&) = delete;

    void set(time_point when) override
    {
        state_->time->remove(set_);
        set_ = timeline::key();
        ++state_->sets;
        // Shared with the alarm: the call back may be on its way when that goes.
        sim_task task = [callback = callback_] { (*callback)(); };
        if (state_->on_set) state_->on_set(task);
        if (!task) return;
        if (state_->deliver && when <= state_->time->now())
            state_->deliver(std::move(task));
        else
            set_ = state_->time->add(when, std::move(task), true);
    }
    void cancel() noexcept override
    {
        state_->time->remove(set_);
        set_ = timeline::key();
    }

private:
    std::shared_ptr<impl> state_;
    std::shared_ptr<std::function<void()>> callback_;
    timeline::key set_;
};

virtual_clock::virtual_clock(boost::asio::any_io_executor executor) : impl_(std::make_shared<impl>())
{
    if (!executor) return;
    impl_->deliver = [executor = std::move(executor)](sim_task task) {
        // Asio's functions may be copied on their way, this one cannot be.
        const auto shared = std::make_shared<sim_task>(std::move(task));
        boost::asio::post(executor, [shared] { (*shared)(); });
    };
}

virtual_clock::virtual_clock(std::shared_ptr<impl> state) noexcept : impl_(std::move(state)) {}

virtual_clock::~virtual_clock() = default;

virtual_clock::time_point virtual_clock::now() const noexcept { return impl_->time->now(); }

virtual_clock::utc_time_point virtual_clock::utc_now() const noexcept
{
    return start_of_calendar + std::chrono::duration_cast<std::chrono::system_clock::duration>(elapsed());
}

std::unique_ptr<alarm> virtual_clock::make_alarm(std::function<void()> callback)
{
    return std::make_unique<virtual_alarm>(impl_, std::move(callback));
}

std::chrono::nanoseconds virtual_clock::elapsed() const noexcept { return now() - timeline::start; }

void virtual_clock::advance(std::chrono::nanoseconds by)
{
    impl_->hand_out(impl_->time->advance(now() + std::max(by, std::chrono::nanoseconds(0))));
}

bool virtual_clock::advance_to_next()
{
    const auto when = next();
    if (!when) return false;
    impl_->hand_out(impl_->time->advance(*when));
    return true;
}

std::optional<virtual_clock::time_point> virtual_clock::next() const { return impl_->time->next(); }

std::size_t virtual_clock::alarms() const noexcept { return impl_->alarms; }

std::size_t virtual_clock::times_set() const noexcept { return impl_->sets; }

} // namespace runtype::testing
