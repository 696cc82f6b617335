// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/csv.h"

#include "core/text/bytewriter.h"

#include <algorithm>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

/// Characters that start a spreadsheet formula (CSV injection): the four operators, also in full width as East Asian
/// input methods type them.
constexpr QStringView formulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
/// White space at the start of a cell that some programs skip together with the guard after it.
constexpr QStringView skippedStarts = u"\t\r\n";
/// A cell may start after these: separators that readers use or guess, line ends, and quotes.
constexpr QStringView boundaries = u",;|\t\"\r\n\v\f\u0085\u2028\u2029";

/// Invisible characters. A blank is visible: spreadsheets treat the content after it as text.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

QString guardedCell(const QString &text)
{
    const auto isOfInterest = [](QChar c) { return formulaStarts.contains(c) || skippedStarts.contains(c); };
    if (std::none_of(text.cbegin(), text.cend(), isOfInterest)) {
        return text;
    }
    QString result;
    bool begins = true;  // nothing visible lies between a boundary and here
    bool covered = true; // by the ' before the whole cell
    bool unsafe = skippedStarts.contains(text.front());
    for (const QChar c : text) {
        if (begins && formulaStarts.contains(c)) {
            unsafe = true;
            result += covered ? QString() : u"'"_s;
        }
        const bool boundary = boundaries.contains(c);
        covered = covered && !boundary && isInvisible(c);
        begins = boundary || (begins && isInvisible(c));
        result += c;
    }
    return unsafe ? u'\'' + result : text;
}

CsvStyle spreadsheetStyle(const QLocale &locale)
{
    return {locale.decimalPoint() == u","_s ? ';' : ',', true};
}

QString csvCell(const QString &text, char separator)
{
    QString cell = guardedCell(text);
    const auto needsQuotes = [separator](QChar c) {
        return c == QLatin1Char(separator) || c == u'"' || c == u'\r' || c == u'\n';
    };
    if (std::any_of(cell.cbegin(), cell.cend(), needsQuotes)) {
        cell.replace(u'"', "\"\""_L1);
        cell = u'"' + cell + u'"';
    }
    return cell;
}

void writeCsvRow(ByteWriter &out, const QStringList &cells, const CsvStyle &style)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            out.put(style.separator);
        }
        out.put(csvCell(cells[i], style.separator));
    }
    out.put("\r\n");
}

void writeCsvHead(ByteWriter &out, const QStringList &cells, const CsvStyle &style)
{
    if (style.byteOrderMark) {
        out.put("\xEF\xBB\xBF");
    }
    writeCsvRow(out, cells, style);
}

} // namespace license::text
