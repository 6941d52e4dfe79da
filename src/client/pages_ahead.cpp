// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/pages_ahead.hpp"

#include "async/unless_called.hpp"
#include "client/client_core.hpp"
#include "core/error_data.hpp"
#include "core/page_scan.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <mutex>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;

/// One coroutine that fetches, owned by it.
struct pages_ahead::fetch {
    fetch(const asio::any_io_executor& executor, std::uint64_t g) : strand(asio::make_strand(executor)), generation(g)
    {
    }
    asio::strand<asio::any_io_executor> strand;
    asio::cancellation_signal signal; // raised on the strand only
    const std::uint64_t generation;
};

/// A reader that waits, for the length of a scope, whichever way the coroutine leaves it.
class pages_ahead::reading {
public:
    explicit reading(pages_ahead& pages) noexcept : pages_(pages) {}
    ~reading()
    {
        std::lock_guard lock(pages_.mutex_);
        pages_.reader_.reset();
    }
    reading(const reading&) = delete;
    reading& operator=(const reading&) = delete;

private:
    pages_ahead& pages_;
};

namespace {

std::size_t size_of(const fetched_page& page) noexcept
{
    return page.answer && page.answer->has_value() ? (**page.answer).response.body.size() : 0;
}

} // namespace

pages_ahead::pages_ahead(std::shared_ptr<client_core> core, call_request request, const list_shape& shape)
    : core_(std::move(core)), request_(std::move(request)), shape_(shape), mutex_(core_->options().single_threaded)
{
}

void pages_ahead::limits(std::size_t pages, std::size_t max_bytes)
{
    std::lock_guard lock(mutex_);
    max_pages_ = pages;
    max_bytes_ = max_bytes;
}

// Whether one more page may be asked for. The page that the reader waits for is not ahead of it. Nobody knows the size
// of a page before it is here: it counts as the largest so far, so a larger one may exceed the limit, once.
bool pages_ahead::room() const noexcept
{
    const std::size_t waited_for = reader_ ? 1 : 0;
    if (ready_.size() < waited_for) return true;
    const std::size_t ahead = ready_.size() - waited_for;
    if (ahead >= max_pages_) return false;
    const std::size_t bytes = ready_bytes_ - (waited_for == 1 ? size_of(ready_.front()) : 0);
    return bytes <= max_bytes_ && largest_ <= max_bytes_ - bytes;
}

// Whether the page in front, here or on its way, is the one that is asked for.
bool pages_ahead::is_next(const std::string& position) const noexcept
{
    if (!ready_.empty()) return ready_.front().position == position;
    return !fetching_ || fetching_position_ == position;
}

std::shared_ptr<pages_ahead::fetch> pages_ahead::drop() noexcept
{
    ++generation_;
    ready_.clear();
    ready_bytes_ = 0;
    fetching_ = false;
    scout_.reset();
    failure_ = nullptr;
    auto under_way = fetch_.lock();
    fetch_.reset();
    return under_way;
}

void pages_ahead::cancel(std::shared_ptr<fetch> f) noexcept
{
    if (!f) return;
    try {
        asio::post(f->strand, [weak = std::weak_ptr(f)] {
            if (const auto still_there = weak.lock()) still_there->signal.emit(asio::cancellation_type::terminal);
        });
    } catch (...) { // no memory: the fetch ends by itself, and nobody takes its page
    }
}

void pages_ahead::stop() noexcept
{
    std::shared_ptr<fetch> under_way;
    {
        std::lock_guard lock(mutex_);
        under_way = drop();
    }
    cancel(std::move(under_way));
}

call_request pages_ahead::request_for(const std::string& position, const std::string& parameter) const
{
    call_request request = request_;
    if (!position.empty()) request.query(parameter, std::string_view(position));
    return request;
}

// Where the walk goes on behind this page, as far as a scan can tell.
std::optional<pager_fsm> pages_ahead::behind(const fetched_page& page, pager_fsm scout) const
{
    if (!page.answer->has_value()) return std::nullopt;
    page_facts facts;
    if (!scan_page_facts((**page.answer).response.body, shape_, facts)) return std::nullopt;
    if (scout.on_page(facts) != pager_fsm::more) return std::nullopt;
    return scout;
}

// ---- the fetching coroutine

void pages_ahead::start(pager_fsm scout)
{
    std::shared_ptr<fetch> f;
    {
        std::lock_guard lock(mutex_);
        f = std::make_shared<fetch>(core_->executor(), generation_);
        fetch_ = f;
        fetching_ = true;
        fetching_position_ = scout.position();
        scout_.reset();
    }
    try {
        // The handler owns the signal, whose slot lives until the handler has run.
        asio::co_spawn(
            f->strand, run(shared_from_this(), f, std::move(scout)),
            asio::bind_cancellation_slot(
                f->signal.slot(), [f, dropped = unless_called([self = shared_from_this()] { self->abandon(); })](
                                      const std::exception_ptr&) mutable { dropped.called(); }));
    } catch (...) {
        std::lock_guard lock(mutex_);
        fetching_ = false;
        throw;
    }
}

void pages_ahead::abandon() noexcept
{
    std::shared_ptr<waiter> reader;
    {
        std::lock_guard lock(mutex_);
        reader = std::move(reader_);
    }
    if (reader) reader->complete(asio::error::operation_aborted);
}

asio::awaitable<void>
pages_ahead::run(std::shared_ptr<pages_ahead> self, std::shared_ptr<fetch> fetching, pager_fsm first)
{
    std::optional<pager_fsm> scout(std::move(first));
    try {
        do {
            fetched_page page;
            page.position = scout->position();
            call_request request = self->request_for(page.position, scout->parameter_name());
            if (request.options.info()) request.options.info(page.info.emplace());
            result<call_result> answer = co_await perform(self->core_, std::move(request));
            page.answer.emplace(std::move(answer));
            scout = self->behind(page, std::move(*scout));
            if (!self->deliver(*fetching, std::move(page), scout)) co_return;
        } while (scout);
    } catch (...) {
        self->fail(*fetching, std::current_exception());
    }
}

// True: go on with `scout`. The reader is woken before the next request is built, so that another thread can decode
// meanwhile; on the same thread it comes behind the sending of that request.
bool pages_ahead::deliver(const fetch& from, fetched_page page, std::optional<pager_fsm>& scout)
{
    std::shared_ptr<waiter> reader;
    bool go_on = false;
    {
        std::lock_guard lock(mutex_);
        if (from.generation != generation_) return false;
        const std::size_t size = size_of(page);
        largest_ = std::max(largest_, size);
        ready_.push_back(std::move(page));
        ready_bytes_ += size;
        reader = reader_;
        go_on = scout.has_value() && room();
        if (go_on) {
            fetching_position_ = scout->position();
        } else {
            fetching_ = false;
            scout_ = std::move(scout);
        }
    }
    if (reader) reader->complete({});
    return go_on;
}

void pages_ahead::fail(const fetch& from, std::exception_ptr e) noexcept
{
    std::shared_ptr<waiter> reader;
    {
        std::lock_guard lock(mutex_);
        if (from.generation != generation_) return;
        fetching_ = false;
        scout_.reset();
        failure_ = std::move(e);
        reader = reader_;
    }
    if (reader) reader->complete({});
}

// ---- the reader

fetched_page pages_ahead::cancelled_page(std::string position) const
{
    error_data data(errc::cancelled, "The caller cancelled while a page was on its way");
    data.request = std::string(request_.op->method) + " " + core_->path_prefix() + std::string(request_.op->path);
    data.stopped = stop_reason::cancelled;
    fetched_page page;
    page.position = std::move(position);
    page.answer.emplace(make_error(std::move(data)));
    return page;
}

asio::awaitable<fetched_page> pages_ahead::take_page(std::shared_ptr<pages_ahead> self, pager_fsm walk)
{
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    const reading scope(*self);
    for (;;) {
        std::shared_ptr<waiter> wait_for;
        std::optional<fetched_page> page;
        std::optional<pager_fsm> next;
        std::shared_ptr<fetch> astray;
        {
            std::lock_guard lock(self->mutex_);
            if (!self->is_next(walk.position())) astray = self->drop();
            if (!self->ready_.empty()) {
                page.emplace(std::move(self->ready_.front()));
                self->ready_.pop_front();
                self->ready_bytes_ -= size_of(*page);
                self->reader_.reset();
                if (self->scout_ && self->room()) next = self->scout_;
            } else {
                if (self->failure_) std::rethrow_exception(std::exchange(self->failure_, nullptr));
                wait_for = std::make_shared<waiter>(executor, self->mutex_.single_threaded());
                self->reader_ = wait_for;
                if (!self->fetching_) next = walk;
            }
        }
        cancel(std::move(astray));
        const bool started = next.has_value();
        if (started) self->start(std::move(*next));
        if (page) {
            // Behind the new coroutine in the queue: its request goes out before this page is decoded.
            if (started) co_await asio::post(executor, asio::use_awaitable);
            co_return std::move(*page);
        }
        if (co_await wait(wait_for)) {
            self->stop();
            co_return self->cancelled_page(walk.position());
        }
    }
}

asio::awaitable<fetched_page> pages_ahead::take(std::shared_ptr<pages_ahead> self, const pager_fsm& walk)
{
    return take_page(std::move(self), walk.scout());
}

} // namespace runtype::detail
