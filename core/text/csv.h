// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace license::text {

class ByteWriter;

/// How a CSV file is written; RFC 4180 unless told otherwise.
struct CsvStyle
{
    char separator = ',';
    bool byteOrderMark = false;
    bool operator==(const CsvStyle &) const = default;
};

/// What a spreadsheet of this locale opens in columns, with its letters right: where a comma stands in numbers, cells
/// are separated by semicolons; and without a byte order mark UTF-8 is taken for the system's old code page.
CsvStyle spreadsheetStyle(const QLocale &locale);

/// A cell of a CSV file (RFC 4180), quoted where it has to be.
///
/// A ' keeps a spreadsheet from taking it for a formula. A reader may split at another separator than ours, and an
/// unbalanced quote or a line end may begin a cell for it: so a ' stands before each sign that a formula could begin
/// with behind one of these, and then another one before the whole cell, by which a program knows that it is guarded.
QString csvCell(const QString &text, char separator = ',');

/// One record with its line end.
void writeCsvRow(ByteWriter &out, const QStringList &cells, const CsvStyle &style = {});
/// The first record, behind the byte order mark where there is one.
void writeCsvHead(ByteWriter &out, const QStringList &cells, const CsvStyle &style);

} // namespace license::text
