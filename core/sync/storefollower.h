// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"
#include "core/sync/servicemonitor.h"

#include <QObject>
#include <QTimer>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace license {

class BackgroundLoad;

/// Sees within a second what another process, or another part of this one, has written to the store, and whether it is
/// still the one that its path leads to. All of the reading happens in the worker thread.
class StoreFollower final : public QObject
{
    Q_OBJECT
public:
    using Monitors = std::function<QVector<ServiceMonitor *>()>;

    /// `monitors` gives the ones that there are when it is asked.
    StoreFollower(const Clock &clock, StoreWorker &storage, Monitors monitors, QObject *parent = nullptr);
    ~StoreFollower() override;

    void start();
    void stop();
    /// Looks now, and goes on looking.
    void lookNow();
    /// Reads what is kept of every service again. reloaded() follows.
    void reload();
    /// What is being read is of a store that is no longer used.
    void forget();

signals:
    /// The store's service list no longer matches ours; emitted before states are reloaded.
    void servicesChanged();
    /// The monitors have what the store has.
    void reloaded();
    /// The store's path no longer leads to the file that is open, and why nothing else can be used yet: told once.
    void displaced(const license::Error &error);
    /// It leads there again.
    void back();
    /// Another store is there, open and sound: Store::switchOver() is to be called.
    void replaced();

private:
    /// What one look at the store finds.
    struct Look
    {
        qint64 version = -1;
        std::optional<QVector<Service>> services; ///< where something has been written since the look before
        PreferenceValues preferences;             ///< the same
        std::optional<Error> displaced;
        bool replaced = false;
    };

    void look();
    void adopt(const Look &look);
    bool areKnown(const QVector<Service> &services) const;
    void adoptStates(QVector<ServiceState> states);

    const Clock &m_clock;
    StoreWorker &m_storage;
    const Monitors m_monitors;
    QTimer m_poll;
    qint64 m_version = -1;                  ///< as the worker's own connection counts
    std::optional<Error> m_displaced;       ///< as it was told
    std::unique_ptr<BackgroundLoad> m_load; ///< what is being read
    bool m_looking = false;
    bool m_readAgain = false;
};

} // namespace license
