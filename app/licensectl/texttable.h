// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace license::ctl {

/// Columns of text for a terminal, each as wide as its widest cell.
class TextTable
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        QString head;
        Align align = Align::Left;
    };

    explicit TextTable(QVector<Column> columns);
    /// Control characters, including line ends, are shown as symbols.
    void add(QStringList cells);
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// The lines with their line ends, each after `indent`.
    QString text(const QString &indent = {}) const;

private:
    QVector<Column> m_columns;
    QVector<QStringList> m_rows;
};

/// The number of terminal cells that a text takes.
qsizetype displayWidth(const QString &text);

} // namespace license::ctl
