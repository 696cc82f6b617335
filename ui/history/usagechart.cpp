// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/usagechart.h"

#include "core/text/historywords.h"
#include "ui/history/usageplot.h"
#include "ui/kit/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int leastHeight = 160;
constexpr qsizetype week = 7; ///< days that Page Up and Page Down skip

/// The day that a key leads to, before it is limited to those that exist.
std::optional<qsizetype> dayAfter(int key, qsizetype day, qsizetype last)
{
    switch (key) {
    case Qt::Key_Left:
        return day - 1;
    case Qt::Key_Right:
        return day + 1;
    case Qt::Key_PageUp:
        return day - week;
    case Qt::Key_PageDown:
        return day + week;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default: // keys are an open set
        return std::nullopt;
    }
}

} // namespace

UsageChart::UsageChart(QWidget *parent) : QWidget(parent), m_plot(new UsagePlot(this))
{
    setObjectName(u"usageChart"_s);
    setAccessibleName(tr("Usage over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(leastHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::tight, space::tight, space::tight, space::tight); // for the mark of the focus
    column->addWidget(m_plot);
}

void UsageChart::present(const QVector<UsageSample> &samples, const Forecast &forecast, ServerTime now,
                         const QString &words)
{
    m_now = now;
    m_picture = usagePicture(samples, forecast, now);
    setAccessibleDescription(words);
    m_plot->setPicture(m_picture);
    if (m_day >= 0 && hasFocus()) {
        moveTo(std::min(m_day, m_picture.days.size() - 1));
    } else {
        hideCursor();
    }
}

void UsageChart::moveTo(qsizetype day)
{
    m_day = day;
    const UsageSample &sample = m_picture.days.at(day);
    const QString words = text::usage({sample}, m_now);
    m_plot->setMark(
        {{static_cast<double>(sample.at.time_since_epoch().count()), static_cast<double>(sample.used), words}});
    if (hasFocus()) {
        setAccessibleName(words); // a screen reader reads the new name of what has the focus
    }
}

void UsageChart::hideCursor()
{
    m_day = -1;
    m_plot->setMark({});
    setAccessibleName(tr("Usage over time"));
}

void UsageChart::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_picture.days.size() - 1;
    const auto next = dayAfter(event->key(), m_day < 0 ? last : m_day, last);
    if (!next || last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    moveTo(std::clamp<qsizetype>(*next, 0, last));
}

void UsageChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !m_picture.days.isEmpty()) {
        moveTo(m_picture.days.size() - 1);
    }
}

void UsageChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    hideCursor();
}

void UsageChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_picture.days.isEmpty()) {
        return;
    }
    const qsizetype day = nearestDay(m_picture, m_plot->momentAt(event->position().x() - m_plot->x()));
    if (day != m_day) {
        moveTo(day);
    }
}

void UsageChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus()) {
        hideCursor();
    }
}

void UsageChart::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (hasFocus()) {
        QStylePainter painter(this);
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        ring.backgroundColor = palette().color(QPalette::Base);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, ring);
    }
}

} // namespace license::ui
