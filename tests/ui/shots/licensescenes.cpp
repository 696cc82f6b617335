// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace license::test {

/// The License page.
std::vector<Scene> licenseScenes()
{
    const auto license = [](const ServiceState &state, milliseconds later, const View &view = {}) {
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
        return failed(sampleState(), noAnswer(), after(later - minutes{20}), 4);
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
             license(sampleState(), hours{1}, {.size = {640, 480}, .demo = true, .demoEvent = offlineEvent()})(viewer);
         }},
    };
}

} // namespace license::test
