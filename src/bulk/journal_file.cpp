// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "bulk/journal_file.hpp"

#include "core/error_data.hpp"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace runtype::detail {

namespace {

/// The wrong file was named; with the cause: the right one cannot be used.
error job_error(std::string message, boost::system::error_code cause = {})
{
    error_data data(cause ? errc::local_file : errc::bad_request, std::move(message));
    data.cause = cause;
    data.stopped = stop_reason::not_retryable;
    return make_error(std::move(data));
}

} // namespace

journal_file::~journal_file()
{
    if (is_open()) ::close(descriptor_);
}

error journal_file::failed(const char* what)
{
    const boost::system::error_code cause(errno, boost::system::system_category());
    broken_ = true;
    return job_error("The journal " + path_ + " cannot be " + what + ": " + cause.message(), cause);
}

error journal_file::open(const std::string& path, std::string_view operation)
{
    path_ = path;
    constexpr mode_t mode = 0600; // ids of records are nobody else's business
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, mode);
    if (!is_open()) return failed("opened");
    struct stat about{};
    if (::fstat(descriptor_, &about) != 0) return failed("opened");
    if (!S_ISREG(about.st_mode)) return job_error("The journal " + path_ + " is not a regular file: name another one.");
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return job_error("The journal " + path_ + " is in use by another job: wait for it, or name another file.");
        return failed("locked");
    }
    std::string text;
    if (error e = read_all(text)) return e;
    std::size_t used = 0;
    if (auto problem = log_.read(text, operation, used)) return job_error(path_ + ": " + *problem);
    if (used < text.size() && ::ftruncate(descriptor_, static_cast<off_t>(used)) != 0) return failed("shortened");
    return used == 0 ? append(journal_log::header(operation)) : error();
}

error journal_file::read_all(std::string& text)
{
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t n = ::read(descriptor_, buffer.data(), buffer.size());
        if (n == 0) return error();
        if (n > 0)
            text.append(buffer.data(), static_cast<std::size_t>(n));
        else if (errno != EINTR)
            return failed("read");
    }
}

error journal_file::append(std::string_view line)
{
    if (broken_) return job_error("The journal " + path_ + " could not be written before");
    while (!line.empty()) {
        const ssize_t n = ::write(descriptor_, line.data(), line.size());
        if (n >= 0)
            line.remove_prefix(static_cast<std::size_t>(n));
        else if (errno != EINTR)
            return failed("written");
    }
    return error();
}

error journal_file::flush()
{
    return !is_open() || broken_ || ::fdatasync(descriptor_) == 0 ? error() : failed("flushed to the disk");
}

} // namespace runtype::detail
