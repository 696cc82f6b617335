// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <utility>
#include <variant>

namespace license {

/// One of the computers on which a team's database may be.
struct DatabaseHost
{
    QString name;     ///< a name, an address without brackets, or the folder of a Unix socket ("/…"); empty: libpq's
    quint16 port = 0; ///< 0: the usual one
    bool operator==(const DatabaseHost &) const = default;
};

/// A team's database in PostgreSQL. Holds no password: libpq takes it from a pass file or service file, or the caller
/// from the keychain.
struct DatabasePlace
{
    QString service; ///< of libpq's service file; what else is stated here takes precedence
    QVector<DatabaseHost> hosts;
    QString database;
    QString user;
    /// Further options of libpq, in the order of the URL.
    QVector<std::pair<QString, QString>> options;

    /// All of it for libpq, and for QSqlDatabase::setConnectOptions(). Without `sslmode`, hosts that are not this
    /// computer get verify-full, unless a service decides.
    QString connectOptions() const;
    /// The place as a person may write it: a URL, or service=NAME.
    QString text() const;

    bool operator==(const DatabasePlace &) const = default;
};

/// A store on this computer.
struct FolderPlace
{
    QString folder; ///< as written
    bool operator==(const FolderPlace &) const = default;
};

using StorePlace = std::variant<FolderPlace, DatabasePlace>;

/// Why a text names no place.
enum class PlaceProblem {
    Empty,
    OtherKind, ///< another scheme, or connection settings that are no URL
    Password,
    UnknownOption,
    Twice, ///< an option is stated more than once, or also in another part
    Encoding,
    Host,
    Port,
    NoDatabase,
    Value, ///< a value that the option does not have, or that cannot be handed on
    WeakTls,
    Service,
    Tilde,    ///< a folder below "~", which the shell has left as it is: --store=~/x
    NotFolder ///< a database where a folder is asked for
};

/// Holds nothing of the text but the name of an option: any other part may be a password in the wrong place.
struct PlaceRefusal
{
    PlaceProblem problem = PlaceProblem::Empty;
    QString option{}; ///< if an option is the reason and its name is one
    bool operator==(const PlaceRefusal &) const = default;
};

/// Reads `postgresql://[user@]host[:port][,host2…]/name[?option=value…]`, `postgres://…`, `service=NAME`, or else a
/// folder. Stricter than libpq: nothing is ignored, and nothing is stated twice.
std::variant<StorePlace, PlaceRefusal> storePlaceFrom(const QString &text);
/// The same where only a folder will do.
std::variant<FolderPlace, PlaceRefusal> folderPlaceFrom(const QString &text);

} // namespace license
