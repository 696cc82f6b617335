// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/commands.h"
#include "core/domain/service.h"

namespace license::ctl {

/// The facts that a connection asks a person to trust, one per line, for comparison.
QString trustText(const Connection &connection);
/// The changes by another connection file; a sentence if there is none.
QString trustChangesText(const Connection &before, const Connection &after);

/// Asks a person at the terminal. Cancelled for any answer but yes.
Result<Done> confirm(Context &context, const QString &question);

} // namespace license::ctl
