// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/retryafter.h"
#include "core/text/managementwords.h"
#include "core/text/moments.h"
#include "core/text/translate.h"

namespace license::text {

namespace {

using Sentence = std::optional<QString>;

/// For a failure that only its code describes. Nothing where the words for any server fit.
Sentence plainCause(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HttpStatus:
        return Words::tr("The Management Service refused the request with HTTP status %1.").arg(error.httpStatus);
    case ErrorCode::CaptivePortal:
        return Words::tr("A web page answered instead of the Management Service's REST interface.");
    case ErrorCode::MalformedReply:
        return Words::tr("The reply is not one that the Management Service's documentation describes.");
    case ErrorCode::Dns:
        return Words::tr("The name of the Management Service could not be resolved.");
    case ErrorCode::Refused:
        return Words::tr("The Management Service's address refused the connection.");
    case ErrorCode::Timeout:
        return Words::tr("The Management Service did not answer in time.");
    case ErrorCode::ConnectionLost:
        return Words::tr("The connection to the Management Service was interrupted.");
    case ErrorCode::RateLimited:
        return Words::tr("The Management Service received too many requests.");
    case ErrorCode::ServerUnavailable:
        return Words::tr("The Management Service is temporarily unavailable (HTTP status %1).").arg(error.httpStatus);
    case ErrorCode::Tls:
        return error.tls == TlsProblem::None || error.tls == TlsProblem::Other
                   ? Sentence(Words::tr("No secure connection to the Management Service could be made."))
                   : std::nullopt;
    case ErrorCode::Proxy:
        return error.proxy == ProxyProblem::Forbids
                   ? Sentence(Words::tr("The proxy forbids connections to the Management Service."))
               : error.proxy == ProxyProblem::ServerNotReached
                   ? Sentence(Words::tr("The proxy answered, but could not reach the Management Service."))
                   : std::nullopt;
    case ErrorCode::UnknownKey:
    case ErrorCode::BadSignature:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::WrongAudience:
    case ErrorCode::WrongInstallation:
    case ErrorCode::ReplayedReply:
    case ErrorCode::RolledBack:
    case ErrorCode::StorageFailed:
    case ErrorCode::Offline:
    case ErrorCode::CredentialsMissing:
    case ErrorCode::CredentialsRejected:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidInput:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Sentence serviceTlsStep(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Expired:
    case TlsProblem::NotYetValid:
        return Words::tr("Check this computer's date and time. If they are right, renew the certificate of the "
                         "Management Service.");
    case TlsProblem::WrongHost:
        return Words::tr("Sign in with the name that stands in the certificate of the Management Service.");
    case TlsProblem::SelfSigned:
    case TlsProblem::UnknownIssuer:
        return Words::tr("If this is your own Management Service, trust the authority of its certificate for this "
                         "service in the window, under Connection.");
    case TlsProblem::OldVersion:
        return Words::tr("Let the Management Service allow TLS 1.2 or later.");
    case TlsProblem::NotTls:
    case TlsProblem::NoBackend:
        return std::nullopt;
    case TlsProblem::None:
    case TlsProblem::Other:
        break;
    }
    return Words::tr("Check the address, and the certificate of the Management Service.");
}

Sentence plainStep(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HttpStatus:
    case ErrorCode::CaptivePortal:
    case ErrorCode::MalformedReply:
        return Words::tr("Check that the address is that of the Management Service. The console follows the published "
                         "documentation of its REST interface, and was not tried against a real service.");
    case ErrorCode::Dns:
    case ErrorCode::Refused:
        return Words::tr("Check the address, the port and the DNS settings, and whether a firewall rejects the "
                         "connection.");
    case ErrorCode::Timeout:
    case ErrorCode::ConnectionLost:
        return Words::tr("Try again. If the problem persists, ask your network team whether a firewall or a proxy "
                         "interrupts the connection.");
    case ErrorCode::RateLimited:
    case ErrorCode::ServerUnavailable:
        return countedRetryAfter(error).count() > 0
                   ? Words::tr("Try again in %1, as the server requests.").arg(duration(countedRetryAfter(error)))
                   : Words::tr("Try again in a few minutes.");
    case ErrorCode::Tls:
        return serviceTlsStep(error.tls);
    case ErrorCode::Proxy:
        return error.proxy == ProxyProblem::Forbids || error.proxy == ProxyProblem::ServerNotReached
                   ? Sentence(Words::tr("Ask your network team whether the proxy allows and reaches the Management "
                                        "Service."))
                   : std::nullopt;
    case ErrorCode::UnknownKey:
    case ErrorCode::BadSignature:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::WrongAudience:
    case ErrorCode::WrongInstallation:
    case ErrorCode::ReplayedReply:
    case ErrorCode::RolledBack:
    case ErrorCode::StorageFailed:
    case ErrorCode::Offline:
    case ErrorCode::CredentialsMissing:
    case ErrorCode::CredentialsRejected:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidInput:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<QString> managementCause(const Error &error)
{
    switch (error.management) {
    case ManagementProblem::None:
        return std::nullopt;
    case ManagementProblem::Other:
        return plainCause(error);
    case ManagementProblem::NeedsKeychain:
        return Words::tr("The token of a Management Service is kept only in a keychain, and a token file is in use.");
    case ManagementProblem::NoPassword:
        return Words::tr("There is no terminal at which the password of the account could be asked for.");
    case ManagementProblem::SignedOut:
        return Words::tr("Nobody is signed in to the Management Service of this service.");
    case ManagementProblem::SignInRefused:
        return Words::tr("The Management Service did not accept the e-mail address and password.");
    case ManagementProblem::Locked:
        return Words::tr("The Management Service says that the account is locked.");
    case ManagementProblem::NotPermitted:
        return Words::tr("The Management Service does not permit this to the account.");
    case ManagementProblem::NoToken:
        return Words::tr("The Management Service answered the sign-in without a token.");
    case ManagementProblem::TokenRefused:
        return Words::tr("The Management Service no longer accepts the sign-in.");
    case ManagementProblem::TokenExpired:
        return Words::tr("The sign-in at the Management Service has ended: it lasts 30 days.");
    case ManagementProblem::NotThere:
        return Words::tr("The REST interface of a Management Service was not found at this address.");
    }
    Q_UNREACHABLE();
}

std::optional<QString> managementStep(const Error &error)
{
    switch (error.management) {
    case ManagementProblem::None:
        return std::nullopt;
    case ManagementProblem::Other:
        return plainStep(error);
    case ManagementProblem::NeedsKeychain:
        return Words::tr("Sign in on a computer with a keychain, without --no-keychain.");
    case ManagementProblem::NoPassword:
        return Words::tr("Give the password on standard input, with --password-stdin.");
    case ManagementProblem::SignedOut:
        return Words::tr("Sign in first: in the window, under Connection, or with licensectl management sign-in.");
    case ManagementProblem::SignInRefused:
        return Words::tr("Check both by signing in to the Management Service's own console.");
    case ManagementProblem::Locked:
        return Words::tr("Have the account unlocked in the Management Service's own console.");
    case ManagementProblem::NotPermitted:
        return Words::tr("Use an account with the role System Administrator: only that role may use the interface.");
    case ManagementProblem::NoToken:
        return Words::tr("The account may need a second factor, which the documented interface cannot ask for. Use an "
                         "account that signs in with e-mail address and password alone.");
    case ManagementProblem::TokenRefused:
    case ManagementProblem::TokenExpired:
        return Words::tr("Sign in again: in the window, under Connection, or with licensectl management sign-in.");
    case ManagementProblem::NotThere:
        return Words::tr("Check the address and port of the Management Service.");
    }
    Q_UNREACHABLE();
}

} // namespace license::text
