// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/scenes.h"

#include "core/text/managementwords.h"
#include "core/text/moments.h"
#include "tests/support/waitfor.h"
#include "tests/ui/samplestates.h"
#include "ui/details/detailscontroller.h"
#include "ui/details/detailspage.h"
#include "ui/details/objecttablemodel.h"
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
#include <QToolButton>

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
        const qint64 at = sampleTime.time_since_epoch().count() - 86'400 * (row % 300);
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

namespace {

ServiceState withDocument(const std::function<void(LicenseDocument &)> &change)
{
    ServiceState state = sampleState();
    change(*state.document);
    return state;
}

const Error timedOut{.code = ErrorCode::Timeout, .detail = u"no answer"_s};

std::vector<Scene> licenseScenes()
{
    const auto license = [](const ServiceState &state, milliseconds later, View view = {}) {
        return [state, later, view](const Viewer &viewer) { present({state}, after(later), view, viewer); };
    };
    ServiceState changed = sampleState();
    changed.lastChanges = sampleChanges();
    changed.lastChangesAt = FakeClock().now().wall;
    ServiceState unchanged = sampleState();
    unchanged.lastChangesAt = FakeClock().now().wall;
    ServiceState busy = sampleState();
    busy.refreshing = true;
    busy.refreshingSince = after(hours{2} - seconds{7}).wall;
    ServiceState fresh = sampleState();
    fresh.document.reset();
    fresh.clock.reset();
    fresh.attempts = {};
    ServiceState dmz = fresh;
    dmz.service.connection.deployment = Deployment::Dmz;
    const auto grace = [](milliseconds later) {
        return failed(sampleState(), timedOut, after(later - minutes{20}), 4);
    };
    const ServiceState refused = failed(sampleState(),
                                        Error{.code = ErrorCode::CredentialsRejected,
                                              .detail = u"401 Unauthorized"_s,
                                              .httpStatus = 401,
                                              .problem = Problem{u"urn:license:problem:invalid-token"_s,
                                                                 u"Invalid token"_s, u"The token has expired"_s},
                                              .requestId = u"4f9d2c00-0000-4000-8000-000000000001"_s},
                                        after(hours{26}), 1);
    ServiceState needy = withDocument([](LicenseDocument &document) {
        document.issuedAt = sampleTime + hours{25 * 27};
        document.package.validUntil = document.issuedAt + hours{24 * 27 + 5};
        document.licenses[0].used = 24;
        document.licenses[1].used = 12;
        document.licenses[2].validUntil = document.issuedAt - hours{30};
    });
    needy.clock = GraceClock::start(needy.document->issuedAt, after(hours{25 * 27}));
    needy.attempts.lastAttempt = after(hours{25 * 27});
    needy.service.tokenStoredAt = after(hours{25 * 27 - 24 * 25}).wall;
    FakeClock wrong;
    wrong.advance(hours{2});
    wrong.stepWall(hours{51});

    return {
        {u"license-verified"_s, license(sampleState(), hours{2})},
        {u"license-changed"_s, license(changed, seconds{4})},
        {u"license-unchanged"_s, license(unchanged, seconds{4})},
        unsteady({u"license-checking"_s, license(busy, hours{2})}),
        {u"license-grace"_s, license(grace(hours{27}), hours{27})},
        {u"license-grace-ending"_s, license(grace(hours{60}), hours{60})},
        {u"license-grace-over"_s, license(grace(hours{75}), hours{75})},
        {u"license-suspended"_s, license(withDocument([](LicenseDocument &document) {
                                             document.package.status = PackageStatus::Suspended;
                                             document.package.reason = u"Payment of invoice 2026/1102 is overdue"_s;
                                         }),
                                         hours{1})},
        {u"license-first"_s, license(fresh, hours{0})},
        {u"license-dmz"_s, license(dmz, hours{0})},
        {u"license-clock"_s,
         [state = sampleState(), now = wrong.now()](const Viewer &viewer) { present({state}, now, {}, viewer); }},
        {u"license-expiring"_s, license(withDocument([](LicenseDocument &document) {
                                            document.package.validUntil = sampleTime + hours{24 * 12};
                                            document.package.channel = Channel::Marketplace;
                                            document.package.storage.reset();
                                        }),
                                        hours{1})},
        {u"license-overused"_s, license(withDocument([](LicenseDocument &document) {
                                            document.licenses[0].used = 31;
                                            document.licenses[3].used = 297;
                                            document.licenses[4].used = 98;
                                            document.package.storage->used = 5'400'000'000'000;
                                        }),
                                        hours{1})},
        {u"license-attention"_s, license(needy, hours{25} * 27, {.unlicensed = 12})},
        {u"license-refused"_s, license(refused, hours{27})},
        {u"license-refused-details"_s,
         [refused](const Viewer &viewer) {
             present({refused}, after(hours{27}), {}, viewer, [](const ui::Pages &pages) {
                 pages.window->findChild<QToolButton *>(u"bannerDetailsToggle"_s)->setChecked(true);
             });
         }},
        {u"license-wide"_s, license(needy, hours{25} * 27, {.size = {1'900, 1'000}, .unlicensed = 12})},
        {u"license-narrow"_s, license(changed, hours{1}, {.size = {760, 900}})},
        {u"license-800"_s, license(sampleState(), hours{1}, {.size = {800, 600}})},
        {u"license-640"_s, license(grace(hours{27}), hours{27}, {.size = {640, 480}})},
        {u"license-1920"_s, license(changed, hours{1}, {.size = {1'920, 1'040}})},
        {u"license-demo"_s, license(sampleState(), hours{1}, {.demo = true})},
        {u"license-demo-event-640"_s,
         [license](const Viewer &viewer) {
             const QString event = QCoreApplication::translate(
                 "license::DemoMenu", "The server is offline. Choose Demo › Let 24 hours pass.");
             license(sampleState(), hours{1}, {.size = {640, 480}, .demo = true, .demoEvent = event})(viewer);
         }},
    };
}

std::vector<Scene> otherScenes()
{
    const auto overview = [](const std::function<void(ui::OverviewPage &)> &prepare = {}, QSize size = {1'240, 776}) {
        return [prepare, size](const Viewer &viewer) {
            QVector<ServiceState> states;
            const QStringList names{u"Acme HQ"_s, u"Bluebird Logistics"_s, u"Contoso Hospital"_s, u"Delta Works"_s,
                                    u"Example University"_s};
            for (const QString &name : names) {
                states.append(sampleState(name));
                states.last().service.id = ServiceId{states.size()};
            }
            states[1] = failed(states[1], timedOut, after(hours{20}), 3);
            states[2].document->package.status = PackageStatus::Suspended;
            states[3].document.reset();
            states[3].clock.reset();
            states[3].attempts = {};
            std::swap(states[0], states[2]);
            const View view{.size = size, .page = PageId::Overview};
            present(states, after(hours{21}), view, viewer, [&prepare](const ui::Pages &pages) {
                if (prepare) {
                    prepare(*pages.overview);
                }
            });
        };
    };
    const auto details = [](const View &view, bool saved = false) {
        return [view, saved](const Viewer &viewer) {
            ServiceState state = withDocument([](LicenseDocument &document) {
                document.licenses[1].used = 12;
                document.licenses[2].validUntil = sampleTime + hours{24 * 9};
                document.objects = ObjectListReference{QByteArray(64, 'a'), 1, 1'204};
            });
            present({state}, after(hours{2}), view, viewer, [saved](const ui::Pages &pages) {
                if (!saved) {
                    return;
                }
                ui::DetailsPage *page = pages.details;
                QObject::connect(page->findChild<ui::ObjectTableModel *>(), &ui::ObjectTableModel::rowsChanged, page,
                                 [page] {
                                     page->showSaved(ui::DetailsPage::Table::Objects, u"/home/anna/objects.csv"_s,
                                                     ui::DetailsController::tr("%Ln objects saved", nullptr, 1'204));
                                 });
            });
        };
    };
    return {
        {u"welcome"_s, [](const Viewer &viewer) { present({}, after(hours{0}), {}, viewer); }},
        {u"details"_s, details({.page = PageId::Details})},
        {u"details-objects"_s, details({.page = PageId::Details, .objects = true})},
        unsteady({u"details-filtered"_s, details({.page = PageId::Details, .objects = true, .filter = "anna"})}),
        {u"details-640"_s, details({.size = {640, 480}, .page = PageId::Details})},
        {u"details-objects-800"_s, details({.size = {800, 600}, .page = PageId::Details, .objects = true})},
        {u"details-objects-1920"_s, details({.size = {1'920, 1'040}, .page = PageId::Details, .objects = true})},
        {u"details-saved"_s, details({.page = PageId::Details, .objects = true}, true)},
        {u"details-saved-800"_s, details({.size = {800, 700}, .page = PageId::Details, .objects = true}, true)},
        unsteady({u"details-nothing"_s, details({.page = PageId::Details, .objects = true, .filter = "zzz"})}),
        {u"overview"_s, overview()},
        {u"overview-640"_s, overview({}, {640, 480})},
        {u"overview-1920"_s, overview({}, {1'920, 1'040})},
        unsteady({u"overview-refreshing"_s, overview([](ui::OverviewPage &page) {
                      page.showProgress(ui::OverviewPage::Progress{2, 5});
                  })}),
        unsteady({u"overview-loading"_s,
                  overview([](ui::OverviewPage &page) { page.present({}, after(hours{21}).wall, 495); })}),
        unsteady({u"overview-nothing"_s, overview([](ui::OverviewPage &page) {
                      page.findChild<QLineEdit *>(u"filter"_s)->setText(u"zzz"_s);
                  })}),
    };
}

} // namespace

Scene unsteady(Scene scene)
{
    scene.steady = false;
    return scene;
}

std::vector<Scene> scenes()
{
    std::vector<Scene> all = licenseScenes();
    for (const auto more : {otherScenes, organizationScenes, historyScenes, connectionScenes, dialogScenes,
                            preferenceScenes, hostileScenes}) {
        for (Scene &scene : more()) {
            all.push_back(std::move(scene));
        }
    }
    return all;
}

} // namespace license::test
