// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "core/domain/service.h"

#include <QString>

namespace license::text {

/// The states of a service and its license in words; translated, shared by window and command line.

QString verificationState(VerificationState state);
QString packageStatus(PackageStatus status);
QString packageState(PackageState state);
QString licenseState(LicenseState state);
QString severity(Severity severity);
QString assignedTo(AssignedTo assignedTo);
QString deployment(Deployment deployment);

} // namespace license::text
