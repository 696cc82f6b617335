// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/attempttext.h"

#include "core/text/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace license::ui {

namespace {

class AttemptText
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::AttemptText)
};

} // namespace

QString triggerText(Trigger trigger)
{
    switch (trigger) {
    case Trigger::Manual:
        return AttemptText::tr("By hand");
    case Trigger::Scheduled:
        return AttemptText::tr("Automatic");
    case Trigger::Startup:
        return AttemptText::tr("At start");
    case Trigger::Network:
        return AttemptText::tr("Network came back");
    }
    Q_UNREACHABLE();
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Changed:
        return AttemptText::tr("Changed");
    case Outcome::Unchanged:
        return AttemptText::tr("Nothing has changed");
    case Outcome::Failed:
        return AttemptText::tr("Failed");
    case Outcome::Skipped:
        return AttemptText::tr("Skipped");
    case Outcome::NotApplicable:
        return AttemptText::tr("Not applicable");
    }
    Q_UNREACHABLE();
}

QString tookText(milliseconds span)
{
    if (span >= seconds{10}) {
        return text::duration(span);
    }
    //: a short duration in seconds, with one decimal
    return AttemptText::tr("%1 s").arg(QLocale().toString(static_cast<double>(span.count()) / 1000.0, 'f', 1));
}

} // namespace license::ui
