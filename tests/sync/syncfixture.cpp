// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncfixture.h"

#include "core/protocol/connectionfile.h"
#include "core/store/sqlitestore.h"
#include "core/sync/fleet.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QJsonArray>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Store> opened(const QString &folder)
{
    auto store = SqliteStore::open(folder);
    EXPECT_TRUE(store.ok());
    return store.take();
}

} // namespace

Console::Console(const QString &folder, const FakeClock &clock) : Console(opened(folder), clock) {}

Console::Console(std::unique_ptr<Store> opened, const FakeClock &clock)
    : store(std::move(opened)), storage(*store), client(clock), context{clock, storage, vault, client}
{}

void SyncTest::SetUp()
{
    ASSERT_TRUE(folder.isValid());
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    console = std::make_unique<Console>(folder.filePath(u"data"_s), clock);
    service = addService(*console);
}

Service SyncTest::addService(Console &target)
{
    QFile file(server.connectionFile());
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const auto connection = parseConnectionFile(file.readAll());
    EXPECT_TRUE(connection.ok());
    auto added = target.store->addService(*connection);
    if (!added) {
        // The other console on this folder has added it.
        added = target.store->services()->first();
    }
    QObject receiver;
    bool written = false;
    target.vault.write(*added, Secret(server.token()), &receiver, [&written](const Result<Done> &) { written = true; });
    EXPECT_TRUE(waitFor([&written] { return written; }));
    EXPECT_TRUE(target.store->setTokenExpected(added->id, true).ok());
    Service known = added.take();
    known.tokenExpected = true;
    return known;
}

RefreshOutcome SyncTest::refresh(ServiceMonitor &monitor, Trigger trigger, milliseconds deadline)
{
    std::optional<RefreshOutcome> answer;
    QObject receiver;
    monitor.refresh(trigger, deadline, &receiver, [&answer](const RefreshOutcome &outcome) { answer = outcome; });
    EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    return answer.value_or(RefreshOutcome{});
}

bool SyncTest::addAuthorities(Fleet &fleet, ServiceId id, const QByteArray &pem)
{
    std::optional<Result<Done>> answer;
    QObject receiver;
    fleet.setAddedAuthorities(id, pem, &receiver, [&answer](const Result<Done> &given) { answer = given; });
    EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    return answer && answer->ok();
}

qsizetype SyncTest::verifications()
{
    return qsizetype(server.requests().value("count"_L1).toInt(-1));
}

} // namespace license::test
