// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/text/sizes.h"
#include "core/text/teamwords.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/details/detailscontroller.h"
#include "ui/details/detailspage.h"
#include "ui/details/objecttablemodel.h"
#include "ui/kit/noticestrip.h"
#include "ui/license/licensepage.h"
#include "ui/overview/agentspanel.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/requestspanel.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QLineEdit>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::test {

using std::chrono::minutes;
using ui::PageId;

namespace {

QVector<TeamAgent> teamAgents()
{
    return {
        {.name = u"north"_s, .lanes = 4, .silence = seconds{12}, .rested = minutes{5}, .alive = true},
        {.name = u"south"_s, .lanes = 2, .silence = seconds{40}, .rested = hours{3}, .alive = true},
        {.name = u"desk"_s, .lanes = 0, .silence = minutes{50}, .rested = {}, .self = true},
    };
}

QVector<TeamRequest> teamRequests()
{
    const auto answered = [](Outcome outcome, std::optional<Error> error = {}) {
        return TeamAnswer{.outcome = outcome, .error = std::move(error), .agent = u"north"_s, .at = {}};
    };
    return {
        {5, u"olga"_s, ServiceId{2}, u"Bluebird Logistics"_s, seconds{20}, {}},
        {4, u"anna"_s, ServiceId{1}, u"Acme HQ"_s, minutes{6}, answered(Outcome::Changed)},
        {3, u"anna"_s, ServiceId{5}, u"Example University"_s, hours{2}, answered(Outcome::Failed, noAnswer())},
        {2, u"olga"_s, ServiceId{1}, u"Acme HQ"_s, hours{26}, answered(Outcome::Unchanged)},
    };
}

/// What a viewer sees of a team's buttons.
void refuseAll(const ui::Pages &pages)
{
    const TeamRights viewer{.read = true};
    const QString refresh = text::refusal(viewer, TeamAct::Refresh);
    pages.license->setRefusal(refresh);
    pages.overview->setRefusals(refresh, text::refusal(viewer, TeamAct::KeepServices));
    auto *window = qobject_cast<ui::MainWindow *>(pages.license->window());
    window->side()->setRefusal(refresh);
    window->refusal()->present({.accent = ui::Accent::Information, .text = refresh, .action = {}});
}

void presentTeam(ui::OverviewPage &page)
{
    page.agents()->present(teamAgents());
    page.requests()->present(teamRequests());
}

std::vector<Scene> teamScenes(
    const std::function<std::function<void(const Viewer &)>(const std::function<void(ui::OverviewPage &)> &, QSize)>
        &overview)
{
    const auto away = [](PageId page) {
        return [page](const Viewer &viewer) {
            const Reading now = after(hours{21});
            QVector<ServiceState> states{unheard(sampleState(u"Acme HQ"_s), now)};
            if (page == PageId::Overview) {
                states.append(
                    unheard(failed(sampleState(u"Bluebird Logistics"_s), noAnswer(), after(hours{20}), 3), now));
                states.last().service.id = ServiceId{2};
            }
            test::present(states, now, {.page = page}, viewer, [](const ui::Pages &pages) {
                pages.overview->agents()->presentFailure(databaseError(DatabaseProblem::Away, {}));
                pages.overview->requests()->presentFailure();
            });
        };
    };
    return {
        {u"overview-team"_s, overview(presentTeam, {1'240, 776})},
        {u"overview-team-640"_s, overview(presentTeam, {640, 480})},
        {u"overview-team-800"_s, overview(presentTeam, {800, 600})},
        unsteady({u"overview-team-loading"_s, overview(
                                                  [](ui::OverviewPage &page) {
                                                      page.agents()->presentLoading();
                                                      page.requests()->presentLoading();
                                                  },
                                                  {1'240, 776})}),
        unsteady({u"overview-team-empty"_s, overview(
                                                [](ui::OverviewPage &page) {
                                                    page.agents()->present({});
                                                    page.requests()->present({});
                                                },
                                                {1'240, 776})}),
        {u"overview-team-away"_s, away(PageId::Overview)},
        {u"license-team-away"_s, away(PageId::License)},
        {u"license-team-viewer"_s,
         [](const Viewer &viewer) { test::present({sampleState()}, after(hours{2}), {}, viewer, refuseAll); }},
    };
}

} // namespace

/// Without a service, its details, and several of them.
std::vector<Scene> serviceScenes()
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
            states[1] = failed(states[1], noAnswer(), after(hours{20}), 3);
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
    const auto details = [](const View &view, bool saved = false, bool failing = false) {
        return [view, saved, failing](const Viewer &viewer) {
            ServiceState state = withDocument([](LicenseDocument &document) {
                document.licenses[1].used = 12;
                document.licenses[2].validUntil = sampleTime + hours{24 * 9};
                document.objects = ObjectListReference{QByteArray(64, 'a'), 1, 1'204};
            });
            if (failing) {
                state = failed(state, noAnswer(), after(hours{2}), 1);
            }
            present({state}, after(hours{2}), view, viewer, [saved](const ui::Pages &pages) {
                if (!saved) {
                    return;
                }
                ui::DetailsPage *page = pages.details;
                QObject::connect(
                    page->findChild<ui::ObjectTableModel *>(), &ui::ObjectTableModel::rowsChanged, page, [page] {
                        page->showSaved(
                            ui::DetailsPage::Table::Objects, u"/home/anna/objects.csv"_s,
                            ui::DetailsController::tr("%1 objects saved", nullptr, 1'204).arg(text::count(1'204)));
                    });
            });
        };
    };
    std::vector<Scene> scenes{
        {u"welcome"_s, [](const Viewer &viewer) { present({}, after(hours{0}), {}, viewer); }},
        {u"details"_s, details({.page = PageId::Details})},
        {u"details-objects"_s, details({.page = PageId::Details, .objects = true})},
        unsteady({u"details-filtered"_s, details({.page = PageId::Details, .objects = true, .filter = "anna"})}),
        {u"details-640"_s, details({.size = {640, 480}, .page = PageId::Details})},
        {u"details-objects-800"_s, details({.size = {800, 600}, .page = PageId::Details, .objects = true})},
        {u"details-objects-failing-800"_s,
         details({.size = {800, 600}, .page = PageId::Details, .objects = true}, false, true)},
        {u"details-objects-failing-640"_s,
         details({.size = {640, 480}, .page = PageId::Details, .objects = true}, false, true)},
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
    for (Scene &scene : teamScenes(overview)) {
        scenes.push_back(std::move(scene));
    }
    return scenes;
}

} // namespace license::test
