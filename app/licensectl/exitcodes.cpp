// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/exitcodes.h"

#include "core/domain/tokenproblem.h"

namespace license::ctl {

int exitCodeOf(const Error &error)
{
    if (refusesToken(error)) {
        return exitcode::noPermission;
    }
    switch (error.code) {
    case ErrorCode::Offline:
    case ErrorCode::Dns:
    case ErrorCode::Refused:
    case ErrorCode::Timeout:
    case ErrorCode::ConnectionLost:
    case ErrorCode::Tls:
    case ErrorCode::Proxy:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerUnavailable:
        return exitcode::notReached;
    case ErrorCode::HttpStatus:
    case ErrorCode::CaptivePortal:
    case ErrorCode::MalformedReply:
    case ErrorCode::UnknownKey:
    case ErrorCode::BadSignature:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::WrongAudience:
    case ErrorCode::WrongInstallation:
    case ErrorCode::ReplayedReply:
    case ErrorCode::RolledBack:
        return exitcode::replyRefused;
    case ErrorCode::StorageFailed:
        return exitcode::storageFailed;
    case ErrorCode::CredentialsMissing:
    case ErrorCode::CredentialsRejected:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainUnavailable:
        return exitcode::noPermission;
    case ErrorCode::Cancelled:
        return exitcode::answerIsNo;
    case ErrorCode::InvalidInput:
        return exitcode::badInput;
    }
    Q_UNREACHABLE();
}

int exitCodeOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return 0;
    case Severity::Warning:
        return 1;
    case Severity::Critical:
        return 2;
    case Severity::Unknown:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace license::ctl
