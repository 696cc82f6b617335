// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/serverfixture.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

/// A store with one verified service.
class StorageWords : public WithServer
{
protected:
    void SetUp() override
    {
        WithServer::SetUp();
        ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    }

    QString databasePath() const { return ctl.dataFolder() + u"/licenses.db"_s; }
};

TEST_F(StorageWords, D01_DamageIsToldOnceAndTheStateSurvives)
{
    const Document before = only({u"status"_s}, 0);
    for (const QByteArray &content : {QByteArray(), QByteArray("SQLite format 4\0", 16), QByteArray(9'000, 'x')}) {
        QFile file(databasePath());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(content), content.size());
        file.close();
        const Ended told = ctl.run({u"status"_s, u"--format"_s, u"json"_s});
        EXPECT_EQ(told.code, 0);
        EXPECT_EQ(told.err.count("was damaged"), 1) << told.err.toStdString();
        EXPECT_TRUE(told.err.contains("licenses.db.corrupt-")) << told.err.toStdString();
        const Document after = told.json().at("services").at(0);
        EXPECT_EQ(after["verification"]["state"], "verified");
        EXPECT_EQ(after["package"], before["package"]);
        EXPECT_EQ(after["licenses"], before["licenses"]);
        EXPECT_EQ(ctl.run({u"status"_s}).err, QByteArray());
        EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "unchanged");
    }
    EXPECT_EQ(QDir(ctl.dataFolder()).entryList({u"licenses.db.corrupt-*"_s}).size(), 3);
}

TEST_F(StorageWords, D12_ANewerStoreIsShownAndToldOf)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(databasePath());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(u"PRAGMA user_version = 99"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    const Ended status = ctl.run({u"status"_s});
    EXPECT_EQ(status.code, 0);
    EXPECT_TRUE(status.out.contains("Acme HQ"));
    EXPECT_TRUE(status.err.contains("newer version")) << status.err.toStdString();
    EXPECT_TRUE(status.err.contains("Update the console.")) << status.err.toStdString();
    const Document refreshed = only({u"refresh"_s}, 74);
    EXPECT_EQ(refreshed["error"]["code"], "storage_failed");
    const Ended removed = ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s});
    EXPECT_EQ(removed.code, 74);
    EXPECT_TRUE(removed.err.contains("newer version")) << removed.err.toStdString();
    EXPECT_EQ(only({u"status"_s}, 0)["verification"]["state"], "verified");
}

} // namespace license::test
