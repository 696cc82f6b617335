// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/reasons.h"

#include "core/text/lastknown.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/statewords.h"
#include "core/text/translate.h"
#include "core/text/validity.h"

#include <QStringList>

#include <algorithm>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

const LicenseStanding *standingOf(const LicenseStatus &status, const QString &type)
{
    const auto found = std::find_if(status.licenses.cbegin(), status.licenses.cend(),
                                    [&type](const LicenseStanding &each) { return each.license.type == type; });
    return found == status.licenses.cend() ? nullptr : &*found;
}

QString licenseReason(const SeverityReason &reason, const LicenseStatus &status)
{
    const LicenseStanding *standing = standingOf(status, reason.licenseType);
    if (!standing) {
        return {};
    }
    const License &license = standing->license;
    const QString label = plain(license.label);
    if (reason.kind == ReasonKind::LicenseOverused) {
        //: %1 is a license type, %2 and %3 are numbers
        return Words::tr("More %1 licenses are in use than owned: %2 of %3")
            .arg(label, count(license.used), count(license.total));
    }
    const QString end = license.validUntil ? validUntil(*license.validUntil) : QString();
    if (reason.kind == ReasonKind::LicenseExpiring) {
        //: %1 is a license type, %2 a date
        return Words::tr("%1 ends on %2").arg(label, end);
    }
    //: %1 is a license type, %2 a date
    return license.used == 0 ? Words::tr("%1 ended on %2").arg(label, end)
                             //: %1 is a license type, %2 a date, %3 how many of it are in use
                             : Words::tr("%1 ended on %2 (%3 in use)").arg(label, end, count(license.used));
}

QString packageEnd(const std::optional<LicenseDocument> &document)
{
    return document && document->package.validUntil ? validUntil(*document->package.validUntil) : QString();
}

QString storageReason(const std::optional<LicenseDocument> &document)
{
    const Storage storage = document ? document->package.storage.value_or(Storage{}) : Storage{};
    //: %1 and %2 are sizes
    return Words::tr("More storage is in use than owned: %1 of %2").arg(size(storage.used), size(storage.capacity));
}

/// One has a text of its own: machine-readable output has the English of the source, without forms for plurals.
QString daysIn(int days)
{
    return days == 1 ? Words::tr("1 day", "a duration") : Words::tr("%Ln days", "a duration", days);
}

QString hoursIn(int hours)
{
    return hours == 1 ? Words::tr("1 hour", "a duration") : Words::tr("%Ln hours", "a duration", hours);
}

QString minutesIn(int minutes)
{
    return minutes == 1 ? Words::tr("1 minute", "a duration") : Words::tr("%Ln minutes", "a duration", minutes);
}

QString secondsIn(int seconds)
{
    return seconds == 1 ? Words::tr("1 second", "a duration") : Words::tr("%Ln seconds", "a duration", seconds);
}

QString inUnits(const QString &large, int small, const QString &smaller)
{
    //: a countdown in two units: "2 days 23 hours"
    return small == 0 ? large : Words::tr("%1 %2", "two units of one duration").arg(large, smaller);
}

} // namespace

QString verification(const LicenseStatus &status, Instant now)
{
    switch (status.verification) {
    case VerificationState::Verified:
        return Words::tr("Verified %1").arg(moment(status.lastSuccess.value_or(now), now));
    case VerificationState::Grace:
    case VerificationState::GraceEnding:
        //: %1 is a duration, "2 days 23 hours", %2 a weekday with a time of day
        return Words::tr("%1 left · last verified %2")
            .arg(durationInWords(status.remaining.value_or(milliseconds{0})),
                 since(status.lastSuccess.value_or(now), now));
    case VerificationState::GraceOver: {
        const milliseconds elapsed = status.elapsed.value_or(milliseconds{0});
        // A server may grant less than the three days.
        return elapsed >= std::chrono::days{3} ? Words::tr("Not verified for three days")
                                               : Words::tr("Not verified for %1").arg(duration(elapsed));
    }
    case VerificationState::NotVerified:
        return Words::tr("Not verified on this computer yet");
    case VerificationState::NotApplicable:
        return Words::tr("License refresh does not apply to this service");
    }
    Q_UNREACHABLE();
}

QString reason(const SeverityReason &reason, const LicenseStatus &status,
               const std::optional<LicenseDocument> &document, Instant now)
{
    switch (reason.kind) {
    case ReasonKind::PackageSuspended:
        return Words::tr("The license package is suspended");
    case ReasonKind::PackageRevoked:
        return Words::tr("The license package is revoked");
    case ReasonKind::PackageExpired:
        return Words::tr("The license package ended on %1").arg(packageEnd(document));
    case ReasonKind::PackageExpiring:
        return Words::tr("The license package ends on %1").arg(packageEnd(document));
    case ReasonKind::LicenseEnded:
    case ReasonKind::LicenseExpiring:
    case ReasonKind::LicenseOverused:
        return licenseReason(reason, status);
    case ReasonKind::StorageOverused:
        return storageReason(document);
    case ReasonKind::ClockWrong:
        return Words::tr("This computer's clock is wrong");
    case ReasonKind::LastKnown:
        return lastKnown(status.knownFor.value_or(milliseconds{0}));
    case ReasonKind::GraceOver:
    case ReasonKind::GraceEnding:
    case ReasonKind::Grace:
    case ReasonKind::NotVerified:
        return verification(status, now);
    }
    Q_UNREACHABLE();
}

QString reasons(const LicenseStatus &status, const std::optional<LicenseDocument> &document, Instant now)
{
    QStringList all;
    for (const SeverityReason &each : status.reasons) {
        all += reason(each, status, document, now);
    }
    return all.join(u"; "_s);
}

QString durationInWords(milliseconds span)
{
    const qint64 total = std::max<qint64>(0, std::chrono::floor<seconds>(span).count());
    const auto days = static_cast<int>(total / 86'400);
    const auto hours = static_cast<int>(total / 3'600 % 24);
    const auto minutes = static_cast<int>(total / 60 % 60);
    if (days > 0) {
        return inUnits(daysIn(days), hours, hoursIn(hours));
    }
    if (hours > 0) {
        return inUnits(hoursIn(hours), minutes, minutesIn(minutes));
    }
    const auto rest = static_cast<int>(total % 60);
    return minutes > 0 ? inUnits(minutesIn(minutes), rest, secondsIn(rest)) : secondsIn(rest);
}

bool isStale(const LicenseStatus &status)
{
    if (status.knownFor) {
        return true;
    }
    switch (status.verification) {
    case VerificationState::Verified:
    case VerificationState::NotApplicable:
        return false;
    case VerificationState::Grace:
    case VerificationState::GraceEnding:
    case VerificationState::GraceOver:
    case VerificationState::NotVerified:
        return true;
    }
    Q_UNREACHABLE();
}

QString knownPackageStatus(PackageStatus package, const LicenseStatus &status, Instant now)
{
    if (!isStale(status) || !status.lastSuccess) {
        return packageStatus(package);
    }
    //: %1 is a status of the license, "Active", %2 when it was verified, "Saturday 13:11"
    return Words::tr("Last known: %1 · %2").arg(packageStatus(package), since(*status.lastSuccess, now));
}

QString renewWhere(const Package &package)
{
    return package.channel == Channel::Marketplace ? Words::tr("Renew it on the marketplace where it was bought.")
                                                   : Words::tr("Contact sales@xopero.com to renew it.");
}

} // namespace license::text
