// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waitfor.h"
#include "ui/desktop/updatewatch.h"

#include <QPointer>
#include <QVector>

#include <gtest/gtest.h>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"https://example.com/license-console.json"_s;

/// A program of version 1.2.3, and an address that answers when the test wants it.
class UpdateWatchTest : public testing::Test
{
protected:
    UpdateWatchTest()
    {
        QObject::connect(&watch, &UpdateWatch::found, &watch,
                         [this](const VersionNumber &number) { found.append(textOf(number)); });
    }
    struct Question
    {
        ReleaseAddress address;
        QPointer<QObject> context;
        UpdateWatch::Done done;
    };
    /// Waits for the first question after a new address.
    bool isAsked(qsizetype times = 1)
    {
        return waitFor([this, times] { return questions.size() == times; });
    }
    void answer(const QString &version) { questions.last().done(*versionNumber(version)); }

    QVector<Question> questions;
    QStringList found;
    UpdateWatch watch{u"1.2.3"_s,
                      [this](const ReleaseAddress &asked, QObject *context, UpdateWatch::Done done) {
                          questions.append({asked, context, std::move(done)});
                      },
                      std::chrono::milliseconds{0}};
};

} // namespace

TEST_F(UpdateWatchTest, AsksNobodyWithoutAUsableAddress)
{
    for (const QString &each : {u""_s, u"http://example.com/x"_s, u"https://example.com"_s, u"nonsense"_s}) {
        watch.follow(address);
        watch.follow(each); // before the first question
        QCoreApplication::processEvents();
        EXPECT_TRUE(questions.isEmpty()) << each.toStdString();
    }
}

TEST_F(UpdateWatchTest, TellsOfEachNewerVersionOnce)
{
    watch.follow(address);
    ASSERT_TRUE(isAsked());
    EXPECT_EQ(questions.first().address, *releaseAddress(address));
    EXPECT_FALSE(watch.newer());
    const struct
    {
        QString version;
        QStringList found;
    } rows[] = {
        {u"1.2.3"_s, {}}, {u"1.2.2"_s, {}}, {u"1.10.0"_s, {u"1.10.0"_s}}, {u"1.10.0"_s, {}}, {u"2.0.0"_s, {u"2.0.0"_s}},
    };
    for (const auto &row : rows) {
        answer(row.version);
        EXPECT_EQ(std::exchange(found, {}), row.found) << row.version.toStdString();
    }
    EXPECT_EQ(textOf(*watch.newer()), u"2.0.0"_s);
    questions.last().done(Error{.code = ErrorCode::Timeout});
    EXPECT_EQ(textOf(*watch.newer()), u"2.0.0"_s) << "a failure takes nothing back";
}

TEST_F(UpdateWatchTest, ForgetsWhatAnEarlierAddressHasSaid)
{
    watch.follow(address);
    ASSERT_TRUE(isAsked());
    answer(u"2.0.0"_s);
    watch.follow(u"https://example.org/x"_s);
    EXPECT_FALSE(watch.newer());
    EXPECT_FALSE(questions.first().context) << "a late answer finds no context";
    ASSERT_TRUE(isAsked(2));
    watch.follow({});
    EXPECT_FALSE(questions.last().context);
    EXPECT_FALSE(watch.newer());
}

} // namespace license::ui
