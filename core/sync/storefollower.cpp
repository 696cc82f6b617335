// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storefollower.h"

#include "core/domain/clock.h"
#include "core/domain/databaseproblem.h"
#include "core/platform/remotefolder.h"
#include "core/store/storefile.h"
#include "core/store/teamnews.h"
#include "core/sync/backgroundload.h"
#include "core/sync/storewatch.h"
#include "core/sync/storeworker.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace license {

namespace {

/// A store that is being replaced or written is asked until it is settled.
constexpr seconds unsettled{1};
/// Many writes of one moment are one change. The log is written before its readers' index, so a look may come too
/// early: a second one follows.
constexpr milliseconds afterNotice{100};
/// Nobody tells of changes.
constexpr seconds unwatched{10};
/// For what no notice tells: a folder above that was renamed.
constexpr std::chrono::minutes watched{10};

bool couldNotBeRead(const ServiceState &state)
{
    const auto problem = state.storageError ? databaseProblem(*state.storageError) : DatabaseProblem::None;
    return problem == DatabaseProblem::Away || problem == DatabaseProblem::Slow;
}

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
    m_next.start(unsettled);
    if (m_news) {
        return;
    }
    m_news = m_storage.listen();
    if (m_news) {
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
        m_next.start(unsettled);
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

StoreFollower::Look StoreFollower::lookAtFile(Store &store, qint64 before, bool isLocal)
{
    Look look;
    look.version = before;
    StoreFile *const file = store.file();
    look.remote = !file || (!isLocal && platform::isOnAnotherComputer(store.folder()));
    const auto followed = file ? file->follow() : Result<bool>(false);
    if (!followed || *followed) {
        look.replaced = followed.ok();
        look.displaced = followed ? std::nullopt : std::optional(followed.error());
        return look;
    }
    const auto version = store.dataVersion(); // before reading: later commits show as a change
    if (version && *version != before) {
        readAll(store, look);
        look.version = look.services ? *version : before;
    }
    if (!version || (*version != before && !look.services)) {
        look.version = -1; // busy: everything is read in a second
    }
    return look;
}

StoreFollower::Look StoreFollower::lookAtTeam(Store &store, const std::optional<TeamMark> &known, bool missed)
{
    Look look;
    auto changes = store.team()->changes(known, missed);
    if (!changes) {
        look.displaced =
            databaseProblem(changes.error()) == DatabaseProblem::Away ? std::optional(changes.error()) : std::nullopt;
        return look;
    }
    if (changes->all) {
        readAll(store, look);
        if (!look.services) {
            return look;
        }
    } else {
        look.preferences = changes->preferences;
    }
    look.version = 0;
    look.changes = changes.take();
    return look;
}

void StoreFollower::readAll(Store &store, Look &look)
{
    auto services = store.services();
    auto preferences = store.preferences();
    if (services && preferences) {
        look.services = services.take();
        look.preferences = preferences.take();
    }
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
        if (m_displaced != look.displaced) {
            m_displaced = look.displaced;
            emit displaced(*look.displaced);
        }
        return;
    }
    m_version = look.version;
    if (look.changes) {
        m_mark = look.changes->mark;
        m_missed = false;
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
    }
}

void StoreFollower::adoptChanges(const TeamChanges &changes, bool preferencesChanged)
{
    if (!areKnown(changes)) {
        emit servicesChanged();
    }
    QSet<ServiceId> wanted(changes.touched.cbegin(), changes.touched.cend());
    const QVector<ServiceMonitor *> monitors = changes.present ? m_monitors() : QVector<ServiceMonitor *>();
    for (const ServiceMonitor *monitor : monitors) {
        if (couldNotBeRead(monitor->state())) { // when the connection ended
            wanted.insert(monitor->state().service.id);
        }
    }
    if (preferencesChanged) { // they are a part of each state
        reload();
    } else if (!wanted.isEmpty()) {
        reload(wanted);
    } else if (changes.present) {
        emit reloaded();
    }
}

bool StoreFollower::areKnown(const QVector<Service> &services) const
{
    QHash<ServiceId, Service> known;
    for (const ServiceMonitor *monitor : m_monitors()) {
        known.insert(monitor->state().service.id, monitor->state().service);
    }
    return known.size() == services.size() &&
           std::all_of(services.cbegin(), services.cend(), [&known](const Service &service) {
               const auto found = known.constFind(service.id);
               return found != known.cend() && *found == service;
           });
}

bool StoreFollower::areKnown(const TeamChanges &changes) const
{
    if (changes.touched.isEmpty() && !changes.present) {
        return true;
    }
    QHash<ServiceId, const Service *> known;
    const QVector<ServiceMonitor *> monitors = m_monitors();
    for (const ServiceMonitor *monitor : monitors) {
        known.insert(monitor->state().service.id, &monitor->state().service);
    }
    qsizetype here = 0;
    for (const ServiceId id : changes.touched) {
        here += known.contains(id) ? 1 : 0;
    }
    const bool same = here == changes.services.size() &&
                      std::all_of(changes.services.cbegin(), changes.services.cend(), [&known](const Service &service) {
                          const Service *const before = known.value(service.id);
                          return before && *before == service;
                      });
    return same && (!changes.present || (known.size() == changes.present->size() &&
                                         std::all_of(changes.present->cbegin(), changes.present->cend(),
                                                     [&known](ServiceId id) { return known.contains(id); })));
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
        if (m_news && m_running && couldNotBeRead(state)) {
            m_missed = true;
            m_next.start(m_next.isActive() ? std::min(m_next.remainingTimeAsDuration(), milliseconds{unwatched})
                                           : milliseconds{unwatched});
        }
        if (const auto monitor = monitors.value(state.service.id)) {
            monitor->adoptStored(std::move(state));
        }
    }
}

} // namespace license
