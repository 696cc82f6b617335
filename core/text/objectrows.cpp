// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/objectrows.h"

#include "core/domain/utf8text.h"
#include "core/text/bytecells.h"
#include "core/text/bytewriter.h"
#include "core/text/manytimes.h"
#include "core/text/rowblocks.h"
#include "core/text/tablewords.h"
#include "core/text/translate.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <utility>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// What an export makes of each word of a table, made once: a table has few kinds and license types. They stay where
/// they are as long as the table.
class WordCells
{
public:
    explicit WordCells(std::function<QString(std::string_view)> make) : m_make(std::move(make)) {}

    std::string_view of(std::string_view word)
    {
        QByteArray &cell = m_cells[word.data()];
        if (cell.isNull()) {
            cell = m_make(word).toUtf8();
        }
        return viewOf(cell);
    }

private:
    std::function<QString(std::string_view)> m_make;
    std::unordered_map<const char *, QByteArray> m_cells;
};

/// The cells of a row in the words of people.
class CellsForPeople
{
public:
    CellsForPeople(const ExportedObjects &objects, ManyTimes::Form form)
        : m_table(objects.table)
        , m_kinds([](std::string_view kind) { return kindForPeople(textOfUtf8(kind)); })
        , m_licenses([labels = objects.labels](std::string_view license) {
            const QString type = textOfUtf8(license);
            return labels.value(type, type);
        })
        , m_times(form)
    {}

    std::string_view name(RowIndex row) { return m_table.nameUtf8(row, m_room); }
    std::string_view kind(RowIndex row) { return m_kinds.of(m_table.kindUtf8(row)); }
    std::string_view license(RowIndex row)
    {
        const auto license = m_table.licenseUtf8(row);
        return license ? m_licenses.of(*license) : viewOf(m_without);
    }
    std::string_view assigned(RowIndex row) { return m_times.words(m_table.assignedAt(row)); }
    std::string_view lastBackup(RowIndex row) { return m_times.words(m_table.lastBackupAt(row)); }
    std::string_view id(RowIndex row) { return m_table.idUtf8(row, m_room); }

private:
    const ObjectTable &m_table;
    std::string m_room;
    WordCells m_kinds;
    WordCells m_licenses;
    ManyTimes m_times;
    const QByteArray m_without = Words::tr("Without a license").toUtf8();
};

/// The first cell of each row of several services.
QByteArray csvStart(const ExportedObjects &objects, bool withService, const CsvStyle &style)
{
    return withService ? (csvCell(objects.service, style.separator) + QLatin1Char(style.separator)).toUtf8()
                       : QByteArray();
}

/// A cell that another one follows.
void putFurtherCell(ByteWriter &block, std::string_view text, char separator)
{
    putCsvCell(block, text, separator);
    block.put(separator);
}

} // namespace

QStringList objectHeads(bool withService)
{
    const QStringList own{Words::tr("Name"),     Words::tr("Kind"),        Words::tr("License"),
                          Words::tr("Assigned"), Words::tr("Last backup"), Words::tr("Identifier")};
    return withService ? QStringList{Words::tr("Service")} + own : own;
}

void writeCsvRows(ByteWriter &out, const ExportedObjects &objects, bool withService, const CsvStyle &style,
                  const std::atomic_bool *cancelled)
{
    const ObjectTable &table = objects.table;
    const char separator = style.separator;
    const QByteArray start = csvStart(objects, withService, style);
    writeInBlocks(out, objects.rows, cancelled, [&] {
        return [&, room = std::string()](ByteWriter &block, std::span<const RowIndex> rows) mutable {
            const auto put = [&](std::string_view text) { putFurtherCell(block, text, separator); };
            for (const RowIndex row : rows) {
                block.put(start);
                put(table.idUtf8(row, room));
                put(table.nameUtf8(row, room));
                put(table.kindUtf8(row));
                put(table.licenseUtf8(row).value_or(""));
                putRfc3339(block, table.assignedAt(row));
                block.put(separator);
                putRfc3339(block, table.lastBackupAt(row));
                block.put("\r\n");
            }
        };
    });
}

void writeSheetRows(ByteWriter &out, const ExportedObjects &objects, bool withService, const CsvStyle &style,
                    const std::atomic_bool *cancelled)
{
    const char separator = style.separator;
    const QByteArray start = csvStart(objects, withService, style);
    writeInBlocks(out, objects.rows, cancelled, [&] {
        return [&, cells = CellsForPeople(objects, ManyTimes::Form::Sheet)](ByteWriter &block,
                                                                            std::span<const RowIndex> rows) mutable {
            const auto put = [&](std::string_view text) { putFurtherCell(block, text, separator); };
            for (const RowIndex row : rows) {
                block.put(start);
                put(cells.name(row));
                put(cells.kind(row));
                put(cells.license(row));
                block.put(cells.assigned(row));
                block.put(separator);
                block.put(cells.lastBackup(row));
                block.put(separator);
                putCsvCell(block, cells.id(row), separator);
                block.put("\r\n");
            }
        };
    });
}

void writePageRows(ByteWriter &out, const QVector<HtmlPage::Column> &columns, const ExportedObjects &objects,
                   bool withService, const std::atomic_bool *cancelled)
{
    const QByteArray service = objects.service.toUtf8();
    writeInBlocks(out, objects.rows, cancelled, [&] {
        return [&, cells = CellsForPeople(objects, ManyTimes::Form::Short)](ByteWriter &block,
                                                                            std::span<const RowIndex> rows) mutable {
            HtmlPage page(block, columns);
            for (const RowIndex row : rows) {
                if (withService) {
                    page.foreignCell(viewOf(service));
                }
                page.foreignCell(cells.name(row));
                page.wordsCell(cells.kind(row));
                page.foreignCell(cells.license(row));
                page.wordsCell(cells.assigned(row));
                page.wordsCell(cells.lastBackup(row));
                page.foreignCell(cells.id(row));
                page.endRow();
            }
        };
    });
}

} // namespace license::text
