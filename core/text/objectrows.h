// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/csv.h"
#include "core/text/export.h"
#include "core/text/htmlpage.h"

#include <QStringList>

#include <atomic>

namespace license::text {

class ByteWriter;

/// The rows of exported objects in each kind of table; `withService` puts the service before each row. All stop once
/// `cancelled` is set, and pass a failure of the device on to ByteWriter::finish().

/// The heads of a table for people: a spreadsheet, or a page.
QStringList objectHeads(bool withService);

/// The command line's contract.
void writeCsvRows(ByteWriter &out, const ExportedObjects &objects, bool withService, const CsvStyle &style,
                  const std::atomic_bool *cancelled);
/// Under objectHeads(), in the words of people.
void writeSheetRows(ByteWriter &out, const ExportedObjects &objects, bool withService, const CsvStyle &style,
                    const std::atomic_bool *cancelled);
/// The same on a page with such columns.
void writePageRows(ByteWriter &out, const QVector<HtmlPage::Column> &columns, const ExportedObjects &objects,
                   bool withService, const std::atomic_bool *cancelled);

} // namespace license::text
