// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/networkroute.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <functional>

namespace license {

/// Reads the first bytes of a server. Qt reports the same error for a peer that is not HTTP and for one that hangs up:
/// this distinguishes them by its own request without token and body. If that gets no answer, it listens once more
/// without a request: a peer that sends data unasked and hangs up loses that data if a request arrives.
class HttpProbe final : public QObject
{
    Q_OBJECT
public:
    /// True if data arrived that does not start an HTTP reply.
    using Done = std::function<void(bool foreign)>;

    /// Connects to the target of `request` separately, with the same trust rules. `done` is called once, at the latest
    /// after `patience`, unless this object is destroyed first.
    HttpProbe(const QNetworkRequest &request, const NetworkRoute &way, std::chrono::milliseconds patience, Done done,
              QObject *parent);

private:
    void connectToServer();
    void begin();
    void listen();
    void conclude();
    void finish();

    const QNetworkRequest m_request;
    const NetworkRoute m_way;
    QSslSocket *m_socket = nullptr;
    QTimer m_patience;
    QTimer m_unasked;
    bool m_asked = false;
    bool m_again = false; ///< listening without a request
    QByteArray m_said;
    Done m_done;
};

/// False if these bytes, however few, cannot start an HTTP status line.
bool beginsHttp(QByteArrayView bytes);

} // namespace license
