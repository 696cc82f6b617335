// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/statusformats.h"

namespace license::ctl {

namespace {

ServiceView viewOf(Context &context, const ServiceMonitor &monitor, const Reading &now)
{
    const ServiceState &state = monitor.state();
    ServiceView view{state.service,
                     state.document,
                     evaluate(state.statusInput(), now),
                     now.wall,
                     {.signIn = state.service.management, .report = {}}};
    if (view.management.signIn) {
        if (const auto report = context.composition.store().report(state.service.id)) {
            view.management.report = *report;
        } else {
            failed(context, report.error(), state.service.connection.name);
        }
    }
    return view;
}

Json statusDocument(const QVector<ServiceView> &views)
{
    Json services = Json::array();
    for (const ServiceView &view : views) {
        services.push_back(statusJson(view));
    }
    return {{"services", std::move(services)}};
}

} // namespace

int runStatus(Context &context)
{
    const auto monitors = chosenServices(context);
    if (!monitors) {
        return exitcode::usage;
    }
    const Reading now = context.composition.clock().now();
    QVector<ServiceView> views;
    for (const ServiceMonitor *monitor : *monitors) {
        views.append(viewOf(context, *monitor, now));
        if (monitor->state().storageError) {
            failed(context, *monitor->state().storageError, monitor->state().service.connection.name);
        }
    }
    switch (context.options.format) {
    case Format::Json:
        context.output.json(statusDocument(views));
        break;
    case Format::Nagios:
        context.output.write(nagiosText(views).toUtf8());
        break;
    case Format::Prometheus:
        context.output.write(prometheusText(views).toUtf8());
        break;
    case Format::Text:
    case Format::Csv:
        context.output.write(statusText(views).toUtf8());
        break;
    }
    return exitCodeOf(worstOf(views));
}

} // namespace license::ctl
