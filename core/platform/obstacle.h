// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QString>

#include <optional>

namespace license::platform {

/// Where a folder cannot be found or made because something else stands in its place, or in the place of one above it:
/// the error that names it. Nothing if no such thing is on the path. A link to a folder is none.
std::optional<Error> notFolderOn(const QString &path);

} // namespace license::platform
