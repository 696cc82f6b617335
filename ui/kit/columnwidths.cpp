// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/columnwidths.h"

#include "ui/kit/columnstretcher.h"

#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QTableView>

#include <algorithm>

namespace license::ui {

ColumnWidths::ColumnWidths(QTableView *table) : QObject(table), m_table(table)
{
    table->horizontalHeader()->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnWidths::noteResize);
    connect(table->horizontalHeader(), &QHeaderView::sectionHandleDoubleClicked, this,
            [this](int column) { m_dragged.remove(column); }); // it fits its content again
}

ColumnWidths *ColumnWidths::of(const QTableView *table)
{
    return table->findChild<ColumnWidths *>(QString(), Qt::FindDirectChildrenOnly);
}

QList<int> ColumnWidths::dragged() const
{
    QList<int> columns(m_dragged.cbegin(), m_dragged.cend());
    std::sort(columns.begin(), columns.end());
    return columns;
}

void ColumnWidths::setDragged(const QList<int> &columns)
{
    m_dragged = QSet<int>(columns.cbegin(), columns.cend());
    if (m_most) {
        fit(*m_most);
    }
}

void ColumnWidths::fitOnce(int most)
{
    if (!m_most && m_table->model() && m_table->model()->rowCount() > 0) {
        m_most = most;
        fit(most);
    }
}

void ColumnWidths::fit(int most)
{
    auto *stretcher = ColumnStretcher::of(m_table);
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (!m_dragged.contains(column) && !(stretcher && stretcher->column() == column)) {
            header->resizeSection(column, wantedWidth(m_table, column, most));
        }
    }
    if (stretcher) {
        stretcher->stretch();
    }
}

void ColumnWidths::noteResize(int column)
{
    const auto *stretcher = ColumnStretcher::of(m_table);
    const bool byTable = stretcher && (stretcher->isStretching() || stretcher->column() == column);
    if (m_pressed && !byTable) {
        m_dragged.insert(column);
    }
}

bool ColumnWidths::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) { // another button opens a menu, which takes the release
        m_pressed = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_pressed = false;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace license::ui
