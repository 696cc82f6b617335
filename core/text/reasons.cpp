// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/reasons.h"

#include "core/text/translate.h"
#include "core/text/words.h"

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

} // namespace

QString verification(const LicenseStatus &status, Instant now)
{
    switch (status.verification) {
    case VerificationState::Verified:
        return Words::tr("Verified %1").arg(moment(status.lastSuccess.value_or(now), now));
    case VerificationState::Grace:
    case VerificationState::GraceEnding:
        //: %1 is a weekday with a time of day, %2 a duration
        return Words::tr("Not verified since %1: %2 left")
            .arg(since(status.lastSuccess.value_or(now), now), duration(status.remaining.value_or(milliseconds{0})));
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

QString renewWhere(const Package &package)
{
    return package.channel == Channel::Marketplace ? Words::tr("Renew it on the marketplace where it was bought.")
                                                   : Words::tr("Contact sales@xopero.com to renew it.");
}

} // namespace license::text
