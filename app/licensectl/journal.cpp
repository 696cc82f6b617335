// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/journal.h"

#include "core/domain/enumnames.h"

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumName<Event> eventNames[] = {
    {Event::Started, "license.started"},
    {Event::Stopped, "license.stopped"},
    {Event::Verified, "license.verified"},
    {Event::Change, "license.change"},
    {Event::RefreshFailed, "license.refresh-failed"},
    {Event::State, "license.state"},
    {Event::Awake, "license.awake"},
    {Event::NetworkBack, "license.network-back"},
    {Event::Storage, "license.storage"},
};

} // namespace

QString eventName(Event event)
{
    return nameIn(eventNames, event);
}

Priority priorityOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Priority::Notice;
    case Severity::Warning:
    case Severity::Unknown:
        return Priority::Warning;
    case Severity::Critical:
        return Priority::Error;
    }
    Q_UNREACHABLE();
}

Journal::Journal(Output &output) : m_output(output), m_prefixed(standardErrorIsJournal()) {}

void Journal::line(Priority priority, Event event, const QString &words)
{
    const QString line = eventName(event) + u' ' + words;
    m_output.note(m_prefixed ? u"<%1>"_s.arg(static_cast<int>(priority)) + line : line);
    tellEventLog(priority, event, line);
}

} // namespace license::ctl
