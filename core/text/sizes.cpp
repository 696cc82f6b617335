// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sizes.h"

#include "core/text/translate.h"

#include <QLocale>

#include <array>

namespace license::text {

namespace {

enum class Unit { Bytes, Kilobytes, Megabytes, Gigabytes, Terabytes, Petabytes, Exabytes };

QString withUnit(const QString &number, Unit unit)
{
    switch (unit) {
    case Unit::Bytes:
        //: a size in bytes
        return Words::tr("%1 B").arg(number);
    case Unit::Kilobytes:
        return Words::tr("%1 kB").arg(number);
    case Unit::Megabytes:
        return Words::tr("%1 MB").arg(number);
    case Unit::Gigabytes:
        return Words::tr("%1 GB").arg(number);
    case Unit::Terabytes:
        return Words::tr("%1 TB").arg(number);
    case Unit::Petabytes:
        return Words::tr("%1 PB").arg(number);
    case Unit::Exabytes:
        return Words::tr("%1 EB").arg(number);
    }
    Q_UNREACHABLE();
}

/// A number of hundredths with as many decimals as necessary.
QString decimal(qint64 hundredths)
{
    const int decimals = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2;
    return QLocale().toString(double(hundredths) / 100.0, 'f', decimals);
}

constexpr std::array<qint64, 7> unitSizes = {
    1, 1'000, 1'000'000, 1'000'000'000, 1'000'000'000'000, 1'000'000'000'000'000, 1'000'000'000'000'000'000,
};

/// `bytes` in hundredths of a unit, rounded to the nearest; computed exactly, because a double would lose digits.
qint64 inHundredths(qint64 bytes, qint64 unitSize)
{
    const qint64 whole = bytes / unitSize;
    const qint64 rest = bytes % unitSize;
    return unitSize < 100 ? bytes * 100 : whole * 100 + (rest + unitSize / 200) / (unitSize / 100);
}

} // namespace

QString size(qint64 bytes)
{
    const qint64 positive = std::max<qint64>(0, bytes);
    std::size_t unit = 0;
    // A size that would round to 1,000 of a unit becomes 1 of the next.
    while (unit + 1 < unitSizes.size() &&
           (unit == 0 ? positive >= 1'000 : inHundredths(positive, unitSizes[unit]) >= 100'000)) {
        ++unit;
    }
    if (unit == 0) {
        return withUnit(count(positive), Unit::Bytes);
    }
    return withUnit(decimal(inHundredths(positive, unitSizes[unit])), static_cast<Unit>(unit));
}

QString count(qint64 number)
{
    const QLocale locale;
    QString words = locale.toString(number);
    // In languages that write 1000 without a separator, Qt leaves the first one out of 1 000 000, too.
    constexpr qsizetype fourDigits = 4;
    const qsizetype first = number < 0 ? locale.negativeSign().size() : 0;
    const qsizetype separator = words.indexOf(locale.groupSeparator());
    if (separator - first == fourDigits) {
        words.insert(first + 1, locale.groupSeparator());
    }
    return words;
}

} // namespace license::text
