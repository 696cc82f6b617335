// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tablebar.h"

#include "ui/kit/exportbutton.h"
#include "ui/kit/exportoutcome.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

TableBar::TableBar(const QString &prefix, const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_filter(new FilterField(placeholder, this))
    , m_count(new PlainLabel(PlainLabel::Role::Secondary, this))
    , m_outcome(new ExportOutcome(this))
    , m_export(new ExportButton(this))
{
    m_filter->setObjectName(prefix + u"Filter"_s);
    m_count->setObjectName(prefix + u"Count"_s);
    m_count->setMinimumHeight(controlHeight(this)); // in line with the filter
    connect(m_export, &ExportButton::exportRequested, this, &TableBar::exportRequested);
    auto *narrowing = new QWidget(this);
    auto *flow = new FlowLayout(narrowing); // a narrow window uses a second line
    flow->setSpacing(space::medium);
    flow->addWidget(m_filter);
    flow->addWidget(m_count);
    flow->addWidget(m_outcome);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::medium);
    m_row->addWidget(narrowing, 1);
    m_row->addWidget(m_export, 0, Qt::AlignTop | Qt::AlignTrailing);
    setTabOrder(m_outcome, m_export);
}

void TableBar::setCount(const QString &words)
{
    m_count->setText(words);
}

void TableBar::setExportable(bool exportable)
{
    m_export->setEnabled(exportable);
}

void TableBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int beside = m_filter->sizeHint().width() + m_row->spacing() + m_export->sizeHint().width();
    const bool stacked = width() < beside;
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(stacked ? space::small : space::medium);
}

} // namespace license::ui
