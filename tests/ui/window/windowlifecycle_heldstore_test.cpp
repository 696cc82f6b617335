// SPDX-License-Identifier: GPL-3.0-or-later
// Another process holds the database for three seconds, as a backup or an agent may: the window stays responsive, and
// nothing done meanwhile is lost.
#include "app/composition.h"
#include "core/store/sqlitestore.h"
#include "core/store/storefreethread.h"
#include "tests/support/waitfor.h"
#include "tests/ui/desktop/desktopfixture.h"
#include "tests/ui/uitools.h"
#include "ui/window/mainactions.h"
#include "ui/window/windowlifecycle.h"

#include <QAction>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds heldFor{3'000};

/// An exclusive transaction of another connection. The event loop releases it: a loop that waits for it never does.
class Hold
{
public:
    explicit Hold(const QString &folder)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(folder + u"/licenses.db"_s);
        EXPECT_TRUE(database.open());
        QSqlQuery begin(database);
        EXPECT_TRUE(begin.exec(u"BEGIN EXCLUSIVE"_s)) << begin.lastError().text().toStdString();
        QTimer::singleShot(heldFor, &m_context, [this] { letGo(); });
    }
    ~Hold() { letGo(); }
    bool isHeld() const { return m_held; }

private:
    void letGo()
    {
        if (std::exchange(m_held, false)) {
            QSqlDatabase::database(name).close();
            QSqlDatabase::removeDatabase(name);
        }
    }

    const QString name = u"held"_s;
    QObject m_context;
    bool m_held = true;
};

/// The longest turn of the event loop during its life.
class LongestTurn
{
public:
    LongestTurn()
    {
        QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks,
                         [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_ticks.start(5);
    }
    std::chrono::milliseconds value() const
    {
        return std::chrono::milliseconds{std::max(m_longest, m_since.elapsed())};
    }

private:
    QTimer m_ticks;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// The window with four services; a locked keychain ends each refresh without a network.
class HeldStore : public DesktopTest
{
protected:
    void SetUp() override
    {
        DesktopTest::SetUp();
        vault.failure = Error{.code = ErrorCode::KeychainLocked};
        for (const QString &name : {u"Acme"_s, u"Bluebird"_s, u"Cedar"_s}) {
            succeed(addService(name));
        }
    }
    void TearDown() override
    {
        host.reset();
        DesktopTest::TearDown();
    }
    void start()
    {
        host = std::make_unique<WindowLifecycle>(
            *fleet, *context, *proxy, speech, notifier,
            WindowLifecycle::Options{.furnish = {}, .sessionCommand = {}, .tray = nullptr, .demo = false});
        host->start(false);
    }
    ServiceId idOf(const QString &name) const { return fleet->findByName(name)->state().service.id; }
    /// Every store operation of a person, in sequence and without waiting; each answer is counted.
    void doEverything()
    {
        const auto counted = [this](const Result<Done> &result) { answers += result.ok() ? 1 : 100; };
        Connection another = fleet->findByName(u"Acme"_s)->state().service.connection;
        another.name = u"Dogwood"_s;
        another.url = u"https://dogwood.example"_s;
        fleet->findByName(u"Acme"_s)->refresh(Trigger::Manual, 30s, &receiver,
                                              [this](const RefreshOutcome &outcome) { refreshed = outcome; });
        fleet->add(
            another, Secret("lic_new"), &receiver,
            [this](const Result<ServiceMonitor *> &added) { answers += added.ok() ? 1 : 100; },
            [this](const Error &) { ++warnings; });
        fleet->rename(idOf(u"Bluebird"_s), u"Birch"_s, &receiver, counted);
        fleet->setAddedAuthorities(idOf(u"Acme"_s), "pem", &receiver, counted);
        fleet->remove(idOf(u"Cedar"_s), &receiver, counted);
        proxy->save({.mode = ProxyMode::None}, std::nullopt, &receiver, counted);
        Preferences hourly = host->preferences().value();
        hourly.refreshEvery = 1h;
        host->preferences().set(hourly);
        host->console().window.go(PageId::Preferences);
        host->console().window.resize(1'000, 700);
        fleet->heartbeat();
    }
    /// The state that a program sees that starts now.
    void expectAllKept()
    {
        const auto later = SqliteStore::open(folder.filePath(u"data"_s));
        ASSERT_TRUE(later.ok());
        QStringList names;
        const auto services = (*later)->services();
        for (const Service &service : *services) {
            names += service.connection.name;
            if (service.connection.name == u"Acme"_s) {
                EXPECT_EQ(service.connection.addedCa, "pem");
                const auto history = (*later)->history(service.id, 1);
                EXPECT_EQ(history->first().error->code, ErrorCode::KeychainLocked);
                EXPECT_EQ(history->first().trigger, Trigger::Manual);
            }
        }
        names.sort();
        EXPECT_EQ(names, QStringList({u"Acme"_s, u"Birch"_s, u"Dogwood"_s}));
        const PreferenceValues values = *(*later)->preferences();
        EXPECT_EQ(preferencesFrom(values).refreshEvery, 1h);
        EXPECT_EQ(values.value(u"proxy"_s), u"none"_s);
        EXPECT_EQ(values.value(u"window/place"_s), u"preferences"_s);
        EXPECT_EQ(values.value(u"window/geometry"_s),
                  QString::fromLatin1(host->console().window.saveGeometry().toBase64()));
    }

    QObject receiver;
    text::Speech speech;
    std::optional<RefreshOutcome> refreshed;
    int answers = 0;
    int warnings = 0;
    std::unique_ptr<WindowLifecycle> host;
};

constexpr int allAnswers = 5;

} // namespace

TEST_F(HeldStore, TheThreadOfTheWindowNeverUsesIt)
{
    QStringList uses;
    {
        const StoreFreeThread windowThread([&uses](const char *use) { uses += QString::fromLatin1(use); });
        start();
        QSignalSpy ended(host.get(), &WindowLifecycle::ended);
        fleet->startSchedule();
        doEverything();
        ASSERT_TRUE(waitFor([this] { return answers >= allAnswers && refreshed; }));
        fleet->comeBack(Return::Network);
        fleet->reload();
        QSignalSpy changed(fleet.get(), &Fleet::storeChanged);
        ASSERT_TRUE(waitFor([&changed] { return !changed.isEmpty(); }));
        host->console().window.go(PageId::History);
        fleet->stopSchedule();
        host->console().window.actions()->quit->trigger();
        ASSERT_EQ(ended.count(), 1);
        settle();
    }
    EXPECT_EQ(uses, QStringList());
    EXPECT_EQ(answers, allAnswers);
}

TEST_F(HeldStore, TheWindowGoesOnAndNothingIsLost)
{
    start();
    settle();
    QSignalSpy ended(host.get(), &WindowLifecycle::ended);
    QStringList uses;
    {
        const StoreFreeThread windowThread([&uses](const char *use) { uses += QString::fromLatin1(use); });
        const Hold hold(folder.filePath(u"data"_s));
        const LongestTurn longest;
        doEverything();
        EXPECT_NE(fleet->findByName(u"Birch"_s), nullptr) << "a new name is shown at once";
        EXPECT_EQ(host->preferences().value().refreshEvery, 1h);
        host->console().window.actions()->quit->trigger();
        EXPECT_EQ(ended.count(), 1);
        EXPECT_FALSE(host->console().window.isVisible()) << "hidden, whatever is still to be saved";
        EXPECT_EQ(answers, 0);
        ASSERT_TRUE(waitFor([&hold] { return !hold.isHeld(); }));
        ASSERT_TRUE(waitFor([this] { return answers >= allAnswers && refreshed; }));
        settle();
        EXPECT_LT(longest.value(), heldFor / 2);
    }
    EXPECT_EQ(uses, QStringList()) << "what is not used is not waited for";
    EXPECT_EQ(answers, allAnswers);
    EXPECT_EQ(warnings, 1) << "of the keychain, told once";
    EXPECT_EQ(refreshed->outcome, Outcome::Failed);
    EXPECT_EQ(refreshed->error->code, ErrorCode::KeychainLocked);
    expectAllKept();
}

TEST(Composition, EndsOnceEverythingIsSavedAndTurnsTheLoopMeanwhile)
{
    const QTemporaryDir folder(fastFolder(u"composition"_s));
    const QString data = folder.filePath(u"data"_s);
    auto composition = Composition::create({.dataFolder = data, .tokenFile = folder.filePath(u"token"_s)},
                                           std::make_unique<FakeClock>());
    ASSERT_TRUE(composition.ok());
    QObject receiver;
    bool finished = false;
    {
        const Hold hold(data);
        const LongestTurn longest;
        (*composition)->storage().setPreferences({{u"window/place"_s, u"history"_s}});
        (*composition)->finish(&receiver, [&finished] { finished = true; });
        ASSERT_TRUE(waitFor([&hold] { return !hold.isHeld(); }));
        EXPECT_FALSE(finished) << "it is still to be saved";
        ASSERT_TRUE(waitFor([&finished] { return finished; }));
        EXPECT_LT(longest.value(), heldFor / 2);
    }
    EXPECT_EQ((*composition)->store().preference(u"window/place"_s)->value(), u"history"_s);
}

} // namespace license::ui
