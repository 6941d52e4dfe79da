// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/journal.hpp"

#include <runtype/error.hpp>

#include <string>
#include <string_view>

namespace runtype::detail {

/// A journal on the disk. Writing is a call of the operating system into its cache: it does not wait for the disk.
class journal_file {
public:
    journal_file() = default;
    ~journal_file();
    journal_file(const journal_file&) = delete;
    journal_file& operator=(const journal_file&) = delete;

    /// Opens, locks and reads it, and cuts off what a crash has left of a line.
    [[nodiscard]] error open(const std::string& path, std::string_view operation);
    [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }
    [[nodiscard]] journal_log& log() noexcept { return log_; }
    /// Appends a line. After a failure nothing more is written: a part of the line may be there.
    [[nodiscard]] error append(std::string_view line);
    /// Flushes it to the disk.
    [[nodiscard]] error flush();

private:
    [[nodiscard]] error failed(const char* what);
    [[nodiscard]] error read_all(std::string& text);

    int descriptor_ = -1;
    bool broken_ = false;
    std::string path_;
    journal_log log_;
};

} // namespace runtype::detail
