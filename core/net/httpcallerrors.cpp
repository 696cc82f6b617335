// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpcall.h"
#include "core/net/httpprobe.h"
#include "core/net/namelookup.h"
#include "core/net/neterror.h"
#include "core/platform/shortage.h"
#include "core/protocol/problem.h"

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

// What a call that fails says of it.

namespace {

/// The maximum duration of a second look at a failed connection.
constexpr milliseconds closerLook{3'000};

/// True if the request may never have left this computer.
bool isWithoutAnswer(const Error &error)
{
    return error.code == ErrorCode::Offline || error.code == ErrorCode::Dns || error.code == ErrorCode::Refused ||
           error.code == ErrorCode::Proxy;
}

} // namespace

/// The peer sends data that nobody reads: the call ends before it fills the memory, or once its head has trickled too
/// long.
void HttpCall::overflow(InflowWatch::Excess excess)
{
    if (m_finished) {
        return;
    }
    const bool late = excess == InflowWatch::Excess::Seconds;
    const QString what = late     ? u"the head of the reply took more than %1 s"_s.arg(InflowWatch::mostSeconds)
                         : m_head ? u"too much data between the chunks of the body"_s
                                  : u"its head has no end"_s;
    const bool proxy = !m_way.isDirect() && !m_secured;
    finish(Error{.code = proxy  ? ErrorCode::Proxy
                         : late ? ErrorCode::Timeout
                                : ErrorCode::MalformedReply,
                 .detail = proxy ? u"proxy %1: %2"_s.arg(m_way.proxyName(), what) : what,
                 .httpStatus = m_head ? m_head->status : 0,
                 .proxy = !proxy ? ProxyProblem::None
                          : late ? ProxyProblem::Silent
                                 : ProxyProblem::Other});
}

void HttpCall::expire()
{
    if (m_lost) {
        finish(std::move(*m_lost));
        return;
    }
    const QString when = !m_inflow    ? u"before the proxy was chosen"_s
                         : m_head     ? u"while the reply was being read"_s
                         : !m_secured ? u"before the connection was secure"_s
                                      : u"before a reply came"_s;
    finish(failure(QNetworkReply::OperationCanceledError,
                   u"the deadline of %1 ms passed %2"_s.arg(m_exchange.deadline.count()).arg(when)));
}

/// Qt could not read a reply: did the connection break off, or is the peer not HTTP at all?
void HttpCall::lookCloser(Error lost)
{
    m_lost = std::move(lost);
    const milliseconds left{std::max(m_deadline.remainingTime(), 0)};
    auto done = [this](bool foreign) {
        if (m_finished) {
            return;
        }
        if (foreign) {
            m_lost = Error{.code = ErrorCode::MalformedReply, .detail = u"what answers is not HTTP"_s};
        }
        finish(std::move(*m_lost));
    };
    new HttpProbe(m_exchange.request.value(), m_way, std::min<milliseconds>(left, closerLook), std::move(done), this);
}

Error HttpCall::failure(QNetworkReply::NetworkError error, const QString &text) const
{
    const bool refused = m_way.isDirect() && error == QNetworkReply::ConnectionRefusedError;
    Error result =
        errorFromNetwork({.error = error,
                          .text = text,
                          .tlsErrors = m_tlsErrors,
                          .proxy = m_way.proxyName(),
                          .secured = m_secured,
                          .answered = m_head.has_value(),
                          .now = m_clock.now().wall,
                          .routed = !refused || std::any_of(m_way.addresses.begin(), m_way.addresses.end(), hasRoute),
                          .secrets = m_exchange.secrets.get()});
    result.httpStatus = m_head ? m_head->status : 0;
    if (const QString shortage = platform::openingShortage(); isWithoutAnswer(result) && !shortage.isEmpty()) {
        return Error{.code = ErrorCode::Offline, .detail = shortage};
    }
    return m_way.explained(std::move(result), m_exchange.request->url());
}

Error HttpCall::statusError()
{
    std::optional<Problem> problem;
    if (m_exchange.sink) {
        if (const auto body = m_exchange.sink->end(); body.ok()) {
            problem = parseProblem(*body, *m_exchange.secrets);
        }
    }
    const QByteArray retryAfter = m_head->retryAfter;
    Error error =
        errorFromStatus(m_head->status, std::move(problem),
                        parseRetryAfter(retryAfter.isEmpty() ? QList<QByteArray>{} : QList<QByteArray>{retryAfter},
                                        m_clock.now().wall, m_head->date));
    error.requestId = requestId();
    return error;
}

} // namespace license
