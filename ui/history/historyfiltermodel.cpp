// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfiltermodel.h"

#include "core/domain/casefold.h"
#include "ui/history/historytablemodel.h"

namespace license::ui {

HistoryFilterModel::HistoryFilterModel(QObject *parent) : CollatedProxy(parent)
{
    setSortRole(HistoryTableModel::SortRole);
}

void HistoryFilterModel::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void HistoryFilterModel::setShown(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool HistoryFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    const auto outcome = static_cast<Outcome>(first.data(HistoryTableModel::OutcomeRole).toInt());
    if ((m_show == Show::Changes && outcome != Outcome::Changed) ||
        (m_show == Show::Failures && outcome != Outcome::Failed)) {
        return false;
    }
    if (m_text.isEmpty()) {
        return true;
    }
    for (int column = 0; column < HistoryTableModel::columns; ++column) {
        const QString words = first.siblingAtColumn(column).data(HistoryTableModel::WordsRole).toString();
        if (!foldedMatches(words, m_text, Accents::Optional).isEmpty()) {
            return true;
        }
    }
    return false;
}

} // namespace license::ui
