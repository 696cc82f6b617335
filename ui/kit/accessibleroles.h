// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::ui {

/// Assigns roles for screen readers to this window's widgets: a notice is an alert, a surface is a group, the stages of
/// a check are a list. Self-painted widgets have none by default. Effective once per program; further calls do nothing.
void installAccessibleRoles();

} // namespace license::ui
