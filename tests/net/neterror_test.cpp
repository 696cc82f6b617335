// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/neterror.h"

#include <QMetaEnum>

#include <gtest/gtest.h>

using namespace license;
using namespace Qt::StringLiterals;

using Qn = QNetworkReply;

namespace {

const QString proxy = u"proxy.example:3128"_s;

} // namespace

TEST(NetError, NamesWhatQtReports)
{
    const struct
    {
        NetworkFailure failure;
        ErrorCode expected;
    } rows[] = {
        {{.error = Qn::ConnectionRefusedError}, ErrorCode::Refused},
        {{.error = Qn::ConnectionRefusedError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::HostNotFoundError}, ErrorCode::Dns},
        {{.error = Qn::HostNotFoundError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::RemoteHostClosedError}, ErrorCode::ConnectionLost},
        {{.error = Qn::RemoteHostClosedError, .proxy = proxy}, ErrorCode::ConnectionLost},
        {{.error = Qn::ContentReSendError, .secured = true}, ErrorCode::ConnectionLost},
        {{.error = Qn::TimeoutError}, ErrorCode::Timeout},
        {{.error = Qn::TimeoutError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::TimeoutError, .proxy = proxy, .secured = true}, ErrorCode::Timeout},
        {{.error = Qn::OperationCanceledError}, ErrorCode::Timeout},
        {{.error = Qn::OperationCanceledError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::SslHandshakeFailedError}, ErrorCode::Tls},
        {{.error = Qn::SslHandshakeFailedError, .proxy = proxy}, ErrorCode::Tls},
        {{.error = Qn::TemporaryNetworkFailureError}, ErrorCode::Offline},
        {{.error = Qn::NetworkSessionFailedError}, ErrorCode::Offline},
        {{.error = Qn::UnknownNetworkError, .text = u"Network unreachable"_s}, ErrorCode::Offline},
        {{.error = Qn::UnknownNetworkError, .text = u"Host unreachable"_s}, ErrorCode::Offline},
        {{.error = Qn::UnknownNetworkError, .text = u"Permission denied"_s}, ErrorCode::Offline},
        {{.error = Qn::UnknownNetworkError, .text = u"Network unreachable"_s, .secured = true},
         ErrorCode::ConnectionLost},
        {{.error = Qn::UnknownNetworkError, .text = u"Proxy denied connection"_s, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::UnknownNetworkError, .text = u"Host unreachable"_s, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::UnknownNetworkError, .text = u"Unknown error"_s}, ErrorCode::Offline},
        {{.error = Qn::UnknownNetworkError, .text = u"Unknown error"_s, .secured = true}, ErrorCode::ConnectionLost},
        {{.error = Qn::ConnectionRefusedError, .routed = false}, ErrorCode::Offline},
        {{.error = Qn::UnknownNetworkError, .text = u"error:0A000126:SSL routines::unexpected eof while reading"_s},
         ErrorCode::ConnectionLost},
        {{.error = Qn::UnknownNetworkError, .text = u"error:0A00010B:SSL routines::wrong version number"_s},
         ErrorCode::Tls},
        {{.error = Qn::ProxyConnectionRefusedError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::ProxyConnectionClosedError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::ProxyNotFoundError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::ProxyTimeoutError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::ProxyAuthenticationRequiredError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::UnknownProxyError, .proxy = proxy}, ErrorCode::Proxy},
        {{.error = Qn::ProtocolFailure}, ErrorCode::MalformedReply},
        {{.error = Qn::ProtocolUnknownError}, ErrorCode::MalformedReply},
    };
    for (const auto &row : rows) {
        const Error error = errorFromNetwork(row.failure);
        EXPECT_EQ(error.code, row.expected) << row.failure.error << ", " << row.failure.text.toStdString();
    }
}

TEST(NetError, HasAnAnswerForEveryCodeOfQt)
{
    const auto codes = QMetaEnum::fromType<Qn::NetworkError>();
    ASSERT_GT(codes.keyCount(), 30);
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = static_cast<Qn::NetworkError>(codes.value(i));
        const Error error = errorFromNetwork({.error = code, .text = u"found"_s});
        EXPECT_NE(error.code, ErrorCode::InvalidInput) << codes.key(i);
        EXPECT_FALSE(error.detail.isEmpty()) << codes.key(i);
    }
}

TEST(NetError, NamesTheProxyInTheDetail)
{
    const Error error =
        errorFromNetwork({.error = Qn::HostNotFoundError, .text = u"Host x not found"_s, .proxy = proxy});
    EXPECT_EQ(error.detail, u"proxy proxy.example:3128: its name was not found"_s);
}

TEST(NetError, TakesTheMostTellingTlsProblem)
{
    const auto list = [](std::initializer_list<QSslError::SslError> errors) {
        QList<QSslError> result;
        for (const auto error : errors) {
            result << QSslError(error);
        }
        return result;
    };
    const struct
    {
        QList<QSslError> errors;
        QString text;
        TlsProblem expected;
    } rows[] = {
        {list({QSslError::HostNameMismatch, QSslError::SelfSignedCertificate}), {}, TlsProblem::SelfSigned},
        {list({QSslError::CertificateExpired, QSslError::UnableToGetLocalIssuerCertificate}),
         {},
         TlsProblem::UnknownIssuer},
        {list({QSslError::UnableToVerifyFirstCertificate}), {}, TlsProblem::UnknownIssuer},
        {list({QSslError::SelfSignedCertificateInChain}), {}, TlsProblem::UnknownIssuer},
        {list({QSslError::HostNameMismatch, QSslError::CertificateExpired}), {}, TlsProblem::Expired},
        {list({QSslError::CertificateNotYetValid}), {}, TlsProblem::NotYetValid},
        {list({QSslError::HostNameMismatch}), {}, TlsProblem::WrongHost},
        {list({QSslError::CertificateRevoked}), {}, TlsProblem::Other},
        {{}, u"SSL routines::wrong version number"_s, TlsProblem::NotTls},
        {{}, u"SSL routines::tlsv1 alert protocol version"_s, TlsProblem::OldVersion},
        {{}, u"SSL routines::unsupported protocol"_s, TlsProblem::OldVersion},
        {{}, u"SSL routines::sslv3 alert handshake failure"_s, TlsProblem::Other},
        {{}, u"SSL handshake failed: Handshake failed: An internal token was invalid"_s, TlsProblem::NotTls},
        {{},
         u"SSL handshake failed: Handshake failed: An unsupported function was requested"_s,
         TlsProblem::OldVersion},
        {{},
         u"SSL handshake failed: Handshake failed: Unexpected or badly-formatted message received"_s,
         TlsProblem::Other},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(tlsProblem(row.errors, row.text), row.expected) << row.text.toStdString();
    }
}
