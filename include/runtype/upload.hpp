// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/body.hpp>
#include <runtype/transfer.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/** Rows to be made records of: a CSV file and what its columns mean.
 *
 *  @code
 *  auto leads = runtype::csv_upload(runtype::body_from_file("leads.csv")).name_column("email").type_value("lead");
 *  auto made = co_await client.records().upload_csv(std::move(leads));
 *  @endcode
 *
 *  @par Thread safety
 *  Distinct objects: safe, if they do not share a source.
 */
class RUNTYPE_API csv_upload {
public:
    /// The CSV with its header line: body_from_file(), body_from_string(), body_from_generator(), or a source of your
    /// own.
    explicit csv_upload(std::shared_ptr<body_source> csv) noexcept : csv_(std::move(csv)) {}

    /// The column that holds the names.
    csv_upload& name_column(std::string column) &;
    csv_upload&& name_column(std::string column) && { return std::move(name_column(std::move(column))); }
    /// The column that holds the types.
    csv_upload& type_column(std::string column) &;
    csv_upload&& type_column(std::string column) && { return std::move(type_column(std::move(column))); }
    /// The type of all records, 1 to 255 characters; counts for more than type_column().
    csv_upload& type_value(std::string type) &;
    csv_upload&& type_value(std::string type) && { return std::move(type_value(std::move(type))); }
    /// How the file is called in the request. Default: `records.csv`.
    csv_upload& file_name(std::string name) &;
    csv_upload&& file_name(std::string name) && { return std::move(file_name(std::move(name))); }
    /// Called while the CSV is handed to the network, not more often than `interval`, and when all of it was.
    csv_upload&
    on_progress(transfer_callback callback, std::chrono::milliseconds interval = default_progress_interval) &;
    csv_upload&&
    on_progress(transfer_callback callback, std::chrono::milliseconds interval = default_progress_interval) &&
    {
        return std::move(on_progress(std::move(callback), interval));
    }

    [[nodiscard]] const std::shared_ptr<body_source>& csv() const noexcept { return csv_; }
    [[nodiscard]] const std::optional<std::string>& name_column() const noexcept { return name_column_; }
    [[nodiscard]] const std::optional<std::string>& type_column() const noexcept { return type_column_; }
    [[nodiscard]] const std::optional<std::string>& type_value() const noexcept { return type_value_; }
    [[nodiscard]] const std::string& file_name() const noexcept { return file_name_; }
    [[nodiscard]] const transfer_callback& on_progress() const noexcept { return on_progress_; }
    [[nodiscard]] std::chrono::milliseconds progress_interval() const noexcept { return progress_interval_; }

private:
    std::shared_ptr<body_source> csv_;
    std::optional<std::string> name_column_;
    std::optional<std::string> type_column_;
    std::optional<std::string> type_value_;
    std::string file_name_ = "records.csv";
    transfer_callback on_progress_;
    std::chrono::milliseconds progress_interval_ = default_progress_interval;
};

/// A zip file to be uploaded: a bundle of an app, with index.html and runtype.app.json at its root.
class RUNTYPE_API zip_upload {
public:
    /// body_from_file(), body_from_string(), or a source of your own.
    explicit zip_upload(std::shared_ptr<body_source> zip) noexcept : zip_(std::move(zip)) {}

    /// As csv_upload::on_progress().
    zip_upload&
    on_progress(transfer_callback callback, std::chrono::milliseconds interval = default_progress_interval) &;
    zip_upload&&
    on_progress(transfer_callback callback, std::chrono::milliseconds interval = default_progress_interval) &&
    {
        return std::move(on_progress(std::move(callback), interval));
    }

    [[nodiscard]] const std::shared_ptr<body_source>& zip() const noexcept { return zip_; }
    [[nodiscard]] const transfer_callback& on_progress() const noexcept { return on_progress_; }
    [[nodiscard]] std::chrono::milliseconds progress_interval() const noexcept { return progress_interval_; }

private:
    std::shared_ptr<body_source> zip_;
    transfer_callback on_progress_;
    std::chrono::milliseconds progress_interval_ = default_progress_interval;
};

} // namespace runtype
