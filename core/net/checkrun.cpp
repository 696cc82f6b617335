// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/checkrun.h"

#include "core/domain/foreignwords.h"
#include "core/net/checkverdict.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(checkLog, "license.check", QtWarningMsg)

constexpr CheckStage lastStage = CheckStage::Token;

CheckStage after(CheckStage stage)
{
    return static_cast<CheckStage>(static_cast<int>(stage) + 1);
}

} // namespace

CheckRun::CheckRun(const Connection &connection, ConnectionCheck::Token token, ProxySettings proxy, const Clock &clock,
                   milliseconds stageDeadline)
    : m_connection(connection)
    , m_url(connection.url, QUrl::StrictMode)
    , m_token(std::move(token))
    , m_settings(std::move(proxy))
    , m_clock(clock)
    , m_stageDeadline(stageDeadline)
{
    if (m_token.ok() && *m_token) {
        m_secrets->add((*m_token)->reveal());
    }
    for (QTimer *timer : {&m_stageTimer, &m_wholeTimer}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &CheckRun::expire);
    }
}

CheckRun::~CheckRun() = default;

void CheckRun::start(milliseconds wholeDeadline)
{
    m_wholeTimer.start(wholeDeadline);
    begin(CheckStage::Proxy);
}

void CheckRun::cancel()
{
    if (!m_finished) {
        fail({.code = ErrorCode::Cancelled});
    }
}

void CheckRun::begin(CheckStage stage)
{
    m_stage = stage;
    m_stageContext = std::make_unique<QObject>();
    m_stageTimer.start(m_stageDeadline);
    m_elapsed.start();
    emit stageStarted(stage);
    // From the event loop, so that stages without waiting do not nest.
    QMetaObject::invokeMethod(
        m_stageContext.get(),
        [this] {
            switch (m_stage) {
            case CheckStage::Proxy:
                return askProxy();
            case CheckStage::Name:
                return lookUpName();
            case CheckStage::Tcp:
                return connectTcp();
            case CheckStage::Tunnel:
                return openTunnel();
            case CheckStage::Tls:
                return shakeHands();
            case CheckStage::Http:
                return ask();
            case CheckStage::Clock:
                return settle(clockVerdict(m_date, m_clock.now().wall));
            case CheckStage::Token:
                return judgeToken();
            }
        },
        Qt::QueuedConnection);
}

/// Not deleted at once, because a call from one of its children may be running; whileInStage() blocks all later calls.
void CheckRun::leaveStage()
{
    if (m_socket) {
        m_socket->disconnect(m_stageContext.get());
    }
    QCoreApplication::removePostedEvents(m_stageContext.get());
    m_stageContext.release()->deleteLater();
}

void CheckRun::settle(StageResult result)
{
    Q_ASSERT(!m_finished);
    m_stageTimer.stop();
    leaveStage();
    result.stage = m_stage;
    result.elapsed = milliseconds{m_elapsed.elapsed()};
    result.detail = m_secrets->removedFrom(result.detail);
    if (result.error) {
        removeSecrets(*result.error, *m_secrets);
    }
    m_results << result;
    qCInfo(checkLog).noquote() << m_connection.url << checkStageName(result.stage) << checkStatusName(result.status)
                               << (result.error ? errorName(result.error->code) : QString())
                               << withoutCitations(result.detail) << result.elapsed.count() << "ms";
    emit stageFinished(result);
    if (result.status == CheckStatus::Failed || m_stage == lastStage) {
        finishRest();
    } else {
        begin(after(m_stage));
    }
}

void CheckRun::settle(CheckStatus status, const QString &detail, std::optional<Error> error)
{
    settle({.stage = m_stage, .status = status, .detail = detail, .error = std::move(error)});
}

void CheckRun::fail(const Error &error)
{
    settle(CheckStatus::Failed, error.detail, error);
}

void CheckRun::expire()
{
    const bool proxy = m_stage == CheckStage::Proxy || m_stage == CheckStage::Tunnel ||
                       (!m_way.isDirect() && m_stage < CheckStage::Tunnel);
    // The system's settings may lead to a configuration script that is silent or never ends.
    const QString whose = m_stage == CheckStage::Proxy ? u"the system's proxy settings gave no answer within %1 ms"_s
                                                       : u"no answer within %1 ms"_s;
    fail({.code = proxy ? ErrorCode::Proxy : ErrorCode::Timeout,
          .detail = whose.arg(m_elapsed.elapsed()),
          .proxy = proxy ? ProxyProblem::Silent : ProxyProblem::None});
}

void CheckRun::finishRest()
{
    m_finished = true;
    m_wholeTimer.stop();
    while (m_stage != lastStage) {
        m_stage = after(m_stage);
        m_results << StageResult{.stage = m_stage};
        emit stageFinished(m_results.last());
    }
    emit finished();
}

} // namespace license
