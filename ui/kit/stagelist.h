// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/stagerow.h"

#include <QVector>
#include <QWidget>

namespace license::ui {

/// The stages of a connection check, one per line, as they arrive. One tab stop; Ctrl+C copies it.
class StageList final : public QWidget
{
    Q_OBJECT
public:
    explicit StageList(const QVector<StageView> &stages, QWidget *parent = nullptr);

    /// The same stages in the same order.
    void present(const QVector<StageView> &stages);
    /// The row of the stage at this place.
    QWidget *row(qsizetype at) const;
    /// All rows as lines of text.
    QString asText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QVector<StageRow *> m_rows;
};

} // namespace license::ui
