// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What a stream of events decides, as plain data in and data out: which events are handed on, what the end of a
// connection means, whether and when the run is attached to again. The coroutine that carries it out is in
// client/event_reader.cpp.
//
// Decision: a hole in the numbers of a durable run is asked about once. The documents let the numbers of events rise
// by more than one, so a hole alone proves nothing; but if it came from a connection that lost rows, attaching behind
// the last good one brings them. A hole that comes back is the service's own numbering: it is counted and passed.
//
// Decision: what was owed under an id and was answered is not owed again in this run, however often the event comes:
// the answer of a tool is a side effect that must not be had twice. A call that has but its tool's name is owed anew,
// for the next call of that tool looks the same.

#include "core/event_facts.hpp"
#include "core/prng.hpp"

#include <runtype/error.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::detail {

/// How the bytes of a stream came to their end.
enum class stream_ending : std::uint8_t {
    clean,  ///< the answer is complete
    cut,    ///< the connection failed
    silent, ///< nothing came for too long
    broken, ///< a frame that is no JSON object, or too large
};

class event_stream_fsm {
public:
    using milliseconds = std::chrono::milliseconds;

    /// Times a run is attached to without a new event in between. As the service's own widget does it.
    static constexpr unsigned max_attaches = 5;
    /// The longest wait before the first of them; doubled for each, up to the cap: 1, 2, 4, 8, 8 s.
    static constexpr milliseconds attach_base_delay{1'000};
    static constexpr milliseconds attach_max_delay{8'000};
    /// Holes that are asked about; beyond it they are the service's way of counting.
    static constexpr unsigned max_gap_checks = 3;

    /// `after` is the cursor of a stream that attaches to a run itself, and thereby is durable.
    event_stream_fsm(bool attaches, std::string after);
    /// The stream is that of several runs: the end of one does not end it, only the service does.
    void several_runs(bool yes) noexcept { several_runs_ = yes; }

    enum class verdict : std::uint8_t {
        deliver, ///< hand it on
        skip,    ///< nothing to hand on
        reopen,  ///< do not hand it on: close the connection and attach, see on_gap()
    };
    /// A frame; `facts` is null if it has no data. Moves the cursor.
    [[nodiscard]] verdict on_frame(const std::optional<std::string_view>& id, const event_facts* facts);

    enum class next : std::uint8_t { finished, paused, attach, dropped };
    struct decision {
        decision() noexcept {}

        next what = next::dropped;
        milliseconds wait{0};
    };
    /// After a hole: attach at once.
    [[nodiscard]] decision on_gap();
    /// The bytes ended. `server_wait` is the `retry` that the server named.
    [[nodiscard]] decision on_end(stream_ending how, std::optional<milliseconds> server_wait, prng& random);
    /// Attaching failed with this error.
    [[nodiscard]] decision on_attach_failure(const error& failure, prng& random);
    /// The head of the answer to an attach is there.
    void on_attached();
    /// A resume was answered: its numbers may begin anew.
    void on_continued();

    /// The caller has answered these: they are not owed any more.
    void answered_call(std::string_view id);
    void answered_approval(std::string_view id);

    /// Whether an attach can be built: what it takes is known by now. Set before on_end().
    void can_attach(bool yes) noexcept { can_attach_ = yes; }
    [[nodiscard]] bool ended() const noexcept { return completed_ || failed_; }
    [[nodiscard]] bool completed() const noexcept { return completed_; }
    [[nodiscard]] bool owes() const noexcept { return !calls_.empty() || !approvals_.empty() || !waits_.empty(); }
    [[nodiscard]] bool owes_call(std::string_view id) const noexcept;
    [[nodiscard]] bool owes_wait(std::string_view id) const noexcept;
    [[nodiscard]] bool owes_approval(std::string_view id) const noexcept;
    [[nodiscard]] const std::string& cursor() const noexcept { return cursor_; }
    [[nodiscard]] bool durable() const noexcept { return durable_; }
    [[nodiscard]] const std::optional<std::int64_t>& last_seq() const noexcept { return last_seq_; }
    [[nodiscard]] unsigned gaps() const noexcept { return gaps_; }
    [[nodiscard]] unsigned attached() const noexcept { return attached_; }

private:
    [[nodiscard]] bool is_repeat(const std::optional<std::int64_t>& row, const event_facts* facts) const noexcept;
    [[nodiscard]] bool is_gap(const std::optional<std::int64_t>& row) noexcept;
    void apply(const event_facts& facts);
    void owe_call(const event_facts& facts);
    [[nodiscard]] decision attach_or_drop(milliseconds at_least, prng& random);

    std::string cursor_;
    bool durable_ = false;
    bool can_attach_ = false;
    std::optional<std::int64_t> last_row_; // number of the last frame with an id, of this stream and what replays it
    std::optional<std::int64_t> last_seq_;
    bool replaying_ = false; // attached since the request was answered: rows may come again
    unsigned tries_ = 0;     // attaches since the last new event
    unsigned attached_ = 0;
    unsigned gaps_ = 0;
    std::optional<std::int64_t> asked_gap_; // the row behind which rows were missing, already asked about
    bool several_runs_ = false;
    bool one_completed_ = false; // of several
    bool one_failed_ = false;
    bool completed_ = false;
    bool failed_ = false;
    std::vector<std::string> calls_; // event_facts::waits_for of what waits
    std::vector<std::string> waits_;
    std::vector<std::string> approvals_;
    std::vector<std::string> named_calls_;    // those of calls_ that are names of tools
    std::vector<std::string> answered_calls_; // ids that were owed and are not any more
    std::vector<std::string> answered_approvals_;
};

} // namespace runtype::detail
