// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "simulated_service.hpp"
#include "temp_dir.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

namespace runtype::snippets {

BOOST_AUTO_TEST_SUITE(transfers)

namespace {

/// Where the snippets find their files.
class working_directory {
public:
    explicit working_directory(const std::string& path) : before_(std::filesystem::current_path())
    {
        std::filesystem::current_path(path);
    }
    ~working_directory() { std::filesystem::current_path(before_); }
    working_directory(const working_directory&) = delete;
    working_directory& operator=(const working_directory&) = delete;

private:
    std::filesystem::path before_;
};

boost::asio::awaitable<void> send_file(runtype::client& client)
{
    //[upload
    auto show = [](const runtype::transfer_progress& p) {
        std::cout << p.bytes << " of " << p.total.value_or(0) << '\n';
    };
    auto leads = runtype::csv_upload(runtype::body_from_file("leads.csv")).name_column("email").type_value("lead");
    leads.on_progress(show);
    auto made = co_await client.records().upload_csv(std::move(leads)); // runtype::result<runtype::csv_upload_result>
    std::cout << made.value().created << " created, " << made.value().errors << " refused\n";
    //]
}

boost::asio::awaitable<void> keep_file(runtype::client& client)
{
    //[download
    auto csv = co_await client.records().export_csv_stream(); // runtype::result<runtype::download>
    auto bytes = co_await csv.value().to_file("records.csv"); // the whole file, or the one that was there
    std::cout << bytes.value() << " bytes of " << csv.value().content_type() << '\n';
    //]
}

} // namespace

BOOST_AUTO_TEST_CASE(upload)
{
    const test::temp_dir dir;
    dir.write("leads.csv", "email,city\na@example.com,Oslo\nb@example.com,Rome\n");
    const working_directory here(dir.path());
    simulated_service service;
    const captured_output output;
    service.run(send_file(service.client));
    BOOST_TEST(output.text() == "49 of 49\n2 created, 0 refused\n");
}

BOOST_AUTO_TEST_CASE(download)
{
    const test::temp_dir dir;
    const working_directory here(dir.path());
    simulated_service service;
    const captured_output output;
    service.run(keep_file(service.client));
    const std::string text = dir.read("records.csv");
    BOOST_TEST(!text.empty());
    BOOST_TEST(output.text() == std::to_string(text.size()) + " bytes of text/csv\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
