// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storefollower.h"

#include "core/domain/clock.h"
#include "core/domain/databaseproblem.h"
#include "core/store/teamnews.h"
#include "core/sync/backgroundload.h"
#include "core/sync/storewatch.h"
#include "core/sync/storeworker.h"

#include <QHash>
#include <QPointer>

#include <utility>

namespace license {

namespace {

/// A store that is being replaced or written is asked until it is settled.
constexpr seconds unsettled{1};
/// Many writes of one moment are one change. The log is written before its readers' index, so a look may come too
/// early: a second one follows.
constexpr milliseconds afterNotice{100};
/// A team's change that was told is there: its second look shows it to people at once.
constexpr milliseconds afterTold{150};
/// Nobody tells of changes.
constexpr seconds unwatched{10};
/// For what no notice tells: a folder above that was renamed.
constexpr std::chrono::minutes watched{10};

} // namespace

StoreFollower::StoreFollower(const Clock &clock, StoreWorker &storage, Monitors monitors, QObject *parent)
    : QObject(parent), m_clock(clock), m_storage(storage), m_monitors(std::move(monitors))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &StoreFollower::look);
}

StoreFollower::~StoreFollower() = default;

void StoreFollower::start()
{
    m_running = true;
    m_heard = m_clock.now(); // everything was read a moment ago
    m_next.start(unsettled);
    if (m_news) {
        return;
    }
    m_news = m_storage.listen();
    if (m_news) {
        connect(m_news.get(), &TeamNews::noticed, this, &StoreFollower::noteNews);
        connect(m_news.get(), &TeamNews::noticed, this, &StoreFollower::notice);
        connect(m_news.get(), &TeamNews::noticed, this, &StoreFollower::noticed);
    }
}

void StoreFollower::stop()
{
    m_running = false;
    m_next.stop();
    m_watch.reset(); // the news go on: to end them may wait for a database
}

void StoreFollower::lookNow()
{
    m_running = true;
    look();
}

void StoreFollower::notice()
{
    m_lookAgain = true;
    if (m_running && !m_looking && (!m_next.isActive() || m_next.remainingTimeAsDuration() > afterNotice)) {
        m_next.start(afterNotice);
    }
}

/// As long as it listens, a database that is silent has nothing to say.
void StoreFollower::noteNews()
{
    const bool listened = std::exchange(m_listens, m_news->isComplete());
    if (m_listens || listened) {
        m_heard = m_clock.now();
    }
    m_connects = m_connects || (m_listens && !listened);
}

void StoreFollower::planNext(const Look &look)
{
    if (!m_running) {
        return;
    }
    if (m_news) {
        planNextOfTeam(look);
        return;
    }
    const bool moved = look.displaced || look.replaced;
    if (look.remote || moved) {
        m_watch.reset(); // it watches the files themselves, wherever they are now
    } else if (!m_watch) {
        m_watch = std::make_unique<StoreWatch>(m_storage.folder());
        connect(m_watch.get(), &StoreWatch::noticed, this, &StoreFollower::notice);
    }
    const bool newlyWatched = m_watch && m_watch->watch();
    if (std::exchange(m_lookAgain, false) || newlyWatched || moved || look.version < 0) {
        m_next.start(unsettled);
    } else {
        m_next.start(m_watch && m_watch->isComplete() ? milliseconds{watched} : milliseconds{unwatched});
    }
}

/// While it listens, every change is told. One that is told to the listener may come to the worker's connection a
/// moment later: a second look follows.
void StoreFollower::planNextOfTeam(const Look &look)
{
    if (std::exchange(m_lookAgain, false)) {
        m_next.start(afterTold);
    } else if (!m_news->isComplete() || look.version < 0) {
        m_next.start(unwatched);
    }
}

void StoreFollower::forget()
{
    m_load.reset();
    m_readNext.clear();
    m_version = -1;
    m_mark.reset();
    m_unread.clear();
    m_displaced.reset();
}

void StoreFollower::look()
{
    if (m_looking) {
        return; // the worker is busy: one pending check is enough
    }
    m_looking = true;
    m_storage.run(
        this,
        [before = m_version, known = m_mark, missed = m_missed, isLocal = m_watch != nullptr](Store &store) {
            return store.team() ? lookAtTeam(store, known, missed) : lookAtFile(store, before, isLocal);
        },
        [this](const Look &look) { adopt(look); });
}

void StoreFollower::adopt(const Look &look)
{
    m_looking = false;
    planNext(look);
    if (look.replaced) {
        emit replaced();
        return;
    }
    if (m_news && !look.changes) {
        m_missed = true; // what was told is read by the next look
    }
    if (look.displaced) {
        m_heard = m_listens && m_news->isComplete() ? m_clock.now() : m_heard;
        if (m_displaced != look.displaced) {
            m_displaced = look.displaced;
            emit displaced(*look.displaced);
        }
        return;
    }
    m_version = look.version;
    if (look.changes || !m_news) {
        m_heard = m_clock.now();
    }
    if (look.changes) {
        m_mark = look.changes->mark;
        m_missed = false;
        if (std::exchange(m_connects, false)) { // the worker's own connection is back, too, for what is asked now
            emit connected();
        }
    }
    if ((look.changes || !m_news) && std::exchange(m_displaced, std::nullopt)) {
        emit back();
    }
    const bool preferencesChanged = look.preferences && *look.preferences != m_storage.preferences();
    if (look.preferences) {
        m_storage.adoptPreferences(*look.preferences);
    }
    if (look.services) {
        // They were read a moment ago: the receiver reads them itself, including this thread's later writes.
        if (!areKnown(*look.services)) {
            emit servicesChanged();
        }
        reload();
    } else if (look.changes) {
        adoptChanges(*look.changes, preferencesChanged);
        if (!m_unread.isEmpty()) {
            reload(std::exchange(m_unread, {}));
        }
    }
}

void StoreFollower::adoptChanges(const TeamChanges &changes, bool preferencesChanged)
{
    if (const QVector<ServiceId> unknown = unknownOf(changes); !unknown.isEmpty()) {
        emit servicesTouched(unknown);
    }
    if (preferencesChanged) { // they are a part of each state
        reload();
    } else if (!changes.touched.isEmpty()) {
        reload({changes.touched.cbegin(), changes.touched.cend()});
    } else if (changes.present) {
        emit reloaded();
    }
}

void StoreFollower::reload()
{
    QSet<ServiceId> all;
    for (const ServiceMonitor *monitor : m_monitors()) {
        all.insert(monitor->state().service.id);
    }
    reload(all);
}

void StoreFollower::reload(const QSet<ServiceId> &services)
{
    m_readNext += services;
    if (!m_load) {
        read(std::exchange(m_readNext, {}));
    }
}

void StoreFollower::read(const QSet<ServiceId> &ids)
{
    QVector<Service> services;
    for (const ServiceMonitor *monitor : m_monitors()) {
        if (ids.contains(monitor->state().service.id)) {
            services.append(monitor->state().service);
        }
    }
    m_load = std::make_unique<BackgroundLoad>(m_clock, m_storage, services);
    connect(m_load.get(), &BackgroundLoad::finished, this, [this] {
        m_load.release()->deleteLater(); // it is on the stack
        emit reloaded();
        if (!m_load && !m_readNext.isEmpty()) {
            read(std::exchange(m_readNext, {}));
        }
        if (m_running && !m_unread.isEmpty() && !m_looking && !m_next.isActive()) {
            m_next.start(unsettled); // its return may have been noticed before this read ended
        }
    });
    m_load->start([this](QVector<ServiceState> states) { adoptStates(std::move(states)); });
}

void StoreFollower::adoptStates(QVector<ServiceState> states)
{
    QHash<ServiceId, QPointer<ServiceMonitor>> monitors;
    for (ServiceMonitor *monitor : m_monitors()) {
        monitors.insert(monitor->state().service.id, monitor);
    }
    for (ServiceState &state : states) {
        if (m_news && state.storageError && mayReturn(*state.storageError)) {
            m_unread.insert(state.service.id);
        } else {
            m_unread.remove(state.service.id);
        }
        if (const auto monitor = monitors.value(state.service.id)) {
            monitor->adoptStored(std::move(state));
        }
    }
}

} // namespace license
