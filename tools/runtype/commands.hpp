// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/runtype.hpp>

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace runtype::cli {

/// What the program ends with. In the help text as well.
enum exit_code : int {
    success = 0,
    failure = 1,       ///< the service or the network
    usage = 2,         ///< arguments, or a local file
    not_allowed = 3,   ///< no API key, or one that may not do this
    interrupted = 130, ///< Ctrl-C; what was done is kept
};

/// Something that the user can put right.
class user_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct common_options {
    common_options() {}

    bool json = false;
    std::uint64_t limit = 0; ///< 0: none
    std::size_t concurrency = 8;
};

struct export_options {
    export_options() {}

    std::string type;
    std::string out = "-";
    std::string checkpoint;
    std::uint64_t checkpoint_every = 5000;
    bool force = false;
};

struct import_options {
    import_options() {}

    std::string type;
    std::string in = "-";
    std::string journal;
    std::string conflict = "fail";
    bool keep_going = false;
};

struct upload_options {
    upload_options() {}

    std::string file;
    std::string name_column;
    std::string type_column;
    std::string type;
};

struct download_options {
    download_options() {}

    std::string type;
    std::string out = "-";
    bool force = false;
};

boost::asio::awaitable<int> upload_csv(client& c, common_options common, upload_options options);
boost::asio::awaitable<int> download_csv(client& c, download_options options);
boost::asio::awaitable<int> export_records(client& c, common_options common, export_options options);
boost::asio::awaitable<int> import_records(client& c, common_options common, import_options options);
boost::asio::awaitable<int> count_records(client& c, common_options common, std::string type);
boost::asio::awaitable<int> list_agents_command(client& c, common_options common);
boost::asio::awaitable<int> run_agent(client& c, common_options common, std::string id, std::string message);
boost::asio::awaitable<int> get_path(client& c, std::string path);

/// From now on errors are told as JSON: one object in a line, for another program.
void errors_as_json(bool on);
/// Tells on standard error why the program ends and, in the next line, what to do about it. Gives the code.
int fail(exit_code code, const std::string& message, const std::string& hint = std::string());
/// The same for an error of the service.
int report(const error& e);
/// The path of a list of records.
std::string records_target(const std::string& type, std::size_t page_size, bool with_count);
/// "1 record", "2 records".
std::string counted(std::uint64_t n, const std::string& what);
/// A text as part of a path or of a query.
std::string encoded(const std::string& text);
/// Writes to standard output, and ends with a message if that cannot be done.
void print(const std::string& text);

} // namespace runtype::cli
