// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/addressrace.h"
#include "core/net/checkrun.h"
#include "core/net/checkverdict.h"
#include "core/net/namelookup.h"
#include "core/net/neterror.h"
#include "core/net/requestbuilder.h"
#include "core/net/socketerror.h"
#include "core/net/tlssettings.h"
#include "core/net/tunnelattempt.h"

#include <QDateTime>
#include <QSslCertificate>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

StageResult securedBy(const QSslSocket &socket, const SecretSearch &secrets)
{
    const QSslCertificate certificate = socket.peerCertificate();
    const TlsFinding found{
        .version = socket.sessionProtocol() == QSsl::TlsV1_2 ? u"TLS 1.2"_s : u"TLS 1.3"_s,
        .issuer = secrets.removedFrom(certificate.issuerDisplayName()).simplified().left(200),
        .validUntil = ServerTime{seconds{certificate.expiryDate().toSecsSinceEpoch()}},
    };
    const auto day = [](const QDateTime &when) { return when.toUTC().date().toString(Qt::ISODate); };
    StageResult result;
    result.status = CheckStatus::Passed;
    result.detail = u"%1; %2; %3 – %4"_s.arg(found.version, found.issuer, day(certificate.effectiveDate()),
                                             day(certificate.expiryDate()));
    result.tls = found;
    return result;
}

} // namespace

QString CheckRun::hopHost() const
{
    return m_way.isDirect() ? m_url.host() : m_way.proxy.hostName();
}

quint16 CheckRun::hopPort() const
{
    return m_way.isDirect() ? static_cast<quint16>(m_url.port(443)) : m_way.proxy.port();
}

void CheckRun::askProxy()
{
    findProxy(m_settings, m_url, m_stageContext.get(), whileInStage([this](const Result<FoundProxy> &found) {
                  if (!found.ok()) {
                      fail(found.error());
                      return;
                  }
                  m_way.proxy = found->proxy;
                  m_way.source = found->source;
                  m_secrets->add(m_way.proxy.password().toUtf8());
                  const bool exempt = m_way.isDirect() && !m_way.source.isEmpty();
                  StageResult result;
                  result.status = CheckStatus::Passed;
                  result.detail = exempt ? u"none (%1)"_s.arg(m_way.source) : m_way.proxyName();
                  result.proxy = ProxyFinding{.hop = m_way.hop(), .source = m_way.source};
                  settle(result);
              }));
}

void CheckRun::lookUpName()
{
    const QString host = hopHost();
    license::lookUpName(host, m_stageContext.get(), whileInStage([this, host](Result<QList<QHostAddress>> addresses) {
                            if (addresses.ok()) {
                                m_way.addresses = addresses.take();
                                settle(nameVerdict(host, m_way.addresses));
                                return;
                            }
                            Error error = addresses.error();
                            if (error.code == ErrorCode::Dns && !m_way.isDirect()) {
                                error.code = ErrorCode::Proxy;
                                error.proxy = ProxyProblem::NotReached;
                            }
                            fail(error);
                        }));
}

void CheckRun::connectTcp()
{
    new AddressRace(
        m_way.addresses, hopPort(), m_stageContext.get(), whileInStage([this](std::unique_ptr<QSslSocket> socket) {
            m_socket = std::move(socket);
            settle(CheckStatus::Passed, hostAndPort(m_socket->peerAddress().toString(), m_socket->peerPort()));
        }),
        whileInStage([this](const Error &error) {
            Error found = error;
            if (!m_way.isDirect()) {
                found.code = ErrorCode::Proxy;
                found.proxy = ProxyProblem::NotReached;
            }
            fail(found);
        }));
}

void CheckRun::openTunnel()
{
    if (m_way.isDirect()) {
        settle(CheckStatus::Skipped, {});
        return;
    }
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setProxy(m_way.proxy);
    connect(
        m_socket.get(), &QSslSocket::connected, m_stageContext.get(),
        [this] { settle(CheckStatus::Passed, m_way.proxyName()); }, Qt::QueuedConnection);
    connect(
        m_socket.get(), &QSslSocket::errorOccurred, m_stageContext.get(),
        [this] { failTunnel({.error = replyError(m_socket->error()), .text = m_socket->errorString()}); },
        Qt::QueuedConnection);
    m_inflow.emplace(
        m_way, m_url, [] { return InflowWatch::Expected{}; },
        [this](InflowWatch::Excess) {
            if (m_stage == CheckStage::Tunnel) {
                fail({.code = ErrorCode::Proxy,
                      .detail = u"proxy %1: its answer is too long"_s.arg(m_way.proxyName()),
                      .proxy = ProxyProblem::Other});
            }
        });
    m_socket->connectToHost(m_url.host(), static_cast<quint16>(m_url.port(443)));
    watchTunnelRounds(*m_socket, m_stageContext.get(), [this] {
        failTunnel({.error = QNetworkReply::ProxyAuthenticationRequiredError, .endless = true});
    });
}

void CheckRun::failTunnel(const TunnelFailure &failure)
{
    const Error error = m_way.explained(
        errorFromNetwork(
            {.error = failure.error, .text = failure.text, .proxy = m_way.proxyName(), .secrets = m_secrets.get()}),
        m_url);
    m_socket->disconnect(m_stageContext.get());
    m_socket->abort();
    if (!hidesSignIn(failure, m_way)) {
        fail(error);
        return;
    }
    new ProxyQuestion(m_way, m_url, questionWait,
                      whileInStage([this, error, failure](const std::optional<ProxyAnswer> &answer) {
                          fail(withAnswer(error, failure, m_way, answer));
                      }),
                      m_stageContext.get());
}

void CheckRun::shakeHands()
{
    if (const auto missing = missingTls()) {
        fail(*missing);
        return;
    }
    m_socket->setSslConfiguration(tlsConfiguration(m_connection));
    m_socket->setPeerVerifyName(m_url.host());
    connect(m_socket.get(), &QSslSocket::sslErrors, m_stageContext.get(),
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(
        m_socket.get(), &QSslSocket::encrypted, m_stageContext.get(),
        [this] { settle(securedBy(*m_socket, *m_secrets)); }, Qt::QueuedConnection);
    connect(
        m_socket.get(), &QSslSocket::errorOccurred, m_stageContext.get(),
        [this] { fail(errorFromSocket(*m_socket, {}, m_tlsErrors, m_clock.now().wall, m_secrets.get())); },
        Qt::QueuedConnection);
    m_socket->startClientEncryption();
}

void CheckRun::ask()
{
    m_socket.reset();
    m_inflow.reset();
    const ObjectListReference nothing{.sha256 = QByteArray(64, '0')};
    const Secret placeholder(QByteArray("none"));
    const bool known = m_token.ok() && *m_token;
    const QByteArray id = newRequestId();
    auto request = objectsRequest(m_connection, known ? **m_token : placeholder, nothing, id, m_stageDeadline);
    if (!known && request.ok()) {
        request.value().setRawHeader("Authorization", {});
    }
    Exchange exchange{.request = std::move(request),
                      .requestId = id,
                      .body = std::nullopt,
                      .sink = std::make_unique<CappedBody>("application/x-ndjson", replyLimit),
                      .deadline = m_stageDeadline,
                      .proxy = m_settings,
                      .secrets = m_secrets};
    auto call = std::make_shared<QPointer<HttpCall>>();
    auto *context = m_stageContext.get();
    *call = new HttpCall(std::move(exchange), m_clock, context,
                         whileInStage([this, call](const Result<QByteArray> &result) {
                             judgeAnswer(*call ? (*call)->head() : std::nullopt,
                                         result.ok() ? std::nullopt : std::optional<Error>(result.error()));
                         }),
                         context);
}

void CheckRun::judgeAnswer(const std::optional<ReplyHead> &head, const std::optional<Error> &error)
{
    m_answer = error;
    if (head) {
        m_date = head->date;
    }
    settle(httpVerdict(head, error));
}

void CheckRun::judgeToken()
{
    if (!m_token.ok()) {
        fail(m_token.error());
    } else if (!*m_token) {
        fail({.code = ErrorCode::CredentialsMissing});
    } else {
        settle(tokenVerdict(m_answer));
    }
}

} // namespace license
