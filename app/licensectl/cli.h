// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/objecttable.h"
#include "core/domain/storeplace.h"

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
    ServiceToken,
    ServiceList,
    ServiceRemove,
    ServiceNames,
    StoreInfo,
    StoreCheck,
    StoreMove,
    Refresh,
    Status,
    Licenses,
    Objects,
    History,
    Export,
    Organizations,
    ManagementSignIn,
    ManagementSignOut,
    CheckConnection,
    Watch,
    Verify
};
enum class Format { Text, Json, Csv, Nagios, Prometheus };
enum class ExportWhat { Licenses, Objects, History };

/// The validated arguments; options that a command does not take have their defaults.
struct Options
{
    std::optional<QString> dataFolder;
    std::optional<StorePlace> store;  ///< instead of the one in the folder
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
    QString address; ///< of a Management Service
    QString email;
    bool passwordStdin = false;
    std::optional<StorePlace> moveTo;
    bool dryRun = false;
    bool yes = false; ///< answers every question with yes
    std::chrono::seconds timeout{60};
    std::optional<int> lanes; ///< of an agent of a team's store; nothing: its own choice
};

/// The arguments request only a text: help, the version, or a usage error.
struct ParseEnd
{
    int exitCode = 0;
    QString out;
    QString err;
};

/// True for `-`, which means standard input where a file is read.
bool isStandardInput(const QString &file);

/// Parses the arguments, without the program's name. Texts for people are in the current language.
std::variant<Options, ParseEnd> parseArguments(const QStringList &arguments);
/// Whether a line may start with this command.
bool isCommand(const QString &word);

QString formatName(Format format);
std::optional<Format> formatFrom(QStringView name);
/// The format in which the caller of this line expects an answer, however wrong the rest of it is: a monitoring plug-in
/// stays one with a misspelt option, and with a misspelt `--format`.
Format formatAskedFor(const QStringList &arguments);

} // namespace license::ctl
