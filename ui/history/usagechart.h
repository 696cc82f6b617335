// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forecast.h"
#include "ui/history/usagepicture.h"

#include <QVector>
#include <QWidget>

namespace license::ui {

class UsagePlot;

/// The usage of one license type over time: a line for use, steps for the total, and the forecast as a band. Pointer
/// and arrow keys move a cursor from day to day; its numbers are shown, and a screen reader reads them. Only a chart:
/// the caller provides the same as text, which present() receives for screen readers.
class UsageChart final : public QWidget
{
    Q_OBJECT
public:
    explicit UsageChart(QWidget *parent = nullptr);

    /// `samples` are of one type, oldest first, and at least one.
    void present(const QVector<UsageSample> &samples, const Forecast &forecast, ServerTime now, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void moveTo(qsizetype day);
    void hideCursor();

    UsagePlot *m_plot;
    UsagePicture m_picture;
    ServerTime m_now;
    qsizetype m_day = -1; ///< where the cursor is
};

} // namespace license::ui
