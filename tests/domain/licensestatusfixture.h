// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "tests/domain/simulatedcomputer.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::days;

inline constexpr Instant verifiedAt = std::chrono::sys_days{std::chrono::November / 23 / 2026} + 14h + 5min + 9s;

inline Error timeout()
{
    Error error;
    error.code = ErrorCode::Timeout;
    return error;
}

/// One service last verified at `verifiedAt`, with a day to the next refresh and three days of grace.
class LicenseStatusOfAService : public testing::Test
{
protected:
    LicenseStatusOfAService()
    {
        LicenseDocument document;
        document.seq = 1;
        document.issuedAt = computer.serverNow();
        document.package.name = u"Business"_s;
        document.package.storage = Storage{10, 5};
        License endpoint;
        endpoint.type = u"endpoint"_s;
        endpoint.total = 10;
        endpoint.used = 10;
        document.licenses = {endpoint};
        input.document = document;
        input.clock = GraceClock::start(document.issuedAt, computer.now());
        input.attempts.lastAttempt = computer.now();
        input.attempts.nextDelay = 24h;
    }

    Package &package() { return input.document->package; }
    LicenseStatus status() const { return evaluate(input, computer.now()); }
    LicenseStatus statusAfter(milliseconds span) const
    {
        SimulatedComputer later = computer;
        later.run(span);
        return evaluate(input, later.now());
    }
    VerificationState stateAfter(milliseconds span) const { return statusAfter(span).verification; }
    PackageState packageAfter(milliseconds span) const { return *statusAfter(span).package; }
    void fail()
    {
        input.attempts.lastError = timeout();
        input.attempts.failures = 1;
    }
    void makeUnknown()
    {
        input.document.reset();
        input.clock.reset();
    }

    SimulatedComputer computer{verifiedAt};
    StatusInput input;
};

} // namespace license
