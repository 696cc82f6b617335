// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

class QAction;
class QMenu;

namespace license {

class DemoClock;
class DemoServer;

namespace ui {
class ConsoleWindow;
}

/// The menu `Demo`: simulates what vendor, network and time can do to a license.
class DemoMenu final : public QObject
{
    Q_OBJECT
public:
    DemoMenu(ui::ConsoleWindow &console, DemoServer &server, DemoClock &clock, QObject *parent = nullptr);

private:
    QAction *addAction(const QString &name, const QString &text);
    void addCommand(const QString &name, const QString &text, const QString &command);
    void addSwitch(const QString &name, const QString &text, const QString &on, const QString &off);
    void send(const QString &command, const QJsonObject &body = {});
    void letADayPass();

    ui::ConsoleWindow &m_console;
    DemoServer &m_server;
    DemoClock &m_clock;
    QMenu *m_menu;
};

} // namespace license
