// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/preferences.h"
#include "core/domain/result.h"
#include "core/store/store.h"
#include "core/store/storesession.h"
#include "core/store/teamnews.h"
#include "core/sync/background.h"

#include <QHash>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QObject;

namespace license {

/// The store for an event loop: one worker thread makes all calls in the order of their requests, so that a database
/// held by another process delays answers, but never a window. The preferences are in memory: read and set at once, and
/// saved in the same order.
class StoreWorker final
{
public:
    using SaveDone = std::function<void(const Result<Done> &)>;

    /// `store` outlives it.
    explicit StoreWorker(Store &store);
    /// Waits until everything is saved.
    ~StoreWorker();
    StoreWorker(const StoreWorker &) = delete;
    StoreWorker &operator=(const StoreWorker &) = delete;

    /// Calls `work` with the store in the worker thread, and passes its value to `done` in the thread of `receiver`,
    /// through the event loop; `done` is never called after `receiver` is destroyed, but `work` still runs. A request
    /// made before switchedOver() answers Displaced if the store has switched over before its turn.
    template <typename Work, typename DoneFunction>
    void run(QObject *receiver, Work work, DoneFunction done)
    {
        runInBackground(
            m_pool, receiver,
            [this, generation = m_generation, work = std::move(work)]() mutable {
                const StoreSession session(generation);
                return work(m_store);
            },
            std::move(done));
    }
    /// The same without an answer.
    template <typename Work>
    void run(Work work)
    {
        m_pool.start([this, generation = m_generation, work = std::move(work)]() mutable {
            const StoreSession session(generation);
            static_cast<void>(work(m_store));
        });
    }

    /// Calls `work` in the worker thread, in order, after the store has switched to the file that was found, so that
    /// it reads that one. The receiver of its value calls switchedOver() before any further request.
    template <typename Work, typename DoneFunction>
    void switchOver(QObject *receiver, Work work, DoneFunction done)
    {
        runInBackground(
            m_pool, receiver,
            [this, work = std::move(work)]() mutable {
                switchFile();
                return work(m_store);
            },
            std::move(done));
    }
    /// Later calls are for the file that the store has switched to.
    void switchedOver();

    /// The store itself, in the calling thread: for programs without a window, or before there is one.
    Store &direct() const { return m_store; }
    /// Needs no disk.
    QString folder() const;
    std::optional<Error> readOnlyReason() const;
    /// Other computers verify its services, too: a team's database.
    bool isShared() const { return m_store.team() != nullptr; }
    /// What a team's database tells of changes, for the window's thread, by one connection for all who listen; nullptr
    /// for a store of one computer.
    std::shared_ptr<TeamNews> listen();

    PreferenceValues preferences() const;
    /// Empty if unset.
    QString preference(const QString &key) const;
    /// Effective at once; saved in one transaction. Preferences that cannot be saved are reverted.
    void setPreferences(const PreferenceValues &values, QObject *receiver, SaveDone done);
    void setPreferences(const PreferenceValues &values);
    /// Adopts the store's values; unsaved ones are newer.
    void adoptPreferences(const PreferenceValues &stored);

    /// Waits for the worker thread. For programs that exit and have no window any more.
    void waitForDone();

private:
    struct Unsaved
    {
        QString value;
        int saves = 0; ///< still to be made
    };

    /// 0 for a store that is no file.
    quint64 generation() const;
    void switchFile();
    void saved(const PreferenceValues &values, bool done);

    Store &m_store;
    std::weak_ptr<TeamNews> m_news; ///< as long as somebody listens
    quint64 m_generation;
    PreferenceValues m_stored; ///< the preferences as stored
    QHash<QString, Unsaved> m_unsaved;
    QObject m_receiver; ///< of their results
    QThreadPool m_pool;
};

} // namespace license
