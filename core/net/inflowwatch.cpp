// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/inflowwatch.h"

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Short, so that little data arrives between two polls: Qt reads a head at about fifty megabytes per second.
constexpr std::chrono::milliseconds interval{10};
/// A connection may briefly outlive its request while Qt's thread ends, and then counts as another's.
constexpr int looksOnEnd = 3;

bool isPeer(const platform::TcpInflow &inflow, const QList<QHostAddress> &addresses, quint16 port)
{
    return inflow.port == port &&
           (addresses.isEmpty() || std::any_of(addresses.begin(), addresses.end(), [&inflow](const QHostAddress &one) {
                return one.isEqual(inflow.peer, QHostAddress::TolerantConversion);
            }));
}

} // namespace

InflowWatch::Claim::Claim(const NetworkRoute &way, const QUrl &url, std::function<Expected()> expected,
                          std::function<void(Excess)> exceeded)
    : m_peer(way.isDirect() ? url.authority() : way.proxyName())
    , m_addresses(way.addresses)
    , m_port(way.isDirect() ? static_cast<quint16>(url.port(443)) : way.proxy.port())
    , m_expected(std::move(expected))
    , m_exceeded(std::move(exceeded))
{
    if (const QHostAddress address(way.proxy.hostName()); !way.isDirect() && !address.isNull()) {
        m_addresses = {address};
    }
    for (const platform::TcpInflow &inflow : platform::tcpInflows()) {
        m_earlier.insert(inflow.id);
    }
    InflowWatch &watch = instance();
    watch.m_claims.append(this);
    if (!watch.m_timer.isActive()) {
        watch.m_timer.start(interval);
    }
}

InflowWatch::Claim::~Claim()
{
    if (m_exceeded) {
        InflowWatch &watch = instance();
        watch.m_claims.removeOne(this);
        if (watch.m_claims.isEmpty()) {
            watch.m_timer.stop();
            watch.m_seen.clear();
        }
    }
}

InflowWatch::InflowWatch()
{
    m_clock.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &InflowWatch::look);
}

InflowWatch &InflowWatch::instance()
{
    thread_local InflowWatch watch;
    return watch;
}

void InflowWatch::look()
{
    const auto inflows = platform::tcpInflows();
    note(inflows);
    QHash<QString, QVector<Claim *>> peers;
    for (Claim *claim : std::as_const(m_claims)) {
        peers[claim->m_peer].append(claim);
    }
    for (const QVector<Claim *> &claims : std::as_const(peers)) {
        QVector<platform::TcpInflow> ours;
        std::copy_if(inflows.begin(), inflows.end(), std::back_inserter(ours), [&claims](const auto &inflow) {
            return isPeer(inflow, claims.first()->m_addresses, claims.first()->m_port) && isAnyones(inflow, claims);
        });
        judge(claims, ours);
    }
}

/// False for a connection older than every request: a leftover of one that has ended.
bool InflowWatch::isAnyones(const platform::TcpInflow &inflow, const QVector<Claim *> &claims)
{
    return std::any_of(claims.begin(), claims.end(),
                       [&inflow](const Claim *claim) { return !claim->m_earlier.contains(inflow.id); });
}

/// Counts the seconds in which data arrived.
void InflowWatch::note(const QVector<platform::TcpInflow> &inflows)
{
    const qint64 second = m_clock.elapsed() / 1'000;
    for (Seen &seen : m_seen) {
        seen.here = false;
    }
    for (const platform::TcpInflow &inflow : inflows) {
        Seen &seen = m_seen[inflow.id];
        if (inflow.read < seen.read) {
            seen = {}; // another connection with the same number
        }
        if (inflow.read > seen.read && seen.second != second) {
            seen.second = second;
            ++seen.seconds;
        }
        seen.read = inflow.read;
        seen.here = true;
    }
    m_seen.removeIf([](const auto &seen) { return !seen->here; });
}

/// No connection can be matched to its request. But if more connections exceed a limit than there are requests entitled
/// to it, one of them does so without entitlement.
void InflowWatch::judge(const QVector<Claim *> &claims, const QVector<platform::TcpInflow> &inflows)
{
    struct Allowed
    {
        Claim *claim;
        qint64 bytes;
        bool trickles;
    };
    std::vector<Allowed> allowed;
    const qint64 most = std::clamp(mostBytesInAll / m_claims.size(), fewestBytes, mostBytes);
    for (Claim *claim : claims) {
        const Expected expected = claim->m_expected();
        // A quarter extra for the framing of small chunks and small TLS records.
        allowed.push_back({claim, most + expected.taken + expected.taken / 4, expected.headComplete});
    }
    std::sort(allowed.begin(), allowed.end(), [](const Allowed &a, const Allowed &b) { return a.bytes > b.bytes; });
    std::vector<quint64> received;
    for (const platform::TcpInflow &inflow : inflows) {
        received.push_back(inflow.read);
    }
    std::sort(received.begin(), received.end(), std::greater<>());
    for (std::size_t at = 0; at < std::min(allowed.size(), received.size()); ++at) {
        if (received[at] > static_cast<quint64>(allowed[at].bytes)) {
            const qint64 exceeded = allowed[at].bytes;
            for (const Allowed &each : allowed) {
                if (each.bytes <= exceeded && m_claims.contains(each.claim) && ++each.claim->m_excesses >= looksOnEnd) {
                    exceed(each.claim, Excess::Bytes);
                }
            }
            return;
        }
    }
    for (const Allowed &each : allowed) {
        each.claim->m_excesses = 0;
    }
    const auto trickling = std::count_if(inflows.begin(), inflows.end(), [this](const platform::TcpInflow &inflow) {
        return m_seen.value(inflow.id).seconds > mostSeconds;
    });
    const auto mayTrickle =
        std::count_if(allowed.begin(), allowed.end(), [](const Allowed &each) { return each.trickles; });
    if (trickling > mayTrickle) {
        for (const Allowed &each : allowed) {
            if (!each.trickles) {
                exceed(each.claim, Excess::Seconds);
            }
        }
    }
}

void InflowWatch::exceed(Claim *claim, Excess excess)
{
    if (m_claims.contains(claim)) { // an earlier callback may have removed it
        claim->m_exceeded(excess);
    }
}

} // namespace license
