// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/body_sources.hpp"

#include "client/local_file.hpp"

#include <runtype/body.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace runtype {

namespace asio = boost::asio;

namespace {

class string_body final : public body_source {
public:
    explicit string_body(std::string content) : content_(std::move(content)) {}
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        const std::size_t n = std::min(buffer.size(), content_.size() - at_);
        std::memcpy(buffer.data(), content_.data() + at_, n);
        at_ += n;
        co_return n;
    }
    std::optional<std::uint64_t> size() const noexcept override { return content_.size(); }
    bool rewind() override
    {
        at_ = 0;
        return true;
    }

private:
    std::string content_;
    std::size_t at_ = 0;
};

class file_body final : public body_source {
public:
    explicit file_body(std::string path) : path_(std::move(path)) {}

    error open() override
    {
        if (file_) return error();
        file_ = detail::local_file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC));
        if (!file_) return detail::file_error("opened", path_, errno);
        struct stat about{};
        if (::fstat(file_.get(), &about) != 0) return detail::file_error("opened", path_, errno);
        if (S_ISDIR(about.st_mode)) return detail::file_error("read", path_, EISDIR);
        if (S_ISREG(about.st_mode)) size_ = static_cast<std::uint64_t>(about.st_size);
        return error();
    }
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        // What was appended after the opening is not part of it.
        const std::size_t wanted =
            static_cast<std::size_t>(size_ ? std::min<std::uint64_t>(buffer.size(), *size_ - read_) : buffer.size());
        if (wanted == 0) co_return std::size_t{0};
        ssize_t n = 0;
        do {
            n = ::read(file_.get(), buffer.data(), wanted);
        } while (n < 0 && errno == EINTR);
        if (n < 0) co_return detail::file_error("read", path_, errno);
        if (n == 0 && size_)
            co_return error(errc::local_file, "The file " + path_ + " became shorter while it was sent");
        read_ += static_cast<std::uint64_t>(n);
        co_return static_cast<std::size_t>(n);
    }
    std::optional<std::uint64_t> size() const noexcept override { return size_; }
    bool rewind() override
    {
        if (!size_ || ::lseek(file_.get(), 0, SEEK_SET) != 0) return false;
        read_ = 0;
        return true;
    }

private:
    std::string path_;
    detail::local_file file_;
    std::optional<std::uint64_t> size_; ///< of a regular file
    std::uint64_t read_ = 0;
};

class generator_body final : public body_source {
public:
    generator_body(async_generator<std::string> pieces, std::optional<std::uint64_t> size)
        : pieces_(std::move(pieces)), size_(size)
    {
    }
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        while (at_ == piece_.size()) {
            std::optional<result<std::string>> next = co_await pieces_.next();
            if (!next) co_return std::size_t{0};
            if (!*next) co_return next->error();
            piece_ = std::move(**next);
            at_ = 0;
        }
        const std::size_t n = std::min(buffer.size(), piece_.size() - at_);
        std::memcpy(buffer.data(), piece_.data() + at_, n);
        at_ += n;
        co_return n;
    }
    std::optional<std::uint64_t> size() const noexcept override { return size_; }

private:
    async_generator<std::string> pieces_;
    std::optional<std::uint64_t> size_;
    std::string piece_;
    std::size_t at_ = 0;
};

} // namespace

std::shared_ptr<body_source> body_from_string(std::string content)
{
    return std::make_shared<string_body>(std::move(content));
}

std::shared_ptr<body_source> body_from_file(std::string path) { return std::make_shared<file_body>(std::move(path)); }

std::shared_ptr<body_source> body_from_generator(async_generator<std::string> pieces, std::optional<std::uint64_t> size)
{
    return std::make_shared<generator_body>(std::move(pieces), size);
}

namespace detail {

std::size_t framed_body::take(const std::string& text, asio::mutable_buffer buffer)
{
    const std::size_t n = std::min(buffer.size(), text.size() - at_);
    std::memcpy(buffer.data(), text.data() + at_, n);
    at_ += n;
    return n;
}

asio::awaitable<result<std::size_t>> framed_body::read_some(asio::mutable_buffer buffer)
{
    if (part_ == part::head) {
        if (const std::size_t n = take(head_, buffer); n > 0) co_return n;
        part_ = part::content;
        at_ = 0;
    }
    if (part_ == part::content) {
        result<std::size_t> got = co_await content_->read_some(buffer);
        if (!got || *got > 0) co_return got;
        part_ = part::tail;
    }
    co_return take(tail_, buffer);
}

std::optional<std::uint64_t> framed_body::size() const noexcept
{
    const std::optional<std::uint64_t> content = content_->size();
    if (!content) return std::nullopt;
    return head_.size() + *content + tail_.size();
}

bool framed_body::rewind()
{
    // The content is asked only if it was read: what cannot be rewound may not have been touched.
    if (part_ != part::head && !content_->rewind()) return false;
    part_ = part::head;
    at_ = 0;
    return true;
}

asio::awaitable<result<std::size_t>> metered_body::read_some(asio::mutable_buffer buffer)
{
    if (!started_) {
        started_ = true;
        meter_.start(inner_->size());
    }
    result<std::size_t> got = co_await inner_->read_some(buffer);
    if (got && *got > 0) meter_.add(*got);
    if (got && *got == 0) meter_.finish();
    co_return got;
}

bool metered_body::rewind()
{
    started_ = false;
    return inner_->rewind();
}

} // namespace detail

} // namespace runtype
