// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/addressrace.h"

#include "core/net/namelookup.h"
#include "core/net/socketerror.h"
#include "core/platform/shortage.h"

#include <QNetworkProxy>

#include <algorithm>
#include <utility>

namespace license {

AddressRace::AddressRace(const QList<QHostAddress> &addresses, quint16 port, QObject *parent, Won won, Lost lost)
    : QObject(parent), m_won(std::move(won)), m_lost(std::move(lost))
{
    constexpr qsizetype most = 8;
    for (const QHostAddress &address : addresses.first(std::min(addresses.size(), most))) {
        m_routed = m_routed || hasRoute(address);
        auto *socket = new QSslSocket(this);
        m_running << socket;
        socket->setProxy(QNetworkProxy::NoProxy);
        // Queued: the race may end with this, and a socket must not be destroyed inside its own signal.
        connect(
            socket, &QSslSocket::connected, this,
            [this, socket] {
                if (m_running.contains(socket)) {
                    win(socket);
                }
            },
            Qt::QueuedConnection);
        connect(
            socket, &QSslSocket::errorOccurred, this, [this, socket] { fail(socket); }, Qt::QueuedConnection);
        socket->connectToHost(address, port);
    }
}

void AddressRace::win(QSslSocket *socket)
{
    for (QSslSocket *one : std::exchange(m_running, {})) {
        one->disconnect(this);
        if (one != socket) {
            one->abort();
        }
    }
    socket->setParent(nullptr);
    m_won(std::unique_ptr<QSslSocket>(socket));
}

void AddressRace::fail(QSslSocket *socket)
{
    if (m_running.removeOne(socket) && m_running.isEmpty()) {
        Error error = errorFromSocket(*socket, {}, {});
        if (const QString shortage = platform::openingShortage(); !shortage.isEmpty()) {
            error = {.code = ErrorCode::Offline, .detail = shortage};
        } else if (error.code == ErrorCode::Refused && !m_routed) {
            error.code = ErrorCode::Offline;
        }
        m_lost(error);
    }
}

} // namespace license
