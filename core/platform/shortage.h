// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license::platform {

/// The system's words for why this process can open nothing more at this moment; empty if it can. Qt and the C library
/// tell such a failure as a missing network or name. Windows has no such limit.
QString openingShortage();

} // namespace license::platform
