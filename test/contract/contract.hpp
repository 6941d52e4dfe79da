// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// One client and one simulated service, and what has to be true of each call between them: the request is what the
// caller said, the service takes it, and nothing of its answer is lost on the way into a struct and back into JSON.

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "models/codecs.hpp"

#include <runtype/client.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/response.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace runtype {
class event_stream;
}

namespace runtype::test {

class contract {
public:
    /// How calls have to end.
    enum class ending { success, error };

    contract();
    ~contract();

    [[nodiscard]] runtype::client& client() noexcept;
    /// Ids of objects that are there from the start.
    [[nodiscard]] std::string agent() const;
    [[nodiscard]] std::string record() const;
    /// Runs that wait for the outputs of a tool, and for an approval.
    [[nodiscard]] std::string run_with_call();
    [[nodiscard]] std::string run_with_approval();

    /// From now on calls end like this: with `status` if they fail.
    void expect(std::string_view operation, ending how, int status = 0);
    /// What the calls since expect() have done wrong, a line each.
    [[nodiscard]] std::vector<std::string> take_problems();
    /// What is wrong with the last request of the operation: its key, body, query or header fields.
    [[nodiscard]] std::vector<std::string>
    problems_of_requests(std::string_view body, std::string_view query, std::string_view fields);
    [[nodiscard]] std::size_t connections() const;
    /// Of the longest list since expect(); 0 if there was none.
    [[nodiscard]] std::size_t pages() const;

    /// A call that gives a value.
    template <typename T>
    void value(boost::asio::awaitable<result<T>> call)
    {
        std::optional<result<T>> kept;
        run(keep<result<T>>(std::move(call), kept));
        if (failed(kept->has_error() ? std::optional(kept->error()) : std::nullopt)) return;
        if constexpr (std::is_same_v<T, response>)
            raw_answer((*kept)->body.text());
        else if constexpr (!std::is_void_v<T>)
            round_trip(**kept);
    }

    /// A list that pages: all of it.
    template <typename T>
    void list(page_generator<T> pages)
    {
        std::optional<result<std::vector<T>>> kept;
        run(keep<result<std::vector<T>>>(pages.collect(), kept));
        if (failed(kept->has_error() ? std::optional(kept->error()) : std::nullopt)) return;
        round_trip(**kept);
    }

    /// A stream: all of its events.
    void events(event_stream run);

private:
    struct world;

    template <typename Result>
    static boost::asio::awaitable<void> keep(boost::asio::awaitable<Result> call, std::optional<Result>& out)
    {
        out.emplace(co_await std::move(call));
    }

    template <typename T>
    void round_trip(const T& value)
    {
        std::string text;
        detail::json_writer out(text);
        detail::write_value(out, value);
        T again;
        const auto failure = detail::decode_document(text, again);
        const bool same = !failure && again == value;
        compare(text, same);
    }

    void run(boost::asio::awaitable<void> call);
    /// Whether a call has ended with an error; tells if that is not how it had to end.
    bool failed(const std::optional<error>& error);
    /// Holds what a struct was written as against what the service had sent.
    void compare(const std::string& text, bool same);
    void raw_answer(const std::string& text);

    std::unique_ptr<world> world_;
};

} // namespace runtype::test
