// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/objecttable.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace license::ctl {

enum class Command {
    ServiceAdd,
    ServiceShow,
    ServiceReplace,
    ServiceList,
    ServiceRemove,
    ServiceNames,
    Refresh,
    Status,
    Licenses,
    Objects,
    History,
    Export,
    CheckConnection,
    Watch,
    Verify
};
enum class Format { Text, Json, Csv, Nagios, Prometheus };
enum class ExportWhat { Licenses, Objects, History };

/// What the arguments ask for, checked; what a command does not take is at its default.
struct Options
{
    std::optional<QString> dataFolder;
    std::optional<QString> tokenFile; ///< instead of the keychain
    Command command = Command::Status;
    std::optional<QString> name; ///< of a service; nothing: all of them
    QString file;
    QString connectionFile;
    Format format = Format::Text;
    ExportWhat what = ExportWhat::Licenses;
    ObjectQuery query;
    std::optional<int> limit;      ///< 0 is all; nothing: the command's own
    std::optional<char> separator; ///< of a CSV file; nothing: a comma
    bool byteOrderMark = false;
    bool ifDue = false;
    bool tokenStdin = false;
    bool yes = false; ///< what would be asked is answered so
    std::chrono::seconds timeout{60};
};

/// The arguments ask for nothing more than a text: help, the version, or what is wrong with them.
struct ParseEnd
{
    int exitCode = 0;
    QString out;
    QString err;
};

/// True for `-`, which stands for standard input where a file is read.
bool isStandardInput(const QString &file);

/// Reads the arguments, the program's name not among them. Words for people are in the language that is spoken.
std::variant<Options, ParseEnd> parseArguments(const QStringList &arguments);
/// Whether a line may begin with this command.
bool isCommand(const QString &word);

QString formatName(Format format);
std::optional<Format> formatFrom(QStringView name);
/// The format in which whoever wrote this line waits for an answer, however wrong the rest of it is: a monitoring
/// plug-in is one with a misspelt option too, and with a misspelt `--format`.
Format formatAskedFor(const QStringList &arguments);

} // namespace license::ctl
