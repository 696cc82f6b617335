// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpcall.h"

#include <algorithm>
#include <utility>

namespace license {

// What a call does about the proxy that it goes through.

namespace {

/// How long a proxy's tunnel is awaited before another one is asked for.
constexpr milliseconds tunnelWait{3'000};

} // namespace

/// A sign-in is tried before the request: only with one does Qt go round without end. Any other request goes at once,
/// and opens no second connection unless the proxy is slow.
void HttpCall::sendThroughProxy()
{
    if (m_way.proxy.user().isEmpty()) {
        connect(&m_tunnelWait, &QTimer::timeout, this, &HttpCall::tryTunnel);
        send();
    } else {
        connect(&m_tunnelWait, &QTimer::timeout, this, &HttpCall::send);
        tryTunnel();
    }
    m_tunnelWait.start(std::min<milliseconds>(tunnelWait, m_exchange.deadline / 2));
}

void HttpCall::tryTunnel()
{
    m_tunnel =
        std::make_unique<TunnelProbe>(m_way, m_exchange.request->url(),
                                      [this](const std::optional<TunnelFailure> &failure) { judgeTunnel(failure); });
}

void HttpCall::judgeTunnel(const std::optional<TunnelFailure> &failed)
{
    endTunnel();
    if (m_finished) {
        return;
    }
    const bool hangsUp = failed && failed->error == QNetworkReply::ProxyConnectionClosedError;
    if (failed && (!m_reply || hangsUp || hidesSignIn(*failed, m_way))) {
        explain(*failed);
    } else if (!m_reply) {
        send();
    } // else the request reports the rest itself
}

/// Ends the call with what the proxy itself says of the failure, where Qt keeps it to itself.
void HttpCall::explain(const TunnelFailure &failed)
{
    if (m_lost) {
        return; // the answer is on its way
    }
    Error lost = failure(failed.error, failed.text);
    if (!hidesSignIn(failed, m_way)) {
        finish(std::move(lost));
        return;
    }
    m_lost = std::move(lost);
    auto done = [this, failed](const std::optional<ProxyAnswer> &answer) {
        if (!m_finished && !m_secured) { // the request may have had its tunnel meanwhile
            finish(withAnswer(std::move(*m_lost), failed, m_way, answer));
        }
    };
    const milliseconds left{std::max(m_deadline.remainingTime(), 0)};
    new ProxyQuestion(m_way, m_exchange.request->url(), std::min(left, questionWait), std::move(done), this);
}

void HttpCall::endTunnel()
{
    m_tunnelWait.stop();
    m_tunnel.reset();
}

} // namespace license
