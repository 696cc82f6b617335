// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace license::ui {

/// The right to come before other windows, for once, as a desktop gives it to what it starts.
struct Activation
{
    QByteArray token;     ///< XDG_ACTIVATION_TOKEN, of Wayland
    QByteArray startupId; ///< DESKTOP_STARTUP_ID, of X11: it ends with the time of the press that started it

    bool operator==(const Activation &) const = default;
};

/// What this program was given. To be read before there is an application, which takes it as its own.
Activation givenActivation();
/// From now on no program that this one starts inherits it.
void forgetGivenActivation();

/// Shows the window and brings it before the others; without a right, a desktop may leave it where it is.
void comeForward(QWidget &window, const Activation &by);

} // namespace license::ui
