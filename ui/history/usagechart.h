// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forecast.h"

#include <QChartView>
#include <QVector>

class QAreaSeries;
class QDateTimeAxis;
class QLineSeries;
class QValueAxis;

namespace license::ui {

/// The usage of one license type over time: a line for use, one for the total, and the forecast as a band. Only a
/// chart: the caller provides the same as text, which present() receives for screen readers.
class UsageChart final : public QChartView
{
    Q_OBJECT
public:
    explicit UsageChart(QWidget *parent = nullptr);

    /// `samples` are of one type, oldest first, and at least one.
    void present(const QVector<UsageSample> &samples, const Forecast &forecast, ServerTime now, const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawUsage(const QVector<UsageSample> &samples, ServerTime end);
    void drawForecast(const UsageTrend &trend, ServerTime end, double top);
    void setRange(ServerTime from, ServerTime to, double top);
    void applyColors();
    void tell(const QPointF &point, bool entered);

    QLineSeries *m_used;
    QLineSeries *m_total;
    QLineSeries *m_middle;
    QLineSeries *m_upper;
    QLineSeries *m_lower;
    QAreaSeries *m_band;
    QDateTimeAxis *m_time;
    QValueAxis *m_count;
    ServerTime m_now;
};

} // namespace license::ui
