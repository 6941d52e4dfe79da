// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: OpenSSL does no I/O here. Its BIO reads ciphertext from the caller's buffer and appends ciphertext to a
// string, so one receive and one send move everything there is, and nothing is copied that OpenSSL does not copy
// itself. asio::ssl::stream (BIO pair, 17 KB reads, extra hops) took 33.2 k instructions where this takes 23.0 k on a
// small GET.

#include "net/tls_context.hpp"

#include <boost/system/error_code.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace runtype::detail {

/// Sans-I/O TLS client: bytes in, bytes out.
class tls_engine {
public:
    enum class status {
        ok,         ///< done, or `bytes` of plaintext
        want_input, ///< feed() more ciphertext
        closed,     ///< the peer said close_notify: a proper end
        failed,     ///< see error() and problem()
    };
    struct outcome {
        outcome(status s, std::size_t n = 0) : what(s), bytes(n) {}
        status what;
        std::size_t bytes;
    };

    /// Bytes that a peer can make OpenSSL put into output() between two writes. A server may ask for new keys, or to
    /// renegotiate, as often as it likes, and each time an answer of some 30 bytes waits to be sent: without a bound
    /// memory grows with what it sends. Room for 500 of them, where none is usual.
    static constexpr std::size_t max_replies = 16 * 1024;

    explicit tls_engine(std::shared_ptr<tls_context> context);
    ~tls_engine();
    tls_engine(const tls_engine&) = delete;
    tls_engine& operator=(const tls_engine&) = delete;

    /// One step of the handshake. Send output() whatever it returns.
    outcome handshake();
    /// Plaintext into `out`.
    outcome read(std::span<char> out);
    /// Plaintext in; the ciphertext is appended to output(). Never wants input.
    outcome write(std::string_view plaintext);

    /// The ciphertext to read from. Must stay in place until it is used up; at most one span at a time.
    void feed(std::span<const char> ciphertext) noexcept { input_ = ciphertext; }
    [[nodiscard]] std::size_t unread_input() const noexcept { return input_.size(); }
    /// Part of a record has arrived, the rest has not. park() must not be called then: OpenSSL before 3.0.14 frees the
    /// buffer that it goes on using (CVE-2024-4741).
    [[nodiscard]] bool within_record() const noexcept;
    /// Where the ciphertext to send is collected: the owner sends from the front and clears it.
    [[nodiscard]] std::string& output() noexcept { return output_; }

    /// Session resumed? Valid after the handshake.
    [[nodiscard]] bool resumed() const noexcept;
    /// Hands the session to the context if it can be resumed. Cheap after the first time.
    void save_session();
    /// OpenSSL's buffers are freed while a connection is unused, or waits among many (14 to 30 KiB less), and kept
    /// while it works (1.8 k instructions). OpenSSL makes them again itself.
    void park() noexcept;

    [[nodiscard]] boost::system::error_code error() const noexcept { return error_; }
    /// What failed, in words: which certificate problem, which alert.
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

    [[nodiscard]] static std::unique_ptr<BIO_METHOD, bio_method_deleter> make_bio_method();

private:
    struct bio_functions;
    struct ssl_deleter {
        void operator()(SSL* s) const noexcept { SSL_free(s); }
    };

    outcome classify(int ret, bool handshaking);
    void describe_certificate_problem(long verify_result);

    std::shared_ptr<tls_context> context_;
    std::unique_ptr<SSL, ssl_deleter> ssl_;
    std::span<const char> input_;
    std::string output_;
    boost::system::error_code error_;
    std::string problem_;
    std::size_t replies_ = 0;         ///< bytes in output() that reading has put there since the last write()
    std::optional<outcome> read_end_; ///< close_notify or a failure: nothing can be read any more
    bool session_saved_ = false;
};

} // namespace runtype::detail
