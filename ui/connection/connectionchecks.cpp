// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/connectionchecks.h"

#include "core/credentials/vault.h"
#include "core/domain/clock.h"
#include "core/net/licenseclient.h"

#include <utility>

namespace license::ui {

ConnectionChecks::ConnectionChecks(Fleet &fleet, const Clock &clock, Vault &vault, const LicenseClient &client)
    : m_clock(clock), m_vault(vault), m_client(client)
{
    connect(&fleet, &Fleet::serviceAboutToBeRemoved, this,
            [this](const ServiceMonitor *monitor) { forget(monitor->state().service.id); });
}

ConnectionChecks::~ConnectionChecks()
{
    while (!m_checked.empty()) {
        forget(m_checked.begin()->first);
    }
}

void ConnectionChecks::forget(ServiceId id)
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

ConnectionCheckState ConnectionChecks::stateOf(ServiceId id) const
{
    const auto found = m_checked.find(id);
    return found == m_checked.end() ? ConnectionCheckState() : found->second.state;
}

void ConnectionChecks::start(const Service &service)
{
    Checked &checked = m_checked[service.id];
    if (checked.state.running) {
        return;
    }
    checked.check.reset();
    checked.state = {.running = true};
    checked.waiting = std::make_unique<QObject>();
    m_vault.askAgain(service); // requested by a person
    m_vault.read(service, checked.waiting.get(),
                 [this, id = service.id, connection = service.connection](ConnectionCheck::Token token) {
                     run(id, connection, std::move(token));
                 });
    emit changed(service.id);
}

void ConnectionChecks::run(ServiceId id, const Connection &connection, ConnectionCheck::Token token)
{
    Checked &checked = m_checked[id];
    checked.waiting.release()->deleteLater(); // this code runs in its call
    checked.check = std::make_unique<ConnectionCheck>(m_clock, m_client.proxy());
    connect(checked.check.get(), &ConnectionCheck::stageStarted, this, [this, id](CheckStage stage) {
        m_checked[id].state.stage = stage;
        emit changed(id);
    });
    connect(checked.check.get(), &ConnectionCheck::stageFinished, this, [this, id](const StageResult &result) {
        m_checked[id].state.results.append(result);
        emit changed(id);
    });
    checked.check->run(connection, std::move(token), checked.check.get(),
                       [this, id](const QVector<StageResult> &) { conclude(id); });
}

void ConnectionChecks::conclude(ServiceId id)
{
    ConnectionCheckState &state = m_checked[id].state;
    state.running = false;
    state.stage.reset();
    state.endedAt = m_clock.now().wall;
    emit changed(id);
}

void ConnectionChecks::cancel(ServiceId id)
{
    const auto found = m_checked.find(id);
    if (found == m_checked.end()) {
        return;
    }
    if (found->second.waiting) {
        forget(id); // no results yet
        emit changed(id);
    } else if (found->second.check) {
        found->second.check->cancel();
    }
}

} // namespace license::ui
