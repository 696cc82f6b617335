// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/output.h"
#include "core/domain/licensestatus.h"

#include <QString>

namespace license::ctl {

/// The agent's events. Names and numbers are part of the contract: filters and alerts depend on them.
enum class Event {
    Started = 1,
    Stopped = 2,
    Verified = 3,
    Change = 4,
    RefreshFailed = 5,
    State = 6,
    Awake = 7,
    NetworkBack = 8,
    Storage = 9
};

/// The priorities of syslog, which a service manager reads at the start of a line.
enum class Priority { Error = 3, Warning = 4, Notice = 5, Information = 6 };

/// "license.started", …
QString eventName(Event event);
Priority priorityOf(Severity severity);

/// Writes one line per event to standard error: `id words`, with its priority if the journal reads it. On Windows the
/// line also goes to the event log, under the source "License Console" with the event's number.
class Journal
{
public:
    explicit Journal(Output &output);

    void line(Priority priority, Event event, const QString &words);

private:
    Output &m_output;
    const bool m_prefixed;
};

/// True if the journal reads standard error (systemd.exec(5)): JOURNAL_STREAM names its device and inode. The variable
/// alone proves nothing: a redirection of standard error leaves it set.
bool standardErrorIsJournal();
/// Writes to the system's event log, if it has one beside the service manager's journal.
void tellEventLog(Priority priority, Event event, const QString &line);

} // namespace license::ctl
