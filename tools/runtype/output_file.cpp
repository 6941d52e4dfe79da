// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "output_file.hpp"

#include "commands.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace runtype::cli {

namespace {

constexpr std::size_t buffer_size = 256 * 1024;
constexpr std::string_view state_header = "runtype-export 1";

std::string reason() { return std::strerror(errno); }

[[noreturn]] void fail_at(const std::string& path, const char* what)
{
    throw user_error("cannot " + std::string(what) + " " + path + ": " + reason());
}

// Two exports into one file would write over each other.
void lock(int descriptor, const std::string& path)
{
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
    throw user_error(path + " is in use by another export: wait for it, or name another file");
}

void write_to(int descriptor, std::string_view bytes, const std::string& path)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        if (n >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(n));
        else if (errno != EINTR)
            fail_at(path, "write");
    }
}

// A pipe and a terminal have nothing to flush.
void sync(int descriptor, const std::string& path)
{
    if (::fdatasync(descriptor) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP) fail_at(path, "write");
}

void sync_folder_of(const std::string& path)
{
    const auto folder = std::filesystem::path(path).parent_path();
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return; // a folder that cannot be read can still be written to
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

/// A gzip member at a time.
struct output_file::packer {
    z_stream stream{};
    bool open = false;

    void begin()
    {
        if (open) return;
        stream = z_stream{};
        if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
        open = true;
    }
    template <typename Write>
    void feed(std::string_view text, int flush, const Write& write)
    {
        begin();
        std::array<char, 64 * 1024> out;
        // zlib does not write to its input, its C interface only cannot say so.
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
        stream.avail_in = static_cast<uInt>(text.size());
        do {
            stream.next_out = reinterpret_cast<Bytef*>(out.data());
            stream.avail_out = static_cast<uInt>(out.size());
            deflate(&stream, flush);
            write(std::string_view(out.data(), out.size() - stream.avail_out));
        } while (stream.avail_out == 0);
        if (flush == Z_FINISH) end();
    }
    void end()
    {
        if (open) deflateEnd(&stream);
        open = false;
    }
    ~packer() { end(); }
};

output_file::output_file(std::string path, int descriptor, std::uint64_t size)
    : path_(std::move(path)), descriptor_(descriptor), size_(size)
{
    if (path_.ends_with(".gz")) packer_ = std::make_unique<packer>();
}

output_file::~output_file()
{
    if (descriptor_ != STDOUT_FILENO) ::close(descriptor_);
}

std::unique_ptr<output_file> output_file::create(const std::string& path, bool force)
{
    if (path == "-") return std::unique_ptr<output_file>(new output_file("standard output", STDOUT_FILENO, 0));
    struct stat about{};
    // Devices and pipes are there before they are written to; an empty file has nothing to lose, and is what a run
    // leaves that was killed at its very beginning.
    const bool exists = ::stat(path.c_str(), &about) == 0;
    const bool regular = !exists || S_ISREG(about.st_mode);
    const bool special = exists && (!regular || about.st_size == 0);
    constexpr mode_t mode = 0666; // the umask decides
    const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (force || special ? 0 : O_EXCL);
    const int descriptor = ::open(path.c_str(), flags, mode);
    const auto in_the_way = [&] {
        return user_error(
            path + " exists: add --force to replace it, or give the checkpoint file of the export that is to go on");
    };
    if (descriptor < 0 && errno == EEXIST) throw in_the_way();
    if (descriptor < 0) fail_at(path, "write");
    std::unique_ptr<output_file> file(new output_file(path, descriptor, 0));
    if (regular) {
        lock(descriptor, path);
        // It was empty before the lock was held; another export may have written it since.
        if (::fstat(descriptor, &about) != 0) fail_at(path, "write");
        if (about.st_size != 0 && !force) throw in_the_way();
        if (::ftruncate(descriptor, 0) != 0) fail_at(path, "write");
    }
    return file;
}

std::unique_ptr<output_file> output_file::go_on(const std::string& path, std::uint64_t keep)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) fail_at(path, "go on with");
    std::unique_ptr<output_file> file(new output_file(path, descriptor, keep));
    lock(descriptor, path);
    struct stat about{};
    if (::fstat(descriptor, &about) != 0) fail_at(path, "go on with");
    if (static_cast<std::uint64_t>(about.st_size) < keep)
        throw user_error(
            path + " is shorter than the checkpoint says: it is another file, or was changed. Remove the checkpoint to "
                   "start from the beginning");
    // What was written behind the last checkpoint comes again.
    if (::ftruncate(descriptor, static_cast<off_t>(keep)) != 0) fail_at(path, "shorten");
    if (::lseek(descriptor, 0, SEEK_END) < 0) fail_at(path, "go on with");
    return file;
}

void output_file::write(std::string_view text)
{
    buffer_ += text;
    if (buffer_.size() >= buffer_size) flush_buffer();
}

void output_file::flush_buffer()
{
    if (buffer_.empty()) return; // an empty member would be bytes in a file that nothing was written to
    if (packer_)
        packer_->feed(buffer_, Z_NO_FLUSH, [this](std::string_view bytes) { write_all(bytes); });
    else
        write_all(buffer_);
    buffer_.clear();
}

void output_file::write_all(std::string_view bytes)
{
    write_to(descriptor_, bytes, path_);
    size_ += bytes.size();
}

std::uint64_t output_file::commit()
{
    flush_buffer();
    if (packer_ && packer_->open) packer_->feed({}, Z_FINISH, [this](std::string_view bytes) { write_all(bytes); });
    sync(descriptor_, path_);
    return size_;
}

void save_state(const std::string& path, const export_state& state)
{
    std::ostringstream text;
    text << state_header << '\n'
         << "list " << state.target << '\n'
         << "file " << state.file << '\n'
         << "bytes " << state.bytes << '\n'
         << "records " << state.records << '\n'
         << "finished " << (state.finished ? "yes" : "no") << '\n'
         << "checkpoint " << state.checkpoint << '\n';
    const std::string next = path + ".new";
    const int descriptor = ::open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) fail_at(next, "write");
    try {
        write_to(descriptor, text.str(), next);
        sync(descriptor, next);
    } catch (...) {
        ::close(descriptor);
        ::unlink(next.c_str());
        throw;
    }
    ::close(descriptor);
    if (::rename(next.c_str(), path.c_str()) != 0) fail_at(path, "write");
    sync_folder_of(path);
}

bool load_state(const std::string& path, export_state& state)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        if (std::filesystem::exists(path)) fail_at(path, "read");
        return false;
    }
    const auto bad = [&] {
        return user_error(
            path + " is not a checkpoint of this program: name another file, or remove it to start from the "
                   "beginning");
    };
    std::string line;
    if (!std::getline(in, line) || line != state_header) throw bad();
    bool complete = false;
    while (std::getline(in, line)) {
        const std::size_t space = line.find(' ');
        const std::string key = line.substr(0, space);
        const std::string value = space == std::string::npos ? std::string() : line.substr(space + 1);
        if (key == "list") state.target = value;
        if (key == "file") state.file = value;
        if (key == "bytes") state.bytes = std::strtoull(value.c_str(), nullptr, 10);
        if (key == "records") state.records = std::strtoull(value.c_str(), nullptr, 10);
        if (key == "finished") state.finished = value == "yes";
        if (key == "checkpoint") state.checkpoint = value;
        complete = key == "checkpoint";
    }
    if (!complete) throw bad();
    return true;
}

} // namespace runtype::cli
