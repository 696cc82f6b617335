// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/teamduty.h"

#include "core/credentials/vault.h"
#include "core/net/licenseclient.h"
#include "core/store/store.h"
#include "core/store/teamwork.h"
#include "core/sync/storeworker.h"

#include <algorithm>
#include <utility>

namespace license {

namespace {

constexpr std::chrono::minutes beatInterval{1};
/// Many changes of one moment are one.
constexpr milliseconds noticeDelay{100};
/// A row that another agent holds at this moment is due, but not to be had.
constexpr milliseconds shortestWait{1'000};
/// Whatever nobody tells of.
constexpr milliseconds longestWait{600'000};
/// After failures of the database.
constexpr milliseconds firstPause{500};
constexpr milliseconds longestPause{30'000};
/// A result that could not be saved leaves its service due: the database is not tried again at once.
constexpr milliseconds unsavedPause{60'000};

} // namespace

/// The answer to one claim.
struct TeamDuty::Turn
{
    std::vector<ClaimedService> claimed;
    std::optional<milliseconds> untilDue; ///< nothing: not asked, or nothing to do
    std::optional<Error> error;
};

TeamDuty::TeamDuty(StoreWorker &storage, Vault &vault, int lanes, Monitors monitors, QObject *parent)
    : QObject(parent), m_storage(storage), m_vault(vault), m_lanes(lanes), m_monitors(std::move(monitors))
{
    m_next.setSingleShot(true);
    m_hasten.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        m_started = true; // nobody takes that long to start
        beat();
    });
    connect(&m_next, &QTimer::timeout, this, [this] {
        m_held = false;
        claim();
    });
    connect(&m_hasten, &QTimer::timeout, this, [this] {
        m_storage.run(
            this,
            [services = QVector<ServiceId>(m_toHasten.cbegin(), m_toHasten.cend())](Store &store) {
                return store.team()->hasten(services);
            },
            [this](const Result<Done> &) { claim(); });
        m_toHasten.clear();
    });
}

TeamDuty::~TeamDuty() = default;

void TeamDuty::start()
{
    m_onDuty = true;
    m_beat.start(beatInterval);
    beat();
}

void TeamDuty::stop()
{
    if (!std::exchange(m_onDuty, false)) {
        return;
    }
    m_beat.stop();
    m_next.stop();
    m_hasten.stop();
    m_unknown.clear();
    m_storage.run([](Store &store) { return store.team()->leave(); });
}

void TeamDuty::beat()
{
    m_unknown.clear(); // whatever is still unknown is for another agent
    m_storage.run(
        this, [lanes = m_lanes](Store &store) { return store.team()->beat(lanes); },
        [this](const Result<Done> &told) {
            if (!m_onDuty) {
                return;
            }
            if (!told) {
                failed(told.error());
            } else {
                tellTokens();
            }
        });
}

/// A token file may serve all services: those whose servers refuse it the database leaves to others until it changes.
/// The database knows itself of a keychain.
void TeamDuty::tellTokens()
{
    QVector<ServiceId> services;
    const Service *any = nullptr;
    const QVector<ServiceMonitor *> monitors = m_monitors();
    for (const ServiceMonitor *monitor : monitors) {
        if (monitor->state().service.connection.deployment != Deployment::Dmz) {
            any = &monitor->state().service;
            services.append(any->id);
        }
    }
    if (m_vault.kind() != Vault::Kind::File || !any) {
        tell({});
        return;
    }
    std::sort(services.begin(), services.end());
    // Before the token: of a file that changes meanwhile the next beat tells.
    const FileTokens told{.services = services, .changedAt = m_vault.tokenChangedAt(*any)};
    m_vault.read(*any, this, [this, told](const Result<std::shared_ptr<const Secret>> &token) {
        tell(token ? told : FileTokens());
    });
}

void TeamDuty::tell(const FileTokens &tokens)
{
    if (!m_onDuty || m_told == tokens) {
        claim();
        return;
    }
    m_told = tokens;
    m_storage.run(
        this, [tokens](Store &store) { return store.team()->setFileTokens(tokens.services, tokens.changedAt); },
        [this](const Result<Done> &told) {
            if (!told) {
                m_told.reset(); // the next beat tells it again
            }
            claim();
        });
}

void TeamDuty::notice()
{
    if (m_onDuty && !m_held && (!m_next.isActive() || m_next.remainingTimeAsDuration() > noticeDelay)) {
        m_next.start(noticeDelay);
    }
}

void TeamDuty::lookAround()
{
    if (!m_onDuty) {
        return;
    }
    for (auto &[id, claimed] : std::exchange(m_unknown, {})) {
        take(std::move(claimed)); // known by now, or gone
    }
    tellTokens();
}

void TeamDuty::hasten(ServiceMonitor *monitor)
{
    // Where nothing failed, the time that the database knows applies to all agents.
    if (m_onDuty && monitor->state().attempts.lastError) {
        m_toHasten.insert(monitor->state().service.id);
        m_hasten.start(0);
    }
}

int TeamDuty::freeLanes() const
{
    return m_lanes - m_running - static_cast<int>(m_unknown.size());
}

ServiceMonitor *TeamDuty::find(ServiceId id) const
{
    const QVector<ServiceMonitor *> monitors = m_monitors();
    const auto found = std::find_if(monitors.cbegin(), monitors.cend(),
                                    [id](const ServiceMonitor *monitor) { return monitor->state().service.id == id; });
    return found == monitors.cend() ? nullptr : *found;
}

void TeamDuty::claim()
{
    const int lanes = freeLanes();
    if (!m_onDuty || m_held || lanes <= 0) {
        return;
    }
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_storage.run(
        this,
        [lanes](Store &store) {
            Turn turn;
            auto claimed = store.team()->claimDue(lanes);
            if (!claimed) {
                turn.error = claimed.error();
                return turn;
            }
            turn.claimed = claimed.take();
            if (turn.claimed.size() < static_cast<std::size_t>(lanes)) {
                const auto until = store.team()->untilDue();
                turn.untilDue = until ? *until : std::nullopt;
            }
            return turn;
        },
        [this](Turn turn) { adopt(std::move(turn)); });
}

void TeamDuty::adopt(Turn turn)
{
    m_asking = false;
    const bool again = std::exchange(m_again, false);
    if (!m_onDuty) {
        return; // what was claimed is given back
    }
    if (turn.error) {
        failed(*turn.error);
        return;
    }
    m_pause = milliseconds{0};
    if (std::exchange(m_away, std::nullopt)) {
        emit back();
    }
    const bool nothingDue = turn.untilDue && *turn.untilDue > milliseconds{0};
    for (ClaimedService &claimed : turn.claimed) {
        take(std::move(claimed));
    }
    // Not where the services, or the tokens for them, are not known yet, nor where another transaction holds a due one.
    m_started = m_started || !turn.claimed.empty() || nothingDue;
    if (again) {
        claim();
    } else if (freeLanes() > 0 && !m_held) {
        m_next.start(std::clamp(turn.untilDue.value_or(longestWait), shortestWait, longestWait));
    }
}

void TeamDuty::take(ClaimedService claimed)
{
    ServiceMonitor *const monitor = find(claimed.id);
    if (!monitor) {
        const ServiceId id = claimed.id;
        m_unknown.insert_or_assign(id, std::move(claimed));
        emit unknownClaimed();
        return;
    }
    if (monitor->state().refreshing) {
        return; // it has its own claim, or waits for this one
    }
    ++m_running;
    const Trigger trigger = claimed.wished ? Trigger::Manual : m_started ? Trigger::Scheduled : Trigger::Startup;
    const ServiceId id = claimed.id;
    monitor->refreshClaimed(std::move(claimed), trigger, defaultDeadline, this,
                            [this, id](const RefreshOutcome &outcome) { ended(id, outcome); });
}

/// Whatever the server said: what could not be saved is due on, and would be claimed again at once.
bool TeamDuty::isUnsaved(ServiceId id, const RefreshOutcome &outcome) const
{
    const ServiceMonitor *const monitor = find(id);
    return (outcome.error && outcome.error->code == ErrorCode::StorageFailed) ||
           (outcome.error && monitor && monitor->state().storageError);
}

void TeamDuty::ended(ServiceId id, const RefreshOutcome &outcome)
{
    --m_running;
    if (outcome.error && outcome.error->code == ErrorCode::CredentialsMissing) {
        m_told.reset(); // the database has learned it already
    }
    if (m_onDuty && isUnsaved(id, outcome)) {
        m_held = true;
        m_next.start(unsavedPause);
    }
    claim();
}

void TeamDuty::failed(const Error &error)
{
    if (!std::exchange(m_away, error)) {
        emit away(error);
    }
    m_pause = std::clamp(2 * m_pause, firstPause, longestPause);
    if (!m_held) {
        m_next.start(m_pause);
    }
}

} // namespace license
