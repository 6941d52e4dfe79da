// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/make_network.hpp"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <utility>

namespace runtype::detail {

namespace {

class asio_alarm final : public alarm {
public:
    asio_alarm(const boost::asio::any_io_executor& executor, std::function<void()> callback)
        : timer_(executor), callback_(std::make_shared<std::function<void()>>(std::move(callback)))
    {
    }

    void set(std::chrono::steady_clock::time_point when) override
    {
        timer_.expires_at(when);
        // The handler shares the callback, because it may run after the alarm is gone.
        timer_.async_wait([callback = callback_](boost::system::error_code ec) {
            if (!ec) (*callback)();
        });
    }

    void cancel() noexcept override
    {
        try {
            timer_.cancel();
        } catch (const std::exception&) {
            // Nothing is armed then; and a callback that comes late finds nothing to do.
        }
    }

private:
    boost::asio::steady_timer timer_;
    std::shared_ptr<std::function<void()>> callback_;
};

class system_time_source final : public time_source {
public:
    explicit system_time_source(boost::asio::any_io_executor executor) : executor_(std::move(executor)) {}

    std::chrono::steady_clock::time_point now() const noexcept override { return std::chrono::steady_clock::now(); }
    bool real() const noexcept override { return true; }
    std::chrono::system_clock::time_point utc_now() const noexcept override { return std::chrono::system_clock::now(); }
    std::unique_ptr<alarm> make_alarm(std::function<void()> callback) override
    {
        return std::make_unique<asio_alarm>(executor_, std::move(callback));
    }

private:
    boost::asio::any_io_executor executor_;
};

} // namespace

std::shared_ptr<time_source> make_system_time_source(boost::asio::any_io_executor executor)
{
    return std::make_shared<system_time_source>(std::move(executor));
}

} // namespace runtype::detail
