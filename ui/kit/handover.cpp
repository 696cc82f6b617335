// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/handover.h"

#include <QDesktopServices>
#include <QUrl>

namespace license::ui {

bool handOver(const QUrl &url)
{
    return url.isValid() && QDesktopServices::openUrl(url);
}

} // namespace license::ui
