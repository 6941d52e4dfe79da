// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/imap.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, success_result& out)
{
    static constexpr std::array<std::string_view, 1> names{"success"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const success_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, imap_status& out)
{
    static constexpr std::array<std::string_view, 11> names{
        "active",    "config",  "consecutiveErrors", "lastError",  "lastPollAt",
        "lastUid",   "mailbox", "messagesProcessed", "nextPollAt", "pollIntervalMinutes",
        "pollStatus"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.active); break;
        case 1: read_field(in, out.config); break;
        case 2: read_field(in, out.consecutive_errors); break;
        case 3: read_field(in, out.last_error); break;
        case 4: read_field(in, out.last_poll_at); break;
        case 5: read_field(in, out.last_uid); break;
        case 6: read_field(in, out.mailbox); break;
        case 7: read_field(in, out.messages_processed); break;
        case 8: read_field(in, out.next_poll_at); break;
        case 9: read_field(in, out.poll_interval_minutes); break;
        case 10: read_field(in, out.poll_status); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const imap_status& value)
{
    out.begin_object();
    write_member(out, "active", value.active);
    write_member(out, "config", value.config);
    write_member(out, "consecutiveErrors", value.consecutive_errors);
    write_member(out, "lastError", value.last_error);
    write_member(out, "lastPollAt", value.last_poll_at);
    write_member(out, "lastUid", value.last_uid);
    write_member(out, "mailbox", value.mailbox);
    write_member(out, "messagesProcessed", value.messages_processed);
    write_member(out, "nextPollAt", value.next_poll_at);
    write_member(out, "pollIntervalMinutes", value.poll_interval_minutes);
    write_member(out, "pollStatus", value.poll_status);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, imap_verification& out)
{
    static constexpr std::array<std::string_view, 2> names{"imap", "smtp"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.imap); break;
        case 1: read_field(in, out.smtp); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const imap_verification& value)
{
    out.begin_object();
    write_member(out, "imap", value.imap);
    write_member(out, "smtp", value.smtp);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, imap_test_send& out)
{
    static constexpr std::array<std::string_view, 2> names{"success", "messageId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.message_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const imap_test_send& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "messageId", value.message_id);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const start_mailbox& params)
{
    problems.length("fromAddress", params.from_address(), 0);
    problems.length("fromName", params.from_name(), 0);
    problems.length("imapHost", params.imap_host(), 1);
    problems.range("imapPort", params.imap_port(), 1, 65535);
    problems.length("imapUsername", params.imap_username(), 1);
    problems.length("imapPassword", params.imap_password(), 1);
    problems.length("smtpHost", params.smtp_host(), 1);
    problems.range("smtpPort", params.smtp_port(), 1, 65535);
    problems.length("smtpUsername", params.smtp_username(), 1);
    problems.length("smtpPassword", params.smtp_password(), 1);
    problems.length("mailbox", params.mailbox(), 0);
    problems.range("pollIntervalMinutes", params.poll_interval_minutes(), 1, 60);
}

void encode(json_writer& out, const start_mailbox& params)
{
    out.begin_object();
    write_member(out, "fromAddress", params.from_address());
    write_member(out, "fromName", params.from_name());
    write_member(out, "imapHost", params.imap_host());
    write_member(out, "imapPort", params.imap_port());
    write_member(out, "imapUsername", params.imap_username());
    write_member(out, "imapPassword", params.imap_password());
    write_member(out, "smtpHost", params.smtp_host());
    write_member(out, "smtpPort", params.smtp_port());
    write_member(out, "smtpUsername", params.smtp_username());
    write_member(out, "smtpPassword", params.smtp_password());
    write_member(out, "imapSecure", params.imap_secure());
    write_member(out, "mailbox", params.mailbox());
    write_member(out, "pollIntervalMinutes", params.poll_interval_minutes());
    write_member(out, "smtpSecure", params.smtp_secure());
    out.end_object();
}

void check(request_check& problems, const verify_mailbox& params)
{
    problems.length("imapHost", params.imap_host(), 1);
    problems.range("imapPort", params.imap_port(), 1, 65535);
    problems.length("imapUsername", params.imap_username(), 1);
    problems.length("imapPassword", params.imap_password(), 1);
    problems.length("smtpHost", params.smtp_host(), 1);
    problems.range("smtpPort", params.smtp_port(), 1, 65535);
    problems.length("smtpUsername", params.smtp_username(), 1);
    problems.length("smtpPassword", params.smtp_password(), 1);
    problems.length("mailbox", params.mailbox(), 0);
    problems.range("pollIntervalMinutes", params.poll_interval_minutes(), 1, 60);
}

void encode(json_writer& out, const verify_mailbox& params)
{
    out.begin_object();
    write_member(out, "imapHost", params.imap_host());
    write_member(out, "imapPort", params.imap_port());
    write_member(out, "imapUsername", params.imap_username());
    write_member(out, "imapPassword", params.imap_password());
    write_member(out, "smtpHost", params.smtp_host());
    write_member(out, "smtpPort", params.smtp_port());
    write_member(out, "smtpUsername", params.smtp_username());
    write_member(out, "smtpPassword", params.smtp_password());
    write_member(out, "imapSecure", params.imap_secure());
    write_member(out, "mailbox", params.mailbox());
    write_member(out, "pollIntervalMinutes", params.poll_interval_minutes());
    write_member(out, "smtpSecure", params.smtp_secure());
    out.end_object();
}

void check(request_check& problems, const test_mailbox_send& params)
{
    problems.length("fromAddress", params.from_address(), 0);
    problems.length("smtpHost", params.smtp_host(), 1);
    problems.length("smtpUsername", params.smtp_username(), 1);
    problems.length("smtpPassword", params.smtp_password(), 1);
    problems.length("to", params.to(), 0);
    problems.length("fromName", params.from_name(), 0);
    problems.range("smtpPort", params.smtp_port(), 1, 65535);
}

void encode(json_writer& out, const test_mailbox_send& params)
{
    out.begin_object();
    write_member(out, "fromAddress", params.from_address());
    write_member(out, "smtpHost", params.smtp_host());
    write_member(out, "smtpUsername", params.smtp_username());
    write_member(out, "smtpPassword", params.smtp_password());
    write_member(out, "to", params.to());
    write_member(out, "fromName", params.from_name());
    write_member(out, "smtpPort", params.smtp_port());
    write_member(out, "smtpSecure", params.smtp_secure());
    out.end_object();
}

} // namespace detail

success_result::success_result() = default;
imap_status::imap_status() = default;
imap_verification::imap_verification() = default;
imap_test_send::imap_test_send() = default;
start_mailbox::start_mailbox(
    std::string from_address,
    std::string imap_host,
    std::int64_t imap_port,
    std::string imap_username,
    std::string imap_password,
    std::string smtp_host,
    std::int64_t smtp_port,
    std::string smtp_username,
    std::string smtp_password)
    : from_address_(std::move(from_address)),
      imap_host_(std::move(imap_host)),
      imap_port_(imap_port),
      imap_username_(std::move(imap_username)),
      imap_password_(std::move(imap_password)),
      smtp_host_(std::move(smtp_host)),
      smtp_port_(smtp_port),
      smtp_username_(std::move(smtp_username)),
      smtp_password_(std::move(smtp_password))
{
}
verify_mailbox::verify_mailbox(
    std::string imap_host,
    std::int64_t imap_port,
    std::string imap_username,
    std::string imap_password,
    std::string smtp_host,
    std::int64_t smtp_port,
    std::string smtp_username,
    std::string smtp_password)
    : imap_host_(std::move(imap_host)),
      imap_port_(imap_port),
      imap_username_(std::move(imap_username)),
      imap_password_(std::move(imap_password)),
      smtp_host_(std::move(smtp_host)),
      smtp_port_(smtp_port),
      smtp_username_(std::move(smtp_username)),
      smtp_password_(std::move(smtp_password))
{
}
test_mailbox_send::test_mailbox_send(
    std::string from_address,
    std::string smtp_host,
    std::string smtp_username,
    std::string smtp_password,
    std::string to)
    : from_address_(std::move(from_address)),
      smtp_host_(std::move(smtp_host)),
      smtp_username_(std::move(smtp_username)),
      smtp_password_(std::move(smtp_password)),
      to_(std::move(to))
{
}

std::ostream& operator<<(std::ostream& os, const success_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const imap_status& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const imap_verification& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const imap_test_send& value) { return detail::print(os, value); }

} // namespace runtype
