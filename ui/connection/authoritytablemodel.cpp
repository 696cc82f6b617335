// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/authoritytablemodel.h"

#include "core/text/sanitize.h"
#include "core/text/validity.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/theme.h"

namespace license::ui {

AuthorityTableModel::AuthorityTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void AuthorityTableModel::setAuthorities(const QVector<CertificateInfo> &authorities, Instant now)
{
    if (authorities == m_authorities) {
        m_now = now;
        return;
    }
    beginResetModel(); // few rows, changed only by a person
    m_authorities = authorities;
    m_now = now;
    endResetModel();
}

int AuthorityTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_authorities.size());
}

int AuthorityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString AuthorityTableModel::words(const CertificateInfo &authority, Column column) const
{
    switch (column) {
    case Column::Subject:
        return text::plain(authority.subject);
    case Column::ValidUntil:
        return Instant(authority.validUntil) < m_now ? tr("Ended on %1").arg(text::validUntil(authority.validUntil))
                                                     : text::validUntil(authority.validUntil);
    case Column::Fingerprint:
        return fingerprintText(authority.sha256);
    }
    Q_UNREACHABLE();
}

QVariant AuthorityTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_authorities.size()) {
        return {};
    }
    const CertificateInfo &authority = m_authorities.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words(authority, column);
    case Qt::AccessibleTextRole:
        return spokenCell(words(authority, column));
    case Qt::ToolTipRole:
        return literalToolTip(words(authority, column));
    case Qt::DecorationRole:
        return column == Column::ValidUntil && Instant(authority.validUntil) < m_now
                   ? QVariant(accentIcon(Accent::Critical))
                   : QVariant();
    default: // roles are an open set
        return {};
    }
}

QVariant AuthorityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole) { // a narrow column shortens it
        return headerData(section, orientation, Qt::DisplayRole);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Subject:
        return tr("Authority");
    case Column::ValidUntil:
        return tr("Valid until");
    case Column::Fingerprint:
        return tr("SHA-256 fingerprint");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
