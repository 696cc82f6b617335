// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/storeplace.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <variant>

namespace license {

/// The options of the window: `license-console [--demo | --data-dir DIR | --store URL] [--hidden]`. The toolkit's own
/// options, such as `-platform` and a session manager's `-session`, are left to the toolkit.
struct ConsoleOptions
{
    bool demo = false;
    bool hidden = false;
    QString dataFolder;              ///< empty: the default
    std::optional<StorePlace> store; ///< instead of the one in the folder
    QString display;                 ///< of X11, if named by `-display`
    QString style;                   ///< of the toolkit, if named by `-style`; empty: ours
};

/// The text to print and the exit code: for --help, --version and mistakes (64).
struct ConsoleExit
{
    int code = 0;
    std::string output;
};

/// Needs neither display nor application.
std::variant<ConsoleOptions, ConsoleExit> parseConsoleOptions(const QStringList &arguments);

} // namespace license
