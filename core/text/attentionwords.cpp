// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/attentionwords.h"

#include "core/text/moments.h"
#include "core/text/reasons.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/translate.h"
#include "core/text/validity.h"

#include <QDateTime>

#include <algorithm>

namespace license::text {

namespace {

using std::chrono::days;

/// Whole days, at least one; nothing for less than a day.
std::optional<int> wholeDays(milliseconds left)
{
    const auto whole = static_cast<int>(std::chrono::floor<days>(left).count());
    return whole > 0 ? std::optional(whole) : std::nullopt;
}

QString packageLine(AttentionKind kind, const AttentionInput &input)
{
    const auto &until = input.document->package.validUntil;
    const milliseconds left = input.status.validFor.value_or(milliseconds{0});
    if (kind == AttentionKind::PackageExpired) {
        //: %1 is a date
        return Words::tr("Package ended on %1").arg(until ? validUntil(*until) : QString());
    }
    if (const auto whole = wholeDays(left)) {
        return Words::tr("Package ends in %Ln days", nullptr, *whole);
    }
    //: %1 is a duration, "5 h 12 min"
    return Words::tr("Package ends in %1").arg(duration(left));
}

QString licenseEndsIn(const LicenseStanding &standing, const AttentionInput &input)
{
    const QString label = plain(standing.license.label);
    const ServerTime until = standing.license.validUntil.value_or(ServerTime{});
    const milliseconds left = until - input.status.serverNow.value_or(until);
    if (const auto whole = wholeDays(left)) {
        //: %1 is a license type
        return Words::tr("%1 ends in %Ln days", nullptr, *whole).arg(label);
    }
    //: %1 is a license type, %2 a duration, "5 h 12 min"
    return Words::tr("%1 ends in %2").arg(label, duration(left));
}

QString licenseLine(const Attention &attention, const AttentionInput &input, Instant now)
{
    if (attention.kind == AttentionKind::LicenseEnded) {
        return reason({ReasonKind::LicenseEnded, attention.severity, attention.licenseType}, input.status,
                      input.document, now);
    }
    const auto &all = input.status.licenses;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&attention](const LicenseStanding &each) {
        return each.license.type == attention.licenseType;
    });
    if (found == all.cend()) {
        return {};
    }
    if (attention.kind == AttentionKind::FewFree) {
        return freeOf(*found);
    }
    if (attention.kind != AttentionKind::LicenseOverused) {
        return licenseEndsIn(*found, input);
    }
    //: %1 is a license type, %2 how many more are used than there are
    return Words::tr("%1: %2 too many")
        .arg(plain(found->license.label), count(found->license.used - found->license.total));
}

QString storageLine(const AttentionInput &input)
{
    const Storage storage = input.document->package.storage.value_or(Storage{});
    //: %1 is a size
    return Words::tr("Storage: %1 too much").arg(size(storage.used - storage.capacity));
}

QString tokenLine(const AttentionInput &input)
{
    const milliseconds left = input.token->left;
    if (const auto whole = wholeDays(left)) {
        return Words::tr("Token expires in %Ln days", nullptr, *whole);
    }
    //: %1 is a duration, "5 h 12 min"
    return Words::tr("Token expires in %1").arg(duration(left));
}

/// A reason of the severity that the banner words, too.
QString reasonLine(ReasonKind kind, const AttentionInput &input, Instant now)
{
    return reason({.kind = kind, .severity = Severity::Critical}, input.status, input.document, now);
}

} // namespace

QString freeOf(const LicenseStanding &standing)
{
    //: %1 is a license type, %2 and %3 are numbers
    return Words::tr("%1: %2 of %3 free")
        .arg(plain(standing.license.label), count(standing.free()), count(standing.license.total));
}

QString attentionLine(const Attention &attention, const AttentionInput &input, Instant now)
{
    switch (attention.kind) {
    case AttentionKind::PackageSuspended:
        return reasonLine(ReasonKind::PackageSuspended, input, now);
    case AttentionKind::PackageRevoked:
        return reasonLine(ReasonKind::PackageRevoked, input, now);
    case AttentionKind::GraceOver:
    case AttentionKind::GraceEnding:
    case AttentionKind::NotVerified:
    case AttentionKind::Grace:
        return verification(input.status, now);
    case AttentionKind::LastKnown:
        return reasonLine(ReasonKind::LastKnown, input, now);
    case AttentionKind::ClockWrong:
        return reasonLine(ReasonKind::ClockWrong, input, now);
    case AttentionKind::PackageExpired:
    case AttentionKind::PackageExpiring:
        return packageLine(attention.kind, input);
    case AttentionKind::PackageNotBegun:
        //: %1 is a date
        return Words::tr("Package begins on %1").arg(validFrom(input.document->package.validFrom));
    case AttentionKind::LicenseEnded:
    case AttentionKind::LicenseExpiring:
    case AttentionKind::LicenseOverused:
    case AttentionKind::FewFree:
        return licenseLine(attention, input, now);
    case AttentionKind::StorageOverused:
        return storageLine(input);
    case AttentionKind::TokenExpired:
        return Words::tr("Token is older than 30 days");
    case AttentionKind::TokenExpiring:
        return tokenLine(input);
    case AttentionKind::Unlicensed:
        return Words::tr("%1 objects have no license", nullptr, static_cast<int>(attention.count))
            .arg(count(attention.count));
    }
    Q_UNREACHABLE();
}

QStringList attentionLines(const AttentionInput &input, Instant now)
{
    QStringList lines;
    for (const Attention &each : attentionOf(input)) {
        if (!isInBanner(each.kind)) {
            lines += attentionLine(each, input, now);
        }
    }
    return lines;
}

} // namespace license::text
