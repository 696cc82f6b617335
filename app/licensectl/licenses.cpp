// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/licensefilter.h"
#include "app/licensectl/rows.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/words.h"
#include "core/text/words.h"

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
        for (const License &license : service.licenses) {
            table.add({text::plain(service.service), text::plain(license.label), text::assignedTo(license.assignedTo),
                       text::count(license.total), text::count(license.used), text::count(license.free()),
                       license.validUntil ? text::date(*license.validUntil) : QString()});
        }
    }
    return table.isEmpty() ? CtlWords::tr("No license is known.") + u'\n' : table.text();
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
        QVector<License> licenses = licensesOf(*monitor);
        const ObjectQuery query = filter.forService(licenses);
        licenses.removeIf([&query](const License &license) { return !leaves(query, license); });
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
