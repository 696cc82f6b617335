// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/reportstrip.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

PlainLabel *addLine(QVBoxLayout *lines, const QString &name, QWidget *parent)
{
    auto *line = PlainLabel::wrapped(PlainLabel::Role::Body, {}, parent);
    line->setObjectName(name);
    lines->addWidget(line);
    return line;
}

} // namespace

ReportStrip::ReportStrip(QWidget *parent)
    : GroupPanel(parent), m_icon(new IconLabel(smallIcon, this)), m_busy(new BusyIndicator(smallIcon, this))
{
    setObjectName(u"reportStrip"_s);
    setAccessibleName(tr("Report of the Management Service"));
    setEdge(Accent::Information);
    m_icon->setIcon(accentIcon(Accent::Information));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::tight);
    m_origin = addLine(lines, u"reportOrigin"_s, this);
    m_difference = addLine(lines, u"reportDifference"_s, this);
    m_problem = addLine(lines, u"reportProblem"_s, this);
    m_action = new ActionButton(u"reportAction"_s, {}, this);
    m_action->setAutoDefault(false);
    connect(m_action, &QAbstractButton::clicked, this, &ReportStrip::actionRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium + edgeWidth, space::small, space::small, space::small);
    row->setSpacing(space::small);
    row->addWidget(m_icon);
    row->addWidget(m_busy);
    row->addLayout(lines, 1);
    row->addWidget(m_action);
}

void ReportStrip::present(const ReportLines &lines)
{
    m_icon->setVisible(!lines.busy);
    m_busy->setVisible(lines.busy);
    m_origin->setTextOrHide(lines.origin);
    m_difference->setTextOrHide(lines.difference);
    m_problem->setTextOrHide(lines.problem);
    m_action->setWords(lines.action);
    m_action->setVisible(!lines.action.isEmpty());
    m_action->setEnabled(!lines.busy);
}

QSize ReportStrip::minimumSizeHint() const
{
    return {GroupPanel::minimumSizeHint().width(), heightForWidth(width())};
}

void ReportStrip::resizeEvent(QResizeEvent *event)
{
    GroupPanel::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        updateGeometry();
    }
}

} // namespace license::ui
