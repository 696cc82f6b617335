// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace license::ui {

/// The one-time right to raise a window, which a desktop gives to programs it starts.
struct Activation
{
    QByteArray token;     ///< XDG_ACTIVATION_TOKEN, of Wayland
    QByteArray startupId; ///< DESKTOP_STARTUP_ID, of X11: it ends with the time of the press that started the program

    bool operator==(const Activation &) const = default;
};

/// The right given to this program. Read it before an application exists, which consumes it.
Activation givenActivation();
/// Child processes no longer inherit it.
void forgetGivenActivation();

/// Shows the window and raises it; without a right, a desktop may leave it where it is.
void comeForward(QWidget &window, const Activation &by);

} // namespace license::ui
