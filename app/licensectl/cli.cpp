// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/cli.h"

#include "app/licensectl/cliparser.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/translate.h"
#include "core/domain/version.h"
#include "core/text/export.h"
#include "core/text/sanitize.h"

#include <exception>
#include <sstream>

namespace license::ctl {

using namespace Qt::StringLiterals;
using namespace cmdline;

Parser::Parser()
{
    m_app.name("licensectl");
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.allow_windows_style_options(false);
    m_app.set_version_flag("--version", "licensectl " + versionWithCommit().toStdString());
    m_app.footer("licensectl help COMMAND explains one command.");
    folder("--data-dir", "Folder of the store (also LICENSE_CONSOLE_DATA)", m_options.dataFolder);
    place(&m_app, "--store", "URL",
          "A team's database: postgresql://HOST/NAME or service=NAME (also LICENSE_CONSOLE_STORE)", m_options.store);
    m_app.add_flag("--no-keychain", m_noKeychain, "Take the access token from a file, not from the keychain");
    option(&m_app, "--token-file", "FILE", "File with the access token, readable only by its owner",
           path([this](const auto &text) { m_options.tokenFile = text; }));
    addServiceCommands();
    addReadingCommands();
    addActingCommands();
    addManagementCommands();
    addStoreCommands();
}

/// Conflicts between options that are valid individually.
QString Parser::contradiction() const
{
    if (m_noKeychain != m_options.tokenFile.has_value()) {
        return CtlWords::tr("--no-keychain and --token-file must be used together.");
    }
    if (m_noKeychain && m_options.tokenStdin) {
        return CtlWords::tr("--token-stdin cannot be combined with --no-keychain: the token is in the file.");
    }
    if (m_options.command == Command::ServiceAdd && isStandardInput(m_options.file) && !m_noKeychain) {
        return CtlWords::tr(
            "Standard input cannot hold both the connection file and the token: give the connection file by name.");
    }
    if (isStandardInput(m_options.connectionFile) && isStandardInput(m_options.file)) {
        return CtlWords::tr(
            "Standard input cannot hold both the reply and the connection file: give one of them by name.");
    }
    if (m_options.command != Command::Export) {
        return {};
    }
    const auto format = text::exportFormatOf(m_options.file);
    if (!format) {
        return CtlWords::tr("“%1” has no known format: FILE must end in .csv, .json or .html.")
            .arg(text::plain(m_options.file));
    }
    if (format != text::ExportFormat::Csv && (m_options.separator || m_options.byteOrderMark)) {
        return CtlWords::tr("--separator and --bom apply only to files that end in .csv.");
    }
    return {};
}

/// `help COMMAND` equals `COMMAND --help`.
QStringList Parser::withoutHelpWord(const QStringList &arguments) const
{
    qsizetype at = 0;
    while (at < arguments.size() && arguments[at].startsWith(u'-')) {
        at += m_valueOptions.contains(arguments[at]) ? 2 : 1;
    }
    if (arguments.value(at) != "help"_L1) {
        return arguments;
    }
    QStringList command = arguments.sliced(at + 1);
    command.removeAll(u"--help"_s);
    if (command == QStringList{u"help"_s}) { // a list that names it names all commands
        command.clear();
    }
    if (const auto wrong = wrongCommand(m_app, command)) {
        throw Wrong{*wrong};
    }
    return arguments.first(at) + command + QStringList{u"--help"_s};
}

std::variant<Options, ParseEnd> Parser::read(const QStringList &line)
{
    const QStringList arguments = withoutHelpWord(line);
    if (const auto wrong = wrongWords(m_app, arguments)) {
        throw Wrong{*wrong};
    }
    try {
        m_app.parse(libraryOrder(arguments, m_valueOptions));
    } catch (const CLI::Success &asked) {
        std::ostringstream out;
        m_app.exit(asked, out, out);
        return ParseEnd{exitcode::done, QString::fromStdString(out.str()), {}};
    }
    if (const QString wrong = contradiction(); !wrong.isEmpty()) {
        throw Wrong{wrong};
    }
    return m_options;
}

std::variant<Options, ParseEnd> Parser::parse(const QStringList &arguments)
{
    try {
        return read(arguments);
    } catch (const Wrong &wrong) {
        return ParseEnd{exitcode::usage, {}, wrong.words};
    } catch (const std::exception &error) {
        return ParseEnd{exitcode::usage,
                        {},
                        CtlWords::tr("The command line cannot be read: %1").arg(QString::fromStdString(error.what()))};
    }
}

bool isStandardInput(const QString &file)
{
    return file == u"-"_s;
}

std::variant<Options, ParseEnd> parseArguments(const QStringList &arguments)
{
    return Parser().parse(arguments);
}

bool isCommand(const QString &word)
{
    return Parser().knows(word);
}

} // namespace license::ctl
