// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytewriter.h"
#include "core/text/csv.h"
#include "core/text/export.h"
#include "core/text/htmlpage.h"
#include "core/text/jsonwriter.h"
#include "core/text/tablewords.h"
#include "core/text/translate.h"
#include "core/text/words.h"

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> timeOf(const std::optional<ServerTime> &time)
{
    return time ? std::optional(rfc3339(*time)) : std::nullopt;
}

/// Visits the rows until all are done or the wish to cancel comes.
template <typename Visit>
void forEach(const ExportedObjects &objects, const std::atomic_bool *cancelled, Visit visit)
{
    for (const RowIndex row : objects.rows) {
        if (cancelled && cancelled->load(std::memory_order_relaxed)) {
            return;
        }
        visit(objects.table.at(row));
    }
}

void writeCsv(ByteWriter &out, const ExportedObjects &objects, const std::atomic_bool *cancelled)
{
    writeCsvRow(out, {u"id"_s, u"name"_s, u"kind"_s, u"license"_s, u"assigned_at"_s, u"last_backup_at"_s});
    forEach(objects, cancelled, [&out](const AssignedObject &o) {
        writeCsvRow(out, {o.id, o.name, o.kind, o.license.value_or(QString()), timeOf(o.assignedAt).value_or(QString()),
                          timeOf(o.lastBackupAt).value_or(QString())});
    });
}

void writeJson(ByteWriter &out, const ExportedObjects &objects, const std::atomic_bool *cancelled)
{
    constexpr std::size_t aLineForEachObject = 2;
    JsonWriter json(out, aLineForEachObject);
    json.beginObject();
    json.member("service", objects.service);
    json.member("total", qint64{objects.table.size()});
    json.member("matched", objects.matched);
    json.key("objects");
    json.beginArray();
    forEach(objects, cancelled, [&json](const AssignedObject &o) {
        json.beginObject();
        json.member("id", o.id);
        json.member("name", o.name);
        json.member("kind", o.kind);
        json.member("license", o.license);
        json.member("assigned_at", timeOf(o.assignedAt));
        json.member("last_backup_at", timeOf(o.lastBackupAt));
        json.endObject();
    });
    json.endArray();
    json.endObject();
}

void writeHtml(ByteWriter &out, const ExportedObjects &objects, Instant now, const std::atomic_bool *cancelled)
{
    HtmlPage page(out, {{Words::tr("Name")},
                        {Words::tr("Kind")},
                        {Words::tr("License")},
                        {Words::tr("Assigned")},
                        {Words::tr("Last backup")},
                        {Words::tr("Identifier")}});
    //: heading of an exported page; %1 is a service
    page.begin(Words::tr("Objects of %1").arg(plain(objects.service)), countOf(objects.matched, objects.table.size()),
               now);
    forEach(objects, cancelled, [&page](const AssignedObject &o) {
        page.row({plain(o.name), o.kind, o.license.value_or(Words::tr("Without a license")), shortTime(o.assignedAt),
                  shortTime(o.lastBackupAt), plain(o.id)});
    });
    page.end();
}

} // namespace

Result<Done> exportObjects(const ExportTarget &target, const ExportedObjects &objects,
                           const std::atomic_bool *cancelled)
{
    ByteWriter out(target.device);
    switch (target.format) {
    case ExportFormat::Csv:
        writeCsv(out, objects, cancelled);
        break;
    case ExportFormat::Json:
        writeJson(out, objects, cancelled);
        break;
    case ExportFormat::Html:
        writeHtml(out, objects, target.now, cancelled);
        break;
    }
    if (cancelled && cancelled->load()) {
        Error error;
        error.code = ErrorCode::Cancelled;
        return error;
    }
    return out.finish();
}

} // namespace license::text
