// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace license::text {

class ByteWriter;

/// The style of a CSV file; RFC 4180 by default.
struct CsvStyle
{
    char separator = ',';
    bool byteOrderMark = false;
    bool operator==(const CsvStyle &) const = default;
};

/// The style that a spreadsheet of this locale opens in columns with correct letters: semicolons if the decimal
/// separator is a comma, and a byte order mark, without which UTF-8 is read in the system's old code page.
CsvStyle spreadsheetStyle(const QLocale &locale);

/// A cell that no spreadsheet computes, also when it is pasted.
///
/// A ' keeps a spreadsheet from reading it as a formula. A reader may split at another separator than ours, and an
/// unbalanced quote or a line end may start a cell for it. A ' therefore precedes each character that could start a
/// formula after one of these, and another one precedes the whole cell, which tells programs that the cell is guarded.
QString guardedCell(const QString &text);

/// The same as a cell of a CSV file (RFC 4180), quoted if necessary.
QString csvCell(const QString &text, char separator = ',');

/// One record with its line end.
void writeCsvRow(ByteWriter &out, const QStringList &cells, const CsvStyle &style = {});
/// The first record, after the byte order mark if the style has one.
void writeCsvHead(ByteWriter &out, const QStringList &cells, const CsvStyle &style);

} // namespace license::text
