// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/retryafter.h"
#include "core/domain/storageproblem.h"
#include "core/domain/tokenproblem.h"
#include "core/text/databasewords.h"
#include "core/text/errortext.h"
#include "core/text/findingwords.h"
#include "core/text/managementwords.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/translate.h"

namespace license::text {

namespace {

QString tlsStep(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Expired:
    case TlsProblem::NotYetValid:
        return Words::tr(
            "Check this computer's date and time. If they are right, contact the license server administrator.");
    case TlsProblem::WrongHost:
        return Words::tr(
            "Check the address in the connection file, and whether another device answers in the server's place.");
    case TlsProblem::SelfSigned:
        return Words::tr(
            "Ask the license server administrator for a connection file that names its certificate authority.");
    case TlsProblem::UnknownIssuer:
        return Words::tr("If a device inspects TLS here, exempt this address or add the device's authority.");
    case TlsProblem::NotTls:
        return Words::tr("Check the address and port, and whether a sign-in page or a proxy answers instead.");
    case TlsProblem::OldVersion:
        return Words::tr("Ask the license server administrator to allow TLS 1.2 or later.");
    case TlsProblem::NoBackend:
        return Words::tr("Reinstall the console; on Debian the package is libqt6network6.");
    case TlsProblem::None:
    case TlsProblem::Other:
        break;
    }
    return Words::tr("Run the connection check to see which stage fails.");
}

QString proxyStep(ProxyProblem problem)
{
    switch (problem) {
    case ProxyProblem::NotReached:
    case ProxyProblem::Silent:
        return Words::tr("Check the proxy's address and port, and whether this computer needs a proxy at all.");
    case ProxyProblem::HangsUp:
        return Words::tr("Check the proxy's kind (HTTP or SOCKS), its address and port.");
    case ProxyProblem::WantsAuthentication:
        return Words::tr("Enter the proxy's user name and password in the connection settings. The proxy is asked only "
                         "once, so that no account is locked.");
    case ProxyProblem::NoPassword:
        return Words::tr("Unlock the keychain, or enter the proxy's password again, then refresh.");
    case ProxyProblem::Forbids:
        return Words::tr("Ask your network team to allow the license server on the proxy. The firewall request has the "
                         "text for it.");
    case ProxyProblem::ServerNotReached:
        return Words::tr("Ask your network team whether the proxy can resolve and reach the license server.");
    case ProxyProblem::AddressForm:
        return Words::tr("Use the server's name instead of its IPv6 address, a SOCKS5 proxy, or no proxy for this "
                         "server.");
    case ProxyProblem::None:
    case ProxyProblem::Other:
        break;
    }
    return Words::tr(
        "Check the proxy's address, user and password, and whether it allows and reaches the license server.");
}

/// How to close a folder to others.
#ifdef Q_OS_WIN
constexpr auto folderCommand = QLatin1StringView("icacls FOLDER /inheritance:r /grant:r \"%USERNAME%:(OI)(CI)F\"");
#else
constexpr auto folderCommand = QLatin1StringView("chmod 700");
#endif

QString storageStep(StorageProblem problem)
{
    switch (problem) {
    case StorageProblem::Full:
        return Words::tr("Free some space, then refresh. If the problem persists, restart the console.");
    case StorageProblem::Locked:
        return Words::tr("Wait for the program that holds the data, such as a backup or an open database tool, or end "
                         "it. Then try again.");
    case StorageProblem::ReadOnly:
        return Words::tr("Check the permissions of the data folder, and whether its disk can be written.");
    case StorageProblem::NewerVersion:
        return Words::tr("Update the console.");
    case StorageProblem::Rebuilt:
        return Words::tr("Check that all services are listed. The damaged file is kept.");
    case StorageProblem::OtherComputer:
        return Words::tr("Refresh.");
    case StorageProblem::Gone:
        return Words::tr("Put the folder back, or restart the console to begin with an empty one.");
    case StorageProblem::Replaced:
        return Words::tr("Check that all services are listed.");
    case StorageProblem::Denied:
        return Words::tr(
            "Run the console as that user, or have an administrator give the file to the owner of the data folder.");
    case StorageProblem::Link:
        return Words::tr("Remove the link, or put the file or folder itself in its place.");
    case StorageProblem::NotPlain:
        return Words::tr("Remove it.");
    case StorageProblem::NotFolder:
        return Words::tr("Move it away, or choose another folder for the console's data.");
    case StorageProblem::Foreign:
        return Words::tr("Choose another folder for the console's data, such as one that does not exist yet.");
    case StorageProblem::OpenFolder:
        return Words::tr("Choose a folder that does not exist yet, or first close this one to other users (%1).")
            .arg(folderCommand);
    case StorageProblem::NoFolder:
        return Words::tr("Set one with --data-dir or the environment variable LICENSE_CONSOLE_DATA.");
    case StorageProblem::RelativeFolder:
        return Words::tr("Give the full path of the folder.");
    case StorageProblem::TooLong:
        return Words::tr("Choose a folder with a shorter path.");
    case StorageProblem::NoService:
        return Words::tr("Check that all services are listed.");
    case StorageProblem::None:
        break;
    }
    return Words::tr("Check the free disk space and the permissions of the data folder.");
}

QString tokenStep(TokenProblem problem)
{
    switch (problem) {
    case TokenProblem::Empty:
    case TokenProblem::None:
        break;
    case TokenProblem::Blank:
    case TokenProblem::Control:
    case TokenProblem::Foreign:
    case TokenProblem::TooLong:
        return Words::tr("Copy the whole token again from the Management Service, and nothing else.");
    case TokenProblem::Utf16:
        return Words::tr("Save it as plain text (UTF-8).");
    case TokenProblem::Unasked:
        return Words::tr("Give the token on standard input, with --token-stdin.");
    }
    return Words::tr("Enter this service's access token, or check the token file and its permissions.");
}

QString laterStep(const Error &error)
{
    if (const auto pause = countedRetryAfter(error); pause.count() > 0) {
        return Words::tr("Try again in %1, as the server requests.").arg(duration(pause));
    }
    return Words::tr("Try again in a few minutes. Automatic refresh keeps trying.");
}

} // namespace

QString nextStep(const Error &error)
{
    if (const auto words = managementStep(error)) {
        return *words;
    }
    if (const auto words = databaseStep(error)) {
        return *words;
    }
    if (const auto words = findingStep(error)) {
        return *words;
    }
    switch (error.code) {
    case ErrorCode::HttpStatus:
        return error.requestId.isEmpty()
                   ? Words::tr(
                         "Contact the license server administrator and quote the request identifier of the attempt.")
                   //: %1 is a request identifier
                   : Words::tr("Contact the license server administrator and quote the request identifier %1.")
                         .arg(plain(error.requestId));
    case ErrorCode::CaptivePortal:
        return Words::tr("Sign in to the network in a browser, then refresh.");
    case ErrorCode::MalformedReply:
        return Words::tr("Check the service's address, and whether a proxy alters the traffic.");
    case ErrorCode::UnknownKey:
        return Words::tr("Get this service's current connection file and replace the old one with it: Replace "
                         "connection file… or licensectl service replace.");
    case ErrorCode::BadSignature:
        return Words::tr(
            "Check whether a proxy alters the traffic. If none does, contact the license server administrator.");
    case ErrorCode::UnsupportedVersion:
        return Words::tr("Update the console.");
    case ErrorCode::WrongAudience:
        return Words::tr("Get this service's current connection file and compare the address and account.");
    case ErrorCode::WrongInstallation:
        return error.refusedByServer ? Words::tr("Use the token issued for this installation, or the connection file "
                                                 "that belongs to the token.")
                                     : Words::tr("Use the connection file issued for this installation.");
    case ErrorCode::ReplayedReply:
        return Words::tr(
            "Refresh again. If the problem persists, check whether a cache or a proxy answers for the server.");
    case ErrorCode::RolledBack:
        return Words::tr("If the problem persists, the server's clock was wrong or the server was set up again. Have "
                         "that corrected, then provide the connection file again: Replace connection file… or "
                         "licensectl service replace.");
    case ErrorCode::StorageFailed:
        return storageStep(storageProblem(error));
    case ErrorCode::Offline:
        return Words::tr("Connect this computer to the network, then refresh.");
    case ErrorCode::Dns:
        return Words::tr("Check this computer's DNS settings and the service's address.");
    case ErrorCode::Refused:
        return Words::tr("Check the address and port, and whether a firewall rejects the connection.");
    case ErrorCode::Timeout:
        return Words::tr("Ask your network team whether a firewall drops the connection, or run the connection check.");
    case ErrorCode::ConnectionLost:
        return Words::tr("Refresh again. If the problem persists, ask your network team whether a firewall or a proxy "
                         "interrupts the connection.");
    case ErrorCode::Tls:
        return tlsStep(error.tls);
    case ErrorCode::Proxy:
        return proxyStep(error.proxy);
    case ErrorCode::RateLimited:
    case ErrorCode::ServerUnavailable:
        return laterStep(error);
    case ErrorCode::CredentialsMissing:
        return tokenStep(tokenProblem(error));
    case ErrorCode::CredentialsRejected:
        return Words::tr("Replace the token: it may have expired after 30 days or been revoked.");
    case ErrorCode::KeychainLocked:
        return Words::tr("Unlock the keychain, then refresh.");
    case ErrorCode::KeychainUnavailable:
        return Words::tr("Answer the keychain's prompt if one is open. Start the keychain service if it is not "
                         "running, or use a token file on a computer without one.");
    case ErrorCode::Cancelled:
        return Words::tr("Try again when you are ready.");
    case ErrorCode::InvalidInput:
        return Words::tr("Correct it and try again.");
    }
    Q_UNREACHABLE();
}

QString nextTry(const Error &error, std::optional<Instant> next, Instant now)
{
    if (!next) {
        return {};
    }
    const bool asked = error.retryAfter && error.retryAfter->count() > 0;
    if (*next <= now) {
        return Words::tr("The next automatic try is due now.");
    }
    //: %1 is a moment, "today at 14:05"
    return asked ? Words::tr("The server asks for a pause: the next automatic try is %1.").arg(moment(*next, now))
                 : Words::tr("The next automatic try is %1.").arg(moment(*next, now));
}

QString requestIdentifier(const Error &error)
{
    return error.requestId.isEmpty() ? QString()
                                     //: for the server's support; %1 is a request identifier
                                     : Words::tr("Request identifier: %1.").arg(plain(error.requestId));
}

} // namespace license::text
