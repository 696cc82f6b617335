// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cmdline/optionvalues.h"
#include "app/cmdline/usage.h"
#include "app/licensectl/cli.h"

#include <QString>
#include <QStringList>

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace license::ctl {

using cmdline::Expected;
using cmdline::Take;

/// Reads one command line: clicommands.cpp has the commands, clioptions.cpp the kinds of their options, and cli.cpp
/// what makes a line wrong.
class Parser
{
public:
    Parser();
    std::variant<Options, ParseEnd> parse(const QStringList &arguments);
    bool knows(const QString &command) const { return !cmdline::wrongCommand(m_app, {command}); }

private:
    CLI::App *command(CLI::App &parent, Command command, const std::string &name, const std::string &description);
    void option(CLI::App *command, const std::string &name, const std::string &placeholder,
                const std::string &description, Take take);
    void formats(CLI::App *command, const std::vector<Format> &allowed);
    void name(CLI::App *command, bool required = false);
    void file(CLI::App *command, QString &target, const std::string &description);
    void filters(CLI::App *command);
    void limit(CLI::App *command, const std::string &description);
    void addServiceCommands();
    void addReadingCommands();
    void addActingCommands();
    void addManagementCommands();
    void addStoreCommands();
    CLI::Option *place(CLI::App *command, const std::string &name, const std::string &placeholder,
                       const std::string &description, std::optional<StorePlace> &target);
    void folder(const std::string &name, const std::string &description, std::optional<QString> &target);
    void text(CLI::App *command, const std::string &name, const std::string &placeholder,
              const std::string &description, QString &target);
    std::optional<Expected> takeSort(const QString &text);
    void word(CLI::App *command, const std::string &name, const std::string &description, Take take);
    std::variant<Options, ParseEnd> read(const QStringList &line);
    QStringList withoutHelpWord(const QStringList &arguments) const;
    QString contradiction() const;

    CLI::App m_app{"Verifies the licenses of Xopero ONE Management Services and reports their state."};
    Options m_options;
    bool m_noKeychain = false;
    QStringList m_valueOptions; ///< the long options that take a value
};

} // namespace license::ctl
