// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace runtype::cli {

/** The file that an export goes to: plain, or packed if its name ends in ".gz", or standard output ("-").
 *
 *  A packed file is a row of gzip members, one for each commit(): every position that commit() gives is the end of a
 *  whole file, and what is behind it can be cut off.
 */
class output_file {
public:
    /// @param keep Bytes of an earlier run to keep; nullopt in a new file, which must not exist unless `force`.
    static std::unique_ptr<output_file> create(const std::string& path, bool force);
    static std::unique_ptr<output_file> go_on(const std::string& path, std::uint64_t keep);
    ~output_file();
    output_file(const output_file&) = delete;
    output_file& operator=(const output_file&) = delete;

    /// @throws user_error when it cannot be written.
    void write(std::string_view text);
    /// Everything written so far is on the disk when this returns; gives the size.
    std::uint64_t commit();

private:
    struct packer;
    output_file(std::string path, int descriptor, std::uint64_t size);
    void flush_buffer();
    void write_all(std::string_view bytes);

    std::string path_;
    int descriptor_;
    std::uint64_t size_;
    std::string buffer_;
    std::unique_ptr<packer> packer_;
};

/// What an export keeps to go on: where the walk is, and how much of the file belongs to it.
struct export_state {
    export_state() {}

    std::string target; ///< of the list
    std::string file;   ///< that the records are in: the absolute path
    std::string checkpoint;
    std::uint64_t bytes = 0;
    std::uint64_t records = 0;
    bool finished = false;
};

/// Replaces the file as a whole, so that a crash leaves the old one or the new one.
void save_state(const std::string& path, const export_state& state);
/// False if there is no such file. @throws user_error if there is one, but not of this program.
bool load_state(const std::string& path, export_state& state);

} // namespace runtype::cli
