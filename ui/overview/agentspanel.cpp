// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/agentspanel.h"

#include "core/text/failurewords.h"
#include "core/text/teamwords.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr qsizetype mostLines = 4; ///< the others are silent longest, or have nothing to do

/// Those at work first, then those heard last.
QVector<TeamAgent> worthTelling(QVector<TeamAgent> agents)
{
    std::stable_sort(agents.begin(), agents.end(), [](const TeamAgent &one, const TeamAgent &other) {
        return one.alive != other.alive ? one.alive : one.silence < other.silence;
    });
    agents.resize(std::min(agents.size(), mostLines));
    return agents;
}

} // namespace

AgentsPanel::AgentsPanel(QWidget *parent)
    : GroupPanel(parent)
    , m_icon(new IconLabel(smallIcon, this))
    , m_headline(PlainLabel::wrapped(PlainLabel::Role::Body, {}, this))
    , m_lines(PlainLabel::wrapped(PlainLabel::Role::Secondary, {}, this))
{
    setObjectName(u"agentsPanel"_s);
    setAccessibleName(tr("Agents of the team"));
    m_headline->setObjectName(u"agentsHeadline"_s);
    m_lines->setObjectName(u"agentsLines"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::medium, space::small, space::medium, space::small);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::small / 2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_headline, 0, 1);
    grid->addWidget(m_lines, 1, 1);
    grid->setRowStretch(2, 1); // beside a taller panel the lines stay together
    hide();
}

void AgentsPanel::presentLoading()
{
    put(tr("Asking the team database for its agents…"), {}, Accent::Information);
}

void AgentsPanel::present(const QVector<TeamAgent> &agents)
{
    QStringList lines;
    for (const TeamAgent &agent : worthTelling(agents)) {
        lines.append(text::agentLine(agent));
    }
    const bool works = std::any_of(agents.cbegin(), agents.cend(), [](const TeamAgent &agent) { return agent.alive; });
    put(text::agentsHeadline(agents), lines.join(u'\n'), works ? Accent::Good : Accent::Warning);
}

void AgentsPanel::presentFailure(const Error &error)
{
    put(text::briefCause(error), {}, Accent::Critical); // the banner has what helps
}

void AgentsPanel::put(const QString &headline, const QString &lines, Accent accent)
{
    m_icon->setIcon(accentIcon(accent));
    m_headline->setText(headline);
    m_lines->setTextOrHide(lines);
    setAccessibleDescription(lines.isEmpty() ? headline : headline + u'\n' + lines);
    show();
}

} // namespace license::ui
