// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lastknown.h"

#include "core/text/errortext.h"
#include "core/text/failurewords.h"
#include "core/text/reasons.h"
#include "core/text/translate.h"

#include <algorithm>

namespace license::text {

namespace {

constexpr milliseconds aMinute = std::chrono::minutes{1};
constexpr milliseconds anHour = std::chrono::hours{1};
constexpr milliseconds aDay = std::chrono::hours{24};

/// The largest unit that the age has a whole one of.
milliseconds unitOf(milliseconds age)
{
    return age >= aDay ? aDay : age >= anHour ? anHour : aMinute;
}

} // namespace

QString lastKnown(milliseconds age)
{
    if (age < aMinute) {
        return Words::tr("Last known less than a minute ago");
    }
    const milliseconds unit = unitOf(age);
    //: %1 is a duration in one unit, "12 minutes"
    return Words::tr("Last known %1 ago").arg(durationInWords(age - age % unit));
}

QString lastKnown(milliseconds age, const QString &known)
{
    //: %1 is "Last known 12 minutes ago", %2 what was known then, "Verified today at 14:05"
    return Words::tr("%1 · %2", "an age and a state").arg(lastKnown(age), known);
}

milliseconds untilOlder(milliseconds age)
{
    const milliseconds unit = unitOf(age);
    return unit - age % unit;
}

Banner lastKnownBanner(const LicenseStatus &status, const std::optional<LicenseDocument> &document, Instant now)
{
    const LicenseStatus heard = asHeard(status);
    const Banner known = banner(heard, document, std::nullopt, now);
    // A refresh, the cure of one that was never verified, needs the database.
    const bool isTold = heard.severity != Severity::Ok && heard.verification != VerificationState::NotVerified;
    const QString why = briefCause(*status.unheard);
    const QString step = nextStep(*status.unheard);
    Banner result;
    result.tone = toneOf(status);
    result.headline = lastKnown(*status.knownFor, known.headline);
    result.detail = isTold ? known.detail : why;
    //: two sentences, one after the other
    result.cause = isTold ? Words::tr("%1 %2", "two sentences").arg(why, step) : step;
    result.technical = technicalDetails(*status.unheard);
    result.offersContact = known.offersContact;
    result.changesIn = std::min(untilOlder(*status.knownFor), known.changesIn.value_or(aDay));
    return result;
}

} // namespace license::text
