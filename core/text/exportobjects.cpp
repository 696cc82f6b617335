// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/utf8text.h"
#include "core/text/bytecells.h"
#include "core/text/bytewriter.h"
#include "core/text/csv.h"
#include "core/text/export.h"
#include "core/text/htmlpage.h"
#include "core/text/jsonwriter.h"
#include "core/text/manytimes.h"
#include "core/text/sanitize.h"
#include "core/text/tablewords.h"
#include "core/text/translate.h"

#include <functional>
#include <unordered_map>
#include <utility>

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

/// What an export makes of each word of a table, made once: a table has few kinds and license types. They stay where
/// they are as long as the table.
template <typename Make>
class WordCells
{
public:
    explicit WordCells(Make make) : m_make(std::move(make)) {}

    std::string_view of(std::string_view word)
    {
        QByteArray &cell = m_cells[word.data()];
        if (cell.isNull()) {
            cell = m_make(word).toUtf8();
        }
        return {cell.constData(), static_cast<std::size_t>(cell.size())};
    }

private:
    Make m_make;
    std::unordered_map<const char *, QByteArray> m_cells;
};

/// Kind and license of a row in the words of people.
class WordsForPeople
{
public:
    explicit WordsForPeople(const ExportedObjects &objects)
        : m_table(objects.table)
        , m_kinds([](std::string_view kind) { return kindForPeople(textOfUtf8(kind)); })
        , m_licenses([&objects](std::string_view license) {
            const QString type = textOfUtf8(license);
            return objects.labels.value(type, type);
        })
    {}

    std::string_view kind(RowIndex row) { return m_kinds.of(m_table.kindUtf8(row)); }
    std::string_view license(RowIndex row)
    {
        const auto license = m_table.licenseUtf8(row);
        return license ? m_licenses.of(*license)
                       : std::string_view(m_without.constData(), static_cast<std::size_t>(m_without.size()));
    }

private:
    const ObjectTable &m_table;
    WordCells<std::function<QString(std::string_view)>> m_kinds;
    WordCells<std::function<QString(std::string_view)>> m_licenses;
    const QByteArray m_without = Words::tr("Without a license").toUtf8();
};

/// The first cell of each row of several services.
QByteArray csvStart(const ExportedObjects &objects, bool withService, const CsvStyle &style)
{
    return withService ? (csvCell(objects.service, style.separator) + QLatin1Char(style.separator)).toUtf8()
                       : QByteArray();
}

void writeSheetRows(ByteWriter &out, const ExportedObjects &objects, bool withService, const CsvStyle &style,
                    const std::atomic_bool *cancelled)
{
    const ObjectTable &table = objects.table;
    const QByteArray start = csvStart(objects, withService, style);
    WordsForPeople words(objects);
    ManyTimes times(ManyTimes::Form::Sheet);
    forEach(objects, cancelled, [&](RowIndex row) {
        out.put(start);
        for (const std::string_view text : {table.nameUtf8(row), words.kind(row), words.license(row)}) {
            putCsvCell(out, text, style.separator);
            out.put(style.separator);
        }
        out.put(times.words(table.assignedAt(row)));
        out.put(style.separator);
        out.put(times.words(table.lastBackupAt(row)));
        out.put(style.separator);
        putCsvCell(out, table.idUtf8(row), style.separator);
        out.put("\r\n");
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
    const QByteArray start = csvStart(objects, withService, style);
    forEach(objects, cancelled, [&](RowIndex row) {
        out.put(start);
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
void putJsonObject(ByteWriter &out, const ObjectTable &table, RowIndex row)
{
    out.put(R"({"id":)");
    putJsonText(out, table.idUtf8(row));
    out.put(R"(,"name":)");
    putJsonText(out, table.nameUtf8(row));
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
    forEach(objects, cancelled,
            [&](RowIndex row) { json.raw([&](ByteWriter &out) { putJsonObject(out, objects.table, row); }); });
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
    const ObjectTable &table = objects.table;
    const QByteArray service = objects.service.toUtf8();
    WordsForPeople words(objects);
    ManyTimes times(ManyTimes::Form::Short);
    forEach(objects, cancelled, [&](RowIndex row) {
        page.beginRow();
        if (withService) {
            page.foreignCell({service.constData(), static_cast<std::size_t>(service.size())});
        }
        page.foreignCell(table.nameUtf8(row));
        page.wordsCell(words.kind(row));
        page.foreignCell(words.license(row));
        page.wordsCell(times.words(table.assignedAt(row)));
        page.wordsCell(times.words(table.lastBackupAt(row)));
        page.foreignCell(table.idUtf8(row));
        page.endRow();
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
