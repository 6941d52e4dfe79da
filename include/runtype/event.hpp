// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: an event is a closed variant of the documented types with everything else open: its type stays the text
// that came, its JSON is kept, a type without a struct is events::unknown, and a field of another kind than documented
// is left empty. The service adds types and fields between releases of this library; a run must not end over one.

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/events.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace runtype {

namespace detail {
struct event_access;
}

/** One event of a run.
 *
 *  @code
 *  if (const auto* text = event.get_if<runtype::events::text_delta>()) std::cout << text->delta;
 *  @endcode
 *
 *  Events of the older vocabulary that mean the same are given as the struct of the newer one: `agent_turn_delta` is an
 *  events::text_delta whose type() says `agent_turn_delta`. The start and the end of a flow that runs as a tool are
 * none of the run: they are events::unknown.
 *
 *  @par Thread safety
 *  Distinct objects: safe. One object: safe for reading.
 */
class RUNTYPE_API event {
public:
    // Not inline: the variant's copying would be compiled in every file that reads events.
    event();
    event(const event&);
    event(event&&) noexcept;
    event& operator=(const event&);
    event& operator=(event&&) noexcept;
    ~event();

    /// The type as it came: "text_delta".
    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    /// Rises within one execution. Some older events have none.
    [[nodiscard]] const std::optional<std::int64_t>& seq() const noexcept { return seq_; }
    /// The run that the event is of, "" if it does not say.
    [[nodiscard]] const std::string& execution_id() const noexcept { return execution_id_; }
    /// The call of the tool that is a flow of its own, if the event is that flow's; "" if it is the run's. Of a block
    /// of text or reasoning its start may be the only one to say so.
    [[nodiscard]] const std::string& parent_tool_call_id() const noexcept { return parent_tool_call_id_; }
    /// The whole event as it came.
    [[nodiscard]] const raw_json& raw() const noexcept { return raw_; }
    /// What it says, for std::visit.
    [[nodiscard]] const event_body& body() const noexcept { return body_; }
    /// What it says if it is of this kind, else nullptr.
    template <typename Kind>
    [[nodiscard]] const Kind* get_if() const noexcept
    {
        return std::get_if<Kind>(&body_);
    }
    /// Whether it is of this kind.
    template <typename Kind>
    [[nodiscard]] bool is() const noexcept
    {
        return std::holds_alternative<Kind>(body_);
    }

private:
    friend struct detail::event_access;

    std::string type_;
    std::optional<std::int64_t> seq_;
    std::string execution_id_;
    std::string parent_tool_call_id_;
    raw_json raw_;
    event_body body_;
};

/// Writes the event as it came.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const event& e);

} // namespace runtype
