// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytecells.h"
#include "core/text/bytewriter.h"
#include "core/text/csv.h"
#include "core/text/export.h"
#include "core/text/htmlpage.h"
#include "core/text/jsonwriter.h"
#include "core/text/sanitize.h"
#include "core/text/tablewords.h"
#include "core/text/translate.h"

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

/// Visits the rows until all are done or the export is cancelled.
template <typename Visit>
void forEach(const ExportedObjects &objects, const std::atomic_bool *cancelled, Visit visit)
{
    for (const RowIndex row : objects.rows) {
        if (cancelled && cancelled->load(std::memory_order_relaxed)) {
            return;
        }
        visit(row);
    }
}

/// A table for people: a spreadsheet, or a page.
QStringList headsForPeople(bool withService)
{
    const QStringList own{Words::tr("Name"),     Words::tr("Kind"),        Words::tr("License"),
                          Words::tr("Assigned"), Words::tr("Last backup"), Words::tr("Identifier")};
    return withService ? QStringList{Words::tr("Service")} + own : own;
}

QString licenseForPeople(const ExportedObjects &objects, const AssignedObject &object)
{
    return object.license ? objects.labels.value(*object.license, *object.license) : Words::tr("Without a license");
}

void writeSheetRows(ByteWriter &out, const ExportedObjects &objects, bool withService, const CsvStyle &style,
                    const std::atomic_bool *cancelled)
{
    forEach(objects, cancelled, [&](RowIndex row) {
        const AssignedObject o = objects.table.at(row);
        const QStringList own{o.name,
                              kindForPeople(o.kind),
                              licenseForPeople(objects, o),
                              sheetTime(o.assignedAt),
                              sheetTime(o.lastBackupAt),
                              o.id};
        writeCsvRow(out, withService ? QStringList{objects.service} + own : own, style);
    });
}

void writeCsvHeadOf(ByteWriter &out, bool withService, const CsvStyle &style)
{
    const QStringList own{u"id"_s, u"name"_s, u"kind"_s, u"license"_s, u"assigned_at"_s, u"last_backup_at"_s};
    writeCsvHead(out, withService ? QStringList{u"service"_s} + own : own, style);
}

void writeCsvRows(ByteWriter &out, const ExportedObjects &objects, bool withService, const CsvStyle &style,
                  const std::atomic_bool *cancelled)
{
    const ObjectTable &table = objects.table;
    const QByteArray service = withService
                                   ? (csvCell(objects.service, style.separator) + QLatin1Char(style.separator)).toUtf8()
                                   : QByteArray();
    forEach(objects, cancelled, [&](RowIndex row) {
        out.put(service);
        for (const std::string_view text :
             {table.idUtf8(row), table.nameUtf8(row), table.kindUtf8(row), table.licenseUtf8(row).value_or("")}) {
            putCsvCell(out, text, style.separator);
            out.put(style.separator);
        }
        putRfc3339(out, table.assignedAt(row));
        out.put(style.separator);
        putRfc3339(out, table.lastBackupAt(row));
        out.put("\r\n");
    });
}

/// Null for no time.
void writeJsonTime(JsonWriter &json, QByteArrayView name, const std::optional<ServerTime> &when)
{
    json.key(name);
    json.raw([&when](ByteWriter &out) {
        if (when) {
            out.put('"');
            putRfc3339(out, when);
            out.put('"');
        } else {
            out.put("null");
        }
    });
}

void writeJsonObjects(JsonWriter &json, const ExportedObjects &objects, const std::atomic_bool *cancelled)
{
    json.beginObject();
    json.member("service", objects.service);
    json.member("total", qint64{objects.table.size()});
    json.member("matched", objects.matched);
    json.key("objects");
    json.beginArray();
    const ObjectTable &table = objects.table;
    forEach(objects, cancelled, [&](RowIndex row) {
        json.beginObject();
        json.member("id", table.idUtf8(row));
        json.member("name", table.nameUtf8(row));
        json.member("kind", table.kindUtf8(row));
        json.member("license", table.licenseUtf8(row));
        writeJsonTime(json, "assigned_at", table.assignedAt(row));
        writeJsonTime(json, "last_backup_at", table.lastBackupAt(row));
        json.endObject();
    });
    json.endArray();
    json.endObject();
}

QVector<HtmlPage::Column> columnsOfPage(bool withService)
{
    QVector<HtmlPage::Column> columns;
    for (const QString &head : headsForPeople(withService)) {
        columns.append({head});
    }
    return columns;
}

void writePageRows(HtmlPage &page, const ExportedObjects &objects, bool withService, const std::atomic_bool *cancelled)
{
    forEach(objects, cancelled, [&](RowIndex row) {
        const AssignedObject o = objects.table.at(row);
        const QStringList own{plain(o.name),           kindForPeople(o.kind),     plain(licenseForPeople(objects, o)),
                              shortTime(o.assignedAt), shortTime(o.lastBackupAt), plain(o.id)};
        page.row(withService ? QStringList{plain(objects.service)} + own : own);
    });
}

void writePage(ByteWriter &out, const ExportedObjects &objects, Instant now, const std::atomic_bool *cancelled)
{
    HtmlPage page(out, columnsOfPage(false));
    //: heading of an exported page; %1 is a service
    page.begin(Words::tr("Objects of %1").arg(plain(objects.service)), countOf(objects.matched, objects.table.size()),
               now);
    writePageRows(page, objects, false, cancelled);
    page.end();
}

void writePage(ByteWriter &out, const std::vector<ExportedObjects> &services, Instant now)
{
    qint64 matched = 0;
    qint64 total = 0;
    for (const ExportedObjects &objects : services) {
        matched += objects.matched;
        total += objects.table.size();
    }
    HtmlPage page(out, columnsOfPage(true));
    //: heading of an exported page
    page.begin(Words::tr("Objects of all services"), countOf(matched, total), now);
    for (const ExportedObjects &objects : services) {
        writePageRows(page, objects, true, nullptr);
    }
    page.end();
}

constexpr std::size_t aLineForEachObject = 2;

} // namespace

Result<Done> exportObjects(const ExportTarget &target, const ExportedObjects &objects,
                           const std::atomic_bool *cancelled)
{
    ByteWriter out(target.device);
    switch (target.format) {
    case ExportFormat::Csv:
        writeCsvHeadOf(out, false, target.csvStyle());
        writeCsvRows(out, objects, false, target.csvStyle(), cancelled);
        break;
    case ExportFormat::Excel:
        writeCsvHead(out, headsForPeople(false), target.csvStyle());
        writeSheetRows(out, objects, false, target.csvStyle(), cancelled);
        break;
    case ExportFormat::Json: {
        JsonWriter json(out, aLineForEachObject);
        writeJsonObjects(json, objects, cancelled);
        break;
    }
    case ExportFormat::Html:
        writePage(out, objects, target.now, cancelled);
        break;
    }
    if (cancelled && cancelled->load()) {
        Error error;
        error.code = ErrorCode::Cancelled;
        return error;
    }
    return out.finish();
}

Result<Done> exportObjects(const ExportTarget &target, const std::vector<ExportedObjects> &services)
{
    ByteWriter out(target.device);
    switch (target.format) {
    case ExportFormat::Csv:
        writeCsvHeadOf(out, true, target.csvStyle());
        for (const ExportedObjects &objects : services) {
            writeCsvRows(out, objects, true, target.csvStyle(), nullptr);
        }
        break;
    case ExportFormat::Excel:
        writeCsvHead(out, headsForPeople(true), target.csvStyle());
        for (const ExportedObjects &objects : services) {
            writeSheetRows(out, objects, true, target.csvStyle(), nullptr);
        }
        break;
    case ExportFormat::Json: {
        JsonWriter json(out, 2 + aLineForEachObject);
        json.beginObject();
        json.key("services");
        json.beginArray();
        for (const ExportedObjects &objects : services) {
            writeJsonObjects(json, objects, nullptr);
        }
        json.endArray();
        json.endObject();
        break;
    }
    case ExportFormat::Html:
        writePage(out, services, target.now);
        break;
    }
    return out.finish();
}

} // namespace license::text
