// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/platform.h"
#include "core/store/fileretry.h"
#include "core/store/privatefile.h"
#include "tests/store/storefixture.h"

#include <QDir>
#include <QFile>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// How often `patiently` tries work that fails this often, in this way, before it stops.
int attemptsAt(int failures, StorageProblem problem, bool expected)
{
    int attempts = 0;
    const auto done = patiently([&]() -> Result<Done> {
        if (++attempts <= failures) {
            return storageError(problem, u"held"_s);
        }
        return Done{};
    });
    EXPECT_EQ(done.ok(), expected);
    return attempts;
}

void setAge(const QString &path, std::chrono::minutes age)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const auto then = platform::systemClock()->now().wall - age;
    ASSERT_TRUE(file.setFileTime(QDateTime::fromMSecsSinceEpoch(then.time_since_epoch().count()),
                                 QFileDevice::FileModificationTime));
}

} // namespace

// D19
TEST(Patience, D19_TriesFiveTimesWhatAnotherProgramHolds)
{
    EXPECT_EQ(attemptsAt(0, StorageProblem::None, true), 1);
    EXPECT_EQ(attemptsAt(4, StorageProblem::None, true), 5);
    EXPECT_EQ(attemptsAt(5, StorageProblem::None, false), 5);
    EXPECT_EQ(attemptsAt(9, StorageProblem::Full, false), 1);
    EXPECT_EQ(attemptsAt(9, StorageProblem::ReadOnly, false), 1);
}

class Abandoned : public StoreTest
{};

// D07, D21: leftovers of killed processes do not accumulate.
TEST_F(Abandoned, D21_FilesOfKilledProcessesGoAtTheNextStart)
{
    fill();
    const struct
    {
        QString name;
        std::chrono::minutes age;
        bool stays;
    } table[] = {
        {u"/licenses.db.AbCdEf"_s, std::chrono::minutes{90}, false},
        {u"/copies/1.json.QWErty"_s, std::chrono::minutes{90}, false},
        {u"/objects/"_s + QString(64, u'a') + u".qwErty"_s, std::chrono::minutes{90}, false},
        {u"/copies/2.json.QWErty"_s, std::chrono::minutes{5}, true}, // another process may be writing it
        {u"/objects/"_s + QString(64, u'a'), std::chrono::minutes{90}, true},
        {u"/settings.backup"_s, std::chrono::minutes{90}, true}, // not ours
    };
    ASSERT_TRUE(QDir(folder()).mkpath(u"objects"_s));
    for (const auto &row : table) {
        setContent(folder() + row.name, "x");
        setAge(folder() + row.name, row.age);
    }
    ASSERT_TRUE(open());
    for (const auto &row : table) {
        EXPECT_EQ(QFile::exists(folder() + row.name), row.stays) << qPrintable(row.name);
    }
    EXPECT_EQ(copies().size(), 2);
}

} // namespace license::test
