// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/journal.h"

namespace license::ctl {

void tellEventLog(Priority, Event, const QString &)
{
    // The service manager's journal has the line already.
}

} // namespace license::ctl
