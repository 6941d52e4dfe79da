// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The server's side of a simulated connection: carries out what the session says.
#include "testing/sim_link.hpp"

#include <algorithm>
#include <utility>

namespace runtype::testing::detail {

using session_action = session_step::action;

void sim_link::accept()
{
    peer_ = std::make_unique<session>(network_->service(), network_->settings(), network_->tls());
    wake_server();
}

// The server's turn is one among all that is ready: what it does can come before or after what the client does.
void sim_link::wake_server()
{
    if (!peer_ || std::exchange(awake_, true)) return;
    network_->context()->post(
        [weak = weak_from_this()] {
            if (const auto self = weak.lock()) self->serve();
        },
        false);
}

void sim_link::serve()
{
    awake_ = false;
    while (peer_ && serve_step()) {
    }
}

// True: the step is over, go on.
bool sim_link::serve_step()
{
    if (!doing_) {
        doing_ = peer_->next();
        written_ = 0;
        timer_rang_ = false;
    }
    bool over = false;
    const session_step step = *doing_;
    switch (step.what) {
    case session_action::read: over = serve_read(step.time); break;
    case session_action::write: over = serve_write(); break;
    case session_action::wait: over = serve_wait(step.time, false); break;
    case session_action::stall: over = serve_wait(step.time, true); break;
    case session_action::close: serve_close(step.style); return false;
    }
    if (!over) return false;
    doing_.reset();
    network_->context()->time()->remove(timer_);
    timer_ = timeline::key();
    return true;
}

void sim_link::arm(std::chrono::nanoseconds time)
{
    if (timer_.order != 0) return;
    timer_ = network_->context()->time()->add(
        network_->context()->time()->now() + time,
        [weak = weak_from_this()] {
            const auto self = weak.lock();
            if (!self || !self->peer_ || self->timer_.order == 0) return;
            self->timer_rang_ = true;
            self->wake_server();
        },
        false);
}

bool sim_link::serve_read(std::chrono::nanoseconds limit)
{
    if (std::size_t n = up_.waiting(); n > 0) {
        if (n > 1 && network_->chance(network_->conditions().short_io))
            n = 1 + static_cast<std::size_t>(network_->below(n - 1));
        peer_->received(up_.look(n));
        up_.consume(n);
        progress(); // there is room again
        return true;
    }
    if (up_.end != pipe_end::none) {
        peer_->peer_closed();
        return true;
    }
    if (timer_rang_) {
        peer_->timed_out();
        return true;
    }
    arm(limit);
    return false;
}

bool sim_link::serve_write()
{
    if (down_.closed) {
        peer_->peer_closed();
        return true;
    }
    const std::string_view left = peer_->output().substr(written_);
    const std::size_t n = std::min(left.size(), down_.room(network_->conditions().window));
    if (n > 0) send(&sim_link::down_, left.substr(0, n), pipe_end::none);
    written_ += n;
    return written_ == peer_->output().size();
}

bool sim_link::serve_wait(std::chrono::nanoseconds time, bool forever)
{
    // What the client still sends stays where it is; that the client is gone ends the wait.
    if (up_.end != pipe_end::none) {
        peer_->peer_closed();
        return true;
    }
    if (timer_rang_) return true;
    if (!forever) arm(time);
    return false;
}

void sim_link::serve_close(cut_style style)
{
    const std::unique_ptr<session> ended = std::move(peer_);
    network_->context()->time()->remove(timer_);
    timer_ = timeline::key();
    doing_.reset();
    send(&sim_link::down_, {}, style == cut_style::reset ? pipe_end::reset : pipe_end::fin);
}

} // namespace runtype::testing::detail
