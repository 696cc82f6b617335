// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/htmlpage.h"

#include "core/text/bytecells.h"
#include "core/text/bytewriter.h"
#include "core/text/controls.h"
#include "core/text/moments.h"
#include "core/text/translate.h"

#include <QLocale>

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

constexpr char style[] = R"(:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;margin:24px}
h1{font-size:1.4em;margin:0}
p{margin:8px 0 16px;color:GrayText}
table{border-collapse:collapse}
th,td{padding:4px 16px 4px 0;text-align:start;vertical-align:top;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}
th.n,td.n{text-align:end;font-variant-numeric:tabular-nums}
)";

/// HTML cannot represent control characters.
QString escaped(const QString &text)
{
    return visibleControls(text).toHtmlEscaped();
}

QString direction()
{
    return QLocale().textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s;
}

} // namespace

void HtmlPage::begin(const QString &heading, const QString &note, Instant now)
{
    const QString title = escaped(heading);
    m_out.put(u"<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(
        QLocale().bcp47Name(), direction()));
    m_out.put(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    m_out.put("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    m_out.put(title);
    m_out.put("</title>\n<style>\n");
    m_out.put(style);
    m_out.put("</style>\n</head>\n<body>\n<h1>");
    m_out.put(title);
    m_out.put("</h1>\n<p>");
    if (!note.isEmpty()) {
        m_out.put(escaped(note));
        m_out.put("<br>");
    }
    //: under the heading of an exported page: when it was made, "2026-11-23T14:05:09Z"
    m_out.put(Words::tr("Exported %1").arg(rfc3339(now)).toHtmlEscaped());
    m_out.put("</p>\n<table>\n<thead><tr>");
    for (const Column &column : m_columns) {
        m_out.put(column.number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
        m_out.put(escaped(column.title));
        m_out.put("</th>");
    }
    m_out.put("</tr></thead>\n<tbody>\n");
}

void HtmlPage::row(const QStringList &cells)
{
    for (const QString &cell : cells) {
        const QByteArray utf8 = cell.toUtf8();
        wordsCell({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    }
    endRow();
}

void HtmlPage::beginCell()
{
    // In one piece: a long table has millions of cells.
    const bool number = m_columns[m_column].number;
    if (m_column++ == 0) {
        m_out.put(number ? "<tr><td class=\"n\">"sv : "<tr><td>"sv);
    } else {
        m_out.put(number ? "</td><td class=\"n\">"sv : "</td><td>"sv);
    }
}

void HtmlPage::wordsCell(std::string_view words)
{
    beginCell();
    putHtmlWords(m_out, words);
}

void HtmlPage::foreignCell(std::string_view text)
{
    beginCell();
    putHtmlText(m_out, text);
}

void HtmlPage::endRow()
{
    m_out.put("</td></tr>\n"sv);
    m_column = 0;
}

void HtmlPage::end()
{
    m_out.put("</tbody>\n</table>\n</body>\n</html>\n");
}

} // namespace license::text
