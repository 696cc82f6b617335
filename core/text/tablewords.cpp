// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tablewords.h"

#include "core/text/localtime.h"
#include "core/text/translate.h"
#include "core/text/words.h"

#include <QLocale>

namespace license::text {

using namespace Qt::StringLiterals;

QString shortTime(const std::optional<ServerTime> &when)
{
    if (!when) {
        return {};
    }
    const QLocale locale;
    const QDateTime local = localTime(*when);
    QString dateFormat = locale.dateFormat(QLocale::ShortFormat);
    if (!dateFormat.contains("yyyy"_L1)) {
        dateFormat.replace("yy"_L1, "yyyy"_L1);
    }
    return withZone(locale.toString(local, dateFormat + u' ' + locale.timeFormat(QLocale::ShortFormat)), local);
}

QString countOf(qint64 shown, qint64 all)
{
    //: how many of how many, "1,204 of 312,050"
    return Words::tr("%1 of %2").arg(count(shown), count(all));
}

} // namespace license::text
