// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/requesttablemodel.h"

#include "core/text/sanitize.h"
#include "core/text/teamwords.h"
#include "ui/kit/displaytext.h"

namespace license::ui {

namespace {

QString requestWords(const TeamRequest &request, RequestTableModel::Column column)
{
    switch (column) {
    case RequestTableModel::Column::When:
        return sentenceCase(ageText(request.since));
    case RequestTableModel::Column::Who:
        return text::plain(request.who);
    case RequestTableModel::Column::Service:
        return text::plain(request.serviceName);
    case RequestTableModel::Column::Outcome:
        return text::requestOutcome(request);
    }
    Q_UNREACHABLE();
}

} // namespace

void RequestTableModel::setRequests(const QVector<TeamRequest> &requests)
{
    if (requests == m_requests) {
        return;
    }
    // The same rows with other words keep the selection and the place.
    bool same = requests.size() == m_requests.size();
    for (qsizetype at = 0; same && at < requests.size(); ++at) {
        same = requests.at(at).number == m_requests.at(at).number;
    }
    if (same) {
        m_requests = requests;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_requests = requests;
    endResetModel();
}

int RequestTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requests.size());
}

int RequestTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RequestTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const QString words = requestWords(m_requests.at(index.row()), static_cast<Column>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case Qt::AccessibleTextRole:
        return spokenCell(words);
    case Qt::ToolTipRole:
        return literalToolTip(wholeRow(index));
    default: // roles are an open set
        return {};
    }
}

QVariant RequestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::When:
        return tr("Asked");
    case Column::Who:
        //: the heading of a column with the people who have asked for a verification
        return tr("Who");
    case Column::Service:
        return tr("Service");
    case Column::Outcome:
        return tr("Outcome");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
