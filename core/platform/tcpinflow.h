// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QVector>

namespace license::platform {

/// A TCP connection of this process, and the bytes that have been read of it so far, by whatever part of the program.
struct TcpInflow
{
    quint64 id = 0; ///< tells connections apart, also where a number is used anew
    QHostAddress peer;
    quint16 port = 0; ///< of the peer
    quint64 read = 0;
};

/// All of them, as the system counts. Nothing on Windows, which tells a program no such count.
QVector<TcpInflow> tcpInflows();

} // namespace license::platform
