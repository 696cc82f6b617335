// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"

#include <QAbstractTableModel>

namespace license::ui {

/// The certificate authorities added to one service.
class AuthorityTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Subject, ValidUntil, Fingerprint };
    static constexpr int columns = 3;

    explicit AuthorityTableModel(QObject *parent = nullptr);

    void setAuthorities(const QVector<CertificateInfo> &authorities, Instant now);
    const QVector<CertificateInfo> &authorities() const { return m_authorities; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString words(const CertificateInfo &authority, Column column) const;

    QVector<CertificateInfo> m_authorities;
    Instant m_now;
};

} // namespace license::ui
