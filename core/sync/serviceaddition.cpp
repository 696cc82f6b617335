// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serviceaddition.h"

#include "core/credentials/vault.h"
#include "core/sync/fleet.h"

#include <algorithm>
#include <utility>

namespace license {

namespace {

bool isSame(const Connection &a, const Connection &b)
{
    return a.url == b.url && a.installation == b.installation;
}

} // namespace

ServiceAddition::ServiceAddition(Fleet &fleet, const SyncContext &context, Connection connection, Secret token)
    : QObject(&fleet)
    , m_fleet(fleet)
    , m_context(context)
    , m_service{.connection = std::move(connection)}
    , m_token(std::move(token))
{}

void ServiceAddition::enter(Stage stage)
{
    m_stage = stage;
    if (!m_abandoned) {
        emit entered(stage);
    }
}

void ServiceAddition::fail(const Error &error)
{
    m_failed = true;
    if (m_abandoned) {
        clearUp();
    } else {
        emit failed(m_stage, error);
    }
}

void ServiceAddition::start()
{
    if (m_service.connection.deployment == Deployment::Dmz) {
        keep(); // never verified
        return;
    }
    enter(Stage::Verifying);
    tryToken(m_context, m_service.connection, m_token, 0, this, [this](const Result<TrialReply> &reply) {
        if (m_abandoned) {
            return; // about to be deleted
        }
        if (!reply) {
            fail(reply.error());
            return;
        }
        m_proof = *reply;
        keep();
    });
}

void ServiceAddition::goOnAnyway()
{
    m_failed = false;
    if (m_stage == Stage::Verifying) {
        keep();
    } else {
        save();
    }
}

void ServiceAddition::keep()
{
    enter(Stage::Keeping);
    keepAgain();
}

void ServiceAddition::keepAgain()
{
    if (m_stage == Stage::Keeping) {
        ++m_waiting;
        m_context.vault.keep(m_service, m_token.clone(), this, [this](const Result<Done> &result) { kept(result); });
    }
}

void ServiceAddition::kept(const Result<Done> &result)
{
    --m_waiting;
    m_kept = m_kept || result.ok();
    m_unkept = m_kept ? std::nullopt : std::optional(result.error());
    if (m_abandoned) {
        clearUp();
    } else if (m_stage == Stage::Keeping && m_kept) {
        save();
    } else if (m_stage == Stage::Keeping && m_waiting == 0) {
        fail(result.error());
    }
}

void ServiceAddition::save()
{
    enter(Stage::Saving);
    // A token file may come and go; only a keychain can be locked instead of empty.
    TokenFacts facts;
    if (m_kept && m_context.vault.kind() == Vault::Kind::Keychain) {
        facts = {.expected = true, .storedAt = m_context.clock.now().wall};
    }
    const KeptService service{.connection = m_service.connection, .facts = facts, .proof = m_proof};
    m_fleet.addKept(service, this, [this](const Result<ServiceMonitor *> &saved) {
        if (!saved) {
            fail(saved.error());
            return;
        }
        if (!m_abandoned) {
            emit added(*saved, m_unkept);
        }
        deleteLater();
    });
}

void ServiceAddition::abandon()
{
    m_abandoned = true;
    if (m_stage != Stage::Saving || m_failed) { // otherwise the service is about to be there, complete
        clearUp();
    }
}

/// True if neither a known service nor another addition uses the token's place in the keychain.
bool ServiceAddition::isOurs() const
{
    const auto monitors = m_fleet.monitors();
    const auto others = m_fleet.findChildren<ServiceAddition *>(Qt::FindDirectChildrenOnly);
    return std::none_of(monitors.cbegin(), monitors.cend(),
                        [this](const ServiceMonitor *monitor) {
                            return isSame(monitor->state().service.connection, m_service.connection);
                        }) &&
           std::none_of(others.cbegin(), others.cend(), [this](const ServiceAddition *other) {
               return other != this && !other->m_abandoned && isSame(other->m_service.connection, m_service.connection);
           });
}

void ServiceAddition::clearUp()
{
    if (m_waiting > 0) {
        return; // a late answer may still keep it
    }
    if (m_stage != Stage::Verifying && isOurs()) {
        m_context.vault.remove(m_service, &m_fleet, [](const Result<Done> &) {});
    }
    deleteLater();
}

} // namespace license
