// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/texttable.h"

#include "core/text/controls.h"

#include <algorithm>
#include <utility>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

/// East Asian wide and fullwidth characters, and emoji (Unicode Standard Annex 11, by blocks).
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF) ||
           (c >= 0xA960 && c <= 0xA97F) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
           (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool takesNoCell(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

} // namespace

qsizetype displayWidth(const QString &text)
{
    qsizetype width = 0;
    for (const char32_t c : text.toUcs4()) {
        width += takesNoCell(c) ? 0 : isWide(c) ? 2 : 1;
    }
    return width;
}

TextTable::TextTable(QVector<Column> columns) : m_columns(std::move(columns)) {}

void TextTable::add(QStringList cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    for (QString &cell : cells) {
        cell = text::visibleControls(std::move(cell));
    }
    m_rows.append(std::move(cells));
}

QString TextTable::text(const QString &indent) const
{
    QStringList heads;
    for (const Column &column : m_columns) {
        heads.append(column.head);
    }
    QVector<QStringList> lines{heads};
    lines += m_rows;
    QVector<qsizetype> widths(m_columns.size(), 0);
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            widths[i] = std::max(widths[i], displayWidth(line[i]));
        }
    }
    QString result;
    for (const QStringList &line : std::as_const(lines)) {
        QString joined;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QString padding(widths[i] - displayWidth(line[i]), u' ');
            joined += i == 0 ? QString() : u"  "_s;
            joined += m_columns[i].align == Align::Right ? padding + line[i] : line[i] + padding;
        }
        while (joined.endsWith(u' ')) {
            joined.chop(1);
        }
        result += indent + joined + u'\n';
    }
    return result;
}

} // namespace license::ctl
