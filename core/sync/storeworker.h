// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/preferences.h"
#include "core/domain/result.h"
#include "core/store/store.h"
#include "core/sync/background.h"

#include <QHash>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <utility>

namespace license {

/// The store as an event loop uses it: one worker thread makes every call, in the order in which it was asked for, so
/// that a database that another process holds delays answers and never a window. The preferences are in memory: read
/// and set at once, and saved in that order too.
class StoreWorker final
{
public:
    using SaveDone = std::function<void(const Result<Done> &)>;

    /// `store` outlives it.
    explicit StoreWorker(Store &store);
    /// Waits for what is still to be saved.
    ~StoreWorker();
    StoreWorker(const StoreWorker &) = delete;
    StoreWorker &operator=(const StoreWorker &) = delete;

    /// Calls `work` with the store in the worker thread, and hands its value to `done` in the thread of `receiver`,
    /// through the event loop; `done` is never called once `receiver` is gone, but `work` is done all the same. What is
    /// asked before switchedOver() answers Displaced where the store has been switched over before its turn comes.
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
    /// The same where nobody waits for an answer.
    template <typename Work>
    void run(Work work)
    {
        m_pool.start([this, generation = m_generation, work = std::move(work)]() mutable {
            const StoreSession session(generation);
            static_cast<void>(work(m_store));
        });
    }

    /// Calls `work` once Store::switchOver() has been, in the worker thread and in its turn, so that what it reads is
    /// of the other file. Whoever gets its value calls switchedOver() before asking for anything more.
    template <typename Work, typename DoneFunction>
    void switchOver(QObject *receiver, Work work, DoneFunction done)
    {
        runInBackground(
            m_pool, receiver,
            [this, work = std::move(work)]() mutable {
                m_store.switchOver();
                return work(m_store);
            },
            std::move(done));
    }
    /// From now on calls are meant for the file that the store has been switched over to.
    void switchedOver();

    /// The store itself, in the calling thread: for programs that have no window yet, or none at all.
    Store &direct() const { return m_store; }
    /// What needs no disk.
    QString folder() const;
    std::optional<Error> readOnlyReason() const;

    PreferenceValues preferences() const;
    /// Empty where it was never set.
    QString preference(const QString &key) const;
    /// Holds at once; saved in one transaction. What cannot be saved is forgotten again.
    void setPreferences(const PreferenceValues &values, QObject *receiver, SaveDone done);
    void setPreferences(const PreferenceValues &values);
    /// What the store has been found to have; what is still to be saved is newer.
    void adoptPreferences(const PreferenceValues &stored);

    /// Waits for the worker thread. For whoever ends, and has no window any more.
    void waitForDone();

private:
    struct Unsaved
    {
        QString value;
        int saves = 0; ///< that are still to be made
    };

    void saved(const PreferenceValues &values, bool done);

    Store &m_store;
    quint64 m_generation;
    PreferenceValues m_stored; ///< the preferences as the store has them
    QHash<QString, Unsaved> m_unsaved;
    QObject m_receiver; ///< of what becomes of them
    QThreadPool m_pool;
};

} // namespace license
