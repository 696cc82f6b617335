// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/rows.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/translate.h"
#include "core/platform/interrupts.h"
#include "core/text/managementwords.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"

#include <algorithm>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<FetchedReport> fetched(Context &context, const Service &service)
{
    if (Interrupts::wanted()) {
        return Error{.code = ErrorCode::Cancelled};
    }
    Awaited<Result<FetchedReport>> answered;
    QObject receiver; // its end is that of the request
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &receiver,
                     [&answered] { answered.answer(Error{.code = ErrorCode::Cancelled}); });
    context.composition.management().fetch(
        service, &receiver, [&answered](const Result<FetchedReport> &result) { answered.answer(result); });
    return answered.wait();
}

/// What is known now, and the exit code: what was reported earlier serves where the service does not answer.
text::ReportedOrganizations ask(Context &context, const ServiceMonitor &monitor, int &code)
{
    const Service service = monitor.state().service;
    const std::optional<LicenseDocument> document = monitor.state().document;
    text::ReportedOrganizations known{.service = service.connection.name,
                                      .state = {.signIn = service.management, .report = {}}};
    const auto answer = fetched(context, service);
    if (answer) {
        known.state.report = answer->report;
        known.error = answer->notSaved;
    } else {
        known.error = answer.error();
        const auto earlier = service.management ? context.composition.store().report(service.id)
                                                : Result<std::optional<ManagementReport>>(std::nullopt);
        known.state.report = earlier ? *earlier : std::nullopt;
    }
    if (known.error) {
        code = std::max(code, failed(context, *known.error, service.connection.name));
    }
    if (document && known.state.report) {
        known.disagreement = disagreementOf(*known.state.report, *document);
    }
    return known;
}

QString organizationsText(const text::ReportedOrganizations &service, Instant now)
{
    const ManagementReport &report = *service.state.report;
    QString lines = CtlWords::tr("%1: %2").arg(text::plain(service.service), text::reportedLine(report, now)) + u'\n';
    TextTable table({{CtlWords::tr("Organization")},
                     {CtlWords::tr("Provider")},
                     {CtlWords::tr("Protected"), TextTable::Align::Right},
                     {CtlWords::tr("Total"), TextTable::Align::Right},
                     {CtlWords::tr("Without a license"), TextTable::Align::Right},
                     {CtlWords::tr("Removed"), TextTable::Align::Right},
                     {CtlWords::tr("Plans"), TextTable::Align::Right},
                     {CtlWords::tr("Synchronizing")}});
    for (const Organization &each : worstFirst(report.organizations)) {
        table.add({text::organizationName(each), text::plain(each.driver),
                   text::reportedNumber(each.protectedRepositories), text::reportedNumber(each.totalRepositories),
                   text::reportedNumber(each.unlicensedRepositories), text::reportedNumber(each.removedRepositories),
                   text::count(each.plans.size()),
                   each.synchronizing.value_or(false) ? CtlWords::tr("yes") : QString()});
    }
    lines += table.isEmpty() ? u"  "_s + CtlWords::tr("No organization is reported.") + u'\n' : table.text(u"  "_s);
    if (service.disagreement) {
        const ManagementAttention differs{.kind = ManagementAttention::Kind::Disagreement,
                                          .disagreement = *service.disagreement};
        lines += u"  "_s + text::managementAttentionLine(differs, now) + u'\n';
    }
    return lines;
}

} // namespace

int runOrganizations(Context &context)
{
    const auto monitors = chosenServices(context);
    if (!monitors) {
        return exitcode::usage;
    }
    int code = exitcode::done;
    QVector<text::ReportedOrganizations> services;
    for (const ServiceMonitor *monitor : *monitors) {
        if (context.options.name || monitor->state().service.management) {
            services.append(ask(context, *monitor, code));
        }
    }
    if (services.isEmpty() && !monitors->isEmpty()) {
        return failed(context, {.code = ErrorCode::CredentialsMissing, .management = ManagementProblem::SignedOut});
    }
    const auto format = exportFormat(context.options.format);
    if (format) {
        return std::max(code, written(context, text::exportOrganizations(standardOutput(context, *format), services)));
    }
    const Instant now = context.composition.clock().now().wall;
    for (const text::ReportedOrganizations &service : services) {
        if (service.state.report) {
            context.output.text(organizationsText(service, now));
        }
    }
    return code;
}

} // namespace license::ctl
