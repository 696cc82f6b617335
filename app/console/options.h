// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <variant>

namespace license {

/// How the window is started: `license-console [--demo | --data-dir DIR] [--hidden]`. The toolkit's own options, as
/// `-platform` and a session manager's `-session`, are left to it.
struct ConsoleOptions
{
    bool demo = false;
    bool hidden = false;
    QString dataFolder; ///< empty: the default one
    QString display;    ///< of X11, where `-display` names one
};

/// What to print before ending, and the exit code: for --help, --version and mistakes (64).
struct ConsoleExit
{
    int code = 0;
    std::string output;
};

/// Needs neither a display nor an application.
std::variant<ConsoleOptions, ConsoleExit> parseConsoleOptions(const QStringList &arguments);

} // namespace license
