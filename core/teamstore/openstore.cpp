// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/openstore.h"

#include "core/domain/clock.h"
#include "core/domain/version.h"
#include "core/platform/folder.h"
#include "core/store/sqlitestore.h"
#include "core/teamstore/postgresstore.h"
#include "core/teamstore/rememberingstore.h"

#include <QCryptographicHash>
#include <QSysInfo>

#include <utility>

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
                                         const QString &password, WhileAway whileAway)
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
    const TeamAddress address{
        .parameters = database->connectOptions(), .password = password, .shown = database->text()};
    const TeamMember member{
        .name = memberName(host, clock.now().bootId, folder), .host = host, .version = version(), .clock = &clock};
    if (whileAway == WhileAway::Fail) {
        return PostgresStore::open(address, member, own);
    }
    auto opened = PostgresStore::openOrAwait(address, member, own);
    if (!opened) {
        return opened.error();
    }
    auto copy = std::make_unique<TeamCopy>(own, address.shown);
    if (opened->away && !copy->heardAt()) {
        return *opened->away; // nothing is known here
    }
    return std::unique_ptr<Store>(
        std::make_unique<RememberingStore>(std::move(opened.value().store), std::move(copy), clock, opened->away));
}

} // namespace license
