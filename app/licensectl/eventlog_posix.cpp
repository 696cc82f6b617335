// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/journal.h"

#include <sys/stat.h>
#include <unistd.h>

namespace license::ctl {

bool standardErrorIsJournal()
{
    const QByteArray stream = qgetenv("JOURNAL_STREAM");
    struct stat status = {};
    return ::fstat(STDERR_FILENO, &status) == 0 && stream == QByteArray::number(qulonglong(status.st_dev)) + ':' +
                                                                 QByteArray::number(qulonglong(status.st_ino));
}

void tellEventLog(Priority, Event, const QString &)
{
    // The service manager's journal already has the line.
}

} // namespace license::ctl
