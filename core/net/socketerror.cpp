// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socketerror.h"

#include "core/net/neterror.h"

namespace license {

QNetworkReply::NetworkError replyError(QAbstractSocket::SocketError error)
{
    using Socket = QAbstractSocket;
    using Reply = QNetworkReply;
    switch (error) {
    case Socket::ConnectionRefusedError:
        return Reply::ConnectionRefusedError;
    case Socket::RemoteHostClosedError:
        return Reply::RemoteHostClosedError;
    case Socket::HostNotFoundError:
        return Reply::HostNotFoundError;
    case Socket::SocketTimeoutError:
        return Reply::TimeoutError;
    case Socket::SslHandshakeFailedError:
        return Reply::SslHandshakeFailedError;
    case Socket::ProxyAuthenticationRequiredError:
        return Reply::ProxyAuthenticationRequiredError;
    case Socket::ProxyConnectionRefusedError:
        return Reply::ProxyConnectionRefusedError;
    case Socket::ProxyConnectionClosedError:
        return Reply::ProxyConnectionClosedError;
    case Socket::ProxyConnectionTimeoutError:
        return Reply::ProxyTimeoutError;
    case Socket::ProxyNotFoundError:
        return Reply::ProxyNotFoundError;
    case Socket::ProxyProtocolError:
        return Reply::UnknownProxyError;
    case Socket::SocketAccessError:
    case Socket::SocketResourceError:
    case Socket::DatagramTooLargeError:
    case Socket::NetworkError:
    case Socket::AddressInUseError:
    case Socket::SocketAddressNotAvailableError:
    case Socket::UnsupportedSocketOperationError:
    case Socket::UnfinishedSocketOperationError:
    case Socket::OperationError:
    case Socket::SslInternalError:
    case Socket::SslInvalidUserDataError:
    case Socket::TemporaryError:
    case Socket::UnknownSocketError:
        return Reply::UnknownNetworkError;
    }
    Q_UNREACHABLE();
}

Error errorFromSocket(const QAbstractSocket &socket, const QString &proxy, const QList<QSslError> &tlsErrors,
                      std::optional<Instant> now, const SecretSearch *secrets)
{
    return errorFromNetwork({.error = replyError(socket.error()),
                             .text = socket.errorString(),
                             .tlsErrors = tlsErrors,
                             .proxy = proxy,
                             .now = now,
                             .secrets = secrets});
}

} // namespace license
