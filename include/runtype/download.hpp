// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/headers.hpp>
#include <runtype/result.hpp>
#include <runtype/transfer.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace runtype {

namespace detail {
class download_reader;
}

/// How a download is kept.
class RUNTYPE_API save_options {
public:
    save_options() {}

    /// Called while bytes come, not more often than `interval`, and at the end.
    save_options&
    on_progress(transfer_callback callback, std::chrono::milliseconds interval = default_progress_interval) &;
    save_options&&
    on_progress(transfer_callback callback, std::chrono::milliseconds interval = default_progress_interval) &&
    {
        return std::move(on_progress(std::move(callback), interval));
    }
    /// Whether the file is on the disk before it gets its name, so that a power cut leaves the old file or the new one.
    /// Default: on. Off saves the wait for the disk.
    save_options& sync(bool on) &;
    save_options&& sync(bool on) && { return std::move(sync(on)); }

    [[nodiscard]] const transfer_callback& on_progress() const noexcept { return on_progress_; }
    [[nodiscard]] std::chrono::milliseconds progress_interval() const noexcept { return progress_interval_; }
    [[nodiscard]] bool sync() const noexcept { return sync_; }

private:
    transfer_callback on_progress_;
    std::chrono::milliseconds progress_interval_ = default_progress_interval;
    bool sync_ = true;
};

/** An answer whose body comes as it is read: a CSV export, speech.
 *
 *  @code
 *  auto csv = co_await client.records().export_csv_stream();     // runtype::result<runtype::download>
 *  auto bytes = co_await csv.value().to_file("records.csv");     // whole, or not there
 *  @endcode
 *
 *  Holds a connection until the body was read to its end. Destroying it earlier closes that connection and never
 *  blocks. What is not read is not received: a slow reader slows the service down, and memory stays bounded.
 *
 *  @par Errors
 *  Of every function that reads: errc::transport and errc::tls (cut off), errc::deadline_exceeded (nothing came for
 *  request_options::stream_idle), errc::cancelled, errc::closed, errc::bad_response. A failed read is final: reading
 *  again gives the same error.
 *
 *  @par Cancellation
 *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
 *
 *  @par Thread safety
 *  One reader at a time: a second one gets errc::bad_request. Distinct downloads: safe.
 */
class RUNTYPE_API download {
public:
    /// Bytes that text() takes if nobody says otherwise: as much as the body of any other answer.
    static constexpr std::size_t default_max_text = 64u * 1024u * 1024u;

    /// None: there is nothing to read, and reading says so with bad_request. For co_spawn(), whose handlers want a
    /// value beside an exception.
    download() noexcept;
    explicit download(std::shared_ptr<detail::download_reader> reader) noexcept;
    download(download&&) noexcept;
    download& operator=(download&&) noexcept;
    download(const download&) = delete;
    download& operator=(const download&) = delete;
    ~download();

    [[nodiscard]] int status() const noexcept;
    [[nodiscard]] const headers& fields() const noexcept;
    /// The media type: `text/csv`, `audio/pcm`.
    [[nodiscard]] std::string_view content_type() const noexcept;
    /// Bytes in all, if the service says so; not if it packs them for the way.
    [[nodiscard]] std::optional<std::uint64_t> size() const noexcept;
    /// Bytes that were read so far.
    [[nodiscard]] std::uint64_t bytes() const noexcept;

    /// Reads at least one byte into `buffer`, which must not be empty; 0 is the end. `buffer` must live until then.
    [[nodiscard]] boost::asio::awaitable<result<std::size_t>> read_some(boost::asio::mutable_buffer buffer);

    /// What is left, as a text; errc::body_too_large if it is more than `max`.
    [[nodiscard]] boost::asio::awaitable<result<std::string>> text(std::size_t max = default_max_text);

    /** Writes what is left into a file, and gives the number of bytes.
     *
     *  The bytes go into a temporary file in the same directory, which gets the name when all have come and are on the
     *  disk: whoever looks finds the whole file or the one that was there before. On failure, on cancellation, and if
     *  the coroutine is dropped, the temporary file is removed; only the end of the process at that moment leaves one,
     *  named `.NAME.*.part`. A symbolic link is followed. What is no regular file (a device, a pipe) is written
     *  straight.
     *
     *  @par Errors
     *  As for the class, and errc::local_file, with error::cause() from the operating system: `no_space_on_device`,
     *  `is_a_directory`, `permission_denied`, `no_such_file_or_directory`. Then nothing is left behind either.
     *  The file's directory is looked at before anything is read.
     *
     *  Writing and flushing are calls of the operating system on the thread that runs the coroutine.
     */
    [[nodiscard]] boost::asio::awaitable<result<std::uint64_t>>
    to_file(std::string path, save_options options = save_options());

private:
    std::shared_ptr<detail::download_reader> reader_;
    headers no_fields_; ///< those of a download that is none
};

} // namespace runtype
