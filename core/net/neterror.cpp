// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/neterror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSslCertificate>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

bool saysAny(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](const char *word) { return text.contains(QLatin1StringView(word)); });
}

bool isHandshakeText(const QString &text)
{
    return saysAny(text, {"SSL routines", "SSL handshake"});
}

/// Windows has no specific text for these: a first answer that is not TLS is SEC_E_INVALID_TOKEN, and the alert about
/// the version is SEC_E_UNSUPPORTED_FUNCTION. Qt has texts for both, in the program's language.
TlsProblem schannelProblem(const QString &text)
{
    const auto says = [&text](const char *words) {
        return text.contains(QCoreApplication::translate("QSslSocket", words));
    };
    if (says("An internal token was invalid")) {
        return TlsProblem::NotTls;
    }
    return says("An unsupported function was requested") ? TlsProblem::OldVersion : TlsProblem::Other;
}

QString foreign(const QString &text, const NetworkFailure &failure)
{
    const QString clean = failure.secrets ? failure.secrets->removedFrom(text) : text;
    return clean.simplified().left(200);
}

/// The untrusted authority, which an administrator needs to know to trust or remove it.
QString presentedIssuer(const NetworkFailure &failure)
{
    for (const auto &error : failure.tlsErrors) {
        const auto certificate = error.certificate();
        if (!certificate.isNull()) {
            const auto organization = certificate.issuerInfo(QSslCertificate::Organization).join(u", "_s);
            const auto name = certificate.issuerInfo(QSslCertificate::CommonName).join(u", "_s);
            return foreign(organization.isEmpty() || organization == name ? name : name + u", "_s + organization,
                           failure);
        }
    }
    return {};
}

QString rfc3339(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODate);
}

/// The validity of the refused certificate, and this computer's time.
QString presentedValidity(const NetworkFailure &failure)
{
    for (const auto &error : failure.tlsErrors) {
        const auto certificate = error.certificate();
        const bool time =
            error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
        if (time && !certificate.isNull() && failure.now) {
            const auto now = QDateTime::fromMSecsSinceEpoch(failure.now->time_since_epoch().count(), Qt::UTC);
            return u"valid from %1 to %2, while this computer's clock reads %3"_s.arg(
                rfc3339(certificate.effectiveDate()), rfc3339(certificate.expiryDate()), rfc3339(now));
        }
    }
    return {};
}

Error tlsError(const NetworkFailure &failure)
{
    Error error{.code = ErrorCode::Tls, .tls = tlsProblem(failure.tlsErrors, failure.text)};
    QStringList found;
    for (const auto &one : failure.tlsErrors) {
        found << one.errorString();
    }
    if (found.isEmpty()) {
        found << foreign(failure.text, failure);
    }
    error.detail = found.join(u"; "_s);
    if (const QString issuer = presentedIssuer(failure); !issuer.isEmpty()) {
        error.detail += u"; issued by: "_s + issuer;
    }
    if (const QString validity = presentedValidity(failure); !validity.isEmpty()) {
        error.detail += u"; "_s + validity;
    }
    return error;
}

/// UnknownNetworkError covers all errors without a Qt code.
ErrorCode unknownCode(const NetworkFailure &failure)
{
    if (failure.answered || failure.secured) {
        return ErrorCode::ConnectionLost;
    }
    if (!failure.proxy.isEmpty()) {
        return ErrorCode::Proxy;
    }
    // Hang-ups, refusals and silence have codes: the remaining requests never left this computer.
    return ErrorCode::Offline;
}

/// Before the tunnel is established, refusals, unknown names and silence come from the proxy.
ErrorCode orProxy(const NetworkFailure &failure, ErrorCode code)
{
    return !failure.proxy.isEmpty() && !failure.secured ? ErrorCode::Proxy : code;
}

ErrorCode codeOf(const NetworkFailure &failure)
{
    using Qn = QNetworkReply;
    switch (failure.error) {
    case Qn::ConnectionRefusedError:
        return failure.routed ? orProxy(failure, ErrorCode::Refused) : ErrorCode::Offline;
    case Qn::HostNotFoundError:
        return orProxy(failure, ErrorCode::Dns);
    case Qn::TimeoutError:
    case Qn::OperationCanceledError: // the transfer time-out: our own cancel never arrives here
        return orProxy(failure, ErrorCode::Timeout);
    case Qn::SslHandshakeFailedError:
        return ErrorCode::Tls;
    case Qn::TemporaryNetworkFailureError:
    case Qn::NetworkSessionFailedError:
        return ErrorCode::Offline;
    case Qn::ProxyConnectionRefusedError:
    case Qn::ProxyConnectionClosedError:
    case Qn::ProxyNotFoundError:
    case Qn::ProxyTimeoutError:
    case Qn::ProxyAuthenticationRequiredError:
    case Qn::UnknownProxyError:
        return ErrorCode::Proxy;
    case Qn::UnknownNetworkError:
        return unknownCode(failure);
    case Qn::NoError:
    case Qn::RemoteHostClosedError:
    case Qn::ContentReSendError: // closed before an answer: the body is sent only once
        return ErrorCode::ConnectionLost;
    case Qn::ProtocolUnknownError:
    case Qn::ProtocolInvalidOperationError:
    case Qn::ProtocolFailure:
    case Qn::TooManyRedirectsError:
    case Qn::InsecureRedirectError:
    case Qn::BackgroundRequestNotAllowedError:
    case Qn::ContentAccessDenied:
    case Qn::ContentOperationNotPermittedError:
    case Qn::ContentNotFoundError:
    case Qn::AuthenticationRequiredError:
    case Qn::ContentConflictError:
    case Qn::ContentGoneError:
    case Qn::UnknownContentError:
    case Qn::InternalServerError:
    case Qn::OperationNotImplementedError:
    case Qn::ServiceUnavailableError:
    case Qn::UnknownServerError:
        return ErrorCode::MalformedReply;
    }
    Q_UNREACHABLE();
}

QString detailOf(const NetworkFailure &failure, ErrorCode code)
{
    if (failure.error == QNetworkReply::ContentReSendError) {
        return u"the connection ended before a reply came"_s;
    }
    if (code != ErrorCode::Proxy) {
        return foreign(failure.text, failure);
    }
    // Qt names the server here, but looks up the proxy's name.
    const QString what = failure.error == QNetworkReply::HostNotFoundError ? u"its name was not found"_s
                                                                           : foreign(failure.text, failure);
    return u"proxy %1: %2"_s.arg(failure.proxy, what);
}

} // namespace

Error errorFromNetwork(const NetworkFailure &failure)
{
    ErrorCode code = codeOf(failure);
    // A failed handshake may have any code; a handshake broken off by the peer is a lost connection.
    if (!failure.tlsErrors.isEmpty() ||
        (code != ErrorCode::Tls && !failure.secured && !failure.answered && isHandshakeText(failure.text))) {
        code = ErrorCode::Tls;
    }
    if (code == ErrorCode::Tls && failure.tlsErrors.isEmpty() && saysAny(failure.text, {"unexpected eof"})) {
        code = ErrorCode::ConnectionLost;
    }
    if (code == ErrorCode::Tls) {
        return tlsError(failure);
    }
    Error error{.code = code, .detail = detailOf(failure, code)};
    if (code == ErrorCode::Proxy) {
        error.proxy = proxyProblem(failure);
    }
    return error;
}

ProxyProblem proxyProblem(const NetworkFailure &failure)
{
    using Qn = QNetworkReply;
    constexpr std::pair<Qn::NetworkError, ProxyProblem> table[] = {
        {Qn::ProxyAuthenticationRequiredError, ProxyProblem::WantsAuthentication},
        {Qn::ProxyConnectionRefusedError, ProxyProblem::NotReached},
        {Qn::ProxyConnectionClosedError, ProxyProblem::HangsUp},
        {Qn::ProxyNotFoundError, ProxyProblem::NotReached},
        {Qn::HostNotFoundError, ProxyProblem::NotReached},
        {Qn::ProxyTimeoutError, ProxyProblem::Silent},
        {Qn::TimeoutError, ProxyProblem::Silent},
        {Qn::OperationCanceledError, ProxyProblem::Silent},
        {Qn::ConnectionRefusedError, ProxyProblem::ServerNotReached},
    };
    for (const auto &[code, problem] : table) {
        if (code == failure.error) {
            return problem;
        }
    }
    // Qt has texts for these, but no code.
    if (saysAny(failure.text, {"Proxy denied connection", "Connection not allowed by SOCKSv5 server"})) {
        return ProxyProblem::Forbids;
    }
    if (saysAny(failure.text, {"Proxy connection refused", "Connection to proxy refused"})) {
        return ProxyProblem::NotReached;
    }
    if (saysAny(failure.text, {"Connection to proxy closed"})) {
        return ProxyProblem::HangsUp;
    }
    return saysAny(failure.text, {"Network unreachable", "TTL expired", "Host unreachable"})
               ? ProxyProblem::ServerNotReached
               : ProxyProblem::Other;
}

bool isStatusError(QNetworkReply::NetworkError error)
{
    using Qn = QNetworkReply;
    // Qt turns 400 and 418 into a protocol error.
    return error == Qn::ProtocolInvalidOperationError ||
           (error >= Qn::ContentAccessDenied && error <= Qn::UnknownContentError) ||
           (error >= Qn::InternalServerError && error <= Qn::UnknownServerError) || error == Qn::NoError ||
           error == Qn::ProxyAuthenticationRequiredError;
}

TlsProblem tlsProblem(const QList<QSslError> &errors, const QString &text)
{
    const auto any = [&errors](std::initializer_list<QSslError::SslError> wanted) {
        return std::any_of(errors.begin(), errors.end(), [&wanted](const QSslError &error) {
            return std::find(wanted.begin(), wanted.end(), error.error()) != wanted.end();
        });
    };
    if (any({QSslError::SelfSignedCertificate})) {
        return TlsProblem::SelfSigned;
    }
    if (any({QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
             QSslError::UnableToVerifyFirstCertificate, QSslError::SelfSignedCertificateInChain,
             QSslError::CertificateUntrusted})) {
        return TlsProblem::UnknownIssuer;
    }
    if (any({QSslError::CertificateNotYetValid})) {
        return TlsProblem::NotYetValid;
    }
    if (any({QSslError::CertificateExpired})) {
        return TlsProblem::Expired;
    }
    if (any({QSslError::HostNameMismatch})) {
        return TlsProblem::WrongHost;
    }
    if (saysAny(text, {"wrong version number", "packet length too long", "unknown protocol", "http request"})) {
        return TlsProblem::NotTls;
    }
    if (saysAny(text, {"alert protocol version", "unsupported protocol", "wrong ssl version", "version too low"})) {
        return TlsProblem::OldVersion;
    }
    return schannelProblem(text);
}

} // namespace license
