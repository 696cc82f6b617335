// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/usageplot.h"
#include "ui/kit/plainlabel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

/// For a build without the library that draws: the cursor's words are all that there is to see.
struct UsagePlot::Parts
{
    PlainLabel *words;
};

UsagePlot::UsagePlot(QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(Parts{new PlainLabel(PlainLabel::Role::Secondary, this)}))
{
    setObjectName(u"usagePlot"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_parts->words->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_parts->words);
    setMark({});
}

UsagePlot::~UsagePlot() = default;

void UsagePlot::setPicture(const UsagePicture &picture)
{
    m_picture = picture;
}

void UsagePlot::setMark(const std::optional<Mark> &day)
{
    m_parts->words->setText(
        day ? day->words : QCoreApplication::translate("license::ui::UsageChart", "This build cannot draw charts."));
}

double UsagePlot::momentAt(double x) const
{
    return m_picture.from + (m_picture.to - m_picture.from) * x / std::max(1, width());
}

void UsagePlot::applyColors() {}
void UsagePlot::draw() {}

void UsagePlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
}

void UsagePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
}

void UsagePlot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
}

} // namespace license::ui
