// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rebuild.h"

#include "core/platform/platform.h"
#include "core/store/copysync.h"
#include "core/store/database.h"
#include "core/store/fileretry.h"
#include "core/store/privatefile.h"
#include "core/store/rebuiltnotice.h"
#include "core/store/schema.h"
#include "core/store/servicecopies.h"
#include "core/store/sql.h"

#include <QDateTime>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString databaseName = u"licenses.db"_s;
constexpr QLatin1StringView besides[] = {""_L1, "-wal"_L1, "-shm"_L1};

// The kept files, oldest first, without their WALs.
QStringList keptNames(const platform::Folder &folder)
{
    QStringList names = folder.files();
    names.removeIf([](const QString &name) {
        return !name.startsWith(databaseName + ".corrupt-"_L1) || name.endsWith("-wal"_L1) || name.endsWith("-shm"_L1);
    });
    return names;
}

// "…corrupt-20261123T140509Z", followed by a number from the second file of that second on.
QString freeName(const platform::Folder &folder)
{
    const auto wall = platform::systemClock()->now().wall;
    QString stem =
        databaseName + ".corrupt-"_L1 +
        QDateTime::fromMSecsSinceEpoch(wall.time_since_epoch().count(), Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QStringList taken = keptNames(folder).filter(stem);
    if (taken.isEmpty()) {
        return stem;
    }
    const int last = QStringView(taken.last()).mid(stem.size() + 1).toInt();
    return stem + u"-%1"_s.arg(std::max(last, 1) + 1, 2, 10, QChar(u'0'));
}

Result<Done> keepAside(const platform::Folder &folder, const QString &aside)
{
    for (const QLatin1StringView suffix : besides) {
        const QString from = databaseName + suffix;
        const auto there = folder.has(from);
        if (!there) {
            return there.error();
        }
        if (*there) {
            if (auto copied = folder.copy(from, aside + suffix); !copied) {
                return copied;
            }
        }
    }
    return Done{};
}

// A leftover WAL would be read into the new file.
Result<Done> removeJournals(const platform::Folder &folder)
{
    for (const QLatin1StringView suffix : {besides[1], besides[2]}) {
        if (auto removed = folder.remove(databaseName + suffix); !removed) {
            return removed;
        }
    }
    return Done{};
}

void removeOldest(const platform::Folder &folder)
{
    const QStringList names = keptNames(folder);
    for (qsizetype i = 0; i < names.size() - keptDamagedFiles; ++i) {
        for (const QLatin1StringView suffix : besides) {
            static_cast<void>(folder.remove(names[i] + suffix).ok()); // best effort
        }
    }
}

Result<Done> makeFresh(const platform::Folder &folder, const QString &name, const QString &setAside)
{
    for (const QLatin1StringView suffix : besides) {
        if (auto removed = folder.remove(name + suffix); !removed) {
            return removed;
        }
    }
    if (const auto made = writePrivateFile(folder, name, {}); !made) {
        return made.error();
    }
    const Database fresh(folder.path(name), Database::Access::ReadWrite);
    const auto connection = fresh.connection();
    if (!connection) {
        return connection.error();
    }
    // With a rollback journal the new database is a single file, which can be renamed.
    chooseJournal(*connection, false);
    if (const auto migrated = migrate(*connection); !migrated) {
        return migrated.error();
    }
    if (const auto filled = fillFromCopies(*connection, ServiceCopies(folder.path())); !filled) {
        return filled.error();
    }
    return sql::write(*connection, u"INSERT INTO preferences (key, value) VALUES (?, ?)"_s,
                      {QString::fromLatin1(rebuiltPreference), setAside});
}

} // namespace

Result<Done> rebuildDatabase(const platform::Folder &folder)
{
    const QString aside = freeName(folder);
    if (const auto kept = patiently([&] { return keepAside(folder, aside); }); !kept) {
        return kept.error();
    }
    removeOldest(folder);
    const QString fresh = databaseName + ".new"_L1;
    if (const auto made = makeFresh(folder, fresh, aside); !made) {
        return made.error();
    }
    if (const auto removed = patiently([&] { return removeJournals(folder); }); !removed) {
        return removed.error();
    }
    if (const auto exchanged = patiently([&] { return folder.rename(fresh, databaseName); }); !exchanged) {
        return exchanged.error();
    }
    static_cast<void>(
        folder.remove(sql::damageMarker(databaseName)).ok()); // otherwise the next opening checks thoroughly
    return Done{};
}

} // namespace license
