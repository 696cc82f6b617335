// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/details/detailscontroller.h"
#include "ui/details/detailspage.h"
#include "ui/details/objecttablemodel.h"
#include "ui/overview/overviewpage.h"

#include <QCoreApplication>
#include <QLineEdit>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::test {

using ui::PageId;

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
}

} // namespace license::test
