// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/shortage.h"

namespace license::platform {

QString openingShortage()
{
    return {};
}

} // namespace license::platform
