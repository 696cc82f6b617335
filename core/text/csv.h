// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace license::text {

class ByteWriter;

/// A cell of a CSV file (RFC 4180): quoted where it has to be, and with a leading ' where a spreadsheet would take it
/// for a formula.
QString csvCell(const QString &text);

/// One record with its line end.
void writeCsvRow(ByteWriter &out, const QStringList &cells);

} // namespace license::text
