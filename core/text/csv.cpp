// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/csv.h"

#include "core/text/bytewriter.h"

#include <algorithm>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

/// What makes a spreadsheet compute (CSV injection): the four operators, also in full width as east Asian input methods
/// type them, and the white space that some programs skip before them.
constexpr QStringView formulaStarts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

bool needsQuotes(QChar c)
{
    return c == u',' || c == u'"' || c == u'\r' || c == u'\n';
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && formulaStarts.contains(cell.front())) {
        cell.prepend(u'\'');
    }
    if (std::any_of(cell.cbegin(), cell.cend(), needsQuotes)) {
        cell.replace(u'"', "\"\""_L1);
        cell = u'"' + cell + u'"';
    }
    return cell;
}

void writeCsvRow(ByteWriter &out, const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            out.put(',');
        }
        out.put(csvCell(cells[i]));
    }
    out.put("\r\n");
}

} // namespace license::text
