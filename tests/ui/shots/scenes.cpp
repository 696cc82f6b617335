// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/scenes.h"

#include "core/domain/databaseproblem.h"
#include "core/domain/objecttable.h"
#include "core/text/managementwords.h"
#include "core/text/moments.h"
#include "tests/support/waitfor.h"
#include "tests/ui/samplestates.h"
#include "ui/details/detailspage.h"
#include "ui/details/organizationsview.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/licensepage.h"
#include "ui/overview/overviewpage.h"
#include "ui/window/demostrip.h"
#include "ui/window/mainwindow.h"
#include "ui/window/servicebinding.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace license::test {

using ui::PageId;

namespace {

std::shared_ptr<const ObjectTable> sampleObjects()
{
    static const char *const names[] = {"anna.nowak@acme.example",   "build-tools",      "Finance laptop 07", "web-01",
                                        "jan.kowalski@acme.example", "payments-service", "Reception PC",      "db-02"};
    static const char *const kinds[] = {"user", "repository", "laptop", "server"};
    static const char *const types[] = {"microsoft365_user", "git_repository", "endpoint", "server"};
    ObjectTable::Builder builder;
    for (int row = 0; row < 1'204; ++row) {
        const auto type = static_cast<std::size_t>(row % 4);
        const std::string id = "obj_" + std::to_string(row);
        const std::string name = std::string(names[row % 8]) + (row < 8 ? "" : " " + std::to_string(row));
        const std::optional<std::string_view> license =
            row % 17 == 3 ? std::nullopt : std::optional<std::string_view>(types[type]);
        const qint64 at = sampleTime.time_since_epoch().count() - qint64{86'400} * (row % 300);
        builder.add(id, name, kinds[type], license, at,
                    row % 5 == 0 ? std::nullopt : std::optional<qint64>(at + 3'600));
    }
    return std::move(builder).build();
}

void presentReported(const ui::Pages &pages, const ServiceState &state, const KnownManagement &management, Instant now)
{
    const auto &report = management.state.report;
    pages.license->presentReported(text::managementNotices(management.state, state.document, now, 3),
                                   report ? text::reportedAge(*report, now) : QString());
    pages.details->presentOrganizations(
        {.known = management,
         .disagreement = report && state.document ? disagreementOf(*report, *state.document) : std::nullopt},
        now);
}

ui::ReportedNeeds reportedNeeds(const QVector<ServiceState> &states, const KnownManagement &management, Instant now)
{
    ui::ReportedNeeds needs;
    for (const ServiceState &state : states) {
        for (const auto &each : text::managementNotices(management.state, state.document, now, 3)) {
            needs[state.service.id] += text::markedLine(each);
        }
    }
    return needs;
}

} // namespace

void present(QWidget &window, const Viewer &viewer)
{
    if (window.testAttribute(Qt::WA_Resized) && qobject_cast<ui::MainWindow *>(&window)) {
        // Large fonts are shown on a screen that is large enough, and no larger than most.
        const QSize wanted(ui::scaledToFont(window.width(), &window), ui::scaledToFont(window.height(), &window));
        window.resize(wanted.boundedTo(QSize(1'900, 1'040).expandedTo(window.size())));
    }
    window.show();
    for (int turn = 0; turn < 20; ++turn) { // wrapped lines request their height once they have a width
        QGuiApplication::processEvents();
    }
    viewer(window);
}

void present(const QVector<ServiceState> &states, const Reading &now, const View &view, const Viewer &viewer,
             const std::function<void(const ui::Pages &)> &prepare)
{
    ui::MainWindow window;
    const ui::Pages pages(&window);
    window.setDemo(view.demo);
    if (view.demo) {
        window.demoStrip()->presentClock(text::dateAndTime(now.wall, now.wall));
        window.demoStrip()->presentEvent(view.demoEvent);
    }
    QVector<ServiceRow> rows;
    QVector<ui::ServiceChoice> choices;
    for (const ServiceState &state : states) {
        const LicenseStatus status = evaluate(state.statusInput(), now);
        rows.append({state, status});
        choices.append({state.service.id, state.service.connection.name, text::toneOf(status)});
    }
    if (!states.isEmpty()) {
        window.setServices(choices, choices.first().id);
        pages.license->setTokenAvailable(true);
        pages.license->present(states.first(), rows.first().status, now.wall, view.unlicensed);
        pages.details->present(states.first(), rows.first().status, now.wall);
        presentReported(pages, states.first(), view.management, now.wall);
        window.banner()->setTokenAvailable(true);
        window.banner()->setCheckAvailable(true);
        window.banner()->present(view.page == PageId::Overview
                                     ? ui::ServiceBinding::bannerOf(rows, now.wall)
                                     : ui::ServiceBinding::bannerOf(states.first(), rows.first().status, now.wall));
        pages.overview->present(rows, now.wall, 0, reportedNeeds(states, view.management, now.wall));
        QObject::connect(pages.details, &ui::DetailsPage::objectsWanted, &window,
                         [&pages] { pages.details->showObjects(sampleObjects()); });
        window.go(view.page);
        if (prepare) {
            prepare(pages);
        }
        window.findChild<QTabWidget *>(u"detailsTabs"_s)
            ->setCurrentIndex(view.organizations ? 2
                              : view.objects     ? 1
                                                 : 0);
        window.findChild<QLineEdit *>(u"objectsFilter"_s)->setText(QString::fromUtf8(view.filter));
    }
    window.resize(view.size);
    if (view.objects) {
        window.show();
        const auto *count = window.findChild<QLabel *>(u"objectsCount"_s);
        (void)waitFor([count] { return !count->text().isEmpty(); }, 2'000);
    }
    present(window, viewer);
}

Reading after(milliseconds span)
{
    FakeClock clock;
    clock.advance(span);
    return clock.now();
}

ServiceState withDocument(const std::function<void(LicenseDocument &)> &change)
{
    ServiceState state = sampleState();
    change(*state.document);
    return state;
}

ServiceState unheard(ServiceState state, const Reading &now)
{
    const Error away = databaseError(DatabaseProblem::Away, u"could not connect"_s);
    state.lastKnown =
        LastKnown{{now.wall - std::chrono::minutes{12}, now.boot - std::chrono::minutes{12}, now.bootId}, away, true};
    state.storageError = away;
    return state;
}

QString offlineEvent()
{
    return QCoreApplication::translate("license::DemoMenu", "The server is offline. Choose Demo › Let 24 hours pass.");
}

Scene unsteady(Scene scene)
{
    scene.steady = false;
    return scene;
}

std::vector<Scene> scenes()
{
    std::vector<Scene> all;
    for (const auto more : {licenseScenes, serviceScenes, organizationScenes, historyScenes, connectionScenes,
                            dialogScenes, preferenceScenes, hostileScenes}) {
        for (Scene &scene : more()) {
            all.push_back(std::move(scene));
        }
    }
    return all;
}

} // namespace license::test
