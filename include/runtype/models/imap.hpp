// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/** The answer of operations that have nothing else to say.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/email-imap/start-imap-polling
 */
struct RUNTYPE_API success_result {
    success_result();

    bool success = false;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const success_result&, const success_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const success_result& value);

/** An answer: imap status.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/email-imap/get-imap-polling-status
 */
struct RUNTYPE_API imap_status {
    imap_status();

    bool active = false;
    raw_json config; ///< {host,mailbox,pollIntervalMinutes,pollingEnabled,port,provider,secure,username}
    std::int64_t consecutive_errors = 0;
    std::optional<std::string> last_error;
    std::optional<timestamp> last_poll_at;
    std::int64_t last_uid = 0;
    std::string mailbox;
    std::int64_t messages_processed = 0;
    std::optional<timestamp> next_poll_at;
    std::int64_t poll_interval_minutes = 0;
    std::string poll_status; ///< enum; idle seen
    extra_fields extra;      ///< fields that this version does not know

    friend bool operator==(const imap_status&, const imap_status&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const imap_status& value);

/** An answer: imap verification.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/email-imap/verify-imap-smtp-connection
 */
struct RUNTYPE_API imap_verification {
    imap_verification();

    raw_json imap;      ///< {success, error}
    raw_json smtp;      ///< {success, error}
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const imap_verification&, const imap_verification&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const imap_verification& value);

/** An answer: imap test send.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/email-imap/send-a-test-email-via-smtp
 */
struct RUNTYPE_API imap_test_send {
    imap_test_send();

    bool success = false;
    std::string message_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const imap_test_send&, const imap_test_send&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const imap_test_send& value);

/// What to send: the parameters of imap().start.
class RUNTYPE_API start_mailbox {
public:
    /** The fields that are required.
     *
     *  @param from_address Email format.
     *  @param imap_host Not empty.
     *  @param imap_port 1 to 65535.
     *  @param imap_username Not empty.
     *  @param imap_password Not empty.
     *  @param smtp_host Not empty.
     *  @param smtp_port 1 to 65535.
     *  @param smtp_username Not empty.
     *  @param smtp_password Not empty.
     */
    start_mailbox(
        std::string from_address,
        std::string imap_host,
        std::int64_t imap_port,
        std::string imap_username,
        std::string imap_password,
        std::string smtp_host,
        std::int64_t smtp_port,
        std::string smtp_username,
        std::string smtp_password);

    /// Sends `fromName`.
    start_mailbox& from_name(std::string value) &
    {
        from_name_ = std::move(value);
        return *this;
    }
    start_mailbox&& from_name(std::string value) && { return std::move(from_name(std::move(value))); }
    /// Sends `imapSecure`.
    start_mailbox& imap_secure(bool value) &
    {
        imap_secure_ = value;
        return *this;
    }
    start_mailbox&& imap_secure(bool value) && { return std::move(imap_secure(value)); }
    /// Sends `mailbox`.
    start_mailbox& mailbox(std::string value) &
    {
        mailbox_ = std::move(value);
        return *this;
    }
    start_mailbox&& mailbox(std::string value) && { return std::move(mailbox(std::move(value))); }
    /// 1 to 60.
    start_mailbox& poll_interval_minutes(std::int64_t value) &
    {
        poll_interval_minutes_ = value;
        return *this;
    }
    start_mailbox&& poll_interval_minutes(std::int64_t value) && { return std::move(poll_interval_minutes(value)); }
    /// Sends `smtpSecure`.
    start_mailbox& smtp_secure(bool value) &
    {
        smtp_secure_ = value;
        return *this;
    }
    start_mailbox&& smtp_secure(bool value) && { return std::move(smtp_secure(value)); }

    [[nodiscard]] const std::string& from_address() const noexcept { return from_address_; }
    [[nodiscard]] const std::optional<std::string>& from_name() const noexcept { return from_name_; }
    [[nodiscard]] const std::string& imap_host() const noexcept { return imap_host_; }
    [[nodiscard]] std::int64_t imap_port() const noexcept { return imap_port_; }
    [[nodiscard]] const std::string& imap_username() const noexcept { return imap_username_; }
    [[nodiscard]] const std::string& imap_password() const noexcept { return imap_password_; }
    [[nodiscard]] const std::string& smtp_host() const noexcept { return smtp_host_; }
    [[nodiscard]] std::int64_t smtp_port() const noexcept { return smtp_port_; }
    [[nodiscard]] const std::string& smtp_username() const noexcept { return smtp_username_; }
    [[nodiscard]] const std::string& smtp_password() const noexcept { return smtp_password_; }
    [[nodiscard]] const std::optional<bool>& imap_secure() const noexcept { return imap_secure_; }
    [[nodiscard]] const std::optional<std::string>& mailbox() const noexcept { return mailbox_; }
    [[nodiscard]] const std::optional<std::int64_t>& poll_interval_minutes() const noexcept
    {
        return poll_interval_minutes_;
    }
    [[nodiscard]] const std::optional<bool>& smtp_secure() const noexcept { return smtp_secure_; }

private:
    std::string from_address_;
    std::optional<std::string> from_name_;
    std::string imap_host_;
    std::int64_t imap_port_;
    std::string imap_username_;
    std::string imap_password_;
    std::string smtp_host_;
    std::int64_t smtp_port_;
    std::string smtp_username_;
    std::string smtp_password_;
    std::optional<bool> imap_secure_;
    std::optional<std::string> mailbox_;
    std::optional<std::int64_t> poll_interval_minutes_;
    std::optional<bool> smtp_secure_;
};

/// What to send: the parameters of imap().verify.
class RUNTYPE_API verify_mailbox {
public:
    /** The fields that are required.
     *
     *  @param imap_host Not empty.
     *  @param imap_port 1 to 65535.
     *  @param imap_username Not empty.
     *  @param imap_password Not empty.
     *  @param smtp_host Not empty.
     *  @param smtp_port 1 to 65535.
     *  @param smtp_username Not empty.
     *  @param smtp_password Not empty.
     */
    verify_mailbox(
        std::string imap_host,
        std::int64_t imap_port,
        std::string imap_username,
        std::string imap_password,
        std::string smtp_host,
        std::int64_t smtp_port,
        std::string smtp_username,
        std::string smtp_password);

    /// Sends `imapSecure`.
    verify_mailbox& imap_secure(bool value) &
    {
        imap_secure_ = value;
        return *this;
    }
    verify_mailbox&& imap_secure(bool value) && { return std::move(imap_secure(value)); }
    /// Sends `mailbox`.
    verify_mailbox& mailbox(std::string value) &
    {
        mailbox_ = std::move(value);
        return *this;
    }
    verify_mailbox&& mailbox(std::string value) && { return std::move(mailbox(std::move(value))); }
    /// 1 to 60.
    verify_mailbox& poll_interval_minutes(std::int64_t value) &
    {
        poll_interval_minutes_ = value;
        return *this;
    }
    verify_mailbox&& poll_interval_minutes(std::int64_t value) && { return std::move(poll_interval_minutes(value)); }
    /// Sends `smtpSecure`.
    verify_mailbox& smtp_secure(bool value) &
    {
        smtp_secure_ = value;
        return *this;
    }
    verify_mailbox&& smtp_secure(bool value) && { return std::move(smtp_secure(value)); }

    [[nodiscard]] const std::string& imap_host() const noexcept { return imap_host_; }
    [[nodiscard]] std::int64_t imap_port() const noexcept { return imap_port_; }
    [[nodiscard]] const std::string& imap_username() const noexcept { return imap_username_; }
    [[nodiscard]] const std::string& imap_password() const noexcept { return imap_password_; }
    [[nodiscard]] const std::string& smtp_host() const noexcept { return smtp_host_; }
    [[nodiscard]] std::int64_t smtp_port() const noexcept { return smtp_port_; }
    [[nodiscard]] const std::string& smtp_username() const noexcept { return smtp_username_; }
    [[nodiscard]] const std::string& smtp_password() const noexcept { return smtp_password_; }
    [[nodiscard]] const std::optional<bool>& imap_secure() const noexcept { return imap_secure_; }
    [[nodiscard]] const std::optional<std::string>& mailbox() const noexcept { return mailbox_; }
    [[nodiscard]] const std::optional<std::int64_t>& poll_interval_minutes() const noexcept
    {
        return poll_interval_minutes_;
    }
    [[nodiscard]] const std::optional<bool>& smtp_secure() const noexcept { return smtp_secure_; }

private:
    std::string imap_host_;
    std::int64_t imap_port_;
    std::string imap_username_;
    std::string imap_password_;
    std::string smtp_host_;
    std::int64_t smtp_port_;
    std::string smtp_username_;
    std::string smtp_password_;
    std::optional<bool> imap_secure_;
    std::optional<std::string> mailbox_;
    std::optional<std::int64_t> poll_interval_minutes_;
    std::optional<bool> smtp_secure_;
};

/// What to send: the parameters of imap().test_send.
class RUNTYPE_API test_mailbox_send {
public:
    /** The fields that are required.
     *
     *  @param from_address Email.
     *  @param smtp_host Not empty.
     *  @param smtp_username Not empty.
     *  @param smtp_password Not empty.
     *  @param to Email.
     */
    test_mailbox_send(
        std::string from_address,
        std::string smtp_host,
        std::string smtp_username,
        std::string smtp_password,
        std::string to);

    /// Sends `fromName`.
    test_mailbox_send& from_name(std::string value) &
    {
        from_name_ = std::move(value);
        return *this;
    }
    test_mailbox_send&& from_name(std::string value) && { return std::move(from_name(std::move(value))); }
    /// Default 587. 1 to 65535.
    test_mailbox_send& smtp_port(std::int64_t value) &
    {
        smtp_port_ = value;
        return *this;
    }
    test_mailbox_send&& smtp_port(std::int64_t value) && { return std::move(smtp_port(value)); }
    /// Sends `smtpSecure`.
    test_mailbox_send& smtp_secure(bool value) &
    {
        smtp_secure_ = value;
        return *this;
    }
    test_mailbox_send&& smtp_secure(bool value) && { return std::move(smtp_secure(value)); }

    [[nodiscard]] const std::string& from_address() const noexcept { return from_address_; }
    [[nodiscard]] const std::string& smtp_host() const noexcept { return smtp_host_; }
    [[nodiscard]] const std::string& smtp_username() const noexcept { return smtp_username_; }
    [[nodiscard]] const std::string& smtp_password() const noexcept { return smtp_password_; }
    [[nodiscard]] const std::string& to() const noexcept { return to_; }
    [[nodiscard]] const std::optional<std::string>& from_name() const noexcept { return from_name_; }
    [[nodiscard]] const std::optional<std::int64_t>& smtp_port() const noexcept { return smtp_port_; }
    [[nodiscard]] const std::optional<bool>& smtp_secure() const noexcept { return smtp_secure_; }

private:
    std::string from_address_;
    std::string smtp_host_;
    std::string smtp_username_;
    std::string smtp_password_;
    std::string to_;
    std::optional<std::string> from_name_;
    std::optional<std::int64_t> smtp_port_;
    std::optional<bool> smtp_secure_;
};

} // namespace runtype
