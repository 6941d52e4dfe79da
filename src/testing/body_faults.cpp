// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/body_faults.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

// Window of 32 KiB; 16 more asks zlib for the gzip format.
constexpr int gzip_window_bits = 15 + 16;

class gzip_writer {
public:
    explicit gzip_writer(int level)
    {
        if (deflateInit2(&stream_, level, Z_DEFLATED, gzip_window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
            throw std::runtime_error("zlib: cannot start");
        }
    }
    gzip_writer(const gzip_writer&) = delete;
    gzip_writer& operator=(const gzip_writer&) = delete;
    ~gzip_writer() { deflateEnd(&stream_); }

    void write(std::string_view data) { run(data, Z_NO_FLUSH); }

    std::string finish()
    {
        run({}, Z_FINISH);
        return std::move(out_);
    }

private:
    void run(std::string_view data, int flush)
    {
        std::array<unsigned char, 16 * 1024> piece; // NOLINT: filled by zlib
        // zlib does not write to its input, it only lacks the const.
        stream_.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(data.data()));
        stream_.avail_in = static_cast<unsigned>(data.size());
        do {
            stream_.next_out = piece.data();
            stream_.avail_out = static_cast<unsigned>(piece.size());
            deflate(&stream_, flush);
            out_.append(reinterpret_cast<const char*>(piece.data()), piece.size() - stream_.avail_out);
        } while (stream_.avail_out == 0);
    }

    z_stream stream_{};
    std::string out_;
};

json::value wrong(const json::value& value, bool containers)
{
    switch (value.kind()) {
    case json::kind::null: return 0;
    case json::kind::bool_: return "yes";
    case json::kind::string: return 7;
    case json::kind::array: {
        if (containers) {
            return json::object();
        }
        json::array out;
        for (const json::value& item : value.get_array()) {
            out.push_back(wrong(item, false));
        }
        return out;
    }
    case json::kind::object: {
        if (containers) {
            return json::array();
        }
        json::object out;
        for (const auto& member : value.get_object()) {
            out.emplace(member.key(), wrong(member.value(), false));
        }
        return out;
    }
    default: return "many";
    }
}

} // namespace

std::string gzip(std::string_view data)
{
    gzip_writer out(Z_DEFAULT_COMPRESSION);
    out.write(data);
    return out.finish();
}

std::string gzip_bomb(std::uint64_t size)
{
    constexpr std::string_view begin = "{\"padding\":\"";
    constexpr std::string_view end = "\"}";
    gzip_writer out(Z_BEST_COMPRESSION);
    if (size < begin.size() + end.size()) {
        out.write(std::string(size, ' '));
        return out.finish();
    }
    const std::string block(1024 * 1024, 'x');
    out.write(begin);
    for (std::uint64_t left = size - begin.size() - end.size(); left > 0;) {
        const std::uint64_t part = std::min<std::uint64_t>(left, block.size());
        out.write(std::string_view(block).substr(0, part));
        left -= part;
    }
    out.write(end);
    return out.finish();
}

std::string with_wrong_types(const std::string& text, bool containers)
{
    boost::system::error_code ec;
    const json::value value = json::parse(text, ec);
    if (ec) {
        return text;
    }
    const json::object* const object = value.if_object();
    if (object == nullptr) {
        return json::serialize(wrong(value, containers));
    }
    json::object out;
    for (const auto& member : *object) {
        out.emplace(member.key(), wrong(member.value(), containers));
    }
    return json::serialize(out);
}

std::string nested_json(std::uint64_t depth)
{
    return "{\"data\":" + std::string(depth, '[') + std::string(depth, ']') + '}';
}

} // namespace runtype::testing::detail
