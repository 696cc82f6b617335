// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/message.h"

#include <QObject>
#include <QTcpSocket>

namespace license::server {

/// Guards a connection before the HTTP server, which keeps a request in memory until it is complete. A request larger
/// than `largest`, head and body together, is answered with `tooLarge` and discarded; if its head announces the size,
/// before anything of the body is kept.
class RequestGate final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 largest = 1'048'576;

    /// `head` writes the head of a reply. The gate is a child of the socket, created before anything else reads from
    /// it.
    using WriteHead = QByteArray (*)(const Reply &reply, qint64 size, bool close);
    RequestGate(QTcpSocket *socket, Reply tooLarge, WriteHead head);

    /// A request is complete: the next byte starts another one.
    void reset();

private:
    void look();
    bool isTooLarge();
    void refuse();
    void discard();

    QTcpSocket *const m_socket;
    const Reply m_tooLarge;
    const WriteHead m_writeHead;
    QByteArray m_head; ///< as far as received
    bool m_headEnded = false;
    qint64 m_size = 0;
};

} // namespace license::server
