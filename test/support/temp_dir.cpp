// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "temp_dir.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

namespace runtype::test {

temp_dir::temp_dir()
{
    std::string name = (std::filesystem::temp_directory_path() / "runtype-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::system_error(errno, std::generic_category(), "mkdtemp " + name);
    path_ = name;
}

temp_dir::~temp_dir()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string temp_dir::file(std::string_view name) const { return path_ + "/" + std::string(name); }

std::string temp_dir::write(std::string_view name, std::string_view text) const
{
    const std::string to = file(name);
    std::filesystem::create_directories(std::filesystem::path(to).parent_path());
    std::ofstream out(to, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) throw std::system_error(errno, std::generic_category(), "write " + to);
    return to;
}

std::string temp_dir::read(std::string_view name) const
{
    std::ifstream in(file(name), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace runtype::test
