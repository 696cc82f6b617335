// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/folder.h"
#include "core/store/privatefile.h"
#include "core/teamstore/teamcopyprivate.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QMutexLocker>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString copyPrefix = u"last-known-"_s;
const QString copySuffix = u".db"_s;
/// The whole schema: a file with any other is not ours, or of another version.
const QStringList copySchema{
    u"CREATE TABLE about (only INTEGER PRIMARY KEY CHECK (only = 1), heard TEXT NOT NULL, preferences TEXT NOT NULL)"_s,
    u"CREATE TABLE service (id INTEGER PRIMARY KEY, record TEXT NOT NULL, state TEXT, clock TEXT)"_s};
QString copyName(const QString &place)
{
    const QByteArray code = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex();
    return copyPrefix + QString::fromLatin1(code.left(16)) + copySuffix;
}

StoredState stateFrom(const QJsonObject &json, const QJsonObject &clock)
{
    StoredState state;
    state.reply = json["reply"_L1].toString().toLatin1();
    state.seq = std::max<qint64>(0, json["seq"_L1].toInteger());
    state.series = std::max<qint64>(0, json["series"_L1].toInteger());
    state.attempts = records::attemptsFromJson(json["attempts"_L1].toObject());
    state.acceptedUnder = records::connectionFromJson(json["accepted_under"_L1].toObject());
    state.clock = records::clockFromJson(clock);
    return state;
}

/// SQLite opens its files by itself: no link may lie in their place.
Result<bool> isPlainFile(const platform::Folder &folder, const QString &name)
{
    for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (const auto readable = folder.readable(name + suffix); !readable) {
            return readable.error();
        }
    }
    return folder.has(name);
}

Result<bool> hasCopySchema(const QSqlDatabase &database)
{
    auto query = sql::run(database, u"SELECT sql FROM sqlite_master ORDER BY name"_s);
    if (!query) {
        return query.error();
    }
    QStringList found;
    while (query.value().next()) {
        found.append(query->value(0).toString());
    }
    return found == copySchema;
}

Result<Done> makeCopySchema(const QSqlDatabase &database)
{
    return sql::inTransaction(database, [&]() -> Result<Done> {
        for (const QString &statement : copySchema) {
            if (auto made = sql::write(database, statement); !made) {
                return made;
            }
        }
        return Done{};
    });
}

} // namespace

TeamCopy::TeamCopy(const QString &folder, const QString &place)
    : d(new Private{.folder = folder, .name = copyName(place)})
{}

TeamCopy::~TeamCopy() = default;

QString TeamCopy::path() const
{
    return d->path();
}

Result<QSqlDatabase> TeamCopy::connection() const
{
    if (!d->database) {
        const auto folder = platform::Folder::open(d->folder);
        const auto exists = folder ? isPlainFile(*folder, d->name) : folder.error();
        if (!exists || !*exists) {
            return exists ? sql::failure(u"%1: there is none"_s.arg(d->path())) : exists.error();
        }
        auto database = std::make_unique<Database>(d->path(), Database::Access::ReadWrite);
        const auto opened = database->connection();
        const auto ours = opened ? hasCopySchema(*opened) : opened.error();
        if (!ours || !*ours) {
            return ours ? sql::failure(u"%1: of another kind"_s.arg(d->path())) : ours.error();
        }
        d->database = std::move(database);
    }
    return d->database->connection();
}

/// The same for writing: a file that is missing or unsound is made anew, since the database can say all of it again.
Result<QSqlDatabase> TeamCopy::writable()
{
    if (auto known = connection(); known) {
        return known;
    }
    d->listed = false;
    d->records.clear();
    d->states.clear();
    d->preferences.clear();
    d->noted = {};
    const auto folder = platform::Folder::open(d->folder);
    if (!folder) {
        return folder.error();
    }
    makeRoom();
    for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (const auto removed = folder->remove(d->name + suffix); !removed) {
            return removed.error();
        }
    }
    if (const auto created = writePrivateFile(*folder, d->name, {}); !created) {
        return created.error();
    }
    auto database = std::make_unique<Database>(d->path(), Database::Access::ReadWrite);
    const auto opened = database->connection();
    const auto made = opened ? makeCopySchema(*opened) : opened.error();
    if (!made) {
        return made.error();
    }
    d->database = std::move(database);
    return d->database->connection();
}

/// The least used copies of other places go before a new one is made.
void TeamCopy::makeRoom() const
{
    const auto folder = platform::Folder::open(d->folder);
    QStringList others = folder ? folder->files() : QStringList();
    others.removeIf([this](const QString &name) {
        return name == d->name || !name.startsWith(copyPrefix) || !name.endsWith(copySuffix);
    });
    std::sort(others.begin(), others.end(), [&](const QString &one, const QString &other) {
        return QFileInfo(folder->path(one)).lastModified() > QFileInfo(folder->path(other)).lastModified();
    });
    for (qsizetype at = mostCopies - 1; at < others.size(); ++at) {
        static_cast<void>(folder->remove(others.at(at)).ok());
    }
}

std::optional<Reading> TeamCopy::heardAt() const
{
    const QMutexLocker lock(&d->mutex);
    const auto database = connection();
    auto query = database ? sql::run(*database, u"SELECT heard FROM about"_s) : database.error();
    return query && query.value().next() ? records::readingFromJson(records::objectFromText(query->value(0)))
                                         : std::nullopt;
}

Result<QVector<Service>> TeamCopy::services() const
{
    const QMutexLocker lock(&d->mutex);
    const auto database = connection();
    auto query = database ? sql::run(*database, u"SELECT id, record FROM service ORDER BY id"_s) : database.error();
    if (!query) {
        return query.error();
    }
    QVector<Service> services;
    while (query.value().next()) {
        const ServiceId id{query->value(0).toLongLong()};
        if (const auto service = records::serviceFromJson(id, records::objectFromText(query->value(1)))) {
            services.append(*service);
        }
    }
    const auto ended = sql::ended(*database, *query);
    return ended ? Result<QVector<Service>>(services) : ended.error();
}

Result<QHash<ServiceId, StoredState>> TeamCopy::states(const QVector<ServiceId> &ids) const
{
    QStringList numbers;
    for (const ServiceId id : ids) {
        numbers.append(QString::number(static_cast<qint64>(id)));
    }
    const QMutexLocker lock(&d->mutex);
    const auto database = connection();
    auto query = database ? sql::run(*database,
                                     u"SELECT id, state, clock FROM service"
                                     " WHERE id IN (SELECT value FROM json_each(?))"_s,
                                     {u"[%1]"_s.arg(numbers.join(u','))})
                          : database.error();
    if (!query) {
        return query.error();
    }
    QHash<ServiceId, StoredState> states;
    while (query.value().next()) {
        states.insert(ServiceId{query->value(0).toLongLong()},
                      stateFrom(records::objectFromText(query->value(1)), records::objectFromText(query->value(2))));
    }
    const auto ended = sql::ended(*database, *query);
    return ended ? Result<QHash<ServiceId, StoredState>>(states) : ended.error();
}

Result<PreferenceValues> TeamCopy::preferences() const
{
    const QMutexLocker lock(&d->mutex);
    const auto database = connection();
    auto query = database ? sql::run(*database, u"SELECT preferences FROM about"_s) : database.error();
    if (!query) {
        return query.error();
    }
    PreferenceValues values;
    const QJsonObject json = query.value().next() ? records::objectFromText(query->value(0)) : QJsonObject();
    for (auto each = json.begin(); each != json.end(); ++each) {
        values.insert(each.key(), each->toString());
    }
    return values;
}

} // namespace license
