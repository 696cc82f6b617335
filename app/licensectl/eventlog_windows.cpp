// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/journal.h"

#include <qt_windows.h>

namespace license::ctl {

namespace {

WORD typeOf(Priority priority)
{
    switch (priority) {
    case Priority::Error:
        return EVENTLOG_ERROR_TYPE;
    case Priority::Warning:
        return EVENTLOG_WARNING_TYPE;
    case Priority::Notice:
    case Priority::Information:
        return EVENTLOG_INFORMATION_TYPE;
    }
    Q_UNREACHABLE();
}

} // namespace

bool standardErrorIsJournal()
{
    return false;
}

void tellEventLog(Priority priority, Event event, const QString &line)
{
    const HANDLE log = RegisterEventSourceW(nullptr, L"License Console");
    if (!log) {
        return; // standard error has the line
    }
    const std::wstring words = line.toStdWString();
    const wchar_t *strings[] = {words.c_str()};
    ReportEventW(log, typeOf(priority), 0, static_cast<DWORD>(event), nullptr, 1, 0, strings, nullptr);
    DeregisterEventSource(log);
}

} // namespace license::ctl
