// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rebuild.h"

#include "core/platform/platform.h"
#include "core/store/copysync.h"
#include "core/store/database.h"
#include "core/store/patience.h"
#include "core/store/privatefile.h"
#include "core/store/rebuiltnotice.h"
#include "core/store/schema.h"
#include "core/store/servicecopies.h"
#include "core/store/sql.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView besides[] = {""_L1, "-wal"_L1, "-shm"_L1};

// What has been kept, oldest first, without the WALs beside them.
QStringList keptNames(const QString &path)
{
    const QFileInfo info(path);
    QStringList names = info.dir().entryList({info.fileName() + u".corrupt-*"_s}, QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return name.endsWith("-wal"_L1) || name.endsWith("-shm"_L1); });
    return names;
}

// "…corrupt-20261123T140509Z", with a number after it from the second of that moment on.
QString freeName(const QString &path)
{
    const auto wall = platform::systemClock()->now().wall;
    const QString stem =
        path + u".corrupt-"_s +
        QDateTime::fromMSecsSinceEpoch(wall.time_since_epoch().count(), Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QStringList taken = keptNames(path).filter(QFileInfo(stem).fileName());
    if (taken.isEmpty()) {
        return stem;
    }
    const int last = QStringView(taken.last()).mid(QFileInfo(stem).fileName().size() + 1).toInt();
    return stem + u"-%1"_s.arg(std::max(last, 1) + 1, 2, 10, QChar(u'0'));
}

Result<Done> keepAside(const QString &path, const QString &aside)
{
    for (const QLatin1StringView suffix : besides) {
        const QString from = path + suffix;
        if (!QFile::exists(from)) {
            continue;
        }
        QFile::remove(aside + suffix); // of an attempt that failed halfway
        QFile file(from);
        if (!file.copy(aside + suffix)) {
            return sql::failure(u"%1: %2"_s.arg(from, file.errorString()));
        }
        if (const auto made = platform::makePrivateFile(aside + suffix); !made) {
            return made.error();
        }
    }
    return Done{};
}

// A WAL that stays would be read into the new file.
Result<Done> removeJournals(const QString &path)
{
    for (const QString &gone : {path + besides[1], path + besides[2]}) {
        if (QFile::exists(gone) && !QFile::remove(gone)) {
            return sql::failure(u"%1: cannot be removed"_s.arg(gone));
        }
    }
    return Done{};
}

Result<Done> rename(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return error ? Result<Done>(sql::failure(u"%1: %2"_s.arg(to, QString::fromStdString(error.message())))) : Done{};
}

void removeOldest(const QString &path)
{
    const QStringList names = keptNames(path);
    QDir folder = QFileInfo(path).dir();
    for (qsizetype i = 0; i < names.size() - keptDamagedFiles; ++i) {
        for (const QLatin1StringView suffix : besides) {
            folder.remove(names[i] + suffix);
        }
    }
}

Result<Done> makeFresh(const QString &folder, const QString &path, const QString &setAside)
{
    for (const QLatin1StringView suffix : besides) {
        QFile::remove(path + suffix);
    }
    if (const auto made = writePrivateFile(path, {}); !made) {
        return made.error();
    }
    const Database fresh(path, Database::Access::ReadWrite);
    const auto connection = fresh.connection();
    if (!connection) {
        return connection.error();
    }
    // With a rollback journal the new database is one file, which can be renamed.
    chooseJournal(*connection, false);
    if (const auto migrated = migrate(*connection); !migrated) {
        return migrated.error();
    }
    if (const auto filled = fillFromCopies(*connection, ServiceCopies(folder)); !filled) {
        return filled.error();
    }
    const auto noted = sql::run(*connection, u"INSERT INTO preferences (key, value) VALUES (?, ?)"_s,
                                {QString::fromLatin1(rebuiltPreference), QFileInfo(setAside).fileName()});
    return noted.ok() ? Result<Done>(Done{}) : noted.error();
}

} // namespace

Result<Done> rebuildDatabase(const QString &folder, const QString &path)
{
    const QString aside = freeName(path);
    if (const auto kept = patiently([&] { return keepAside(path, aside); }); !kept) {
        return kept.error();
    }
    removeOldest(path);
    const QString fresh = path + u".new"_s;
    if (const auto made = makeFresh(folder, fresh, aside); !made) {
        return made.error();
    }
    if (const auto removed = patiently([&] { return removeJournals(path); }); !removed) {
        return removed.error();
    }
    if (const auto exchanged = patiently([&] { return rename(fresh, path); }); !exchanged) {
        return exchanged.error();
    }
    QFile::remove(sql::damageMarker(path));
    return Done{};
}

} // namespace license
