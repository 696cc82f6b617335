// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license::platform {

/// The system's words, in English in any locale, for why this process can open nothing more at this moment: too many
/// files, or no memory; empty if it can. Qt, the C library and SQLite tell such a failure as a missing network, name or
/// file, or as a failing disk. Windows has no such limit.
QString openingShortage();

} // namespace license::platform
