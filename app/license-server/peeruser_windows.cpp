// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/controlguard.h"
#include "core/platform/accesslist_windows.h"

#include <QtEndian>

#include <iphlpapi.h>
#include <winsock2.h>

#include <cstring>
#include <vector>

namespace license::server {

namespace {

/// The rows of the system's table of TCP connections with their processes.
template <typename Table, typename Row>
std::vector<Row> connections(ULONG family)
{
    std::vector<char> room(64 * 1024);
    for (int attempt = 0; attempt < 5; ++attempt) {
        auto size = DWORD(room.size());
        const DWORD result = GetExtendedTcpTable(room.data(), &size, FALSE, family, TCP_TABLE_OWNER_PID_CONNECTIONS, 0);
        if (result == NO_ERROR) {
            const auto *table = reinterpret_cast<const Table *>(room.data());
            return {table->table, table->table + table->dwNumEntries};
        }
        if (result != ERROR_INSUFFICIENT_BUFFER)
            break;
        room.resize(size + 4096); // it may grow meanwhile
    }
    return {};
}

quint16 port(DWORD inNetworkOrder)
{
    return qFromBigEndian(quint16(inNetworkOrder));
}

bool is(const EndPoint &end, DWORD address, DWORD portNumber)
{
    return end.port == port(portNumber) && end.address.toIPv4Address() == qFromBigEndian(quint32(address));
}

bool is(const EndPoint &end, const UCHAR (&address)[16], DWORD portNumber)
{
    const Q_IPV6ADDR bytes = end.address.toIPv6Address();
    return end.port == port(portNumber) && std::memcmp(bytes.c, address, sizeof address) == 0;
}

/// The process at the other end; 0 if unknown.
DWORD peerProcess(const EndPoint &peer, const EndPoint &here)
{
    if (peer.address.protocol() == QAbstractSocket::IPv4Protocol) {
        for (const auto &row : connections<MIB_TCPTABLE_OWNER_PID, MIB_TCPROW_OWNER_PID>(AF_INET)) {
            if (is(peer, row.dwLocalAddr, row.dwLocalPort) && is(here, row.dwRemoteAddr, row.dwRemotePort))
                return row.dwOwningPid;
        }
        return 0;
    }
    for (const auto &row : connections<MIB_TCP6TABLE_OWNER_PID, MIB_TCP6ROW_OWNER_PID>(AF_INET6)) {
        if (is(peer, row.ucLocalAddr, row.dwLocalPort) && is(here, row.ucRemoteAddr, row.dwRemotePort))
            return row.dwOwningPid;
    }
    return 0;
}

/// The user of a process, as the structure TOKEN_USER; empty if unknown.
QByteArray userOf(DWORD process)
{
    QByteArray user;
    const HANDLE opened = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process);
    HANDLE token = nullptr;
    if (opened != nullptr && OpenProcessToken(opened, TOKEN_QUERY, &token)) {
        DWORD size = 0;
        GetTokenInformation(token, TokenUser, nullptr, 0, &size);
        user.resize(qsizetype(size));
        if (!GetTokenInformation(token, TokenUser, user.data(), size, &size))
            user.clear();
        CloseHandle(token);
    }
    if (opened != nullptr)
        CloseHandle(opened);
    return user;
}

} // namespace

bool isOurs(const Request &request)
{
    using namespace platform::windows;
    const DWORD process = peerProcess(request.peer, request.here);
    const QByteArray theirs = process == 0 ? QByteArray() : userOf(process);
    const QByteArray ours = currentUser();
    if (theirs.isEmpty() || ours.isEmpty())
        return false;
    return EqualSid(sidOf(theirs), sidOf(ours)) || IsWellKnownSid(sidOf(theirs), WinLocalSystemSid);
}

} // namespace license::server
