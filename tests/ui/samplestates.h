// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "tests/support/fakeclock.h"

namespace license::test {

using std::chrono::hours;
using std::chrono::minutes;

/// 23 November 2026, 14:05:09 UTC: where FakeClock starts.
inline constexpr ServerTime sampleTime{seconds{1'795'442'709}};

inline LicenseDocument sampleDocument()
{
    LicenseDocument document;
    document.seq = 7;
    document.issuedAt = sampleTime;
    document.package = {.name = QStringLiteral("Xopero ONE Business 50"),
                        .status = PackageStatus::Active,
                        .channel = Channel::Direct,
                        .validFrom = sampleTime - hours{24 * 237},
                        .validUntil = sampleTime + hours{24 * 128},
                        .renews = false,
                        .storage = Storage{5'000'000'000'000, 3'240'000'000'000}};
    document.licenses = {
        {QStringLiteral("endpoint"), QStringLiteral("Endpoint"), AssignedTo::Agent, 25, 12, {}},
        {QStringLiteral("server"), QStringLiteral("Server"), AssignedTo::Agent, 10, 9, {}},
        {QStringLiteral("cloud_worker"), QStringLiteral("Cloud worker"), AssignedTo::Agent, 2, 1, {}},
        {QStringLiteral("microsoft365_user"), QStringLiteral("Microsoft 365 user"), AssignedTo::Object, 300, 288, {}},
        {QStringLiteral("git_repository"), QStringLiteral("Git repository"), AssignedTo::Object, 100, 64, {}},
    };
    return document;
}

/// A service that was verified at FakeClock's start and refreshes daily.
inline ServiceState sampleState(const QString &name = QStringLiteral("Acme HQ"))
{
    ServiceState state;
    state.service.id = ServiceId{1};
    state.service.connection.name = name;
    state.service.connection.url = QStringLiteral("https://one.xopero.com");
    state.service.connection.account = QStringLiteral("acct_7Qm2");
    state.document = sampleDocument();
    const Reading accepted = FakeClock().now();
    state.clock = GraceClock::start(state.document->issuedAt, accepted);
    state.attempts.lastAttempt = accepted;
    state.attempts.nextDelay = hours{24} - minutes{3};
    return state;
}

/// The same after its last `failures` attempts failed for `error`, the latest one at `at`.
inline ServiceState failed(ServiceState state, const Error &error, const Reading &at, int failures = 1)
{
    state.attempts.lastAttempt = at;
    state.attempts.lastError = error;
    state.attempts.failures = failures;
    state.attempts.nextDelay = hours{1};
    return state;
}

inline QVector<Change> sampleChanges()
{
    return {
        {Change::Kind::PackageName,
         {},
         {},
         QStringLiteral("Xopero ONE Business 10"),
         QStringLiteral("Xopero ONE Business 50")},
        {Change::Kind::StorageCapacity, {}, {}, qint64(2'000'000'000'000), qint64(5'000'000'000'000)},
        {Change::Kind::LicenseTotal, QStringLiteral("endpoint"), QStringLiteral("Endpoint"), qint64(10), qint64(25)},
    };
}

} // namespace license::test
