// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QString>

namespace license::text {

/// Why a file named by a person could not be written: the end of a sentence that has named `path`, without a full stop.
QString fileCause(const Error &error, const QString &path);

} // namespace license::text
