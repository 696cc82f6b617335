// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/fleettokens.h"

#include "core/credentials/vault.h"
#include "core/sync/tokenkeeping.h"

#include <utility>

namespace license {

Error noSuchService()
{
    return Error{.code = ErrorCode::InvalidInput, .detail = QStringLiteral("no such service")};
}

FleetTokens::FleetTokens(const SyncContext &context, Find find) : m_context(context), m_find(std::move(find)) {}

void FleetTokens::keepFirst(const Service &service, Secret token, QObject *receiver, Added added,
                            std::function<void(const Error &)> warning) const
{
    m_context.vault.write(service, std::move(token), receiver,
                          [this, service, receiver, added = std::move(added),
                           warning = std::move(warning)](const Result<license::Done> &written) {
                              // A token file may come and go; only a keychain can be locked instead of empty.
                              if (written && m_context.vault.kind() == Vault::Kind::Keychain) {
                                  keepTokenFacts(m_context.storage, service,
                                                 {.expected = true, .storedAt = m_context.clock.now().wall}, receiver,
                                                 added);
                                  return;
                              }
                              if (!written && warning) {
                                  warning(written.error());
                              }
                              added(service);
                          });
}

void FleetTokens::replace(ServiceId id, Secret token, QObject *receiver, Done done) const
{
    const ServiceMonitor *monitor = m_find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    replaceToken(m_context, monitor->state().service, std::move(token), receiver,
                 [this, id, done = std::move(done)](const Service &service, const Result<license::Done> &result) {
                     if (ServiceMonitor *found = m_find(id)) {
                         found->setService(service);
                     }
                     done(result);
                 });
}

void FleetTokens::remove(ServiceId id, QObject *receiver, Done done) const
{
    const ServiceMonitor *monitor = m_find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    removeTokens(m_context.vault, monitor->state().service, receiver,
                 [this, id, receiver, done = std::move(done)](const Result<license::Done> &gone) {
                     const ServiceMonitor *found = m_find(id);
                     if (!gone || !found) {
                         done(gone);
                         return;
                     }
                     keepTokenFacts(m_context.storage, found->state().service, {}, receiver,
                                    [this, id, gone, done](const Service &known) {
                                        if (ServiceMonitor *monitor = m_find(id)) {
                                            monitor->setService(known);
                                        }
                                        done(gone);
                                    });
                 });
}

} // namespace license
