// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/consolestyle.h"

#include "ui/kit/fontscaledstyle.h"
#include "ui/kit/legiblestyle.h"

namespace license::ui {

QStyle *makeConsoleStyle(const QString &base)
{
    return new LegibleStyle(base.isEmpty() ? new FontScaledStyle : new FontScaledStyle(base));
}

} // namespace license::ui
