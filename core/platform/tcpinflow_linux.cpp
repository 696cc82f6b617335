// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/tcpinflow.h"

#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <optional>

namespace license::platform {

namespace {

/// A program opens the lowest free number: after this many free ones, no higher one is in use.
constexpr int gap = 256;

int mostDescriptors()
{
    rlimit limit{};
    constexpr rlim_t most = 65'536;
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? static_cast<int>(std::min(limit.rlim_cur, most)) : 1'024;
}

/// `closed` is set if nothing is open under this number.
std::optional<TcpInflow> inflowOf(int descriptor, bool &closed)
{
    sockaddr_storage peer{};
    socklen_t length = sizeof peer;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &length) != 0) {
        closed = errno == EBADF;
        return std::nullopt;
    }
    if (peer.ss_family != AF_INET && peer.ss_family != AF_INET6) {
        return std::nullopt;
    }
    sockaddr_storage local{};
    socklen_t localLength = sizeof local;
    tcp_info info{};
    socklen_t infoLength = sizeof info;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&local), &localLength) != 0 ||
        ::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &infoLength) != 0 ||
        infoLength < offsetof(tcp_info, tcpi_bytes_received) + sizeof info.tcpi_bytes_received) {
        return std::nullopt;
    }
    int waiting = 0; // unread data is in the system's memory, which is bounded
    if (::ioctl(descriptor, FIONREAD, &waiting) != 0) {
        waiting = 0;
    }
    const auto portOf = [](const sockaddr_storage &address) {
        // The port is at the same offset in both.
        return ntohs(reinterpret_cast<const sockaddr_in *>(&address)->sin_port);
    };
    TcpInflow inflow{.id = (static_cast<quint64>(descriptor) << 16) | portOf(local),
                     .peer = QHostAddress(reinterpret_cast<const sockaddr *>(&peer)),
                     .port = portOf(peer),
                     .read = info.tcpi_bytes_received -
                             std::min<quint64>(info.tcpi_bytes_received, static_cast<quint64>(waiting))};
    bool isIpv4 = false;
    if (const quint32 address = inflow.peer.toIPv4Address(&isIpv4); isIpv4) {
        inflow.peer = QHostAddress(address); // also if mapped into IPv6
    }
    return inflow;
}

} // namespace

QVector<TcpInflow> tcpInflows()
{
    QVector<TcpInflow> inflows;
    const int end = mostDescriptors();
    int free = 0;
    for (int descriptor = 3; descriptor < end && free < gap; ++descriptor) {
        bool closed = false;
        if (const auto inflow = inflowOf(descriptor, closed)) {
            inflows.append(*inflow);
        }
        free = closed ? free + 1 : 0;
    }
    return inflows;
}

} // namespace license::platform
