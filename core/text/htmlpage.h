// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>
#include <QStringList>
#include <QVector>

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
    void end();

private:
    ByteWriter &m_out;
    QVector<Column> m_columns;
};

} // namespace license::text
