// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/consolestyle.h"

#include "ui/kit/contraststyle.h"
#include "ui/kit/fontscaledstyle.h"

namespace license::ui {

QStyle *makeConsoleStyle(const QString &base)
{
    return new ContrastStyle(base.isEmpty() ? new FontScaledStyle : new FontScaledStyle(base));
}

} // namespace license::ui
