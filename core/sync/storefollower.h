// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/preferences.h"
#include "core/store/teamwork.h"
#include "core/sync/servicemonitor.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace license {

class BackgroundLoad;
class Store;
class StoreWatch;
class TeamNews;

/// Detects within two seconds what another process, or another part of this one, has written to the store, and whether
/// its path still leads to it. The system tells of changes, or the team's database; a store on another computer is
/// asked every ten seconds. All reading happens in the worker thread.
class StoreFollower final : public QObject
{
    Q_OBJECT
public:
    using Monitors = std::function<QVector<ServiceMonitor *>()>;

    /// `monitors` returns the current ones at each call.
    StoreFollower(const Clock &clock, StoreWorker &storage, Monitors monitors, QObject *parent = nullptr);
    ~StoreFollower() override;

    void start();
    void stop();
    /// Checks now, and continues to check.
    void lookNow();
    /// Reads the stored state of every service again, or of these. reloaded() follows.
    void reload();
    /// When a team's database was last known to be heard.
    const Reading &heardAt() const { return m_heard; }
    void reload(const QSet<ServiceId> &services);
    /// Discards running reads: their store is no longer used.
    void forget();

signals:
    /// A team's database tells of a change, or is away, or back.
    void noticed();
    /// A team's database was reached anew: what its role may do, for one, may be another.
    void connected();
    /// The store's service list no longer matches ours; emitted before states are reloaded.
    void servicesChanged();
    /// The same for these of a team's services: some are new, some gone, some are others by now.
    void servicesTouched(const QVector<license::ServiceId> &services);
    /// The monitors match the store.
    void reloaded();
    /// The store's path no longer leads to the open file, and why no other can be used yet, or a team's database cannot
    /// be reached: emitted once.
    void displaced(const license::Error &error);
    /// It leads there again, or the database is back.
    void back();
    /// Another store is there, open and sound: StoreFile::switchOver() may be called.
    void replaced();

private:
    /// The result of one check of the store.
    struct Look
    {
        qint64 version = -1;
        std::optional<QVector<Service>> services;    ///< present if something was written since the previous check
        std::optional<PreferenceValues> preferences; ///< the same
        std::optional<TeamChanges> changes;          ///< in a team's database, instead
        std::optional<Error> displaced;
        bool replaced = false;
        bool remote = false; ///< on another computer
    };

    void notice();
    void noteNews();
    void planNext(const Look &look);
    void planNextOfTeam(const Look &look);

    void look();
    static Look lookAtFile(Store &store, qint64 before, bool isLocal);
    static Look lookAtTeam(Store &store, const std::optional<TeamMark> &known, bool missed);
    static void readAll(Store &store, Look &look);
    void adopt(const Look &look);
    void adoptChanges(const TeamChanges &changes, bool preferencesChanged);
    bool areKnown(const QVector<Service> &services) const;
    QVector<ServiceId> unknownOf(const TeamChanges &changes) const;
    void read(const QSet<ServiceId> &services);
    void adoptStates(QVector<ServiceState> states);

    const Clock &m_clock;
    StoreWorker &m_storage;
    const Monitors m_monitors;
    std::unique_ptr<StoreWatch> m_watch; ///< of a local store
    std::shared_ptr<TeamNews> m_news;    ///< of a team's database
    QTimer m_next;                       ///< the next look
    Reading m_heard;
    bool m_listens = false;  ///< the news were complete when they were last looked at
    bool m_connects = false; ///< it listens anew, and nothing has been read since
    bool m_running = false;
    bool m_lookAgain = false;               ///< something was noticed
    qint64 m_version = -1;                  ///< as counted by the worker's own connection
    std::optional<TeamMark> m_mark;         ///< what is known of a team's database
    bool m_missed = false;                  ///< notices were read, but not what they tell of
    std::optional<Error> m_displaced;       ///< as emitted
    std::unique_ptr<BackgroundLoad> m_load; ///< the running read
    bool m_looking = false;
    QSet<ServiceId> m_readNext; ///< once it has ended
    QSet<ServiceId> m_unread;   ///< whose read a team's database has cut short
};

} // namespace license
