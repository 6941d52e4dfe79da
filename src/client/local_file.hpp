// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::detail {

/// errc::local_file: "The file PATH cannot be WHAT: " and the system's words.
[[nodiscard]] error file_error(const char* what, const std::string& path, int system_error);

/// Owns a descriptor.
class local_file {
public:
    local_file() noexcept = default;
    explicit local_file(int descriptor) noexcept : descriptor_(descriptor) {}
    local_file(local_file&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    local_file& operator=(local_file&& other) noexcept
    {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~local_file() { close(); }

    explicit operator bool() const noexcept { return descriptor_ >= 0; }
    [[nodiscard]] int get() const noexcept { return descriptor_; }
    /// The result of close(2), or 0 if there was nothing to close.
    int close() noexcept;

private:
    int descriptor_ = -1;
};

/** A file that comes into being whole or not at all: written under another name in the same directory, and renamed.
 *
 *  Destroyed before commit(), it leaves nothing.
 */
class file_in_the_making {
public:
    file_in_the_making() = default;
    ~file_in_the_making();
    file_in_the_making(const file_in_the_making&) = delete;
    file_in_the_making& operator=(const file_in_the_making&) = delete;

    /// `random` makes the name of the temporary file.
    [[nodiscard]] error open(const std::string& path, std::uint64_t random);
    [[nodiscard]] error write(std::string_view bytes);
    [[nodiscard]] error commit(bool sync);

private:
    [[nodiscard]] error open_straight();

    std::string path_;      ///< as the caller wrote it, for errors
    std::string target_;    ///< with symbolic links followed
    std::string temporary_; ///< "" if there is none
    local_file file_;
};

} // namespace runtype::detail
