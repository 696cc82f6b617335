// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytewriter.h"
#include "core/text/csv.h"
#include "core/text/export.h"
#include "core/text/htmlpage.h"
#include "core/text/jsonwriter.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/statewords.h"
#include "core/text/translate.h"
#include "core/text/validity.h"

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

using Services = QVector<ServiceLicenses>;

void writeCsv(ByteWriter &out, const Services &services, const CsvStyle &style)
{
    writeCsvHead(out, {u"type"_s, u"label"_s, u"assigned_to"_s, u"total"_s, u"used"_s, u"free"_s, u"valid_until"_s},
                 style);
    for (const ServiceLicenses &service : services) {
        for (const LicenseStanding &standing : service.licenses) {
            const License &l = standing.license;
            writeCsvRow(out,
                        {l.type, l.label, assignedToName(l.assignedTo), QString::number(l.total),
                         QString::number(l.used), QString::number(standing.free()),
                         rfc3339(l.validUntil).value_or(QString())},
                        style);
        }
    }
}

/// A table for people: the page's columns, with plain numbers to calculate with.
void writeSheet(ByteWriter &out, const Services &services, const CsvStyle &style)
{
    writeCsvHead(out,
                 {Words::tr("Service"), Words::tr("License type"), Words::tr("Assigned to"), Words::tr("Total"),
                  Words::tr("Used"), Words::tr("Free"), Words::tr("Valid until")},
                 style);
    for (const ServiceLicenses &service : services) {
        for (const LicenseStanding &standing : service.licenses) {
            const License &l = standing.license;
            writeCsvRow(out,
                        {service.service, l.label, assignedTo(l.assignedTo), QString::number(l.total),
                         QString::number(l.used), QString::number(standing.free()), licenseEnd(standing)},
                        style);
        }
    }
}

void writeJson(ByteWriter &out, const Services &services)
{
    constexpr std::size_t aLineForEachLicense = 4;
    JsonWriter json(out, aLineForEachLicense);
    json.beginObject();
    json.key("services");
    json.beginArray();
    for (const ServiceLicenses &service : services) {
        json.beginObject();
        json.member("name", service.service);
        json.key("licenses");
        json.beginArray();
        for (const LicenseStanding &standing : service.licenses) {
            const License &l = standing.license;
            json.beginObject();
            json.member("type", l.type);
            json.member("label", l.label);
            json.member("assigned_to", assignedToName(l.assignedTo));
            json.member("total", l.total);
            json.member("used", l.used);
            json.member("free", standing.free());
            json.member("valid_until", rfc3339(l.validUntil));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeHtml(ByteWriter &out, const Services &services, Instant now)
{
    HtmlPage page(out, {{Words::tr("Service")},
                        {Words::tr("License type")},
                        {Words::tr("Assigned to")},
                        {Words::tr("Total"), true},
                        {Words::tr("Used"), true},
                        {Words::tr("Free"), true},
                        {Words::tr("Valid until")}});
    page.begin(Words::tr("Licenses"), {}, now);
    for (const ServiceLicenses &service : services) {
        for (const LicenseStanding &standing : service.licenses) {
            const License &l = standing.license;
            page.row({plain(service.service), plain(l.label), assignedTo(l.assignedTo), count(l.total), count(l.used),
                      count(standing.free()), licenseEnd(standing)});
        }
    }
    page.end();
}

} // namespace

Result<Done> exportLicenses(const ExportTarget &target, const Services &services)
{
    ByteWriter out(target.device);
    switch (target.format) {
    case ExportFormat::Csv:
        writeCsv(out, services, target.csvStyle());
        break;
    case ExportFormat::Excel:
        writeSheet(out, services, target.csvStyle());
        break;
    case ExportFormat::Json:
        writeJson(out, services);
        break;
    case ExportFormat::Html:
        writeHtml(out, services, target.now);
        break;
    }
    return out.finish();
}

} // namespace license::text
