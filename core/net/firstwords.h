// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/way.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <functional>

namespace license {

/// Listens to what a server says first. Qt reports one and the same for a peer that is not HTTP and for one that hangs
/// up: this tells them apart, by a question of its own that carries neither token nor body.
class FirstWords final : public QObject
{
    Q_OBJECT
public:
    /// True where something came that begins no HTTP reply.
    using Done = std::function<void(bool foreign)>;

    /// Asks where `request` went, on a connection of its own that is trusted by the same rules. `done` is called once,
    /// unless this object goes first; by `patience` at the latest.
    FirstWords(const QNetworkRequest &request, const Way &way, std::chrono::milliseconds patience, Done done,
               QObject *parent);

private:
    void ask(const QUrl &url);
    void listen();
    void finish();

    QSslSocket m_socket;
    QTimer m_patience;
    QByteArray m_said;
    Done m_done;
};

/// False where these bytes, however few, cannot be the beginning of an HTTP status line.
bool beginsHttp(QByteArrayView bytes);

} // namespace license
