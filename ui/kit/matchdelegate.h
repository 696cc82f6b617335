// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace license::ui {

/// A cell that emphasizes the matches of a filter in its text, and is quieter if the text is a placeholder.
class MatchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `needleRole` returns the search text; `absentRole` whether the cell's text is a placeholder.
    MatchDelegate(int needleRole, int absentRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_needleRole;
    int m_absentRole;
};

} // namespace license::ui
