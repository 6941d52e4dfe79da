// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <string>
#include <string_view>

namespace runtype::test {

/// A directory of its own, removed with everything in it.
class temp_dir {
public:
    temp_dir();
    ~temp_dir();
    temp_dir(const temp_dir&) = delete;
    temp_dir& operator=(const temp_dir&) = delete;

    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] std::string file(std::string_view name) const;
    /// Writes a file (directories in its name are made) and gives its path.
    std::string write(std::string_view name, std::string_view text) const;
    /// A file's text, "" if there is no such file.
    [[nodiscard]] std::string read(std::string_view name) const;

private:
    std::string path_;
};

} // namespace runtype::test
