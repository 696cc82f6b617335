// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tone.h"
#include "tests/ui/samplechecks.h"
#include "tests/ui/sampleorganizations.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/connection/authoritydialog.h"
#include "ui/connection/authoritypanel.h"
#include "ui/connection/checkpanel.h"
#include "ui/connection/componentpanel.h"
#include "ui/connection/connectionpage.h"
#include "ui/connection/managementdialog.h"
#include "ui/connection/managementpanel.h"
#include "ui/connection/proxypanel.h"
#include "ui/connection/reportcontroller.h"
#include "ui/connection/textsdialog.h"
#include "ui/connection/tokencontroller.h"
#include "ui/connection/tokendialog.h"
#include "ui/connection/tokenpanel.h"
#include "ui/connection/tokenprompt.h"
#include "ui/details/detailspage.h"
#include "ui/kit/noticestrip.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/licensepage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"
#include "ui/window/servicebinding.h"

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

using ui::Component;
using ui::ConnectionCheckState;

const Error inspected{.code = ErrorCode::Tls,
                      .detail = u"the issuer certificate of a locally looked up certificate could not be found; "
                                "issued by: Contoso TLS Inspection"_s,
                      .tls = TlsProblem::UnknownIssuer};

Instant now()
{
    FakeClock clock;
    clock.advance(hours{27});
    return clock.now().wall;
}

Component documented(const QStringList &addresses)
{
    return {.host = u"one.xopero.com"_s,
            .documented = u"213.222.221.126"_s,
            .lookup = addresses.isEmpty() ? Component::Lookup::Running : Component::Lookup::Found,
            .addresses = addresses};
}

CertificateInfo device()
{
    const ServerTime from = std::chrono::floor<seconds>(now()) - hours{24 * 200};
    return {.subject = u"Contoso TLS Inspection, Contoso Ltd"_s,
            .issuer = u"Contoso Root, Contoso Ltd"_s,
            .sha256 = QByteArray::fromHex("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            .validFrom = from,
            .validUntil = from + hours{24 * 3650}};
}

ui::TokenState token(std::chrono::days age)
{
    ui::TokenState state;
    state.service.tokenExpected = true;
    state.service.tokenStoredAt = now() - age;
    state.age = tokenAge(state.service, now());
    return state;
}

struct Shown
{
    ConnectionCheckState check{};
    QVector<Component> components{documented({u"213.222.221.126"_s})};
    ui::ProxyState proxy{};
    std::chrono::days tokenAge{12};
    KnownManagement management{};
    bool authority = false;
    bool asks = false;
    QSize size{1240, 1420};
};

void present(const Shown &shown, const Viewer &viewer)
{
    ui::MainWindow window;
    const ui::Pages pages(&window);
    FakeClock clock;
    clock.advance(hours{27});
    const ServiceState state = failed(sampleState(), inspected, clock.now(), 2);
    const LicenseStatus status = evaluate(state.statusInput(), clock.now());
    window.setServices({{state.service.id, state.service.connection.name, text::toneOf(status)}}, state.service.id);
    pages.license->present(state, status, now());
    pages.details->present(state, status, now());
    window.banner()->setCheckAvailable(false); // this page has a button of its own
    window.banner()->present(ui::ServiceBinding::bannerOf(state, status, now()));
    pages.connection->check()->present(shown.check, u"one.xopero.com"_s, now());
    pages.connection->components()->present(shown.components);
    pages.connection->proxy()->present(shown.proxy);
    pages.connection->token()->present(token(shown.tokenAge), now());
    pages.connection->authorities()->present(
        shown.authority ? QVector<CertificateInfo>{device()} : QVector<CertificateInfo>(), false, now());
    pages.connection->management()->present({.known = shown.management}, now());
    window.go(ui::PageId::Connection);
    if (shown.asks) {
        window.notice()->present(ui::tokenNotice(ui::TokenPrompt::Refused, state, false, now()));
    }
    window.resize(shown.size);
    test::present(window, viewer);
}

ConnectionCheckState running()
{
    ConnectionCheckState state{.running = true, .stage = CheckStage::Tls, .results = passedStages()};
    state.results.resize(4);
    return state;
}

} // namespace

std::vector<Scene> connectionScenes()
{
    const auto scene = [](const Shown &shown) { return [shown](const Viewer &viewer) { present(shown, viewer); }; };
    const auto failing = failedAt(CheckStage::Tls, inspected, now() - minutes{4});
    return {
        {u"connection-new"_s, scene({.components = {documented({})}})},
        unsteady({u"connection-running"_s, scene({.check = running()})}),
        {u"connection-passed"_s, scene({.check = {.results = passedStages(), .endedAt = now()}})},
        {u"connection-failed"_s, scene({.check = failing, .components = {documented({u"192.0.2.7"_s})}})},
        {u"connection-narrow"_s, scene({.check = failing, .authority = true, .size = {760, 1900}})},
        {u"connection-proxy"_s, scene({.proxy = {.settings = {.mode = ProxyMode::Http,
                                                              .host = u"proxy.acme.example"_s,
                                                              .port = 3128,
                                                              .user = u"bob"_s},
                                                 .hasPassword = true},
                                       .tokenAge = std::chrono::days{27},
                                       .authority = true})},
        {u"connection-management"_s,
         scene({.check = {.results = passedStages(), .endedAt = now()}, .management = sampleManagement(now())})},
        {u"connection-management-ended"_s,
         scene({.management = sampleManagement(now(), -std::chrono::hours{3}), .size = {800, 1700}})},
        {u"connection-asks"_s,
         scene({.check = failedAt(CheckStage::Token, {.code = ErrorCode::CredentialsRejected}, now() - minutes{4}),
                .tokenAge = std::chrono::days{31},
                .asks = true,
                .size = {1240, 776}})},
        {u"connection-640"_s, scene({.check = failing, .size = {640, 480}})},
        {u"connection-800"_s, scene({.check = failing, .size = {800, 600}})},
        {u"connection-1920"_s, scene({.check = failing, .authority = true, .size = {1'920, 1'040}})},
        {u"connection-screen"_s, scene({.check = failing, .size = {1240, 776}})},
        {u"dialog-token"_s,
         [](const Viewer &viewer) {
             ui::TokenDialog dialog(u"Acme HQ"_s, ui::TokenDialog::Purpose::Replace, ui::SecretPlace::Keychain,
                                    nullptr);
             dialog.showFailure(ui::TokenController::refusedWords(ui::TokenDialog::Purpose::Replace));
             present(dialog, viewer);
         }},
        {u"dialog-management"_s,
         [](const Viewer &viewer) {
             ui::ManagementDialog dialog(u"Acme HQ"_s, nullptr);
             dialog.setKnown(u"https://xms.acme.example"_s, u"admin@acme.example"_s);
             dialog.showFailure(
                 {.code = ErrorCode::CredentialsRejected, .management = ManagementProblem::SignInRefused});
             present(dialog, viewer);
         }},
        {u"dialog-authority"_s,
         [](const Viewer &viewer) {
             ui::AuthorityDialog dialog({device()}, u"Acme HQ"_s, now(), nullptr);
             present(dialog, viewer);
         }},
        {u"dialog-report"_s,
         [](const Viewer &viewer) {
             ui::TextsDialog dialog(
                 ui::ReportController::labels(),
                 {{u"versions.txt"_s, u"versions.txt"_s, u"Made: 2026-11-24T17:05:09Z\nQt: 6.4.2\n"_s},
                  {u"attempts.json"_s, u"attempts.json"_s, u"{}"_s}},
                 nullptr);
             present(dialog, viewer);
         }},
    };
}

} // namespace license::test
