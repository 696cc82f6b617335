// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QVector>

namespace license::platform {

/// A TCP connection of this process, and the number of bytes read from it so far by any code.
struct TcpInflow
{
    quint64 id = 0; ///< distinguishes connections, even if a number is reused
    QHostAddress peer;
    quint16 port = 0; ///< of the peer
    quint64 read = 0;
};

/// All connections, as the system counts them. Empty on Windows, which offers no such count.
QVector<TcpInflow> tcpInflows();

} // namespace license::platform
