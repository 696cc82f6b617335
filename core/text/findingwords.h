// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QString>

#include <optional>

namespace license::text {

/// Causes and next steps that stand above those of an error's code, because its finding says more: nothing more can be
/// opened, a proxy accepts no sign-in, a server sent an interim reply, a person has replaced the connection file
/// meanwhile. Nothing where it does not.

std::optional<QString> findingCause(const Error &error);
std::optional<QString> findingStep(const Error &error);

} // namespace license::text
