// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/demoserver.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

class QAction;
class QMenu;

namespace license {

class DemoClock;
class Fleet;

namespace ui {
class ConsoleWindow;
}

/// The menu `Demo`: simulates what vendor, network and time can do to a license. The demo's strip says what has
/// happened and what to press.
class DemoMenu final : public QObject
{
    Q_OBJECT
public:
    DemoMenu(ui::ConsoleWindow &console, Fleet &fleet, DemoServer &server, DemoClock &clock, QObject *parent = nullptr);

signals:
    /// The demo should start anew.
    void resetRequested();

private:
    QAction *addAction(const QString &name, const QString &text);
    void addCommand(const QString &name, const QString &text, const QString &command, DemoEvent event);
    /// A command and its opposite.
    struct Switch
    {
        QString on;
        QString off;
        DemoEvent switchedOn;
        DemoEvent switchedOff;
    };
    void addSwitch(const QString &name, const QString &text, const Switch &between);
    void send(const QString &command, DemoEvent event);
    void letADayPass();
    void say(DemoEvent event);
    void showClock();
    QString wordsOf(DemoEvent event) const;

    ui::ConsoleWindow &m_console;
    DemoServer &m_server;
    DemoClock &m_clock;
    QMenu *m_menu;
    QTimer m_minute;
};

} // namespace license
