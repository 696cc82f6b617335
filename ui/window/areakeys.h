// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QVector>

class QWidget;

namespace license::ui {

/// Moves the focus from area to area of a window, as F6 does: each keeps the control that had it last.
class AreaKeys final : public QObject
{
    Q_OBJECT
public:
    /// The areas in their order, each with the widgets that make it up; owned by `window`.
    AreaKeys(const QVector<QVector<QWidget *>> &areas, QWidget *window);

    /// Areas without a control that can have the focus are skipped.
    void move(bool forward);

private:
    qsizetype areaOf(const QWidget *widget) const;
    QWidget *target(qsizetype area) const;

    QVector<QVector<QPointer<QWidget>>> m_areas; ///< the focus moves also while a window is destroyed
    QHash<qsizetype, QPointer<QWidget>> m_last;
};

} // namespace license::ui
