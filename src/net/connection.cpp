// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/connection.hpp"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstring>

namespace runtype::detail {

void connection::take_buffers(const std::shared_ptr<buffer_pool>& pool)
{
    if (pool_ != pool) pool_ = pool;
    if (served) filled_ = false; // it was found to be at rest
    give_back_block();
}

void connection::give_back_block() noexcept
{
    if (!filled_ && !input_waiting()) block_.reset();
}

void connection::give_back_buffers() noexcept
{
    if (!input_waiting()) block_.reset();
    plain_output_.shrink_to_fit();
    text_ = std::string();
    if (tls_ && !tls_->within_record()) tls_->park();
}

void connection::forget_text() noexcept
{
    OPENSSL_cleanse(text_.data(), text_.size());
    text_.clear();
}

bool connection::queue(std::string_view plaintext)
{
    if (!tls_) {
        plain_output_ += plaintext;
        return true;
    }
    return tls_->write(plaintext).what == tls_engine::status::ok;
}

connection::flush_status connection::flush(error_code& ec)
{
    while (!pending().empty()) {
        const std::string_view data = pending();
        const std::size_t n = stream_->try_write(boost::asio::buffer(data.data(), data.size()), ec);
        output_offset_ += n;
        sent_ += n;
        if (ec == boost::asio::error::would_block || ec == boost::asio::error::try_again) {
            ec.clear();
            return flush_status::blocked;
        }
        if (ec) return flush_status::failed;
    }
    output().clear();
    output_offset_ = 0;
    return flush_status::done;
}

connection::read_status connection::read(std::span<char> out, std::size_t& n)
{
    if (tls_) {
        const tls_engine::outcome outcome = tls_->read(out);
        n = outcome.bytes;
        switch (outcome.what) {
        case tls_engine::status::ok: return read_status::bytes;
        case tls_engine::status::want_input: give_back_block(); return read_status::want_receive;
        case tls_engine::status::closed: return read_status::clean_end;
        case tls_engine::status::failed: break;
        }
        return read_status::failed;
    }
    n = std::min(out.size(), plain_input_.size());
    if (n == 0) {
        give_back_block();
        return read_status::want_receive;
    }
    std::memcpy(out.data(), plain_input_.data(), n);
    plain_input_ = plain_input_.subspan(n);
    return read_status::bytes;
}

boost::asio::mutable_buffer connection::space()
{
    if (!block_) block_ = pool_->lend();
    return boost::asio::buffer(block_.bytes().data(), block_.bytes().size());
}

bool connection::try_receive(error_code& ec, std::size_t& n)
{
    if (!filled_) return false;
    n = stream_->try_read(space(), ec);
    if (ec != boost::asio::error::would_block && ec != boost::asio::error::try_again) return true;
    ec.clear();
    filled_ = false;
    give_back_block();
    return false;
}

void connection::received(std::size_t n) noexcept
{
    received_ += n;
    filled_ = n == buffer_pool::block_size;
    if (n == 0) return;
    if (tls_)
        tls_->feed(block_.bytes().first(n));
    else
        plain_input_ = block_.bytes().first(n);
}

bool connection::at_rest()
{
    if (!pending().empty()) return false;
    // What came behind the answer may be a session ticket or a close_notify: only reading tells.
    char byte = 0;
    std::size_t n = 0;
    return read({&byte, 1}, n) == read_status::want_receive && !(tls_ && tls_->within_record());
}

} // namespace runtype::detail
