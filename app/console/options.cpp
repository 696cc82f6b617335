// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include <CLI/CLI.hpp>

#include <sstream>
#include <vector>

namespace license {

std::variant<ConsoleOptions, ConsoleExit> parseConsoleOptions(const QStringList &arguments)
{
    ConsoleOptions options;
    std::string dataFolder;
    CLI::App app("Keeps the license of Xopero ONE and GitProtect Management Services verified.", "license-console");
    app.set_version_flag("--version", "license-console " LICENSE_CONSOLE_VERSION);
    CLI::Option *demo = app.add_flag("--demo", options.demo, "explore with made-up data; touches no real data");
    app.add_option("--data-dir", dataFolder, "where the data of this console lives")->excludes(demo);
    app.add_flag("--hidden", options.hidden, "start in the tray, as a session does; without a tray, minimized")
        ->excludes(demo);
    std::vector<std::string> reversed; // as CLI11 wants them
    for (auto argument = arguments.crbegin(); argument + 1 != arguments.crend(); ++argument) {
        reversed.push_back(argument->toStdString());
    }
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError &error) {
        std::ostringstream output;
        const int code = app.exit(error, output, output);
        return ConsoleExit{code == 0 ? 0 : 64, output.str()};
    }
    options.dataFolder = QString::fromStdString(dataFolder);
    return options;
}

} // namespace license
