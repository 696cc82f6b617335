// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "core/domain/preferences.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace license {

/// The latest step of an outage that alerted; each step is worse than the previous one.
enum class OutageStep { None, Failed, FirstWarning, LastWarning, Over };

/// "none", "failed", …: the names in the store.
QString outageStepName(OutageStep step);
std::optional<OutageStep> outageStepFromName(QStringView name);

/// The alerts shown for one service whose problems are not solved yet. It is stored, so a restart repeats no alert.
struct AlertMemory
{
    OutageStep outage = OutageStep::None;
    std::optional<PackageState> verdict; ///< Suspended or Revoked
    std::optional<ServerTime> end;       ///< of the package that alerted
    int daysBeforeEnd = 0;               ///< days left at the alert; 0 is the end itself. Meaningless without `end`
    QStringList fewFree{};               ///< license types, sorted
    QStringList ending{};                ///< license types that expire or have ended, sorted
    QStringList ended{};                 ///< those among them that have ended, sorted
    bool operator==(const AlertMemory &) const = default;
};

/// One alert to show. core/text words it from the status at the same moment.
struct Alert
{
    AlertKind kind = AlertKind::RefreshFailed;
    Severity severity = Severity::Warning;
    int daysBeforeEnd = 0;  ///< the step before a package's end; 0 is the end itself
    QStringList licenses{}; ///< the license types newly affected; none: the package
    bool operator==(const Alert &) const = default;
};

/// The known state of a service at one moment.
struct AlertInput
{
    const LicenseStatus &status;
    const std::optional<LicenseDocument> &document;
    /// A refresh runs or is due: a problem that it may solve neither alerts nor counts as solved.
    bool unsettled = false;
};

struct AlertResult
{
    QVector<Alert> alerts;
    AlertMemory memory;
};

/// The alerts to show now, and the memory after them. Each problem alerts once, and again only after it was solved:
/// - an outage, by a successful verification. It has steps; only the worst one alerts, and no milder one after it;
/// - the end of a package, by another end or a package that renews. Only the nearest step alerts;
/// - the end of a license type, by another end or a package that renews; it alerts when it expires and when it ends;
/// - few free licenses of a type, by more of them; a verdict, by another one. No outage alerts during a verdict.
/// A service without automatic refresh never alerts. A kind that a person switched off does not alert and is not
/// remembered.
AlertResult alertsOf(const AlertInput &input, const AlertMemory &told, const AlertPreferences &wishes);

/// The further days before its end on which a package alerts, most first, after a first alert this many days before it.
QVector<int> laterEndSteps(int daysBeforeEnd);

} // namespace license
