// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tablewords.h"

#include "core/text/localtime.h"
#include "core/text/sizes.h"
#include "core/text/translate.h"

#include <QLocale>

namespace license::text {

using namespace Qt::StringLiterals;

QString shortDateFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1)) {
        format.replace("yy"_L1, "yyyy"_L1);
    }
    return format;
}

/// Of hours and minutes: some locales' short form has seconds.
QString shortTimeFormat(const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    return format.remove(":ss"_L1);
}

QString shortTime(const std::optional<ServerTime> &when)
{
    if (!when) {
        return {};
    }
    const QLocale locale;
    const QDateTime local = localTime(*when);
    return withZone(locale.toString(local, shortDateFormat(locale) + u' ' + shortTimeFormat(locale)), local);
}

QString fullTime(ServerTime when)
{
    const QLocale locale;
    const QDateTime local = localTime(when);
    QString time = shortTimeFormat(locale);
    time.replace("mm"_L1, "mm:ss"_L1);
    return locale.toString(local.date(), QLocale::LongFormat) + u", "_s + locale.toString(local, time) + u' ' +
           local.timeZoneAbbreviation();
}

QString sheetTime(const std::optional<ServerTime> &when)
{
    return when ? localTime(*when).toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

QString kindForPeople(const QString &kind)
{
    return kind.left(1).toUpper() + kind.mid(1);
}

QString countOf(qint64 shown, qint64 all)
{
    //: how many of how many, "1,204 of 312,050"
    return Words::tr("%1 of %2").arg(count(shown), count(all));
}

} // namespace license::text
