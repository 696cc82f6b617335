// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/rememberingstore.h"

#include "core/domain/storageproblem.h"

#include <QLoggingCategory>
#include <QMutexLocker>

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(copyLog, "license.store", QtWarningMsg)

/// `told` is what was said last: a disk that stays full is told once.
void noteFailure(const Result<Done> &written, QString &told)
{
    const QString why = written ? QString() : written.error().detail;
    if (std::exchange(told, why) != why && !written) {
        qCWarning(copyLog) << "what the team's database said is not copied:" << written.error().detail;
    }
}

} // namespace

RememberingStore::RememberingStore(std::unique_ptr<Store> team, std::unique_ptr<TeamCopy> copy, const Clock &clock,
                                   std::optional<Error> away)
    : ForwardingStore(*team), m_team(std::move(team)), m_copy(std::move(copy)), m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    if (away) {
        m_lastKnown = LastKnown{m_copy->heardAt().value_or(clock.now()), std::move(*away), true};
    }
}

RememberingStore::~RememberingStore()
{
    m_pool.waitForDone();
}

void RememberingStore::finishCopying()
{
    m_pool.waitForDone();
}

void RememberingStore::copy(std::function<Result<Done>(TeamCopy &, const Reading &)> work) const
{
    m_pool.start([this, work = std::move(work), now = m_clock.now()] { noteFailure(work(*m_copy, now), m_told); });
}

template <typename Value>
void RememberingStore::keep(const Value &value) const
{
    copy([value](TeamCopy &copy, const Reading &now) { return copy.keep(value, now); });
}

std::optional<LastKnown> RememberingStore::lastKnown() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lastKnown;
}

std::optional<Error> RememberingStore::readOnlyReason() const
{
    const auto known = lastKnown();
    return known ? std::optional(known->why) : ForwardingStore::readOnlyReason();
}

Result<qint64> RememberingStore::dataVersion() const
{
    auto version = ForwardingStore::dataVersion();
    const QMutexLocker lock(&m_mutex);
    if (version) {
        m_lastKnown.reset();
    } else if (m_lastKnown) {
        m_lastKnown->why = version.error();
    }
    return version;
}

Result<QVector<Service>> RememberingStore::services() const
{
    if (!isHeard()) {
        return m_copy->services();
    }
    auto services = ForwardingStore::services();
    if (services) {
        keep(*services);
    }
    return services;
}

Result<QVector<Service>> RememberingStore::servicesOf(const QVector<ServiceId> &ids) const
{
    if (!isHeard()) {
        return servicesAmong(ids, m_copy->services());
    }
    auto services = ForwardingStore::servicesOf(ids);
    if (services) {
        for (const Service &service : *services) {
            keep(service);
        }
    }
    return services;
}

Result<Service> RememberingStore::service(ServiceId id) const
{
    if (isHeard()) {
        return ForwardingStore::service(id);
    }
    const auto all = m_copy->services();
    if (!all) {
        return all.error();
    }
    const auto found =
        std::find_if(all->cbegin(), all->cend(), [id](const Service &service) { return service.id == id; });
    return found == all->cend() ? Result<Service>(storageError(StorageProblem::NoService)) : *found;
}

Result<QHash<ServiceId, StoredState>> RememberingStore::states(const QVector<ServiceId> &ids) const
{
    const bool heard = isHeard();
    auto states = heard ? ForwardingStore::states(ids) : m_copy->states(ids);
    if (!states) {
        return states;
    }
    {
        const QMutexLocker lock(&m_mutex);
        for (auto each = states->keyBegin(); each != states->keyEnd(); ++each) {
            if (heard) {
                m_copied.remove(*each);
            } else {
                m_copied.insert(*each);
            }
        }
    }
    if (heard) {
        keep(*states);
    }
    return states;
}

Result<StoredState> RememberingStore::state(ServiceId id) const
{
    if (isHeard()) {
        auto state = ForwardingStore::state(id);
        if (state) {
            const QMutexLocker lock(&m_mutex);
            m_copied.remove(id);
            keep(QHash<ServiceId, StoredState>{{id, *state}});
        }
        return state;
    }
    const auto all = states({id});
    return !all                ? Result<StoredState>(all.error())
           : all->contains(id) ? Result<StoredState>(all->value(id))
                               : storageError(StorageProblem::NoService);
}

Result<PreferenceValues> RememberingStore::preferences() const
{
    if (!isHeard()) {
        return m_copy->preferences();
    }
    auto values = ForwardingStore::preferences();
    if (values) {
        keep(*values);
    }
    return values;
}

Result<std::optional<QString>> RememberingStore::preference(const QString &key) const
{
    if (isHeard()) {
        return ForwardingStore::preference(key);
    }
    const auto all = m_copy->preferences();
    if (!all) {
        return all.error();
    }
    const auto found = all->constFind(key);
    return found == all->cend() ? std::optional<QString>() : std::optional(*found);
}

} // namespace license
