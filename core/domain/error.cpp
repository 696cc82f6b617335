// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"

#include "core/domain/enumnames.h"

namespace license {

namespace {

constexpr EnumName<ErrorCode> errorNames[] = {
    {ErrorCode::HttpStatus, "http_status"},
    {ErrorCode::CaptivePortal, "captive_portal"},
    {ErrorCode::MalformedReply, "malformed_reply"},
    {ErrorCode::UnknownKey, "unknown_key"},
    {ErrorCode::BadSignature, "bad_signature"},
    {ErrorCode::UnsupportedVersion, "unsupported_version"},
    {ErrorCode::WrongAudience, "wrong_audience"},
    {ErrorCode::WrongInstallation, "wrong_installation"},
    {ErrorCode::ReplayedReply, "replayed_reply"},
    {ErrorCode::RolledBack, "rolled_back"},
    {ErrorCode::StorageFailed, "storage_failed"},
    {ErrorCode::Offline, "offline"},
    {ErrorCode::Dns, "dns"},
    {ErrorCode::Refused, "refused"},
    {ErrorCode::Timeout, "timeout"},
    {ErrorCode::ConnectionLost, "connection_lost"},
    {ErrorCode::Tls, "tls"},
    {ErrorCode::Proxy, "proxy"},
    {ErrorCode::RateLimited, "rate_limited"},
    {ErrorCode::ServerUnavailable, "server_unavailable"},
    {ErrorCode::CredentialsMissing, "credentials_missing"},
    {ErrorCode::CredentialsRejected, "credentials_rejected"},
    {ErrorCode::KeychainLocked, "keychain_locked"},
    {ErrorCode::KeychainUnavailable, "keychain_unavailable"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::InvalidInput, "invalid_input"},
};

} // namespace

QString errorName(ErrorCode code)
{
    return nameIn(errorNames, code);
}

std::optional<ErrorCode> errorFromName(QStringView name)
{
    return valueIn(errorNames, name);
}

} // namespace license
