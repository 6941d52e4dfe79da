// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/session.hpp"

#include <algorithm>
#include <utility>

namespace runtype::testing::detail {

using action = answer_step::action;

session::session(backend& service, const simulator_settings& settings, std::shared_ptr<const tls_server_context> tls)
    : backend_(service), settings_(settings), reader_(settings.body_limit)
{
    if (tls) {
        tls_.emplace(std::move(tls));
    }
    prepare(backend_.open_connection(facts_));
}

session::~session()
{
    if (tls_ && !handshake_counted_) {
        backend_.count_handshake(false, false);
    }
    if (!answering_ && ticket_) {
        const std::uint64_t size = reader_.body_bytes();
        backend_.abandon(ticket_->number, reader_.take_body(), size, false, 0);
    } else if (!answering_ && !input_.empty()) {
        backend_.note_partial_head(facts_);
    }
    backend_.close_connection();
}

void session::prepare(const fault_decision& decision)
{
    const auto add = [this](action what) -> answer_step& {
        answer_step& step = steps_.emplace_back();
        step.what = what;
        return step;
    };
    if (decision.delay.count() > 0) {
        add(action::wait).time = decision.delay;
    }
    if (decision.fault.kind == fault_kind::connection_drop) {
        add(action::close).style = decision.fault.style;
    } else if (decision.fault.kind == fault_kind::connection_stall) {
        add(action::stall);
    } else if (decision.fault.kind == fault_kind::connection_garbage) {
        // Straight to the network: nothing is encrypted before the handshake.
        pending_ = make_noise(decision.fault.amount, facts_.number);
        add(action::close).style = cut_style::fin;
    }
}

session_step session::next()
{
    session_step step;
    output_.clear();
    for (;;) {
        if (gone_) {
            end_answer(false);
            step.what = session_step::action::close;
            step.style = cut_style::fin;
            return step;
        }
        if (!pending_.empty()) {
            output_ = std::exchange(pending_, {});
            backend_.count_sent(output_.size());
            step.what = session_step::action::write;
            return step;
        }
        if (!steps_.empty()) {
            if (perform(step)) {
                return step;
            }
            continue;
        }
        end_answer(whole_);
        if (!read_request()) {
            return read_step();
        }
    }
}

session_step session::read_step() const
{
    session_step step;
    if (tls_ && tls_->status() == tls_server_engine::state::handshake) {
        step.time = handshake_timeout;
    } else if (ticket_ || !input_.empty()) {
        step.time = request_timeout;
    } else {
        step.time = settings_.idle_timeout;
    }
    return step;
}

void session::received(std::string_view wire)
{
    backend_.count_received(wire.size());
    if (!tls_) {
        input_ += wire;
        return;
    }
    const bool shaking_hands = tls_->status() == tls_server_engine::state::handshake;
    tls_->receive(wire, input_);
    tls_->take_output(pending_);
    if (shaking_hands && tls_->status() != tls_server_engine::state::handshake) {
        const bool succeeded = tls_->status() != tls_server_engine::state::failed;
        handshake_counted_ = true;
        backend_.count_handshake(succeeded, succeeded && tls_->resumed());
        facts_.server_name = tls_->server_name();
        facts_.tls = tls_->version();
        facts_.tls_resumed = tls_->resumed();
    }
    if (tls_->status() == tls_server_engine::state::failed) {
        // An alert may be on its way out; it goes before the end.
        steps_.clear();
        steps_.emplace_back().what = action::close;
        steps_.back().style = cut_style::fin;
    } else if (tls_->status() == tls_server_engine::state::closed && input_.empty()) {
        gone_ = true;
    }
}

void session::peer_closed() { gone_ = true; }

void session::timed_out()
{
    // An idle connection is closed in order, as servers do it; one that hangs in the middle is not worth words.
    const bool idle = !ticket_ && input_.empty();
    steps_.emplace_back().what = action::close;
    steps_.back().style = idle ? cut_style::close_notify : cut_style::fin;
}

void session::send(std::string_view plain)
{
    if (!tls_) {
        pending_ += plain;
        return;
    }
    tls_->send(plain);
    tls_->take_output(pending_);
    gone_ = gone_ || tls_->status() == tls_server_engine::state::failed;
}

// Does the first of the steps; true if that needs the owner of the session.
bool session::perform(session_step& step)
{
    answer_step& current = steps_.front();
    switch (current.what) {
    case action::write: send(current.bytes); break;
    case action::repeat:
        send(current.bytes);
        if (--current.count > 0) {
            return false;
        }
        break;
    case action::drip: return perform_drip(step);
    case action::wait:
        step.what = session_step::action::wait;
        step.time = current.time;
        steps_.pop_front();
        return true;
    case action::stall:
        end_answer(whole_);
        step.what = session_step::action::stall;
        return true;
    case action::close: return end_connection(current.style, step);
    }
    steps_.pop_front();
    return false;
}

bool session::perform_drip(session_step& step)
{
    answer_step& current = steps_.front();
    if (std::exchange(drip_waits_, false)) {
        step.what = session_step::action::wait;
        step.time = current.time;
        return true;
    }
    const std::size_t size = static_cast<std::size_t>(std::min<std::uint64_t>(current.count, current.bytes.size()));
    send(std::string_view(current.bytes).substr(0, size));
    current.bytes.erase(0, size);
    if (current.bytes.empty()) {
        steps_.pop_front();
    } else {
        drip_waits_ = true;
    }
    return false;
}

bool session::end_connection(cut_style style, session_step& step)
{
    if (style == cut_style::close_notify && tls_ && !std::exchange(said_goodbye_, true)) {
        tls_->say_goodbye();
        tls_->take_output(pending_);
        return false; // the goodbye is written first, then this comes again
    }
    end_answer(whole_);
    step.what = session_step::action::close;
    step.style = style;
    return true;
}

void session::end_answer(bool whole)
{
    if (!std::exchange(answering_, false)) {
        return;
    }
    if (whole && ticket_) {
        backend_.note_answered(ticket_->number);
    }
    ticket_.reset();
    reader_ = request_reader(settings_.body_limit);
}

// Takes what has come; false if more is needed.
bool session::read_request()
{
    if (input_.empty() && !ticket_) {
        return false;
    }
    const request_reader::state state = reader_.feed(input_);
    if (state == request_reader::state::malformed) {
        refuse_request(400, "Malformed HTTP request");
        return true;
    }
    if (state == request_reader::state::head) {
        return false;
    }
    if (!ticket_) {
        begin_request();
    }
    const fault_rule_data& fault = ticket_->decision.fault;
    const bool complete = state == request_reader::state::complete;
    const bool enough = fault.kind == fault_kind::cut_before_read ||
                        (fault.kind == fault_kind::cut_in_request && (complete || reader_.bytes() >= fault.amount));
    if (enough) {
        const std::uint64_t size = reader_.body_bytes();
        backend_.abandon(ticket_->number, reader_.take_body(), size, complete, 0);
        run(make_cut(fault.style, ticket_->decision.delay));
    } else if (complete) {
        finish_request();
    } else if (state == request_reader::state::too_large) {
        refuse_request(413, "Request body too large");
    } else if (std::exchange(owes_continue_, false) && reader_.body_bytes() == 0) {
        send("HTTP/1.1 100 Continue\r\n\r\n");
    } else {
        return false;
    }
    return true;
}

void session::begin_request()
{
    request_ = reader_.head();
    ticket_ = backend_.begin(request_, facts_);
    owes_continue_ = reader_.expects_continue();
}

void session::finish_request()
{
    request_.body = reader_.take_body();
    wire_options wire;
    wire.keep_alive = settings_.requests_per_connection == 0 || ++requests_ < settings_.requests_per_connection;
    run(backend_.finish(*ticket_, std::move(request_), wire));
}

void session::refuse_request(int status, std::string_view text)
{
    if (ticket_) {
        const std::uint64_t size = reader_.body_bytes();
        backend_.abandon(ticket_->number, reader_.take_body(), size, false, status);
    }
    wire_options wire;
    wire.keep_alive = false;
    run(make_script(backend_.refuse(status, text), fault_decision(), wire, 0));
    input_.clear();
}

void session::run(answer_script script)
{
    whole_ = script.whole;
    answering_ = true;
    steps_.assign(std::make_move_iterator(script.steps.begin()), std::make_move_iterator(script.steps.end()));
}

} // namespace runtype::testing::detail
