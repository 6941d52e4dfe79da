// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/local_file.hpp"

#include "core/error_data.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace runtype::detail {

namespace {

/// Of the name of a temporary file, so that it fits where the name itself fits.
constexpr std::size_t longest_name_part = 100;

std::string directory_of(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

std::string temporary_name(const std::string& path, std::uint64_t random)
{
    const std::size_t slash = path.rfind('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(random));
    const std::string directory = slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
    return directory + "." + name.substr(0, longest_name_part) + "." + digits.data() + ".part";
}

/// Where a symbolic link leads to, so that the link stays one. A link to nothing is replaced.
std::string follow_links(const std::string& path)
{
    char* const real = ::realpath(path.c_str(), nullptr);
    if (real == nullptr) return path;
    std::string out(real);
    std::free(real); // NOLINT(cppcoreguidelines-no-malloc): realpath's
    return out;
}

} // namespace

error file_error(const char* what, const std::string& path, int system_error)
{
    const boost::system::error_code cause(system_error, boost::system::system_category());
    error_data data(errc::local_file, "The file " + path + " cannot be " + what + ": " + cause.message());
    data.cause = cause;
    data.stopped = stop_reason::not_retryable;
    return make_error(std::move(data));
}

int local_file::close() noexcept { return descriptor_ < 0 ? 0 : ::close(std::exchange(descriptor_, -1)); }

file_in_the_making::~file_in_the_making()
{
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

error file_in_the_making::open(const std::string& path, std::uint64_t random)
{
    path_ = path;
    if (path.empty() || path.back() == '/') return file_error("written", path_, path.empty() ? ENOENT : EISDIR);
    target_ = follow_links(path);
    struct stat there{};
    const bool exists = ::stat(target_.c_str(), &there) == 0;
    if (exists && S_ISDIR(there.st_mode)) return file_error("written", path_, EISDIR);
    // A device or a pipe must not be replaced by a file.
    if (exists && !S_ISREG(there.st_mode)) return open_straight();
    temporary_ = temporary_name(target_, random);
    constexpr mode_t mode = 0666; // less the umask, as for every new file
    file_ = local_file(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (!file_) {
        const int failure = errno;
        temporary_.clear();
        return file_error("written", path_, failure);
    }
    // Whoever could read the old file can read the new one. It may be somebody else's: then not.
    constexpr mode_t permissions = 0777;
    if (exists) (void)::fchmod(file_.get(), there.st_mode & permissions);
    return error();
}

error file_in_the_making::open_straight()
{
    file_ = local_file(::open(target_.c_str(), O_WRONLY | O_CLOEXEC));
    return file_ ? error() : file_error("written", path_, errno);
}

error file_in_the_making::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(file_.get(), bytes.data(), bytes.size());
        if (n >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(n));
        else if (errno != EINTR)
            return file_error("written", path_, errno);
    }
    return error();
}

error file_in_the_making::commit(bool sync)
{
    if (temporary_.empty()) return file_.close() == 0 ? error() : file_error("written", path_, errno);
    if (sync && ::fsync(file_.get()) != 0) return file_error("written", path_, errno);
    if (file_.close() != 0) return file_error("written", path_, errno);
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) return file_error("written", path_, errno);
    temporary_.clear();
    if (sync) {
        // The name as well. Some file systems cannot do that for a directory; the file is whole all the same.
        const local_file directory(::open(directory_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (directory) (void)::fsync(directory.get());
    }
    return error();
}

} // namespace runtype::detail
