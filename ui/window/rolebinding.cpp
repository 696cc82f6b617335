// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rolebinding.h"

#include "core/sync/fleet.h"
#include "ui/kit/navigator.h"
#include "ui/kit/refusal.h"
#include "ui/kit/statusbanner.h"
#include "ui/window/mainactions.h"
#include "ui/window/mainwindow.h"

#include <QAction>

namespace license::ui {

RoleBinding::RoleBinding(MainWindow &window, Navigator &navigator, Fleet &fleet)
    : m_window(window), m_navigator(navigator)
{
    connect(&fleet, &Fleet::rightsChanged, this, [&fleet, this] { m_navigator.setRights(fleet.rights()); });
    connect(&navigator, &Navigator::rightsChanged, this, &RoleBinding::show);
    navigator.setRights(fleet.rights());
    show();
}

void RoleBinding::show()
{
    const QString refresh = m_navigator.refusalOf(TeamAct::Refresh);
    const QString services = m_navigator.refusalOf(TeamAct::KeepServices);
    m_window.banner()->setRefusals(refresh, m_navigator.refusalOf(TeamAct::KeepToken));
    m_window.side()->setRefusal(services);
    const MainActions &actions = *m_window.actions();
    for (QAction *action : {actions.refresh, actions.refreshAll}) {
        explainRefusal(action, refresh);
    }
    for (QAction *action : {actions.add, actions.rename, actions.replaceConnection, actions.remove}) {
        explainRefusal(action, services);
    }
}

} // namespace license::ui
