// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytewriter.h"
#include "core/text/csv.h"
#include "core/text/export.h"
#include "core/text/htmlpage.h"
#include "core/text/jsonerror.h"
#include "core/text/managementwords.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/translate.h"

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

using Reports = QVector<ReportedOrganizations>;

QString cellOf(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : QString();
}

QString yesOrNo(const std::optional<bool> &value)
{
    return !value ? QString() : *value ? u"true"_s : u"false"_s;
}

/// Calls `write` with each organization of each report.
template <typename Write>
void forEach(const Reports &services, Write write)
{
    for (const ReportedOrganizations &service : services) {
        if (service.state.report) {
            for (const Organization &each : worstFirst(service.state.report->organizations)) {
                write(service, *service.state.report, each);
            }
        }
    }
}

void writeOrganizationsCsv(ByteWriter &out, const Reports &services, const CsvStyle &style)
{
    writeCsvHead(out,
                 {u"service"_s, u"id"_s, u"name"_s, u"driver"_s, u"protected"_s, u"total"_s, u"unlicensed"_s,
                  u"removed"_s, u"synchronizing"_s, u"plans"_s, u"reported_at"_s, u"origin"_s},
                 style);
    forEach(services,
            [&](const ReportedOrganizations &service, const ManagementReport &report, const Organization &each) {
                writeCsvRow(out,
                            {service.service, each.id, each.name, each.driver, cellOf(each.protectedRepositories),
                             cellOf(each.totalRepositories), cellOf(each.unlicensedRepositories),
                             cellOf(each.removedRepositories), yesOrNo(each.synchronizing),
                             QString::number(each.plans.size()), rfc3339(report.reportedAt), report.origin},
                            style);
            });
}

/// The headings for people: of a spreadsheet and of a page.
QStringList headings()
{
    return {Words::tr("Service"),
            Words::tr("Organization"),
            Words::tr("Provider"),
            Words::tr("Protected", "repositories"),
            Words::tr("Total"),
            Words::tr("Without a license"),
            Words::tr("Removed", "repositories"),
            Words::tr("Plans")};
}

void writeOrganizationsSheet(ByteWriter &out, const Reports &services, const CsvStyle &style)
{
    const QStringList head = headings();
    writeCsvHead(out, {head[0], head[1], head[2], head[3], head[4], head[5], head[6], head[7]}, style);
    forEach(services, [&](const ReportedOrganizations &service, const ManagementReport &, const Organization &each) {
        writeCsvRow(out,
                    {service.service, each.name, each.driver, cellOf(each.protectedRepositories),
                     cellOf(each.totalRepositories), cellOf(each.unlicensedRepositories),
                     cellOf(each.removedRepositories), QString::number(each.plans.size())},
                    style);
    });
}

void writePlan(JsonWriter &json, const BackupPlan &plan)
{
    json.beginObject();
    json.member("id", plan.id);
    json.member("name", plan.name);
    json.member("repositories", plan.repositories);
    json.member("successes", plan.successes);
    json.member("warnings", plan.warnings);
    json.member("errors", plan.errors);
    json.endObject();
}

void writeOrganization(JsonWriter &json, const Organization &each)
{
    json.beginObject();
    json.member("id", each.id);
    json.member("name", each.name);
    json.member("driver", each.driver);
    json.member("protected", each.protectedRepositories);
    json.member("total", each.totalRepositories);
    json.member("unlicensed", each.unlicensedRepositories);
    json.member("removed", each.removedRepositories);
    json.key("synchronizing");
    if (each.synchronizing) {
        json.raw([&each](ByteWriter &out) { out.put(*each.synchronizing ? "true" : "false"); });
    } else {
        json.null();
    }
    json.key("plans");
    json.beginArray();
    for (const BackupPlan &plan : each.plans) {
        writePlan(json, plan);
    }
    json.endArray();
    json.endObject();
}

void writeDisagreement(JsonWriter &json, const std::optional<RepositoryDisagreement> &disagreement)
{
    json.key("disagreement");
    if (!disagreement) {
        json.null();
        return;
    }
    json.beginObject();
    json.member("reported", disagreement->reported);
    json.member("verified", disagreement->verified);
    json.endObject();
}

void writeOrganizationsJson(ByteWriter &out, const Reports &services)
{
    constexpr std::size_t aLineForEachOrganization = 4;
    JsonWriter json(out, aLineForEachOrganization);
    json.beginObject();
    json.key("services");
    json.beginArray();
    for (const ReportedOrganizations &service : services) {
        const auto &report = service.state.report;
        json.beginObject();
        json.member("name", service.service);
        json.member("origin", report ? std::optional(report->origin) : std::nullopt);
        json.member("reported_at", report ? std::optional(rfc3339(report->reportedAt)) : std::nullopt);
        writeDisagreement(json, service.disagreement);
        writeError(json, service.error);
        json.key("organizations");
        json.beginArray();
        if (report) {
            for (const Organization &each : worstFirst(report->organizations)) {
                writeOrganization(json, each);
            }
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeOrganizationsHtml(ByteWriter &out, const Reports &services, Instant now)
{
    const QStringList head = headings();
    HtmlPage page(out, {{head[0]},
                        {head[1]},
                        {head[2]},
                        {head[3], true},
                        {head[4], true},
                        {head[5], true},
                        {head[6], true},
                        {head[7], true}});
    page.begin(Words::tr("Organizations as reported by the Management Service, not verified"), {}, now);
    forEach(services, [&](const ReportedOrganizations &service, const ManagementReport &, const Organization &each) {
        page.row({plain(service.service), organizationName(each), plain(each.driver),
                  reportedNumber(each.protectedRepositories), reportedNumber(each.totalRepositories),
                  reportedNumber(each.unlicensedRepositories), reportedNumber(each.removedRepositories),
                  count(each.plans.size())});
    });
    page.end();
}

} // namespace

Result<Done> exportOrganizations(const ExportTarget &target, const Reports &services)
{
    ByteWriter out(target.device);
    switch (target.format) {
    case ExportFormat::Csv:
        writeOrganizationsCsv(out, services, target.csvStyle());
        break;
    case ExportFormat::Excel:
        writeOrganizationsSheet(out, services, target.csvStyle());
        break;
    case ExportFormat::Json:
        writeOrganizationsJson(out, services);
        break;
    case ExportFormat::Html:
        writeOrganizationsHtml(out, services, target.now);
        break;
    }
    return out.finish();
}

} // namespace license::text
