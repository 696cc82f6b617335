// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpcall.h"

#include "core/net/neterror.h"
#include "core/net/singlereaddevice.h"
#include "core/net/tlssettings.h"

#include <QNetworkReply>

#include <algorithm>
#include <limits>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Read from Qt and passed to the sink at once; bounds the work of one turn of the event loop.
constexpr qsizetype portion = qsizetype{64} * 1024;
/// The maximum size of a problem body.
constexpr qsizetype problemLimit = qsizetype{64} * 1024;

int timerInterval(milliseconds span)
{
    return static_cast<int>(std::clamp<qint64>(span.count(), 0, std::numeric_limits<int>::max()));
}

} // namespace

HttpCall::HttpCall(Exchange exchange, const Clock &clock, QObject *context, Answer answer, QObject *parent)
    : Call(parent)
    , m_exchange(std::move(exchange))
    , m_clock(clock)
    , m_begun(clock.now())
    , m_context(context)
    , m_answer(std::move(answer))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &HttpCall::expire);
    m_nextTurn.setSingleShot(true);
    connect(&m_nextTurn, &QTimer::timeout, this, &HttpCall::pump);
    m_tunnelWait.setSingleShot(true);
    if (!m_exchange.request.ok()) {
        finish(m_exchange.request.error());
        return;
    }
    if (auto missing = missingTls()) {
        finish(std::move(*missing));
        return;
    }
    m_deadline.start(timerInterval(m_exchange.deadline));
    findNetworkRoute(m_exchange.proxy, m_exchange.request->url(), this, [this](const Result<NetworkRoute> &way) {
        if (m_finished) {
            return;
        }
        if (!way.ok()) {
            finish(way.error());
            return;
        }
        m_way = *way;
        m_exchange.secrets->add(m_way.proxy.password().toUtf8());
        watchInflow();
        if (m_way.isDirect()) {
            send();
        } else {
            sendThroughProxy();
        }
    });
}

HttpCall::~HttpCall()
{
    cancel();
}

QString HttpCall::requestId() const
{
    return QString::fromLatin1(m_exchange.requestId);
}

void HttpCall::cancel()
{
    if (!m_finished) {
        finish(Error{.code = ErrorCode::Cancelled});
    }
}

void HttpCall::watchInflow()
{
    m_inflow.emplace(
        m_way, m_exchange.request->url(),
        [this] {
            const qint64 ready = m_reply ? m_reply->bytesAvailable() : 0;
            return InflowWatch::Expected{.taken = m_taken + ready, .headComplete = m_head.has_value()};
        },
        [this](InflowWatch::Excess excess) { overflow(excess); });
}

void HttpCall::send()
{
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_manager->setProxy(m_way.proxy);
    QNetworkRequest &request = m_exchange.request.value();
    // An empty body, too, keeps Qt from resending the request.
    Secret body = m_exchange.body ? std::move(*m_exchange.body) : Secret();
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.reveal().size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // A process that stood still, or a computer that slept, sends no request that nobody waits for any more.
    m_upload = std::make_unique<SingleReadDevice>(
        std::move(body), [this] { return elapsedBetween(m_begun, m_clock.now()) < m_exchange.deadline; });
    m_exchange.sink->wake = [this] { QMetaObject::invokeMethod(this, &HttpCall::pump, Qt::QueuedConnection); };
    m_reply.reset(m_manager->sendCustomRequest(request, m_exchange.body ? "POST"_ba : "GET"_ba, m_upload.get()));
    connect(m_reply.get(), &QNetworkReply::encrypted, this, [this] {
        m_secured = true;
        m_lost.reset();
        endTunnel();
        // Qt loses a limit set before the operation starts, and crashes if it is set before the connection is secure.
        m_reply->setReadBufferSize(2 * portion);
    });
    connect(m_reply.get(), &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, &HttpCall::readHead);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &HttpCall::pump);
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpCall::end);
}

void HttpCall::end()
{
    if (m_reply->error() == QNetworkReply::OperationCanceledError) { // Qt's timer was slightly faster than ours
        expire();
        return;
    }
    m_ended = true;
    pump();
}

void HttpCall::readHead()
{
    if (m_finished || m_head) {
        return;
    }
    const ReplyHead head = headOf(*m_reply, *m_exchange.secrets);
    if (head.status == 0) {
        return;
    }
    m_head = head;
    if (!head.hasStatus()) {
        finish(Error{.code = ErrorCode::MalformedReply, .detail = u"status %1"_s.arg(head.status)});
    } else if (head.status == 200) {
        if (auto refused = m_exchange.sink->begin(head)) {
            finish(std::move(*refused));
        }
    } else if (head.hasType("application/problem+json") && head.isIdentity()) {
        m_exchange.sink = std::make_unique<CappedBody>("application/problem+json"_ba, problemLimit);
    } else {
        m_exchange.sink = nullptr;
        finish(statusError());
    }
}

void HttpCall::pump()
{
    if (m_finished) {
        return;
    }
    readHead();
    if (m_finished || m_nextTurn.isActive()) {
        return;
    }
    if (m_head && !m_closing) {
        if (auto error = turn()) {
            finish(std::move(*error));
            return;
        }
        if (m_nextTurn.isActive() || !m_pending.isEmpty()) {
            return;
        }
    }
    if (m_ended) {
        m_closing = true;
        const bool whole = m_head && isStatusError(m_reply->error());
        if (!whole || m_exchange.sink->isReadyToEnd()) {
            conclude();
        }
    }
}

/// One bounded piece of work; requests another turn of the event loop if some is left.
std::optional<Error> HttpCall::turn()
{
    if (m_pending.isEmpty()) {
        m_pending = m_reply->read(portion);
        m_taken += m_pending.size();
    }
    auto progress = m_exchange.sink->take(m_pending);
    if (!progress.ok()) {
        if (m_head->status != 200) {
            m_exchange.sink = nullptr;
            return statusError();
        }
        return progress.error();
    }
    m_pending = m_pending.sliced(progress->consumed);
    if (progress->full) {
        return std::nullopt;
    }
    if (progress->more || !m_pending.isEmpty() || m_reply->bytesAvailable() > 0) {
        m_nextTurn.start(0);
    }
    return std::nullopt;
}

void HttpCall::conclude()
{
    const auto error = m_reply->error();
    if (!m_head || !isStatusError(error)) {
        if (!m_head && !m_secured && !m_way.isDirect()) {
            endTunnel();
            explain({.error = error, .text = m_reply->errorString()});
            return;
        }
        Error lost = failure(error, m_reply->errorString());
        if (!m_head && m_secured && lost.code == ErrorCode::ConnectionLost) {
            lookCloser(std::move(lost));
        } else {
            finish(std::move(lost));
        }
        return;
    }
    // A body shorter than announced never arrives here: Qt reports RemoteHostClosedError, also for HTTP/1.0 and error
    // statuses, so the call has failed above.
    if (m_head->status == 200) {
        finish(m_exchange.sink->end());
    } else {
        finish(statusError());
    }
}

void HttpCall::finish(Result<QByteArray> result)
{
    Q_ASSERT(!m_finished);
    m_finished = true;
    if (!result.ok()) {
        Error clean = result.error();
        removeSecrets(clean, *m_exchange.secrets);
        result = std::move(clean);
    }
    m_deadline.stop();
    m_nextTurn.stop();
    endTunnel();
    if (m_reply) {
        // The connection ends with the reply object; not here, because one of its signals may be running.
        m_reply->disconnect(this);
        QMetaObject::invokeMethod(
            this, [this] { m_reply.reset(); }, Qt::QueuedConnection);
    }
    // Posted to the context itself: the answer arrives even if this object is gone, and never without the context.
    if (m_context) {
        QMetaObject::invokeMethod(
            m_context,
            [answer = std::move(m_answer), result = std::move(result)]() mutable { answer(std::move(result)); },
            Qt::QueuedConnection);
    }
    deleteLater();
}

} // namespace license
