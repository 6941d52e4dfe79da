// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// replay FOLDER: puts each file of the folder through a fuzz target once. It stands in the place of libFuzzer in the
// builds that have none.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open() || in.bad()) throw std::runtime_error("cannot read " + file.string());
    std::printf("%s\n", file.filename().c_str());
    std::fflush(stdout); // what fails stops the program
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

} // namespace

int main(int argc, char** argv)
try {
    if (argc != 2) throw std::runtime_error("usage: replay FOLDER");
    std::size_t inputs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        replay(entry.path());
        ++inputs;
    }
    if (inputs == 0) throw std::runtime_error(std::string(argv[1]) + " is empty");
    std::printf("%zu inputs\n", inputs);
    return 0;
} catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
}
