// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/activation.h"

#include <QWidget>

#ifdef LICENSE_X11
#include "ui/window/x11activation.h"
#endif

namespace license::ui {

namespace {

constexpr auto *tokenVariable = "XDG_ACTIVATION_TOKEN";
constexpr auto *startupVariable = "DESKTOP_STARTUP_ID";

} // namespace

Activation givenActivation()
{
    return {.token = qgetenv(tokenVariable), .startupId = qgetenv(startupVariable)};
}

void forgetGivenActivation()
{
    qunsetenv(tokenVariable);
    qunsetenv(startupVariable);
}

void comeForward(QWidget &window, const Activation &by)
{
    if (!by.token.isEmpty()) {
        qputenv(tokenVariable, by.token); // Qt reads it when it activates a window
    }
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
#ifdef LICENSE_X11
    activateOnX11(window, by.startupId);
#endif
    forgetGivenActivation(); // drops what Qt has not used, including the token of a press on the tray
}

} // namespace license::ui
