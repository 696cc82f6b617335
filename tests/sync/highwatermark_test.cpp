// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"
#include "core/domain/machineidentity.h"
#include "core/domain/storageproblem.h"
#include "core/sync/highwatermark.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/servicemonitor.h"
#include "tests/support/documentsigner.h"
#include "tests/sync/syncfixture.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A store whose files are copied to another computer, or restored on this one.
class CopiedStore : public SyncTest
{
protected:
    using Files = QHash<QString, QByteArray>;

    /// A backup's content: the files of a closed store.
    Files backUp()
    {
        console.reset();
        Files files;
        for (const QString &name : names) {
            QFile file(path(name));
            EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
            files[name] = file.readAll();
        }
        start();
        return files;
    }
    void restore(const Files &files)
    {
        console.reset();
        QFile::remove(path(u"licenses.db-wal"_s));
        QFile::remove(path(u"licenses.db-shm"_s));
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            QFile target(path(file.key()));
            EXPECT_TRUE(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
            EXPECT_EQ(target.write(file.value()), file.value().size());
        }
        start();
    }
    /// Changes the stored state without the console.
    void edit(const QString &change) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"edit"_s);
            database.setDatabaseName(path(u"licenses.db"_s));
            ASSERT_TRUE(database.open());
            QSqlQuery query(database);
            ASSERT_TRUE(query.exec(u"UPDATE states SET "_s + change)) << qPrintable(query.lastError().text());
        }
        QSqlDatabase::removeDatabase(u"edit"_s);
    }
    void damageCopy() const
    {
        QFile file(path(names.last()));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        EXPECT_EQ(file.write("{}"), 2);
    }
    milliseconds remaining()
    {
        StoredMonitor monitor(service, console->context);
        const auto left = monitor.status().remaining;
        EXPECT_TRUE(left.has_value());
        return left.value_or(0ms);
    }
    RefreshOutcome refreshOnce()
    {
        StoredMonitor monitor(service, console->context);
        return refresh(monitor);
    }
    qint64 lastSeqSent() { return server.requests()["requests"_L1].toArray().last()["last_seq"_L1].toInteger(-1); }

private:
    void start()
    {
        console = std::make_unique<Console>(folder.filePath(u"data"_s), clock);
        service = addService(*console);
    }
    QString path(const QString &name) const { return folder.filePath(u"data/"_s + name); }

    const QStringList names{u"licenses.db"_s, u"copies/1.json"_s};
};

TEST_F(CopiedStore, D14_OnAnotherComputerThereIsNoGraceUntilItIsVerified)
{
    const auto asComputer = [this](const QString &name) {
        Reading reading = clock.now();
        reading.bootId = bootIdOf(u"boot-1"_s, name);
        clock.set(reading);
    };
    asComputer(u"first"_s);
    qint64 seq = 0;
    {
        StoredMonitor monitor(service, console->context);
        refresh(monitor);
        seq = monitor.state().seq;
    }
    clock.advance(1h);
    for (const QString &same : {u"first"_s, QString()}) { // a computer without a name is not refused
        asComputer(same);
        const StoredMonitor monitor(service, console->context);
        EXPECT_EQ(monitor.status().verification, VerificationState::Verified);
        EXPECT_FALSE(monitor.isDue());
    }

    asComputer(u"second"_s);
    StoredMonitor monitor(service, console->context);
    EXPECT_EQ(monitor.status().verification, VerificationState::NotVerified);
    EXPECT_EQ(monitor.status().remaining, std::nullopt);
    ASSERT_TRUE(monitor.state().storageError);
    EXPECT_EQ(storageProblem(*monitor.state().storageError), StorageProblem::OtherComputer);
    EXPECT_EQ(monitor.state().seq, seq) << "an older reply is refused there, too";
    EXPECT_TRUE(monitor.isDue());

    monitor.heartbeat();
    EXPECT_EQ(console->store->state(service.id)->clock->anchor.bootId, u"boot-1@first"_s);
    EXPECT_EQ(refresh(monitor).outcome, Outcome::Changed);
    EXPECT_EQ(monitor.status().verification, VerificationState::Verified);
    EXPECT_EQ(monitor.state().storageError, std::nullopt);
    EXPECT_EQ(console->store->state(service.id)->clock->anchor.bootId, u"boot-1@second"_s);
}

// D02: the signature detects changes that no check of the file sees.
TEST_F(CopiedStore, D02_ADocumentOrClockWhoseBytesHaveChangedIsTakenFromItsCopy)
{
    {
        StoredMonitor monitor(service, console->context);
        refresh(monitor);
    }
    clock.advance(2h);
    const Files sound = backUp();
    for (const QString &change : {u"reply = substr(reply, 1, 200) || 'A' || substr(reply, 202)"_s, u"reply = 'x'"_s,
                                  u"clock = 'x'"_s, u"clock = NULL"_s}) {
        restore(sound);
        edit(change);
        const StoredMonitor monitor(service, console->context);
        EXPECT_EQ(monitor.status().verification, VerificationState::Verified) << qPrintable(change);
        EXPECT_EQ(monitor.status().remaining, milliseconds(70h));
        EXPECT_EQ(monitor.state().storageError, std::nullopt);
    }

    // Without a sound copy the document counts as absent, and there is no grace.
    restore(sound);
    edit(u"reply = 'x'"_s);
    damageCopy(); // after the start, which repairs a copy from its database
    StoredMonitor monitor(service, console->context);
    EXPECT_EQ(monitor.status().verification, VerificationState::NotVerified);
    EXPECT_TRUE(monitor.state().storageError);
    EXPECT_GT(monitor.state().seq, 0) << "an older reply is refused all the same";
    EXPECT_EQ(refresh(monitor).outcome, Outcome::Changed);
    EXPECT_EQ(monitor.state().storageError, std::nullopt);
}

// D16: an older state counts from an older verification.
TEST_F(CopiedStore, D16_AnOlderStateThatIsPutBackHasNoMoreGraceThanTheNewerOne)
{
    Files older;
    qint64 olderSeq = 0;
    {
        StoredMonitor monitor(service, console->context);
        refresh(monitor);
        olderSeq = monitor.state().seq;
    }
    older = backUp();
    clock.advance(20h);
    {
        StoredMonitor monitor(service, console->context);
        ASSERT_NE(refresh(monitor).outcome, Outcome::Failed);
    }
    server.control(u"down"_s);
    clock.advance(30h);
    const milliseconds newerLeft = remaining();
    EXPECT_EQ(newerLeft, milliseconds(42h));
    restore(older);
    EXPECT_EQ(remaining(), milliseconds(22h));
    clock.reboot(1h);
    EXPECT_LE(remaining(), milliseconds(21h));

    server.control(u"up"_s);
    StoredMonitor monitor(service, console->context);
    ASSERT_NE(refresh(monitor).outcome, Outcome::Failed);
    EXPECT_EQ(lastSeqSent(), olderSeq) << "the server sees that something was put back";
    EXPECT_EQ(monitor.status().remaining, milliseconds(72h));
}

TEST_F(CopiedStore, D16_AnOlderHeartbeatThatIsPutBackHidesNothingWhileTheClockIsRight)
{
    {
        StoredMonitor monitor(service, console->context);
        refresh(monitor);
    }
    const Files older = backUp();
    clock.advance(40h);
    {
        StoredMonitor monitor(service, console->context);
        monitor.heartbeat();
        console->storage.waitForDone();
    }
    restore(older);
    EXPECT_EQ(remaining(), milliseconds(32h)) << "in the same boot the wall clock has no say";
    clock.reboot(2h);
    EXPECT_LE(remaining(), milliseconds(30h));
}

// D16: the keychain was not restored, and its knowledge takes precedence.
TEST_F(CopiedStore, D16_PoweredOnTimeThatTheKeychainKnowsOfIsHiddenByNoOlderStateAndNoClock)
{
    refreshOnce();
    const Files older = backUp();
    clock.advance(20h);
    server.control(u"time"_s, {{u"offset_seconds"_s, 20 * 3'600}});
    ASSERT_NE(refreshOnce().outcome, Outcome::Failed);
    server.control(u"down"_s);
    clock.advance(30h);
    ASSERT_EQ(refreshOnce().outcome, Outcome::Failed);

    const auto keychain = console->vault.secrets;
    restore(older);
    console->vault.secrets = keychain;
    clock.reboot(1h);
    clock.stepWall(-51h); // to just after the older verification
    EXPECT_GT(remaining(), milliseconds(71h)) << "the store alone is taken in";
    {
        StoredMonitor monitor(service, console->context);
        EXPECT_EQ(refresh(monitor).outcome, Outcome::Failed);
        EXPECT_LE(monitor.status().remaining, milliseconds(22h)) << "20 h by the server's time, 30 h by the boot clock";
        EXPECT_GE(monitor.status().remaining, milliseconds(21h + 50min)) << "and never more than is true";
        monitor.heartbeat();
        console->storage.waitForDone();
    }
    clock.advance(2h);
    EXPECT_LE(remaining(), milliseconds(20h)) << "it is kept, and counts on";

    server.control(u"up"_s);
    EXPECT_NE(refreshOnce().outcome, Outcome::Failed);
    EXPECT_EQ(remaining(), milliseconds(72h));
}

TEST_F(CopiedStore, D16_WhatTheKeychainKnowsIsNotCountedTwice)
{
    refreshOnce();
    const Files older = backUp();
    server.control(u"down"_s);
    clock.advance(30h);
    refreshOnce();
    const auto keychain = console->vault.secrets;
    restore(older);
    console->vault.secrets = keychain;
    clock.reboot(2h); // the wall clock is correct, and shows the whole gap
    refreshOnce();
    EXPECT_EQ(remaining(), milliseconds(40h));
}

TEST_F(CopiedStore, D16_AReplyHasToBeAboveTheSeqThatTheKeychainKnows)
{
    const DocumentSigner signer;
    const Challenge challenge{.nonce = newNonce(), .lastSeq = 3};
    const VerificationReply reply{signer.sign(signer.payload(challenge, {{"seq", 7}})), challenge};
    Service known = service;
    known.connection = signer.connection();
    const auto accepted = [&](qint64 floor) {
        return acceptReply(*console->store, {.before = {.service = known}, .floor = floor, .received = clock.now()},
                           reply);
    };
    for (const qint64 floor : {7, 8}) {
        const auto refused = accepted(floor);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::RolledBack);
    }
    EXPECT_TRUE(accepted(6).ok());
}

TEST_F(CopiedStore, D16_AKeychainThatKeepsNoMarkHindersNoRefresh)
{
    const QByteArray odd[] = {"",
                              "junk",
                              "2 5 1795442709 60",
                              "1 0 1795442709 60",
                              "1 5 -1 60",
                              "1 5 1795442709",
                              "1 05 1795442709 60",
                              "1 5 1795442709 60 ",
                              "1 99999999999999999999 1795442709 60"};
    for (const QByteArray &text : odd) {
        console->vault.secrets[markKey(service).name] = text;
        EXPECT_NE(refreshOnce().outcome, Outcome::Failed) << text.toStdString();
        EXPECT_TRUE(markFromText(console->vault.secrets[markKey(service).name])) << "it is written anew";
    }
    console->vault.secrets.clear();
    for (const ErrorCode code : {ErrorCode::KeychainUnavailable, ErrorCode::KeychainLocked, ErrorCode::Cancelled}) {
        console->vault.secretsFailure = Error{.code = code};
        EXPECT_NE(refreshOnce().outcome, Outcome::Failed);
    }
    console->vault.silentSecrets = true;
    EXPECT_NE(refreshOnce().outcome, Outcome::Failed);
    EXPECT_TRUE(console->vault.secrets.isEmpty()) << "what does not answer is not written to";
}

TEST_F(CopiedStore, D16_AMarkIsReadAsItIsWritten)
{
    for (const HighWaterMark &mark :
         {HighWaterMark{1, ServerTime{}, 0s},
          HighWaterMark{9'007'199'254'740'991, ServerTime{seconds{253'402'300'799}}, seconds{253'402'300'799}}}) {
        EXPECT_EQ(markFromText(toText(mark)), mark);
        EXPECT_LT(toText(mark).size(), 60);
    }
    const HighWaterMark mark{5, ServerTime{}, 1h};
    EXPECT_TRUE(saysMore(mark, std::nullopt));
    EXPECT_FALSE(saysMore(mark, mark));
    EXPECT_TRUE(saysMore(mark, HighWaterMark{4, ServerTime{}, 9h}));
    EXPECT_TRUE(saysMore(mark, HighWaterMark{5, ServerTime{}, 59min}));
    EXPECT_FALSE(saysMore(mark, HighWaterMark{6, ServerTime{}, 0s}));
}

// D17: offline nothing reveals that computer and keychain were both restored; the server receives the old value.
TEST_F(CopiedStore, D17_ASnapshotOfAllThatIsPutBackShowsAtTheServer)
{
    qint64 first = 0;
    {
        StoredMonitor monitor(service, console->context);
        refresh(monitor);
        first = monitor.state().seq;
    }
    const Files snapshot = backUp();
    qint64 second = 0;
    {
        StoredMonitor monitor(service, console->context);
        refresh(monitor);
        second = monitor.state().seq;
    }
    restore(snapshot);
    StoredMonitor monitor(service, console->context);
    EXPECT_EQ(monitor.state().seq, first);
    refresh(monitor);
    EXPECT_EQ(lastSeqSent(), first) << "below what the server has signed since";
    EXPECT_GT(monitor.state().seq, second);
}

} // namespace license::test
