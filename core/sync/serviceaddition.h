// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/error.h"
#include "core/domain/service.h"
#include "core/sync/synccontext.h"
#include "core/sync/trial.h"

#include <QObject>

#include <optional>

namespace license {

class Fleet;
class ServiceMonitor;

/// A person adds a service: the server accepts its token, the keychain keeps it, and only then the store knows the
/// service, verified. A failure leaves everything as it was, and the person decides: begin anew, or go on without what
/// failed. Belongs to the fleet.
class ServiceAddition final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Verifying, Keeping, Saving };

    ServiceAddition(Fleet &fleet, const SyncContext &context, Connection connection, Secret token);

    void start();
    /// Asks a slow keychain once more; the first answer that keeps the token counts, even a late one.
    void keepAgain();
    /// After failed(): adds it without verification, or with a token for this session only.
    void goOnAnyway();
    /// Ends it; a token that a keychain keeps later is removed again. Deletes it once nothing is left behind.
    void abandon();

signals:
    void entered(license::ServiceAddition::Stage stage);
    void failed(license::ServiceAddition::Stage stage, const license::Error &error);
    /// Once; `unkept` is why the keychain has no token. The object is deleted afterwards.
    void added(license::ServiceMonitor *monitor, const std::optional<license::Error> &unkept);

private:
    void enter(Stage stage);
    void fail(const Error &error);
    void keep();
    void kept(const Result<Done> &result);
    void save();
    void clearUp();
    bool isOurs() const;

    Fleet &m_fleet;
    const SyncContext m_context;
    const Service m_service; ///< without an id
    const Secret m_token;
    Stage m_stage = Stage::Verifying;
    std::optional<TrialReply> m_proof;
    std::optional<Error> m_unkept;
    int m_waiting = 0; ///< calls to the keychain
    bool m_kept = false;
    bool m_failed = false;
    bool m_abandoned = false;
};

} // namespace license
