// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/refusal.h"

#include "ui/kit/displaytext.h"

#include <QAction>
#include <QVariant>
#include <QWidget>

namespace license::ui {

namespace {

constexpr auto usualToolTip = "licenseUsualToolTip";
constexpr auto usualDescription = "licenseUsualDescription";

} // namespace

void explainRefusal(QWidget *control, const QString &why)
{
    const bool refused = control->property(usualDescription).isValid();
    if (!why.isEmpty() && !refused) {
        control->setProperty(usualToolTip, control->toolTip());
        control->setProperty(usualDescription, control->accessibleDescription());
    }
    if (!why.isEmpty()) {
        control->setToolTip(literalToolTip(why));
        control->setAccessibleDescription(why);
    } else if (refused) {
        control->setToolTip(control->property(usualToolTip).toString());
        control->setAccessibleDescription(control->property(usualDescription).toString());
        control->setProperty(usualToolTip, QVariant());
        control->setProperty(usualDescription, QVariant());
    }
}

void refuse(QWidget *control, const QString &why)
{
    control->setEnabled(why.isEmpty());
    explainRefusal(control, why);
}

void explainRefusal(QAction *action, const QString &why)
{
    action->setToolTip(why.isEmpty() ? QString() : literalToolTip(why)); // an empty one is the action's text
    action->setStatusTip(why);
}

} // namespace license::ui
