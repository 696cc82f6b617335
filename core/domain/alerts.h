// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "core/domain/preferences.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace license {

/// How far an outage has been told of; each step is worse than the one before.
enum class OutageStep { None, Failed, FirstWarning, LastWarning, Over };

/// "none", "failed", …: the words of the store.
QString outageStepName(OutageStep step);
std::optional<OutageStep> outageStepFromName(QStringView name);

/// What a person has been told of one service and that has not been cured since. It is kept, so that another start says
/// nothing twice.
struct AlertMemory
{
    OutageStep outage = OutageStep::None;
    std::optional<PackageState> verdict; ///< Suspended or Revoked
    std::optional<ServerTime> end;       ///< of the package, of which has been told
    int daysBeforeEnd = 0;               ///< with so many days left; 0 is the end itself. Meaningless without `end`
    QStringList fewFree{};               ///< license types, sorted
    QStringList ending{};                ///< license types that expire or have ended, sorted
    QStringList ended{};                 ///< those among them that have ended, sorted
    bool operator==(const AlertMemory &) const = default;
};

/// One thing to tell. The words come from core/text, out of the status at the same moment.
struct Alert
{
    AlertKind kind = AlertKind::RefreshFailed;
    Severity severity = Severity::Warning;
    int daysBeforeEnd = 0;  ///< of a package that ends: the step, 0 is the end itself
    QStringList licenses{}; ///< the license types it is about, those that are new among them; none: the package
    bool operator==(const Alert &) const = default;
};

/// What is known of a service at one moment.
struct AlertInput
{
    const LicenseStatus &status;
    const std::optional<LicenseDocument> &document;
    /// A refresh runs or is due: whatever it may cure is neither told nor taken for cured.
    bool unsettled = false;
};

struct AlertResult
{
    QVector<Alert> alerts;
    AlertMemory memory;
};

/// What to tell now, and what has been told then. Each is told once, and again only after it was cured in between:
///  - an outage by a successful verification. It has steps; only the worst is told, and none after a worse one;
///  - the end of a package by another end, or by a package that renews. Of its steps only the nearest is told;
///  - the end of a license type by another end, or by a package that renews; it is told when it expires and when it
///  ends;
///  - few free licenses of a type by more of them; a verdict by another one, and while it stands no outage is told.
/// A service to which refreshing does not apply is never told of.
/// What a person does not want is not told, and counts as not told.
AlertResult alertsOf(const AlertInput &input, const AlertMemory &told, const AlertPreferences &wishes);

/// At which further days before its end, most first, a package that ends is told of again after a first alert so many
/// days before.
QVector<int> laterEndSteps(int daysBeforeEnd);

} // namespace license
