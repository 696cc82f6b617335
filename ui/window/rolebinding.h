// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace license {
class Fleet;
}

namespace license::ui {

class MainWindow;
class Navigator;

/// Tells the features what the role at a team's database permits, and explains the frame's own buttons, menus and keys.
class RoleBinding final : public QObject
{
    Q_OBJECT
public:
    RoleBinding(MainWindow &window, Navigator &navigator, Fleet &fleet);

private:
    void show();

    MainWindow &m_window;
    Navigator &m_navigator;
};

} // namespace license::ui
