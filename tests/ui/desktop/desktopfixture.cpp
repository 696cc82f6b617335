// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desktop/desktopfixture.h"

#include "core/protocol/documentparser.h"
#include "core/store/sqlitestore.h"
#include "tests/support/waitfor.h"

namespace license::test {

using namespace Qt::StringLiterals;
using std::chrono::hours;

QStringList FakeNotifier::titles() const
{
    QStringList all;
    for (const ui::Notice &notice : notices) {
        all += notice.title;
    }
    return all;
}

void DesktopTest::SetUp()
{
    open();
}

void DesktopTest::TearDown()
{
    close();
}

void DesktopTest::open()
{
    auto opened = SqliteStore::open(folder.filePath(u"data"_s));
    ASSERT_TRUE(opened.ok());
    store = opened.take();
    storage = std::make_unique<StoreWorker>(*store);
    client = std::make_unique<LicenseClient>(clock);
    context = std::make_unique<SyncContext>(SyncContext{clock, *storage, vault, *client});
    proxy = std::make_unique<ProxyPreference>(*storage, vault, *client);
    fleet = std::make_unique<Fleet>(*context);
    ASSERT_TRUE(fleet->load().ok());
}

void DesktopTest::close()
{
    storage->waitForDone();
    fleet.reset();
    proxy.reset();
    context.reset();
    client.reset();
    storage.reset();
    store.reset();
}

ServiceMonitor *DesktopTest::addService(const QString &name)
{
    auto signer = std::make_unique<DocumentSigner>();
    Connection connection = signer->connection();
    connection.name = name;
    connection.url = u"https://%1.example"_s.arg(++installations);
    signer->setUrl(connection.url);
    const auto added = store->addService(connection);
    EXPECT_TRUE(added.ok());
    EXPECT_TRUE(fleet->load().ok());
    signers[added->id] = std::move(signer);
    return fleet->find(added->id);
}

void DesktopTest::succeed(ServiceMonitor *monitor, const Json &patch)
{
    const Service service = monitor->state().service;
    const DocumentSigner &signer = *signers.at(service.id);
    const Reading now = clock.now();
    const qint64 iat = std::chrono::floor<seconds>(now.wall).time_since_epoch().count();
    const QByteArray reply = signer.sign(signer.payload({.nonce = {}, .lastSeq = monitor->state().seq}, patch, iat));
    const auto document = verifyDocument(reply, service.connection, std::nullopt);
    ASSERT_TRUE(document.ok()) << document.error().detail.toStdString();
    const AttemptSummary attempts{.lastAttempt = now, .lastError = {}, .failures = 0, .nextDelay = hours{24}};
    const HistoryEntry entry{now.wall, Trigger::Scheduled, Outcome::Unchanged, {}, seconds{1}, {}};
    ASSERT_TRUE(store
                    ->saveVerification(service.id,
                                       {reply, *document, GraceClock::start(document->issuedAt, now), attempts, entry})
                    .ok());
    reload(*monitor, *context);
}

void DesktopTest::fail(ServiceMonitor *monitor)
{
    AttemptSummary attempts = monitor->state().attempts;
    attempts.lastAttempt = clock.now();
    attempts.lastError = Error{.code = ErrorCode::Timeout};
    ++attempts.failures;
    attempts.nextDelay = hours{1} + seconds{1};
    const HistoryEntry entry{clock.now().wall, Trigger::Scheduled, Outcome::Failed, attempts.lastError, seconds{1}, {}};
    ASSERT_TRUE(store->saveFailure(monitor->state().service.id, attempts, entry).ok());
    reload(*monitor, *context);
}

void DesktopTest::failFor(ServiceMonitor *monitor, hours span)
{
    for (hours passed{0}; passed < span; passed += hours{1}) {
        clock.advance(hours{1});
        fail(monitor);
    }
}

void DesktopTest::settle()
{
    bool done = false;
    storage->run(
        fleet.get(), [](const Store &) { return 0; }, [&done](int) { done = true; });
    EXPECT_TRUE(waitFor([&done] { return done; }));
}

void DesktopTest::keep(const Preferences &preferences)
{
    ASSERT_TRUE(store->setPreferences(valuesOf(preferences)).ok());
    storage->adoptPreferences(*store->preferences());
}

Preferences DesktopTest::kept() const
{
    return preferencesFrom(*store->preferences());
}

} // namespace license::test
