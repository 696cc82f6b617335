// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/connection/tokencontroller.h"
#include "ui/connection/tokendialog.h"
#include "ui/kit/questions.h"
#include "ui/overview/fleetcontroller.h"

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

ServiceState markup()
{
    ServiceState state = sampleState(u"<h1>Acme</h1> && Söhne [*]"_s);
    state.document->package.name = u"<b>Bold</b> & <img src=\"file:///etc/passwd\"> [*] %1 \u202Egnp.exe"_s;
    state.document->package.reason = u"<a href=\"file:///etc/passwd\">press</a>\nsecond line"_s;
    state.document->licenses[0].label = u"<i>Endpoint</i> %n [*] && Co"_s;
    return state;
}

/// As long as a name may be, and without a blank.
QString endless()
{
    return u"0123456789"_s.repeated(20);
}

ServiceState endlessNames()
{
    ServiceState state = sampleState(endless());
    state.document->package.name = endless();
    state.document->package.status = PackageStatus::Suspended;
    state.document->package.reason = endless();
    state.document->licenses[0].label = endless();
    state.document->licenses[1].used = 31;
    state.lastChanges = {
        {Change::Kind::PackageName, {}, {}, u"Xopero ONE Business 10"_s, endless()},
        {Change::Kind::LicenseTotal, u"endpoint"_s, endless(), qint64(10), qint64(25)},
    };
    state.lastChangesAt = FakeClock().now().wall;
    return state;
}

} // namespace

/// Names by others that could break the window's layout.
std::vector<Scene> hostileScenes()
{
    const auto window = [](const ServiceState &state, const View &view = {}) {
        return [state, view](const Viewer &viewer) {
            ServiceState second = state;
            second.service.id = ServiceId{2};
            present(view.page == ui::PageId::Overview ? QList{state, second} : QList{state}, after(hours{1}), view,
                    viewer);
        };
    };
    return {
        {u"license-hostile"_s, window(markup())},
        {u"overview-hostile"_s, window(markup(), {.page = ui::PageId::Overview})},
        {u"details-hostile"_s, window(markup(), {.page = ui::PageId::Details})},
        {u"license-hostile-endless"_s, window(endlessNames())},
        {u"license-hostile-narrow"_s, window(endlessNames(), {.size = {760, 900}})},
        {u"overview-hostile-narrow"_s, window(endlessNames(), {.size = {760, 900}, .page = ui::PageId::Overview})},
        {u"details-hostile-narrow"_s, window(endlessNames(), {.size = {760, 900}, .page = ui::PageId::Details})},
        {u"dialog-hostile-token"_s,
         [](const Viewer &viewer) {
             ui::TokenDialog dialog(endless(), ui::TokenDialog::Purpose::Replace, ui::SecretPlace::Keychain, nullptr);
             dialog.showFailure(ui::TokenController::refusedWords(ui::TokenDialog::Purpose::Replace));
             present(dialog, viewer);
         }},
        {u"dialog-hostile-remove"_s,
         [](const Viewer &viewer) {
             QWidget parent;
             ui::ask(&parent, ui::FleetController::removal(endless()), &parent, [] {});
             present(*parent.findChild<QDialog *>(), viewer);
         }},
    };
}

} // namespace license::test
