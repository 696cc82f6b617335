// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/servicemonitor.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <QSignalSpy>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using ServiceMonitorTest = SyncTest;

TEST_F(ServiceMonitorTest, VerifiesAndRemembersAcrossARestart)
{
    {
        StoredMonitor monitor(service, console->context);
        EXPECT_EQ(monitor.status().verification, VerificationState::NotVerified);
        const RefreshOutcome outcome = refresh(monitor);
        EXPECT_EQ(outcome.outcome, Outcome::Changed);
        EXPECT_TRUE(outcome.firstDocument);
        EXPECT_TRUE(outcome.changes.isEmpty());
        EXPECT_FALSE(outcome.requestId.isEmpty());
        EXPECT_EQ(monitor.status().verification, VerificationState::Verified);
    }
    clock.advance(2h);
    StoredMonitor again(service, console->context);
    ASSERT_TRUE(again.state().document);
    EXPECT_EQ(again.status().verification, VerificationState::Verified);
    EXPECT_EQ(again.status().elapsed, milliseconds(2h));
    EXPECT_EQ(again.state().document->licenses.size(), 8);
}

TEST_F(ServiceMonitorTest, SaysWhatChangedAfterAnUpgrade)
{
    StoredMonitor monitor(service, console->context);
    refresh(monitor);
    server.control(u"upgrade"_s);
    const RefreshOutcome outcome = refresh(monitor);
    EXPECT_EQ(outcome.outcome, Outcome::Changed);
    const auto endpoint = std::find_if(outcome.changes.cbegin(), outcome.changes.cend(),
                                       [](const Change &c) { return c.path() == u"licenses.endpoint.total"_s; });
    ASSERT_NE(endpoint, outcome.changes.cend());
    EXPECT_EQ(endpoint->from, ChangeValue(qint64{10}));
    EXPECT_EQ(endpoint->to, ChangeValue(qint64{25}));
    EXPECT_EQ(monitor.state().lastChanges, outcome.changes);
    EXPECT_EQ(refresh(monitor).outcome, Outcome::Unchanged);
}

TEST_F(ServiceMonitorTest, A43_JoinsARefreshThatRunsAndAnswersEveryoneOnce)
{
    StoredMonitor monitor(service, console->context);
    const qsizetype before = verifications();
    QSignalSpy finished(&monitor, &ServiceMonitor::finished);
    int answers = 0;
    QObject receiver;
    for (int i = 0; i < 5; ++i) {
        monitor.refresh(i == 0 ? Trigger::Scheduled : Trigger::Manual, 10s, &receiver,
                        [&answers](const RefreshOutcome &outcome) {
                            EXPECT_EQ(outcome.outcome, Outcome::Changed);
                            ++answers;
                        });
    }
    EXPECT_TRUE(monitor.state().refreshing);
    ASSERT_TRUE(waitFor([&answers] { return answers == 5; }));
    EXPECT_EQ(finished.size(), 1);
    EXPECT_FALSE(monitor.state().refreshing);
    EXPECT_EQ(verifications(), before + 1);
    EXPECT_EQ(console->store->history(service.id, 0)->first().trigger, Trigger::Manual);
}

TEST_F(ServiceMonitorTest, AnswersWhoeverStillLivesWhenItIsDestroyed)
{
    auto monitor = std::make_unique<StoredMonitor>(service, console->context);
    QObject receiver;
    auto gone = std::make_unique<QObject>();
    int answers = 0;
    monitor->refresh(Trigger::Manual, 10s, &receiver, [&answers](const RefreshOutcome &outcome) {
        EXPECT_EQ(outcome.error->code, ErrorCode::Cancelled);
        ++answers;
    });
    monitor->refresh(Trigger::Manual, 10s, gone.get(), [&answers](const RefreshOutcome &) { answers += 100; });
    gone.reset();
    monitor.reset();
    EXPECT_EQ(answers, 1);
}

TEST_F(ServiceMonitorTest, AFailureKeepsDocumentAndGraceClock)
{
    StoredMonitor monitor(service, console->context);
    refresh(monitor);
    const auto before = console->store->state(service.id);
    server.control(u"down"_s);
    clock.advance(3h);
    const RefreshOutcome outcome = refresh(monitor);
    EXPECT_EQ(outcome.outcome, Outcome::Failed);
    EXPECT_EQ(outcome.error->code, ErrorCode::Refused);
    const LicenseStatus status = monitor.status();
    EXPECT_EQ(status.verification, VerificationState::Grace);
    EXPECT_EQ(status.remaining, milliseconds(69h));
    const auto after = console->store->state(service.id);
    EXPECT_EQ(after->reply, before->reply);
    EXPECT_EQ(after->seq, before->seq);
    EXPECT_EQ(after->clock->anchor, before->clock->anchor);
    EXPECT_EQ(after->attempts.failures, 1);
    ASSERT_TRUE(after->attempts.nextDelay);
    EXPECT_LE(*after->attempts.nextDelay, milliseconds(1min));
}

TEST_F(ServiceMonitorTest, B11_RecoversOnTheFirstSuccessAfterTheGracePeriod)
{
    StoredMonitor monitor(service, console->context);
    refresh(monitor);
    server.control(u"down"_s);
    clock.advance(73h);
    refresh(monitor);
    EXPECT_EQ(monitor.status().verification, VerificationState::GraceOver);
    server.control(u"up"_s);
    refresh(monitor);
    EXPECT_EQ(monitor.status().verification, VerificationState::Verified);
}

TEST_F(ServiceMonitorTest, A24_A25_TakesAVerdictAtOnceAndBack)
{
    StoredMonitor monitor(service, console->context);
    refresh(monitor);
    server.control(u"suspend"_s);
    refresh(monitor);
    EXPECT_EQ(monitor.status().package, PackageState::Suspended);
    EXPECT_EQ(monitor.status().backupAndRestore, BackupAndRestore::MayStop);
    server.control(u"resume"_s);
    refresh(monitor);
    EXPECT_EQ(monitor.status().package, PackageState::Valid);
}

TEST_F(ServiceMonitorTest, A29_KeepsTheTokenThatTheServerRefused)
{
    server.control(u"rotate-token"_s);
    StoredMonitor monitor(service, console->context);
    const RefreshOutcome outcome = refresh(monitor);
    EXPECT_EQ(outcome.error->code, ErrorCode::CredentialsRejected);
    EXPECT_TRUE(console->vault.holds(service));
    EXPECT_GE(*monitor.state().attempts.nextDelay, milliseconds(21h));
}

TEST_F(ServiceMonitorTest, CancelAnswersOnceAndCountsAsNoFailure)
{
    StoredMonitor monitor(service, console->context);
    refresh(monitor);
    server.control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 5000}});
    int answers = 0;
    std::optional<RefreshOutcome> answer;
    QObject receiver;
    monitor.refresh(Trigger::Manual, 10s, &receiver, [&](const RefreshOutcome &outcome) {
        ++answers;
        answer = outcome;
    });
    monitor.cancel();
    ASSERT_TRUE(waitFor([&answers] { return answers == 1; }));
    EXPECT_EQ(answer->error->code, ErrorCode::Cancelled);
    EXPECT_EQ(monitor.status().verification, VerificationState::Verified);
}

TEST_F(ServiceMonitorTest, E03_GivesUpOnAKeychainThatKeepsSilent)
{
    console->vault.silent = true;
    StoredMonitor monitor(service, console->context);
    EXPECT_EQ(refresh(monitor, Trigger::Manual, 2s).error->code, ErrorCode::KeychainUnavailable);
}

TEST_F(ServiceMonitorTest, AnswersAlsoWhenTheDeadlinePassesBeforeAnythingIsAsked)
{
    console->vault.silent = true;
    StoredMonitor monitor(service, console->context);
    for (int i = 0; i < 10; ++i) {
        const RefreshOutcome outcome = refresh(monitor, Trigger::Manual, 1ms); // which expects an answer
        EXPECT_TRUE(outcome.outcome == Outcome::Skipped || outcome.error);
    }
}

TEST_F(ServiceMonitorTest, E05_AsksAKeychainThatWasRefusedAgainOnlyForAPerson)
{
    console->vault.refused = true;
    StoredMonitor monitor(service, console->context);
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::Cancelled);
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::Cancelled);
    EXPECT_EQ(refresh(monitor, Trigger::Manual).error, std::nullopt);
    EXPECT_EQ(monitor.status().verification, VerificationState::Verified);
}

TEST_F(ServiceMonitorTest, DoesNotAskForAServiceInTheDmz)
{
    service.connection.deployment = Deployment::Dmz;
    StoredMonitor monitor(service, console->context);
    const qsizetype before = verifications();
    EXPECT_EQ(refresh(monitor).outcome, Outcome::NotApplicable);
    EXPECT_FALSE(monitor.isDue());
    EXPECT_EQ(console->vault.reads, 0);
    EXPECT_EQ(verifications(), before);
}

TEST_F(ServiceMonitorTest, D10_TwoProcessesVerifyOnceAndBothKnow)
{
    Console other(folder.filePath(u"data"_s), clock);
    const Service same = addService(other);
    StoredMonitor first(service, console->context);
    StoredMonitor second(same, other.context);
    const qsizetype before = verifications();
    int answers = 0;
    QObject receiver;
    const auto count = [&answers](const RefreshOutcome &outcome) {
        EXPECT_EQ(outcome.outcome, Outcome::Changed);
        ++answers;
    };
    first.refresh(Trigger::Manual, 10s, &receiver, count);
    second.refresh(Trigger::Manual, 10s, &receiver, count);
    ASSERT_TRUE(waitFor([&answers] { return answers == 2; }));
    EXPECT_EQ(verifications(), before + 1);
    EXPECT_EQ(first.state().document, second.state().document);
}

TEST_F(ServiceMonitorTest, D08_AStoreThatHasNotKeptOurAttemptIsNoAnswerToATimer)
{
    StoredMonitor monitor(service, console->context);
    clock.advance(1h);
    refresh(monitor);
    AttemptSummary older = monitor.state().attempts;
    older.lastAttempt->boot -= 1h;
    older.lastAttempt->wall -= 1h;
    ASSERT_TRUE(console->store->saveFailure(service.id, older, {.at = older.lastAttempt->wall}).ok());
    const qsizetype before = verifications();
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).outcome, Outcome::Unchanged);
    EXPECT_EQ(verifications(), before + 1);
}

TEST_F(ServiceMonitorTest, WhoWaitsForAnotherGoesOnWhenThatIsCancelled)
{
    Console other(folder.filePath(u"data"_s), clock);
    StoredMonitor first(service, console->context);
    StoredMonitor second(addService(other), other.context);
    server.control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 60'000}, {u"times"_s, 1}});
    QObject receiver;
    std::optional<RefreshOutcome> cancelled;
    std::optional<RefreshOutcome> verified;
    const qsizetype before = verifications();
    first.refresh(Trigger::Manual, 30s, &receiver, [&cancelled](const RefreshOutcome &o) { cancelled = o; });
    ASSERT_TRUE(waitFor([this, before] { return verifications() == before + 1; }));
    second.refresh(Trigger::Manual, 30s, &receiver, [&verified](const RefreshOutcome &o) { verified = o; });
    EXPECT_FALSE(waitFor([&verified] { return verified.has_value(); }, 200)) << "it waits for the first";
    first.cancel();
    ASSERT_TRUE(waitFor([&] { return cancelled && verified; }));
    EXPECT_EQ(cancelled->error->code, ErrorCode::Cancelled);
    EXPECT_EQ(verified->outcome, Outcome::Changed);
    EXPECT_EQ(verifications(), before + 2);
}

TEST_F(ServiceMonitorTest, ReloadShowsWhatAnotherProcessFound)
{
    Console other(folder.filePath(u"data"_s), clock);
    StoredMonitor first(service, console->context);
    StoredMonitor second(addService(other), other.context);
    QSignalSpy changed(&second, &ServiceMonitor::stateChanged);
    second.reload();
    EXPECT_TRUE(changed.isEmpty());
    refresh(first);
    second.reload();
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(second.status().verification, VerificationState::Verified);
}

TEST_F(ServiceMonitorTest, HeartbeatsCarryTheCountAcrossAReboot)
{
    {
        StoredMonitor monitor(service, console->context);
        refresh(monitor);
        clock.advance(10h);
        monitor.heartbeat();
        ASSERT_TRUE(waitFor([this] { return console->store->state(service.id)->clock->counted == milliseconds(10h); }));
    }
    clock.reboot(4h);
    StoredMonitor monitor(service, console->context);
    const auto elapsed = *monitor.status().elapsed;
    EXPECT_GE(elapsed, milliseconds(14h - 1min));
    EXPECT_LE(elapsed, milliseconds(14h + 1min));
}

TEST_F(ServiceMonitorTest, TheWishedIntervalHoldsAtOnceAndIsNeverStored)
{
    StoredMonitor monitor(service, console->context);
    EXPECT_EQ(refresh(monitor).outcome, Outcome::Changed);
    const auto stored = console->store->state(service.id)->attempts;
    clock.advance(2h);
    EXPECT_FALSE(monitor.isDue());

    Preferences hourly;
    hourly.refreshEvery = 1h;
    ASSERT_TRUE(console->store->setPreferences(valuesOf(hourly)).ok());
    monitor.reload();
    EXPECT_TRUE(monitor.isDue());
    EXPECT_LE(*monitor.status().nextRefresh - *monitor.status().lastAttempt, milliseconds{66min});
    EXPECT_EQ(console->store->state(service.id)->attempts, stored);

    ASSERT_TRUE(console->store->setPreferences(valuesOf(Preferences())).ok());
    monitor.reload();
    EXPECT_FALSE(monitor.isDue()) << "and so does another wish";
}

TEST_F(ServiceMonitorTest, WhatAPersonChangesDuringARefreshStays)
{
    StoredMonitor monitor(service, console->context);
    const ManagementSignIn signIn{.address = u"https://xms.example"_s, .email = u"admin@example.com"_s};
    bool changed = false;
    QObject::connect(&monitor, &ServiceMonitor::waitingChanged, &monitor, [&] { // it has read the store
        Service now = monitor.state().service;
        now.connection.name = u"Other name"_s;
        now.management = signIn;
        monitor.setService(now);
        changed = true;
    });
    EXPECT_EQ(refresh(monitor).outcome, Outcome::Changed);
    ASSERT_TRUE(changed);
    EXPECT_EQ(monitor.state().service.connection.name, u"Other name"_s);
    EXPECT_EQ(monitor.state().service.management, signIn);
}

} // namespace license::test
