// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace license::test {

using namespace Qt::StringLiterals;

inline ManagementSignIn signInAt(const QString &address)
{
    return {.address = address,
            .email = u"admin@example.com"_s,
            .signedInAt = Instant{milliseconds{1'795'442'709'123}},
            .tokenUntil = Instant{milliseconds{1'798'034'709'000}}};
}

inline const QString home = u"https://xms.example:8443"_s;

inline ManagementReport reportFrom(const QString &address, qint64 at = 1'795'442'800'456)
{
    return {.reportedAt = Instant{milliseconds{at}},
            .origin = address,
            .organizations = {
                {.id = u"a"_s,
                 .name = u"Zażółć \"quoted\""_s,
                 .driver = u"1"_s,
                 .protectedRepositories = 43,
                 .totalRepositories = 58,
                 .unlicensedRepositories = 0,
                 .removedRepositories = 15,
                 .synchronizing = true,
                 .plans = {{.id = u"p"_s, .name = u"Daily"_s, .repositories = 43, .successes = 40, .errors = 0},
                           BackupPlan{}}},
                Organization{}}};
}

} // namespace license::test
