// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace license::ui {

/// A cell whose text shows where it matches a filter, and is quieter where it stands for nothing.
class MatchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `needleRole` gives the text that is looked for; `absentRole` whether the cell stands for nothing.
    MatchDelegate(int needleRole, int absentRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_needleRole;
    int m_absentRole;
};

} // namespace license::ui
