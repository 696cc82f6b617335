// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover.h"

#include <QDesktopServices>
#include <QUrl>

namespace license::ui {

bool handOver(const QUrl &url)
{
    return url.isValid() && QDesktopServices::openUrl(url);
}

} // namespace license::ui
