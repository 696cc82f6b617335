// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/connectioncontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/clock.h"
#include "core/domain/vendorendpoint.h"
#include "core/net/licenseclient.h"
#include "core/net/namelookup.h"
#include "ui/connection/checkpanel.h"
#include "ui/connection/componentpanel.h"
#include "ui/connection/connectionchecks.h"
#include "ui/connection/connectionpage.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/navigator.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int httpsPort = 443;

/// The components of a service: the license server, and a proxy that was named by hand.
QVector<Component> componentsOf(const Connection &connection, const ProxySettings &proxy)
{
    const QUrl url(connection.url, QUrl::StrictMode);
    Component server{.host = url.host(), .port = static_cast<quint16>(url.port(httpsPort))};
    if (isDocumentedHost(server.host)) {
        server.documented = QLatin1StringView(documentedAddress);
    }
    QVector<Component> components{server};
    if (proxy.mode == ProxyMode::Http || proxy.mode == ProxyMode::Socks5) {
        components.append(Component{.host = proxy.host, .port = proxy.port, .proxy = true});
    }
    return components;
}

} // namespace

ConnectionController::ConnectionController(ConnectionPage *page, CurrentService &service, Navigator &navigator,
                                           const Clock &clock, const LicenseClient &client, ConnectionChecks &checks)
    : QObject(page)
    , m_page(page)
    , m_service(service)
    , m_navigator(navigator)
    , m_clock(clock)
    , m_client(client)
    , m_checks(checks)
{
    const CheckPanel *panel = page->check();
    connect(panel, &CheckPanel::startRequested, this, &ConnectionController::start);
    connect(panel, &CheckPanel::cancelRequested, this, &ConnectionController::cancel);
    connect(&service, &CurrentService::updated, this, &ConnectionController::show);
    connect(&service, &CurrentService::changed, this, &ConnectionController::lookUp);
    connect(&navigator, &Navigator::pageChanged, this, [this] {
        show(); // the page may have been made, and the service chosen, while another page was shown
        lookUp();
    });
    connect(&checks, &ConnectionChecks::changed, this, &ConnectionController::show);
    show();
    lookUp();
}

ConnectionCheckState ConnectionController::checkOf(ServiceId id) const
{
    return m_checks.stateOf(id);
}

void ConnectionController::start()
{
    if (const ServiceMonitor *monitor = m_service.monitor()) {
        m_checks.start(monitor->state().service);
        lookUp();
    }
}

void ConnectionController::cancel()
{
    if (const ServiceMonitor *monitor = m_service.monitor()) {
        m_checks.cancel(monitor->state().service.id);
    }
}

void ConnectionController::show()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor || m_navigator.currentPage() != PageId::Connection) {
        return;
    }
    const Service &service = monitor->state().service;
    m_page->check()->present(checkOf(service.id), addressText(service.connection.url), m_clock.now().wall);
}

void ConnectionController::lookUp()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor || m_navigator.currentPage() != PageId::Connection) {
        return;
    }
    m_components = componentsOf(monitor->state().service.connection, m_client.proxy());
    m_lookup = std::make_unique<QObject>();
    for (qsizetype i = 0; i < m_components.size(); ++i) {
        lookUpName(m_components.at(i).host, m_lookup.get(), [this, i](const Result<QList<QHostAddress>> &found) {
            Component &component = m_components[i];
            component.lookup = found ? Component::Lookup::Found : Component::Lookup::Failed;
            if (found) {
                for (const QHostAddress &each : *found) {
                    component.addresses.append(each.toString());
                }
            }
            m_page->components()->present(m_components);
        });
    }
    m_page->components()->present(m_components);
}

} // namespace license::ui
