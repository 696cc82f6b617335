// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenwords.h"

#include "core/text/moments.h"
#include "core/text/translate.h"

#include <QStringList>

namespace license::text {

QString tokenSaved(const TokenAge &age)
{
    const auto days = std::chrono::floor<std::chrono::days>(age.age).count();
    if (days < 1) {
        return Words::tr("Saved less than a day ago.");
    }
    return Words::tr("Saved %n days ago.", nullptr, int(days));
}

QString tokenWarning(const TokenAge &age, Instant now)
{
    switch (age.state) {
    case TokenAge::State::Fresh:
        return {};
    case TokenAge::State::ExpiresSoon:
        //: %1 is a date and a time
        return Words::tr(
                   "Access tokens are valid for 30 days: this one lasts until %1 at the latest. Replace it before.")
            .arg(dateAndTime(age.lastsUntil, now));
    case TokenAge::State::Expired:
        return Words::tr("Access tokens are valid for 30 days, and this one is older. Replace it.");
    }
    Q_UNREACHABLE();
}

QString tokenState(const Service &service, Instant now)
{
    QStringList sentences;
    if (const auto age = tokenAge(service, now)) {
        sentences << tokenSaved(*age);
        if (const QString warning = tokenWarning(*age, now); !warning.isEmpty()) {
            sentences << warning;
        }
    } else if (service.tokenExpected) {
        sentences << Words::tr("A token is saved; the date is unknown.");
    }
    if (service.tokenPending) {
        sentences << Words::tr(
            "A new token takes effect with its first successful refresh. Until then the previous one is kept.");
    }
    return sentences.join(u' ');
}

} // namespace license::text
