// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testpki.h"

#include <QByteArray>
#include <QList>
#include <QSsl>
#include <QString>
#include <QThread>

#include <chrono>
#include <memory>

namespace license::test {

/// One action of a scripted connection.
struct Step
{
    enum class Kind {
        ReadRequest, ///< waits for a whole HTTP request, which is recorded
        ReadAny,     ///< waits for any byte, such as a TLS hello at a server without TLS
        Send,        ///< and waits until the bytes have left
        Drip,        ///< `bytes` in slices of `size`, one each `interval`
        Flood,       ///< `bytes` repeatedly, until the peer is gone
        Close,       ///< in order: TLS close_notify, then FIN
        CutOff,      ///< only FIN
        Reset,       ///< RST
        Tunnel       ///< a proxy's action after CONNECT: to `port` on this computer
    };
    Kind kind;
    QByteArray bytes{};
    qsizetype size = 1;
    std::chrono::milliseconds interval{1};
    quint16 port = 0;
};

Step readRequest();
Step readAny();
Step send(const QByteArray &bytes);
Step drip(const QByteArray &bytes, std::chrono::milliseconds interval, qsizetype size = 1);
Step flood(const QByteArray &bytes);
Step closeInOrder();
Step cutOff();
Step reset();
Step tunnelTo(quint16 port);

/// The steps of one connection in order; after the last it stays open and silent until the peer is gone.
using Script = QList<Step>;

struct ServerOptions
{
    Identity identity{}; ///< without a certificate: no TLS
    QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater;
};

/// A server on 127.0.0.1, in its own thread, that treats its peers exactly as scripted, byte by byte. The n-th
/// connection follows the n-th script, later ones the last. Its methods may be called from any thread.
class RawServer
{
public:
    RawServer(const ServerOptions &options, const QList<Script> &scripts);
    ~RawServer();
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;

    quint16 port() const;
    /// https://127.0.0.1:port
    QString url() const;
    /// TCP connections accepted so far.
    int connections() const;
    /// Of these, the ones that the peer has not closed yet.
    int openConnections() const;
    /// Whole HTTP requests so far, head and body, in order of arrival.
    QList<QByteArray> requests() const;
    /// All data received, after TLS decryption.
    QByteArray received() const;
    qint64 bytesSent() const;

private:
    class Listener;
    QThread m_thread;
    std::unique_ptr<Listener> m_listener;
};

} // namespace license::test
