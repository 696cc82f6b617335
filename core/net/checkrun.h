// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connectioncheck.h"
#include "core/net/httpcall.h"
#include "core/net/inflowwatch.h"
#include "core/net/networkroute.h"
#include "core/net/proxyquestion.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <utility>

namespace license {

/// The stages of one check in sequence. Each stage has its own context object, destroyed with it, so late answers
/// cannot reach the next stage.
class CheckRun final : public QObject
{
    Q_OBJECT
public:
    CheckRun(const Connection &connection, ConnectionCheck::Token token, ProxySettings proxy, const Clock &clock,
             milliseconds stageDeadline);
    ~CheckRun() override;

    void start(milliseconds wholeDeadline);
    void cancel();
    const QVector<StageResult> &results() const { return m_results; }

signals:
    void stageStarted(license::CheckStage stage);
    void stageFinished(const license::StageResult &result);
    void finished();

private:
    void begin(CheckStage stage);
    void settle(StageResult result);
    void settle(CheckStatus status, const QString &detail, std::optional<Error> error = {});
    void fail(const Error &error);
    void leaveStage();
    /// `work`, limited to the present stage. The children of its context live slightly longer, and their late signals,
    /// as when an answer and the time-out coincide, are ignored.
    template <typename Work>
    auto whileInStage(Work work)
    {
        return [this, stage = m_stageContext.get(), work = std::move(work)](auto &&...answer) {
            if (stage == m_stageContext.get()) {
                work(std::forward<decltype(answer)>(answer)...);
            }
        };
    }
    void expire();
    void finishRest();

    void askProxy();
    void lookUpName();
    void connectTcp();
    void openTunnel();
    void failTunnel(const TunnelFailure &failure);
    void shakeHands();
    void ask();
    void judgeAnswer(const std::optional<ReplyHead> &head, const std::optional<Error> &error);
    void judgeToken();

    /// Host and port of the first hop: the proxy, if there is one.
    QString hopHost() const;
    quint16 hopPort() const;

    Connection m_connection;
    QUrl m_url;
    ConnectionCheck::Token m_token;
    ProxySettings m_settings;
    std::shared_ptr<SecretSearch> m_secrets = std::make_shared<SecretSearch>();
    const Clock &m_clock;
    milliseconds m_stageDeadline;
    QTimer m_stageTimer;
    QTimer m_wholeTimer;
    QElapsedTimer m_elapsed;
    std::unique_ptr<QObject> m_stageContext;
    CheckStage m_stage = CheckStage::Proxy;
    QVector<StageResult> m_results;
    NetworkRoute m_way;                         ///< with the addresses of the first hop
    std::optional<InflowWatch::Claim> m_inflow; ///< destroyed after the socket
    std::unique_ptr<QSslSocket> m_socket;
    QList<QSslError> m_tlsErrors;
    std::optional<Error> m_answer;
    QByteArray m_date;
    bool m_finished = false;
};

} // namespace license
