// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <string_view>

namespace license::text {

class ByteWriter;

/// One HTML file with a heading and a table, without external resources or scripts. It escapes every text; callers pass
/// foreign text through plain().
class HtmlPage
{
public:
    struct Column
    {
        QString title;
        bool number = false; ///< right-aligned
    };

    HtmlPage(ByteWriter &out, QVector<Column> columns) : m_out(out), m_columns(std::move(columns)) {}

    /// `note` appears below the heading; may be empty.
    void begin(const QString &heading, const QString &note, Instant now);
    void row(const QStringList &cells);
    /// The same cell by cell, in UTF-8: a cell of each column, endRow().
    void wordsCell(std::string_view words);
    void foreignCell(std::string_view text); ///< passed through plain()
    void endRow();
    void end();

private:
    void beginCell();

    ByteWriter &m_out;
    QVector<Column> m_columns;
    qsizetype m_column = 0; ///< of the next cell
};

} // namespace license::text
