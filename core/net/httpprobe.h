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

/// Listens to what a server says first. Qt reports one and the same for a peer that is not HTTP and for one that hangs
/// up: this tells them apart, by a question of its own that carries neither token nor body. Where that gets no answer
/// it listens once more without a question: to whoever speaks unasked and hangs up, a question costs what he has said.
class HttpProbe final : public QObject
{
    Q_OBJECT
public:
    /// True where something came that begins no HTTP reply.
    using Done = std::function<void(bool foreign)>;

    /// Asks where `request` went, on a connection of its own that is trusted by the same rules. `done` is called once,
    /// unless this object goes first; by `patience` at the latest.
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
    bool m_again = false; ///< it listens without a question
    QByteArray m_said;
    Done m_done;
};

/// False where these bytes, however few, cannot be the beginning of an HTTP status line.
bool beginsHttp(QByteArrayView bytes);

} // namespace license
