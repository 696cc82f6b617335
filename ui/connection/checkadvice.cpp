// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/checkadvice.h"

#include "core/domain/tokenproblem.h"

namespace license::ui {

namespace {

CheckAdvice adviceOnTls(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::UnknownIssuer:
        return CheckAdvice::AddAuthority;
    case TlsProblem::NotTls:
        return CheckAdvice::ProxySettings;
    case TlsProblem::None:
    case TlsProblem::Expired:
    case TlsProblem::NotYetValid:
    case TlsProblem::WrongHost:
    case TlsProblem::SelfSigned:
    case TlsProblem::OldVersion:
    case TlsProblem::NoBackend:
    case TlsProblem::Other:
        break;
    }
    return CheckAdvice::None;
}

CheckAdvice adviceOnProxy(ProxyProblem problem)
{
    switch (problem) {
    case ProxyProblem::Forbids:
    case ProxyProblem::ServerNotReached:
        return CheckAdvice::FirewallRequest; // only its operators can help
    case ProxyProblem::None:
    case ProxyProblem::NotReached:
    case ProxyProblem::HangsUp:
    case ProxyProblem::Silent:
    case ProxyProblem::WantsAuthentication:
    case ProxyProblem::NoPassword:
    case ProxyProblem::AddressForm:
    case ProxyProblem::Other:
        break;
    }
    return CheckAdvice::ProxySettings;
}

} // namespace

CheckAdvice adviceOf(const ConnectionCheckState &state)
{
    if (!state.endedAt) {
        return CheckAdvice::None;
    }
    const StageResult *failure = state.failure();
    if (!failure || !failure->error) {
        return CheckAdvice::Refresh;
    }
    if (refusesToken(*failure->error)) {
        return CheckAdvice::EnterToken;
    }
    switch (failure->error->code) {
    case ErrorCode::Refused:
    case ErrorCode::Timeout:
    case ErrorCode::ConnectionLost:
        return CheckAdvice::FirewallRequest;
    case ErrorCode::Proxy:
        return adviceOnProxy(failure->error->proxy);
    case ErrorCode::Tls:
        return adviceOnTls(failure->error->tls);
    case ErrorCode::CredentialsMissing:
    case ErrorCode::KeychainUnavailable:
        return CheckAdvice::EnterToken;
    case ErrorCode::HttpStatus:
    case ErrorCode::CaptivePortal:
    case ErrorCode::MalformedReply:
    case ErrorCode::UnknownKey:
    case ErrorCode::BadSignature:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::WrongAudience:
    case ErrorCode::ReplayedReply:
    case ErrorCode::RolledBack:
    case ErrorCode::CredentialsRejected:
    case ErrorCode::WrongInstallation:
    case ErrorCode::StorageFailed:
    case ErrorCode::Offline:
    case ErrorCode::Dns:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerUnavailable:
    case ErrorCode::KeychainLocked:
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidInput:
        break;
    }
    return CheckAdvice::None;
}

} // namespace license::ui
