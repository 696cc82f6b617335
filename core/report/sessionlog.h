// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QByteArray>

namespace license::report {

/// The log of a program that stays: the last lines that it and Qt have said since it began, in memory alone and without
/// what looks like a credential. For the support report; the lines of category "license.…" go nowhere else. At most one
/// at a time; it takes Qt's messages over and gives them back when it goes.
class SessionLog
{
public:
    /// `clock` must outlive it.
    explicit SessionLog(const Clock &clock);
    ~SessionLog();
    SessionLog(const SessionLog &) = delete;
    SessionLog &operator=(const SessionLog &) = delete;

    /// The lines, the oldest first: "2026-11-23T14:05:09Z info license.refresh …"; UTF-8. Empty where no log is kept.
    static QByteArray text();

    /// What is kept: older lines make room.
    static constexpr qsizetype mostBytes = 262'144;
    /// A longer line is cut.
    static constexpr qsizetype longestLine = 1'000;
};

} // namespace license::report
