// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplechecks.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/mainwindow.h"
#include "ui/pages/connectionpage.h"
#include "ui/pages/pages.h"
#include "ui/widgets/checkpanel.h"
#include "ui/widgets/componentpanel.h"

#include <QGuiApplication>

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

struct Shown
{
    ConnectionCheckState check{};
    QVector<Component> components{documented({u"213.222.221.126"_s})};
    QSize size{1240, 900};
};

QPixmap render(const Shown &shown)
{
    ui::MainWindow window;
    const ui::Pages pages(&window);
    FakeClock clock;
    clock.advance(hours{27});
    const ServiceState state = failed(sampleState(), inspected, clock.now(), 2);
    const LicenseStatus status = evaluate(state.statusInput(), clock.now());
    window.setServices({{state.service.id, state.service.connection.name, status.severity}}, state.service.id);
    pages.showService(state, status, now());
    pages.showBanner(state, status, now(), false);
    pages.connection->check()->present(shown.check, u"one.xopero.com"_s, now());
    pages.connection->components()->present(shown.components);
    window.go(ui::Place::Connection);
    window.resize(shown.size);
    window.show();
    for (int turn = 0; turn < 3; ++turn) {
        QGuiApplication::processEvents();
    }
    return window.grab();
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
    const auto scene = [](const Shown &shown) { return [shown] { return render(shown); }; };
    const auto failing = failedAt(CheckStage::Tls, inspected, now() - minutes{4});
    return {
        {u"connection-new"_s, scene({.components = {documented({})}})},
        {u"connection-running"_s, scene({.check = running()})},
        {u"connection-passed"_s, scene({.check = {.results = passedStages(), .endedAt = now()}})},
        {u"connection-failed"_s, scene({.check = failing, .components = {documented({u"192.0.2.7"_s})}})},
        {u"connection-narrow"_s, scene({.check = failing, .size = {760, 1000}})},
    };
}

} // namespace license::test
