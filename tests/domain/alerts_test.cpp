// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alerts.h"

#include <gtest/gtest.h>

#include <random>

namespace license {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

using State = VerificationState;

/// A service at one moment, with the few members that alerts use.
struct Moment
{
    LicenseStatus status;
    std::optional<LicenseDocument> document;
    bool unsettled = false;
    ServerTime serverNow{days{20'000}};

    Moment()
    {
        status.verification = State::Verified;
        status.package = PackageState::Valid;
        status.remaining = 72h;
        status.validFor = days{200};
        document.emplace();
        document->package.validUntil = ServerTime{days{21'000}};
        document->licenses = {{u"endpoint"_s, u"Endpoint"_s, AssignedTo::Agent, 100, 50, {}},
                              {u"server"_s, u"Server"_s, AssignedTo::Agent, 10, 5, {}}};
    }
    Moment &outage(milliseconds remaining)
    {
        status.verification = remaining <= 0ms   ? State::GraceOver
                              : remaining <= 24h ? State::GraceEnding
                                                 : State::Grace;
        status.remaining = std::max<milliseconds>(remaining, 0ms);
        status.lastError = Error{.code = ErrorCode::Timeout};
        return *this;
    }
    Moment &endsIn(milliseconds span)
    {
        status.validFor = span;
        status.package = span <= 0ms        ? PackageState::Expired
                         : span <= days{30} ? PackageState::Expiring
                                            : PackageState::Valid;
        return *this;
    }
    Moment &verdict(PackageState state)
    {
        status.package = state;
        return *this;
    }
    Moment &used(int endpoint, int server)
    {
        document->licenses[0].used = endpoint;
        document->licenses[1].used = server;
        return *this;
    }
    Moment &running()
    {
        unsettled = true;
        return *this;
    }
};

/// The alerts for a moment.
AlertResult alertsAt(const Moment &moment, bool unsettled, const AlertMemory &memory, const AlertPreferences &wishes)
{
    LicenseStatus status = moment.status;
    if (moment.document) {
        status.licenses = standingsOf(*moment.document, moment.serverNow);
    }
    return alertsOf({status, moment.document, unsettled}, memory, wishes);
}

/// A person who receives alerts, with their memory.
class AlertsTest : public testing::Test
{
protected:
    QVector<Alert> at(const Moment &moment)
    {
        auto result = alertsAt(moment, moment.unsettled, memory, wishes);
        memory = result.memory;
        return result.alerts;
    }
    /// Only the kinds.
    QVector<AlertKind> kindsAt(const Moment &moment)
    {
        QVector<AlertKind> kinds;
        for (const Alert &alert : at(moment)) {
            kinds.append(alert.kind);
        }
        return kinds;
    }
    using Kinds = QVector<AlertKind>;

    AlertMemory memory;
    AlertPreferences wishes;
};

} // namespace

TEST_F(AlertsTest, AnOutageIsToldStepByStepAndItsEndOnce)
{
    EXPECT_EQ(kindsAt(Moment()), Kinds{});
    EXPECT_EQ(kindsAt(Moment().outage(47h)), Kinds{AlertKind::RefreshFailed});
    EXPECT_EQ(kindsAt(Moment().outage(46h)), Kinds{});
    EXPECT_EQ(kindsAt(Moment().outage(24h + 1ms)), Kinds{});
    EXPECT_EQ(kindsAt(Moment().outage(24h)), Kinds{AlertKind::BeforeDeadline});
    EXPECT_EQ(kindsAt(Moment().outage(1h + 1ms)), Kinds{});
    EXPECT_EQ(kindsAt(Moment().outage(1h)), Kinds{AlertKind::BeforeDeadline});
    EXPECT_EQ(kindsAt(Moment().outage(0h)), Kinds{AlertKind::GraceOver});
    EXPECT_EQ(kindsAt(Moment().outage(0h)), Kinds{});
    EXPECT_EQ(kindsAt(Moment()), Kinds{AlertKind::VerifiedAgain});
    EXPECT_EQ(kindsAt(Moment()), Kinds{});
    EXPECT_EQ(kindsAt(Moment().outage(47h)), Kinds{AlertKind::RefreshFailed}) << "armed again";
}

TEST_F(AlertsTest, OnlyTheWorstStepIsToldAndNoneAfterAWorseOne)
{
    EXPECT_EQ(kindsAt(Moment().outage(30min)), Kinds{AlertKind::BeforeDeadline});
    // A corrected clock gives time back, which is no recovery.
    EXPECT_EQ(kindsAt(Moment().outage(20h)), Kinds{});
    EXPECT_EQ(kindsAt(Moment().outage(50h)), Kinds{});
    EXPECT_EQ(kindsAt(Moment().outage(30min)), Kinds{});
}

TEST_F(AlertsTest, NothingIsToldOrTakenForCuredWhileACheckRunsOrIsDue)
{
    EXPECT_EQ(kindsAt(Moment().outage(0h).running()), Kinds{});
    EXPECT_EQ(memory, AlertMemory());
    EXPECT_EQ(kindsAt(Moment().outage(40h)), Kinds{AlertKind::RefreshFailed});
    EXPECT_EQ(kindsAt(Moment().running()), Kinds{});
    EXPECT_EQ(kindsAt(Moment().outage(39h)), Kinds{}) << "it was no cure";
}

TEST_F(AlertsTest, AFirstRefreshThatFailsIsToldThoughThereIsNoDeadline)
{
    Moment fresh;
    fresh.status = {};
    fresh.document.reset();
    EXPECT_EQ(kindsAt(fresh), Kinds{}) << "not tried yet";
    fresh.status.lastError = Error{.code = ErrorCode::Dns};
    EXPECT_EQ(kindsAt(fresh), Kinds{AlertKind::RefreshFailed});
    EXPECT_EQ(kindsAt(fresh), Kinds{});
}

TEST_F(AlertsTest, AServiceInTheDmzIsNeverToldOf)
{
    memory.outage = OutageStep::Over;
    Moment dmz = Moment().used(100, 10);
    dmz.status.verification = State::NotApplicable;
    EXPECT_EQ(kindsAt(dmz), Kinds{});
    EXPECT_EQ(memory, AlertMemory());
}

TEST_F(AlertsTest, TheEndOfAPackageIsToldAtEachStepOnce)
{
    const std::pair<milliseconds, std::optional<int>> rows[] = {
        {days{31}, {}}, {days{30}, 30}, {days{29}, {}}, {days{14} + 1ms, {}},
        {days{14}, 14}, {days{8}, {}},  {days{7}, 7},   {days{1}, 1},
        {1h, {}},       {0ms, 0},       {-days{9}, {}},
    };
    for (const auto &[left, step] : rows) {
        const auto told = at(Moment().endsIn(left));
        ASSERT_EQ(told.size(), step ? 1 : 0) << left.count();
        if (step) {
            EXPECT_EQ(told.first().kind, AlertKind::PackageEnding);
            EXPECT_EQ(told.first().daysBeforeEnd, *step);
        }
    }
}

TEST_F(AlertsTest, OnlyTheNearestStepOfAnEndIsTold)
{
    const auto told = at(Moment().endsIn(days{5}));
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told.first().daysBeforeEnd, 7);
    EXPECT_EQ(kindsAt(Moment().endsIn(days{10})), Kinds{}) << "a corrected clock is no cure";
}

TEST_F(AlertsTest, APackageThatRenewsOrHasNoEndIsNotToldOf)
{
    Moment renews = Moment().endsIn(days{5});
    renews.document->package.renews = true;
    EXPECT_EQ(kindsAt(renews), Kinds{});
    Moment perpetual = Moment().endsIn(days{5});
    perpetual.document->package.validUntil.reset();
    perpetual.status.validFor.reset();
    EXPECT_EQ(kindsAt(perpetual), Kinds{});
}

TEST_F(AlertsTest, AnotherEndArmsAgain)
{
    EXPECT_EQ(kindsAt(Moment().endsIn(days{5})), Kinds{AlertKind::PackageEnding});
    Moment renewed = Moment().endsIn(days{370});
    renewed.document->package.validUntil = *renewed.document->package.validUntil + days{365};
    EXPECT_EQ(kindsAt(renewed), Kinds{});
    EXPECT_EQ(memory, AlertMemory());
    renewed.endsIn(days{5});
    EXPECT_EQ(kindsAt(renewed), Kinds{AlertKind::PackageEnding});
}

TEST_F(AlertsTest, FewFreeLicensesAreToldForEachTypeOnce)
{
    struct
    {
        int endpoint;
        int server;
        QStringList told;
    } const rows[] = {
        {89, 5, {}},
        {90, 5, {u"endpoint"_s}},
        {95, 9, {u"server"_s}},
        {101, 9, {}},
        {89, 9, {}},
        {90, 8, {u"endpoint"_s}}, // solved, and short again
        {90, 10, {u"server"_s}},
    };
    for (const auto &row : rows) {
        const auto told = at(Moment().used(row.endpoint, row.server));
        SCOPED_TRACE(testing::Message() << row.endpoint << ' ' << row.server);
        EXPECT_EQ(told.size(), row.told.isEmpty() ? 0 : 1);
        EXPECT_EQ(told.isEmpty() ? QStringList() : told.first().licenses, row.told);
    }
}

TEST_F(AlertsTest, ATypeOfWhichThereIsNoneIsNotShort)
{
    Moment none = Moment();
    none.document->licenses[0].total = 0;
    none.document->licenses[0].used = 0;
    EXPECT_EQ(kindsAt(none), Kinds{});
    none.document->licenses[0].total = 9'007'199'254'740'991;
    none.document->licenses[0].used = 9'007'199'254'740'990;
    EXPECT_EQ(kindsAt(none), Kinds{AlertKind::FewFree});
}

TEST_F(AlertsTest, AVerdictIsToldOnceAndAnotherOneToo)
{
    EXPECT_EQ(kindsAt(Moment().verdict(PackageState::Suspended)), Kinds{AlertKind::Verdict});
    EXPECT_EQ(kindsAt(Moment().verdict(PackageState::Suspended)), Kinds{});
    EXPECT_EQ(kindsAt(Moment().verdict(PackageState::Revoked)), Kinds{AlertKind::Verdict});
    EXPECT_EQ(kindsAt(Moment()), Kinds{});
    EXPECT_EQ(kindsAt(Moment().verdict(PackageState::Revoked)), Kinds{AlertKind::Verdict});
    EXPECT_EQ(kindsAt(Moment().verdict(PackageState::Revoked).outage(10h)), Kinds{}) << "the verdict stands above it";
}

TEST_F(AlertsTest, ThresholdsAreAPersonsOwn)
{
    wishes = {.off = {}, .firstWarning = 48, .lastWarning = 6, .daysBeforeEnd = 60, .freePercent = 10};
    EXPECT_EQ(kindsAt(Moment().outage(48h)), Kinds{AlertKind::BeforeDeadline});
    EXPECT_EQ(kindsAt(Moment().outage(6h)), Kinds{AlertKind::BeforeDeadline});
    memory = {};
    wishes.freePercent = 50;
    EXPECT_EQ(kindsAt(Moment().endsIn(days{60})), (Kinds{AlertKind::PackageEnding, AlertKind::FewFree}));
    memory = {};
    wishes = {.off = {}, .firstWarning = 2, .lastWarning = 24, .daysBeforeEnd = 3, .freePercent = 0};
    EXPECT_EQ(kindsAt(Moment().outage(3h)), Kinds{AlertKind::RefreshFailed});
    EXPECT_EQ(kindsAt(Moment().endsIn(days{5})), Kinds{AlertKind::VerifiedAgain});
    EXPECT_EQ(kindsAt(Moment().endsIn(days{3})), Kinds{AlertKind::PackageEnding});
}

TEST_F(AlertsTest, WhatIsNotWantedIsNotToldAndComesOnceItIsWanted)
{
    const std::pair<AlertKind, Moment> rows[] = {
        {AlertKind::RefreshFailed, Moment().outage(40h)}, {AlertKind::BeforeDeadline, Moment().outage(2h)},
        {AlertKind::GraceOver, Moment().outage(0h)},      {AlertKind::PackageEnding, Moment().endsIn(days{2})},
        {AlertKind::FewFree, Moment().used(100, 0)},      {AlertKind::Verdict, Moment().verdict(PackageState::Revoked)},
    };
    for (const auto &[kind, moment] : rows) {
        SCOPED_TRACE(alertKindName(kind).toStdString());
        memory = {};
        wishes = {};
        wishes.want(kind, false);
        EXPECT_FALSE(kindsAt(moment).contains(kind));
        wishes.want(kind, true);
        EXPECT_TRUE(kindsAt(moment).contains(kind));
        EXPECT_EQ(kindsAt(moment), Kinds{});
    }
    memory = {};
    wishes.want(AlertKind::VerifiedAgain, false);
    EXPECT_EQ(kindsAt(Moment().outage(40h)), Kinds{AlertKind::RefreshFailed});
    EXPECT_EQ(kindsAt(Moment()), Kinds{});
}

TEST_F(AlertsTest, SwitchingAKindOffAndOnAgainTellsNothingTwice)
{
    EXPECT_EQ(kindsAt(Moment().outage(40h)), Kinds{AlertKind::RefreshFailed});
    wishes.want(AlertKind::RefreshFailed, false);
    EXPECT_EQ(kindsAt(Moment().outage(39h)), Kinds{});
    wishes.want(AlertKind::RefreshFailed, true);
    EXPECT_EQ(kindsAt(Moment().outage(38h)), Kinds{});
}

TEST_F(AlertsTest, K07_ALicenseTypeIsToldOfWhenItExpiresAndWhenItEndsAndAgainAfterItWasRenewed)
{
    const auto ending = [](int endpointDays, int serverDays) {
        Moment moment;
        moment.document->licenses[0].validUntil = moment.serverNow + days{endpointDays};
        moment.document->licenses[1].validUntil = moment.serverNow + days{serverDays};
        return moment;
    };
    const auto told = [](Severity severity, const QStringList &types) {
        return QVector<Alert>{{.kind = AlertKind::PackageEnding, .severity = severity, .licenses = types}};
    };
    EXPECT_EQ(at(ending(31, 31)), QVector<Alert>{});
    EXPECT_EQ(at(ending(30, 31)), told(Severity::Warning, {u"endpoint"_s}));
    EXPECT_EQ(at(ending(29, 30)), told(Severity::Warning, {u"server"_s}));
    EXPECT_EQ(at(ending(1, 2)), QVector<Alert>{});
    EXPECT_EQ(at(ending(0, 1)), told(Severity::Critical, {u"endpoint"_s}));
    EXPECT_EQ(at(ending(-1, 1).used(0, 5)), QVector<Alert>{}) << "not as few free besides";
    EXPECT_EQ(at(ending(200, 1)), QVector<Alert>{});
    EXPECT_EQ(at(ending(-1, 1).used(0, 5)), told(Severity::Warning, {u"endpoint"_s})) << "nothing uses it";
    wishes.want(AlertKind::PackageEnding, false);
    EXPECT_EQ(at(ending(-1, -1)), QVector<Alert>{});
}

TEST(AlertsProperty, NothingIsToldTwiceWithoutACureBetween)
{
    std::mt19937 random(20'261'123);
    const auto draw = [&random](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    int told = 0;
    for (int history = 0; history < 2'000; ++history) {
        AlertMemory memory;
        int outage = 0; // the worst step shown since the last recovery
        PackageState verdict = PackageState::Valid;
        std::optional<int> end;
        QStringList fewFree;
        for (int step = 0; step < 60; ++step) {
            Moment moment;
            if (draw(3) > 0) {
                moment.outage(std::chrono::hours{draw(73)});
            }
            moment.endsIn(days{draw(40) - 2});
            moment.used(draw(110), draw(12));
            if (draw(8) == 0) {
                moment.verdict(draw(2) ? PackageState::Suspended : PackageState::Revoked);
            }
            moment.document->package.renews = draw(10) == 0;
            moment.unsettled = draw(4) == 0;
            const auto result = alertsAt(moment, moment.unsettled, memory, {});
            memory = result.memory; // as the store returns it
            if (moment.unsettled) {
                ASSERT_TRUE(result.alerts.isEmpty());
                continue;
            }
            // Recoveries, as the specification defines them.
            if (moment.status.verification == State::Verified) {
                outage = 0;
            }
            if (!moment.status.package || *moment.status.package != verdict) {
                verdict = PackageState::Valid;
            }
            if (moment.document->package.renews == true) {
                end.reset();
            }
            for (const License &license : moment.document->licenses) {
                if ((license.total - license.used) * 10 > license.total) {
                    fewFree.removeAll(license.type);
                }
            }
            for (const Alert &alert : result.alerts) {
                ++told;
                switch (alert.kind) {
                case AlertKind::RefreshFailed:
                case AlertKind::BeforeDeadline:
                case AlertKind::GraceOver: {
                    const int now = static_cast<int>(memory.outage);
                    ASSERT_GT(now, outage);
                    outage = now;
                    break;
                }
                case AlertKind::VerifiedAgain:
                    ASSERT_EQ(moment.status.verification, State::Verified);
                    break;
                case AlertKind::PackageEnding:
                    ASSERT_TRUE(!end || alert.daysBeforeEnd < *end);
                    end = alert.daysBeforeEnd;
                    break;
                case AlertKind::FewFree:
                    for (const QString &type : alert.licenses) {
                        ASSERT_FALSE(fewFree.contains(type));
                        fewFree += type;
                    }
                    break;
                case AlertKind::Verdict:
                    ASSERT_EQ(verdict, PackageState::Valid);
                    verdict = moment.status.package.value_or(PackageState::Valid);
                    break;
                }
            }
            ASSERT_TRUE(alertsAt(moment, false, memory, {}).alerts.isEmpty()) << "the same moment has nothing to add";
        }
    }
    EXPECT_GT(told, 20'000);
}

TEST(Alerts, AfterTheFirstStepOfAnEndOnlyEarlierOnesFollow)
{
    const std::pair<int, QVector<int>> rows[] = {{90, {14, 7, 1}}, {15, {14, 7, 1}}, {14, {7, 1}}, {8, {7, 1}},
                                                 {7, {1}},         {2, {1}},         {1, {}}};
    for (const auto &[first, later] : rows) {
        EXPECT_EQ(laterEndSteps(first), later) << first;
    }
}

} // namespace license
