// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/alertwords.h"

#include "core/text/attentionwords.h"
#include "core/text/banner.h"
#include "core/text/reasons.h"
#include "core/text/sanitize.h"
#include "core/text/translate.h"
#include "core/text/validity.h"

#include <QLocale>

#include <algorithm>

namespace license::text {

namespace {

/// A notification shows no more than this; the window lists all.
constexpr qsizetype mostListed = 4;

QString endBody(const AlertInput &input)
{
    const Package &package = input.document->package;
    //: %1 is the name of a package, %2 "Valid until 31 March 2027 · 14 days left", %3 a sentence
    return Words::tr("%1. %2. %3")
        .arg(plain(package.name), validity(package.validUntil, input.status.validFor), renewWhere(package));
}

/// The first few, and the number of the others.
QString listOf(const QStringList &all)
{
    QStringList shown = all.first(std::min(all.size(), mostListed));
    const auto more = static_cast<int>(all.size() - shown.size());
    if (more > 0) {
        shown += Words::tr("%n more", nullptr, more);
    }
    return QLocale().createSeparatedList(shown);
}

/// The `line` of each license type that the alert is about.
template <typename Line>
QString licensesBody(const Alert &alert, const LicenseStatus &status, Line line)
{
    QStringList lines;
    for (const LicenseStanding &standing : status.licenses) {
        if (alert.licenses.contains(standing.license.type)) {
            lines += line(standing);
        }
    }
    return listOf(lines);
}

/// All that the banner says below its headline.
QString bodyOf(const Banner &banner)
{
    return banner.detail.isEmpty() || banner.cause.isEmpty()
               ? banner.detail + banner.cause
               : Words::tr("%1 %2", "two sentences").arg(banner.detail, banner.cause);
}

AlertWords licenseEndWords(const Alert &alert, const QString &name, const AlertInput &input, Instant now)
{
    bool ended = false;
    const QString body = licensesBody(alert, input.status, [&](const LicenseStanding &standing) {
        ended = ended || standing.ended();
        const auto kind = standing.ended() ? ReasonKind::LicenseEnded : ReasonKind::LicenseExpiring;
        return reason({kind, alert.severity, standing.license.type}, input.status, input.document, now);
    });
    return {ended ? Words::tr("%1: licenses have ended").arg(name) : Words::tr("%1: licenses end").arg(name),
            Words::tr("%1. %2", "what ends, and what to do").arg(body, renewWhere(input.document->package))};
}

QString titleOfMany(AlertKind kind, int services)
{
    switch (kind) {
    case AlertKind::RefreshFailed:
        return Words::tr("%n services could not be verified", nullptr, services);
    case AlertKind::BeforeDeadline:
        return Words::tr("The offline grace period of %n services ends soon", nullptr, services);
    case AlertKind::GraceOver:
        return Words::tr("The offline grace period of %n services is over", nullptr, services);
    case AlertKind::VerifiedAgain:
        return Words::tr("%n services are verified again", nullptr, services);
    case AlertKind::PackageEnding:
        return Words::tr("The license packages of %n services end", nullptr, services);
    case AlertKind::FewFree:
        return Words::tr("%n services are low on licenses", nullptr, services);
    case AlertKind::Verdict:
        return Words::tr("The license packages of %n services are suspended or revoked", nullptr, services);
    }
    Q_UNREACHABLE();
}

} // namespace

AlertWords alertWords(const Alert &alert, const QString &service, const AlertInput &input, Instant now)
{
    const QString name = plain(service);
    const Banner state = alert.kind == AlertKind::Verdict ? banner(input.status, input.document, std::nullopt, now)
                                                          : verificationBanner(input.status, input.document, now);
    switch (alert.kind) {
    case AlertKind::RefreshFailed:
    case AlertKind::BeforeDeadline:
    case AlertKind::GraceOver:
    case AlertKind::Verdict:
        //: %1 is the name of a service, %2 what is the matter with it
        return {Words::tr("%1: %2").arg(name, state.headline), bodyOf(state)};
    case AlertKind::VerifiedAgain:
        return {Words::tr("%1: the license is verified again").arg(name), bodyOf(state)};
    case AlertKind::PackageEnding:
        if (!alert.licenses.isEmpty()) {
            return licenseEndWords(alert, name, input, now);
        }
        return {alert.daysBeforeEnd == 0 ? Words::tr("%1: the license package has ended").arg(name)
                                         : Words::tr("%1: the license package ends").arg(name),
                endBody(input)};
    case AlertKind::FewFree:
        return {Words::tr("%1: licenses running low").arg(name), licensesBody(alert, input.status, freeOf)};
    }
    Q_UNREACHABLE();
}

AlertWords alertWordsOfMany(AlertKind kind, const QStringList &services)
{
    QStringList names;
    for (const QString &service : services) {
        names += plain(service);
    }
    return {titleOfMany(kind, static_cast<int>(services.size())), listOf(names)};
}

} // namespace license::text
