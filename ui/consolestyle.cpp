// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolestyle.h"

#include "ui/fontscaledstyle.h"
#include "ui/legiblestyle.h"

namespace license::ui {

QStyle *makeConsoleStyle(const QString &base)
{
    return new LegibleStyle(base.isEmpty() ? new FontScaledStyle : new FontScaledStyle(base));
}

} // namespace license::ui
