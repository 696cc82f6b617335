// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace license::ui {

/// Colors the text of a highlighted cell; its icon comes from the model.
class AccentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `accentRole` gives an int of Accent, or nothing.
    AccentDelegate(int accentRole, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_accentRole;
};

/// A usage bar followed by its text.
class UsageDelegate final : public AccentDelegate
{
    Q_OBJECT
public:
    UsageDelegate(int accentRole, int fractionRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_fractionRole;
    int m_accentRole;
};

} // namespace license::ui
