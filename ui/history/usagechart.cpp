// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/usagechart.h"

#include "core/text/historywords.h"
#include "core/text/words.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QCursor>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int leastHeight = 160;
constexpr int labelWidth = 112; ///< space for a date below the time axis
constexpr int bandPoints = 32;  ///< enough for a clamped line to look clamped

double place(ServerTime when)
{
    return static_cast<double>(when.time_since_epoch().count()) * 1000.0;
}

/// 1, 2 or 5 times a power of ten, so that at most six steps reach `top`: licenses are whole numbers.
double stepFor(double top)
{
    double step = 1;
    for (int turn = 0; top / step > 6; ++turn) {
        step *= turn % 3 == 1 ? 2.5 : 2;
    }
    return step;
}

/// How far the future is drawn: up to the forecast, but no further than the past reaches back, and at least a month.
ServerTime endOf(const Forecast &forecast, ServerTime first, ServerTime now)
{
    if (!forecast.runOut && forecast.reason != NoForecast::NotSoon) {
        return now;
    }
    const auto most = std::max<seconds>(std::chrono::days{30}, now - first);
    const ServerTime wanted = forecast.runOut ? forecast.runOut->latest.value_or(forecast.runOut->about) : now + most;
    return std::min(now + most, wanted + (wanted - now) / 8 + std::chrono::days{1});
}

/// As many numbers on the axis as fit.
void fitTicks(QValueAxis &axis, const QWidget &chart)
{
    const double room = std::max(2.0, chart.height() / (3.0 * chart.fontMetrics().height()));
    double step = stepFor(axis.max());
    while (axis.max() / step > room) {
        step *= 2;
    }
    axis.setTickInterval(step);
}

} // namespace

UsageChart::UsageChart(QWidget *parent)
    : QChartView(parent)
    , m_used(new QLineSeries(this))
    , m_total(new QLineSeries(this))
    , m_middle(new QLineSeries(this))
    , m_upper(new QLineSeries(this))
    , m_lower(new QLineSeries(this))
    , m_band(new QAreaSeries(m_upper, m_lower))
    , m_time(new QDateTimeAxis(this))
    , m_count(new QValueAxis(this))
{
    setObjectName(u"usageChart"_s);
    setAccessibleName(tr("Usage over time"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    setMinimumHeight(leastHeight);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({space::small, space::small, space::medium, space::small});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale());
    chart()->legend()->setAlignment(Qt::AlignBottom);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    m_used->setName(tr("Used"));
    m_total->setName(tr("Total"));
    m_middle->setName(tr("Forecast, earliest to latest"));
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_count, Qt::AlignLeft);
    for (QAbstractSeries *series : std::initializer_list<QAbstractSeries *>{m_used, m_total, m_middle, m_band}) {
        chart()->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_count);
    }
    m_count->setTickType(QValueAxis::TicksDynamic);
    m_count->setLabelFormat(u"%.0f"_s);
    //: "12 Mar" as a QDateTime format, for the axis of a picture
    m_time->setFormat(tr("d MMM"));
    connect(m_used, &QLineSeries::hovered, this, &UsageChart::tell);
    applyColors();
}

void UsageChart::present(const QVector<UsageSample> &samples, const Forecast &forecast, ServerTime now,
                         const QString &words)
{
    m_now = now;
    setAccessibleDescription(words);
    const ServerTime first = samples.first().at;
    const ServerTime end = std::max({endOf(forecast, first, now), samples.last().at, first + std::chrono::days{1}});
    double top = 1;
    for (const UsageSample &sample : samples) {
        top = std::max({top, static_cast<double>(sample.used), static_cast<double>(sample.total)});
    }
    top *= 1.1;
    drawUsage(samples, end);
    const bool ahead = forecast.trend && end > now;
    m_middle->setVisible(ahead);
    m_band->setVisible(ahead);
    if (ahead) {
        drawForecast(*forecast.trend, end, top);
    }
    setRange(first, end, top);
}

void UsageChart::drawUsage(const QVector<UsageSample> &samples, ServerTime end)
{
    QList<QPointF> used;
    QList<QPointF> total;
    for (const UsageSample &sample : samples) {
        const double at = place(sample.at);
        const auto count = static_cast<double>(sample.total);
        used.append({at, static_cast<double>(sample.used)});
        if (total.isEmpty()) {
            total.append({at, count});
        } else if (total.last().y() != count) {
            total.append({at, total.last().y()}); // a total changes in steps
            total.append({at, count});
        }
    }
    total.append({place(end), total.last().y()});
    m_used->replace(used);
    m_used->setPointsVisible(used.size() < 2);
    m_total->replace(total);
}

void UsageChart::drawForecast(const UsageTrend &trend, ServerTime end, double top)
{
    QList<QPointF> middle;
    QList<QPointF> upper;
    QList<QPointF> lower;
    for (int step = 0; step <= bandPoints; ++step) {
        const ServerTime at = trend.from + (end - trend.from) * step / bandPoints;
        middle.append({place(at), std::clamp(trend.at(at), 0.0, top)});
        upper.append({place(at), std::clamp(trend.mostAt(at), 0.0, top)});
        lower.append({place(at), std::clamp(trend.leastAt(at), 0.0, top)});
    }
    m_middle->replace(middle);
    m_upper->replace(upper);
    m_lower->replace(lower);
}

void UsageChart::setRange(ServerTime from, ServerTime to, double top)
{
    m_time->setRange(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(place(from)), Qt::LocalTime),
                     QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(place(to)), Qt::LocalTime));
    const double step = stepFor(top);
    m_count->setRange(0, std::ceil(top / step) * step);
    fitTicks(*m_count, *this);
}

void UsageChart::applyColors()
{
    const QPalette colors = palette();
    const QColor accent = accentColor(Accent::Information, colors);
    const QColor words = secondaryColor(colors, colors.color(QPalette::Base));
    m_used->setPen(QPen(accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_total->setPen(QPen(colors.color(QPalette::Text), 1.5));
    m_middle->setPen(QPen(accent, 2, Qt::DashLine));
    QColor ground = accent;
    ground.setAlphaF(0.2F);
    m_band->setBrush(ground);
    m_band->setPen(Qt::NoPen);
    if (isHighContrast()) {
        m_band->setPen(QPen(accent, 1, Qt::DotLine));
        m_band->setBrush(QBrush(accent, Qt::Dense6Pattern));
    }
    for (QLegendMarker *marker : chart()->legend()->markers(m_band)) {
        marker->setVisible(false); // the line in its middle represents it
    }
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_time, m_count}) {
        axis->setLabelsBrush(words);
        axis->setLabelsFont(font());
        axis->setLinePen(QPen(hairlineColor(colors), 1));
        axis->setGridLinePen(QPen(trackColor(colors), 1));
    }
    m_time->setGridLineVisible(false);
    chart()->legend()->setLabelBrush(colors.color(QPalette::Text));
    chart()->legend()->setFont(font());
}

void UsageChart::tell(const QPointF &point, bool entered)
{
    if (!entered) {
        QToolTip::hideText();
        return;
    }
    const QList<QPointF> points = m_used->points();
    const auto nearest = std::min_element(points.cbegin(), points.cend(), [&point](const QPointF &a, const QPointF &b) {
        return std::abs(a.x() - point.x()) < std::abs(b.x() - point.x());
    });
    if (nearest != points.cend()) {
        const ServerTime at{seconds{static_cast<qint64>(nearest->x() / 1000.0)}};
        //: %1 is a date, %2 how many licenses were used
        QToolTip::showText(
            QCursor::pos(),
            literalToolTip(tr("%1: %2 used").arg(text::day(at, m_now), text::count(static_cast<qint64>(nearest->y())))),
            this);
    }
}

void UsageChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::StyleChange) {
        applyColors();
    }
}

void UsageChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_time->setTickCount(std::clamp(width() / scaledToFont(labelWidth, this), 2, 9));
    fitTicks(*m_count, *this);
}

} // namespace license::ui
