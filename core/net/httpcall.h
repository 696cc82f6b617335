// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretsearch.h"
#include "core/net/bodysink.h"
#include "core/net/inflowwatch.h"
#include "core/net/licenseclient.h"
#include "core/net/networkroute.h"
#include "core/net/tunnelprobe.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QTimer>

#include <memory>

class QIODevice;

namespace license {

/// The request of one call, and the reader of its answer.
struct Exchange
{
    Result<QNetworkRequest> request;
    QByteArray requestId;
    std::optional<Secret> body; ///< present: a POST, otherwise a GET; wiped once it has been sent
    std::unique_ptr<BodySink> sink;
    milliseconds deadline;
    ProxySettings proxy;
    /// The secrets removed from all citations of the answer; the proxy's password is added once known.
    std::shared_ptr<SecretSearch> secrets = std::make_shared<SecretSearch>();
};

/// One request with its own manager: no connection, credential or state outlives it or is shared, and it never meets a
/// connection that died while idle.
class HttpCall final : public Call
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<QByteArray>)>;

    HttpCall(Exchange exchange, const Clock &clock, QObject *context, Answer answer, QObject *parent);
    ~HttpCall() override;

    QString requestId() const override;
    void cancel() override;
    /// The head of the server's reply, once received.
    const std::optional<ReplyHead> &head() const { return m_head; }

private:
    void watchInflow();
    void send();
    void sendThroughProxy();
    void tryTunnel();
    void judgeTunnel(const std::optional<TunnelFailure> &failure);
    void explain(const TunnelFailure &failed);
    void endTunnel();
    void overflow(InflowWatch::Excess excess);
    void end();
    void expire();
    void readHead();
    void pump();
    std::optional<Error> turn();
    void conclude();
    void lookCloser(Error lost);
    Error failure(QNetworkReply::NetworkError error, const QString &text) const;
    Error statusError();
    void finish(Result<QByteArray> result);

    Exchange m_exchange;
    const Clock &m_clock;
    const Reading m_begun;
    QPointer<QObject> m_context;
    Answer m_answer;
    QTimer m_deadline;
    QTimer m_nextTurn;
    QTimer m_tunnelWait;                        ///< for the answer of a proxy that may be slow
    std::optional<InflowWatch::Claim> m_inflow; ///< destroyed after the manager, and so after its connection
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<QIODevice> m_upload;
    std::unique_ptr<QNetworkReply> m_reply;
    NetworkRoute m_way;
    std::unique_ptr<TunnelProbe> m_tunnel; ///< through a proxy, until it is granted or the connection is secure
    QList<QSslError> m_tlsErrors;
    std::optional<ReplyHead> m_head;
    std::optional<Error> m_lost; ///< the result unless a closer look finds more
    QByteArray m_pending;        ///< read from the reply, not yet taken by the sink
    qint64 m_taken = 0;          ///< total read from the reply
    bool m_secured = false;
    bool m_ended = false;
    bool m_closing = false; ///< the sink has every byte and completes its work
    bool m_finished = false;
};

} // namespace license
