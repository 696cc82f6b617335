// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/columnstretcher.h"

#include "ui/kit/fontscale.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace license::ui {

ColumnStretcher::ColumnStretcher(QTableView *table, int column, int most)
    : QObject(table), m_table(table), m_column(column), m_most(most)
{
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnStretcher::fit);
}

ColumnStretcher *ColumnStretcher::of(const QTableView *table)
{
    return table->findChild<ColumnStretcher *>(QString(), Qt::FindDirectChildrenOnly);
}

bool ColumnStretcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnStretcher::choose(int column, bool shown)
{
    m_chosen.insert(column, shown);
}

void ColumnStretcher::stretch()
{
    if (!m_stretching) {
        m_widths.clear();
        fit();
    }
}

void ColumnStretcher::fit()
{
    if (m_stretching) {
        return;
    }
    const QScopedValueRollback stretching(m_stretching, true);
    QHeaderView *header = m_table->horizontalHeader();
    // A layout stored by an earlier version may have another mode.
    header->setSectionResizeMode(m_column, QHeaderView::Interactive);
    const int wanted = wantedWidth(m_table, m_column, m_most);
    const int least = m_least ? std::min(wanted, scaledToFont(*m_least, m_table)) : wanted;
    for (const int column : std::as_const(m_lastResort)) {
        if (header->isSectionHidden(column) && !m_chosen.contains(column)) {
            header->setSectionHidden(column, false);
        }
    }
    makeRoom(m_spare, wanted);
    makeRoom(m_lastResort, least);
    const int others = header->length() - header->sectionSize(m_column);
    header->resizeSection(m_column, std::max(m_table->viewport()->width() - others, least));
}

void ColumnStretcher::makeRoom(const QVector<int> &columns, int wanted)
{
    QHeaderView *header = m_table->horizontalHeader();
    const int width = m_table->viewport()->width();
    int length = header->length() - header->sectionSize(m_column) + wanted;
    QVector<int> spare = columns;
    spare.removeIf([this](int column) { return m_chosen.contains(column); });
    for (const int column : std::as_const(spare)) {
        length += header->isSectionHidden(column) ? widthIfShown(column) : 0;
    }
    QVector<int> hidden;
    for (auto column = spare.cbegin(); column != spare.cend() && length > width; ++column) {
        hidden.prepend(*column); // the last one comes back first
        length -= widthIfShown(*column);
    }
    hidden.removeIf([&](int column) {
        const bool fits = length + widthIfShown(column) <= width;
        length += fits ? widthIfShown(column) : 0;
        return fits;
    });
    for (const int column : std::as_const(spare)) {
        const bool givesWay = hidden.contains(column);
        if (header->isSectionHidden(column) != givesWay) {
            m_widths.insert(column, widthIfShown(column));
            header->setSectionHidden(column, givesWay);
        }
    }
}

int ColumnStretcher::widthIfShown(int column)
{
    QHeaderView *header = m_table->horizontalHeader();
    if (!header->isSectionHidden(column)) {
        return header->sectionSize(column);
    }
    if (!m_widths.contains(column)) {
        header->setSectionHidden(column, false);
        m_widths.insert(column, header->sectionSize(column));
        header->setSectionHidden(column, true);
    }
    return m_widths.value(column);
}

int knownWidth(const QTableView *table, int column)
{
    int widest = 0;
    const QStringList all = table->model()->headerData(column, Qt::Horizontal, allWordsRole).toStringList();
    for (const QString &each : all) {
        widest = std::max(widest, table->fontMetrics().horizontalAdvance(each) + 2 * space::small);
    }
    return widest;
}

int wantedWidth(const QTableView *table, int column, int most)
{
    const QHeaderView *header = table->horizontalHeader();
    const int words = static_cast<const QAbstractItemView *>(table)->sizeHintForColumn(column);
    const int name =
        header->fontMetrics().horizontalAdvance(table->model()->headerData(column, Qt::Horizontal).toString());
    // Besides its name a header has margins and the mark of the sorted column.
    return std::max(
        {std::min(words, scaledToFont(most, table)), knownWidth(table, column), name + space::medium + smallIcon});
}

} // namespace license::ui
