// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: what is recorded is redacted before it is written, and what is replayed is compared in its redacted form.
// So a file that was recorded with one key plays for a client with another, and can stand in a repository.

#include <runtype/config.hpp>
#include <runtype/testing/mock_transport.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/awaitable.hpp>

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing {

/** What a recorder leaves out. A player needs the same, so that it recognises the requests.
 *
 *  Left out in any case: the values of Authorization, Proxy-Authorization, X-API-Key and Cookie, wherever else they
 *  turn up (also percent-encoded, JSON-escaped, in base64); header fields that are not known to be harmless; in JSON,
 *  and in the data of events, text members whose name ends in key, token, secret, password or authorization, all text
 *  below `credentials`, and `value` in what goes to and comes from paths with `/secrets`.
 */
class RUNTYPE_API recording_options {
public:
    recording_options() {}

    /// One more text to leave out, wherever it turns up. "" is ignored.
    recording_options& secret(std::string text) &;
    recording_options&& secret(std::string text) && { return std::move(secret(std::move(text))); }
    /// One more name of a JSON member whose text is left out.
    recording_options& secret_member(std::string name) &;
    recording_options&& secret_member(std::string name) && { return std::move(secret_member(std::move(name))); }

    [[nodiscard]] const std::vector<std::string>& secrets() const noexcept { return secrets_; }
    [[nodiscard]] const std::vector<std::string>& secret_members() const noexcept { return members_; }

private:
    std::vector<std::string> secrets_;
    std::vector<std::string> members_;
};

/** Writes down what goes through a transport: a line of JSON for each exchange, flushed as it ends, secrets redacted.
 *
 *  @code
 *  options.wrap_transport([](std::shared_ptr<runtype::transport> network) {
 *      return std::make_shared<runtype::testing::recorder>(std::move(network), "calls.jsonl");
 *  });
 *  @endcode
 *
 *  Attempts are recorded, not calls: a retry is a line of its own. Exchanges that the caller cancelled, or that the
 *  client's close() ended, are left out. A streamed answer is written when it ends or is let go of, as far as it was
 *  read. Bodies are kept whole in memory until then.
 *
 *  @par Errors
 *  Those of the transport below, unchanged. A file that cannot be written any more does not fail the call: see good().
 *  @par Cancellation
 *  As the transport below.
 *  @par Thread safety
 *  Every function may be called from any thread.
 */
class RUNTYPE_API recorder final : public transport {
public:
    /// @throws std::runtime_error if the file cannot be opened. It is overwritten.
    recorder(
        std::shared_ptr<transport> inner, const std::string& path, recording_options options = recording_options());
    recorder(
        std::shared_ptr<transport> inner,
        std::shared_ptr<std::ostream> out,
        recording_options options = recording_options());
    ~recorder() override;
    recorder(const recorder&) = delete;
    recorder& operator=(const recorder&) = delete;

    /// False if a line could not be written.
    [[nodiscard]] bool good() const;

    [[nodiscard]] boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override;
    void close() noexcept override;
    [[nodiscard]] transport_stats stats() const override;

private:
    struct state;
    std::shared_ptr<state> state_;
};

/** Answers from what a recorder wrote, at once, without a network.
 *
 *  A request takes the first line left with its method, target and (redacted) body; so repeated requests get the
 *  answers in the order in which they came. One that has no line ends with errc::bad_request, nothing sent, never tried
 *  again. Retry-After and other waits of the client are those of the recording: give the client a virtual_clock.
 *
 *  @par Errors
 *  Those of the recording; bad_request for what is not in it; body_too_large; closed after close().
 *  @par Cancellation
 *  An exchange never waits.
 *  @par Thread safety
 *  Every function may be called from any thread.
 */
class RUNTYPE_API player final : public transport {
public:
    /// Reads a file. @throws std::runtime_error if it cannot be read or a line (named in the message) is no recording.
    [[nodiscard]] static std::shared_ptr<player>
    from_file(const std::string& path, recording_options options = recording_options());
    /// The same with the file's content.
    explicit player(std::string_view lines, recording_options options = recording_options());
    ~player() override;
    player(const player&) = delete;
    player& operator=(const player&) = delete;

    /// `POST /v1/records` and the like for each line that nobody has asked for yet.
    [[nodiscard]] std::vector<std::string> unplayed() const;
    /// The messages of the errors with which requests ended that have no line.
    [[nodiscard]] std::vector<std::string> unexpected() const;
    /// @throws mock_error if there is anything in unplayed() or unexpected().
    void verify() const;

    [[nodiscard]] boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override;
    void close() noexcept override;
    /// All zero: there is no connection.
    [[nodiscard]] transport_stats stats() const override;

private:
    struct state;
    std::shared_ptr<state> state_;
};

} // namespace runtype::testing
