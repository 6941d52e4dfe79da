// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/download.hpp>

#include "client/download_reader.hpp"

#include <utility>

namespace runtype {

namespace asio = boost::asio;

save_options& save_options::on_progress(transfer_callback callback, std::chrono::milliseconds interval) &
{
    on_progress_ = std::move(callback);
    progress_interval_ = interval;
    return *this;
}

save_options& save_options::sync(bool on) &
{
    sync_ = on;
    return *this;
}

namespace {

template <typename T>
asio::awaitable<result<T>> nothing_to_read()
{
    co_return error(errc::bad_request, "There is no download to read: it was moved from, or never begun");
}

} // namespace

download::download() noexcept = default;
download::download(std::shared_ptr<detail::download_reader> reader) noexcept : reader_(std::move(reader)) {}
download::download(download&&) noexcept = default;
download& download::operator=(download&&) noexcept = default;
download::~download() = default;

int download::status() const noexcept { return reader_ ? reader_->head().status : 0; }
const headers& download::fields() const noexcept { return reader_ ? reader_->head().fields : no_fields_; }

std::string_view download::content_type() const noexcept
{
    const std::string_view whole = fields().find("content-type").value_or(std::string_view());
    const std::string_view type = whole.substr(0, whole.find(';'));
    return type.substr(0, type.find_last_not_of(" \t") + 1);
}

std::optional<std::uint64_t> download::size() const noexcept { return reader_ ? reader_->size() : std::nullopt; }
std::uint64_t download::bytes() const noexcept { return reader_ ? reader_->bytes() : 0; }

asio::awaitable<result<std::size_t>> download::read_some(asio::mutable_buffer buffer)
{
    if (!reader_) return nothing_to_read<std::size_t>();
    return detail::download_reader::read_some(reader_, buffer);
}

asio::awaitable<result<std::string>> download::text(std::size_t max)
{
    if (!reader_) return nothing_to_read<std::string>();
    return detail::download_reader::text(reader_, max);
}

asio::awaitable<result<std::uint64_t>> download::to_file(std::string path, save_options options)
{
    if (!reader_) return nothing_to_read<std::uint64_t>();
    return detail::download_reader::to_file(reader_, std::move(path), std::move(options));
}

} // namespace runtype
