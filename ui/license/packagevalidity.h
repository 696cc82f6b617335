// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/licensestatus.h"

#include <QString>

#include <optional>

namespace license::ui {

/// The text of the package's validity: a line, a quieter one, and the severity.
struct PackageValidity
{
    QString line;                      ///< "Valid until 31 March 2027 · 127 days left"
    QString note;                      ///< "Since 1 April 2026 · renews automatically"
    std::optional<PackageState> alarm; ///< Expiring or Expired, otherwise nothing
};
PackageValidity validityOf(const Package &package, const LicenseStatus &status);

} // namespace license::ui
