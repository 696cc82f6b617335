// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/commands.h"
#include "core/credentials/secret.h"
#include "core/domain/result.h"

#include <QString>

namespace license::ctl {

/// The access token for the service of that name, from standard input or a person. Empty where a token file provides
/// it: nobody is asked.
Result<Secret> askForToken(const Context &context, const QString &service);

} // namespace license::ctl
