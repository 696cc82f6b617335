// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/managementreports.h"

#include "core/credentials/vault.h"
#include "core/domain/repositories.h"
#include "core/sync/storeworker.h"

namespace license {

namespace {

qint64 keyOf(ServiceId id)
{
    return static_cast<qint64>(id);
}

} // namespace

bool wantsSignIn(const KnownManagement &known, Instant now)
{
    const auto &signIn = known.state.signIn;
    if (!signIn || tokenState(*signIn, now) == TokenAge::State::Expired) {
        return true;
    }
    const ManagementProblem problem = known.error ? known.error->management : ManagementProblem::None;
    return problem == ManagementProblem::TokenRefused || problem == ManagementProblem::TokenExpired ||
           problem == ManagementProblem::SignedOut;
}

ManagementReports::ManagementReports(const Clock &clock, StoreWorker &storage, Vault &vault, const LicenseClient &route,
                                     QObject *parent)
    : QObject(parent), m_storage(storage), m_vault(vault), m_access(clock, storage, vault, route)
{}

ManagementReports::~ManagementReports() = default;

bool ManagementReports::hasKeychain() const
{
    return m_vault.kind() == Vault::Kind::Keychain;
}

KnownManagement ManagementReports::of(const Service &service)
{
    return entryOf(service).known;
}

ManagementReports::Entry &ManagementReports::entryOf(const Service &service)
{
    Entry &entry = m_entries[keyOf(service.id)];
    if (entry.known.state.signIn != service.management) {
        entry = {};
        entry.known.state.signIn = service.management;
        if (service.management) {
            entry.known.reading = true;
            read(service.id);
        }
    }
    return entry;
}

void ManagementReports::read(ServiceId id)
{
    m_storage.run(
        this, [id](const Store &store) { return store.report(id); },
        [this, id, signIn = m_entries[keyOf(id)].known.state.signIn](
            const Result<std::optional<ManagementReport>> &report) { take(id, signIn, report); });
}

void ManagementReports::take(ServiceId id, const std::optional<ManagementSignIn> &signIn,
                             const Result<std::optional<ManagementReport>> &report)
{
    const auto found = m_entries.find(keyOf(id));
    if (found == m_entries.end() || found->second.known.state.signIn != signIn) {
        return; // another sign-in reads its own
    }
    KnownManagement &known = found->second.known;
    const KnownManagement before = known;
    known.reading = false;
    const auto &kept = known.state.report;
    if (!report) {
        known.error = known.error ? known.error : report.error();
    } else if (*report && (!kept || kept->reportedAt < (*report)->reportedAt)) {
        known.state.report = *report; // what was fetched meanwhile is newer
    }
    if (known != before) {
        emit changed(id);
    }
}

void ManagementReports::fetch(const Service &service)
{
    Entry &entry = entryOf(service);
    if (entry.request || !service.management) {
        return;
    }
    entry.request = std::make_unique<QObject>();
    entry.known.fetching = true;
    m_access.fetch(service, entry.request.get(),
                   [this, id = service.id](const Result<FetchedReport> &fetched) { conclude(id, fetched); });
    emit changed(service.id);
}

void ManagementReports::conclude(ServiceId id, const Result<FetchedReport> &fetched)
{
    const auto found = m_entries.find(keyOf(id));
    if (found == m_entries.end() || !found->second.request) {
        return;
    }
    Entry &entry = found->second;
    entry.request.release()->deleteLater(); // it is on the stack
    entry.known.fetching = false;
    entry.known.error = fetched ? fetched->notSaved : std::optional(fetched.error());
    if (fetched) {
        entry.known.state.report = fetched->report;
    }
    emit changed(id);
}

void ManagementReports::readAgain()
{
    for (const auto &[id, entry] : m_entries) {
        if (entry.known.state.signIn) {
            read(ServiceId{id});
        }
    }
}

void ManagementReports::forget(ServiceId service)
{
    m_entries.erase(keyOf(service));
}

} // namespace license
