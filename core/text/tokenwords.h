// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/tokenage.h"

#include <QString>

namespace license::text {

/// How old the token is: "Saved 12 days ago", "Saved today".
QString tokenSaved(const TokenAge &age);
/// The warning ahead of the thirty days; empty while there is nothing to warn of.
QString tokenWarning(const TokenAge &age, Instant now);
/// Everything that is known of the token of a service, in one or two sentences; `now` by the local clock.
QString tokenState(const Service &service, Instant now);

} // namespace license::text
