// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/changewords.h"

#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/statewords.h"
#include "core/text/translate.h"
#include "core/text/validity.h"

namespace license::text {

namespace {

qint64 numberOf(const ChangeValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}

QString textOf(const ChangeValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

bool isAbsent(const ChangeValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// "+15", "−5": with a minus sign as wide as the plus.
QString signedCount(qint64 number)
{
    return number < 0 ? QChar(0x2212) + count(-number) : u'+' + count(number);
}

QString statusOf(const ChangeValue &value)
{
    const auto status = packageStatusFromName(textOf(value));
    return status ? packageStatus(*status) : plain(textOf(value));
}

/// A date, or the text for a license without an end; with seconds if both sides would read the same.
QString endOf(const ChangeValue &value, const ChangeValue &other)
{
    const auto *time = std::get_if<ServerTime>(&value);
    if (!time) {
        //: in the place of a date: without an end
        return Words::tr("unlimited");
    }
    const auto *otherTime = std::get_if<ServerTime>(&other);
    const QString words = validUntil(*time);
    return otherTime && validUntil(*otherTime) == words ? validUntilExactly(*time) : words;
}

/// A size in units, or in bytes if both sides would read the same.
QString sizeOf(const ChangeValue &value, const ChangeValue &other)
{
    const QString words = size(numberOf(value));
    return words == size(numberOf(other)) ? Words::tr("%1 B").arg(count(numberOf(value))) : words;
}

QString storageChange(const Change &change)
{
    if (isAbsent(change.from)) {
        return Words::tr("New storage capacity: %1").arg(size(numberOf(change.to)));
    }
    if (isAbsent(change.to)) {
        return Words::tr("Storage capacity removed: %1").arg(size(numberOf(change.from)));
    }
    return Words::tr("Storage capacity %1 → %2").arg(sizeOf(change.from, change.to), sizeOf(change.to, change.from));
}

QString licenseName(const Change &change)
{
    return plain(change.licenseLabel.isEmpty() ? change.licenseType : change.licenseLabel);
}

} // namespace

QString change(const Change &change)
{
    switch (change.kind) {
    case Change::Kind::PackageName:
        return Words::tr("Package %1 → %2").arg(plain(textOf(change.from)), plain(textOf(change.to)));
    case Change::Kind::PackageStatus:
        return Words::tr("License status %1 → %2").arg(statusOf(change.from), statusOf(change.to));
    case Change::Kind::PackageValidUntil:
        //: a change of the package's end: two dates
        return Words::tr("Valid until %1 → %2").arg(endOf(change.from, change.to), endOf(change.to, change.from));
    case Change::Kind::StorageCapacity:
        return storageChange(change);
    case Change::Kind::LicenseTotal:
        //: "+15 Endpoint (10 → 25)"
        return Words::tr("%1 %2 (%3 → %4)")
            .arg(signedCount(numberOf(change.to) - numberOf(change.from)), licenseName(change),
                 count(numberOf(change.from)), count(numberOf(change.to)));
    case Change::Kind::LicenseValidUntil:
        //: %1 is a license type; then two dates
        return Words::tr("%1 valid until %2 → %3")
            .arg(licenseName(change), endOf(change.from, change.to), endOf(change.to, change.from));
    case Change::Kind::LicenseAdded:
        //: %1 is a license type, %2 how many
        return Words::tr("New license type: %1 (%2)").arg(licenseName(change), count(numberOf(change.to)));
    case Change::Kind::LicenseRemoved:
        //: %1 is a license type, %2 how many there were
        return Words::tr("License type removed: %1 (%2)").arg(licenseName(change), count(numberOf(change.from)));
    }
    Q_UNREACHABLE();
}

} // namespace license::text
