// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::ui {

/// Gives the widgets of this window the roles that screen readers know: what is told is an alert, a surface is a group,
/// the stages of a check are a list. By itself a widget that paints its own is without any. Once for the program; more
/// often does nothing.
void installAccessibleRoles();

} // namespace license::ui
