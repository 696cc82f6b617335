// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/demostrip.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace license::ui {

DemoStrip::DemoStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"demoStrip"_s);
    setAccessibleName(tr("Demo"));
    auto *picture = new IconLabel(smallIcon, this);
    picture->setIcon(themeIcon(u"demo"_s));
    auto *mark = new PlainLabel(PlainLabel::Role::Section, tr("Demo"), this);
    mark->setObjectName(u"demoMark"_s);
    auto *words = new PlainLabel(
        PlainLabel::Role::Body,
        tr("Made-up data from a license server on this computer. No real service and no real data is touched."), this);
    words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::small - 2, space::medium, space::small - 2);
    row->setSpacing(space::small);
    row->addWidget(picture);
    row->addWidget(mark);
    row->addWidget(words, 1);
}

void DemoStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!isHighContrast()) {
        QColor ground = accentColor(Accent::Information, palette());
        ground.setAlphaF(0.16F);
        painter.fillRect(rect(), ground);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairlineColor(palette()));
}

} // namespace license::ui
