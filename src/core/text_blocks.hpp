// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace runtype::detail {

/** Which events bring text that is new.
 *
 *  `text_complete` repeats what the deltas of its block brought, so it counts only where none came. The text of a flow
 *  that runs as a tool belongs to the tool.
 */
class text_blocks {
public:
    void on_start(std::string_view id, bool of_a_tool)
    {
        if (of_a_tool) nested_.emplace(id);
    }
    /// Whether the delta counts.
    [[nodiscard]] bool on_delta(std::string_view id)
    {
        if (nested_.contains(id)) return false;
        if (!streamed_.contains(id)) streamed_.emplace(id);
        return true;
    }
    /// Whether the whole text counts. The block is over.
    [[nodiscard]] bool on_complete(std::string_view id)
    {
        const bool of_a_tool = erase(nested_, id);
        return !erase(streamed_, id) && !of_a_tool;
    }

private:
    using set = std::set<std::string, std::less<>>;

    static bool erase(set& ids, std::string_view id)
    {
        const auto at = ids.find(id);
        if (at == ids.end()) return false;
        ids.erase(at);
        return true;
    }

    set nested_;
    set streamed_;
};

} // namespace runtype::detail
