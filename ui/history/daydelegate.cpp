// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/daydelegate.h"

#include "core/domain/availability.h"
#include "ui/history/availabilitymodel.h"
#include "ui/kit/controlpainting.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace license::ui {

namespace {

/// Below this height equal neighbouring segments are merged.
constexpr double leastSegment = 4;

struct Segment
{
    Outcome outcome;
    int count = 1;
};

QVector<Segment> segmentsOf(const QVector<Outcome> &outcomes, double height)
{
    const bool each = outcomes.isEmpty() || height / static_cast<double>(outcomes.size()) >= leastSegment;
    QVector<Segment> segments;
    for (const Outcome outcome : outcomes) {
        if (!each && !segments.isEmpty() && segments.last().outcome == outcome) {
            ++segments.last().count;
        } else {
            segments.append({outcome});
        }
    }
    return segments;
}

void paintSegment(QPainter &painter, const QRectF &area, Outcome outcome, const QPalette &palette)
{
    if (isVerified(outcome)) {
        painter.fillRect(area, accentColor(Accent::Good, palette));
        if (outcome == Outcome::Changed) {
            const double radius = std::min({area.width(), area.height(), 8.0}) / 3;
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.color(QPalette::Base));
            painter.drawEllipse(area.center(), radius, radius);
        }
        return;
    }
    const QColor color = accentColor(outcome == Outcome::Failed ? Accent::Warning : Accent::Neutral, palette);
    QColor ground = color;
    ground.setAlphaF(isHighContrast() ? 0.0F : 0.18F);
    painter.fillRect(area, ground);
    painter.fillRect(area, QBrush(color, outcome == Outcome::Failed ? Qt::BDiagPattern : Qt::Dense6Pattern));
}

/// A day that does not count: a dot.
void paintNoDay(QPainter &painter, const QRectF &area, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hairlineColor(palette));
    painter.drawEllipse(area.center(), 1.5, 1.5);
    painter.restore();
}

} // namespace

void paintDay(QPainter &painter, const QRectF &area, const QVector<Outcome> &outcomes, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(area, markRadius, markRadius);
    painter.save();
    painter.setClipPath(shape);
    double top = area.top();
    const double unit = outcomes.isEmpty() ? 0 : area.height() / static_cast<double>(outcomes.size());
    for (const Segment &segment : segmentsOf(outcomes, area.height())) {
        const double height = unit * segment.count;
        const double gap = top > area.top() ? 1 : 0;
        paintSegment(painter, {area.left(), top + gap, area.width(), height - gap}, segment.outcome, palette);
        top += height;
    }
    painter.restore();
    const bool hollow = outcomes.isEmpty() || std::none_of(outcomes.cbegin(), outcomes.cend(), isVerified);
    if (hollow) {
        const bool failed = outcomes.contains(Outcome::Failed);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(failed ? accentColor(Accent::Warning, palette) : edgeColor(palette), 1));
        painter.drawPath(shape);
    }
    painter.restore();
}

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QVector<Outcome> outcomes;
    for (const int outcome : index.data(AvailabilityModel::OutcomesRole).value<QVector<int>>()) {
        outcomes.append(static_cast<Outcome>(outcome));
    }
    const QRectF area = QRectF(option.rect).adjusted(2.5, 3.5, -2.5, -3.5);
    if (index.data(AvailabilityModel::BeforeRole).toBool()) {
        paintNoDay(*painter, area, option.palette);
    } else {
        paintDay(*painter, area, outcomes, option.palette);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const QColor ground = option.palette.color(QPalette::Base);
        // The strip's own palette has no color of a selection.
        const QColor ring = ringColor(QApplication::palette(), ground);
        paintRing(*painter, QRectF(option.rect), ring, markRadius + 2);
    } else if (option.state.testFlag(QStyle::State_Selected)) {
        paintSurface(*painter, area.adjusted(-1.5, -2.5, 1.5, 2.5), {}, edgeColor(option.palette), markRadius + 2);
    }
}

} // namespace license::ui
