// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslSocket>

#include <functional>
#include <memory>

namespace license {

/// Connects to all addresses of a name at once; the first to answer wins, and the others are dropped. Answers once,
/// through the event loop, unless destroyed first.
class AddressRace final : public QObject
{
    Q_OBJECT
public:
    using Won = std::function<void(std::unique_ptr<QSslSocket>)>;
    using Lost = std::function<void(const Error &)>;

    AddressRace(const QList<QHostAddress> &addresses, quint16 port, QObject *parent, Won won, Lost lost);

private:
    void win(QSslSocket *socket);
    void fail(QSslSocket *socket);

    QList<QSslSocket *> m_running;
    Won m_won;
    Lost m_lost;
    bool m_routed = false; ///< one of them has a route
};

} // namespace license
