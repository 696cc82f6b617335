// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/tcpinflow.h"

#include <linux/tcp.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace license::platform {

namespace {

/// Numbers that one call asks about. A program opens the lowest free number: behind this many free ones none is in use.
constexpr int numbersAtOnce = 256;

int mostDescriptors()
{
    rlimit limit{};
    constexpr rlim_t most = 65'536;
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? static_cast<int>(std::min(limit.rlim_cur, most)) : 1'024;
}

std::optional<TcpInflow> inflowOf(int descriptor)
{
    sockaddr_storage peer{};
    socklen_t length = sizeof peer;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &length) != 0 ||
        (peer.ss_family != AF_INET && peer.ss_family != AF_INET6)) {
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
    bool open = true;
    for (int start = 3; start < end && open; start += numbersAtOnce) {
        open = false;
        // One call tells which numbers are open: a call for each would cost more than all else here.
        std::array<pollfd, numbersAtOnce> numbers{};
        const auto count = static_cast<std::size_t>(std::min(numbersAtOnce, end - start));
        for (std::size_t at = 0; at < count; ++at) {
            numbers[at].fd = start + static_cast<int>(at);
        }
        // Where the system refuses to tell, all count as open.
        static_cast<void>(::poll(numbers.data(), count, 0));
        for (std::size_t at = 0; at < count; ++at) {
            if ((numbers[at].revents & POLLNVAL) != 0) {
                continue;
            }
            open = true;
            if (const auto inflow = inflowOf(numbers[at].fd)) {
                inflows.append(*inflow);
            }
        }
    }
    return inflows;
}

} // namespace license::platform
