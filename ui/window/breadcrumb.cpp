// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/breadcrumb.h"

#include "ui/kit/controlpainting.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"
#include "ui/window/crumblink.h"

#include <QHBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

Breadcrumb::Breadcrumb(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(u"breadcrumb"_s);
    setAccessibleName(tr("Where you are"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::tight);
}

void Breadcrumb::setCrumbs(const QVector<Crumb> &crumbs)
{
    if (crumbs == m_crumbs) {
        return;
    }
    m_crumbs = crumbs;
    m_first.clear();
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // one of them may be the sender of the present signal
        }
        delete item;
    }
    for (int index = 0; index < m_crumbs.size(); ++index) {
        addCrumb(index);
    }
    m_row->addStretch(1);
    m_wanted = m_row->sizeHint().width();
    arrange();
}

void Breadcrumb::arrange()
{
    for (QWidget *each : std::as_const(m_first)) {
        each->setVisible(m_wanted <= width());
    }
}

void Breadcrumb::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Breadcrumb::addCrumb(int index)
{
    const Crumb &crumb = m_crumbs.at(index);
    const bool last = index + 1 == m_crumbs.size();
    if (last) {
        m_row->addSpacing(index > 0 ? ringDistance : 0); // as the names before it
        auto *title = new PlainLabel(PlainLabel::Role::Title, crumb.text, this);
        title->setObjectName(u"pageTitle"_s);
        m_row->addWidget(title);
        return;
    }
    auto *link = new CrumbLink(crumb.text, this);
    link->setObjectName(u"crumb%1"_s.arg(index));
    link->setEnabled(crumb.link);
    connect(link, &CrumbLink::clicked, this, [this, index] { emit pressed(index); });
    m_row->addWidget(link);
    auto *chevron = new IconLabel(smallIcon, this);
    chevron->setPointing(true);
    chevron->setIcon(themeIcon(u"chevron"_s, Accent::Neutral));
    m_row->addWidget(chevron);
    if (index == 0 && !crumb.link) {
        m_first = {link, chevron};
    }
}

} // namespace license::ui
