// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/connectioncontroller.h"

#include "core/credentials/vault.h"
#include "core/domain/vendorendpoint.h"
#include "core/net/licenseclient.h"
#include "core/net/namelookup.h"
#include "ui/connection/checkpanel.h"
#include "ui/connection/componentpanel.h"
#include "ui/connection/connectionpage.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/navigator.h"
#include "ui/service/currentservice.h"

#include <QUrl>

#include <utility>

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

ConnectionController::ConnectionController(ConnectionPage *page, Fleet &fleet, CurrentService &service,
                                           Navigator &navigator, const SyncContext &context)
    : QObject(page), m_page(page), m_service(service), m_navigator(navigator), m_context(context)
{
    const CheckPanel *panel = page->check();
    connect(panel, &CheckPanel::startRequested, this, &ConnectionController::start);
    connect(panel, &CheckPanel::cancelRequested, this, &ConnectionController::cancel);
    connect(&service, &CurrentService::updated, this, &ConnectionController::show);
    connect(&service, &CurrentService::changed, this, &ConnectionController::lookUp);
    connect(&navigator, &Navigator::pageChanged, this, &ConnectionController::lookUp);
    connect(&fleet, &Fleet::serviceAboutToBeRemoved, this,
            [this](const ServiceMonitor *monitor) { forget(monitor->state().service.id); });
    show();
}

ConnectionController::~ConnectionController()
{
    while (!m_checked.empty()) {
        forget(m_checked.begin()->first);
    }
}

void ConnectionController::forget(ServiceId id)
{
    const auto found = m_checked.find(id);
    if (found == m_checked.end()) {
        return;
    }
    if (found->second.check) {
        found->second.check->disconnect(this); // a running check still emits its stages when it is destroyed
    }
    m_checked.erase(found);
}

ConnectionCheckState ConnectionController::checkOf(ServiceId id) const
{
    const auto found = m_checked.find(id);
    return found == m_checked.end() ? ConnectionCheckState() : found->second.state;
}

void ConnectionController::start()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor) {
        return;
    }
    const Service service = monitor->state().service;
    Checked &checked = m_checked[service.id];
    if (checked.state.running) {
        return;
    }
    checked.check.reset();
    checked.state = {.running = true};
    checked.waiting = std::make_unique<QObject>();
    m_context.vault.askAgain(service); // requested by a person
    m_context.vault.read(service, checked.waiting.get(),
                         [this, id = service.id, connection = service.connection](ConnectionCheck::Token token) {
                             run(id, connection, std::move(token));
                         });
    show();
    lookUp();
}

void ConnectionController::run(ServiceId id, const Connection &connection, ConnectionCheck::Token token)
{
    Checked &checked = m_checked[id];
    checked.waiting.release()->deleteLater(); // this code runs in its call
    checked.check = std::make_unique<ConnectionCheck>(m_context.clock, m_context.client.proxy());
    connect(checked.check.get(), &ConnectionCheck::stageStarted, this, [this, id](CheckStage stage) {
        m_checked[id].state.stage = stage;
        show();
    });
    connect(checked.check.get(), &ConnectionCheck::stageFinished, this, [this, id](const StageResult &result) {
        m_checked[id].state.results.append(result);
        show();
    });
    checked.check->run(connection, std::move(token), checked.check.get(),
                       [this, id](const QVector<StageResult> &) { conclude(id); });
}

void ConnectionController::conclude(ServiceId id)
{
    ConnectionCheckState &state = m_checked[id].state;
    state.running = false;
    state.stage.reset();
    state.endedAt = m_context.clock.now().wall;
    show();
}

void ConnectionController::cancel()
{
    const ServiceMonitor *monitor = m_service.monitor();
    const auto found = monitor ? m_checked.find(monitor->state().service.id) : m_checked.end();
    if (found == m_checked.end()) {
        return;
    }
    if (found->second.waiting) {
        forget(found->first); // no results yet
        show();
    } else if (found->second.check) {
        found->second.check->cancel();
    }
}

void ConnectionController::show()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor || m_navigator.currentPage() != PageId::Connection) {
        return;
    }
    const Service &service = monitor->state().service;
    m_page->check()->present(checkOf(service.id), addressText(service.connection.url), m_context.clock.now().wall);
}

void ConnectionController::lookUp()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor || m_navigator.currentPage() != PageId::Connection) {
        return;
    }
    m_components = componentsOf(monitor->state().service.connection, m_context.client.proxy());
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
