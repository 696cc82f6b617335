// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/history.h"

#include "core/domain/enumnames.h"

namespace license {

namespace {

constexpr EnumName<Trigger> triggerNames[] = {
    {Trigger::Manual, "manual"},
    {Trigger::Scheduled, "scheduled"},
    {Trigger::Startup, "startup"},
    {Trigger::Network, "network"},
};

constexpr EnumName<Outcome> outcomeNames[] = {
    {Outcome::Changed, "changed"}, {Outcome::Unchanged, "unchanged"},          {Outcome::Failed, "failed"},
    {Outcome::Skipped, "skipped"}, {Outcome::NotApplicable, "not_applicable"},
};

} // namespace

QString triggerName(Trigger trigger)
{
    return nameIn(triggerNames, trigger);
}

std::optional<Trigger> triggerFromName(QStringView name)
{
    return valueIn(triggerNames, name);
}

QString outcomeName(Outcome outcome)
{
    return nameIn(outcomeNames, outcome);
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    return valueIn(outcomeNames, name);
}

} // namespace license
