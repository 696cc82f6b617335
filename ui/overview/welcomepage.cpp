// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/welcomepage.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/droparea.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/refusal.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int columnWidth = 520;
constexpr int pictureExtent = 72;

PlainLabel *centered(PlainLabel::Role role, const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(role, text, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(scaledToFont(columnWidth, this));
    auto *picture = new IconLabel(pictureExtent, middle);
    picture->setIcon(applicationIcon());

    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::small);
    column->addWidget(centered(PlainLabel::Role::Title, tr("Keep your license verified"), middle));
    column->addWidget(centered(PlainLabel::Role::Secondary,
                               tr("This console verifies the license of Xopero ONE and GitProtect Management Services, "
                                  "shows what is in use, and warns in time."),
                               middle));
    column->addSpacing(space::medium);
    column->addWidget(makeAddArea());
    m_demo = makeDemoRow();
    column->addSpacing(space::small);
    column->addWidget(m_demo);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::large, space::large, space::large, space::large);
    page->addStretch(2);
    auto *row = new QHBoxLayout; // no alignment: it would ignore the height of wrapped lines
    row->addStretch(1);
    row->addWidget(middle, 1000); // as wide as possible
    row->addStretch(1);
    page->addLayout(row);
    page->addStretch(3);
}

QWidget *WelcomePage::makeAddArea()
{
    auto *area = new DropArea(this);
    area->setObjectName(u"dropArea"_s);
    auto *picture = new IconLabel(space::large + space::medium, area);
    picture->setIcon(themeIcon(u"file-connection"_s, Accent::Information));
    m_add = new ActionButton(u"welcomeAdd"_s, tr("&Add a Management Service…"), area);
    m_add->setAccessibleDescription(tr("Chooses a connection file."));
    m_add->setDefault(true);
    connect(m_add, &QAbstractButton::clicked, this, &WelcomePage::addRequested);
    connect(area, &DropArea::fileDropped, this, &WelcomePage::fileDropped);

    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::small);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(centered(PlainLabel::Role::Section, tr("Drop a connection file here"), area));
    column->addWidget(
        centered(PlainLabel::Role::Secondary, tr("Ask your license server administrator for this file."), area));
    column->addSpacing(space::small);
    column->addWidget(m_add, 0, Qt::AlignHCenter);
    return area;
}

QWidget *WelcomePage::makeDemoRow()
{
    auto *row = new QWidget(this);
    auto *demo = new ActionButton(u"welcomeDemo"_s, tr("&Explore with demo data"), row);
    demo->setAccessibleDescription(tr("Opens a second window with made-up data."));
    demo->setFlat(true);
    demo->setIcon(themeIcon(u"demo"_s));
    connect(demo, &QAbstractButton::clicked, this, &WelcomePage::demoRequested);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    line->addWidget(new PlainLabel(PlainLabel::Role::Secondary, tr("Just looking?"), row));
    line->addWidget(demo);
    line->addStretch(1);
    return row;
}

void WelcomePage::setRefusal(const QString &why)
{
    refuse(m_add, why);
}

void WelcomePage::setDemoAvailable(bool available)
{
    m_demo->setVisible(available);
}

} // namespace license::ui
