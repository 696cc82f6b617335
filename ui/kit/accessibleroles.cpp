// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/accessibleroles.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Called for the class of each widget, and then for its base classes.
QAccessibleInterface *interfaceOf(const QString &className, QObject *object)
{
    static const QHash<QString, QAccessible::Role> roles{
        {u"license::ui::StatusBanner"_s, QAccessible::AlertMessage},
        {u"license::ui::MessageDialog"_s, QAccessible::AlertMessage},
        {u"license::ui::NoticeStrip"_s, QAccessible::AlertMessage},
        {u"license::ui::ProblemLine"_s, QAccessible::AlertMessage},
        {u"license::ui::StageList"_s, QAccessible::List},
        {u"license::ui::StageRow"_s, QAccessible::ListItem},
        {u"license::ui::DemoStrip"_s, QAccessible::Note},
        {u"license::ui::UsageChart"_s, QAccessible::Chart},
        {u"license::ui::GroupPanel"_s, QAccessible::Grouping},
    };
    const auto role = roles.constFind(className);
    auto *widget = qobject_cast<QWidget *>(object);
    return role == roles.cend() || !widget ? nullptr : new QAccessibleWidget(widget, *role);
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(interfaceOf); // Qt keeps each factory once
}

} // namespace license::ui
