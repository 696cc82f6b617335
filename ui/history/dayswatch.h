// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"

#include <QVector>
#include <QWidget>

namespace license::ui {

/// A small cell in a legend that shows a day with such outcomes.
class DaySwatch final : public QWidget
{
    Q_OBJECT
public:
    DaySwatch(QVector<Outcome> outcomes, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QVector<Outcome> m_outcomes;
};

} // namespace license::ui
