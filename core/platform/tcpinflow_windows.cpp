// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/tcpinflow.h"

namespace license::platform {

QVector<TcpInflow> tcpInflows()
{
    return {};
}

} // namespace license::platform
