// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/networkroute.h"
#include "core/platform/tcpinflow.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <vector>

namespace license {

/// Limits data that no request consumes: the head of a reply or of a proxy's answer, the lines between chunks, and TLS
/// overhead. Qt does not limit any of them before they end, and exposes no sockets, so this polls the system for the
/// bytes received. One watch for all requests of a thread.
class InflowWatch final : public QObject
{
    Q_OBJECT
public:
    /// The data that a request has asked for so far.
    struct Expected
    {
        qint64 taken = 0; ///< bytes of the body that Qt has delivered, as received
        bool headComplete = false;
    };
    enum class Excess {
        Bytes,  ///< more than a head, or the framing of a body, needs
        Seconds ///< a head that trickles
    };

    /// Watches a request for the life of this object, which ends after the connection. `exceeded` is called once, from
    /// the event loop; if several requests go to one peer and the culprit is unknown, for each candidate.
    class Claim
    {
    public:
        Claim() = default;
        Claim(const NetworkRoute &way, const QUrl &url, std::function<Expected()> expected,
              std::function<void(Excess)> exceeded);
        Claim(const Claim &) = delete;
        Claim &operator=(const Claim &) = delete;
        ~Claim();

    private:
        friend class InflowWatch;
        QString m_peer;                  ///< one name for all requests to this peer
        QSet<quint64> m_earlier;         ///< connections that existed before it, and so are not its own
        int m_excesses = 0;              ///< consecutive polls that found an excess
        QList<QHostAddress> m_addresses; ///< of the peer; empty: unknown
        quint16 m_port = 0;
        std::function<Expected()> m_expected;
        std::function<void(Excess)> m_exceeded;
    };

    /// Bytes not consumed on one connection: four times Qt's limit for a head. Less with many requests, so that the
    /// total stays below mostBytesInAll. A head that Qt accepts (256 KB) always fits, and so does Qt's read-ahead of a
    /// body under HttpCall's limit (384 KB).
    static constexpr qint64 mostBytes = qint64{1024} * 1024;
    static constexpr qint64 fewestBytes = qint64{512} * 1024;
    static constexpr qint64 mostBytesInAll = qint64{32} * 1024 * 1024;
    /// Seconds in which data arrived before the head was complete.
    static constexpr int mostSeconds = 10;

private:
    struct Seen
    {
        quint64 read = 0;
        qint64 second = -1; ///< the last one in which data arrived
        int seconds = 0;    ///< number of such seconds
        bool here = false;
    };

    InflowWatch();
    static InflowWatch &instance();
    void look();
    void judge(const QVector<Claim *> &claims, const QVector<platform::TcpInflow> &inflows);
    void note(const QVector<platform::TcpInflow> &inflows);
    static bool isAnyones(const platform::TcpInflow &inflow, const QVector<Claim *> &claims);
    void exceed(Claim *claim, Excess excess);

    QVector<Claim *> m_claims;
    QHash<quint64, Seen> m_seen;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace license
