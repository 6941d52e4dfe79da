// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/prng.hpp"

#include <string>
#include <string_view>

namespace runtype::detail {

/// A boundary of 128 random bits: a file that holds it by chance does not exist, so files are not searched for it.
[[nodiscard]] std::string make_boundary(prng& random);

/** The text around the one file of a multipart/form-data body, by the WHATWG's encoding (the HTML standard, "multipart
 *  form data"): fields first, because a server that reads as it goes has to know them before the rows come.
 *
 *  The body is head(), the file's bytes, tail().
 */
class multipart_form {
public:
    explicit multipart_form(std::string boundary) : boundary_(std::move(boundary)) {}

    /// A field with a value. Line ends of the value become CRLF.
    void field(std::string_view name, std::string_view value);
    /// The file; its bytes follow head(). Once, and after all fields.
    void file(std::string_view name, std::string_view file_name, std::string_view content_type);

    [[nodiscard]] const std::string& head() const noexcept { return head_; }
    [[nodiscard]] std::string tail() const { return "\r\n--" + boundary_ + "--\r\n"; }
    /// The value of Content-Type.
    [[nodiscard]] std::string content_type() const { return "multipart/form-data; boundary=" + boundary_; }

private:
    void part(std::string_view name);

    std::string boundary_;
    std::string head_;
};

/// A name as it stands between the quotes of Content-Disposition: `"`, CR and LF are percent-encoded, nothing else is.
[[nodiscard]] std::string escape_form_name(std::string_view name);
/// CR, LF and CRLF as CRLF.
[[nodiscard]] std::string with_crlf(std::string_view text);

} // namespace runtype::detail
