// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/versionnumber.h"

#include <QString>

namespace license::text {

/// "License Console 1.2.3 is available"
QString newVersion(const VersionNumber &number);
/// Which version runs, and what to do.
QString newVersionStep(const QString &running);

} // namespace license::text
