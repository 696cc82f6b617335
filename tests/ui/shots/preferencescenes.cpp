// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/alertwords.h"
#include "core/text/tone.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/desktop/systemtray.h"
#include "ui/details/detailspage.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/licensepage.h"
#include "ui/preferences/alertlist.h"
#include "ui/preferences/placepanel.h"
#include "ui/preferences/preferencespage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"
#include "ui/window/servicebinding.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

struct PreferencesView
{
    bool tray = true;
    bool atEnd = false;
    QSize size{1240, 776};
    QVector<ui::AlertLine> pending;
    int more = 0;
    std::optional<ui::PlaceView> place;
    std::optional<PlaceFinding> finding;
};

void preferences(const PreferencesView &view, const Viewer &viewer)
{
    ui::MainWindow window;
    const ui::Pages pages(&window);
    const ServiceState state = sampleState();
    const Instant now = FakeClock().now().wall;
    const LicenseStatus status = evaluate(state.statusInput(), FakeClock().now());
    window.setServices({{state.service.id, state.service.connection.name, text::toneOf(status)}}, state.service.id);
    pages.license->present(state, status, now);
    pages.details->present(state, status, now);
    window.banner()->present(ui::ServiceBinding::bannerOf(state, status, now));
    Preferences set;
    set.alerts.want(AlertKind::VerifiedAgain, false);
    pages.preferences->present(set, {.tray = view.tray, .sessionStart = true, .startsWithSession = view.tray});
    pages.preferences->pending()->present(view.pending, view.more);
    if (view.place) {
        ui::PlacePanel *place = pages.preferences->place();
        place->present(*view.place);
        if (view.finding) {
            place->showFinding(*view.finding);
        }
        place->show();
    }
    window.go(ui::PageId::Preferences);
    window.resize(view.size);
    present(window, [&view, &viewer, &pages](QWidget &shown) {
        if (view.atEnd) {
            pages.preferences->verticalScrollBar()->setValue(pages.preferences->verticalScrollBar()->maximum());
        }
        viewer(shown);
    });
}

/// The icon of each tone, small and large, on a light and on a dark panel.
void trayIcons(const Viewer &viewer)
{
    QPixmap picture(480, 240);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.fillRect(0, 120, 480, 120, QColor(0x20, 0x22, 0x26));
    int x = 16;
    for (const text::Tone tone : {text::Tone::Quiet, text::Tone::Amber, text::Tone::Red, text::Tone::Neutral}) {
        const QIcon icon = ui::trayIcon(tone);
        for (const int top : {16, 136}) {
            painter.drawPixmap(x, top, icon.pixmap(64));
            painter.drawPixmap(x + 72, top, icon.pixmap(22));
            painter.drawPixmap(x + 72, top + 32, icon.pixmap(16));
        }
        x += 116;
    }
    painter.end();
    QLabel shown;
    shown.setPixmap(picture);
    present(shown, viewer);
}

ui::AlertLine alertLine(const Alert &alert, const ServiceState &state)
{
    const Reading now = after(hours{67});
    const LicenseStatus status = evaluate(state.statusInput(), now);
    const auto words = text::alertWords(alert, state.service.connection.name, {status, state.document}, now.wall);
    return {text::toneOf(alert, status), words.title, words.body};
}

} // namespace

std::vector<Scene> preferenceScenes()
{
    const ServiceState offline =
        failed(sampleState(u"Bluebird Logistics"_s), Error{.code = ErrorCode::Timeout}, after(hours{66}), 60);
    const QVector<ui::AlertLine> pending{alertLine({AlertKind::BeforeDeadline, Severity::Critical}, offline),
                                         alertLine({.kind = AlertKind::FewFree, .licenses = {u"server"_s}}, offline)};
    return {
        {u"preferences"_s, [](const Viewer &viewer) { preferences({}, viewer); }},
        {u"preferences-end"_s,
         [pending](const Viewer &viewer) { preferences({.atEnd = true, .pending = pending, .more = 3}, viewer); }},
        {u"preferences-place"_s,
         [](const Viewer &viewer) {
             const auto team = storePlaceFrom(u"postgresql://anna@db.example.com/licenses"_s);
             const DatabasePlace database = std::get<DatabasePlace>(std::get<StorePlace>(team));
             preferences({.atEnd = true,
                          .place = ui::PlaceView{.folder = u"/home/anna/.local/share/license-console"_s,
                                                 .now = {},
                                                 .chosen = database,
                                                 .differs = true},
                          .finding = PlaceFinding{.role = u"anna"_s,
                                                  .schema = 1,
                                                  .rights = {.read = true, .operate = true, .verify = false}}},
                         viewer);
         }},
        {u"preferences-no-tray"_s,
         [](const Viewer &viewer) {
             preferences({.tray = false, .size = {760, 776}}, viewer);
         }},
        {u"preferences-640"_s,
         [](const Viewer &viewer) {
             preferences({.size = {640, 480}}, viewer);
         }},
        {u"preferences-1920"_s,
         [pending](const Viewer &viewer) {
             preferences({.size = {1'920, 1'040}, .pending = pending}, viewer);
         }},
        {u"tray-icons"_s, trayIcons},
    };
}

} // namespace license::test
