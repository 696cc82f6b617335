// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytecells.h"
#include "core/text/bytewriter.h"
#include "core/text/export.h"
#include "core/text/htmlpage.h"
#include "core/text/jsonwriter.h"
#include "core/text/objectrows.h"
#include "core/text/sanitize.h"
#include "core/text/tablewords.h"
#include "core/text/translate.h"

#include <string>

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

void writeCsvHeadOf(ByteWriter &out, bool withService, const CsvStyle &style)
{
    const QStringList own{u"id"_s, u"name"_s, u"kind"_s, u"license"_s, u"assigned_at"_s, u"last_backup_at"_s};
    writeCsvHead(out, withService ? QStringList{u"service"_s} + own : own, style);
}

/// Null for no time.
void putJsonTime(ByteWriter &out, const std::optional<ServerTime> &when)
{
    if (!when) {
        out.put("null");
        return;
    }
    out.put('"');
    putRfc3339(out, when);
    out.put('"');
}

void putJsonTextOrNull(ByteWriter &out, const std::optional<std::string_view> &utf8)
{
    utf8 ? putJsonText(out, *utf8) : out.put("null");
}

/// A member for each column, in one line.
void putJsonObject(ByteWriter &out, const ObjectTable &table, RowIndex row, std::string &room)
{
    out.put(R"({"id":)");
    putJsonText(out, table.idUtf8(row, room));
    out.put(R"(,"name":)");
    putJsonText(out, table.nameUtf8(row, room));
    out.put(R"(,"kind":)");
    putJsonText(out, table.kindUtf8(row));
    out.put(R"(,"license":)");
    putJsonTextOrNull(out, table.licenseUtf8(row));
    out.put(R"(,"assigned_at":)");
    putJsonTime(out, table.assignedAt(row));
    out.put(R"(,"last_backup_at":)");
    putJsonTime(out, table.lastBackupAt(row));
    out.put('}');
}

void writeJsonObjects(JsonWriter &json, const ExportedObjects &objects, const std::atomic_bool *cancelled)
{
    json.beginObject();
    json.member("service", objects.service);
    json.member("total", qint64{objects.table.size()});
    json.member("matched", objects.matched);
    json.key("objects");
    json.beginArray();
    std::string room;
    forEach(objects, cancelled,
            [&](RowIndex row) { json.raw([&](ByteWriter &out) { putJsonObject(out, objects.table, row, room); }); });
    json.endArray();
    json.endObject();
}

QVector<HtmlPage::Column> columnsOfPage(bool withService)
{
    QVector<HtmlPage::Column> columns;
    for (const QString &head : objectHeads(withService)) {
        columns.append({head});
    }
    return columns;
}

void writePage(ByteWriter &out, const ExportedObjects &objects, Instant now, const std::atomic_bool *cancelled)
{
    const QVector<HtmlPage::Column> columns = columnsOfPage(false);
    HtmlPage page(out, columns);
    //: heading of an exported page; %1 is a service
    page.begin(Words::tr("Objects of %1").arg(plain(objects.service)), countOf(objects.matched, objects.table.size()),
               now);
    writePageRows(out, columns, objects, false, cancelled);
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
    const QVector<HtmlPage::Column> columns = columnsOfPage(true);
    HtmlPage page(out, columns);
    //: heading of an exported page
    page.begin(Words::tr("Objects of all services"), countOf(matched, total), now);
    for (const ExportedObjects &objects : services) {
        writePageRows(out, columns, objects, true, nullptr);
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
        writeCsvHead(out, objectHeads(false), target.csvStyle());
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
        writeCsvHead(out, objectHeads(true), target.csvStyle());
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
