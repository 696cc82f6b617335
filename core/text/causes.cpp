// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/domain/tokenproblem.h"
#include "core/text/databasewords.h"
#include "core/text/errortext.h"
#include "core/text/failurewords.h"
#include "core/text/findingwords.h"
#include "core/text/managementwords.h"
#include "core/text/sanitize.h"
#include "core/text/translate.h"

namespace license::text {

namespace {

QString tlsCause(const Error &error)
{
    switch (error.tls) {
    case TlsProblem::Expired:
        return Words::tr("The secure connection was refused: the server's certificate has expired.");
    case TlsProblem::NotYetValid:
        return Words::tr("The secure connection was refused: the server's certificate is not valid yet.");
    case TlsProblem::WrongHost:
        return Words::tr("The secure connection was refused: the certificate belongs to another server name.");
    case TlsProblem::SelfSigned:
        return Words::tr("The secure connection was refused: the server's certificate is self-signed.");
    case TlsProblem::UnknownIssuer:
        return Words::tr(
            "The secure connection was refused: another party answers with its own certificate, or the server's issuer "
            "is not trusted on this computer.");
    case TlsProblem::NotTls:
        return Words::tr("No secure connection: what answered at this address is not a secure server.");
    case TlsProblem::OldVersion:
        return Words::tr("No secure connection: the server offers only outdated versions of TLS.");
    case TlsProblem::NoBackend:
        return Words::tr("Secure connections are not possible: this installation lacks its TLS component.");
    case TlsProblem::None:
    case TlsProblem::Other:
        break;
    }
    return Words::tr("No secure connection to the license server could be made.");
}

QString proxyCause(ProxyProblem problem)
{
    switch (problem) {
    case ProxyProblem::NotReached:
        return Words::tr("The proxy could not be reached.");
    case ProxyProblem::HangsUp:
        return Words::tr("The proxy closed the connection without an answer.");
    case ProxyProblem::Silent:
        return Words::tr("The proxy did not answer in time.");
    case ProxyProblem::WantsAuthentication:
        return Words::tr("The proxy requires a user name and password, and rejected the ones it was given.");
    case ProxyProblem::NoPassword:
        return Words::tr("The password of the proxy could not be read from the keychain.");
    case ProxyProblem::Forbids:
        return Words::tr("The proxy forbids connections to the license server.");
    case ProxyProblem::ServerNotReached:
        return Words::tr("The proxy answered, but could not reach the license server.");
    case ProxyProblem::AddressForm:
        return Words::tr("The proxy refused the server's IPv6 address, which the console can give to an HTTP proxy "
                         "only without its brackets.");
    case ProxyProblem::None:
    case ProxyProblem::Other:
        break;
    }
    return Words::tr("The proxy blocked the connection.");
}

QString storageCause(StorageProblem problem)
{
    switch (problem) {
    case StorageProblem::Full:
        return Words::tr("This computer has no space left to save the console's data.");
    case StorageProblem::Locked:
        return Words::tr("Another program holds the console's data on this computer and did not let go in time.");
    case StorageProblem::ReadOnly:
        return Words::tr("The console's data on this computer can be read, but nothing new can be saved.");
    case StorageProblem::NewerVersion:
        return Words::tr("The console's data was saved by a newer version. It is shown, and nothing new is saved.");
    case StorageProblem::Rebuilt:
        return Words::tr("The console's data was damaged. Services and licenses were restored from their copies; the "
                         "history starts over.");
    case StorageProblem::OtherComputer:
        return Words::tr(
            "The console's data was copied from another computer. The license has not been verified on this one yet.");
    case StorageProblem::Gone:
        return Words::tr("The console's data folder is gone. The last known state is shown, and nothing is saved.");
    case StorageProblem::Replaced:
        return Words::tr("The console's data was replaced while the console was running. The new data is now in use.");
    case StorageProblem::Denied:
        return Words::tr("A file or folder of the console belongs to another user, and this user may not use it.");
    case StorageProblem::Link:
        return Words::tr(
            "A symbolic link is in place of a file or folder of the console. Nothing is read or written through it.");
    case StorageProblem::NotPlain:
        return Words::tr("Something other than a file is in place of a file of the console.");
    case StorageProblem::NotFolder:
        return Words::tr("Something other than a folder is in place of a folder.");
    case StorageProblem::Foreign:
        return Words::tr("The folder given for the console's data holds a folder that the console would need and that "
                         "is not its own. It was left unchanged.");
    case StorageProblem::OpenFolder:
        return Words::tr("The folder given for the console's data is open to other users of this computer and holds "
                         "none of that data. It was left unchanged.");
    case StorageProblem::NoFolder:
        return Words::tr("There is no folder for the console's data: this user has no home folder.");
    case StorageProblem::RelativeFolder:
        return Words::tr("The folder given for the console's data is not an absolute path.");
    case StorageProblem::TooLong:
        return Words::tr("The path of the console's data, or a name in it, is too long.");
    case StorageProblem::NoService:
        return Words::tr("This service is no longer there.");
    case StorageProblem::None:
        break;
    }
    return Words::tr("The console's data on this computer could not be read or saved.");
}

QString tokenCause(TokenProblem problem)
{
    switch (problem) {
    case TokenProblem::Empty:
        return Words::tr("The access token is empty.");
    case TokenProblem::Blank:
        return Words::tr("The access token contains a space or a line break.");
    case TokenProblem::Control:
        return Words::tr("The access token contains a control character.");
    case TokenProblem::Foreign:
        return Words::tr("The access token contains a character that is not allowed in one.");
    case TokenProblem::TooLong:
        return Words::tr("The access token is longer than 2,000 characters.");
    case TokenProblem::Utf16:
        return Words::tr("The access token is saved as UTF-16 text.");
    case TokenProblem::Unasked:
        return Words::tr("There is no terminal at which the access token could be asked for.");
    case TokenProblem::None:
        break;
    }
    return Words::tr("There is no access token for this service.");
}

/// True if the technical finding tells a person more than the code: the problem with a file, a disk or a proxy.
bool detailHelps(const Error &error)
{
    const StorageProblem problem = storageProblem(error);
    if (problem == StorageProblem::NewerVersion || problem == StorageProblem::OtherComputer ||
        problem == StorageProblem::NoFolder || problem == StorageProblem::NoService) {
        return false; // the sentence contains it already
    }
    if (const TokenProblem token = tokenProblem(error); token != TokenProblem::None) {
        return error != tokenError(token); // the detail names the file
    }
    switch (error.code) {
    case ErrorCode::MalformedReply:
    case ErrorCode::WrongAudience:
    case ErrorCode::StorageFailed:
    case ErrorCode::Proxy:
    case ErrorCode::Tls:
    case ErrorCode::CredentialsMissing:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::InvalidInput:
        return true;
    case ErrorCode::HttpStatus:
    case ErrorCode::CaptivePortal:
    case ErrorCode::UnknownKey:
    case ErrorCode::BadSignature:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::WrongInstallation:
    case ErrorCode::ReplayedReply:
    case ErrorCode::RolledBack:
    case ErrorCode::Offline:
    case ErrorCode::Dns:
    case ErrorCode::Refused:
    case ErrorCode::Timeout:
    case ErrorCode::ConnectionLost:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerUnavailable:
    case ErrorCode::CredentialsRejected:
    case ErrorCode::KeychainLocked:
    case ErrorCode::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

QString briefCause(const Error &error)
{
    if (const auto words = managementCause(error)) {
        return *words;
    }
    if (const auto words = databaseCause(error)) {
        return *words;
    }
    if (const auto words = findingCause(error)) {
        return *words;
    }
    switch (error.code) {
    case ErrorCode::HttpStatus:
        return error.httpStatus == 0
                   ? Words::tr("The license server refused the request.")
                   : Words::tr("The license server refused the request with HTTP status %1.").arg(error.httpStatus);
    case ErrorCode::CaptivePortal:
        return Words::tr("A network sign-in page answered instead of the license server.");
    case ErrorCode::MalformedReply:
        return Words::tr("The reply is not a license server's.");
    case ErrorCode::UnknownKey:
        return Words::tr("The reply is signed with a key that this service's connection file does not list.");
    case ErrorCode::BadSignature:
        return Words::tr("The signature of the reply is invalid.");
    case ErrorCode::UnsupportedVersion:
        return Words::tr("The license server uses a newer protocol version than this console supports.");
    case ErrorCode::WrongAudience:
        return Words::tr("The reply was issued for another server address, program or account.");
    case ErrorCode::WrongInstallation:
        return error.refusedByServer ? Words::tr("The license server does not accept this token for this installation.")
                                     : Words::tr("The reply was issued for another computer.");
    case ErrorCode::ReplayedReply:
        return Words::tr("The reply does not match this request: it is a copy of an earlier one.");
    case ErrorCode::RolledBack:
        return Words::tr("The reply is older than one already accepted.");
    case ErrorCode::StorageFailed:
        return storageCause(storageProblem(error));
    case ErrorCode::Offline:
        return Words::tr("This computer has no network connection.");
    case ErrorCode::Dns:
        return Words::tr("The name of the license server could not be resolved.");
    case ErrorCode::Refused:
        return Words::tr("The license server's address refused the connection.");
    case ErrorCode::Timeout:
        return Words::tr("The license server did not answer in time.");
    case ErrorCode::ConnectionLost:
        return Words::tr("The connection to the license server was interrupted.");
    case ErrorCode::Tls:
        return tlsCause(error);
    case ErrorCode::Proxy:
        return proxyCause(error.proxy);
    case ErrorCode::RateLimited:
        return Words::tr("The license server received too many requests.");
    case ErrorCode::ServerUnavailable:
        return error.httpStatus == 0
                   ? Words::tr("The license server is temporarily unavailable.")
                   : Words::tr("The license server is temporarily unavailable (HTTP status %1).").arg(error.httpStatus);
    case ErrorCode::CredentialsMissing:
        return tokenCause(tokenProblem(error));
    case ErrorCode::CredentialsRejected:
        return Words::tr("The license server refused the access token.");
    case ErrorCode::KeychainLocked:
        return Words::tr("The keychain that holds the access token is locked.");
    case ErrorCode::KeychainUnavailable:
        return Words::tr("The keychain does not respond.");
    case ErrorCode::Cancelled:
        return Words::tr("The operation was cancelled.");
    case ErrorCode::InvalidInput:
        return Words::tr("The input cannot be used.");
    }
    Q_UNREACHABLE();
}

QString serverWords(const Error &error)
{
    if (!error.problem) {
        return {};
    }
    const QString title = withoutStop(plain(error.problem->title));
    const QString detail = withoutStop(plain(error.problem->detail));
    if (title.isEmpty() || detail.isEmpty()) {
        return title.isEmpty() ? detail : title;
    }
    //: the server's own words: a title and what it means
    return Words::tr("%1: %2", "the server's words").arg(title, detail);
}

QString cause(const Error &error)
{
    QString words = briefCause(error);
    if (const QString said = serverWords(error); !said.isEmpty()) {
        //: %1 is a sentence, %2 the server's own words
        return Words::tr("%1 The server says: “%2”.").arg(words, said);
    }
    if (detailHelps(error) && !error.detail.isEmpty()) {
        //: %1 is a sentence, %2 a technical finding in English
        return Words::tr("%1 Technical detail: %2.").arg(words, withoutStop(plain(error.detail)));
    }
    return words;
}

QString message(const Error &error)
{
    //: the cause of a failure and the next step
    return Words::tr("%1 %2", "two sentences").arg(cause(error), nextStep(error));
}

} // namespace license::text
