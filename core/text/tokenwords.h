// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/tokenage.h"

#include <QString>

namespace license::text {

/// The age of the token: "Saved 12 days ago", "Saved today".
QString tokenSaved(const TokenAge &age);
/// The warning before the thirty days end; empty if there is none.
QString tokenWarning(const TokenAge &age, Instant now);
/// All facts about the token of a service, in one or two sentences; `now` by the local clock.
QString tokenState(const Service &service, Instant now);

} // namespace license::text
