// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/alertlist.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

AlertList::AlertList(QWidget *parent) : GroupPanel(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"alertList"_s);
    setAccessibleName(tr("What would alert now"));
    m_column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    m_column->setSpacing(space::small);
    m_column->addWidget(PlainLabel::wrapped(PlainLabel::Role::Section, tr("What would alert now"), this));
    present({}, 0);
}

void AlertList::present(const QVector<AlertLine> &lines, int more)
{
    if (m_lines == lines && m_more == more) {
        return;
    }
    m_lines = lines;
    m_more = more;
    delete m_content;
    m_content = new QWidget(this);
    m_column->addWidget(m_content);
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tight / 2);
    grid->setColumnStretch(1, 1);
    QStringList heard;
    const auto add = [this, grid, &heard](const QString &name, PlainLabel::Role role, const QString &words, int row) {
        auto *label = new PlainLabel(role, words, m_content);
        label->setObjectName(name);
        label->setWordWrap(true);
        grid->addWidget(label, row, 1);
        heard += words;
    };
    for (int at = 0; at < lines.size(); ++at) {
        auto *picture = new IconLabel(smallIcon, m_content);
        picture->setIcon(stateIcon(lines.at(at).tone));
        grid->addWidget(picture, at * 3, 0, Qt::AlignTop);
        add(u"alert%1"_s.arg(at), PlainLabel::Role::Body, lines.at(at).title, at * 3);
        add(u"alert%1Body"_s.arg(at), PlainLabel::Role::Secondary, lines.at(at).body, at * 3 + 1);
        grid->setRowMinimumHeight(at * 3 + 2, space::small);
    }
    const int end = static_cast<int>(lines.size()) * 3;
    if (lines.isEmpty()) {
        auto *picture = new IconLabel(smallIcon, m_content);
        picture->setIcon(accentIcon(Accent::Good));
        grid->addWidget(picture, end, 0, Qt::AlignTop);
        add(u"alertNone"_s, PlainLabel::Role::Body, tr("Nothing: no service gives cause for an alert."), end);
    } else if (more > 0) {
        add(u"alertMore"_s, PlainLabel::Role::Secondary, tr("and %n more", nullptr, more), end);
    }
    setAccessibleDescription(heard.join(u'\n'));
}

} // namespace license::ui
