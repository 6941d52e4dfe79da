// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "common/options.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace bench {

namespace {

work parse_work(std::string_view text)
{
    if (text == "get") return work::get;
    if (text == "page") return work::page;
    if (text == "page_typed") return work::page_typed;
    if (text == "post") return work::post;
    return work::get; // a mode of one client only, which looks at options::mode itself
}

void parse_url(options& o)
{
    constexpr std::string_view scheme = "https://";
    if (!o.url.starts_with(scheme)) throw std::invalid_argument("--url has to begin with https://");
    const std::string rest = o.url.substr(scheme.size());
    const std::size_t colon = rest.find(':');
    if (colon == std::string::npos) throw std::invalid_argument("--url has to name a port");
    o.host = rest.substr(0, colon);
    o.port = static_cast<std::uint16_t>(std::stoul(rest.substr(colon + 1)));
}

void set(options& o, std::string_view name, const std::string& value)
{
    if (name == "--url")
        o.url = value;
    else if (name == "--ca")
        o.ca = value;
    else if (name == "--requests")
        o.requests = std::stoul(value);
    else if (name == "--in-flight")
        o.in_flight = std::max<std::size_t>(std::stoul(value), 1);
    else if (name == "--warmup")
        o.warmup = std::stoul(value);
    else if (name == "--mode")
        o.mode = value;
    else if (name == "--variant")
        o.variant = value;
    else if (name == "--delay")
        o.delay = std::stoul(value);
    else if (name == "--threads")
        o.threads = std::max<std::size_t>(std::stoul(value), 1);
    else
        throw std::invalid_argument("unknown argument: " + std::string(name));
}

} // namespace

bool options::has(std::string_view switch_name) const
{
    std::string_view rest = variant;
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        if (rest.substr(0, comma) == switch_name) return true;
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return false;
}

options parse_options(int argc, char** argv)
{
    options o;
    try {
        for (int i = 1; i + 1 < argc; i += 2) set(o, argv[i], argv[i + 1]);
        if (argc % 2 == 0) throw std::invalid_argument("an argument has no value");
        parse_url(o);
        o.what = parse_work(o.mode);
    } catch (const std::exception& e) {
        std::fprintf(
            stderr,
            "%s: %s\nusage: %s --url https://HOST:PORT --ca FILE --requests N --in-flight K "
            "--mode get|page|page_typed|post [--warmup N] [--variant LIST] [--delay MS] [--threads N]\n",
            argv[0], e.what(), argv[0]);
        std::exit(2);
    }
    return o;
}

} // namespace bench
