// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QString>

#include <optional>

namespace license::text {

/// Where libpq looks for passwords, as people of this system write it.
QString passwordFile();
/// The cause of a failure of a team's database, and the next step; nothing for another error.
std::optional<QString> databaseCause(const Error &error);
std::optional<QString> databaseStep(const Error &error);

} // namespace license::text
