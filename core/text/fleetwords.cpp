// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fleetwords.h"

#include "core/text/sizes.h"
#include "core/text/translate.h"

#include <QStringList>

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
    if (!isChecking && status.severity != Severity::Ok) {
        ++wrong;
        worst = worse(worst, toneOf(status));
    }
}

QString fleetHeadline(const FleetSummary &summary)
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
    if (summary.wrong > 0) {
        banner.detail = worst;
    } else if (summary.checking > 0) {
        banner.busy = true;
    }
    return banner;
}

} // namespace license::text
