// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/controlguard.h"
#include "app/license-server/peeruser.h"

#include <QFile>

#include <unistd.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

/// Columns of the table (proc(5)), separated by blanks.
enum Column { Local = 1, Remote = 2, User = 7, Inode = 9, Columns = 10 };

/// An address as the kernel prints it: words of 32 bits, each in the byte order of this computer.
QByteArray printed(const EndPoint &end, bool asV6)
{
    const Q_IPV6ADDR bytes = end.address.toIPv6Address(); // an IPv4 address is a mapped one here
    QByteArray text;
    for (int at = asV6 ? 0 : 12; at < 16; at += 4) {
        quint32 word = 0;
        std::memcpy(&word, bytes.c + at, sizeof word);
        text += QByteArray::number(word, 16).rightJustified(8, '0');
    }
    return (text + ':' + QByteArray::number(end.port, 16).rightJustified(4, '0')).toUpper();
}

} // namespace

std::optional<uid_t> peerUserIn(const QByteArray &table, const EndPoint &peer, const EndPoint &here)
{
    const auto stands = [](const QByteArray &field, const EndPoint &end) {
        return field == printed(end, true) ||
               (end.address.protocol() == QAbstractSocket::IPv4Protocol && field == printed(end, false));
    };
    for (const QByteArray &line : table.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < Columns || !stands(fields[Local], peer) || !stands(fields[Remote], here))
            continue;
        bool known = false;
        const uint user = fields[User].toUInt(&known);
        if (known && fields[Inode] != "0") // without an inode it has no owner any more
            return uid_t(user);
    }
    return {};
}

std::optional<uid_t> peerUser(const EndPoint &peer, const EndPoint &here)
{
    // A program may speak IPv4 through a socket of IPv6.
    for (const QString &name : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            continue;
        if (const auto user = peerUserIn(file.readAll(), peer, here))
            return user;
    }
    return {};
}

bool isOurs(const Request &request)
{
    const auto user = peerUser(request.peer, request.here);
    return user && (*user == ::geteuid() || *user == 0);
}

} // namespace license::server
