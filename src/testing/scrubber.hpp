// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/redaction.hpp"

#include <runtype/headers.hpp>
#include <runtype/testing/recording.hpp>

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// Takes the secrets out of what is recorded, and learns them on the way. Not thread-safe.
class scrubber {
public:
    explicit scrubber(const recording_options& options);

    /// The request's credentials are secrets from now on.
    void learn(const headers& request);
    [[nodiscard]] std::string target(std::string_view text) const;
    /// A body of a request or of an answer, which is left byte by byte as it is where there is nothing secret in it.
    [[nodiscard]] std::string body(std::string_view text, std::string_view target);
    [[nodiscard]] headers fields(const headers& of) const;
    [[nodiscard]] std::string text(std::string_view t) const { return redactor_.redact(t); }

private:
    void learn(std::string_view secret);
    [[nodiscard]] bool is_secret(std::string_view name) const;
    /// True if something was taken out.
    bool scrub(boost::json::value& value, bool all);
    [[nodiscard]] std::string json(std::string_view text);
    [[nodiscard]] std::string events(std::string_view text);

    std::vector<std::string> secrets_;
    std::vector<std::string> members_;
    runtype::detail::redactor redactor_;
    bool value_is_secret_ = false; ///< in the body that is being scrubbed
};

} // namespace runtype::testing::detail
