// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/licensefilter.h"
#include "app/licensectl/rows.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/translate.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/statewords.h"
#include "core/text/validity.h"

namespace license::ctl {

namespace {

QString licensesText(const QVector<text::ServiceLicenses> &services)
{
    TextTable table({{CtlWords::tr("Service")},
                     {CtlWords::tr("License type")},
                     {CtlWords::tr("Assigned to")},
                     {CtlWords::tr("Total"), TextTable::Align::Right},
                     {CtlWords::tr("Used"), TextTable::Align::Right},
                     {CtlWords::tr("Free"), TextTable::Align::Right},
                     {CtlWords::tr("Valid until")}});
    for (const text::ServiceLicenses &service : services) {
        for (const LicenseStanding &standing : service.licenses) {
            const License &license = standing.license;
            table.add({text::plain(service.service), text::plain(license.label), text::assignedTo(license.assignedTo),
                       text::count(license.total), text::count(license.used), text::count(standing.free()),
                       text::licenseEnd(standing)});
        }
    }
    return table.isEmpty() ? CtlWords::tr("No licenses are known.") + u'\n' : table.text();
}

bool leaves(const ObjectQuery &query, const License &license)
{
    const bool holds = license.type.contains(query.text, Qt::CaseInsensitive) ||
                       license.label.contains(query.text, Qt::CaseInsensitive);
    return holds && (!query.license || license.type == *query.license);
}

} // namespace

QVector<text::ServiceLicenses> licensesOf(Context &context, const QVector<ServiceMonitor *> &monitors)
{
    LicenseFilter filter(context.options.query);
    QVector<text::ServiceLicenses> services;
    for (const ServiceMonitor *monitor : monitors) {
        const ObjectQuery query = filter.forService(licensesOf(*monitor));
        QVector<LicenseStanding> licenses = monitor->status().licenses;
        licenses.removeIf([&query](const LicenseStanding &each) { return !leaves(query, each.license); });
        services.append({monitor->state().service.connection.name, std::move(licenses)});
    }
    filter.noteWhatFindsNothing(context.output);
    return services;
}

int runLicenses(Context &context)
{
    const auto monitors = chosenServices(context);
    if (!monitors) {
        return exitcode::usage;
    }
    const auto services = licensesOf(context, *monitors);
    const auto format = exportFormat(context.options.format);
    if (!format) {
        context.output.text(licensesText(services));
        return exitcode::done;
    }
    return written(context, text::exportLicenses(standardOutput(context, *format), services));
}

} // namespace license::ctl
