// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleorganizations.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"

using namespace Qt::StringLiterals;

namespace license::test {

// What a Management Service reports.

std::vector<Scene> organizationScenes()
{
    const Reading now = after(hours{2});
    const auto reported = [now](const View &view) {
        return [now, view](const Viewer &viewer) { present({sampleState()}, now, view, viewer); };
    };
    const auto listed = [&](const KnownManagement &known, QSize size = {1240, 776}) {
        return reported({.size = size, .page = ui::PageId::Details, .organizations = true, .management = known});
    };
    const KnownManagement known = sampleManagement(now.wall);
    KnownManagement failing = sampleManagement(now.wall, hours{500}, sampleOrganizations().first(4));
    failing.error = Error{.code = ErrorCode::Timeout, .management = ManagementProblem::Other};
    KnownManagement fetching = known;
    fetching.fetching = true;
    KnownManagement first = fetching;
    first.state.report.reset();
    const auto overview = [now](QSize size) {
        return [now, size](const Viewer &viewer) {
            QVector<ServiceState> states{sampleState(u"Acme HQ"_s), sampleState(u"Bluebird Logistics"_s),
                                         sampleState(u"Contoso Hospital"_s)};
            for (int at = 0; at < states.size(); ++at) {
                states[at].service.id = ServiceId{at + 1};
            }
            for (License &license : states[1].document->licenses) { // what is reported is all that it needs
                license.used = 0;
            }
            present(states, now,
                    {.size = size, .page = ui::PageId::Overview, .management = sampleManagement(now.wall, hours{100})},
                    viewer);
        };
    };
    return {
        {u"overview-reported"_s, overview({1'240, 776})},
        {u"overview-reported-800"_s, overview({800, 600})},
        {u"details-organizations"_s, listed(known)},
        {u"details-organizations-640"_s, listed(known, {640, 480})},
        {u"details-organizations-800"_s, listed(known, {800, 600})},
        {u"details-organizations-1920"_s, listed(known, {1'920, 1'040})},
        {u"details-organizations-failed"_s, listed(failing)},
        {u"details-organizations-ended"_s, listed(sampleManagement(now.wall, -hours{3}), {800, 600})},
        {u"details-organizations-signed-out"_s, listed({})},
        {u"details-organizations-none"_s, listed(sampleManagement(now.wall, hours{500}, {}))},
        unsteady({u"details-organizations-fetching"_s, listed(fetching)}),
        unsteady({u"details-organizations-first"_s, listed(first)}),
        {u"license-reported"_s, reported({.management = sampleManagement(now.wall, hours{100}), .unlicensed = 12})},
        {u"license-reported-640"_s, reported({.size = {640, 480}, .management = known})},
    };
}

} // namespace license::test
