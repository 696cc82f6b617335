// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/networkroute.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QStringList>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace license {

/// The head of a proxy's answer to a request for a tunnel.
struct ProxyAnswer
{
    int status = 0;
    QStringList schemes{}; ///< of Proxy-Authenticate, as the proxy writes them; each a short word of letters and digits
};

/// Nothing for anything but the start of an HTTP reply.
std::optional<ProxyAnswer> proxyAnswerFrom(const QByteArray &head);

/// How a tunnel failed, as far as Qt tells.
struct TunnelFailure
{
    QNetworkReply::NetworkError error = QNetworkReply::UnknownNetworkError;
    QString text{};
    bool endless = false; ///< the proxy asked for a sign-in after each one
};

/// True if Qt keeps a proxy's wish for a sign-in to itself: it goes round without end, cannot read the schemes, or
/// finds the connection closed once it signs in.
bool hidesSignIn(const TunnelFailure &failure, const NetworkRoute &way);

/// `error`, corrected by what the proxy answered to the question, if it did.
Error withAnswer(Error error, const TunnelFailure &failure, const NetworkRoute &way,
                 const std::optional<ProxyAnswer> &answer);

/// How long a proxy that failed may take to say why.
constexpr std::chrono::milliseconds questionWait{3'000};

/// Asks an HTTP proxy for a tunnel, without a sign-in and by a connection of its own, and reads the head of its answer.
class ProxyQuestion final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const std::optional<ProxyAnswer> &answer)>;

    /// `done` is called once, through the event loop, at the latest after `patience`, unless this object is destroyed
    /// first.
    ProxyQuestion(const NetworkRoute &way, const QUrl &url, std::chrono::milliseconds patience, Done done,
                  QObject *parent);

private:
    void ask(const QUrl &url);
    void listen();
    void finish();

    QTcpSocket m_socket;
    QTimer m_patience;
    QByteArray m_head;
    Done m_done;
};

} // namespace license
