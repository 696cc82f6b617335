// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vendorendpoint.h"
#include "core/text/checkwords.h"
#include "core/text/firewall.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/translate.h"

#include <QUrl>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 httpsPort = 443;

const StageResult *stageOf(const QVector<StageResult> &measured, CheckStage stage)
{
    for (const StageResult &result : measured) {
        if (result.stage == stage) {
            return &result;
        }
    }
    return nullptr;
}

/// host and port of "host:port" or "[v6]:port".
QUrl hopOf(const QString &proxy)
{
    return QUrl(u"tcp://"_s + proxy);
}

QString measuredLine(const StageResult &result)
{
    const QString finding = checkFinding(result);
    const QString time = Words::tr("%1 ms").arg(count(result.elapsed.count()));
    if (finding.isEmpty()) {
        //: a line of a list: %1 is a stage, %2 what it came to, %3 the time it took
        return Words::tr("%1: %2 (%3)").arg(checkStage(result.stage), checkStatus(result.status), time);
    }
    //: a line of a list: %1 is a stage, %2 what it came to, %3 the time it took, %4 what was found
    return Words::tr("%1: %2 (%3). %4").arg(checkStage(result.stage), checkStatus(result.status), time, finding);
}

QString addressLine(const FirewallRequest &request)
{
    QStringList found;
    for (const QString &address : request.addresses) {
        found << plain(address);
    }
    if (found.isEmpty()) {
        return Words::tr("Addresses that this computer finds: none, the name cannot be resolved yet");
    }
    //: %1 are addresses
    return Words::tr("Addresses that this computer finds: %1").arg(found.join(u", "_s));
}

/// The source of the connection, which a firewall's rule needs as well.
QStringList sourceLines(const FirewallRequest &request)
{
    if (request.computer.isEmpty()) {
        return {};
    }
    const QString name = plain(request.computer);
    return {request.computerAddresses.isEmpty()
                ? Words::tr("From this computer: %1").arg(name)
                //: %1 is a host name, %2 are addresses
                : Words::tr("From this computer: %1 (%2)").arg(name, request.computerAddresses.join(u", "_s))};
}

QStringList targetLines(const FirewallRequest &request)
{
    const QString port = QString::number(request.targetPort());
    QStringList lines;
    if (request.proxy.isEmpty()) {
        lines << Words::tr("Component: license server, %1").arg(plain(request.server));
        lines << Words::tr("Port: %1, TCP (HTTPS)").arg(port);
        if (!request.documented.isEmpty()) {
            lines << Words::tr("Documented address: %1").arg(request.documented);
        }
    } else {
        lines << Words::tr("Component: proxy, %1").arg(plain(request.target()));
        lines << Words::tr("Port: %1, TCP").arg(port);
        //: %1 is a server's name, %2 a port
        lines << Words::tr("The proxy has to allow: CONNECT to %1, port %2")
                     .arg(plain(request.server), QString::number(request.serverPort));
    }
    lines << addressLine(request);
    lines << Words::tr("Direction: outbound, from this computer; the answers come over the same connection");
    return lines;
}

} // namespace

QString FirewallRequest::target() const
{
    return proxy.isEmpty() ? server : hopOf(proxy).host();
}

quint16 FirewallRequest::targetPort() const
{
    return proxy.isEmpty() ? serverPort : static_cast<quint16>(hopOf(proxy).port(0));
}

FirewallRequest firewallRequest(const Connection &connection, const QVector<StageResult> &measured,
                                std::optional<Instant> measuredAt)
{
    const QUrl url(connection.url, QUrl::StrictMode);
    FirewallRequest request;
    request.service = connection.name;
    request.server = url.host(QUrl::FullyEncoded);
    request.serverPort = static_cast<quint16>(url.port(httpsPort));
    request.documented = isDocumentedHost(request.server) ? QString(QLatin1StringView(documentedAddress)) : QString();
    request.measured = measured;
    request.measuredAt = measured.isEmpty() ? std::nullopt : measuredAt;
    if (const StageResult *proxy = stageOf(measured, CheckStage::Proxy)) {
        request.proxy = proxy->proxy ? proxy->proxy->hop : QString();
    }
    if (const StageResult *name = stageOf(measured, CheckStage::Name)) {
        request.addresses = name->addresses;
    }
    return request;
}

QString firewallRequestText(const FirewallRequest &request, Instant now)
{
    QStringList lines;
    lines << Words::tr("Firewall request: the Xopero ONE license server");
    lines << QString();
    lines << Words::tr("Please allow this connection. It is used to verify the license of “%1”.")
                 .arg(plain(request.service));
    lines << QString();
    lines << sourceLines(request) << targetLines(request);
    lines << Words::tr("Encryption: TLS 1.2 or later from end to end; exempt it from TLS inspection, or tell us the "
                       "inspecting device's certificate authority");
    lines << QString();
    lines << Words::tr(
        "Without it the license cannot be verified. Backup and restore continue for up to 3 days without a "
        "successful license verification; after that the Management Service may stop working.");
    if (!request.measured.isEmpty()) {
        lines << QString();
        lines << (request.measuredAt ? Words::tr("Measured on %1:").arg(dateAndTime(*request.measuredAt, now))
                                     : Words::tr("Measured:"));
        for (const StageResult &result : request.measured) {
            if (result.status != CheckStatus::Skipped) {
                lines << u"- "_s + measuredLine(result);
            }
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace license::text
