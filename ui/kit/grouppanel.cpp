// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/grouppanel.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace license::ui {

GroupPanel::GroupPanel(QWidget *parent) : QWidget(parent)
{
    applySurface();
}

void GroupPanel::setContent(QWidget *content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->addWidget(content);
}

void GroupPanel::setEdge(std::optional<Accent> edge)
{
    if (m_edge != edge) {
        m_edge = edge;
        update();
    }
}

void GroupPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(area, cornerRadius, cornerRadius);
    painter.fillPath(shape, palette().color(QPalette::Base));
    if (m_edge) {
        QRectF edge(rect());
        edge.setWidth(edgeWidth);
        if (layoutDirection() == Qt::RightToLeft) {
            edge.moveRight(rect().right() + 1);
        }
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(edge, accentColor(*m_edge, palette()));
        painter.restore();
    }
    painter.setPen(QPen(hairlineColor(palette()), 1));
    painter.drawPath(shape);
}

void GroupPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange) {
        applySurface();
    }
}

void GroupPanel::applySurface()
{
    // Children are on base: their window color is the color behind them.
    if (m_applying) {
        return;
    }
    const QScopedValueRollback applying(m_applying, true);
    const QPalette inherited = parentWidget() ? parentWidget()->palette() : QApplication::palette();
    QPalette own;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        own.setColor(group, QPalette::Window, inherited.color(group, QPalette::Base));
        own.setColor(group, QPalette::WindowText, inherited.color(group, QPalette::Text));
    }
    setPalette(own);
}

} // namespace license::ui
