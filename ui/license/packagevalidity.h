// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/licensestatus.h"

#include <QString>

#include <optional>

namespace license::ui {

/// What the package's validity says: a line, a quieter one, and how serious it is.
struct PackageValidity
{
    QString line;                      ///< "Valid until 31 March 2027 · 127 days left"
    QString note;                      ///< "Since 1 April 2026 · renews automatically"
    std::optional<PackageState> alarm; ///< Expiring or Expired, else nothing
};
PackageValidity validityOf(const Package &package, const LicenseStatus &status);

} // namespace license::ui
