// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records.h"
#include "tests/store/storefixture.h"

#include <QJsonDocument>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

GraceClock fullClock()
{
    GraceClock clock = sampleClock(sampleDocument(1));
    clock.anchor.wall = Instant{milliseconds{-62'000'000'000'000}}; // a computer in the year 5
    clock.last.boot = milliseconds{1};
    clock.counted = milliseconds{2};
    clock.closedGaps = milliseconds{3};
    clock.openGap = milliseconds{4};
    clock.gapFrom = Instant{milliseconds{253'402'300'799'999}};
    clock.rebooted = true;
    clock.provedGaps = milliseconds{5};
    return clock;
}

} // namespace

TEST(Records, BringAClockBack)
{
    for (const GraceClock &clock : {sampleClock(sampleDocument(1)), fullClock()}) {
        EXPECT_EQ(records::clockFromJson(records::toJson(clock)), clock);
    }
}

// D18
TEST(Records, D18_AClockWithAMissingOrAbsurdTimeIsNone)
{
    const QJsonObject whole = records::toJson(fullClock());
    for (const QLatin1StringView name :
         {"issued_at"_L1, "anchor"_L1, "last"_L1, "counted"_L1, "closed_gaps"_L1, "gap_from"_L1}) {
        for (const QJsonValue &value : {QJsonValue(), QJsonValue(u"7"_s), QJsonValue(1.5), QJsonValue(true),
                                        QJsonValue(QJsonObject{{u"wall"_s, 1}})}) {
            QJsonObject json = whole;
            json[name] = value;
            EXPECT_EQ(records::clockFromJson(json), std::nullopt) << name.data();
        }
    }
    for (const QLatin1StringView name : {"issued_at"_L1, "gap_from"_L1}) {
        for (const qint64 value :
             {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), qint64{253'402'300'800'000}}) {
            QJsonObject json = whole;
            json[name] = value;
            EXPECT_EQ(records::clockFromJson(json), std::nullopt) << name.data();
        }
    }
}

TEST(Records, D18_DurationsAreNeverNegative)
{
    QJsonObject json = records::toJson(fullClock());
    for (const QLatin1StringView name : {"counted"_L1, "closed_gaps"_L1, "open_gap"_L1, "proved_gaps"_L1}) {
        json[name] = qint64{-1};
    }
    const auto clock = records::clockFromJson(json);
    ASSERT_TRUE(clock.has_value());
    EXPECT_EQ(clock->elapsed(), milliseconds{0});
}

TEST(Records, BringAttemptsBack)
{
    EXPECT_EQ(records::attemptsFromJson(records::toJson(sampleFailure())), sampleFailure());
    EXPECT_EQ(records::attemptsFromJson(records::toJson(AttemptSummary{})), AttemptSummary{});
    EXPECT_EQ(records::attemptsFromJson({}), AttemptSummary{});
}

TEST(Records, BringEveryErrorBack)
{
    for (int code = 0; code <= int(ErrorCode::InvalidInput); ++code) {
        for (int tls = 0; tls <= int(TlsProblem::Other); ++tls) {
            Error error;
            error.code = ErrorCode(code);
            error.tls = TlsProblem(tls);
            EXPECT_EQ(records::errorFromJson(records::toJson(error)), error);
        }
    }
}

TEST(Records, BringEveryKindOfChangeBack)
{
    const ChangeValue values[] = {std::monostate{},
                                  qint64{-1},
                                  (qint64{1} << 53) - 1,
                                  u""_s,
                                  u"12"_s,
                                  ServerTime{},
                                  ServerTime{seconds{253'402'300'799}}};
    QVector<Change> changes;
    for (int kind = 0; kind <= int(Change::Kind::LicenseRemoved); ++kind) {
        for (const ChangeValue &from : values) {
            for (const ChangeValue &to : values) {
                changes.append({Change::Kind(kind), u"endpoint"_s, u"ü"_s, from, to});
            }
        }
    }
    EXPECT_EQ(records::changesFromText(records::toText(changes)), changes);
}

TEST(Records, SurviveWhatIsNoRecord)
{
    for (const QByteArray &text : {QByteArray(), QByteArray("["), QByteArray("[]"), QByteArray("null"), QByteArray("7"),
                                   QByteArray("{\"a\":"), QByteArray("\0\xff", 2), QByteArray("[[[[[]]]]]"),
                                   QByteArray("[{}]"), QByteArray("{\"last_attempt\":[],\"failures\":-4}")}) {
        const QJsonObject json = records::objectFromText(text);
        EXPECT_EQ(records::clockFromJson(json), std::nullopt);
        EXPECT_EQ(records::attemptsFromJson(json), AttemptSummary{});
        EXPECT_TRUE(records::changesFromText(text).isEmpty());
    }
}

} // namespace license::test
