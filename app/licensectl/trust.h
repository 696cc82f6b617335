// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/commands.h"
#include "core/domain/service.h"

namespace license::ctl {

/// What a connection asks to be trusted, one fact below the other, for a person to compare.
QString trustText(const Connection &connection);
/// What another connection file would change of it; a sentence where it is nothing.
QString trustChangesText(const Connection &before, const Connection &after);

/// Asks a person at the terminal. Cancelled where the answer is anything but yes.
Result<Done> confirm(Context &context, const QString &question);

} // namespace license::ctl
