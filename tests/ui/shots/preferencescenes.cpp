// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/desktop/systemtray.h"
#include "ui/mainwindow.h"
#include "ui/pages/pages.h"
#include "ui/pages/preferencespage.h"
#include "ui/widgets/alertlist.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

struct PreferencesView
{
    bool tray = true;
    bool atEnd = false;
    int width = 1240;
    QVector<ui::AlertLine> pending;
    int more = 0;
};

QPixmap preferences(const PreferencesView &view)
{
    ui::MainWindow window;
    const ui::Pages pages(&window);
    const ServiceState state = sampleState();
    const Instant now = FakeClock().now().wall;
    const LicenseStatus status = evaluate(state.statusInput(), FakeClock().now());
    window.setServices({{state.service.id, state.service.connection.name, Severity::Ok}}, state.service.id);
    pages.showService(state, status, now);
    pages.showBanner(state, status, now, false);
    Preferences set;
    set.alerts.want(AlertKind::VerifiedAgain, false);
    pages.preferences->show(set, {.tray = view.tray, .sessionStart = true, .startsWithSession = view.tray});
    pages.preferences->pending()->present(view.pending, view.more);
    window.go(ui::Place::Preferences);
    window.resize(view.width, 776);
    window.show();
    for (int turn = 0; turn < 3; ++turn) {
        QGuiApplication::processEvents();
    }
    if (view.atEnd) {
        pages.preferences->verticalScrollBar()->setValue(pages.preferences->verticalScrollBar()->maximum());
    }
    return window.grab();
}

/// The icon of each severity, small and large, on a light and on a dark panel.
QPixmap trayIcons()
{
    QPixmap picture(480, 240);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.fillRect(0, 120, 480, 120, QColor(0x20, 0x22, 0x26));
    int x = 16;
    for (const Severity severity : {Severity::Ok, Severity::Warning, Severity::Critical, Severity::Unknown}) {
        const QIcon icon = ui::trayIcon(severity);
        for (const int top : {16, 136}) {
            painter.drawPixmap(x, top, icon.pixmap(64));
            painter.drawPixmap(x + 72, top, icon.pixmap(22));
            painter.drawPixmap(x + 72, top + 32, icon.pixmap(16));
        }
        x += 116;
    }
    return picture;
}

} // namespace

std::vector<Scene> preferenceScenes()
{
    const QVector<ui::AlertLine> pending{
        {Severity::Critical, u"Bluebird Logistics: Not verified since Friday 14:05: 5 h 12 min left"_s,
         u"Backup and restore continue. The Management Service may stop working after Monday, 23 November, 19:17. "
         u"The license server did not answer in time."_s},
        {Severity::Warning, u"Acme HQ: few free licenses"_s, u"Server: 1 of 10 free"_s},
    };
    return {
        {u"preferences"_s, [] { return preferences({}); }},
        {u"preferences-end"_s, [pending] { return preferences({.atEnd = true, .pending = pending, .more = 3}); }},
        {u"preferences-no-tray"_s, [] { return preferences({.tray = false, .width = 760}); }},
        {u"tray-icons"_s, trayIcons},
    };
}

} // namespace license::test
