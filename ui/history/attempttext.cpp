// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/attempttext.h"

#include <QCoreApplication>

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
        return AttemptText::tr("Manual");
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
        return AttemptText::tr("No changes");
    case Outcome::Failed:
        return AttemptText::tr("Failed");
    case Outcome::Skipped:
        return AttemptText::tr("Skipped");
    case Outcome::NotApplicable:
        return AttemptText::tr("Not applicable");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
