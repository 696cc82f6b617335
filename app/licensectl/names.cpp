// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"

namespace license::ctl {

int runServiceNames(Context &context)
{
    for (const ServiceMonitor *monitor : context.composition.fleet().monitors()) {
        context.output.write(monitor->state().service.connection.name.toUtf8() + '\0');
    }
    return exitcode::done;
}

} // namespace license::ctl
