// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/checkwords.h"

#include "core/text/errortext.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/translate.h"
#include "core/text/validity.h"

namespace license::text {

namespace {

QString noteWords(const StageResult &result)
{
    switch (result.stage) {
    case CheckStage::Name:
        //: %1 are addresses
        return Words::tr("The name resolves to an address other than the documented one: %1.")
            .arg(plain(result.detail));
    case CheckStage::Clock:
        if (result.clockOffset) {
            return *result.clockOffset > milliseconds{0}
                       ? Words::tr("This computer's clock is %1 ahead of the server's.")
                             .arg(duration(*result.clockOffset))
                       : Words::tr("This computer's clock is %1 behind the server's.")
                             .arg(duration(-*result.clockOffset));
        }
        break;
    case CheckStage::Token:
        //: %1 is "HTTP 429"
        return Words::tr("The server answered with %1, which says nothing about the token.").arg(plain(result.detail));
    case CheckStage::Proxy:
    case CheckStage::Tcp:
    case CheckStage::Tunnel:
    case CheckStage::Tls:
    case CheckStage::Http:
        break;
    }
    return plain(result.detail);
}

QString noteStep(CheckStage stage)
{
    switch (stage) {
    case CheckStage::Name:
        return Words::tr("Check whether the firewall allows this address too, and whether it is the license server's.");
    case CheckStage::Clock:
        return Words::tr("Correct the date and time of this computer.");
    case CheckStage::Token:
        return Words::tr("Refresh: only a verification shows whether the token is valid.");
    case CheckStage::Proxy:
    case CheckStage::Tcp:
    case CheckStage::Tunnel:
    case CheckStage::Tls:
    case CheckStage::Http:
        break;
    }
    return {};
}

QString proxyWords(const ProxyFinding &found)
{
    const QString way = found.hop.isEmpty() ? Words::tr("No proxy") : plain(found.hop);
    //: %1 is a proxy or "No proxy", %2 the environment variable that says so: "no_proxy"
    return found.source.isEmpty() ? way : Words::tr("%1, set by %2").arg(way, plain(found.source));
}

QString tlsWords(const TlsFinding &found)
{
    //: %1 is "TLS 1.3", %2 who issued the server's certificate, %3 a date
    return Words::tr("%1; certificate by %2, valid until %3")
        .arg(found.version, plain(found.issuer), validUntil(found.validUntil));
}

QString clockWords(milliseconds offset)
{
    if (std::chrono::abs(offset) < seconds{1}) {
        //: of two clocks
        return Words::tr("Same time as the server");
    }
    return offset > milliseconds{0} ? Words::tr("%1 ahead of the server").arg(duration(offset))
                                    : Words::tr("%1 behind the server").arg(duration(-offset));
}

/// A good answer has a number too, such as 404, which would cause alarm without reason.
QString passedWords(const StageResult &result)
{
    const bool passed = result.status == CheckStatus::Passed;
    if (passed && result.stage == CheckStage::Http) {
        return Words::tr("Server answered");
    }
    if (passed && result.stage == CheckStage::Token) {
        return Words::tr("Token accepted");
    }
    if (passed && result.proxy) {
        return proxyWords(*result.proxy);
    }
    if (passed && result.tls) {
        return tlsWords(*result.tls);
    }
    if (passed && result.clockOffset) {
        return clockWords(*result.clockOffset);
    }
    return plain(result.detail);
}

bool isTimeout(const StageResult &result)
{
    return result.error && result.error->code == ErrorCode::Timeout;
}

/// Names the party that was silent.
QString timeoutFinding(const StageResult &result)
{
    switch (result.stage) {
    case CheckStage::Name:
        return Words::tr("No name server answered in time.");
    case CheckStage::Tcp:
        return Words::tr("The license server's address did not answer in time.");
    case CheckStage::Tls:
        return Words::tr("The address accepted the connection, but did not answer the TLS handshake in time.");
    case CheckStage::Http:
        return Words::tr("The connection is secure, but the license server did not answer in time.");
    case CheckStage::Proxy:
    case CheckStage::Tunnel:
    case CheckStage::Clock:
    case CheckStage::Token:
        break;
    }
    return cause(*result.error);
}

QString timeoutStep(CheckStage stage)
{
    switch (stage) {
    case CheckStage::Name:
        return Words::tr("Check this computer's DNS settings, and whether it reaches its name server.");
    case CheckStage::Tls:
        return Words::tr(
            "Ask your network team whether a firewall or a TLS inspection device holds up the connection.");
    case CheckStage::Http:
        return Words::tr("Ask the license server administrator whether the server is up, and your network team whether "
                         "a device in between holds back its answer.");
    case CheckStage::Proxy:
    case CheckStage::Tcp:
    case CheckStage::Tunnel:
    case CheckStage::Clock:
    case CheckStage::Token:
        break;
    }
    return Words::tr(
        "Ask your network team whether a firewall drops the connection. The firewall request has the text for it.");
}

/// The next step of an error outside a check may be to run the check.
QString stepWithinCheck(const StageResult &result)
{
    if (isTimeout(result)) {
        return timeoutStep(result.stage);
    }
    const Error &error = *result.error;
    if (error.code == ErrorCode::Tls && (error.tls == TlsProblem::None || error.tls == TlsProblem::Other)) {
        return Words::tr("Ask the license server administrator to check the server's TLS settings, and your network "
                         "team whether a device in between alters the connection.");
    }
    return nextStep(error);
}

} // namespace

QString checkStage(CheckStage stage)
{
    switch (stage) {
    case CheckStage::Proxy:
        return Words::tr("Proxy");
    case CheckStage::Name:
        return Words::tr("Name resolution");
    case CheckStage::Tcp:
        return Words::tr("TCP connection");
    case CheckStage::Tunnel:
        return Words::tr("Tunnel through the proxy");
    case CheckStage::Tls:
        return Words::tr("TLS and certificate");
    case CheckStage::Http:
        return Words::tr("HTTP answer");
    case CheckStage::Clock:
        return Words::tr("Clock");
    case CheckStage::Token:
        return Words::tr("Access token");
    }
    Q_UNREACHABLE();
}

QString checkStatus(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Passed:
        return Words::tr("Passed");
    case CheckStatus::Failed:
        return Words::tr("Failed");
    case CheckStatus::Skipped:
        return Words::tr("Skipped");
    case CheckStatus::Note:
        return Words::tr("Note");
    }
    Q_UNREACHABLE();
}

QString checkFinding(const StageResult &result)
{
    if (result.error) {
        return isTimeout(result) ? timeoutFinding(result) : cause(*result.error);
    }
    return result.status == CheckStatus::Note ? noteWords(result) : passedWords(result);
}

QString checkDetail(const StageResult &result)
{
    const bool answered = result.stage == CheckStage::Http || result.stage == CheckStage::Token;
    return result.status == CheckStatus::Passed && answered ? passedWords(result) : result.detail;
}

QString checkNextStep(const StageResult &result)
{
    if (result.error) {
        return stepWithinCheck(result);
    }
    return result.status == CheckStatus::Note ? noteStep(result.stage) : QString();
}

QString checkMessage(const StageResult &failed)
{
    //: two sentences: the cause and the next step
    return Words::tr("%1 %2", "two sentences").arg(checkFinding(failed), checkNextStep(failed));
}

} // namespace license::text
