// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/store/teamwork.h"
#include "core/sync/servicemonitor.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVector>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace license {

class StoreWorker;
class Vault;

/// The work of an agent of a team's database: it claims services that are due, verifies never more than its lanes at
/// once, and tells each minute that it is alive and for which services it has tokens. The database says what is due,
/// whoever verified before.
class TeamDuty final : public QObject
{
    Q_OBJECT
public:
    using Monitors = std::function<QVector<ServiceMonitor *>()>;

    /// `monitors` returns the current ones at each call.
    TeamDuty(StoreWorker &storage, Vault &vault, int lanes, Monitors monitors, QObject *parent = nullptr);
    ~TeamDuty() override;

    void start();
    /// Claims nothing more, and says so. Running refreshes go on.
    void stop();
    /// Something has changed in the database: it may be due.
    void notice();
    /// The services have changed, or their states.
    void lookAround();
    /// What had failed for it has changed here: it is due.
    void hasten(ServiceMonitor *monitor);

signals:
    /// A service was claimed that is not known yet.
    void unknownClaimed();
    /// Nothing can be claimed, and why: emitted once.
    void away(const license::Error &error);
    void back();

private:
    struct Turn;
    struct FileTokens
    {
        QVector<ServiceId> services;
        std::optional<Instant> changedAt;
        bool operator==(const FileTokens &) const = default;
    };

    void beat();
    void tellTokens();
    void tell(const FileTokens &tokens);
    void claim();
    void adopt(Turn turn);
    void take(ClaimedService claimed);
    void ended(ServiceId id, const RefreshOutcome &outcome);
    bool isUnsaved(ServiceId id, const RefreshOutcome &outcome) const;
    void failed(const Error &error);
    int freeLanes() const;
    ServiceMonitor *find(ServiceId id) const;

    StoreWorker &m_storage;
    Vault &m_vault;
    const int m_lanes;
    const Monitors m_monitors;
    QTimer m_beat;
    QTimer m_next;   ///< the next claim
    QTimer m_hasten; ///< tells of those to hasten, together
    QSet<ServiceId> m_toHasten;
    std::optional<FileTokens> m_told;              ///< last, of a token file
    std::map<ServiceId, ClaimedService> m_unknown; ///< claimed, and not known yet
    std::optional<Error> m_away;
    milliseconds m_pause{0}; ///< after the last of several failures
    int m_running = 0;
    bool m_onDuty = false;
    bool m_asking = false;
    bool m_again = false;   ///< asked while asking
    bool m_held = false;    ///< a result could not be saved: notices do not shorten the pause
    bool m_started = false; ///< what was due at the start was claimed
};

} // namespace license
