// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/usageplot.h"

#include "ui/history/usagepicture.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>
// Its header needs the macro that we switch off.
#define foreach(variable, container) for (variable : container) // NOLINT(bugprone-macro-parentheses)
#include <qcustomplot.h>
#undef foreach

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int labelWidth = 112; ///< space for a date below the time axis
constexpr qsizetype fewDays = 14;

void setPoints(QCPGraph *graph, const QVector<QPointF> &points)
{
    QVector<QCPGraphData> data;
    for (const QPointF &point : points) {
        data.append({point.x(), point.y()});
    }
    graph->data()->set(data, true);
}

void setTicks(const QCPAxis *axis, const QVector<AxisTick> &ticks)
{
    const auto ticker = axis->ticker().staticCast<QCPAxisTickerText>();
    ticker->clear();
    for (const AxisTick &tick : ticks) {
        ticker->addTick(tick.at, tick.label);
    }
}

} // namespace

struct UsagePlot::Parts
{
    explicit Parts(QWidget *parent);
    Parts(const Parts &) = delete;
    Parts &operator=(const Parts &) = delete;
    void makeGraphs();
    void makeCursor();
    void makeLegend();
    void colorGraphs(const QPalette &colors);
    void colorAxes(const QPalette &colors, const QFont &font);
    void colorLegendAndCursor(const QPalette &colors, const QFont &font);

    QCustomPlot *plot;
    QCPGraph *lower = nullptr;
    QCPGraph *upper = nullptr;
    QCPGraph *total = nullptr;
    QCPGraph *middle = nullptr;
    QCPGraph *used = nullptr;
    QCPGraph *dots = nullptr; ///< the days themselves, while they are few
    QCPItemStraightLine *line = nullptr;
    QCPItemTracer *mark = nullptr;
    QCPItemText *value = nullptr;
};

UsagePlot::Parts::Parts(QWidget *parent) : plot(new QCustomPlot(parent))
{
    plot->setObjectName(u"usagePlotPicture"_s);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (QCPAxis *axis : {plot->xAxis, plot->yAxis}) {
        axis->setTicker(QSharedPointer<QCPAxisTickerText>::create());
        axis->setSubTicks(false);
        axis->setTickLength(0, space::tight);
        axis->setTickLabelPadding(space::tight);
    }
    plot->xAxis->grid()->setVisible(false);
    makeGraphs();
    makeCursor();
    makeLegend();
}

void UsagePlot::Parts::makeGraphs()
{
    for (QCPGraph **graph : {&lower, &upper, &total, &middle, &used, &dots}) {
        *graph = plot->addGraph();
    }
    upper->setChannelFillGraph(lower);
    total->setLineStyle(QCPGraph::lsStepLeft);
    dots->setLineStyle(QCPGraph::lsNone);
    used->setName(QCoreApplication::translate("license::ui::UsageChart", "Used"));
    total->setName(QCoreApplication::translate("license::ui::UsageChart", "Total"));
    middle->setName(QCoreApplication::translate("license::ui::UsageChart", "Forecast, earliest to latest"));
}

void UsagePlot::Parts::makeCursor()
{
    line = new QCPItemStraightLine(plot);
    mark = new QCPItemTracer(plot);
    mark->setStyle(QCPItemTracer::tsCircle);
    mark->setSize(9);
    value = new QCPItemText(plot);
    value->position->setTypeX(QCPItemPosition::ptPlotCoords);
    value->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    value->setPadding({space::small, space::tight, space::small, space::tight});
    for (QCPAbstractItem *item : std::initializer_list<QCPAbstractItem *>{line, mark, value}) {
        item->setLayer(u"overlay"_s);
        item->setVisible(false);
    }
}

void UsagePlot::Parts::makeLegend()
{
    plot->axisRect()->insetLayout()->take(plot->legend);
    auto *row = new QCPLayoutGrid; // the legend is as wide as its words, the rest stays empty
    plot->plotLayout()->addElement(1, 0, row);
    row->addElement(0, 0, plot->legend);
    row->addElement(0, 1, new QCPLayoutElement(plot));
    row->setColumnStretchFactor(0, 0.001);
    plot->plotLayout()->setRowStretchFactor(1, 0.001);
    plot->legend->setVisible(true);
    plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot->legend->setBorderPen(Qt::NoPen);
    plot->legend->setBrush(Qt::NoBrush);
    plot->legend->clearItems();
    used->addToLegend();
    total->addToLegend();
}

void UsagePlot::Parts::colorGraphs(const QPalette &colors)
{
    const QColor accent = accentColor(Accent::Information, colors);
    used->setPen(QPen(accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    dots->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, accent, accent, 7));
    total->setPen(QPen(colors.color(QPalette::Text), 1.5));
    middle->setPen(QPen(accent, 2, Qt::DashLine));
    QColor ground = accent;
    ground.setAlphaF(0.2F);
    const bool strong = isHighContrast();
    upper->setBrush(strong ? QBrush(accent, Qt::Dense6Pattern) : QBrush(ground));
    for (QCPGraph *edge : {upper, lower}) {
        edge->setPen(strong ? QPen(accent, 1, Qt::DotLine) : QPen(Qt::NoPen));
    }
}

void UsagePlot::Parts::colorAxes(const QPalette &colors, const QFont &font)
{
    plot->setBackground(colors.brush(QPalette::Base));
    for (QCPAxis *axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickLabelColor(secondaryColor(colors, colors.color(QPalette::Base)));
        axis->setTickLabelFont(font);
        axis->setBasePen(QPen(hairlineColor(colors), 1));
        axis->setTickPen(QPen(hairlineColor(colors), 1));
        axis->grid()->setPen(QPen(trackColor(colors), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

void UsagePlot::Parts::colorLegendAndCursor(const QPalette &colors, const QFont &font)
{
    const QColor text = colors.color(QPalette::Text);
    for (int item = 0; item < plot->legend->itemCount(); ++item) {
        plot->legend->item(item)->setFont(font);
        plot->legend->item(item)->setTextColor(text);
    }
    line->setPen(QPen(secondaryColor(colors, colors.color(QPalette::Base)), 1));
    mark->setPen(QPen(text, 2));
    mark->setBrush(colors.brush(QPalette::Base));
    value->setFont(font);
    value->setColor(text);
    value->setBrush(colors.brush(QPalette::Base));
    value->setPen(QPen(hairlineColor(colors), 1));
}

UsagePlot::UsagePlot(QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>(this))
{
    setObjectName(u"usagePlot"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_parts->plot);
    applyColors();
}

UsagePlot::~UsagePlot() = default;

void UsagePlot::setPicture(const UsagePicture &picture)
{
    m_picture = picture;
    setPoints(m_parts->used, picture.used);
    setPoints(m_parts->total, picture.total);
    setPoints(m_parts->middle, picture.middle);
    setPoints(m_parts->upper, picture.upper);
    setPoints(m_parts->lower, picture.lower);
    setPoints(m_parts->dots, picture.samples.size() <= fewDays ? picture.samples : QVector<QPointF>());
    const bool known = m_parts->plot->legend->hasItemWithPlottable(m_parts->middle);
    if (known && picture.middle.isEmpty()) {
        m_parts->middle->removeFromLegend();
    } else if (!known && !picture.middle.isEmpty()) {
        m_parts->middle->addToLegend();
        applyColors(); // of the new entry
    }
    m_parts->plot->xAxis->setRange(picture.from, picture.to);
    m_parts->plot->yAxis->setRange(0, picture.top);
    draw();
}

void UsagePlot::setMark(const std::optional<Mark> &day)
{
    for (QCPAbstractItem *item :
         std::initializer_list<QCPAbstractItem *>{m_parts->line, m_parts->mark, m_parts->value}) {
        item->setVisible(day.has_value());
    }
    if (day) {
        m_parts->line->point1->setCoords(day->at, 0);
        m_parts->line->point2->setCoords(day->at, 1);
        m_parts->mark->position->setCoords(day->at, day->used);
        const bool late = day->at - m_picture.from > (m_picture.to - m_picture.from) / 2;
        m_parts->value->setPositionAlignment((late ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        m_parts->value->position->setCoords(day->at, 0);
        m_parts->value->setText(day->words);
    }
    draw();
}

double UsagePlot::momentAt(double x) const
{
    return m_parts->plot->xAxis->pixelToCoord(x);
}

void UsagePlot::applyColors()
{
    m_parts->colorGraphs(palette());
    m_parts->colorAxes(palette(), font());
    m_parts->colorLegendAndCursor(palette(), font());
}

/// With as many dates and numbers as fit.
void UsagePlot::draw()
{
    if (!isVisible()) {
        return; // showEvent() does
    }
    setTicks(m_parts->plot->xAxis, dateTicks(m_picture, std::clamp(width() / scaledToFont(labelWidth, this), 2, 9)));
    setTicks(m_parts->plot->yAxis, countTicks(m_picture, height() / (3 * fontMetrics().height())));
    m_parts->plot->axisRect()->setMinimumMargins(
        {0, fontMetrics().height(), scaledToFont(labelWidth, this) / 3, 0}); // of the outermost labels
    m_parts->plot->setBufferDevicePixelRatio(devicePixelRatioF());
    m_parts->plot->replot(QCustomPlot::rpQueuedRefresh);
}

void UsagePlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::StyleChange) {
        applyColors();
        draw();
    }
}

void UsagePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

void UsagePlot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draw();
}

} // namespace license::ui
