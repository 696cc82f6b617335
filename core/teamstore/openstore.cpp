// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/openstore.h"

#include "core/domain/clock.h"
#include "core/domain/version.h"
#include "core/platform/folder.h"
#include "core/store/sqlitestore.h"
#include "core/teamstore/postgresstore.h"

#include <QCryptographicHash>
#include <QSysInfo>

namespace license {

using namespace Qt::StringLiterals;

namespace {

// Two folders of one computer may have different tokens, and two computers the same name.
QString memberName(const QString &host, const QString &bootId, const QString &folder)
{
    const QByteArray computer = bootId.section(u'@', 1).toUtf8();
    const QByteArray code =
        QCryptographicHash::hash(computer + '\n' + folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return host + u'-' + QString::fromLatin1(code.left(8));
}

} // namespace

Result<std::unique_ptr<Store>> openStore(const StorePlace &place, const QString &folder, const Clock &clock,
                                         const QString &password)
{
    const auto *database = std::get_if<DatabasePlace>(&place);
    if (!database) {
        return SqliteStore::open(folder);
    }
    const QString own = folder + u"/team"_s;
    if (const auto claimed = platform::Folder::claim(own, {}); !claimed) {
        return claimed.error();
    }
    const QString host = QSysInfo::machineHostName();
    return PostgresStore::open(
        {.parameters = database->connectOptions(), .password = password, .shown = database->text()},
        {.name = memberName(host, clock.now().bootId, folder), .host = host, .version = version(), .clock = &clock},
        own);
}

} // namespace license
