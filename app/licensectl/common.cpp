// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/usage.h"
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/translate.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"

#include <cstdio>

namespace license::ctl {

using namespace Qt::StringLiterals;

std::optional<QVector<ServiceMonitor *>> chosenServices(Context &context)
{
    Fleet &fleet = context.composition.fleet();
    if (!context.options.name) {
        return fleet.monitors();
    }
    if (ServiceMonitor *found = fleet.findByName(*context.options.name)) {
        return QVector<ServiceMonitor *>{found};
    }
    QStringList names;
    for (const ServiceMonitor *monitor : fleet.monitors()) {
        names.append(monitor->state().service.connection.name);
    }
    context.output.note(CtlWords::tr("There is no service called “%1”.").arg(text::plain(*context.options.name)) +
                        cmdline::didYouMean(*context.options.name, names));
    return std::nullopt;
}

ServiceMonitor *chosenService(Context &context)
{
    const auto services = chosenServices(context);
    if (!services) {
        return nullptr;
    }
    if (services->size() != 1) {
        context.output.note(services->isEmpty() ? CtlWords::tr("There is no service yet.")
                                                : CtlWords::tr("There are several services: choose one by name."));
        return nullptr;
    }
    return services->first();
}

int failed(Context &context, const Error &error, const QString &serviceName)
{
    context.failure = error;
    const QString message = text::message(error);
    context.output.note(serviceName.isEmpty() ? message
                                              : CtlWords::tr("%1: %2").arg(text::plain(serviceName), message));
    return exitCodeOf(error);
}

} // namespace license::ctl
