// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/navigator.h"

#include "core/text/teamwords.h"
#include "ui/kit/noticestrip.h"

namespace license::ui {

void Navigator::setRights(const std::optional<TeamRights> &rights)
{
    if (m_rights != rights) {
        m_rights = rights;
        refusal()->present({});
        emit rightsChanged();
    }
}

QString Navigator::refusalOf(TeamAct act) const
{
    return text::refusal(m_rights, act);
}

bool Navigator::refuses(TeamAct act) const
{
    const QString why = refusalOf(act);
    if (!why.isEmpty()) {
        refusal()->present({.accent = Accent::Information, .text = why, .action = {}});
    }
    return !why.isEmpty();
}

} // namespace license::ui
