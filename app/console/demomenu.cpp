// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/demomenu.h"

#include "app/console/democlock.h"
#include "core/sync/fleet.h"
#include "core/text/moments.h"
#include "ui/kit/questions.h"
#include "ui/window/consolewindow.h"
#include "ui/window/demostrip.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <chrono>

using namespace Qt::StringLiterals;

namespace license {

DemoMenu::DemoMenu(ui::ConsoleWindow &console, Fleet &fleet, DemoServer &server, DemoClock &clock, QObject *parent)
    : QObject(parent), m_console(console), m_server(server), m_clock(clock)
{
    QMenuBar *bar = console.window.menuBar();
    m_menu = new QMenu(tr("Dem&o"), bar);
    m_menu->setObjectName(u"demoMenu"_s);
    QAction *help = bar->findChild<QAction *>(u"helpMenu"_s);
    bar->insertMenu(help ? help : nullptr, m_menu);

    addCommand(u"demoUpgrade"_s, tr("&Upgrade the plan"), u"upgrade"_s, DemoEvent::Upgraded);
    addCommand(u"demoStorage"_s, tr("&Add storage"), u"add-storage"_s, DemoEvent::StorageAdded);
    m_menu->addSeparator();
    addSwitch(u"demoOffline"_s, tr("Take the server &offline"),
              {u"down"_s, u"up"_s, DemoEvent::Offline, DemoEvent::Online});
    connect(addAction(u"demoDay"_s, tr("Let &24 hours pass")), &QAction::triggered, this, &DemoMenu::letADayPass);
    m_menu->addSeparator();
    addSwitch(u"demoSuspend"_s, tr("&Suspend the package"),
              {u"suspend"_s, u"resume"_s, DemoEvent::Suspended, DemoEvent::Resumed});
    m_menu->addSeparator();
    connect(addAction(u"demoAnew"_s, tr("&Reset the demo")), &QAction::triggered, this, &DemoMenu::resetRequested);
    connect(console.window.demoStrip(), &ui::DemoStrip::resetRequested, this, &DemoMenu::resetRequested);
    connect(&fleet, &Fleet::refreshFinished, this, [this] {
        if (m_server.lastEvent() == DemoEvent::Offline) {
            say(DemoEvent::StillOffline);
        } else if (m_server.lastEvent() != DemoEvent::StillOffline && m_server.lastEvent() != DemoEvent::DayPassed) {
            say(DemoEvent::None); // the refresh has shown it
        }
    });
    connect(&m_minute, &QTimer::timeout, this, &DemoMenu::showClock);
    m_minute.setSingleShot(true);
    say(server.lastEvent()); // of the window before, in another language
    showClock();
}

QAction *DemoMenu::addAction(const QString &name, const QString &text)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(name);
    return action;
}

void DemoMenu::addCommand(const QString &name, const QString &text, const QString &command, DemoEvent event)
{
    connect(addAction(name, text), &QAction::triggered, this, [this, command, event] { send(command, event); });
}

void DemoMenu::addSwitch(const QString &name, const QString &text, const Switch &between)
{
    QAction *action = addAction(name, text);
    action->setCheckable(true);
    action->setChecked(m_server.isSwitchedOn(between.on));
    connect(action, &QAction::toggled, this, [this, between](bool checked) {
        m_server.setSwitchedOn(between.on, checked);
        send(checked ? between.on : between.off, checked ? between.switchedOn : between.switchedOff);
    });
}

void DemoMenu::send(const QString &command, DemoEvent event)
{
    m_server.command(command, {}, this, [this, event](bool carriedOut) {
        if (carriedOut) {
            say(event);
        } else {
            ui::tell(&m_console.window, Severity::Warning, tr("Demo"),
                     tr("The demo's license server does not answer."));
        }
    });
}

void DemoMenu::letADayPass()
{
    m_clock.advance(std::chrono::hours{24});
    say(DemoEvent::DayPassed);
    showClock();
    const auto ahead = std::chrono::duration_cast<seconds>(m_clock.ahead());
    // The server's time advances too; otherwise its clock would look wrong.
    m_server.command(u"time"_s, {{u"offset_seconds"_s, qint64(ahead.count())}}, this,
                     [this](bool) { m_console.service.passTime(); });
}

void DemoMenu::say(DemoEvent event)
{
    m_server.setEvent(event);
    m_console.window.demoStrip()->presentEvent(wordsOf(event));
}

void DemoMenu::showClock()
{
    const Instant now = m_clock.now().wall;
    m_console.window.demoStrip()->presentClock(text::dateAndTime(now, now));
    constexpr milliseconds minute = std::chrono::minutes{1};
    m_minute.start(minute - now.time_since_epoch() % minute); // what else names the time names the same
}

QString DemoMenu::wordsOf(DemoEvent event) const
{
    switch (event) {
    case DemoEvent::None:
        return {};
    case DemoEvent::Upgraded:
        return tr("Plan upgraded on the server. Press Refresh.");
    case DemoEvent::StorageAdded:
        return tr("Storage added on the server. Press Refresh.");
    case DemoEvent::Offline:
        return tr("The server is offline. Press Refresh.");
    case DemoEvent::StillOffline:
        return tr("The server is offline. Choose Demo › Let 24 hours pass.");
    case DemoEvent::Online:
        return tr("The server is online again. Press Refresh.");
    case DemoEvent::DayPassed:
        return m_server.isSwitchedOn(u"down"_s) ? tr("24 hours have passed without the server. To bring it back, clear "
                                                     "Demo › Take the server offline.")
                                                : tr("24 hours have passed; the console has refreshed by itself.");
    case DemoEvent::Suspended:
        return tr("Package suspended on the server. Press Refresh.");
    case DemoEvent::Resumed:
        return tr("Package active again on the server. Press Refresh.");
    }
    Q_UNREACHABLE();
}

} // namespace license
