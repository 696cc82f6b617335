// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QByteArray>

namespace license::report {

/// The log of a long-running program: its latest lines and Qt's, in memory only and without apparent credentials. The
/// support report includes it; lines of category "license.…" go nowhere else. At most one instance at a time; it takes
/// over Qt's messages and returns them on destruction.
class SessionLog
{
public:
    /// `clock` must outlive it.
    explicit SessionLog(const Clock &clock);
    ~SessionLog();
    SessionLog(const SessionLog &) = delete;
    SessionLog &operator=(const SessionLog &) = delete;

    /// The lines, oldest first: "2026-11-23T14:05:09Z info license.refresh …"; UTF-8. Empty without a log.
    static QByteArray text();

    /// The capacity; older lines make room.
    static constexpr qsizetype mostBytes = 262'144;
    /// Longer lines are truncated.
    static constexpr qsizetype longestLine = 1'000;
};

} // namespace license::report
