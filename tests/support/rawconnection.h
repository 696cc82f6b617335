// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawserver.h"

#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

namespace license::test {

/// A server's observations; shared between its thread and the test's.
struct Record
{
    mutable QMutex mutex;
    int connections = 0;
    int open = 0;
    QList<QByteArray> requests;
    QByteArray received;
    qint64 sent = 0;
};

/// One accepted connection that follows its script; part of RawServer.
class RawConnection final : public QObject
{
public:
    RawConnection(qintptr descriptor, const std::optional<QSslConfiguration> &tls, Script script, Record &record,
                  QObject *parent);
    ~RawConnection() override;

private:
    void start(const std::optional<QSslConfiguration> &tls, qintptr descriptor);
    void readMore();
    void advanceSoon();
    void advance();
    bool perform(const Step &step);
    bool takeRequest();
    bool isDrained() const;
    bool dripOn(const Step &step);
    bool floodOn(const Step &step);
    bool openTunnel(const Step &step);
    void hardReset();

    QTcpSocket *m_socket;
    QTcpSocket *m_target = nullptr;
    Script m_script;
    Record &m_record;
    QByteArray m_input;
    QTimer m_dripTimer;
    qsizetype m_step = 0;
    qsizetype m_dripped = 0;
    bool m_begun = false; ///< the current step has started and is not done
    bool m_ready = false; ///< the TLS handshake is complete
    bool m_dripDue = false;
    bool m_left = false;
};

} // namespace license::test
