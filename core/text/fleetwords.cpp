// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fleetwords.h"

#include "core/text/errortext.h"
#include "core/text/failurewords.h"
#include "core/text/lastknown.h"
#include "core/text/sizes.h"
#include "core/text/translate.h"

#include <QStringList>

#include <algorithm>

namespace license::text {

using namespace Qt::StringLiterals;

void FleetSummary::add(const LicenseStatus &status, bool isChecking, bool isLow)
{
    ++all;
    checking += isChecking ? 1 : 0;
    low += isLow ? 1 : 0;
    if (status.verification == VerificationState::Verified) {
        ++verified;
    } else if (status.verification != VerificationState::NotApplicable) {
        ++notVerified;
    }
    if (status.knownFor) {
        knownFor = std::max(*status.knownFor, knownFor.value_or(milliseconds{0}));
        unheard = status.unheard;
    }
    if (!isChecking && status.severity != Severity::Ok) {
        wrong += asHeard(status).severity != Severity::Ok ? 1 : 0;
        worst = worse(worst, toneOf(status));
    }
}

namespace {

QString headlineAsHeard(const FleetSummary &summary)
{
    if (summary.wrong > 0) {
        //: %n Management Services, %1 is how many there are
        return Words::tr("%Ln of %1 need attention", nullptr, summary.wrong).arg(count(summary.all));
    }
    if (summary.checking > 0) {
        //: %n Management Services, %1 is how many there are
        return Words::tr("Verifying %Ln of %1 services…", nullptr, summary.checking).arg(count(summary.all));
    }
    //: %n Management Services
    return summary.verified == summary.all ? Words::tr("All %Ln services verified", nullptr, summary.all)
                                           : Words::tr("No service needs attention");
}

} // namespace

QString fleetHeadline(const FleetSummary &summary)
{
    const QString heard = headlineAsHeard(summary);
    return summary.knownFor ? lastKnown(*summary.knownFor, heard) : heard;
}

QString fleetLine(const FleetSummary &summary)
{
    QStringList parts;
    if (summary.verified > 0) {
        //: %n Management Services
        parts += Words::tr("%Ln verified", nullptr, summary.verified);
    }
    if (summary.notVerified > 0) {
        //: %n Management Services
        parts += Words::tr("%Ln not verified", nullptr, summary.notVerified);
    }
    if (summary.low > 0) {
        //: %n Management Services
        parts += Words::tr("%Ln low on licenses", nullptr, summary.low);
    }
    return parts.join(u" · "_s);
}

Banner fleetBanner(const FleetSummary &summary, const QString &worst)
{
    Banner banner;
    banner.tone = summary.worst;
    banner.headline = fleetHeadline(summary);
    if (summary.knownFor) {
        banner.detail = briefCause(*summary.unheard);
        banner.cause = nextStep(*summary.unheard);
        banner.technical = technicalDetails(*summary.unheard);
        banner.changesIn = untilOlder(*summary.knownFor);
    } else if (summary.wrong > 0) {
        banner.detail = worst;
    } else if (summary.checking > 0) {
        banner.busy = true;
    }
    return banner;
}

} // namespace license::text
