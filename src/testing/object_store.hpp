// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/paging.hpp"
#include "testing/store.hpp"

#include <boost/json/object.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace runtype::testing::detail {

/// A kind of object that the simulator keeps, by the names of its operations. What is "" there is none of.
struct resource_kind {
    std::string_view create;
    std::string_view get;
    std::string_view list;
    std::string_view update;
    std::string_view remove;
    std::string_view id;     ///< the member that names an object
    std::string_view unique; ///< a member that no two objects share
    std::string_view merged; ///< members whose objects an update merges, in a text with blanks
    std::string_view alias;  ///< a member of bodies that stands for `aliased`
    std::string_view aliased;
};

/// An operation that changes one member of an object and nothing else.
struct transition {
    std::string_view operation;
    std::string_view kind; ///< resource_kind::get
    std::string_view member;
    std::string_view json; ///< the new value
};

/// The kind that an operation works on, null if there is none.
[[nodiscard]] const resource_kind* kind_of(std::string_view operation) noexcept;
[[nodiscard]] const transition* transition_of(std::string_view operation) noexcept;

/// An object of one kind: the members that any of its answers shows.
struct stored_object {
    std::uint64_t sequence = 0;
    std::string id;
    boost::json::object members;
};

/** Objects of one kind.
 *
 *  What it starts with is the object of the documented examples, so that their id leads somewhere.
 */
class object_store {
public:
    object_store(const resource_kind& kind, std::uint64_t seed);

    /// Makes an object of the body of a create. Null: another one has the member that must be unique.
    const stored_object* create(const boost::json::object& body, sim_time now);
    [[nodiscard]] const stored_object* find(std::string_view id) const;
    [[nodiscard]] stored_object* find(std::string_view id);
    /// Null: there is no such object.
    const stored_object* update(std::string_view id, const boost::json::object& body, sim_time now);
    const stored_object* set(std::string_view id, std::string_view member, std::string_view json);
    bool remove(std::string_view id);
    [[nodiscard]] const item_list<stored_object>& items() const noexcept { return items_; }

private:
    [[nodiscard]] bool taken(const boost::json::object& members) const;

    const resource_kind& kind_;
    std::uint64_t seed_;
    std::uint64_t added_ = 0;
    std::string prefix_; ///< of ids
    boost::json::object example_;
    item_list<stored_object> items_;
};

/// The example with the members of the object in the place of its own, where it has members of these names.
[[nodiscard]] boost::json::object shaped(boost::json::object example, const boost::json::object& members);

/// Puts the members of a request's body into an object: those that the object has already, of a kind that it can take.
/// `merged` names members whose objects are merged and not replaced.
void apply(const boost::json::object& body, std::string_view merged, boost::json::object& members);

/// What stands at a dotted path of an answer, "" being the answer; null if nothing does.
[[nodiscard]] boost::json::value* at_path(boost::json::value& answer, std::string_view path);

} // namespace runtype::testing::detail
