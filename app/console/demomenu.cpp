// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/demomenu.h"

#include "app/console/democlock.h"
#include "app/console/demoserver.h"
#include "ui/kit/questions.h"
#include "ui/window/consolewindow.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace license {

DemoMenu::DemoMenu(ui::ConsoleWindow &console, DemoServer &server, DemoClock &clock, QObject *parent)
    : QObject(parent), m_console(console), m_server(server), m_clock(clock)
{
    QMenuBar *bar = console.window.menuBar();
    m_menu = new QMenu(tr("Dem&o"), bar);
    m_menu->setObjectName(u"demoMenu"_s);
    QAction *help = bar->findChild<QAction *>(u"helpMenu"_s);
    bar->insertMenu(help ? help : nullptr, m_menu);

    addCommand(u"demoUpgrade"_s, tr("&Upgrade the plan"), u"upgrade"_s);
    addCommand(u"demoStorage"_s, tr("&Add storage"), u"add-storage"_s);
    m_menu->addSeparator();
    addSwitch(u"demoOffline"_s, tr("Take the server &offline"), u"down"_s, u"up"_s);
    connect(addAction(u"demoDay"_s, tr("Let &24 hours pass")), &QAction::triggered, this, &DemoMenu::letADayPass);
    m_menu->addSeparator();
    addSwitch(u"demoSuspend"_s, tr("&Suspend the package"), u"suspend"_s, u"resume"_s);
}

QAction *DemoMenu::addAction(const QString &name, const QString &text)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(name);
    return action;
}

void DemoMenu::addCommand(const QString &name, const QString &text, const QString &command)
{
    connect(addAction(name, text), &QAction::triggered, this, [this, command] { send(command); });
}

void DemoMenu::addSwitch(const QString &name, const QString &text, const QString &on, const QString &off)
{
    QAction *action = addAction(name, text);
    action->setCheckable(true);
    action->setChecked(m_server.isSwitchedOn(on));
    connect(action, &QAction::toggled, this, [this, on, off](bool checked) {
        m_server.setSwitchedOn(on, checked);
        send(checked ? on : off);
    });
}

void DemoMenu::send(const QString &command, const QJsonObject &body)
{
    m_server.command(command, body, this, [this](bool carriedOut) {
        if (!carriedOut) {
            ui::tell(&m_console.window, Severity::Warning, tr("Demo"),
                     tr("The demo's license server does not answer."));
        }
    });
}

void DemoMenu::letADayPass()
{
    m_clock.advance(std::chrono::hours{24});
    const auto ahead = std::chrono::duration_cast<seconds>(m_clock.ahead());
    // The server's time advances too; otherwise its clock would look wrong.
    m_server.command(u"time"_s, {{u"offset_seconds"_s, qint64(ahead.count())}}, this,
                     [this](bool) { m_console.service.passTime(); });
}

} // namespace license
